package vn.nongthonmoi.criteria.bundle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Message;

/**
 * A public key by which a signature of a bundle is known: Ed25519. Immutable; equal where the key is.
 *
 * @since 0.1.0
 */
public final class BundleKey {

    static final String ALGORITHM = "Ed25519";
    private static final String KIND = "PUBLIC KEY";

    private final PublicKey key;
    private final String id;

    private BundleKey(PublicKey key) {
        this.key = key;
        this.id = Digests.sha256(key.getEncoded()).substring(0, 16);
    }

    /**
     * A key of the JDK.
     *
     * @throws BundleException if it is no Ed25519 key
     */
    public static BundleKey of(PublicKey key) {
        byte[] encoded = Objects.requireNonNull(key, "key").getEncoded();
        try {
            return new BundleKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded == null ? new byte[0] : encoded)));
        } catch (GeneralSecurityException e) {
            throw new BundleException(Message.of("NTM-303", KIND));
        }
    }

    /**
     * Reads a key as a PEM file has it, between the lines {@code BEGIN PUBLIC KEY} and {@code END PUBLIC KEY}; what stands outside of them
     * is not read.
     *
     * @throws BundleException if there is no Ed25519 key
     */
    public static BundleKey read(String pem) {
        try {
            return new BundleKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(Pem.read(pem, KIND))));
        } catch (GeneralSecurityException e) {
            throw new BundleException(Message.of("NTM-303", KIND));
        }
    }

    /** As a PEM file has it. */
    public String pem() {
        return Pem.write(KIND, key.getEncoded());
    }

    /** Sixteen hexadecimal digits that name it: the first of the SHA-256 of its encoded form. */
    public String id() {
        return id;
    }

    boolean signed(byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature that is none is not one of this key.
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BundleKey k && key.equals(k.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The {@link #id}. */
    @Override
    public String toString() {
        return id;
    }
}

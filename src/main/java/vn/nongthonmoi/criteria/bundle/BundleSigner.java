package vn.nongthonmoi.criteria.bundle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import vn.nongthonmoi.criteria.Message;

/**
 * A private key that signs bundles, with its public one: Ed25519. Whoever has its {@link #pem} can sign; it is kept from others.
 * Immutable.
 *
 * <pre>{@code
 * BundleSigner office = BundleSigner.generate();
 * BundleSigner.read(office.pem()).key().equals(office.key());   // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class BundleSigner {

    private static final String KIND = "PRIVATE KEY";

    private final PrivateKey secret;
    private final BundleKey key;

    private BundleSigner(PrivateKey secret, BundleKey key) {
        this.secret = secret;
        this.key = key;
    }

    /** A new key that nobody else has. */
    public static BundleSigner generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(BundleKey.ALGORITHM).generateKeyPair();
            return new BundleSigner(pair.getPrivate(), BundleKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads what {@link #pem} wrote: the private key and the public one below it.
     *
     * @throws BundleException if one of them is missing, or they do not belong together
     */
    public static BundleSigner read(String pem) {
        try {
            PrivateKey secret = KeyFactory.getInstance(BundleKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(Pem.read(pem, KIND)));
            BundleSigner signer = new BundleSigner(secret, BundleKey.read(pem));
            byte[] probe = {1};
            if (!signer.key.signed(probe, signer.sign(probe))) {
                throw new BundleException(Message.of("NTM-303", KIND));
            }
            return signer;
        } catch (GeneralSecurityException e) {
            throw new BundleException(Message.of("NTM-303", KIND));
        }
    }

    /** The private key and the public one, as a PEM file has them. */
    public String pem() {
        return Pem.write(KIND, secret.getEncoded()) + key.pem();
    }

    /** The public key, which others need to know its signatures by. */
    public BundleKey key() {
        return key;
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(BundleKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whose it is; never the private key. */
    @Override
    public String toString() {
        return "BundleSigner[" + key + "]";
    }
}

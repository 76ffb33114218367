package vn.nongthonmoi.criteria.bundle;

import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.Message;

/** Keys as text, between a line that begins them and one that ends them. */
final class Pem {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() { }

    static String write(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + LINES.encodeToString(content) + "\n-----END " + kind + "-----\n";
    }

    static byte[] read(String text, String kind) {
        Matcher m = Pattern.compile("-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]+)-----END " + kind + "-----").matcher(Objects.requireNonNull(text, "pem"));
        if (!m.find()) {
            throw new BundleException(Message.of("NTM-303", kind));
        }
        try {
            return Base64.getDecoder().decode(m.group(1).replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new BundleException(Message.of("NTM-303", kind));
        }
    }
}

package vn.nongthonmoi.criteria.internal.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Spoken;

/**
 * Names what rules say, whatever their spacing, comments, lines and order in the file: a digest of their sentences, not of
 * the objects made of them, so that it stays while this code changes. Every text follows its length, so no two rules that
 * say different things have one digest.
 */
public final class Fingerprint {

    /** Raised whenever the same sentences come to decide differently. */
    private static final int SEMANTICS = 3;

    private Fingerprint() { }

    /** {@code sha256:…} over the layers in the order they are laid. */
    public static String of(List<Layer> layers) {
        return of(layers, Stream.empty());
    }

    /**
     * The same of what was looked up beside them.
     *
     * @param more of what the answer depends on as well, each in one spelling
     */
    static String of(List<Layer> layers, Stream<String> more) {
        MessageDigest digest = digest();
        for (Layer layer : layers) {
            add(digest, "layer", layer.id());
            layer.rules().stream().map(Fingerprint::canonical).sorted().forEach(rule -> add(digest, "rule", rule));
        }
        more.forEach(each -> add(digest, "more", each));
        return "sha256:" + hex(digest);
    }

    /** Names what some rules say, in hexadecimal digits; see {@link #said}. */
    public static String of(Stream<String> said) {
        MessageDigest digest = digest();
        said.forEach(rule -> add(digest, "rule", rule));
        return hex(digest);
    }

    private static MessageDigest digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, "semantics", Integer.toString(SEMANTICS));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String what, String text) {
        StringBuilder part = new StringBuilder(what).append(' ');
        Spoken.append(part, text);
        digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What a rule says, in one spelling. The list of the criteria that were told of has digests of it. */
    public static String canonical(Rule rule) {
        StringBuilder text = new StringBuilder();
        Stream.of(rule.name(), rule.source(), rule.provisional(), rule.basis(), rule.checked())
                .forEach(each -> Spoken.append(text, each));
        sentences(rule, text);
        return text.toString();
    }

    private static void sentences(Rule rule, StringBuilder text) {
        rule.conditions().stream().map(c -> c.spoken().canonical()).sorted().forEach(c -> part(text, "when", c));
        // Sentences about one row belong together, in their order; those about different rows may stand in any.
        rule.stated().stream().map(Fingerprint::canonical).sorted().forEach(s -> part(text, "then", s));
    }

    /** The same without its name, and without where it was read and whether somebody checked it. */
    public static String said(Rule rule) {
        StringBuilder text = new StringBuilder();
        sentences(rule, text);
        return text.toString();
    }

    private static String canonical(Rule.Stated stated) {
        StringBuilder text = new StringBuilder();
        stated.spoken().forEach(s -> part(text, "say", s.canonical()));
        return text.toString();
    }

    private static void part(StringBuilder to, String what, String text) {
        Spoken.append(to.append(what).append(' '), text);
    }
}

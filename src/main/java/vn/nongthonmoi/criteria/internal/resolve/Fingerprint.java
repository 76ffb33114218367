package vn.nongthonmoi.criteria.internal.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;

/** Names the statements that decide, whatever their spacing, comments, lines and order in the file. */
public final class Fingerprint {

    /** Raised whenever the same statements come to decide differently. */
    private static final int SEMANTICS = 2;

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
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(("semantics " + SEMANTICS + "\n").getBytes(StandardCharsets.UTF_8));
        for (Layer layer : layers) {
            digest.update(("layer " + layer.id() + "\n").getBytes(StandardCharsets.UTF_8));
            layer.rules().stream().map(Fingerprint::canonical).sorted()
                    .forEach(rule -> digest.update(rule.getBytes(StandardCharsets.UTF_8)));
        }
        more.forEach(each -> digest.update((each + "\n").getBytes(StandardCharsets.UTF_8)));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** What a rule states, in one spelling. The list of the criteria that were told of has digests of it. */
    public static String canonical(Rule rule) {
        StringBuilder text = new StringBuilder("rule " + rule.name() + "\n@" + rule.source() + "\n?"
                + Objects.toString(rule.provisional(), "") + "\n");
        rule.conditions().stream().map(Rule.Condition::drl).sorted().forEach(c -> text.append(c).append('\n'));
        rule.stated().stream().map(s -> s.statement().toString()).sorted().forEach(s -> text.append(s).append('\n'));
        return text.toString();
    }
}

package vn.nongthonmoi.service.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Unit;

/**
 * Names what decides. The library names the statements behind one assessment; a set is named by the assessments of a
 * unit of each place and day that has statements of its own. To have made them also readies the rules for questions.
 */
final class Fingerprints {

    private Fingerprints() { }

    /** Every set of the library with its fingerprint. */
    static List<Served.PrintedSet> of(CriteriaLibrary library) {
        return library.sets().stream().map(set -> new Served.PrintedSet(set, digest(of(library, set)))).toList();
    }

    private static List<String> of(CriteriaLibrary library, SetSummary set) {
        List<String> found = new ArrayList<>();
        for (LocalDate day : set.days()) {
            if (set.province() == null) {
                // Any province will do for the nation's statements; which codes there are depends on the day.
                IntStream.range(1, 100).mapToObj("%02d"::formatted).map(Province::of)
                        .flatMap(p -> of(library, set, p, day).stream()).findFirst().ifPresent(found::add);
            }
            Stream.concat(Stream.ofNullable(set.province()), set.provinces().stream())
                    .forEach(p -> of(library, set, p, day).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<String> of(CriteriaLibrary library, SetSummary set, Province province, LocalDate day) {
        Unit unit = Unit.builder("0", province).kind(set.standard().kind()).build();
        try {
            return library.applicable(set.standard(), province, day).set().map(s -> s.assess(unit, Evidence.none()))
                    .map(Assessment::fingerprint);
        } catch (InvalidInputException e) {
            // No such province on that day, or one that lies in several regions.
            return Optional.empty();
        }
    }

    /** One name for several things that have names. */
    static String digest(Collection<String> names) {
        try {
            byte[] all = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.nongthonmoi.office.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.annex.CellLevel;
import vn.nongthonmoi.office.annex.EncodedLevel;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** The words of what was found, for people: {@code <= 16.5 %} is «≤ 16,5 %», {@code area-II} is «Khu vực II». */
final class IntakeWords {

    private static final Pattern FOR_EACH = Pattern.compile("([A-Z0-9]+|group[123]|area-I+): ");

    private static final Pattern PARTS = Pattern.compile("a\\) .*; b\\) ");
    private static final int PART = "a) ".length();

    private final Texts texts;

    IntakeWords(Texts texts) {
        this.texts = texts;
    }

    /** Whom a column is for: with its number where two are for the same, with the year where it has one that the rules do not have. */
    String whom(String whom) {
        if (whom.contains(":")) {
            return texts.get("intake.whom-column", whom(whom.replaceFirst(":.*", "")), whom.replaceFirst(".*:", ""));
        }
        if (whom.contains("@")) {
            return texts.get("intake.whom-year", whom(whom.replaceFirst("@.*", "")), whom.replaceFirst(".*@", ""));
        }
        if (whom.equals("province")) {
            return texts.get("diff.head-province");
        }
        if (whom.equals(EncodedLevel.NATIONAL)) {
            return texts.get("head.national");
        }
        if (whom.startsWith("group")) {
            return texts.get("head.group", whom.substring("group".length()));
        }
        if (whom.startsWith("area-")) {
            return texts.get("head.area") + " " + whom.substring("area-".length());
        }
        return Region.find(whom).map(Region::label).orElseGet(() -> whom.matches("[0-9]{2}") ? texts.province(whom) : whom);
    }

    /** A level; a dash where there is none. */
    String level(@Nullable String level) {
        if (level == null) {
            return "–";
        }
        if (FOR_EACH.matcher(level).lookingAt()) {
            return Stream.of(level.split("; ")).map(each -> whom(each.substring(0, each.indexOf(": "))) + ": " + level(each.substring(each.indexOf(": ") + 2)))
                    .collect(Collectors.joining("; "));
        }
        if (PARTS.matcher(level).lookingAt()) {
            return Stream.of(level.split("; ")).map(each -> each.substring(0, PART) + level(each.substring(PART))).collect(Collectors.joining("; "));
        }
        if (level.equals("none")) {
            return texts.get("intake.none");
        }
        if (level.startsWith(EncodedLevel.LEFT)) {
            return texts.get("requirement.left", level.substring(EncodedLevel.LEFT.length()));
        }
        if (level.equals(EncodedLevel.PASS)) {
            return texts.get("intake.pass");
        }
        Optional<CellLevel.Number> number = EncodedLevel.number(level);
        if (number.isPresent()) {
            Comparison comparison = number.get().comparison();
            return (comparison == null ? "" : Wording.sign(comparison.code()) + " ") + texts.number(number.get().number().toPlainString())
                    + (number.get().unit().isEmpty() ? "" : " " + number.get().unit());
        }
        Optional<Standard> standard = Standard.find(level);
        return standard.map(s -> texts.of(s.title())).orElse(level);
    }
}

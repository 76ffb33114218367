package vn.nongthonmoi.office.annex;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.office.words.OfficeWords;

/**
 * Writes levels of the rules and of a document alike, so that equal texts are equal levels: {@code >= 80 %}, {@code pass},
 * {@code left to tỉnh}.
 */
public final class EncodedLevel {

    /** The column for everybody, which beside columns of regions is printed and decides for nobody. */
    public static final String NATIONAL = HeadWords.NATIONAL;
    /** Somebody says whether it is met. */
    public static final String PASS = "pass";
    /** Before whom it is left to. */
    public static final String LEFT = "left to ";

    private static final Pattern NUMBER = Pattern.compile("(?:(>=|<=|>|<|=) )?([0-9.]+)(?: (.+))?");

    private EncodedLevel() { }

    /** The number that a level as it is written here is; empty where it is none. */
    public static Optional<CellLevel.Number> number(String level) {
        Matcher m = NUMBER.matcher(level);
        return m.matches() ? Optional.of(new CellLevel.Number(m.group(1) == null ? null : Comparison.find(m.group(1)).orElseThrow(), new BigDecimal(m.group(2)),
                m.group(3) == null ? "" : m.group(3))) : Optional.empty();
    }

    /** Whom a column of the rules is for, as the head of an annex names it. */
    static String whom(String column) {
        return column.matches("[123]") ? "group" + column : column.matches("I{1,3}") ? "area-" + column : column.isEmpty() ? NATIONAL : column;
    }

    /** What the rules say; null where they have no level. */
    static @Nullable String of(Requirement asked) {
        Requirement.Level level = asked.level();
        return switch (level.state()) {
            case LEFT -> LEFT + authority(level.awaits());
            default -> switch (asked.measure()) {
                case PASS, ALL_PARTS, ANY_PART -> PASS;
                case GRADE -> level.grade();
                case STANDARD -> level.standard() == null ? null : level.standard().code();
                case UNSTATED -> null;
                default -> level.threshold() == null ? null : number(level.comparison(), level.threshold(), level.unit());
            };
        };
    }

    /**
     * What a cell says; null where that is no level. Where neither the cell nor its row nor the head says how a value is held
     * against a number, or its unit, it is what the rules have.
     */
    static @Nullable String of(CellLevel cell, @Nullable Requirement asked) {
        if (cell instanceof CellLevel.Number number) {
            Comparison comparison = number.comparison() != null || asked == null ? number.comparison() : asked.level().comparison();
            String unit = !number.unit().isEmpty() || asked == null ? number.unit() : asked.level().unit();
            // A grade that is a number is written as one: «mức độ 2».
            return asked != null && asked.level().grade() != null && number.unit().isEmpty() && number.comparison() != Comparison.AT_MOST
                    ? number.number().toPlainString() : number(comparison, number.number(), unit);
        }
        if (cell instanceof CellLevel.None && asked != null && asked.level().threshold() != null) {
            // «Không» under what is counted is zero of it.
            return number(asked.level().threshold().signum() == 0 ? asked.level().comparison() : Comparison.EQUAL, BigDecimal.ZERO, asked.level().unit());
        }
        if (cell instanceof CellLevel.Parts && asked != null && (asked.measure() == Measure.ALL_PARTS || asked.measure() == Measure.ANY_PART)) {
            return PASS;
        }
        return cell instanceof CellLevel.Left left ? LEFT + authority(left.who())
                : cell instanceof CellLevel.Blank || cell instanceof CellLevel.Unreadable ? null : cell.written();
    }

    private static String number(@Nullable Comparison comparison, BigDecimal number, String unit) {
        return (comparison == null ? "" : comparison.code() + " ") + (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                + (unit.isEmpty() ? "" : " " + unit);
    }

    /** «UBND cấp tỉnh» is who the rules call «tỉnh». */
    private static String authority(String who) {
        return OfficeWords.plain(who).matches("(ubnd|uy-ban-nhan-dan)-(cap-)?tinh|tinh") ? "tỉnh" : who;
    }
}

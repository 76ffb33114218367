package vn.nongthonmoi.assurance.independent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one row asks of one unit.
 *
 * @param code the evidence column
 * @param criterion the criterion it belongs to; empty for a condition that stands beside the criteria
 * @param form what kind of answer is asked for
 * @param op the sign the value is compared by; empty where nothing is compared
 * @param level the threshold; null where there is none or it is not known
 * @param grade the least grade; empty where no grade is asked
 * @param unit the unit of measure, as the facts have it
 * @param standing whether the level decides
 * @param provisional whether something about it is not confirmed
 * @param ifAny "nếu có": the row does not apply where its object is absent
 * @param alike whether it holds for men and women alike
 * @param only the fact on which it depends whether the row is asked at all; null where it always is
 * @param about what else the form needs: the other standard, the column of the base, the way of counting
 * @param parts its lettered parts
 */
record Ask(String code, String criterion, Form form, String op, BigDecimal level, String grade, String unit,
        Standing standing, boolean provisional, boolean ifAny, boolean alike, Only only, String about, List<Ask> parts) {

    /** Whether a value holds against a level by that sign. */
    static boolean holds(String op, BigDecimal value, BigDecimal level) {
        int c = value.compareTo(level);
        return switch (op) {
            case ">=" -> c >= 0;
            case "<=" -> c <= 0;
            case ">" -> c > 0;
            case "<" -> c < 0;
            case "=" -> c == 0;
            default -> throw new IllegalArgumentException(op);
        };
    }

    enum Form {
        /** Đạt or không đạt. */
        PASS,
        NUMBER,
        GRADE,
        /** All of the parts, or one of them. */
        ALL_PARTS, ANY_PART,
        /** Content not stated. */
        UNSTATED,
        /** {@code about}: another standard that has to be met. */
        TITLE,
        /** {@code about}: so many times the value in the column code@about. */
        MULTIPLE,
        /** {@code about}: growth since the year before, of the value in that column. */
        GROWTH,
        /** {@code about}: so many objects that pass all parts. */
        OBJECTS,
        /** {@code about}: counted over the units within. */
        COUNTED,
        /** {@code about}: so many percent above the level that row 10 of that standard asks of the same unit. */
        ABOVE_LEVEL
    }

    enum Standing {
        DECIDES,
        /** There is a level, and it is not known. */
        NOT_KNOWN,
        /** It is left to a province or a ministry that has not set it. */
        LEFT,
        /** Below it is missed; at it or above, the province has still to set its own. */
        FLOOR,
        /** What it counts has come to an end, so nobody owes an answer. */
        NOBODY,
        /** It depends on a field that the unit leaves blank. */
        BLANK
    }

    /** A row that is asked only where a number is above (or not above) a limit. */
    record Only(String fact, boolean above, int limit) {
        boolean holds(BigDecimal number) {
            return number.compareTo(BigDecimal.valueOf(limit)) > 0 == above;
        }
    }

    static Ask of(String code, String criterion, Form form) {
        return new Ask(code, criterion, form, "", null, "", "", Standing.DECIDES, false, false, false, null, "", List.of());
    }

    Ask comparing(String sign, BigDecimal than, String measuredIn) {
        return new Ask(code, criterion, form, sign, than, grade, measuredIn, standing, provisional, ifAny, alike, only, about, parts);
    }

    Ask graded(String least) {
        return new Ask(code, criterion, form, op, level, least, unit, standing, provisional, ifAny, alike, only, about, parts);
    }

    Ask as(Form other, String concerning) {
        return new Ask(code, criterion, other, op, level, grade, unit, standing, provisional, ifAny, alike, only, concerning, parts);
    }

    Ask standing(Standing other) {
        boolean open = other != Standing.DECIDES && other != Standing.FLOOR;
        return new Ask(code, criterion, form, op, open ? null : level, open ? "" : grade, unit, other, provisional, ifAny,
                alike, only, about, parts);
    }

    Ask provisional(boolean is) {
        return new Ask(code, criterion, form, op, level, grade, unit, standing, is, ifAny, alike, only, about, parts);
    }

    Ask ifAny(boolean is) {
        return new Ask(code, criterion, form, op, level, grade, unit, standing, provisional, is, alike, only, about, parts);
    }

    Ask alike(boolean is) {
        return new Ask(code, criterion, form, op, level, grade, unit, standing, provisional, ifAny, is, only, about, parts);
    }

    Ask only(Only when) {
        return new Ask(code, criterion, form, op, level, grade, unit, standing, provisional, ifAny, alike, when, about, parts);
    }

    Ask parts(List<Ask> these) {
        return new Ask(code, criterion, form, op, level, grade, unit, standing, provisional, ifAny, alike, only, about, List.copyOf(these));
    }

    /** Content that nobody here has seen. */
    Ask unseen() {
        return as(Form.UNSTATED, "").standing(Standing.NOT_KNOWN).provisional(true).parts(List.of());
    }

    /** The kind of answer is known, the level is not. */
    Ask levelUnseen() {
        return standing(Standing.NOT_KNOWN).provisional(true);
    }

    /** The same with everything about it and its parts not confirmed. */
    Ask doubted() {
        return provisional(true).parts(parts.stream().map(Ask::doubted).toList());
    }

    /** Whether the same is asked, whatever is confirmed of it. */
    boolean asks(Ask other) {
        return form == other.form && op.equals(other.op) && grade.equals(other.grade) && standing == other.standing
                && (level == null ? other.level == null : other.level != null && level.compareTo(other.level) == 0)
                && Objects.equals(about, other.about);
    }

    /** It and all parts, the parts after it. */
    List<Ask> flat() {
        List<Ask> all = new ArrayList<>(List.of(this));
        parts.forEach(p -> all.addAll(p.flat()));
        return all;
    }
}

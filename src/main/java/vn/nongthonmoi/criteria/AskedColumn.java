package vn.nongthonmoi.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * An evidence column that a set asks for of a unit: for a form, the header of a table, or to say what is missing. Given out by
 * {@link CriteriaSet#columns}; immutable.
 *
 * @since 0.1.0
 */
public final class AskedColumn {

    /** What a column holds. */
    public enum Holds {
        /** The value of a row, a part or a condition. */
        VALUE("value", "giá trị", "value"),
        /** The value of a row for men, or for women, where these are to be shown. */
        HALF("half", "giá trị của nam hoặc của nữ", "value for men or for women"),
        /** A fact about the unit that says whether a row concerns it, such as how many schools there are. */
        FACT("fact", "thông tin về đơn vị", "fact about the unit"),
        /** The unit's own value when it was recognised. */
        AT_RECOGNITION("at-recognition", "giá trị khi được công nhận", "value when recognised"),
        /** The average of the unit's province. */
        PROVINCE_AVERAGE("province-average", "bình quân của tỉnh", "average of the province"),
        /** What growth is counted from: this year's value, and with the year before in its name that year's. */
        YEAR("year", "giá trị của năm", "value of a year"),
        /** The value of a row that several objects may have, each in a column with its number behind: {@code 13.1.2}. */
        OBJECT("object", "giá trị của từng đối tượng", "value of one object"),
        /** A value of units within that is counted over them. */
        COUNTED("counted", "giá trị của các đơn vị bên trong", "value of the units within");

        private final String code;
        private final LocalizedText title;

        Holds(String code, String vi, String en) {
            this.code = code;
            this.title = new LocalizedText(vi, en);
        }

        /** The name used in JSON, for example {@code at-recognition}. */
        public String code() {
            return code;
        }

        /** The name for people. */
        public LocalizedText title() {
            return title;
        }

        /** The one of that code, in any letter case; empty when there is none. */
        public static Optional<Holds> find(String code) {
            return Texts.find(values(), Holds::code, Objects.requireNonNull(code, "code"));
        }
    }

    /** Who has to give a value. */
    public enum Owner {
        /** The unit itself. */
        UNIT("unit", "đơn vị", "the unit"),
        /** Its province. */
        PROVINCE("province", "tỉnh", "the province"),
        /** The units within it, each its own. */
        UNITS_WITHIN("units-within", "các đơn vị bên trong", "the units within");

        private final String code;
        private final LocalizedText title;

        Owner(String code, String vi, String en) {
            this.code = code;
            this.title = new LocalizedText(vi, en);
        }

        /** The name used in JSON, for example {@code units-within}. */
        public String code() {
            return code;
        }

        /** The name for people. */
        public LocalizedText title() {
            return title;
        }

        /** The one of that code, in any letter case; empty when there is none. */
        public static Optional<Owner> find(String code) {
            return Texts.find(values(), Owner::code, Objects.requireNonNull(code, "code"));
        }
    }

    private final String name;
    private final LocalizedText title;
    private final Holds holds;
    private final Owner owner;
    private final Measure measure;
    private final String row;
    private final Requirement requirement;

    private AskedColumn(String name, LocalizedText title, Holds holds, Owner owner, Measure measure, String row,
            Requirement requirement) {
        this.name = name;
        this.title = title;
        this.holds = holds;
        this.owner = owner;
        this.measure = measure;
        this.row = row;
        this.requirement = requirement;
    }

    /** The columns that an answer without evidence asks for, in the order of the annex, each once. */
    static List<AskedColumn> of(Assessment assessment) {
        Map<String, AskedColumn> columns = new LinkedHashMap<>();
        assessment.indicators().forEach(row -> add(row, assessment.year(), columns, false));
        assessment.conditions().forEach(row -> add(row, assessment.year(), columns, false));
        return List.copyOf(columns.values());
    }

    private static void add(IndicatorResult of, int year, Map<String, AskedColumn> to, boolean object) {
        Requirement r = of.requirement();
        List<AskedColumn> columns = new ArrayList<>();
        columns.add(new AskedColumn(of.code(), of.title(), object ? Holds.OBJECT : Holds.VALUE, Owner.UNIT, r.measure(), of.code(), r));
        if (r.manner().tally() != null && r.manner().tally().column() != null) {
            columns.add(new AskedColumn(r.manner().tally().column(), of.title(), Holds.COUNTED, Owner.UNITS_WITHIN,
                    r.manner().tally().how() == Requirement.Tally.How.LEAST ? Measure.PERCENT : Measure.PASS, of.code(), r));
        }
        if (r.manner().menAndWomenAlike()) {
            columns.add(half(of, ".nam", new LocalizedText(of.title().vi() + " (nam)", of.title().en() + " (men)")));
            columns.add(half(of, ".nu", new LocalizedText(of.title().vi() + " (nữ)", of.title().en() + " (women)")));
        }
        if (r.manner().onlyWhen() != null) {
            columns.add(new AskedColumn(r.manner().onlyWhen().fact(), of.title(), Holds.FACT, Owner.UNIT, Measure.COUNT, of.code(), r));
        }
        if (r.manner().base() != null) {
            switch (r.manner().base().of()) {
                case AT_RECOGNITION -> columns.add(beside(of, of.code() + "@recognised", Holds.AT_RECOGNITION, Owner.UNIT));
                case PROVINCE_AVERAGE -> columns.add(beside(of, of.code() + "@province", Holds.PROVINCE_AVERAGE, Owner.PROVINCE));
                case YEAR_BEFORE -> {
                    columns.add(beside(of, r.manner().base().code(), Holds.YEAR, Owner.UNIT));
                    columns.add(beside(of, r.manner().base().code() + "@" + (year - 1), Holds.YEAR, Owner.UNIT));
                }
                case OTHER_SET -> { }
            }
        }
        // A commune's own row 3 may be counted over row 3 of its villages.
        columns.forEach(column -> to.putIfAbsent(column.owner + " " + column.name, column));
        of.parts().forEach(part -> add(part, year, to, object || r.measure() == Measure.OBJECTS));
    }

    private static AskedColumn half(IndicatorResult of, String suffix, LocalizedText title) {
        return new AskedColumn(of.code() + suffix, title, Holds.HALF, Owner.UNIT, of.requirement().measure(), of.code(), of.requirement());
    }

    private static AskedColumn beside(IndicatorResult of, String name, Holds holds, Owner owner) {
        return new AskedColumn(name, of.title(), holds, owner, Measure.NUMBER, of.code(), of.requirement());
    }

    /** The column as evidence names it, for example {@code 15.1.nam} or {@code 10@recognised}. */
    public String name() {
        return name;
    }

    /** The title of the row that asks for it; of a half, with what it is a half of. */
    public LocalizedText title() {
        return title;
    }

    /** What it holds. */
    public Holds holds() {
        return holds;
    }

    /** Who has to give the value. */
    public Owner owner() {
        return owner;
    }

    /** The form of its value. */
    public Measure measure() {
        return measure;
    }

    /** The code of the row, part or condition that asks for it; the first one where several do. */
    public String row() {
        return row;
    }

    /** What that row asks, with its unit of measure, its grades and where it is stated. */
    public Requirement requirement() {
        return requirement;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AskedColumn c && name.equals(c.name) && title.equals(c.title) && holds == c.holds && owner == c.owner
                && measure == c.measure && row.equals(c.row) && requirement.equals(c.requirement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, holds, row);
    }

    /** The name and what it holds. */
    @Override
    public String toString() {
        return name + " (" + holds.code + " of " + row + ")";
    }
}

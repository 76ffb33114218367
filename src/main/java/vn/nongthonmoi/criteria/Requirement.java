package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.text.Decimals;
import vn.nongthonmoi.criteria.internal.text.Messages;
import vn.nongthonmoi.criteria.internal.text.RuleWords;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * What one row asks of one kind of unit, after all layers are resolved, with where it comes from. Given out with results,
 * annexes and differences; a host makes one, for its own tests, by {@link #builder}. Immutable; equal by its content.
 *
 * @since 0.1.0
 */
public sealed interface Requirement permits RequirementRecord {

    /** A requirement of one code, with nothing else said: no level, no citation. */
    static Builder builder(String code, Measure measure) {
        return new Builder(code, measure);
    }

    /** The indicator, part or condition, for example {@code 15.3}, {@code 14.1.c}, {@code debt}. */
    String code();

    /** What kind of value is asked for. */
    Measure measure();

    /** How much is asked for. */
    Level level();

    /** How the value is counted and when it is considered. */
    Manner manner();

    /** Where it is stated, and how sure that is. */
    Citation citation();

    /** What it replaced in an earlier layer; null when nothing. */
    @Nullable Requirement replaces();

    /** A builder with all that this requirement says. */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * What is asked, in words: {@code at most 24 %}, {@code left to UBND cấp tỉnh}. Names that rule files give, such as who sets a
     * value and units of measure, are Vietnamese in every language.
     */
    default String text(Locale locale) {
        return RequirementWords.text(this, Objects.requireNonNull(locale, "locale"));
    }

    /**
     * The level alone, short enough for a cell of a table and with a sign: {@code ≤ 24 %}; {@code ≥ ? %} where it is not known.
     * Whoever is to set it is left away: see {@link #text}.
     */
    default String levelText(Locale locale) {
        return RequirementWords.level(this, Objects.requireNonNull(locale, "locale"));
    }

    /** Whether a requirement's threshold decides. */
    enum State {
        /** It decides. */
        DECIDED("decided", "đã có mức", "decided"),
        /** The decision has a value that this library does not know, or none for the year assessed. */
        NOT_KNOWN("not-known", "chưa biết mức", "not known"),
        /** The value is left to {@link Level#awaits()}. */
        LEFT("left", "để cấp khác quy định", "left to somebody"),
        /** The threshold is a floor: below it the row is not met, above it the value is still to be set. */
        FLOOR("floor", "mức sàn", "a floor");

        private final String code;
        private final LocalizedText title;

        State(String code, String vi, String en) {
            this.code = code;
            this.title = new LocalizedText(vi, en);
        }

        /** The name used in JSON, for example {@code not-known}. */
        public String code() {
            return code;
        }

        /** The name for people. */
        public LocalizedText title() {
            return title;
        }

        /** The one of that code, in any letter case; empty when there is none. */
        public static Optional<State> find(String code) {
            return Texts.find(values(), State::code, Objects.requireNonNull(code, "code"));
        }
    }

    /** How much a requirement asks for. Immutable; equal by its content. */
    sealed interface Level permits RequirementRecord.LevelRecord {

        /** Whether the threshold decides. */
        State state();

        /** How the value is held against the threshold; null unless the measure is a number or a grade. */
        @Nullable Comparison comparison();

        /** The exact threshold in {@link #unit}; null when the measure is no number or the value is not known. */
        @Nullable BigDecimal threshold();

        /** Unit of measure, for example {@code %}, in Vietnamese; empty when there is none. */
        String unit();

        /** The same for people; the Vietnamese stands for both languages where no English is known. */
        default LocalizedText unitName() {
            return new LocalizedText(unit(), RuleWords.english(unit()));
        }

        /** The least grade; null unless the measure is {@link Measure#GRADE}. */
        @Nullable String grade();

        /** The grades from lowest to highest; empty unless the measure is {@link Measure#GRADE}. Unmodifiable. */
        List<String> scale();

        /** The standard that has to be met; null unless the measure is {@link Measure#STANDARD}. */
        @Nullable Standard standard();

        /**
         * Which column of the row the level was read from: the code of a region, commune group or area; empty where the row
         * has one level for all.
         */
        String column();

        /** Who has to set the value, in Vietnamese; empty when nobody has to. */
        String awaits();

        /** The same for people; the Vietnamese stands for both languages where no English is known. */
        default LocalizedText awaitsName() {
            return new LocalizedText(awaits(), RuleWords.english(awaits()));
        }
    }

    /** How a value is counted and when it is considered. Immutable; equal by its content. */
    sealed interface Manner permits RequirementRecord.MannerRecord {

        /** "Nếu có": not applicable where its object does not exist. */
        boolean ifPresent();

        /** Whether the value has to hold for men and for women where these are given. */
        boolean menAndWomenAlike();

        /** Whether it is asked only when a title is given: a title that was given is not lost by it. */
        boolean onlyAtRecognition();

        /** The unit fact that says whether the row is considered at all; null when it always is. */
        @Nullable FactTest onlyWhen();

        /** What the value is held against, where that is not the threshold itself; null otherwise. */
        @Nullable Base base();

        /** How the value is counted over the units within; null when it is the unit's own. */
        @Nullable Tally tally();
    }

    /** Where a requirement is stated, and how sure that is. Immutable; equal by its content. */
    sealed interface Citation permits RequirementRecord.CitationRecord {

        /** Decision, annex and row, in Vietnamese. */
        String source();

        /** The layer that states it, for example {@code national/2021-2025/commune}. */
        String layer();

        /** The province whose layer states it; null for the nation's and a ministry's. */
        @Nullable Province province();

        /** File and line that state it. */
        RulePosition rule();

        /** Whether something about it is not confirmed. */
        default boolean provisional() {
            return !caveats().isEmpty();
        }

        /** What is not confirmed, in Vietnamese; empty when nothing is. Unmodifiable. */
        List<String> caveats();

        /** Who held it against the decision, when, and against which copy; null when that is not said. */
        @Nullable Confirmation confirmation();
    }

    /**
     * A test of a unit fact.
     *
     * @param fact the evidence column that holds it, for example {@code 5.truong}
     * @param comparison how it is compared
     * @param number what it is compared with
     */
    record FactTest(String fact, Comparison comparison, BigDecimal number) {
        /** Refuses null. */
        public FactTest {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(comparison, "comparison");
            Objects.requireNonNull(number, "number");
        }
    }

    /**
     * What a value is held against.
     *
     * @param of whose value it is
     * @param standard the set whose level it is; null unless {@code of} is {@link Of#OTHER_SET}
     * @param code the row of that set, or the evidence column that growth is counted from; null for the unit's own row
     */
    record Base(Of of, @Nullable Standard standard, @Nullable String code) {

        /** Refuses null where there has to be something. */
        public Base {
            Objects.requireNonNull(of, "of");
        }

        /** Whose value. */
        public enum Of {
            /** The unit's own when it was recognised: the evidence column {@code code@recognised}. */
            AT_RECOGNITION("at-recognition", "giá trị khi được công nhận", "value when recognised"),
            /** The province's average: the evidence column {@code code@province}. */
            PROVINCE_AVERAGE("province-average", "bình quân của tỉnh", "average of the province"),
            /** The unit's own of the year before, in the column {@link Base#code}: the value is the growth since. */
            YEAR_BEFORE("year-before", "giá trị năm trước", "value of the year before"),
            /** The level that another set asks of the same unit in the same year; the threshold is counted from it. */
            OTHER_SET("other-set", "mức của bộ tiêu chí khác", "level of another set");

            private final String code;
            private final LocalizedText title;

            Of(String code, String vi, String en) {
                this.code = code;
                this.title = new LocalizedText(vi, en);
            }

            /** The name used in JSON, for example {@code year-before}. */
            public String code() {
                return code;
            }

            /** The name for people. */
            public LocalizedText title() {
                return title;
            }

            /** Whether the row's own value, where it is not given, is counted from those of several years. */
            public boolean ofYears() {
                return this == YEAR_BEFORE;
            }

            /** The one of that code, in any letter case; empty when there is none. */
            public static Optional<Of> find(String code) {
                return Texts.find(values(), Of::code, Objects.requireNonNull(code, "code"));
            }
        }
    }

    /**
     * How a value is counted over the units within.
     *
     * @param how the way of counting
     * @param kinds the kinds of unit that count
     * @param standard the standard each has to meet; null where a value of their own counts
     * @param column the evidence column of theirs that counts; null where a standard does
     * @param named indicators of the set that have to be among those met; empty unless {@code how} is
     *     {@link How#CONTENTS}
     */
    record Tally(How how, List<UnitKind> kinds, @Nullable Standard standard, @Nullable String column, List<String> named) {

        /** The way of counting. */
        public enum How {
            /** The share of units that meet, in percent. */
            SHARE("share", "tỷ lệ đơn vị đạt", "share of units that meet"),
            /** The number of units that meet. */
            COUNT("count", "số đơn vị đạt", "number of units that meet"),
            /** The least value over units and contents ({@code column} and {@code column.<content>}). */
            LEAST("least", "giá trị thấp nhất", "least value"),
            /** The least share, over units, of the set's indicators met, with the named ones among them. */
            CONTENTS("contents", "tỷ lệ nội dung đạt thấp nhất", "least share of contents met");

            private final String code;
            private final LocalizedText title;

            How(String code, String vi, String en) {
                this.code = code;
                this.title = new LocalizedText(vi, en);
            }

            /** The name used in JSON, for example {@code contents}. */
            public String code() {
                return code;
            }

            /** The name for people. */
            public LocalizedText title() {
                return title;
            }

            /** The one of that code, in any letter case; empty when there is none. */
            public static Optional<How> find(String code) {
                return Texts.find(values(), How::code, Objects.requireNonNull(code, "code"));
            }
        }

        /** Copies the lists. */
        public Tally {
            Objects.requireNonNull(how, "how");
            Objects.requireNonNull(kinds, "kinds");
            Objects.requireNonNull(named, "named");
            kinds = List.copyOf(kinds);
            named = List.copyOf(named);
        }
    }

    /**
     * Puts a requirement together. What is not set is as it is for a row of which nothing is said: texts and lists empty,
     * switches off, everything else null, the state {@link State#DECIDED}. Every setter replaces what was set before. Not
     * thread-safe.
     */
    final class Builder {

        final String code;
        Measure measure;
        State state = State.DECIDED;
        Comparison comparison;
        BigDecimal threshold;
        String unit = "";
        String grade;
        List<String> scale = List.of();
        Standard standard;
        String column = "";
        String awaits = "";
        boolean ifPresent;
        boolean menAndWomenAlike;
        boolean onlyAtRecognition;
        FactTest onlyWhen;
        Base base;
        Tally tally;
        String source = "";
        String layer = "";
        Province province;
        RulePosition rule;
        List<String> caveats = List.of();
        Confirmation confirmation;
        Requirement replaces;

        private Builder(String code, Measure measure) {
            this.code = Objects.requireNonNull(code, "code");
            measure(measure);
        }

        private Builder(Requirement from) {
            this(from.code(), from.measure());
            Level level = from.level();
            Manner manner = from.manner();
            Citation citation = from.citation();
            state(level.state()).comparison(level.comparison()).threshold(level.threshold()).unit(level.unit())
                    .grade(level.grade()).scale(level.scale()).standard(level.standard()).column(level.column())
                    .awaits(level.awaits()).ifPresent(manner.ifPresent()).menAndWomenAlike(manner.menAndWomenAlike()).onlyAtRecognition(manner.onlyAtRecognition())
                    .onlyWhen(manner.onlyWhen()).base(manner.base()).tally(manner.tally()).source(citation.source())
                    .layer(citation.layer()).province(citation.province()).rule(citation.rule())
                    .caveats(citation.caveats()).confirmation(citation.confirmation()).replaces(from.replaces());
        }

        /** What kind of value is asked for. */
        public Builder measure(Measure measure) {
            this.measure = Objects.requireNonNull(measure, "measure");
            return this;
        }

        /** Whether the threshold decides. */
        public Builder state(State state) {
            this.state = Objects.requireNonNull(state, "state");
            return this;
        }

        /** How the value is held against the threshold; null for a measure that is neither number nor grade. */
        public Builder comparison(@Nullable Comparison comparison) {
            this.comparison = comparison;
            return this;
        }

        /** The exact threshold in the unit of measure; null where there is none or it is not known. */
        public Builder threshold(@Nullable BigDecimal threshold) {
            this.threshold = threshold;
            return this;
        }

        /** Unit of measure, for example {@code %}; empty when there is none. */
        public Builder unit(String unit) {
            this.unit = Objects.requireNonNull(unit, "unit");
            return this;
        }

        /** The least grade; null unless the measure is {@link Measure#GRADE}. */
        public Builder grade(@Nullable String grade) {
            this.grade = grade;
            return this;
        }

        /** The grades from lowest to highest. */
        public Builder scale(List<String> scale) {
            this.scale = List.copyOf(Objects.requireNonNull(scale, "scale"));
            return this;
        }

        /** The standard that has to be met; null unless the measure is {@link Measure#STANDARD}. */
        public Builder standard(@Nullable Standard standard) {
            this.standard = standard;
            return this;
        }

        /**
         * The code of the region, commune group or area whose column of the row the level was read from; empty where there
         * is one for all.
         */
        public Builder column(String column) {
            this.column = Objects.requireNonNull(column, "column");
            return this;
        }

        /** Who has to set the value; empty when nobody has to. */
        public Builder awaits(String awaits) {
            this.awaits = Objects.requireNonNull(awaits, "awaits");
            return this;
        }

        /** Whether the row is not applicable where its object does not exist. */
        public Builder ifPresent(boolean ifPresent) {
            this.ifPresent = ifPresent;
            return this;
        }

        /** Whether the value has to hold for men and for women where these are given. */
        public Builder menAndWomenAlike(boolean menAndWomenAlike) {
            this.menAndWomenAlike = menAndWomenAlike;
            return this;
        }

        /** Whether it is asked only when a title is given. */
        public Builder onlyAtRecognition(boolean onlyAtRecognition) {
            this.onlyAtRecognition = onlyAtRecognition;
            return this;
        }

        /** The unit fact that says whether the row is considered at all; null when it always is. */
        public Builder onlyWhen(@Nullable FactTest onlyWhen) {
            this.onlyWhen = onlyWhen;
            return this;
        }

        /** What the value is held against; null for the threshold itself. */
        public Builder base(@Nullable Base base) {
            this.base = base;
            return this;
        }

        /** How the value is counted over the units within; null when it is the unit's own. */
        public Builder tally(@Nullable Tally tally) {
            this.tally = tally;
            return this;
        }

        /** Decision, annex and row. */
        public Builder source(String source) {
            this.source = Objects.requireNonNull(source, "source");
            return this;
        }

        /** The layer that states it. */
        public Builder layer(String layer) {
            this.layer = Objects.requireNonNull(layer, "layer");
            return this;
        }

        /** The province whose layer states it; null for the nation's and a ministry's. */
        public Builder province(@Nullable Province province) {
            this.province = province;
            return this;
        }

        /** File and line that state it; {@link #build} refuses a requirement without. */
        public Builder rule(RulePosition rule) {
            this.rule = Objects.requireNonNull(rule, "rule");
            return this;
        }

        /** What is not confirmed; a requirement with a caveat is provisional. */
        public Builder caveats(List<String> caveats) {
            this.caveats = List.copyOf(Objects.requireNonNull(caveats, "caveats"));
            return this;
        }

        /** Who held it against the decision, when, and against which copy; null when that is not said. */
        public Builder confirmation(@Nullable Confirmation confirmation) {
            this.confirmation = confirmation;
            return this;
        }

        /** What it replaced in an earlier layer; null when nothing. */
        public Builder replaces(@Nullable Requirement replaces) {
            this.replaces = replaces;
            return this;
        }

        /** The requirement. */
        public Requirement build() {
            return new RequirementRecord(this);
        }
    }
}

/** A requirement as it is kept: hosts see the interface alone, so that it may gain a property. */
record RequirementRecord(String code, Measure measure, Level level, Manner manner, Citation citation, Requirement replaces)
        implements Requirement {

    RequirementRecord(Builder b) {
        this(b.code, b.measure, new LevelRecord(b.state, b.comparison, b.threshold, b.unit, b.grade, b.scale, b.standard, b.column,
                b.awaits), new MannerRecord(b.ifPresent, b.menAndWomenAlike, b.onlyAtRecognition, b.onlyWhen, b.base, b.tally),
                new CitationRecord(b.source, b.layer, b.province, Objects.requireNonNull(b.rule, "rule"), b.caveats, b.confirmation),
                b.replaces);
    }

    record LevelRecord(State state, Comparison comparison, BigDecimal threshold, String unit, String grade, List<String> scale,
            Standard standard, String column, String awaits) implements Level { }

    record MannerRecord(boolean ifPresent, boolean menAndWomenAlike, boolean onlyAtRecognition, FactTest onlyWhen, Base base, Tally tally)
            implements Manner { }

    record CitationRecord(String source, String layer, Province province, RulePosition rule, List<String> caveats,
            Confirmation confirmation) implements Citation { }
}

/** Says what a requirement asks, in words and in signs. */
final class RequirementWords {

    private final Locale locale;
    private final Requirement asked;

    private RequirementWords(Requirement asked, Locale locale) {
        this.asked = asked;
        this.locale = locale;
    }

    /** In words, with all that decides. */
    static String text(Requirement asked, Locale locale) {
        return new RequirementWords(asked, locale).text();
    }

    /** The level with a sign. */
    static String level(Requirement asked, Locale locale) {
        return new RequirementWords(asked, locale).level(asked.level().comparison() == null ? "" : sign(asked.level().comparison()));
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            default -> comparison.code();
        };
    }

    private String text() {
        List<String> said = new ArrayList<>(List.of(said()));
        Requirement.Tally tally = asked.manner().tally();
        if (tally != null) {
            said.add(say("requirement.tally-" + tally.how().code(), tally.kinds().stream()
                    .map(k -> k.title().in(locale)).collect(Collectors.joining(", ")), tally.standard() == null ? tally.column()
                    : tally.standard().title().in(locale), String.join(", ", tally.named())));
        }
        if (asked.manner().menAndWomenAlike()) {
            said.add(say("requirement.alike"));
        }
        if (asked.manner().onlyWhen() != null) {
            said.add(say("requirement.only-when", asked.manner().onlyWhen().fact(), asked.manner().onlyWhen().comparison().title().in(locale),
                    number(asked.manner().onlyWhen().number())));
        }
        if (asked.manner().onlyAtRecognition()) {
            said.add(say("requirement.at-recognition"));
        }
        if (asked.manner().ifPresent()) {
            said.add(say("requirement.if-present"));
        }
        return String.join("; ", said);
    }

    private String said() {
        if (asked.level().state() == Requirement.State.LEFT) {
            return say("requirement.left", asked.level().awaitsName().in(locale));
        }
        String level = based(level(asked.level().comparison() == null ? "" : asked.level().comparison().title().in(locale)));
        if (asked.level().state() == Requirement.State.FLOOR) {
            // Of a floor the comparison is said by "not below".
            return say("requirement.floor", asked.level().comparison() == null ? level : based(amount()), asked.level().awaitsName().in(locale));
        }
        return level;
    }

    /** A level with what it is held against, where that is not the value alone. */
    private String based(String level) {
        Requirement.Base base = asked.manner().base();
        return base == null ? level : say("requirement.base-" + base.of().code(), level,
                base.standard() == null ? "" : base.standard().title().in(locale));
    }

    private String level(String comparison) {
        return switch (asked.measure()) {
            case PASS -> say("requirement.pass");
            case ALL_PARTS -> say("requirement.all-parts");
            case ANY_PART -> say("requirement.any-part");
            case STANDARD -> say("requirement.standard", asked.level().standard().title().in(locale));
            case GRADE -> "≥ " + (asked.level().grade() == null ? "?" : asked.level().grade());
            case UNSTATED -> "?";
            default -> (comparison.isEmpty() ? "" : comparison + " ") + amount();
        };
    }

    private String amount() {
        String threshold = asked.level().threshold() == null ? "?" : number(asked.level().threshold());
        return asked.level().unit().isEmpty() ? threshold : threshold + " " + asked.level().unitName().in(locale);
    }

    /** Vietnamese writes a decimal comma. */
    private String number(BigDecimal number) {
        String plain = Decimals.plain(number);
        return locale.getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }

    private String say(String key, String... arguments) {
        return Messages.format(key, List.of(arguments), locale);
    }
}

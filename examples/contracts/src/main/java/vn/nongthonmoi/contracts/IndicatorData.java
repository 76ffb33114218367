package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.MemberResult;
import vn.nongthonmoi.criteria.Requirement;

/**
 * Where an indicator or a part of one stands.
 *
 * @param multiple what the value is held against where it has to be so many times another one; null elsewhere
 * @param gap the positive distance to the level, in the value's own unit; null when met, not a number, or exactly at a
 *     level that has to be passed
 * @param note what is to be known of a row that is met, such as a half of the people that it was not shown for; null where
 *     there is nothing
 * @param replaces source and place of what the requirement replaced; null where it replaced nothing
 * @param members the units within that were counted; null where nobody was
 * @param basis what the value rests on; null where nothing is said of it
 */
public record IndicatorData(String code, String title, @Holds(Holds.Kind.STATUS) String status, @Nullable String value,
        @Nullable RequirementData requirement, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MultipleData multiple,
        @Holds(Holds.Kind.DECIMAL) @Nullable String gap, @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note, @Nullable String source, @Nullable String layer,
        @Holds(Holds.Kind.RULE) @Nullable String rule, boolean provisional, @Nullable String replaces, @Nullable String awaits,
        List<IndicatorData> parts, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MemberData> members,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BasisData basis) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(?:[.,][0-9]{1,12})?");

    /** Copies the lists. */
    public IndicatorData {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(status, "status");
        parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
        members = members == null ? null : List.copyOf(members);
    }

    static IndicatorData of(IndicatorResult row, Locale locale) {
        Requirement asked = row.requirement();
        return new IndicatorData(row.code(), row.title().in(locale), row.status().code(), row.value(),
                ifAny(asked, RequirementData::of), ifAny(row.multiple(), MultipleData::of), ifAny(row.gap(), Decimals::plain),
                ifAny(row.reason(), m -> m.text(locale)), ifAny(row.note(), m -> m.text(locale)),
                ifAny(asked, r -> r.citation().source()), ifAny(asked, r -> r.citation().layer()),
                ifAny(asked, r -> r.citation().rule().toString()), row.provisional(), ifAny(asked, IndicatorData::replaced),
                asked == null ? null : given(asked.level().awaits()),
                row.parts().stream().map(p -> of(p, locale)).toList(),
                row.members().isEmpty() ? null : row.members().stream().map(MemberData::of).toList(),
                ifAny(row.basis(), BasisData::of));
    }

    /** Source and place of what a requirement replaced; null when it replaced nothing. */
    public static @Nullable String replaced(Requirement asked) {
        return ifAny(asked.replaces(), r -> r.citation().source() + " (" + r.citation().rule() + ")");
    }

    /** A text; null for an empty one. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static <T, R> @Nullable R ifAny(@Nullable T thing, Function<? super T, ? extends R> made) {
        return thing == null ? null : made.apply(thing);
    }

    /** What was asked; {@code op} is a sign like {@code >=}. */
    public record RequirementData(@Holds(Holds.Kind.SIGN) @Nullable String op, @Nullable String value, @Nullable String unit) {

        static @Nullable RequirementData of(Requirement asked) {
            Requirement.Level level = asked.level();
            return switch (asked.measure()) {
                case PASS, ALL_PARTS, ANY_PART, STANDARD -> new RequirementData("=", "đạt", null);
                case GRADE -> new RequirementData(">=", level.grade(), null);
                case UNSTATED -> null;
                default -> new RequirementData(ifAny(level.comparison(), c -> c.code()), ifAny(level.threshold(), Decimals::plain),
                        given(level.unit()));
            };
        }
    }

    /**
     * What the value of a multiple is held against. The requirement's value is the number of times; these, the value and
     * the gap are in the unit in which both values are given.
     *
     * @param column the evidence column of the other value
     * @param base the other value
     * @param level the level that follows; null where no number of times is known
     */
    public record MultipleData(String column, @Holds(Holds.Kind.DECIMAL) String base,
            @Holds(Holds.Kind.DECIMAL) @Nullable String level) {

        static MultipleData of(IndicatorResult.Multiple multiple) {
            return new MultipleData(multiple.column(), Decimals.plain(multiple.base()), ifAny(multiple.level(), Decimals::plain));
        }
    }

    /** A unit within, and how it counts. */
    public record MemberData(String unit, String name, @Holds(Holds.Kind.STATUS) String status, @Nullable String value) {

        static MemberData of(MemberResult member) {
            return new MemberData(member.unit(), member.name(), member.status().code(), member.value());
        }
    }

    /**
     * What a value rests on.
     *
     * @param used whose value was used: {@code given}, {@code self} or {@code appraised}
     * @param notUsed the status that the other value would lead to
     */
    public record BasisData(@Holds(Holds.Kind.USED) String used, String column, @Nullable String source,
            @Holds(Holds.Kind.DATE) @Nullable String date, @JsonProperty("confirmed_by") @Nullable String confirmedBy,
            @Nullable String self, @Nullable String appraised,
            @JsonProperty("not_used") @Holds(Holds.Kind.STATUS) @Nullable String notUsed) {

        static BasisData of(IndicatorResult.Basis basis) {
            return new BasisData(basis.used().code(), basis.column(), given(basis.origin().source()),
                    ifAny(basis.origin().date(), d -> d.toString()), given(basis.origin().confirmedBy()),
                    inOneNotation(basis.selfAssessed()), inOneNotation(basis.appraised()), ifAny(basis.notUsed(), s -> s.code()));
        }

        /** A value as it was given, but a decimal in the one notation of decimals here; null for none. */
        private static @Nullable String inOneNotation(@Nullable String value) {
            return value != null && DECIMAL.matcher(value).matches() ? Decimals.plain(new BigDecimal(value.replace(',', '.')))
                    : value;
        }
    }
}

package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.text.Decimals;
import vn.nongthonmoi.criteria.internal.text.Texts;
import vn.nongthonmoi.criteria.internal.units.Problems;
import vn.nongthonmoi.criteria.internal.units.ShownText;

/**
 * What is known of a unit: values by evidence column. A column is {@code [standard[@period]:]code[.part][@when]},
 * for example {@code 17.1}, {@code 15.1.nam}, {@code 10@2023} or {@code debt}. A value is a {@link BigDecimal} (in
 * the unit of the requirement: percent as 0–100), a {@link Boolean} (đạt or not) or a text cell: a number
 * ({@code 87.5} or {@code 87,5}), {@code đạt}, {@code không đạt}, {@code true}, {@code false}, a grade, or
 * {@code không có} for an object that does not exist. A missing or blank value is unknown, never zero. A text with exactly
 * three digits behind its point or comma, as {@code 1.000} or {@code 45,125}, may be a thousand or a fraction and is refused;
 * numbers of Java are never two.
 *
 * <p>A value may carry its {@link Origin}. The value a unit reports of itself and the one that appraisers found may
 * both be given, in the columns {@code 10@self} and {@code 10@appraised}: the appraised one decides, then one in the
 * plain column, then the unit's own.
 *
 * <pre>{@code
 * Evidence evidence = Evidence.of(Map.of("1.1", "đạt", "10", "45,1", "17.1", new BigDecimal("87.5")))
 *         .with("11@self", "12,19", new Evidence.Origin("survey of households", LocalDate.of(2024, 10, 1), ""));
 * evidence.values().get("10");                // 45,1
 * evidence.origin("11@self").source();        // survey of households
 * evidence.origin("10").source().isEmpty();   // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Evidence {

    private static final Evidence NONE = new Evidence(new LinkedHashMap<>(), new LinkedHashMap<>());
    private static final Object UNKNOWN_TYPE = new Object();
    private static final Object FAR_POINT = new Object();

    private final Map<String, Object> values;
    private final Map<String, Origin> origins;

    private Evidence(Map<String, Object> values, Map<String, Origin> origins) {
        this.values = Collections.unmodifiableMap(values);
        this.origins = Collections.unmodifiableMap(origins);
    }

    /**
     * Where a value comes from.
     *
     * @param source the document, survey or statement; empty where it is not said
     * @param date the day the value was taken; null where it is not said
     * @param confirmedBy who confirmed it; empty where nobody is named
     */
    public record Origin(String source, @Nullable LocalDate date, String confirmedBy) {

        /** Nothing is said of it. */
        public static final Origin UNKNOWN = new Origin("", null, "");

        /** Strips the texts; null counts as empty. */
        public Origin {
            source = source == null ? "" : Texts.clean(source);
            confirmedBy = confirmedBy == null ? "" : Texts.clean(confirmedBy);
        }
    }

    /** No evidence at all. */
    public static Evidence none() {
        return NONE;
    }

    /**
     * Evidence from a map. Null and blank values are left out. Columns and texts are taken as they are
     * {@linkplain CellText#clean seen}; capitals in the name of a column make no difference.
     *
     * @param values column to {@link BigDecimal}, {@link BigInteger}, {@link Long}, {@link Integer}, {@link Short},
     *     {@link Byte}, {@link Boolean} or {@link CharSequence}
     * @throws InvalidInputException if values are of another type, or one column has two in different spellings, such as
     *     {@code 10} and {@code "10 "}; {@code double} and {@code float} are refused, because no binary fraction decides a
     *     legal threshold; so is a number with a point more than 64 places away from its last digit, such as
     *     {@code 1E+1000000}, which would take the memory of a million digits to print
     */
    public static Evidence of(Map<String, ? extends @Nullable Object> values) {
        Problems problems = new Problems();
        Evidence evidence = of("", values, problems);
        problems.raise();
        return evidence;
    }

    /** The same of a unit, as far as it can be read; what is wrong is added to the problems. */
    static Evidence of(String unit, Map<String, ?> values, Problems problems) {
        Objects.requireNonNull(values, "values");
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>();
        Problems found = new Problems();
        // Only names that are not what tells them apart can meet another: most maps need not be looked through again.
        boolean spelled = false;
        for (Map.Entry<String, ?> given : values.entrySet()) {
            String column = Objects.requireNonNull(given.getKey(), "column");
            Object known = known(given.getValue());
            if (known == UNKNOWN_TYPE) {
                found.add(unit, column, Message.of("NTM-203", column, given.getValue().getClass().getSimpleName()));
            } else if (known == FAR_POINT) {
                found.add(unit, column, Message.of("NTM-280", Decimals.FARTHEST));
            } else if (known != null) {
                String name = Texts.clean(column);
                spelled |= !Texts.key(name).equals(column);
                copy.put(name, known);
            }
        }
        if (spelled) {
            twice(values, copy.keySet(), unit, found);
        }
        problems.addSorted(found);
        return new Evidence(copy, new LinkedHashMap<>());
    }

    /** Takes out the columns that have two values, whichever came first, and says so. */
    private static void twice(Map<String, ?> values, Set<String> names, String unit, Problems found) {
        Map<String, List<String>> spellings = new HashMap<>();
        values.forEach((column, value) -> {
            if (known(value) != null) {
                spellings.computeIfAbsent(Texts.key(column), k -> new ArrayList<>()).add(column);
            }
        });
        spellings.values().stream().filter(s -> s.size() > 1).forEach(s -> {
            names.removeIf(name -> Texts.same(name, s.get(0)));
            s.stream().sorted().skip(1).forEach(column ->
                    found.add(unit, column, Message.of("NTM-208", Texts.clean(column))));
        });
    }

    /** The spelling in which a column has a value; the given one, as it is seen, where it has none. */
    private String name(String column) {
        String name = Texts.clean(Objects.requireNonNull(column, "column"));
        return values.containsKey(name) ? name
                : values.keySet().stream().filter(c -> Texts.same(c, name)).findFirst().orElse(name);
    }

    /** These values and one more; the same column is replaced. Values as for {@link #of}. */
    public Evidence with(String column, @Nullable Object value) {
        Objects.requireNonNull(column, "column");
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name(column), value);
        return of(more).withOrigins(origins);
    }

    /** These values and one more with where it comes from. Values as for {@link #of}. */
    public Evidence with(String column, @Nullable Object value, Origin origin) {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(origin, "origin");
        Map<String, Origin> more = new LinkedHashMap<>(origins);
        more.put(name(column), origin);
        return with(column, value).withOrigins(more);
    }

    /**
     * These values with where they come from, by column; origins of columns without a value are left out.
     *
     * @throws InvalidInputException if one column has two in different spellings, or a text holds a control character or one
     *     that turns the direction of writing
     */
    public Evidence withOrigins(Map<String, Origin> byColumn) {
        Objects.requireNonNull(byColumn, "byColumn");
        if (byColumn.isEmpty() && origins.isEmpty()) {
            return this;
        }
        Map<String, Origin> kept = new LinkedHashMap<>();
        Problems problems = new Problems();
        byColumn.forEach((column, origin) -> {
            String name = name(column);
            if (values.containsKey(name) && !origin.equals(Origin.UNKNOWN) && kept.putIfAbsent(name, origin) != null) {
                problems.add("", column, Message.of("NTM-208", name));
            }
            ShownText.wrong(origin.source()).or(() -> ShownText.wrong(origin.confirmedBy()))
                    .ifPresent(wrong -> problems.add("", column, wrong));
        });
        problems.raise();
        return new Evidence(new LinkedHashMap<>(values), kept);
    }

    private static Object known(Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof BigDecimal number) {
            BigDecimal own = Decimals.own(number);
            return Decimals.isNear(own) ? own : FAR_POINT;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigInteger big) {
            return new BigDecimal(new BigInteger(big.toByteArray()));
        }
        if (value instanceof CharSequence text) {
            String clean = Texts.clean(text);
            return clean.isEmpty() ? null : clean;
        }
        return UNKNOWN_TYPE;
    }

    /** The values by column, in the order given: {@link BigDecimal}, {@link Boolean} or {@link String}. */
    public Map<String, Object> values() {
        return values;
    }

    /** Where the value of a column comes from; {@link Origin#UNKNOWN} where it is not said. */
    public Origin origin(String column) {
        Objects.requireNonNull(column, "column");
        return origins.isEmpty() ? Origin.UNKNOWN : origins.getOrDefault(name(column), Origin.UNKNOWN);
    }

    /** Where values come from, by column, as far as it is said. Unmodifiable. */
    public Map<String, Origin> origins() {
        return origins;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence e && e.values.equals(values) && e.origins.equals(origins);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}

package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.plan.UnitKey;
import vn.nongthonmoi.criteria.internal.text.Texts;
import vn.nongthonmoi.criteria.internal.units.ShownText;
import vn.nongthonmoi.criteria.internal.units.UnitCells;
import vn.nongthonmoi.criteria.internal.units.UnitCodes;
import vn.nongthonmoi.criteria.internal.units.UnitFields;

/**
 * Who is assessed: a commune, district or province with the facts that choose its requirements.
 * Only {@link #code()} and {@link #province()} are always present; the rest may be null where it says so.
 *
 * <pre>{@code
 * Unit commune = Unit.builder("03022", Province.of("10")).name("Thanh Bình").kind(UnitKind.COMMUNE).build();
 * Unit poorer = commune.toBuilder().area(Area.III).traits(Trait.BORDER).build();
 * commune.area();                             // null
 * poorer.area();                              // III
 * Unit read = Unit.of(Map.of(UnitColumn.CODE, "03022", UnitColumn.PROVINCE, "10", UnitColumn.NAME, "Thanh Bình",
 *         UnitColumn.KIND, "xã"));
 * read.equals(commune);                       // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Unit {

    private final Builder b;
    private final Set<Trait> traits;
    private final UnitKey key;
    private final int hash;

    private Unit(Builder builder) {
        this.b = builder.copy();
        UnitKind coded = b.kind != null || b.recognised == null ? b.kind : b.recognised.kind();
        if (coded != null) {
            b.code = coded.fullCode(b.code);
            b.formedFrom = b.formedFrom.stream().map(coded::fullCode).toList();
        }
        UnitCodes.twice(b.formedFrom).forEach(twice -> {
            throw new InvalidInputException(b.code, UnitColumn.FORMED_FROM.code(), Message.of("NTM-238", twice));
        });
        this.traits = Collections.unmodifiableSet(EnumSet.copyOf(builder.traits));
        this.key = new UnitKey(b.province, b.formerProvince, b.kind, b.region, b.area, b.group, traits, b.year);
        this.hash = 31 * b.code.hashCode() + key.hashCode();
    }

    private static Unit of(UnitFields f) {
        return builder(f.code(), f.province()).name(f.name()).kind(f.kind()).formerProvince(f.former()).district(f.district())
                .region(f.region()).area(f.area()).group(f.group()).traits(f.traits()).year(f.year())
                .recognised(f.recognised(), f.recognisedOn()).formedFrom(f.formedFrom()).build();
    }

    /**
     * What the unit in a table's row is: its kind, or else what its title is given to. It says how long the codes in the
     * row are, also of a row that cannot be read as a unit: a cell without meaning says nothing.
     *
     * @param cells text by column; a missing or blank cell is not given
     * @return empty where the row has neither
     */
    public static Optional<UnitKind> kindOf(Map<UnitColumn, String> cells) {
        return UnitCells.kindOf(Objects.requireNonNull(cells, "cells"));
    }

    /** What its plans depend on. */
    UnitKey key() {
        return key;
    }

    /**
     * Starts a unit.
     *
     * @param code the unit's GSO code, as it is {@linkplain CellText#clean seen}; only unique together with a date
     * @param province the province of the unit's time
     * @throws InvalidInputException if the code is blank, or anything but 1 to 20 digits, letters from A to Z, points and
     *     hyphens
     */
    public static Builder builder(String code, Province province) {
        return new Builder(code, province);
    }

    /**
     * Reads a unit from the cells of a table's row, as the units table of the workbench has them. Codes get back the
     * zeros that a spreadsheet took away, as {@link UnitKind#fullCode} says: the unit's own and those it was formed from
     * where its kind or its title is given, those of provinces and of the district always.
     *
     * @param cells text by column; a missing or blank cell is not given
     * @throws InvalidInputException if a required cell is blank or a cell cannot be read; it names every such column, what
     *     was found and what was expected
     */
    public static Unit of(Map<UnitColumn, String> cells) {
        Objects.requireNonNull(cells, "cells");
        return of(UnitCells.read(cells, null));
    }

    /**
     * What is wrong with the cells of a row; see {@link #of(Map)}.
     *
     * @return one problem a cell, or for a list of codes one each; empty where a unit can be read
     */
    public static List<InputProblem> problems(Map<UnitColumn, String> cells) {
        try {
            of(cells);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }

    /**
     * Reads a unit from the cells of a row known to be of some kind of unit, such as those of a file of communes.
     *
     * @param otherwise says how long the codes of a row are that has neither a kind nor a title, see
     *     {@link #kindOf}; the unit has no kind all the same
     * @throws InvalidInputException as for {@link #of(Map)}
     */
    public static Unit of(Map<UnitColumn, String> cells, UnitKind otherwise) {
        Objects.requireNonNull(cells, "cells");
        Objects.requireNonNull(otherwise, "otherwise");
        return of(UnitCells.read(cells, otherwise));
    }

    /** The GSO code. */
    public String code() {
        return b.code;
    }

    /** The name; empty when not given. */
    public String name() {
        return b.name;
    }

    /** The kind; null when not given. */
    public @Nullable UnitKind kind() {
        return b.kind;
    }

    /** The province of the unit's time. */
    public Province province() {
        return b.province;
    }

    /** The province a merged unit came from; null when not given. */
    public @Nullable Province formerProvince() {
        return b.formerProvince;
    }

    /** The district's name; empty when not given. */
    public String district() {
        return b.district;
    }

    /** The region; null when it shall follow from the province. */
    public @Nullable Region region() {
        return b.region;
    }

    /** Khu vực; null when not given. */
    public @Nullable Area area() {
        return b.area;
    }

    /** Nhóm xã; null when not given. */
    public @Nullable CommuneGroup group() {
        return b.group;
    }

    /** The traits, in the order of {@link Trait}; none when not given. Unmodifiable. */
    public Set<Trait> traits() {
        return traits;
    }

    /** The year assessed, which chooses values stated by year; null for the year of the as-of date. */
    public @Nullable Integer year() {
        return b.year;
    }

    /** The standard the unit was recognised for; null when none. */
    public @Nullable Standard recognised() {
        return b.recognised;
    }

    /** The date of the recognition decision; null when not given. */
    public @Nullable LocalDate recognisedOn() {
        return b.recognisedOn;
    }

    /**
     * The codes of the units it was formed from, in the order given; empty when it was not merged or they are not
     * given. Its own code may be among them: a merged unit often keeps that of one of its parts. Unmodifiable.
     */
    public List<String> formedFrom() {
        return b.formedFrom;
    }

    /** A builder holding this unit's values, for a changed copy. */
    public Builder toBuilder() {
        return b.copy();
    }

    /** Whether the other may be the same unit: they are equal but for fields that one leaves blank and the register may fill. */
    boolean agrees(Unit other) {
        Builder filled = toBuilder();
        filled.name = filled.name.isEmpty() ? other.name() : filled.name;
        filled.kind = filled.kind == null ? other.kind() : filled.kind;
        filled.district = filled.district.isEmpty() ? other.district() : filled.district;
        filled.formerProvince = filled.formerProvince == null ? other.formerProvince() : filled.formerProvince;
        Builder too = other.toBuilder();
        too.name = too.name.isEmpty() ? name() : too.name;
        too.kind = too.kind == null ? kind() : too.kind;
        too.district = too.district.isEmpty() ? district() : too.district;
        too.formerProvince = too.formerProvince == null ? formerProvince() : too.formerProvince;
        return filled.build().equals(too.build());
    }

    private List<Object> values() {
        return Arrays.asList(b.code, b.province, b.name, b.kind, b.formerProvince, b.district, b.region, b.area,
                b.group, traits, b.year, b.recognised, b.recognisedOn, b.formedFrom);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Unit u && hash == u.hash && u.values().equals(values());
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The code and the name. */
    @Override
    public String toString() {
        return b.name.isEmpty() ? b.code : b.code + " " + b.name;
    }

    /** Collects a unit's values. Not thread-safe. */
    public static final class Builder implements Cloneable {
        private String code;
        private Province province;
        private String name = "";
        private UnitKind kind;
        private Province formerProvince;
        private String district = "";
        private Region region;
        private Area area;
        private CommuneGroup group;
        private Set<Trait> traits = EnumSet.noneOf(Trait.class);
        private Integer year;
        private Standard recognised;
        private LocalDate recognisedOn;
        private List<String> formedFrom = List.of();

        private Builder(String code, Province province) {
            code(Objects.requireNonNull(code, "code"));
            province(Objects.requireNonNull(province, "province"));
        }

        private Builder copy() {
            try {
                Builder copy = (Builder) clone();
                copy.traits = EnumSet.copyOf(traits);
                return copy;
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }

        /**
         * Sets the code; see {@link Unit#builder}.
         *
         * @throws InvalidInputException if it is blank or no code
         */
        public Builder code(String value) {
            code = UnitCodes.read(UnitColumn.CODE, Objects.requireNonNull(value, "value of the code"));
            return this;
        }

        /** Sets the province, of the unit's time. */
        public Builder province(Province value) {
            province = Objects.requireNonNull(value, "value of the province");
            return this;
        }

        /**
         * Sets the name; as it is {@linkplain CellText#clean seen}.
         *
         * @throws InvalidInputException if it holds a control character or one that turns the direction of writing
         */
        public Builder name(String value) {
            name = text(UnitColumn.NAME, Objects.requireNonNull(value, "value of the name"));
            return this;
        }

        private String text(UnitColumn column, String value) {
            String clean = Texts.clean(value);
            ShownText.wrong(clean).ifPresent(problem -> {
                throw new InvalidInputException(code, column.code(), problem);
            });
            return clean;
        }

        /** Sets the kind; null for not given. */
        public Builder kind(@Nullable UnitKind value) {
            kind = value;
            return this;
        }

        /** Sets the province a merged unit came from; null for not given. */
        public Builder formerProvince(@Nullable Province value) {
            formerProvince = value;
            return this;
        }

        /**
         * Sets the district's name or code; as it is {@linkplain CellText#clean seen}.
         *
         * @throws InvalidInputException as for {@link #name}
         */
        public Builder district(String value) {
            district = UnitKind.DISTRICT.fullCode(text(UnitColumn.DISTRICT, Objects.requireNonNull(value, "value of the district")));
            return this;
        }

        /** Sets the region; null to let it follow from the province. */
        public Builder region(@Nullable Region value) {
            region = value;
            return this;
        }

        /** Sets khu vực; null for not given. */
        public Builder area(@Nullable Area value) {
            area = value;
            return this;
        }

        /** Sets nhóm xã; null for not given. */
        public Builder group(@Nullable CommuneGroup value) {
            group = value;
            return this;
        }

        /** Sets the traits, in the place of those before; none for none. */
        public Builder traits(Trait... values) {
            return traits(List.of(Objects.requireNonNull(values, "values")));
        }

        /** Sets the traits, in the place of those before. */
        public Builder traits(Collection<Trait> values) {
            Set<Trait> all = EnumSet.noneOf(Trait.class);
            all.addAll(Objects.requireNonNull(values, "values"));
            traits = all;
            return this;
        }

        /**
         * Sets the year assessed; null for the year of the as-of date.
         *
         * @throws IllegalArgumentException if the year is not in 2000–2100
         */
        public Builder year(@Nullable Integer value) {
            if (value != null && (value < 2000 || value > 2100)) {
                throw new IllegalArgumentException("year " + value + " is not between 2000 and 2100");
            }
            year = value;
            return this;
        }

        /** Sets the standard the unit was recognised for and the date of the decision; both may be null. */
        public Builder recognised(@Nullable Standard standard, @Nullable LocalDate on) {
            recognised = standard;
            recognisedOn = on;
            return this;
        }

        /**
         * Sets the codes of the units it was formed from.
         *
         * @param codes none null, each once, at most 1,000; its own code may be among them
         * @throws InvalidInputException if there are more, or one is blank or no code, as for {@link Unit#builder}
         */
        public Builder formedFrom(List<String> codes) {
            Objects.requireNonNull(codes, "codes");
            UnitCodes.tooMany(codes.size()).ifPresent(problem -> {
                throw new InvalidInputException(code, UnitColumn.FORMED_FROM.code(), problem);
            });
            formedFrom = codes.stream().map(c -> UnitCodes.read(UnitColumn.FORMED_FROM, Objects.requireNonNull(c, "codes")))
                    .toList();
            return this;
        }

        /**
         * The unit. Its code and those it was formed from get back the zeros that a spreadsheet took away where its kind, or
         * the title it holds, says how long they are.
         *
         * @throws InvalidInputException if a code stands twice among those it was formed from
         */
        public Unit build() {
            return new Unit(this);
        }
    }
}

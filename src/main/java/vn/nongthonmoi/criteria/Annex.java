package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A criteria set as its decision's annex prints it: what each row asks of an ordinary unit of each region on one
 * day, and, where a province was named, of a unit there.
 *
 * @since 0.1.0
 */
public sealed interface Annex permits AnnexRecord {

    /** An annex without a row. */
    static Builder builder(Standard standard, Period period, LocalDate asOf) {
        return new Builder(standard, period, asOf);
    }

    /** What the set judges. */
    Standard standard();

    /** The set's period. */
    Period period();

    /** The date that chose the layers. */
    LocalDate asOf();

    /** The province whose layers were laid over the national ones; null for the national set. */
    @Nullable Province province();

    /** Khu vực of the unit in the province's column; null where it is not said. */
    @Nullable Area area();

    /** The layers applied, in the order they were laid. Unmodifiable. */
    List<String> layers();

    /** The documents behind them, in the same order. Unmodifiable. */
    List<Document> documents();

    /** The criteria in the order of the annex. Unmodifiable. */
    List<Criterion> criteria();

    /** The conditions of recognition. Unmodifiable. */
    List<Row> conditions();

    /** Whom its layers put in which region, commune group or class, in the order of layers and files. Unmodifiable. */
    List<UnitClass> classes();

    /** A builder with all that this one says. */
    default Builder toBuilder() {
        return new Builder(standard(), period(), asOf()).province(province()).area(area()).layers(layers())
                .documents(documents()).criteria(criteria()).conditions(conditions()).classes(classes());
    }

    /** A document that a layer stands for. */
    sealed interface Document permits AnnexRecord.DocumentRecord {

        /** A document of which nothing but this is said. */
        static Builder builder(String layer, String decision, LocalDate date, LocalDate inForceFrom) {
            return new Builder(layer, decision, date, inForceFrom);
        }

        /** The layer's name. */
        String layer();

        /** Number of the document; empty when it is not known. */
        String decision();

        /** Its date; the first day of the year where only that is known. */
        LocalDate date();

        /** The annex or article meant; empty for the whole document. */
        String annex();

        /** First day in force. */
        LocalDate inForceFrom();

        /** Last day in force; null when its end is not known. */
        @Nullable LocalDate inForceTo();

        /** Whether all of its content has been seen. */
        boolean contentKnown();

        /** Whether some of its content has been seen and not all. */
        boolean contentInPart();

        /** What about the document is not confirmed, in Vietnamese; empty when nothing. */
        String provisional();

        /** A builder with all that this one says. */
        default Builder toBuilder() {
            return new Builder(layer(), decision(), date(), inForceFrom()).annex(annex()).inForceTo(inForceTo())
                    .contentKnown(contentKnown()).contentInPart(contentInPart()).provisional(provisional());
        }

        /** Puts one together. What is not set is empty, false or null. Every setter replaces what was set before. Not thread-safe. */
        final class Builder {

            String layer;
            String decision;
            LocalDate date;
            LocalDate inForceFrom;
            String annex = "";
            LocalDate inForceTo;
            boolean contentKnown;
            boolean contentInPart;
            String provisional = "";

            private Builder(String layer, String decision, LocalDate date, LocalDate inForceFrom) {
                layer(layer);
                decision(decision);
                date(date);
                inForceFrom(inForceFrom);
            }

            /** The layer's name. */
            public Builder layer(String layer) {
                this.layer = Objects.requireNonNull(layer, "layer");
                return this;
            }

            /** Number of the document; empty when it is not known. */
            public Builder decision(String decision) {
                this.decision = Objects.requireNonNull(decision, "decision");
                return this;
            }

            /** Its date; the first day of the year where only that is known. */
            public Builder date(LocalDate date) {
                this.date = Objects.requireNonNull(date, "date");
                return this;
            }

            /** The annex or article meant; empty for the whole document. */
            public Builder annex(String annex) {
                this.annex = Objects.requireNonNull(annex, "annex");
                return this;
            }

            /** First day in force. */
            public Builder inForceFrom(LocalDate inForceFrom) {
                this.inForceFrom = Objects.requireNonNull(inForceFrom, "inForceFrom");
                return this;
            }

            /** Last day in force; null when its end is not known. */
            public Builder inForceTo(@Nullable LocalDate inForceTo) {
                this.inForceTo = inForceTo;
                return this;
            }

            /** Whether all of its content has been seen. */
            public Builder contentKnown(boolean contentKnown) {
                this.contentKnown = contentKnown;
                return this;
            }

            /** Whether some of its content has been seen and not all. */
            public Builder contentInPart(boolean contentInPart) {
                this.contentInPart = contentInPart;
                return this;
            }

            /** What about the document is not confirmed, in Vietnamese; empty when nothing. */
            public Builder provisional(String provisional) {
                this.provisional = Objects.requireNonNull(provisional, "provisional");
                return this;
            }

            /** What was put together. */
            public Document build() {
                return new AnnexRecord.DocumentRecord(this);
            }
        }
    }

    /** The rows of all criteria, then the conditions. */
    default List<Row> rows() {
        return Stream.concat(criteria().stream().flatMap(c -> c.rows().stream()), conditions().stream()).toList();
    }

    /** Whether the set goes by commune groups, so that its columns are those and not the regions. */
    default boolean byGroup() {
        return criteria().stream().flatMap(c -> c.rows().stream()).anyMatch(r -> !r.groups().isEmpty());
    }

    /**
     * A criterion and its rows.
     *
     * @param code for example {@code 15}
     * @param title its name
     * @param rows its indicators and their parts
     */
    record Criterion(String code, LocalizedText title, List<Row> rows) {
        /** Copies the rows. */
        public Criterion {
            rows = List.copyOf(rows);
        }
    }

    /** A row of the annex: an indicator, a part of one, a value for one year, or a condition. */
    sealed interface Row permits AnnexRecord.RowRecord {

        /** A row of which nothing but this is said. */
        static Builder builder(String code, LocalizedText title, Requirement requirement) {
            return new Builder(code, title, requirement);
        }

        /** For example {@code 15.3}, {@code 14.1.c}, or {@code 10@2024} for a value of one year. */
        String code();

        /** Short title. */
        LocalizedText title();

        /** Whether it is a part of the indicator above it. */
        boolean part();

        /** The sign, for example {@code >=}; empty for pass or fail. */
        String comparison();

        /** Unit of measure; empty when there is none. */
        String unit();

        /** The national column: printed, it never decides for a commune. */
        String national();

        /** The column of each region. Unmodifiable. */
        Map<Region, String> regions();

        /** The column of each commune group; empty where the set does not go by groups. Unmodifiable. */
        Map<CommuneGroup, String> groups();

        /**
         * The province's column, {@code tùy xã} where it depends on the kind of commune (then see {@code variants}); null when
         * no province was named.
         */
        @Nullable String provincial();

        /**
         * The requirement behind the province's column, or behind the first region's: source, layer, rule line, provisional,
         * delegated.
         */
        Requirement requirement();

        /**
         * What each column asks for: the province's alone where one was named, else those of the commune groups or of the
         * regions, by their code; a column that does not have the row is missing. Unmodifiable.
         */
        Map<String, Requirement> requirements();

        /** Whether a national amendment or a ministry replaced what the original decision said. */
        boolean amended();

        /** Levels the province sets for particular kinds of unit only, in words; empty when none. Unmodifiable. */
        List<Variant> variants();

        /** A builder with all that this one says. */
        default Builder toBuilder() {
            return new Builder(code(), title(), requirement()).part(part()).comparison(comparison()).unit(unit()).national(national())
                    .regions(regions()).groups(groups()).provincial(provincial())
                    .requirements(requirements()).amended(amended()).variants(variants());
        }

        /** Puts one together. What is not set is empty, false or null. Every setter replaces what was set before. Not thread-safe. */
        final class Builder {

            String code;
            LocalizedText title;
            boolean part;
            String comparison = "";
            String unit = "";
            String national = "";
            Map<Region, String> regions = Map.of();
            Map<CommuneGroup, String> groups = Map.of();
            String provincial;
            Requirement requirement;
            Map<String, Requirement> requirements = Map.of();
            boolean amended;
            List<Variant> variants = List.of();

            private Builder(String code, LocalizedText title, Requirement requirement) {
                code(code);
                title(title);
                requirement(requirement);
            }

            /** For example {@code 15.3}, {@code 14.1.c}, or {@code 10@2024} for a value of one year. */
            public Builder code(String code) {
                this.code = Objects.requireNonNull(code, "code");
                return this;
            }

            /** Short title. */
            public Builder title(LocalizedText title) {
                this.title = Objects.requireNonNull(title, "title");
                return this;
            }

            /** Whether it is a part of the indicator above it. */
            public Builder part(boolean part) {
                this.part = part;
                return this;
            }

            /** The sign, for example {@code >=}; empty for pass or fail. */
            public Builder comparison(String comparison) {
                this.comparison = Objects.requireNonNull(comparison, "comparison");
                return this;
            }

            /** Unit of measure; empty when there is none. */
            public Builder unit(String unit) {
                this.unit = Objects.requireNonNull(unit, "unit");
                return this;
            }

            /** The national column: printed, it never decides for a commune. */
            public Builder national(String national) {
                this.national = Objects.requireNonNull(national, "national");
                return this;
            }

            /** The column of each region. */
            public Builder regions(Map<Region, String> regions) {
                this.regions = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(regions, "regions")));
                return this;
            }

            /** The column of each commune group; empty where the set does not go by groups. */
            public Builder groups(Map<CommuneGroup, String> groups) {
                this.groups = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(groups, "groups")));
                return this;
            }

            /**
             * The province's column, {@code tùy xã} where it depends on the kind of commune (then see {@code variants}); null
             * when no province was named.
             */
            public Builder provincial(@Nullable String provincial) {
                this.provincial = provincial;
                return this;
            }

            /**
             * The requirement behind the province's column, or behind the first region's: source, layer, rule line,
             * provisional, delegated.
             */
            public Builder requirement(Requirement requirement) {
                this.requirement = Objects.requireNonNull(requirement, "requirement");
                return this;
            }

            /**
             * What each column asks for: the province's alone where one was named, else those of the commune groups or of the
             * regions, by their code; a column that does not have the row is missing.
             */
            public Builder requirements(Map<String, Requirement> requirements) {
                this.requirements = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(requirements, "requirements")));
                return this;
            }

            /** Whether a national amendment or a ministry replaced what the original decision said. */
            public Builder amended(boolean amended) {
                this.amended = amended;
                return this;
            }

            /** Levels the province sets for particular kinds of unit only, in words; empty when none. */
            public Builder variants(List<Variant> variants) {
                this.variants = List.copyOf(Objects.requireNonNull(variants, "variants"));
                return this;
            }

            /** What was put together. */
            public Row build() {
                return new AnnexRecord.RowRecord(this);
            }
        }
    }

    /**
     * A level for particular kinds of unit.
     *
     * @param condition who it is for, as the rule says it, for example {@code là xã đặc biệt khó khăn}
     * @param value the level, as printed in a column; {@code bãi bỏ} where the row is not asked for, and the title in
     *     quotes where it has another one
     * @param source decision and row
     * @param rule file and line
     */
    record Variant(String condition, String value, String source, RulePosition rule) { }

    /**
     * Units that a rule puts in a region, a commune group or a class that other rules go by.
     *
     * @param name as the rule says it, for example {@code vùng TDMNPB}, {@code nhóm 3} or {@code loại "vùng 1"}
     * @param condition which units, as the rule says it; empty for all
     * @param source decision and row
     * @param province the province whose layer says it; null for the nation's
     * @param rule file and line
     */
    record UnitClass(String name, String condition, String source, @Nullable Province province, RulePosition rule) { }

    /** Puts one together. What is not set is empty, false or null. Every setter replaces what was set before. Not thread-safe. */
    final class Builder {

        Standard standard;
        Period period;
        LocalDate asOf;
        Province province;
        Area area;
        List<String> layers = List.of();
        List<Document> documents = List.of();
        List<Criterion> criteria = List.of();
        List<Row> conditions = List.of();
        List<UnitClass> classes = List.of();

        private Builder(Standard standard, Period period, LocalDate asOf) {
            standard(standard);
            period(period);
            asOf(asOf);
        }

        /** What the set judges. */
        public Builder standard(Standard standard) {
            this.standard = Objects.requireNonNull(standard, "standard");
            return this;
        }

        /** The set's period. */
        public Builder period(Period period) {
            this.period = Objects.requireNonNull(period, "period");
            return this;
        }

        /** The date that chose the layers. */
        public Builder asOf(LocalDate asOf) {
            this.asOf = Objects.requireNonNull(asOf, "asOf");
            return this;
        }

        /** The province whose layers were laid over the national ones; null for the national set. */
        public Builder province(@Nullable Province province) {
            this.province = province;
            return this;
        }

        /** Khu vực of the unit in the province's column; null where it is not said. */
        public Builder area(@Nullable Area area) {
            this.area = area;
            return this;
        }

        /** The layers applied, in the order they were laid. */
        public Builder layers(List<String> layers) {
            this.layers = List.copyOf(Objects.requireNonNull(layers, "layers"));
            return this;
        }

        /** The documents behind them, in the same order. */
        public Builder documents(List<Document> documents) {
            this.documents = List.copyOf(Objects.requireNonNull(documents, "documents"));
            return this;
        }

        /** The criteria in the order of the annex. */
        public Builder criteria(List<Criterion> criteria) {
            this.criteria = List.copyOf(Objects.requireNonNull(criteria, "criteria"));
            return this;
        }

        /** The conditions of recognition. */
        public Builder conditions(List<Row> conditions) {
            this.conditions = List.copyOf(Objects.requireNonNull(conditions, "conditions"));
            return this;
        }

        /** Whom its layers put in which region, commune group or class, in the order of layers and files. */
        public Builder classes(List<UnitClass> classes) {
            this.classes = List.copyOf(Objects.requireNonNull(classes, "classes"));
            return this;
        }

        /** What was put together. */
        public Annex build() {
            return new AnnexRecord(this);
        }
    }
}

/** An annex as it is kept: hosts see the interfaces alone, so that they may gain a property. */
record AnnexRecord(Standard standard, Period period, LocalDate asOf, Province province, Area area, List<String> layers,
        List<Document> documents, List<Criterion> criteria, List<Row> conditions,
        List<UnitClass> classes) implements Annex {

    AnnexRecord(Builder b) {
        this(b.standard, b.period, b.asOf, b.province, b.area, b.layers, b.documents, b.criteria, b.conditions, b.classes);
    }

    record RowRecord(String code, LocalizedText title, boolean part, String comparison, String unit, String national,
            Map<Region, String> regions, Map<CommuneGroup, String> groups, String provincial, Requirement requirement,
            Map<String, Requirement> requirements, boolean amended, List<Variant> variants) implements Row {

        RowRecord(Builder b) {
            this(b.code, b.title, b.part, b.comparison, b.unit, b.national, b.regions, b.groups, b.provincial,
                    b.requirement, b.requirements, b.amended, b.variants);
        }
    }

    record DocumentRecord(String layer, String decision, LocalDate date, String annex, LocalDate inForceFrom,
            LocalDate inForceTo, boolean contentKnown, boolean contentInPart, String provisional) implements Document {

        DocumentRecord(Builder b) {
            this(b.layer, b.decision, b.date, b.annex, b.inForceFrom, b.inForceTo, b.contentKnown, b.contentInPart,
                    b.provisional);
        }
    }
}

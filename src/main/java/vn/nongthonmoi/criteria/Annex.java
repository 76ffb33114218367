package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A criteria set as its decision's annex prints it: what each row asks of an ordinary unit of each region on one
 * day, and, where a province was named, of a unit there.
 *
 * @param standard what the set judges
 * @param period the set's period
 * @param asOf the date that chose the layers
 * @param province the province whose layers were laid over the national ones; null for the national set
 * @param area khu vực of the unit in the province's column; null where it is not said
 * @param layers the layers applied, in the order they were laid
 * @param documents the documents behind them, in the same order
 * @param criteria the criteria in the order of the annex
 * @param conditions the conditions of recognition
 * @param classes whom its layers put in which region, commune group or class, in the order of layers and files
 * @since 0.1.0
 */
public record Annex(Standard standard, Period period, LocalDate asOf, Province province, Area area,
        List<String> layers, List<Document> documents, List<Criterion> criteria, List<Row> conditions,
        List<UnitClass> classes) {

    /** Copies the lists. */
    public Annex {
        layers = List.copyOf(layers);
        documents = List.copyOf(documents);
        criteria = List.copyOf(criteria);
        conditions = List.copyOf(conditions);
        classes = List.copyOf(classes);
    }

    /**
     * A document that a layer stands for.
     *
     * @param layer the layer's name
     * @param decision number of the document; empty when it is not known
     * @param date its date; the first day of the year where only that is known
     * @param annex the annex or article meant; empty for the whole document
     * @param inForceFrom first day in force
     * @param inForceTo last day in force; null when its end is not known
     * @param contentKnown whether all of its content has been seen
     * @param contentInPart whether some of its content has been seen and not all
     * @param provisional what about the document is not confirmed, in Vietnamese; empty when nothing
     */
    public record Document(String layer, String decision, LocalDate date, String annex, LocalDate inForceFrom,
            LocalDate inForceTo, boolean contentKnown, boolean contentInPart, String provisional) { }

    /** The rows of all criteria, then the conditions. */
    public List<Row> rows() {
        return Stream.concat(criteria.stream().flatMap(c -> c.rows().stream()), conditions.stream()).toList();
    }

    /** Whether the set goes by commune groups, so that its columns are those and not the regions. */
    public boolean byGroup() {
        return criteria.stream().flatMap(c -> c.rows().stream()).anyMatch(r -> !r.groups().isEmpty());
    }

    /**
     * A criterion and its rows.
     *
     * @param code for example {@code 15}
     * @param title its name
     * @param rows its indicators and their parts
     */
    public record Criterion(String code, LocalizedText title, List<Row> rows) {
        /** Copies the rows. */
        public Criterion {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of the annex: an indicator, a part of one, a value for one year, or a condition.
     *
     * @param code for example {@code 15.3}, {@code 14.1.c}, or {@code 10@2024} for a value of one year
     * @param title short title
     * @param part whether it is a part of the indicator above it
     * @param comparison the sign, for example {@code >=}; empty for pass or fail
     * @param unit unit of measure; empty when there is none
     * @param national the national column: printed, it never decides for a commune
     * @param regions the column of each region
     * @param groups the column of each commune group; empty where the set does not go by groups
     * @param provincial the province's column, {@code tùy xã} where it depends on the kind of commune (then see
     *     {@code variants}); null when no province was named
     * @param requirement the requirement behind the province's column, or behind the first region's: source, layer,
     *     rule line, provisional, delegated
     * @param requirements what each column asks for: the province's alone where one was named, else those of the
     *     commune groups or of the regions, by their code; a column that does not have the row is missing
     * @param amended whether a national amendment or a ministry replaced what the original decision said
     * @param variants levels the province sets for particular kinds of unit only, in words; empty when none
     */
    public record Row(String code, LocalizedText title, boolean part, String comparison, String unit, String national,
            Map<Region, String> regions, Map<CommuneGroup, String> groups, String provincial, Requirement requirement,
            Map<String, Requirement> requirements, boolean amended, List<Variant> variants) {
        /** Copies the collections. */
        public Row {
            regions = Map.copyOf(regions);
            groups = Map.copyOf(groups);
            requirements = Collections.unmodifiableMap(new LinkedHashMap<>(requirements));
            variants = List.copyOf(variants);
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
    public record Variant(String condition, String value, String source, RulePosition rule) { }

    /**
     * Units that a rule puts in a region, a commune group or a class that other rules go by.
     *
     * @param name as the rule says it, for example {@code vùng TDMNPB}, {@code nhóm 3} or {@code loại "vùng 1"}
     * @param condition which units, as the rule says it; empty for all
     * @param source decision and row
     * @param province the province whose layer says it; null for the nation's
     * @param rule file and line
     */
    public record UnitClass(String name, String condition, String source, Province province, RulePosition rule) { }
}

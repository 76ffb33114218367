package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;

/**
 * A unit with its evidence. The components are the unit columns of the units table; null or blank is not given. Texts
 * are brought to Unicode form NFC.
 *
 * @param code the GSO code, with or without zeros in front; required
 * @param province code of the province; required
 * @param group 1, 2 or 3
 * @param recognisedOn a date like {@code 2024-12-31}
 * @param evidence the evidence columns and their values
 * @param members the units within, whose kind has to be given; those within a member stand beside it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UnitData(String code, String name, String kind, String province,
        @JsonProperty("former_province") String formerProvince, String district, String region, String area,
        Integer group, List<String> traits, Integer year, String recognised,
        @JsonProperty("recognised_on") String recognisedOn, @JsonProperty("formed_from") List<String> formedFrom,
        Map<String, ValueData> evidence, List<UnitData> members) {

    /**
     * Cleans texts and copies collections.
     *
     * @throws IllegalArgumentException if a member has members
     */
    public UnitData {
        code = Cleaned.clean(code);
        name = Cleaned.clean(name);
        kind = Cleaned.clean(kind);
        province = Cleaned.clean(province);
        formerProvince = Cleaned.clean(formerProvince);
        district = Cleaned.clean(district);
        region = Cleaned.clean(region);
        area = Cleaned.clean(area);
        traits = Cleaned.clean(traits);
        recognised = Cleaned.clean(recognised);
        recognisedOn = Cleaned.clean(recognisedOn);
        formedFrom = Cleaned.clean(formedFrom);
        // A value that is null is not given; a map that keeps its order cannot be had from Map.copyOf.
        evidence = evidence == null ? Map.of() : new LinkedHashMap<>(evidence);
        members = members == null ? List.of() : List.copyOf(members);
        if (members.stream().anyMatch(m -> !m.members.isEmpty())) {
            throw new IllegalArgumentException("a member has members; they stand beside it");
        }
    }

    /** The unit and its evidence, as they are read back. */
    public static UnitData of(Unit unit, Evidence evidence) {
        return of(unit, evidence, Members.none());
    }

    /** The same with the units within; the evidence of those is told, and not what they were assessed as. */
    public static UnitData of(Unit unit, Evidence evidence, Members members) {
        Map<String, ValueData> values = new LinkedHashMap<>();
        evidence.values().forEach((column, value) -> values.put(column, new ValueData(value, evidence.origin(column))));
        return new UnitData(unit.code(), unit.name(), code(unit.kind(), UnitKind::code), unit.province().code(),
                code(unit.formerProvince(), p -> p.code()), unit.district(), code(unit.region(), r -> r.code()),
                code(unit.area(), Area::code), unit.group() == null ? null : Integer.valueOf(unit.group().code()),
                unit.traits().stream().map(Trait::code).toList(), unit.year(), code(unit.recognised(), Standard::code),
                code(unit.recognisedOn(), LocalDate::toString), unit.formedFrom(), values,
                members.list().stream().map(m -> of(m.unit(), m.evidence())).toList());
    }

    private static <T> String code(T value, Function<T, String> code) {
        return value == null ? null : code.apply(value);
    }

    /**
     * The unit. Codes get back the zeros that a spreadsheet took away.
     *
     * @param standard what it is to be held to; it says how long the code of a unit with neither kind nor title is
     * @throws InvalidInputException if a required field is missing or a field cannot be read; it names the field
     */
    public Unit toUnit(Standard standard) {
        return toUnit(standard.kind());
    }

    private Unit toUnit(UnitKind otherwise) {
        Map<UnitColumn, String> cells = new EnumMap<>(UnitColumn.class);
        cells.put(UnitColumn.CODE, code);
        cells.put(UnitColumn.NAME, name);
        cells.put(UnitColumn.KIND, kind);
        cells.put(UnitColumn.PROVINCE, province);
        cells.put(UnitColumn.FORMER_PROVINCE, formerProvince);
        cells.put(UnitColumn.DISTRICT, district);
        cells.put(UnitColumn.REGION, region);
        cells.put(UnitColumn.AREA, area);
        cells.put(UnitColumn.GROUP, group == null ? "" : group.toString());
        cells.put(UnitColumn.TRAITS, listed(UnitColumn.TRAITS, "hole.dacdiem", traits));
        cells.put(UnitColumn.YEAR, year == null ? "" : year.toString());
        cells.put(UnitColumn.RECOGNISED, recognised);
        cells.put(UnitColumn.RECOGNISED_ON, recognisedOn);
        cells.put(UnitColumn.FORMED_FROM, listed(UnitColumn.FORMED_FROM, "hole.unit-code", formedFrom));
        return Unit.of(cells, otherwise);
    }

    /** A list as a cell has it; one blank text alone would look like none, and one with a bar like two. */
    private String listed(UnitColumn column, String expected, List<String> texts) {
        for (String text : texts) {
            if (text.isEmpty() || text.contains("|")) {
                throw new InvalidInputException(code, column.code(), text.isEmpty() ? Message.of("NTM-234")
                        : Message.of("NTM-236", text, expected));
            }
        }
        return String.join("|", texts);
    }

    /**
     * The evidence, where values come from with it.
     *
     * @throws InvalidInputException if a column stands twice in different spellings
     */
    public Evidence toEvidence() {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Evidence.Origin> origins = new LinkedHashMap<>();
        Set<String> columns = new HashSet<>();
        evidence.forEach((column, given) -> {
            String name = Cleaned.clean(column);
            if (!columns.add(CellText.key(name))) {
                throw new InvalidInputException(code, column, Message.of("NTM-208", name));
            }
            values.put(name, given == null ? null : given.value());
            if (given != null) {
                origins.put(name, given.origin());
            }
        });
        return Evidence.of(values).withOrigins(origins);
    }

    /**
     * The units within with their evidence.
     *
     * @throws InvalidInputException if one of them cannot be read, has no kind or stands twice
     */
    public Members toMembers() {
        Members.Builder all = Members.builder();
        Set<String> codes = new HashSet<>();
        for (UnitData member : members) {
            Unit unit = member.toUnit(UnitKind.COMMUNE);
            if (unit.kind() == null) {
                throw new InvalidInputException(unit.code(), "kind", Message.of("NTM-226", unit.code()));
            }
            if (!codes.add(unit.province() + " " + CellText.key(unit.code()))) {
                throw new InvalidInputException(code, "members", Message.of("NTM-238", unit.code()));
            }
            all.add(unit, member.toEvidence());
        }
        return all.build();
    }
}

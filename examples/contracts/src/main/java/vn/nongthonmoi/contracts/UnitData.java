package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
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
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UnitData(String code, String name, String kind, String province,
        @JsonProperty("former_province") String formerProvince, String district, String region, String area,
        Integer group, List<String> traits, Integer year, String recognised,
        @JsonProperty("recognised_on") String recognisedOn, @JsonProperty("formed_from") List<String> formedFrom,
        Map<String, ValueData> evidence) {

    /** Cleans texts and copies collections. */
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
    }

    /** The unit and its evidence, as they are read back. */
    public static UnitData of(Unit unit, Evidence evidence) {
        Map<String, ValueData> values = new LinkedHashMap<>();
        evidence.values().forEach((column, value) -> values.put(column, new ValueData(value, evidence.origin(column))));
        return new UnitData(unit.code(), unit.name(), code(unit.kind(), UnitKind::code), unit.province().code(),
                code(unit.formerProvince(), p -> p.code()), unit.district(), code(unit.region(), r -> r.code()),
                code(unit.area(), Enum::name), unit.group() == null ? null : Integer.valueOf(unit.group().code()),
                unit.traits().stream().map(Trait::code).toList(), unit.year(), code(unit.recognised(), Standard::code),
                code(unit.recognisedOn(), LocalDate::toString), unit.formedFrom(), values);
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
        cells.put(UnitColumn.TRAITS, listed(UnitColumn.TRAITS, traits));
        cells.put(UnitColumn.YEAR, year == null ? "" : year.toString());
        cells.put(UnitColumn.RECOGNISED, recognised);
        cells.put(UnitColumn.RECOGNISED_ON, recognisedOn);
        cells.put(UnitColumn.FORMED_FROM, listed(UnitColumn.FORMED_FROM, formedFrom));
        return Unit.of(cells, standard.kind());
    }

    /** A list as a cell has it; one blank text alone would look like none. */
    private String listed(UnitColumn column, List<String> texts) {
        if (texts.contains("")) {
            throw new InvalidInputException(code, column.header(), Message.of("NTM-234"));
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
        evidence.forEach((column, given) -> {
            String name = Cleaned.clean(column);
            if (values.containsKey(name)) {
                throw new InvalidInputException(code, column, Message.of("NTM-208", name));
            }
            values.put(name, given == null ? null : given.value());
            if (given != null) {
                origins.put(name, given.origin());
            }
        });
        return Evidence.of(values).withOrigins(origins);
    }
}

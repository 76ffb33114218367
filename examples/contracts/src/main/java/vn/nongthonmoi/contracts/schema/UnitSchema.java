package vn.nongthonmoi.contracts.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;

/** The schema of who a unit is: the unit columns of the units table as fields. */
final class UnitSchema {

    private static final String CODE = "^[0-9A-Za-z.-]{1,20}$";

    private final Places places;
    private final int year;

    /**
     * A schema.
     *
     * @param places who the set takes
     * @param year the year assessed
     */
    UnitSchema(Places places, int year) {
        this.places = places;
        this.year = year;
    }

    /** The fields by name, without the evidence. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (UnitColumn column : UnitColumn.values()) {
            fields.put(column.code(), field(column));
        }
        return fields;
    }

    /** The fields of a unit within another: of any kind, which has to be said. */
    Map<String, Object> memberFields() {
        Map<String, Object> fields = fields();
        fields.put(UnitColumn.KIND.code(), text(Form.words(Arrays.stream(UnitKind.values())
                .flatMap(k -> Stream.of(k.code(), k.vietnamese())).toList())));
        return fields;
    }

    /** The schema of a unit with these fields. */
    Map<String, Object> object(Map<String, Object> fields, UnitColumn... required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", fields);
        object.put("required", Arrays.stream(required).map(UnitColumn::code).toList());
        object.put("additionalProperties", false);
        if (!conditions().isEmpty()) {
            object.put("allOf", conditions());
        }
        return object;
    }

    private Map<String, Object> field(UnitColumn column) {
        return switch (column) {
            case CODE -> text(CODE);
            case NAME, DISTRICT -> Map.of("type", List.of("string", "null"));
            case KIND -> words(places.kinds().stream().flatMap(k -> Stream.of(k.code(), k.vietnamese())).toList());
            case PROVINCE -> Map.of("enum", Places.spelled(places.provinces()));
            case FORMER_PROVINCE -> optional("^[0-9]{0,2}$");
            case REGION -> words(Arrays.stream(Region.values())
                    .flatMap(r -> Stream.of(r.code(), r.label())).distinct().toList());
            case AREA -> words(Arrays.stream(Area.values()).map(Area::code).toList());
            case GROUP -> choice(Arrays.stream(CommuneGroup.values())
                    .flatMap(g -> Stream.<Object>of(g.code(), Integer.valueOf(g.code()))).toList());
            case TRAITS -> list(text(Form.words(Arrays.stream(Trait.values())
                    .flatMap(t -> Stream.of(t.code(), t.vietnamese())).toList())), false);
            case YEAR -> choice(List.of(year, Integer.toString(year)));
            case RECOGNISED -> words(Arrays.stream(Standard.values()).map(Standard::code).toList());
            case RECOGNISED_ON -> date();
            case FORMED_FROM -> list(text(CODE), true);
        };
    }

    /** A text that may be missing. */
    static Map<String, Object> optional(String pattern) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", List.of("string", "null"));
        text.put("pattern", pattern);
        return text;
    }

    static Map<String, Object> date() {
        return optional("^(?:[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))?$");
    }

    private static Map<String, Object> text(String pattern) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "string");
        text.put("pattern", pattern);
        return text;
    }

    /** One of these words in any spelling, or none; told as they are too, for editors. */
    private static Map<String, Object> words(List<String> words) {
        return Map.of("anyOf", List.of(choice(words), text(Form.words(words))));
    }

    private static Map<String, Object> choice(List<?> values) {
        List<Object> all = new ArrayList<>(values);
        all.add("");
        all.add(null);
        return Map.of("enum", all);
    }

    static Map<String, Object> list(Map<String, Object> items, boolean unique) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", List.of("array", "null"));
        list.put("items", items);
        if (unique) {
            list.put("uniqueItems", true);
        }
        return list;
    }

    /** What one field says of another. */
    private List<Object> conditions() {
        List<Object> conditions = new ArrayList<>();
        Map<List<Region>, List<String>> byRegions = new LinkedHashMap<>();
        places.regions().forEach((province, regions) ->
                byRegions.computeIfAbsent(regions, r -> new ArrayList<>()).add(province));
        byRegions.forEach((regions, provinces) -> conditions.add(when(provinces, Map.of("properties",
                Map.of(UnitColumn.REGION.code(), words(regions.stream().flatMap(r -> Stream.of(r.code(), r.label())).distinct()
                        .toList()))))));
        places.former().forEach((province, former) -> conditions.add(when(List.of(province), Map.of("properties",
                Map.of(UnitColumn.FORMER_PROVINCE.code(), choice(Places.spelled(former)))))));
        return conditions;
    }

    private static Map<String, Object> when(List<String> provinces, Map<String, Object> then) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("if", Map.of("properties", Map.of(UnitColumn.PROVINCE.code(),
                Map.of("enum", Places.spelled(provinces)))));
        condition.put("then", then);
        return condition;
    }
}

package vn.nongthonmoi.workbench.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.IndicatorResult.Basis.Used;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.UnitColumn;

/**
 * The schema of answers as {@link vn.nongthonmoi.workbench.evaluate.AssessmentJson} writes them. Every field is
 * required and no other is taken; whose column decides ({@code placements}), what the value of a multiple is held against
 * ({@code multiple}), what is said beside the reason ({@code note}), who was counted ({@code members}), what a value rests on
 * ({@code basis}) and more than one thing that is wrong ({@code errors}) are left out where there is nothing to say.
 */
final class AssessmentSchema {

    private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private static final String DECIMAL = "^(?:0|[1-9][0-9]*)(?:\\.[0-9]*[1-9])?$";

    private AssessmentSchema() { }

    static Map<String, Object> of(CriteriaSet set) {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("assessment", assessment(set));
        definitions.put("unreadable", unreadable());
        definitions.put("criterion", criterion());
        definitions.put("indicator", indicator());
        definitions.put("requirement", requirement());
        definitions.put("multiple", multiple());
        definitions.put("member", member());
        definitions.put("basis", basis());
        definitions.put("placement", placement());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", Map.of("oneOf", List.of(ref("assessment"), ref("unreadable"))));
        schema.put("$defs", definitions);
        return schema;
    }

    private static Map<String, Object> assessment(CriteriaSet set) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("unit", type("string"));
        fields.put("name", type("string"));
        fields.put("standard", Map.of("const", set.standard().code()));
        fields.put("period", Map.of("const", set.period().toString()));
        fields.put("as_of", text(DATE));
        fields.put("year", type("integer"));
        fields.put("province", text("^[0-9]{2}$"));
        fields.put("region", choice(true, Arrays.stream(Region.values()).map(Region::code).toList()));
        fields.put("filled", list(choice(false, UnitColumn.codes())));
        fields.put("doubts", list(type("string")));
        fields.put("placements", list(ref("placement")));
        fields.put("layers", list(type("string")));
        fields.put("outcome", choice(false, Arrays.stream(Outcome.values()).map(Outcome::code).toList()));
        fields.put("criteria_met", count());
        fields.put("criteria_total", count());
        fields.put("provisional", type("boolean"));
        fields.put("criteria", list(ref("criterion")));
        fields.put("conditions", list(ref("indicator")));
        fields.put("fingerprint", text("^sha256:[0-9a-f]{64}$"));
        return object(fields, List.of("placements"));
    }

    private static Map<String, Object> placement() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("column", type("string"));
        fields.put("instead", type("string", "null"));
        fields.put("condition", type("string", "null"));
        fields.put("source", type("string"));
        fields.put("layer", type("string"));
        fields.put("rule", text("^.+:[0-9]+$"));
        fields.put("provisional", type("boolean"));
        return object(fields, List.of());
    }

    private static Map<String, Object> unreadable() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", text("^(?:WB|NTM)-[0-9]{3}$"));
        error.put("message", type("string"));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("unit", type("string", "null"));
        fields.put("line", count());
        fields.put("error", object(error, List.of()));
        fields.put("errors", list(object(error, List.of())));
        return object(fields, List.of("errors"));
    }

    private static Map<String, Object> criterion() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", type("string"));
        fields.put("title", type("string"));
        fields.put("status", status(false));
        fields.put("provisional", type("boolean"));
        fields.put("indicators", list(ref("indicator")));
        return object(fields, List.of());
    }

    private static Map<String, Object> indicator() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", type("string"));
        fields.put("title", type("string"));
        fields.put("status", status(false));
        fields.put("value", type("string", "null"));
        fields.put("requirement", Map.of("anyOf", List.of(type("null"), ref("requirement"))));
        fields.put("multiple", ref("multiple"));
        fields.put("gap", UnitSchema.optional(DECIMAL));
        fields.put("reason", type("string", "null"));
        fields.put("note", type("string"));
        fields.put("source", type("string", "null"));
        fields.put("layer", type("string", "null"));
        fields.put("rule", UnitSchema.optional("^.+:[0-9]+$"));
        fields.put("provisional", type("boolean"));
        fields.put("replaces", type("string", "null"));
        fields.put("awaits", type("string", "null"));
        fields.put("parts", list(ref("indicator")));
        fields.put("members", list(ref("member")));
        fields.put("basis", ref("basis"));
        return object(fields, List.of("multiple", "note", "members", "basis"));
    }

    private static Map<String, Object> requirement() {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> signs = new ArrayList<>(Arrays.stream(Comparison.values()).map(Comparison::code).toList());
        fields.put("op", choice(true, signs));
        fields.put("value", type("string", "null"));
        fields.put("unit", type("string", "null"));
        return object(fields, List.of());
    }

    private static Map<String, Object> multiple() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("column", type("string"));
        fields.put("base", text(DECIMAL));
        fields.put("level", UnitSchema.optional(DECIMAL));
        return object(fields, List.of());
    }

    private static Map<String, Object> member() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("unit", type("string"));
        fields.put("name", type("string"));
        fields.put("status", status(false));
        fields.put("value", type("string", "null"));
        return object(fields, List.of());
    }

    private static Map<String, Object> basis() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("used", choice(false, Arrays.stream(Used.values()).map(Used::code).toList()));
        fields.put("column", type("string"));
        fields.put("source", type("string", "null"));
        fields.put("date", UnitSchema.optional(DATE));
        fields.put("confirmed_by", type("string", "null"));
        fields.put("self", type("string", "null"));
        fields.put("appraised", type("string", "null"));
        fields.put("not_used", status(true));
        return object(fields, List.of());
    }

    private static Map<String, Object> object(Map<String, Object> fields, List<String> optional) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", fields);
        object.put("required", fields.keySet().stream().filter(f -> !optional.contains(f)).toList());
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> status(boolean orNull) {
        return choice(orNull, Arrays.stream(Status.values()).map(Status::code).toList());
    }

    private static Map<String, Object> choice(boolean orNull, List<String> values) {
        List<Object> all = new ArrayList<>(values);
        if (orNull) {
            all.add(null);
        }
        return Map.of("enum", all);
    }

    private static Map<String, Object> count() {
        Map<String, Object> count = new LinkedHashMap<>();
        count.put("type", "integer");
        count.put("minimum", 0);
        return count;
    }

    private static Map<String, Object> text(String pattern) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "string");
        text.put("pattern", pattern);
        return text;
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", items);
        return list;
    }

    private static Map<String, Object> ref(String definition) {
        return EvidenceSchema.reference(definition);
    }

    private static Map<String, Object> type(String... types) {
        return Map.of("type", types.length == 1 ? types[0] : List.of(types));
    }
}

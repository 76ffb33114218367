package vn.nongthonmoi.contracts.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CriteriaSet;

/**
 * The schema of a unit's evidence: a property for every column that the set asks for on the day, and patterns for the
 * other columns that may stand there. Every pattern that a name matches holds, so what is read narrows down what is
 * only known.
 */
final class EvidenceSchema {

    private static final String WHEN = "(?:@(?:[0-9]{4}|recognised|province|self|appraised))?";

    private final CriteriaSet set;
    private final AskedColumns asked;
    private final KnownColumns known;
    private final KnownColumns.Name own;
    private final int year;
    // The forms that are referred to, by name.
    private final Map<String, Form> used = new TreeMap<>();

    EvidenceSchema(CriteriaSet set, AskedColumns asked, KnownColumns known) {
        this.set = set;
        this.asked = asked;
        this.known = known;
        this.own = new KnownColumns.Name(set.standard(), set.period());
        this.year = set.asOf().getYear();
    }

    /** The schema of the object of all values. */
    Map<String, Object> schema() {
        Map<String, Object> columns = new LinkedHashMap<>();
        asked.columns().forEach((code, column) -> columns.put(code, property(column)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of("object", "null"));
        schema.put("properties", columns);
        schema.put("patternProperties", patterns());
        schema.put("additionalProperties", false);
        return schema;
    }

    /** The schema of a member's values: which columns count is up to the sets that it is assessed against in its turn. */
    Map<String, Object> ofMember() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of("object", "null"));
        schema.put("additionalProperties", value(List.of(Form.ANYTHING)));
        return schema;
    }

    private Map<String, Object> property(AskedColumns.Column column) {
        Map<String, Object> property = new LinkedHashMap<>();
        if (column.title() != null) {
            property.put("title", column.title().vi() + " / " + column.title().en());
        }
        property.put("description", String.join("; ", column.notes()));
        property.putAll(value(column.forms()));
        return property;
    }

    /** A value of one of the forms. */
    private Map<String, Object> value(Collection<Form> forms) {
        forms.forEach(form -> used.put(form.name(), form));
        List<Map<String, Object>> ways = forms.stream().map(form -> reference(form.name())).toList();
        return ways.size() == 1 ? ways.get(0) : Map.of("anyOf", ways);
    }

    static Map<String, Object> reference(String definition) {
        return Map.of("$ref", "#/$defs/" + definition);
    }

    private Map<String, Object> patterns() {
        Map<String, Object> patterns = new LinkedHashMap<>();
        String prefix = known.prefix(own, set.period());
        byForm(asked).forEach((forms, codes) -> {
            String any = any(codes);
            patterns.put("^(?:" + any + "@(?:self|appraised|" + year + ")|" + prefix + any + "(?:@(?:self|appraised|"
                    + year + "))?)$", value(forms));
        });
        asked.objects().forEach((code, forms) -> patterns.put("^(?:" + prefix + ")?" + KnownColumns.object(code)
                + "(?:@(?:self|appraised|" + year + "))?$", value(forms)));
        asked.companions().forEach((column, form) ->
                patterns.put("^(?:" + prefix + ")?" + Form.quoted(column) + "$", value(List.of(form))));
        for (KnownColumns.Name other : known.sets()) {
            if (!other.equals(own)) {
                AskedColumns there = known.on(other, set.asOf());
                byForm(there).forEach((forms, codes) -> patterns.put("^" + known.prefix(other, set.period())
                        + any(codes) + "(?:@(?:self|appraised|" + year + "))?$", value(forms)));
                there.companions().forEach((column, form) -> patterns.put("^" + known.prefix(other, set.period())
                        + Form.quoted(column) + "$", value(List.of(form))));
            }
            String names = any(known.names(other));
            patterns.put("^" + (other.equals(own) ? "(?:" + prefix + ")?" : known.prefix(other, set.period())) + names
                    + WHEN + "$", value(List.of(Form.ANYTHING)));
        }
        Set<String> counted = known.counted(Set.copyOf(set.standard().kinds()));
        if (!counted.isEmpty()) {
            patterns.put("^" + any(counted) + WHEN + "$", value(List.of(Form.ANYTHING)));
        }
        return patterns;
    }

    /** The codes that have the same forms, as patterns. */
    private static Map<Set<Form>, Set<String>> byForm(AskedColumns columns) {
        Map<Set<Form>, Set<String>> codes = new LinkedHashMap<>();
        columns.columns().forEach((code, column) -> codes.computeIfAbsent(column.forms(), f -> new LinkedHashSet<>())
                .add(Form.quoted(code)));
        return codes;
    }

    private static String any(Collection<String> patterns) {
        return "(?:" + String.join("|", patterns) + ")";
    }

    /** The definitions that the schema refers to; known once it is made. */
    Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        used.forEach((name, form) -> {
            Map<String, Object> either = new LinkedHashMap<>();
            either.put("if", Map.of("type", "object"));
            either.put("then", sourced(name + ".value"));
            either.put("else", reference(name + ".value"));
            definitions.put(name, either);
            definitions.put(name + ".value", form.schema());
        });
        return definitions;
    }

    /** A value with where it comes from. */
    private static Map<String, Object> sourced(String value) {
        Map<String, Object> text = Map.of("type", List.of("string", "null"));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", reference(value));
        fields.put("source", text);
        fields.put("date", UnitSchema.date());
        fields.put("confirmed_by", text);
        Map<String, Object> sourced = new LinkedHashMap<>();
        sourced.put("properties", fields);
        sourced.put("additionalProperties", false);
        return sourced;
    }

    /** Columns whose values differ in form by the kind of unit, of which the schema takes either. */
    Stream<String> differing() {
        return asked.columns().entrySet().stream().filter(c -> c.getValue().forms().size() > 1).map(Map.Entry::getKey);
    }
}

package vn.nongthonmoi.contracts.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.contracts.AnswerData;
import vn.nongthonmoi.contracts.Holds;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.IndicatorResult.Basis.Used;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.UnitColumn;

/**
 * The schema of answers, made from the records that they are written by, so that it cannot say anything else: a component is a
 * field, one that may be null takes null, and one that is left out where there is nothing to say is not required and takes no
 * null. No other field is taken.
 */
final class AssessmentSchema {

    private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private static final String DECIMAL = "^(?:0|[1-9][0-9]*)(?:\\.[0-9]*[1-9])?$";

    private final CriteriaSet set;
    // By name, in the order in which they are come upon.
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    AssessmentSchema(CriteriaSet set) {
        this.set = set;
    }

    /** The schema of a list of answers. */
    static Map<String, Object> of(CriteriaSet set) {
        AssessmentSchema made = new AssessmentSchema(set);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", Map.of("oneOf",
                Arrays.stream(AnswerData.class.getPermittedSubclasses()).map(made::reference).toList()));
        schema.put("$defs", made.definitions);
        return schema;
    }

    /** A reference to the definition of a record, which is made where there is none yet. */
    private Map<String, Object> reference(Class<?> type) {
        String name = type.getSimpleName().replaceAll("Data$", "");
        name = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        if (!definitions.containsKey(name)) {
            // Stands there before it is made: a part of an indicator is an indicator.
            Map<String, Object> object = new LinkedHashMap<>();
            definitions.put(name, object);
            object.putAll(object(type));
        }
        return EvidenceSchema.reference(name);
    }

    /** The schema of a record. */
    Map<String, Object> object(Class<?> type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = named == null ? component.getName() : named.value();
            boolean leftOut = component.getAccessor().isAnnotationPresent(JsonInclude.class);
            boolean orNull = !leftOut && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Holds holds = component.getAnnotation(Holds.class);
            fields.put(name, field(component.getAnnotatedType(), holds == null ? null : holds.value(), orNull));
            if (!leftOut) {
                required.add(name);
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", fields);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private Map<String, Object> field(AnnotatedType of, Holds.@Nullable Kind holds, boolean orNull) {
        if (of instanceof AnnotatedParameterizedType list && of.getType().getTypeName().startsWith(List.class.getName())) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", orNull ? List.of("array", "null") : "array");
            schema.put("items", field(list.getAnnotatedActualTypeArguments()[0], holds, false));
            return schema;
        }
        Class<?> type = (Class<?>) of.getType();
        if (type.isRecord()) {
            return orNull ? Map.of("anyOf", List.of(Map.of("type", "null"), reference(type))) : reference(type);
        }
        if (type == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == int.class) {
            return number(holds);
        }
        if (type == String.class) {
            return text(holds, orNull);
        }
        throw new IllegalStateException("no schema for " + type);
    }

    private static Map<String, Object> number(Holds.@Nullable Kind holds) {
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("type", "integer");
        if (holds == Holds.Kind.COUNT) {
            number.put("minimum", 0);
        }
        return number;
    }

    private Map<String, Object> text(Holds.@Nullable Kind holds, boolean orNull) {
        if (holds == null) {
            return Map.of("type", orNull ? List.of("string", "null") : "string");
        }
        return switch (holds) {
            case DATE -> text(DATE, orNull);
            case DECIMAL -> text(DECIMAL, orNull);
            case PROVINCE -> text("^[0-9]{2}$", orNull);
            case RULE -> text("^.+:[0-9]+$", orNull);
            case FINGERPRINT -> text("^sha256:[0-9a-f]{64}$", orNull);
            case MESSAGE -> text("^(?:WB|NTM)-[0-9]{3}$", orNull);
            case STANDARD -> Map.of("const", set.standard().code());
            case PERIOD -> Map.of("const", set.period().toString());
            case REGION -> choice(Region.values(), Region::code, orNull);
            case UNIT_COLUMN -> choice(UnitColumn.values(), UnitColumn::code, orNull);
            case OUTCOME -> choice(Outcome.values(), Outcome::code, orNull);
            case STATUS -> choice(Status.values(), Status::code, orNull);
            case SIGN -> choice(Comparison.values(), Comparison::code, orNull);
            case USED -> choice(Used.values(), Used::code, orNull);
            case COUNT -> throw new IllegalStateException("a text is no count");
        };
    }

    private static Map<String, Object> text(String pattern, boolean orNull) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", orNull ? List.of("string", "null") : "string");
        text.put("pattern", pattern);
        return text;
    }

    private static <T> Map<String, Object> choice(T[] values, Function<T, String> code, boolean orNull) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.stream(values).map(code).toList());
        if (orNull) {
            all.add(null);
        }
        return Map.of("enum", all);
    }
}

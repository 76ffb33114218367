package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The fields of a JSON object, in the order in which they are named. */
public final class Fields implements Json.Content {

    private final List<Object> fields = new ArrayList<>();

    /** Adds a field with what {@link Json#value} takes. */
    public Fields with(String name, Object value) {
        fields.add(name);
        fields.add(value);
        return this;
    }

    /** Adds a field with a text; null where it is empty. */
    public Fields given(String name, String text) {
        return with(name, text == null || text.isEmpty() ? null : text);
    }

    /** Adds a field with a list, each of which is made only when it is written. */
    public <T> Fields list(String name, Collection<T> things, Function<? super T, ?> value) {
        return with(name, things.stream().map(value));
    }

    /** The same, but no field where the list is empty. */
    public <T> Fields listed(String name, Collection<T> things, Function<? super T, ?> value) {
        return things.isEmpty() ? this : list(name, things, value);
    }

    /** Adds a field with something made of a thing; null where there is none. */
    public <T> Fields part(String name, T thing, Function<? super T, ?> value) {
        return with(name, thing == null ? null : value.apply(thing));
    }

    /** The same, but no field where there is none, or an empty text. */
    public <T> Fields optional(String name, T thing, Function<? super T, ?> value) {
        return thing == null || thing.equals("") ? this : part(name, thing, value);
    }

    /** Adds fields that other objects have too. */
    public Fields all(Fields more) {
        fields.addAll(more.fields);
        return this;
    }

    /** Adds the fields of an answer, which others follow. */
    public Fields all(AnswerData answer) {
        JsonNode object = RecordMapper.MAPPER.valueToTree(answer);
        object.properties().forEach(field -> with(field.getKey(), field.getValue()));
        return this;
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < fields.size(); i += 2) {
            json.writeFieldName((String) fields.get(i));
            Json.value(json, fields.get(i + 1));
        }
        json.writeEndObject();
    }
}

package vn.nongthonmoi.service.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a body of JSON: objects become maps, arrays lists, texts strings, {@code true} and {@code false} booleans, null
 * null, and numbers what is written, since a threshold is decided by what was written and not by a binary fraction.
 */
final class Body {

    /** A list of units, a unit, its members, a member, its evidence, a value with its origin; and some for error. */
    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME).maxNumberLength(LONGEST_NUMBER).build()).build();

    private Body() { }

    /** A number as it is written. */
    record Written(String text) { }

    /**
     * Reads the whole body.
     *
     * @param most its size in bytes, at most
     * @throws Problem if it is too large, or is not JSON
     */
    static Object read(HttpServletRequest request, long most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(most + 1));
        if (body.length > most) {
            throw tooLarge(most);
        }
        return read(body);
    }

    private static Problem tooLarge(long most) {
        return Problem.of(413, "SV-103", most);
    }

    private static Object read(byte[] body) throws IOException {
        try (JsonParser json = FACTORY.createParser(body)) {
            try {
                return read(json);
            } catch (StreamConstraintsException e) {
                throw at(Problem.of(400, "SV-105", DEEPEST, LONGEST_TEXT, LONGEST_NAME, LONGEST_NUMBER),
                        json.currentLocation());
            } catch (JsonProcessingException e) {
                throw at(Problem.of(400, "SV-101"), e.getLocation());
            }
        }
    }

    private static Object read(JsonParser json) throws IOException {
        if (json.nextToken() == null) {
            throw Problem.of(400, "SV-102");
        }
        Object value = value(json);
        if (json.nextToken() != null) {
            throw at(Problem.of(400, "SV-107"), json.currentTokenLocation());
        }
        return value;
    }

    private static Problem at(Problem problem, JsonLocation place) {
        return place == null ? problem
                : problem.with("line", place.getLineNr()).with("column", place.getColumnNr());
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Written(json.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> json.getText();
        };
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (fields.containsKey(name)) {
                throw at(Problem.of(400, "SV-106", name).with("field", name), json.currentTokenLocation());
            }
            json.nextToken();
            fields.put(name, value(json));
        }
        return fields;
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(json));
        }
        return values;
    }
}

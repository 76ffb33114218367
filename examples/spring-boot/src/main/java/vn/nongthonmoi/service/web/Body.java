package vn.nongthonmoi.service.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A body of JSON, which is gone through twice: first to see that all of it can be read and how much it asks for, of which
 * nothing is kept, then unit by unit.
 */
final class Body {

    /** A list of units, a unit, its members, a member, its evidence, a value with its origin; and some for error. */
    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 100;
    /** Of a list or an object; units are bounded by themselves. */
    private static final int MOST_ENTRIES = 1000;

    private static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME).maxNumberLength(LONGEST_NUMBER).build())
            // Names are of the caller's making: they are not kept for others.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    private final int mostUnits;
    private int units;
    private int values;

    private Body(int mostUnits) {
        this.mostUnits = mostUnits;
    }

    /** The field of a unit that holds the units within it. */
    static final String MEMBERS = "members";

    /**
     * What a body holds.
     *
     * @param list whether it is a list of units and not a unit
     * @param values all values in the unit that has the most of them, those of its members among them
     */
    record Size(boolean list, int values) { }

    /** A number as it is written. */
    record Written(String text) { }

    /**
     * Goes through the whole body.
     *
     * @param mostUnits how many units it may hold, those within others counted too
     * @throws Problem if it is not JSON, or asks for too much
     */
    static Size size(InputStream body, int mostUnits) throws IOException {
        try (JsonParser json = parser(body)) {
            return new Body(mostUnits).size(json);
        }
    }

    /** A parser that takes nothing for JSON but UTF-8: by itself it would find other encodings out. */
    private static JsonParser parser(InputStream body) throws IOException {
        byte[] start = body.readNBytes(4);
        for (byte b : start) {
            if (b == 0 || b == (byte) 0xFE || b == (byte) 0xFF) {
                throw Problem.of(400, "SV-101").with("line", 1).with("column", 1);
            }
        }
        return FACTORY.createParser(new SequenceInputStream(new ByteArrayInputStream(start), body));
    }

    private static <T> T told(JsonParser json, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (StreamConstraintsException e) {
            throw at(Problem.of(400, "SV-105", DEEPEST, LONGEST_TEXT, LONGEST_NAME, LONGEST_NUMBER),
                    json.currentLocation());
        } catch (JsonProcessingException e) {
            throw at(Problem.of(400, "SV-101"), e.getLocation());
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private Size size(JsonParser json) throws IOException {
        return told(json, () -> {
            JsonToken first = json.nextToken();
            boolean list = first == JsonToken.START_ARRAY;
            if (!list && first != JsonToken.START_OBJECT) {
                throw Problem.of(400, "SV-102");
            }
            int most = 0;
            if (list) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    int before = values;
                    unit(json);
                    most = Math.max(most, values - before);
                }
            } else {
                unit(json);
                most = values;
            }
            if (json.nextToken() != null) {
                throw at(Problem.of(400, "SV-107"), json.currentTokenLocation());
            }
            return new Size(list, most);
        });
    }

    private void unit(JsonParser json) throws IOException {
        if (++units > mostUnits) {
            throw at(Problem.of(413, "SV-104", mostUnits), json.currentTokenLocation());
        }
        value(json, "");
    }

    /** @param name of the field whose value it is; empty for none */
    private void value(JsonParser json, String name) throws IOException {
        values++;
        switch (json.currentToken()) {
            case START_OBJECT -> object(json, name);
            case START_ARRAY -> array(json, name);
            // Nothing is looked at before it is asked for.
            default -> json.getTextLength();
        }
    }

    private void object(JsonParser json, String of) throws IOException {
        Set<String> names = new HashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (!names.add(name)) {
                throw twice(json, name);
            }
            entries(json, names.size(), of);
            json.nextToken();
            value(json, name);
        }
    }

    private static Problem twice(JsonParser json, String name) {
        return at(Problem.of(400, "SV-106", name).with("field", name), json.currentTokenLocation());
    }

    private void array(JsonParser json, String name) throws IOException {
        int entries = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (name.equals(MEMBERS)) {
                unit(json);
            } else {
                entries(json, ++entries, name);
                value(json, "");
            }
        }
    }

    private static void entries(JsonParser json, int entries, String of) {
        if (entries > MOST_ENTRIES) {
            throw at(Problem.of(413, "SV-108", MOST_ENTRIES).with("field", of), json.currentTokenLocation());
        }
    }

    private static Problem at(Problem problem, JsonLocation place) {
        return place == null ? problem
                : problem.with("line", place.getLineNr()).with("column", place.getColumnNr());
    }

    /**
     * The units of a body that was gone through, one after the other: objects are maps, arrays lists, texts strings,
     * {@code true} and {@code false} booleans, null null, and numbers what is written, since a threshold is decided by what
     * was written and not by a binary fraction.
     */
    static final class Units implements AutoCloseable {

        private final JsonParser json;

        Units(InputStream body) throws IOException {
            json = parser(body);
            if (json.nextToken() == JsonToken.START_ARRAY) {
                json.nextToken();
            }
        }

        boolean hasNext() {
            return json.currentToken() != null && json.currentToken() != JsonToken.END_ARRAY;
        }

        Object next() throws IOException {
            Object value = read();
            json.nextToken();
            return value;
        }

        private Object read() throws IOException {
            return switch (json.currentToken()) {
                case START_OBJECT -> object();
                case START_ARRAY -> array();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Written(json.getText());
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NULL -> null;
                default -> json.getText();
            };
        }

        private Map<String, Object> object() throws IOException {
            Map<String, Object> fields = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                fields.put(name, read());
            }
            return fields;
        }

        private List<Object> array() throws IOException {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(read());
            }
            return list;
        }

        @Override
        public void close() throws IOException {
            json.close();
        }
    }
}

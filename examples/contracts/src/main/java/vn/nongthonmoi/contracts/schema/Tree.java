package vn.nongthonmoi.contracts.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.contracts.Json;

/** Writes JSON that stands in maps and lists; the order of a map is the one printed. */
final class Tree {

    private Tree() { }

    static void print(Object value, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            write(json, value);
            json.writeRaw('\n');
        }
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> fields) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                json.writeFieldName(String.valueOf(field.getKey()));
                write(json, field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                write(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            // Null is written as such.
            json.writeString((String) value);
        }
    }
}

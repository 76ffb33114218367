package vn.nongthonmoi.workbench.appraise;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.workbench.print.Json;

/** Who owes which value, for other programs. The order of the fields is part of it. */
final class JsonOwed {

    void print(Owed owed, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("table", owed.evaluation().table());
            json.writeStringField("standard", owed.evaluation().standard().code());
            json.writeStringField("period", owed.evaluation().period().toString());
            json.writeStringField("as_of", owed.evaluation().asOf().toString());
            json.writeNumberField("unreadable", owed.evaluation().errors().size());
            json.writeArrayFieldStart("entries");
            for (Owed.Entry entry : owed.entries()) {
                entry(json, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void entry(JsonGenerator json, Owed.Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("owed_by", entry.by().name().toLowerCase(Locale.ROOT));
        json.writeStringField("who", entry.who());
        json.writeStringField("province", entry.province().isEmpty() ? null : entry.province());
        json.writeStringField("unit", entry.unit() == null ? null : entry.unit().code());
        json.writeStringField("district", entry.unit() == null ? null : entry.unit().district());
        json.writeArrayFieldStart("owes");
        for (Owed.Item item : entry.items()) {
            item(json, item);
        }
        json.writeEndArray();
        json.writeNumberField("waiting", entry.waiting().size());
        json.writeArrayFieldStart("units");
        for (Unit unit : entry.waiting()) {
            json.writeStartObject();
            json.writeStringField("code", unit.code());
            json.writeStringField("name", unit.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void item(JsonGenerator json, Owed.Item item) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", item.code());
        json.writeStringField("title", item.title());
        json.writeStringField("what", item.what());
        json.writeStringField("source", item.source().isEmpty() ? null : item.source());
        json.writeArrayFieldStart("rows");
        for (String row : item.rows()) {
            json.writeString(row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

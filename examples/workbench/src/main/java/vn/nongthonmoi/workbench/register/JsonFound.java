package vn.nongthonmoi.workbench.register;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.criteria.RegisteredUnit;
import vn.nongthonmoi.workbench.print.Json;

/** Units of the register for other programs. The order of the fields is part of it. */
final class JsonFound {

    void print(Found found, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("as_of", text(found.asOf()));
            json.writeArrayFieldStart("units");
            for (RegisteredUnit unit : found.units()) {
                unit(json, unit);
            }
            json.writeEndArray();
            Json.strings(json, "absent", found.absent());
            Json.strings(json, "unknown", found.unknown());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void unit(JsonGenerator json, RegisteredUnit u) throws IOException {
        json.writeStartObject();
        names(json, u);
        json.writeStringField("province_name", u.provinceUnit().map(RegisteredUnit::name).orElse(null));
        json.writeStringField("district", u.district().map(RegisteredUnit::code).orElse(null));
        json.writeStringField("district_name", u.district().map(RegisteredUnit::name).orElse(null));
        json.writeStringField("not_before", text(u.notBefore()));
        json.writeStringField("from", text(u.from()));
        json.writeStringField("to", text(u.to()));
        json.writeStringField("not_after", text(u.notAfter()));
        parts(json, "formed_from", u.formedFrom());
        parts(json, "became", u.became());
        json.writeEndObject();
    }

    private static void names(JsonGenerator json, RegisteredUnit u) throws IOException {
        json.writeStringField("code", u.code());
        json.writeStringField("name", u.name());
        json.writeStringField("kind", u.kind() == null ? null : u.kind().code());
        json.writeStringField("kind_name", u.kindName());
        json.writeStringField("province", u.province().code());
    }

    private static void parts(JsonGenerator json, String name, List<RegisteredUnit.Part> parts) throws IOException {
        json.writeArrayFieldStart(name);
        for (RegisteredUnit.Part part : parts) {
            json.writeStartObject();
            names(json, part.unit());
            json.writeBooleanField("whole", part.whole());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}

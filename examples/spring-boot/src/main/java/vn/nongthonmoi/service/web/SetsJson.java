package vn.nongthonmoi.service.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.workbench.print.Json;
import vn.nongthonmoi.workbench.print.Texts;

/** The sets there are, as JSON. The order of the fields is part of it. */
final class SetsJson {

    private final Texts texts;

    SetsJson(Texts texts) {
        this.texts = texts;
    }

    void print(List<SetSummary> sets, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartArray();
            for (SetSummary set : sets) {
                print(json, set);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private void print(JsonGenerator json, SetSummary set) throws IOException {
        json.writeStartObject();
        json.writeStringField("standard", set.standard().code());
        json.writeStringField("title", texts.get("standard." + set.standard().code()));
        json.writeStringField("period", set.period().toString());
        json.writeStringField("province", set.province() == null ? null : set.province().code());
        json.writeStringField("decision", set.decision());
        json.writeStringField("in_force_from", set.inForceFrom().toString());
        json.writeStringField("in_force_to", set.inForceTo() == null ? null : set.inForceTo().toString());
        json.writeNumberField("criteria", set.criteria());
        json.writeNumberField("indicators", set.indicators());
        json.writeNumberField("confirmed", set.checked());
        json.writeNumberField("provisional", set.provisional());
        json.writeNumberField("without_level", set.unspecified());
        Json.strings(json, "days", set.days().stream().map(Object::toString).toList());
        Json.strings(json, "provinces", set.provinces().stream().map(Province::code).toList());
        json.writeStringField("fingerprint", set.fingerprint());
        json.writeEndObject();
    }
}

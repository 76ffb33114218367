package vn.nongthonmoi.service.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.workbench.print.Json;
import vn.nongthonmoi.workbench.print.Texts;

/** A set as its annex, as JSON. Levels are as printed. The order of the fields is part of it. */
final class AnnexJson {

    private final Texts texts;

    AnnexJson(Texts texts) {
        this.texts = texts;
    }

    void print(Annex annex, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("standard", annex.standard().code());
            json.writeStringField("period", annex.period().toString());
            json.writeStringField("as_of", annex.asOf().toString());
            json.writeStringField("province", annex.province() == null ? null : annex.province().code());
            json.writeStringField("area", annex.area() == null ? null : annex.area().code());
            Json.strings(json, "layers", annex.layers());
            json.writeArrayFieldStart("documents");
            for (Annex.Document document : annex.documents()) {
                document(json, document);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("criteria");
            for (Annex.Criterion criterion : annex.criteria()) {
                json.writeStartObject();
                json.writeStringField("code", criterion.code());
                json.writeStringField("title", texts.of(criterion.title()));
                rows(json, "rows", criterion.rows());
                json.writeEndObject();
            }
            json.writeEndArray();
            rows(json, "conditions", annex.conditions());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void document(JsonGenerator json, Annex.Document document) throws IOException {
        json.writeStartObject();
        json.writeStringField("layer", document.layer());
        json.writeStringField("decision", given(document.decision()));
        json.writeStringField("date", document.date().toString());
        json.writeStringField("annex", given(document.annex()));
        json.writeStringField("in_force_from", document.inForceFrom().toString());
        json.writeStringField("in_force_to", document.inForceTo() == null ? null : document.inForceTo().toString());
        json.writeBooleanField("content_known", document.contentKnown());
        json.writeBooleanField("content_in_part", document.contentInPart());
        json.writeStringField("provisional", given(document.provisional()));
        json.writeEndObject();
    }

    private void rows(JsonGenerator json, String name, List<Annex.Row> rows) throws IOException {
        json.writeArrayFieldStart(name);
        for (Annex.Row row : rows) {
            Requirement behind = row.requirement();
            json.writeStartObject();
            json.writeStringField("code", row.code());
            json.writeStringField("title", texts.of(row.title()));
            json.writeBooleanField("part", row.part());
            json.writeStringField("op", given(row.comparison()));
            json.writeStringField("unit", given(row.unit()));
            json.writeStringField("national", row.national());
            levels(json, "regions", row.regions(), Region::code);
            levels(json, "groups", row.groups(), CommuneGroup::code);
            json.writeStringField("provincial", row.provincial());
            json.writeStringField("source", behind == null ? null : behind.source());
            json.writeStringField("layer", behind == null ? null : behind.layer());
            json.writeStringField("rule", behind == null ? null : behind.rule().toString());
            json.writeBooleanField("provisional", behind != null && behind.provisional());
            json.writeStringField("awaits", behind == null ? null : given(behind.awaits()));
            json.writeBooleanField("amended", row.amended());
            json.writeArrayFieldStart("variants");
            for (Annex.Variant variant : row.variants()) {
                json.writeStartObject();
                json.writeStringField("condition", variant.condition());
                json.writeStringField("value", variant.value());
                json.writeStringField("source", variant.source());
                json.writeStringField("rule", variant.rule().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** By region or group, in the order in which the annex prints them. */
    private static <K extends Enum<K>> void levels(JsonGenerator json, String name, Map<K, String> levels,
            Function<K, String> code) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<K, String> level : new TreeMap<>(levels).entrySet()) {
            json.writeStringField(code.apply(level.getKey()), level.getValue());
        }
        json.writeEndObject();
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }
}

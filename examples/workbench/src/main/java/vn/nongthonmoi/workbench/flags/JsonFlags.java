package vn.nongthonmoi.workbench.flags;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.workbench.print.Json;
import vn.nongthonmoi.workbench.print.Texts;

/** Doubtful evidence, for other programs. The order of the fields is part of it. */
final class JsonFlags {

    private final Texts texts;

    JsonFlags(Texts texts) {
        this.texts = texts;
    }

    void print(Doubts doubts, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("table", doubts.evaluation().table());
            json.writeStringField("standard", doubts.evaluation().standard().code());
            json.writeStringField("period", doubts.evaluation().period().toString());
            json.writeStringField("as_of", doubts.evaluation().asOf().toString());
            json.writeNumberField("unreadable", doubts.evaluation().errors().size());
            json.writeFieldName("year_before");
            if (doubts.yearBefore() == null) {
                json.writeNull();
            } else {
                json.writeStartObject();
                json.writeStringField("table", doubts.yearBefore().table());
                json.writeStringField("as_of", doubts.yearBefore().asOf().toString());
                json.writeNumberField("unreadable", doubts.yearBefore().errors().size());
                json.writeEndObject();
            }
            json.writeObjectFieldStart("counts");
            for (Map.Entry<EvidenceFlag.Kind, Integer> count : doubts.counts().entrySet()) {
                json.writeNumberField(count.getKey().code(), count.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("flags");
            Map<Unit, Integer> lines = doubts.lines();
            for (EvidenceFlag flag : doubts.flags()) {
                flag(json, flag, lines.get(flag.unit()));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void flag(JsonGenerator json, EvidenceFlag flag, Integer line) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", flag.kind().code());
        json.writeStringField("unit", flag.unit() == null ? null : flag.unit().code());
        json.writeStringField("name", flag.unit() == null ? null : flag.unit().name());
        json.writeFieldName("line");
        json.writeObject(line);
        json.writeStringField("row", flag.code().isEmpty() ? null : flag.code());
        json.writeStringField("value", flag.value());
        json.writeStringField("message", texts.of(flag.message()));
        json.writeStringField("limit", flag.limit().toString());
        json.writeStringField("source", flag.source());
        json.writeEndObject();
    }
}

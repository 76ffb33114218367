package vn.nongthonmoi.workbench.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import vn.nongthonmoi.workbench.print.Json;
import vn.nongthonmoi.workbench.print.Texts;

/** The JSON that other programs read: an object a row. */
public final class JsonReport implements ReportPrinter {

    private final AssessmentJson writer;

    public JsonReport(Texts texts) {
        this.writer = new AssessmentJson(texts);
    }

    @Override
    public void print(Evaluation evaluation, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartArray();
            for (Evaluation.Line line : evaluation.lines()) {
                if (line.assessment() == null) {
                    AssessmentJson.error(json, line.code(), line.number(), line.error());
                } else {
                    json.writeStartObject();
                    writer.fields(json, line.assessment());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }
}

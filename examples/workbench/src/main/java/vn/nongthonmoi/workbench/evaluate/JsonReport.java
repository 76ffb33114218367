package vn.nongthonmoi.workbench.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import vn.nongthonmoi.workbench.print.Fields;
import vn.nongthonmoi.workbench.print.Json;
import vn.nongthonmoi.workbench.print.Texts;

/** The JSON that other programs read: an object a row, made when it is written. */
public final class JsonReport {

    private final AssessmentJson writer;

    public JsonReport(Texts texts) {
        this.writer = new AssessmentJson(texts);
    }

    /** Writes the report. */
    public void print(Evaluation evaluation, OutputStream out) throws IOException {
        Json.write(rows(evaluation), out);
    }

    Stream<Fields> rows(Evaluation evaluation) {
        return evaluation.lines().stream()
                .map(line -> line.assessment() == null ? line.json() : writer.fields(line.assessment()));
    }
}

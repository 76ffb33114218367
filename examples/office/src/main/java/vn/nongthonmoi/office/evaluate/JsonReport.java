package vn.nongthonmoi.office.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Stream;
import vn.nongthonmoi.contracts.AnswerData;
import vn.nongthonmoi.contracts.AssessmentData;
import vn.nongthonmoi.contracts.Json;
import vn.nongthonmoi.office.print.Texts;

/** The JSON that other programs read: an object a row, made when it is written. */
public final class JsonReport {

    private final Locale locale;

    /** Prints in a language. */
    public JsonReport(Texts texts) {
        this.locale = texts.locale();
    }

    /** Writes the report. */
    public void print(Evaluation evaluation, OutputStream out) throws IOException {
        Json.write(rows(evaluation), out);
    }

    Stream<AnswerData> rows(Evaluation evaluation) {
        return evaluation.lines().stream()
                .map(line -> line.assessment() == null ? line.json() : AssessmentData.of(line.assessment(), locale));
    }
}

package vn.nongthonmoi.workbench.remaining;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.workbench.evaluate.AssessmentJson;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.print.Json;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;

/** What remains to be done, for other programs. The order of the fields is part of it. */
final class JsonWork {

    private final Texts texts;
    private final Wording wording;

    JsonWork(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    void print(WorkReport report, OutputStream out) throws IOException {
        Evaluation evaluation = report.evaluation();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("table", evaluation.table());
            json.writeStringField("standard", evaluation.standard().code());
            json.writeStringField("period", evaluation.period().toString());
            json.writeStringField("as_of", evaluation.asOf().toString());
            json.writeStringField("next_standard", report.next() == null ? null : report.next().standard().code());
            json.writeNumberField("unreadable", report.errors().size());
            json.writeArrayFieldStart("units");
            for (WorkReport.Line line : report.lines()) {
                unit(json, line);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void unit(JsonGenerator json, WorkReport.Line line) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", line.code());
        if (line.work() == null) {
            json.writeNumberField("line", line.number());
        } else {
            json.writeStringField("name", line.work().assessment().unit().name());
            json.writeStringField("district", line.work().assessment().unit().district());
            work(json, line.work());
            json.writeFieldName("next");
            if (line.above() == null) {
                json.writeNull();
            } else {
                json.writeStartObject();
                json.writeStringField("standard", line.above().assessment().standard().code());
                json.writeStringField("period", line.above().assessment().period().toString());
                work(json, line.above());
                json.writeEndObject();
            }
        }
        if (line.error() != null) {
            AssessmentJson.errors(json, line.error());
        }
        json.writeEndObject();
    }

    private void work(JsonGenerator json, WorkReport.Work work) throws IOException {
        Assessment a = work.assessment();
        json.writeStringField("outcome", a.outcome().code());
        json.writeNumberField("criteria_met", a.criteriaMet());
        json.writeNumberField("criteria_total", a.criteriaTotal());
        json.writeBooleanField("provisional", a.provisional());
        json.writeNumberField("remaining", work.remaining().indicators());
        json.writeArrayFieldStart("items");
        for (Remaining.Item item : work.remaining().items()) {
            item(json, item);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("fewest");
        for (WorkReport.Goal goal : work.goals()) {
            json.writeStartObject();
            json.writeNumberField("for", goal.criteria());
            fewest(json, goal.fewest().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("keep");
        if (work.keep() == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeStringField("withdrawal", work.keep().withdrawal().status().code());
            fewest(json, work.keep().fewest().orElse(null));
            json.writeEndObject();
        }
    }

    private void item(JsonGenerator json, Remaining.Item item) throws IOException {
        IndicatorResult row = item.row();
        json.writeStartObject();
        json.writeStringField("criterion", item.criterion().isEmpty() ? null : item.criterion());
        json.writeStringField("indicator", item.indicator());
        json.writeStringField("code", row.code());
        json.writeStringField("title", texts.of(row.title()));
        json.writeStringField("status", row.status().code());
        json.writeStringField("value", row.value());
        json.writeStringField("requirement", wording.requirement(row));
        json.writeStringField("threshold", plain(row.level()));
        json.writeStringField("gap", plain(row.gap()));
        json.writeStringField("share", plain(item.share()));
        json.writeStringField("awaits", item.awaits().isEmpty() ? null : item.awaits());
        json.writeBooleanField("alternative", item.alternative());
        json.writeStringField("source", row.requirement().source());
        json.writeStringField("rule", row.requirement().rule().toString());
        json.writeBooleanField("provisional", row.provisional());
        json.writeEndObject();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : Wording.plain(number);
    }

    /** Null where no choice reaches the goal. */
    private static void fewest(JsonGenerator json, Remaining.Fewest fewest) throws IOException {
        Json.strings(json, "indicators", fewest == null ? null : fewest.indicators());
        Json.strings(json, "criteria", fewest == null ? null : fewest.criteria());
    }
}

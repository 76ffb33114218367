package vn.nongthonmoi.workbench.trend;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Trend;
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.print.Json;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;

/** The days of units side by side, for other programs. The order of the fields is part of it. */
final class JsonTrends {

    private final Texts texts;
    private final Wording wording;

    JsonTrends(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    void print(Trends trends, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("standard", trends.standard().code());
            json.writeStringField("as_of", trends.last().asOf().toString());
            json.writeArrayFieldStart("days");
            for (Evaluation day : trends.days()) {
                json.writeStartObject();
                json.writeStringField("as_of", day.asOf().toString());
                json.writeStringField("table", day.table());
                json.writeStringField("period", day.period().toString());
                json.writeNumberField("unreadable", day.errors().size());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("units");
            for (Trends.Line line : trends.lines()) {
                unit(json, line);
            }
            json.writeEndArray();
            Json.strings(json, "limits", new TrendWords(texts).limits());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void unit(JsonGenerator json, Trends.Line line) throws IOException {
        Unit unit = line.trend().unit();
        json.writeStartObject();
        json.writeStringField("unit", unit.code());
        json.writeStringField("name", unit.name());
        json.writeStringField("province", unit.province().code());
        json.writeStringField("district", unit.district());
        Json.strings(json, "missing", line.missing().stream().map(Object::toString).toList());
        json.writeArrayFieldStart("days");
        for (Trend.Day day : line.trend().days()) {
            json.writeStartObject();
            json.writeStringField("as_of", day.asOf().toString());
            json.writeStringField("period", day.period().toString());
            json.writeStringField("outcome", day.outcome().code());
            json.writeNumberField("criteria_met", day.criteriaMet());
            json.writeNumberField("criteria_total", day.criteriaTotal());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (Trend.Row row : line.rows()) {
            row(json, row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void row(JsonGenerator json, Trend.Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", row.code());
        json.writeStringField("title", texts.of(row.title()));
        json.writeArrayFieldStart("points");
        for (Trend.Point point : row.points()) {
            json.writeStartObject();
            json.writeStringField("as_of", point.asOf().toString());
            json.writeStringField("status", point.status().code());
            json.writeStringField("value", point.value());
            json.writeStringField("threshold", plain(point.threshold()));
            json.writeEndObject();
        }
        json.writeEndArray();
        formerly(json, row.formerly());
        json.writeStringField("change", plain(row.change()));
        json.writeObjectFieldStart("outlook");
        json.writeStringField("kind", row.outlook().kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("per_year", plain(row.outlook().perYear()));
        json.writeStringField("years", plain(row.outlook().years()));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Left out where the row always asked for the same kind of value. */
    private void formerly(JsonGenerator json, List<Trend.Former> days) throws IOException {
        if (days.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("formerly");
        for (Trend.Former day : days) {
            json.writeStartObject();
            json.writeStringField("as_of", day.asOf().toString());
            json.writeStringField("status", day.status().code());
            json.writeStringField("value", day.value());
            json.writeStringField("requirement", wording.requirement(day.requirement()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : Wording.plain(number);
    }
}

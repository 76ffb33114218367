package vn.nongthonmoi.workbench.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.Withdrawal;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.workbench.evaluate.AssessmentJson;
import vn.nongthonmoi.workbench.print.Json;
import vn.nongthonmoi.workbench.print.Texts;

/** The assessment of each unit as {@code evaluate} prints it, and what follows for its title. */
final class JsonReviews {

    private final Texts texts;
    private final AssessmentJson assessment;

    JsonReviews(Texts texts) {
        this.texts = texts;
        this.assessment = new AssessmentJson(texts);
    }

    void print(Reviews reviews, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartArray();
            for (Reviews.Line line : reviews.lines()) {
                if (line.review() == null) {
                    AssessmentJson.error(json, line.code(), line.number(), line.error());
                } else {
                    json.writeStartObject();
                    assessment.fields(json, line.review().assessment());
                    line(json, line);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private void line(JsonGenerator json, Reviews.Line line) throws IOException {
        Review review = line.review();
        finding(json, review);
        withdrawal(json, review.withdrawal());
        AssessmentJson.strings(json, "missing", codes(review.missing()));
        AssessmentJson.strings(json, "awaited", codes(review.awaited()));
        reasons(json, review);
        fewest(json, line.fewestToKeep());
        json.writeStringField("title_of", line.titleOfParts() ? "parts" : "unit");
        json.writeArrayFieldStart("parts");
        for (Review.Part part : review.parts()) {
            part(json, part);
        }
        json.writeEndArray();
    }

    private static void finding(JsonGenerator json, Review review) throws IOException {
        json.writeStringField("review", review.finding().code());
        AssessmentJson.strings(json, "possible", review.possible().stream().map(Review.Finding::code).toList());
        json.writeBooleanField("evidence_can_settle", review.evidenceCanSettle());
        json.writeBooleanField("review_provisional", review.provisional());
    }

    private static void withdrawal(JsonGenerator json, Withdrawal withdrawal) throws IOException {
        json.writeObjectFieldStart("withdrawal");
        json.writeStringField("status", withdrawal.status().code());
        json.writeArrayFieldStart("grounds");
        for (Withdrawal.Ground ground : withdrawal.grounds()) {
            json.writeStartObject();
            json.writeStringField("title", ground.title());
            json.writeStringField("status", ground.status().code());
            json.writeStringField("source", ground.source());
            json.writeBooleanField("provisional", ground.provisional());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void fewest(JsonGenerator json, Optional<Remaining.Fewest> fewest) throws IOException {
        if (fewest.isEmpty()) {
            json.writeNullField("fewest_to_keep");
            return;
        }
        json.writeObjectFieldStart("fewest_to_keep");
        AssessmentJson.strings(json, "criteria", fewest.get().criteria());
        AssessmentJson.strings(json, "indicators", fewest.get().indicators());
        json.writeEndObject();
    }

    /** Where a part stood on its last day; of one that held no title, who it was. */
    private void part(JsonGenerator json, Review.Part part) throws IOException {
        Unit unit = part.unit();
        json.writeStartObject();
        json.writeStringField("unit", unit.code());
        json.writeStringField("name", unit.name());
        json.writeStringField("recognised", unit.recognised() == null ? null : unit.recognised().code());
        Review review = part.review();
        if (review == null) {
            json.writeNullField("review");
        } else {
            finding(json, review);
            json.writeStringField("period", review.assessment().period().toString());
            json.writeStringField("as_of", review.assessment().asOf().toString());
            json.writeNumberField("criteria_met", review.assessment().criteriaMet());
            json.writeNumberField("criteria_total", review.assessment().criteriaTotal());
            AssessmentJson.strings(json, "failed", review.withdrawal().failed());
            reasons(json, review);
        }
        json.writeEndObject();
    }

    private void reasons(JsonGenerator json, Review review) throws IOException {
        AssessmentJson.strings(json, "reasons", review.reasons().stream().map(texts::of).toList());
    }

    private static List<String> codes(List<IndicatorResult> rows) {
        return rows.stream().map(IndicatorResult::code).toList();
    }
}

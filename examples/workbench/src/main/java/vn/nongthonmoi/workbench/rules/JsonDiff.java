package vn.nongthonmoi.workbench.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.SetDifference;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.workbench.print.Json;
import vn.nongthonmoi.workbench.print.Wording;

/** Differences between sets for other programs. The order of the fields is part of it. */
public final class JsonDiff {

    public void print(Diff diff, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("sets");
            for (Diff.SetChange change : diff.sets()) {
                json.writeStartObject();
                json.writeStringField("period", change.period().toString());
                dates(json, "before", change.before());
                dates(json, "after", change.after());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("differences");
            for (SetDifference difference : diff.differences()) {
                json.writeStartObject();
                set(json, "before", difference.before());
                set(json, "after", difference.after());
                json.writeArrayFieldStart("changes");
                for (SetDifference.Change change : difference.changes()) {
                    change(json, change);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("criteria");
                for (SetDifference.CriterionChange change : difference.criteria()) {
                    criterion(json, change);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("classes");
                for (SetDifference.ClassChange change : difference.classes()) {
                    unitClass(json, change);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void dates(JsonGenerator json, String field, SetSummary set) throws IOException {
        if (set == null) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        json.writeStringField("decision", set.decision());
        json.writeStringField("in_force_from", set.inForceFrom().toString());
        json.writeStringField("in_force_to", set.inForceTo() == null ? null : set.inForceTo().toString());
        json.writeEndObject();
    }

    private static void set(JsonGenerator json, String field, Annex annex) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("standard", annex.standard().code());
        json.writeStringField("period", annex.period().toString());
        json.writeStringField("as_of", annex.asOf().toString());
        json.writeStringField("province", annex.province() == null ? null : annex.province().code());
        json.writeArrayFieldStart("layers");
        for (String layer : annex.layers()) {
            json.writeString(layer);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void change(JsonGenerator json, SetDifference.Change change) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", change.row().code());
        json.writeStringField("title", change.row().title().vi());
        json.writeStringField("code_before", change.before() == null ? null : change.before().code());
        json.writeStringField("title_before", change.before() == null ? null : change.before().title().vi());
        json.writeArrayFieldStart("kinds");
        for (SetDifference.Kind kind : change.kinds()) {
            json.writeString(kind.code());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("levels");
        for (SetDifference.Level level : change.levels()) {
            json.writeStartObject();
            json.writeStringField("column", level.column());
            json.writeStringField("kind", level.kind().code());
            requirement(json, "before", level.before());
            requirement(json, "after", level.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        variants(json, "particular_before", change.before());
        variants(json, "particular_after", change.after());
        requirement(json, "before", change.before() == null ? null : change.before().requirement());
        requirement(json, "after", change.after() == null ? null : change.after().requirement());
        json.writeEndObject();
    }

    private static void criterion(JsonGenerator json, SetDifference.CriterionChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", change.criterion().code());
        json.writeStringField("kind", change.kind().code());
        json.writeStringField("title_before", change.before() == null ? null : change.before().title().vi());
        json.writeStringField("title", change.after() == null ? null : change.after().title().vi());
        json.writeEndObject();
    }

    private static void unitClass(JsonGenerator json, SetDifference.ClassChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", change.name());
        json.writeStringField("kind", change.kind().code());
        rules(json, "before", change.before());
        rules(json, "after", change.after());
        json.writeEndObject();
    }

    private static void rules(JsonGenerator json, String field, List<Annex.UnitClass> rules) throws IOException {
        json.writeArrayFieldStart(field);
        for (Annex.UnitClass rule : rules) {
            json.writeStartObject();
            json.writeStringField("condition", rule.condition());
            json.writeStringField("source", rule.source());
            json.writeStringField("rule", rule.rule().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void variants(JsonGenerator json, String field, Annex.Row row) throws IOException {
        json.writeArrayFieldStart(field);
        for (Annex.Variant variant : row == null ? List.<Annex.Variant>of() : row.variants()) {
            json.writeStartObject();
            json.writeStringField("condition", variant.condition());
            json.writeStringField("value", variant.value());
            json.writeStringField("source", variant.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void requirement(JsonGenerator json, String field, Requirement r) throws IOException {
        if (r == null) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        json.writeStringField("measure", r.measure().name().toLowerCase(Locale.ROOT));
        json.writeStringField("state", r.state().name().toLowerCase(Locale.ROOT));
        json.writeStringField("op", r.comparison() == null ? null : r.comparison().sign());
        json.writeStringField("value", r.grade() != null ? r.grade()
                : r.threshold() == null ? null : Wording.plain(r.threshold()));
        json.writeStringField("unit", r.unit().isEmpty() ? null : r.unit());
        json.writeStringField("source", r.source());
        json.writeStringField("rule", r.rule().toString());
        json.writeBooleanField("provisional", r.provisional());
        json.writeArrayFieldStart("caveats");
        for (String caveat : r.caveats()) {
            json.writeString(caveat);
        }
        json.writeEndArray();
        json.writeStringField("checked", r.checked().isEmpty() ? null : r.checked());
        json.writeEndObject();
    }
}

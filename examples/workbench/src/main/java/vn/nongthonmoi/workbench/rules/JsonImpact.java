package vn.nongthonmoi.workbench.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Impact;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.SetComparison;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.workbench.print.Json;
import vn.nongthonmoi.workbench.print.Wording;

/** Whom a change affects, for other programs. The order of the fields is part of it. */
public final class JsonImpact {

    public void print(ImpactReport report, OutputStream out) throws IOException {
        Impact impact = report.impact();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            set(json, "before", report.before());
            set(json, "after", report.after());
            json.writeStringField("table", report.table());
            json.writeBooleanField("synthetic", report.table().contains("synthetic"));
            json.writeNumberField("unreadable", report.errors());
            totals(json, "totals", impact);
            totals(json, "recognised", impact.recognised());
            json.writeObjectFieldStart("districts");
            for (Map.Entry<String, Impact> district : impact.byDistrict().entrySet()) {
                totals(json, district.getKey(), district.getValue());
            }
            json.writeEndObject();
            Map<String, Integer> recognised = new HashMap<>();
            impact.recognised().causes().forEach(c -> recognised.put(c.code(), c.lost() + c.news()));
            json.writeArrayFieldStart("causes");
            for (Impact.Cause cause : impact.causes()) {
                json.writeStartObject();
                json.writeStringField("code", cause.code());
                json.writeStringField("title", cause.title().vi());
                json.writeNumberField("lost", cause.lost());
                json.writeNumberField("new", cause.news());
                json.writeNumberField("recognised", recognised.getOrDefault(cause.code(), 0));
                json.writeNumberField("gained", cause.gained());
                json.writeStringField("least_gap", cause.leastGap() == null ? null : Wording.plain(cause.leastGap()));
                json.writeStringField("greatest_gap",
                        cause.greatestGap() == null ? null : Wording.plain(cause.greatestGap()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("changed");
            for (SetComparison unit : impact.changed()) {
                unit(json, unit);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void set(JsonGenerator json, String field, CriteriaSet set) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("standard", set.standard().code());
        json.writeStringField("period", set.period().toString());
        json.writeStringField("as_of", set.asOf().toString());
        json.writeEndObject();
    }

    private static void totals(JsonGenerator json, String field, Impact impact) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("units", impact.units().size());
        json.writeNumberField("changed", impact.changed().size());
        json.writeObjectFieldStart("moves");
        for (Outcome from : Outcome.values()) {
            json.writeObjectFieldStart(from.code());
            for (Outcome to : Outcome.values()) {
                json.writeNumberField(to.code(), impact.moved(from, to));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        for (Outcome outcome : Outcome.values()) {
            json.writeObjectFieldStart(outcome.code());
            json.writeNumberField("before", impact.before(outcome));
            json.writeNumberField("after", impact.after(outcome));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void unit(JsonGenerator json, SetComparison unit) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", unit.after().unit().code());
        json.writeStringField("name", unit.after().unit().name());
        json.writeStringField("district", unit.after().unit().district());
        json.writeStringField("outcome_before", unit.before().outcome().code());
        json.writeStringField("outcome_after", unit.after().outcome().code());
        Map<String, IndicatorResult> before = new HashMap<>();
        unit.rows().forEach(r -> before.put(r.after().code(), r.before()));
        json.writeArrayFieldStart("rows");
        for (IndicatorResult now : unit.after().rows().toList()) {
            IndicatorResult then = before.get(now.code());
            if (then == null ? now.status() != Status.NOT_MET
                    : then.status() == now.status()) {
                continue;
            }
            json.writeStartObject();
            json.writeStringField("code", now.code());
            json.writeStringField("code_before", then == null ? null : then.code());
            json.writeStringField("status_before", then == null ? null : then.status().code());
            json.writeStringField("status_after", now.status().code());
            json.writeStringField("value", now.value());
            json.writeStringField("gap", now.gap() == null ? null : Wording.plain(now.gap()));
            json.writeStringField("rule", now.requirement().rule().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

package vn.nongthonmoi.workbench.progress;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.workbench.print.Json;
import vn.nongthonmoi.workbench.print.Texts;

/** How far units have come, for other programs. The order of the fields is part of it. */
final class JsonProgress {

    private final Texts texts;

    JsonProgress(Texts texts) {
        this.texts = texts;
    }

    void print(ProgressReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("table", report.now().table());
            json.writeStringField("as_of", report.now().asOf().toString());
            json.writeNumberField("rows", report.now().lines().size());
            json.writeNumberField("unreadable", report.now().errors().size());
            json.writeArrayFieldStart("standards");
            for (ProgressReport.Section section : report.sections()) {
                section(json, section);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void section(JsonGenerator json, ProgressReport.Section section) throws IOException {
        json.writeStartObject();
        json.writeStringField("standard", section.standard().code());
        period(json, section.period());
        if (section.blankKinds() > 0) {
            json.writeNumberField("blank_kind", section.blankKinds());
        }
        json.writeArrayFieldStart("groups");
        for (ProgressReport.Group group : section.groups()) {
            json.writeStartObject();
            json.writeStringField("by", group.by().code());
            json.writeStringField("province", group.province().isEmpty() ? null : group.province());
            json.writeStringField("name", group.progress().name());
            progress(json, group.progress());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("targets");
        for (Target.Standing standing : section.targets()) {
            target(json, standing);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("earlier");
        for (ProgressReport.Day day : section.days().subList(0, section.days().size() - 1)) {
            json.writeStartObject();
            json.writeStringField("as_of", day.asOf().toString());
            json.writeStringField("table", day.table());
            period(json, day.period());
            json.writeNumberField("unreadable", day.unread());
            progress(json, day.progress());
            change(json, day.progress(), section.all());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void period(JsonGenerator json, Period period) throws IOException {
        json.writeStringField("period", period == null ? null : period.toString());
    }

    private void progress(JsonGenerator json, Progress p) throws IOException {
        json.writeNumberField("units", p.units());
        counted(json, "meets", p.meets(), p);
        counted(json, "falls_short", p.fallsShort(), p);
        counted(json, "undetermined", p.undetermined(), p);
        counted(json, "recognised", p.recognised(), p);
        json.writeNumberField("criteria_met", p.criteriaMet());
        json.writeStringField("mean_met", p.meanMet().toPlainString());
        json.writeArrayFieldStart("bands");
        for (Progress.Band band : p.bands()) {
            json.writeStartObject();
            json.writeNumberField("from", band.from());
            json.writeNumberField("to", band.to());
            json.writeNumberField("units", band.units());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unmet");
        for (Progress.Unmet unmet : p.unmet()) {
            json.writeStartObject();
            json.writeStringField("code", unmet.code());
            json.writeStringField("title", texts.of(unmet.title()));
            json.writeNumberField("not_met", unmet.notMet());
            json.writeNumberField("open", unmet.open());
            json.writeEndObject();
        }
        json.writeEndArray();
        notCounted(json, p.notCounted());
    }

    /** Left out where every unit counts. */
    private static void notCounted(JsonGenerator json, Map<UnitKind, Integer> kinds) throws IOException {
        if (kinds.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("not_counted");
        for (Map.Entry<UnitKind, Integer> kind : kinds.entrySet()) {
            json.writeNumberField(kind.getKey().code(), kind.getValue());
        }
        json.writeEndObject();
    }

    private static void counted(JsonGenerator json, String name, int units, Progress p) throws IOException {
        json.writeNumberField(name, units);
        json.writeStringField("share_" + name, p.share(units).toPlainString());
    }

    /** What was added since. */
    private static void change(JsonGenerator json, Progress then, Progress now) throws IOException {
        json.writeObjectFieldStart("change");
        json.writeNumberField("units", now.units() - then.units());
        json.writeNumberField("meets", now.meets() - then.meets());
        json.writeNumberField("falls_short", now.fallsShort() - then.fallsShort());
        json.writeNumberField("undetermined", now.undetermined() - then.undetermined());
        json.writeNumberField("recognised", now.recognised() - then.recognised());
        json.writeStringField("mean_met", now.meanMet().subtract(then.meanMet()).toPlainString());
        json.writeEndObject();
    }

    private static void target(JsonGenerator json, Target.Standing standing) throws IOException {
        json.writeStartObject();
        json.writeNumberField("target", standing.target().units());
        json.writeStringField("by", standing.target().by().toString());
        json.writeNumberField("units", standing.units());
        json.writeNumberField("reached", standing.reached());
        json.writeNumberField("open", standing.open());
        json.writeNumberField("outstanding", standing.outstanding());
        json.writeStringField("state", standing.state().code());
        json.writeArrayFieldStart("nearest");
        for (Remaining remaining : standing.nearest()) {
            Unit unit = remaining.assessment().unit();
            json.writeStartObject();
            json.writeStringField("unit", unit.code());
            json.writeStringField("name", unit.name());
            json.writeStringField("province", unit.province().code());
            json.writeStringField("district", unit.district());
            json.writeStringField("outcome", remaining.assessment().outcome().code());
            json.writeNumberField("remaining", remaining.indicators());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

package vn.nongthonmoi.workbench.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.MemberResult;
import vn.nongthonmoi.criteria.Placement;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.print.Wording;
import vn.nongthonmoi.workbench.table.RowError;

/** An assessment as JSON, wherever one is printed. The order of the fields is part of it. */
public final class AssessmentJson {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(?:[.,][0-9]{1,12})?");

    private final Texts texts;

    public AssessmentJson(Texts texts) {
        this.texts = texts;
    }

    /** A row without an answer, as an object. */
    public static void error(JsonGenerator json, String code, int line, RowError error) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", code);
        json.writeNumberField("line", line);
        errors(json, error);
        json.writeEndObject();
    }

    /** What is wrong with a row: the first thing, and all of them where there are several. */
    public static void errors(JsonGenerator json, RowError error) throws IOException {
        json.writeFieldName("error");
        one(json, error);
        if (!error.more().isEmpty()) {
            json.writeArrayFieldStart("errors");
            for (RowError each : error.all()) {
                one(json, each);
            }
            json.writeEndArray();
        }
    }

    private static void one(JsonGenerator json, RowError error) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", error.code());
        json.writeStringField("message", error.message());
        json.writeEndObject();
    }

    /** The fields of an assessment, within an object that has been started. */
    public void fields(JsonGenerator json, Assessment a) throws IOException {
        json.writeStringField("unit", a.unit().code());
        json.writeStringField("name", a.unit().name());
        json.writeStringField("standard", a.standard().code());
        json.writeStringField("period", a.period().toString());
        json.writeStringField("as_of", a.asOf().toString());
        json.writeNumberField("year", a.year());
        json.writeStringField("province", a.unit().province().code());
        json.writeStringField("region", a.region() == null ? null : a.region().code());
        strings(json, "filled", a.filled().stream().map(UnitColumn::header).toList());
        strings(json, "doubts", a.doubts().stream().map(texts::of).toList());
        placements(json, a.placements());
        strings(json, "layers", a.layers());
        json.writeStringField("outcome", a.outcome().code());
        json.writeNumberField("criteria_met", a.criteriaMet());
        json.writeNumberField("criteria_total", a.criteriaTotal());
        json.writeBooleanField("provisional", a.provisional());
        json.writeArrayFieldStart("criteria");
        for (CriterionResult criterion : a.criteria()) {
            criterion(json, criterion);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("conditions");
        for (IndicatorResult condition : a.conditions()) {
            condition(json, condition);
        }
        json.writeEndArray();
        json.writeStringField("fingerprint", a.fingerprint());
    }

    /** Whose column the unit is held to and why; left out where its own decides. */
    private static void placements(JsonGenerator json, List<Placement> placements) throws IOException {
        if (placements.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("placements");
        for (Placement placement : placements) {
            json.writeStartObject();
            json.writeStringField("column", placement.column());
            json.writeStringField("instead", given(placement.instead()));
            json.writeStringField("condition", given(placement.condition()));
            json.writeStringField("source", placement.source());
            json.writeStringField("layer", placement.layer());
            json.writeStringField("rule", placement.rule().toString());
            json.writeBooleanField("provisional", !placement.provisional().isEmpty());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void criterion(JsonGenerator json, CriterionResult criterion) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", criterion.code());
        json.writeStringField("title", texts.of(criterion.title()));
        json.writeStringField("status", criterion.status().code());
        json.writeBooleanField("provisional", criterion.provisional());
        indicators(json, "indicators", criterion.indicators());
        json.writeEndObject();
    }

    private void indicators(JsonGenerator json, String name, List<IndicatorResult> indicators) throws IOException {
        json.writeArrayFieldStart(name);
        for (IndicatorResult indicator : indicators) {
            json.writeStartObject();
            json.writeStringField("code", indicator.code());
            json.writeStringField("title", texts.of(indicator.title()));
            json.writeStringField("status", indicator.status().code());
            details(json, indicator);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void condition(JsonGenerator json, IndicatorResult condition) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", condition.code());
        json.writeStringField("status", condition.status().code());
        json.writeStringField("title", texts.of(condition.title()));
        details(json, condition);
        json.writeEndObject();
    }

    private void details(JsonGenerator json, IndicatorResult indicator) throws IOException {
        Requirement asked = indicator.requirement();
        json.writeStringField("value", indicator.value());
        requirement(json, asked);
        multiple(json, indicator.multiple());
        json.writeStringField("gap", indicator.gap() == null ? null : Wording.plain(indicator.gap()));
        json.writeStringField("reason", indicator.reason() == null ? null : texts.of(indicator.reason()));
        if (indicator.note() != null) {
            json.writeStringField("note", texts.of(indicator.note()));
        }
        json.writeStringField("source", asked == null ? null : asked.source());
        json.writeStringField("layer", asked == null ? null : asked.layer());
        json.writeStringField("rule", asked == null ? null : asked.rule().toString());
        json.writeBooleanField("provisional", indicator.provisional());
        json.writeStringField("replaces", asked == null ? null : Wording.replaced(asked));
        json.writeStringField("awaits", asked == null || asked.awaits().isEmpty() ? null : asked.awaits());
        indicators(json, "parts", indicator.parts());
        members(json, indicator.members());
        basis(json, indicator.basis());
    }

    /** What the value of a multiple is held against, in the value's own unit; left out where a row asks none. */
    private static void multiple(JsonGenerator json, IndicatorResult.Multiple multiple) throws IOException {
        if (multiple == null) {
            return;
        }
        json.writeObjectFieldStart("multiple");
        json.writeStringField("column", multiple.column());
        json.writeStringField("base", Wording.plain(multiple.base()));
        json.writeStringField("level", multiple.level() == null ? null : Wording.plain(multiple.level()));
        json.writeEndObject();
    }

    /** Which of several values was used and where it comes from; left out where nothing is said of it. */
    private static void basis(JsonGenerator json, IndicatorResult.Basis basis) throws IOException {
        if (basis == null) {
            return;
        }
        json.writeObjectFieldStart("basis");
        json.writeStringField("used", basis.used().code());
        json.writeStringField("column", basis.column());
        json.writeStringField("source", given(basis.origin().source()));
        json.writeStringField("date", basis.origin().date() == null ? null : basis.origin().date().toString());
        json.writeStringField("confirmed_by", given(basis.origin().confirmedBy()));
        json.writeStringField("self", plain(basis.selfAssessed()));
        json.writeStringField("appraised", plain(basis.appraised()));
        json.writeStringField("not_used", basis.notUsed() == null ? null : basis.notUsed().code());
        json.writeEndObject();
    }

    /** A value as it was given, but a decimal in the one notation of decimals here; null for none. */
    private static String plain(String value) {
        return value != null && DECIMAL.matcher(value).matches()
                ? Wording.plain(new BigDecimal(value.replace(',', '.'))) : value;
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Who was counted; left out where nobody was, so that units without members print as ever. */
    private static void members(JsonGenerator json, List<MemberResult> members) throws IOException {
        if (members.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("members");
        for (MemberResult member : members) {
            json.writeStartObject();
            json.writeStringField("unit", member.unit());
            json.writeStringField("name", member.name());
            json.writeStringField("status", member.status().code());
            json.writeStringField("value", member.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void requirement(JsonGenerator json, Requirement asked) throws IOException {
        if (asked == null) {
            json.writeNullField("requirement");
            return;
        }
        switch (asked.measure()) {
            case PASS, ALL_PARTS, ANY_PART, STANDARD -> requirement(json, "=", "đạt", null);
            case GRADE -> requirement(json, ">=", asked.grade(), null);
            case UNSTATED -> json.writeNullField("requirement");
            default -> requirement(json, asked.comparison() == null ? null : asked.comparison().sign(),
                    asked.threshold() == null ? null : Wording.plain(asked.threshold()),
                    asked.unit().isEmpty() ? null : asked.unit());
        }
    }

    private static void requirement(JsonGenerator json, String sign, String value, String unit) throws IOException {
        json.writeObjectFieldStart("requirement");
        json.writeStringField("op", sign);
        json.writeStringField("value", value);
        json.writeStringField("unit", unit);
        json.writeEndObject();
    }

    /** A field that is a list of texts. */
    public static void strings(JsonGenerator json, String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}

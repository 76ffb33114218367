package vn.nongthonmoi.workbench.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.MemberResult;
import vn.nongthonmoi.criteria.Placement;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.workbench.print.Fields;
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

    /** A row without an answer. */
    public static Fields error(String code, int line, RowError error) {
        return new Fields().with("unit", code).with("line", line).all(errors(error));
    }

    /** What is wrong with a row: the first thing, and all of them where there are several. */
    public static Fields errors(RowError error) {
        return new Fields().with("error", one(error))
                .listed("errors", error.more().isEmpty() ? error.more() : error.all(), AssessmentJson::one);
    }

    private static Fields one(RowError error) {
        return new Fields().with("code", error.code()).with("message", error.message());
    }

    /** Writes the fields of an assessment within an object that has been started. */
    public void fields(JsonGenerator json, Assessment a) throws IOException {
        fields(a).write(json);
    }

    /** The fields of an assessment. */
    public Fields fields(Assessment a) {
        return new Fields().with("unit", a.unit().code()).with("name", a.unit().name())
                .with("standard", a.standard().code()).with("period", a.period()).with("as_of", a.asOf())
                .with("year", a.year()).with("province", a.unit().province().code())
                .with("region", a.region() == null ? null : a.region().code())
                .list("filled", a.filled(), UnitColumn::code).list("doubts", a.doubts(), texts::of)
                .listed("placements", a.placements(), AssessmentJson::placement).with("layers", a.layers())
                .with("outcome", a.outcome().code()).with("criteria_met", a.criteriaMet())
                .with("criteria_total", a.criteriaTotal()).with("provisional", a.provisional())
                .list("criteria", a.criteria(), this::criterion).list("conditions", a.conditions(), this::condition)
                .with("fingerprint", a.fingerprint());
    }

    /** Whose column the unit is held to and why. */
    private static Fields placement(Placement p) {
        return new Fields().with("column", p.column()).given("instead", p.instead()).given("condition", p.condition())
                .with("source", p.source()).with("layer", p.layer()).with("rule", p.rule())
                .with("provisional", !p.provisional().isEmpty());
    }

    private Fields criterion(CriterionResult criterion) {
        return new Fields().with("code", criterion.code()).with("title", texts.of(criterion.title()))
                .with("status", criterion.status().code()).with("provisional", criterion.provisional())
                .list("indicators", criterion.indicators(), this::indicator);
    }

    private Fields indicator(IndicatorResult indicator) {
        return new Fields().with("code", indicator.code()).with("title", texts.of(indicator.title()))
                .with("status", indicator.status().code()).all(details(indicator));
    }

    private Fields condition(IndicatorResult condition) {
        return new Fields().with("code", condition.code()).with("status", condition.status().code())
                .with("title", texts.of(condition.title())).all(details(condition));
    }

    /** Multiple, note, members and basis are left out where there are none, so that rows without them print as ever. */
    private Fields details(IndicatorResult indicator) {
        Requirement asked = indicator.requirement();
        return new Fields().with("value", indicator.value()).part("requirement", asked, AssessmentJson::requirement)
                .optional("multiple", indicator.multiple(), AssessmentJson::multiple).with("gap", indicator.gap())
                .part("reason", indicator.reason(), texts::of).optional("note", indicator.note(), texts::of)
                .part("source", asked, r -> r.citation().source()).part("layer", asked, r -> r.citation().layer())
                .part("rule", asked, r -> r.citation().rule()).with("provisional", indicator.provisional())
                .part("replaces", asked, Wording::replaced).given("awaits", asked == null ? null : asked.level().awaits())
                .list("parts", indicator.parts(), this::indicator)
                .listed("members", indicator.members(), AssessmentJson::member)
                .optional("basis", indicator.basis(), AssessmentJson::basis);
    }

    /** What the value of a multiple is held against, in the value's own unit. */
    private static Fields multiple(IndicatorResult.Multiple multiple) {
        return new Fields().with("column", multiple.column()).with("base", multiple.base())
                .with("level", multiple.level());
    }

    /** Which of several values was used and where it comes from. */
    private static Fields basis(IndicatorResult.Basis basis) {
        return new Fields().with("used", basis.used().code()).with("column", basis.column())
                .given("source", basis.origin().source()).with("date", basis.origin().date())
                .given("confirmed_by", basis.origin().confirmedBy()).with("self", plain(basis.selfAssessed()))
                .with("appraised", plain(basis.appraised()))
                .with("not_used", basis.notUsed() == null ? null : basis.notUsed().code());
    }

    /** A value as it was given, but a decimal in the one notation of decimals here; null for none. */
    private static Object plain(String value) {
        return value != null && DECIMAL.matcher(value).matches() ? new BigDecimal(value.replace(',', '.')) : value;
    }

    private static Fields member(MemberResult member) {
        return new Fields().with("unit", member.unit()).with("name", member.name())
                .with("status", member.status().code()).with("value", member.value());
    }

    private static Fields requirement(Requirement asked) {
        return switch (asked.measure()) {
            case PASS, ALL_PARTS, ANY_PART, STANDARD -> requirement("=", "đạt", "");
            case GRADE -> requirement(">=", asked.level().grade(), "");
            case UNSTATED -> null;
            default -> requirement(asked.level().comparison() == null ? null : asked.level().comparison().code(), asked.level().threshold(),
                    asked.level().unit());
        };
    }

    private static Fields requirement(String sign, Object value, String unit) {
        return new Fields().with("op", sign).with("value", value).given("unit", unit);
    }
}

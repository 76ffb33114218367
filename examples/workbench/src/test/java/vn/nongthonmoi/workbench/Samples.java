package vn.nongthonmoi.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Requirement.State;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.RowError;

/** Results made by hand, so that printers are tested without any rule. */
final class Samples {

    static final Texts VI = Words.in(Language.VI);
    static final Texts EN = Words.in(Language.EN);

    private static final String LAYER = "national/2021-2025/commune";
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private Samples() { }

    static Evaluation evaluation(Evaluation.Line... lines) {
        return new Evaluation("synthetic-<units>.csv", Standard.COMMUNE, Period.of("2021-2025"), DAY, List.of(lines));
    }

    static Evaluation.Line line(int number, Assessment a) {
        return new Evaluation.Line(number, a.unit().code(), a, null);
    }

    static Evaluation.Line error(int number, String code) {
        return new Evaluation.Line(number, code, null, new RowError("WB-203", "cột <kind> sai"));
    }

    /** Stunting missed, a pass or fail row unknown, roads left to the province, schooling decided by its parts. */
    static Assessment assessment(String name, String district) {
        return assessment("10", name, district);
    }

    /** The same of a unit of that province. */
    static Assessment assessment(String province, String name, String district) {
        Unit unit = Unit.builder("02656", Province.of(province)).name(name).district(district).build();
        CriterionResult roads = criterion("2", "Giao thông", Status.UNSPECIFIED,
                indicator("2.1", Status.UNSPECIFIED, "90.5", null, left("2.1")));
        CriterionResult schooling = criterion("14", "Giáo dục", Status.NOT_MET,
                IndicatorResult.builder("14.1", text("Phổ cập"), Status.NOT_MET)
                        .requirement(requirement("14.1", Measure.ALL_PARTS, null, null, null))
                        .parts(List.of(indicator("14.1.c", Status.NOT_MET, "1", null,
                                requirement("14.1.c", Measure.GRADE, null, null, "2")))).build());
        CriterionResult health = criterion("15", "Y tế", Status.NOT_MET,
                indicator("15.2", Status.UNKNOWN, null, null, requirement("15.2", Measure.PASS, null, null, null)),
                indicator("15.3", Status.NOT_MET, "26.35", "2.35", stunting()));
        return Assessment.builder(unit, Standard.COMMUNE, Period.of("2021-2025"), DAY, Region.TDMNPB).layers(List.of(LAYER))
                .outcome(Outcome.FALLS_SHORT).provisional(true).criteria(List.of(roads, schooling, health))
                .conditions(List.of(indicator("debt", Status.MET, "0", null, requirement("debt", Measure.NUMBER,
                        Comparison.EQUAL, "0", null)))).fingerprint("sha256:00").build();
    }

    static Annex annex() {
        Annex.Row row = Annex.Row.builder("15.3", text("Thấp còi | trẻ dưới 5 tuổi"), stunting()).comparison("<=").unit("%").national("?")
                .regions(Map.of(Region.TDMNPB, "24", Region.DBSH, "16.5")).provincial("24")
                .requirements(Map.of("10", stunting())).amended(true)
                .variants(List.of(new Annex.Variant("thuộc khu vực III", "28", "1/QĐ-UBND", new RulePosition("p.dslr", 9)))).build();
        Annex.Row part = Annex.Row.builder("15.3.a", text("Phần"), left("15.3.a")).part(true).national("Đạt").provincial("Đạt")
                .requirements(Map.of("10", left("15.3.a"))).build();
        return Annex.builder(Standard.COMMUNE, Period.of("2021-2025"), DAY).province(Province.of("10")).layers(List.of(LAYER))
                .documents(List.of(Annex.Document.builder(LAYER, "318/QĐ-TTg", LocalDate.of(2022, 3, 8), LocalDate.of(2022, 3, 8))
                        .annex("Phụ lục I").provisional("ngày theo trí nhớ").build()))
                .criteria(List.of(new Annex.Criterion("15", text("Y tế"), List.of(row, part)))).build();
    }

    private static CriterionResult criterion(String code, String title, Status status, IndicatorResult... indicators) {
        return CriterionResult.builder(code, text(title), status).indicators(List.of(indicators)).build();
    }

    private static IndicatorResult indicator(String code, Status status, String value, String gap, Requirement asked) {
        return IndicatorResult.builder(code, text("Chỉ tiêu " + code), status).value(value)
                .gap(gap == null ? null : new BigDecimal(gap)).requirement(asked).provisional(asked.citation().provisional()).build();
    }

    private static Requirement stunting() {
        return Requirement.builder("15.3", Measure.PERCENT).comparison(Comparison.AT_MOST).threshold(new BigDecimal("24.0"))
                .unit("%").column("TDMNPB").source("318/QĐ-TTg, Phụ lục I, 15.3").layer(LAYER)
                .rule(new RulePosition(LAYER + ".dslr", 41)).caveats(List.of("chưa đối chiếu"))
                .replaces(requirement("15.3", Measure.PERCENT, Comparison.AT_MOST, "26.7", null)).build();
    }

    private static Requirement left(String code) {
        return Requirement.builder(code, Measure.PERCENT).comparison(Comparison.AT_LEAST).unit("%").state(State.LEFT)
                .awaits("UBND cấp tỉnh").source("318/QĐ-TTg").layer(LAYER).rule(new RulePosition(LAYER + ".dslr", 7)).build();
    }

    private static Requirement requirement(String code, Measure measure, Comparison comparison, String threshold,
            String grade) {
        return Requirement.builder(code, measure).comparison(comparison)
                .threshold(threshold == null ? null : new BigDecimal(threshold)).grade(grade)
                .scale(grade == null ? List.of() : List.of("1", "2", "3")).source("1980/QĐ-TTg").layer(LAYER)
                .rule(new RulePosition("old.dslr", 3)).build();
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, "en " + text);
    }
}

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
import vn.nongthonmoi.workbench.evaluate.Evaluation;
import vn.nongthonmoi.workbench.print.Language;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.table.RowError;

/** Results made by hand, so that printers are tested without any rule. */
final class Samples {

    static final Texts VI = Texts.in(Language.VI);
    static final Texts EN = Texts.in(Language.EN);

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
                new IndicatorResult("14.1", text("Phổ cập"), Status.NOT_MET, null, null, null,
                        requirement("14.1", Measure.ALL_PARTS, null, null, null), false,
                        List.of(indicator("14.1.c", Status.NOT_MET, "1", null,
                                requirement("14.1.c", Measure.GRADE, null, null, "2"))), List.of(), null));
        CriterionResult health = criterion("15", "Y tế", Status.NOT_MET,
                indicator("15.2", Status.UNKNOWN, null, null, requirement("15.2", Measure.PASS, null, null, null)),
                indicator("15.3", Status.NOT_MET, "26.35", "2.35", stunting()));
        return new Assessment(unit, Standard.COMMUNE, Period.of("2021-2025"), DAY, 2024, Region.TDMNPB,
                List.of(LAYER), Outcome.FALLS_SHORT, true, List.of(roads, schooling, health),
                List.of(indicator("debt", Status.MET, "0", null, requirement("debt", Measure.NUMBER,
                        Comparison.EQUAL, "0", null))), "sha256:00");
    }

    static Annex annex() {
        Annex.Row row = new Annex.Row("15.3", text("Thấp còi | trẻ dưới 5 tuổi"), false, "<=", "%", "?",
                Map.of(Region.TDMNPB, "24", Region.DBSH, "16.5"), Map.of(), "24", stunting(), Map.of("10", stunting()), true,
                List.of(new Annex.Variant("thuộc khu vực III", "28", "1/QĐ-UBND", new RulePosition("p.dslr", 9))));
        Annex.Row part = new Annex.Row("15.3.a", text("Phần"), true, "", "", "Đạt", Map.of(), Map.of(), "Đạt",
                left("15.3.a"), Map.of("10", left("15.3.a")), false, List.of());
        return new Annex(Standard.COMMUNE, Period.of("2021-2025"), DAY, Province.of("10"), null, List.of(LAYER),
                List.of(new Annex.Document(LAYER, "318/QĐ-TTg", LocalDate.of(2022, 3, 8), "Phụ lục I",
                        LocalDate.of(2022, 3, 8), null, false, false, "ngày theo trí nhớ")),
                List.of(new Annex.Criterion("15", text("Y tế"), List.of(row, part))), List.of(), List.of());
    }

    private static CriterionResult criterion(String code, String title, Status status, IndicatorResult... indicators) {
        return new CriterionResult(code, text(title), status, false, List.of(indicators));
    }

    private static IndicatorResult indicator(String code, Status status, String value, String gap, Requirement asked) {
        return new IndicatorResult(code, text("Chỉ tiêu " + code), status, value,
                gap == null ? null : new BigDecimal(gap), null, asked, asked.provisional(), List.of(), List.of(), null);
    }

    private static Requirement stunting() {
        return new Requirement("15.3", Measure.PERCENT, Comparison.AT_MOST, new BigDecimal("24.0"), null, List.of(),
                "%", "TDMNPB", State.DECIDED, false, false, null, "", "318/QĐ-TTg, Phụ lục I, 15.3", LAYER, null,
                new RulePosition(LAYER + ".dslr", 41), true, List.of("chưa đối chiếu"), "",
                requirement("15.3", Measure.PERCENT, Comparison.AT_MOST, "26.7", null), null, null, null);
    }

    private static Requirement left(String code) {
        return new Requirement(code, Measure.PERCENT, Comparison.AT_LEAST, null, null, List.of(), "%", "", State.LEFT,
                false, false, null, "UBND cấp tỉnh", "318/QĐ-TTg", LAYER, null, new RulePosition(LAYER + ".dslr", 7),
                false, List.of(), "", null, null, null, null);
    }

    private static Requirement requirement(String code, Measure measure, Comparison comparison, String threshold,
            String grade) {
        return new Requirement(code, measure, comparison, threshold == null ? null : new BigDecimal(threshold), grade,
                grade == null ? List.of() : List.of("1", "2", "3"), "", "", State.DECIDED, false, false, null, "",
                "1980/QĐ-TTg", LAYER, null, new RulePosition("old.dslr", 3), false, List.of(), "", null, null, null, null);
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, "en " + text);
    }
}

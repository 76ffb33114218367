package vn.nongthonmoi.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.*;

/** Thanh Bình (Sa Pa, Lào Cai) with the values published for 2024; whatever was not published stays unknown. */
public final class Quickstart {

    private Quickstart() { }

    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        CriteriaSet set = library.set(Standard.COMMUNE, Province.of("10"), LocalDate.of(2024, 12, 31));

        Unit unit = Unit.builder("03022", Province.of("10")).name("Thanh Bình").kind(UnitKind.COMMUNE)
                .area(Area.III).build();
        Evidence evidence = Evidence.of(Map.of("10", "45.1", "11", "12.19", "4.2", "97.2", "9.1", "0"));
        Assessment a = set.assess(unit, evidence);

        out.println(unit + ": " + a.outcome().title() + ", " + a.criteriaMet() + "/" + a.criteriaTotal());
        for (String code : List.of("10", "11", "4.2")) {
            IndicatorResult i = a.indicator(code);
            out.println(code + " " + i.title() + ": " + i.status().title() + " (" + i.requirement().citation().source() + ")");
        }
    }
}

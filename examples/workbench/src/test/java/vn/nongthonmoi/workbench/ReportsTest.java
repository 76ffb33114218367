package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.evaluate.EvaluationAnswer;
import vn.nongthonmoi.office.print.Format;
import vn.nongthonmoi.office.print.TextTable;
import vn.nongthonmoi.office.print.Texts;

class ReportsTest {

    private static String print(String format, Texts texts, Evaluation.Line... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.of(format).write(new EvaluationAnswer(Samples.evaluation(lines), texts), texts, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Evaluation.Line[] lines() {
        return new Evaluation.Line[] {Samples.line(2, Samples.assessment("Mường Bo", "Thị xã Sa Pa")),
            Samples.line(3, Samples.assessment("11", Normalizer.normalize("Ngũ Chỉ Sơn", Normalizer.Form.NFD), "Huyện")),
            Samples.error(4, null)};
    }

    @Test
    void theTableNamesTheFirstThreeThingsMissingWithTheirGaps() throws IOException {
        String vi = print("table", Samples.VI, lines());

        assertTrue(vi.contains("02656  Mường Bo     chưa đạt chuẩn  0/3  tạm tính  "
                + "14.1.c: 1 < 2; 15.3: 26,35 > 24 (2,35); 15.2: chưa có số liệu; +1\n"), vi);
        assertTrue(vi.matches("(?s).*\\n\\? +không đọc được +dòng 4: WB-203 .*"), vi);
        assertTrue(print("table", Samples.EN, lines()).contains("15.3: 26.35 > 24 (2.35)"));
    }

    @Test
    void theTableIsAlignedByWhatIsSeen() throws IOException {
        List<String> rows = print("table", Samples.VI, lines()).lines().filter(l -> l.startsWith("02656")).toList();

        assertEquals(rows.get(0).indexOf("chưa đạt"), rows.get(1).indexOf("chưa đạt"));
    }

    @Test
    void theTableEndsWithDistrictsAndATotal() throws IOException {
        List<String> lines = print("table", Samples.EN, lines()).lines().map(l -> l.replaceAll(" {2,}", "  "))
                .toList();

        assertTrue(lines.contains("District  Units  Meets  Falls short  Undetermined  Recognised  Mean criteria met"),
                lines.toString());
        assertTrue(lines.contains("Thị xã Sa Pa  1  0 (0.0 %)  1 (100.0 %)  0 (0.0 %)  0 (0.0 %)  0.00"),
                lines.toString());
        assertTrue(lines.contains("Total  2  0 (0.0 %)  2 (100.0 %)  0 (0.0 %)  0 (0.0 %)  0.00"), lines.toString());
    }

    @Test
    void aTableOfMadeUpValuesIsCalledSo() throws IOException {
        assertTrue(print("table", Samples.EN).contains("\nTable: synthetic-<units>.csv (made-up values, not real)\n"));
    }

    @Test
    void theCsvHasAColumnForEveryIndicatorAndCondition() throws IOException {
        assertEquals("""
                code,name,district,outcome,criteria_met,criteria_total,provisional,2.1,14.1,15.2,15.3,debt
                02656,"Bo, Mường",Huyện,falls_short,0,3,true,unspecified,not_met,unknown,not_met,met
                9,,,error:WB-203,,,,,,,,
                """, print("csv", Samples.VI, Samples.line(2, Samples.assessment("Bo, Mường", "Huyện")),
                Samples.error(3, "9")));
    }

    @Test
    void aCombiningMarkTakesNoColumn() {
        assertEquals(2, TextTable.width(Normalizer.normalize("Bò", Normalizer.Form.NFD)));
    }
}

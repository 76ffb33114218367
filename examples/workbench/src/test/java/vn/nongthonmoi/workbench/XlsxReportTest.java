package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.evaluate.EvaluationAnswer;
import vn.nongthonmoi.office.print.Format;
import vn.nongthonmoi.office.table.UnitsTable;

class XlsxReportTest {

    private static final Path SYNTHETIC = Path.of("..", "lao-cai", "synthetic-evidence-2024.csv");
    private static final String EVALUATE = "evaluate --standard commune --as-of 2024-12-31 --format xlsx --lang en ";
    private static final List<Status> OPEN = List.of(Status.NOT_MET, Status.UNKNOWN, Status.UNSPECIFIED);

    @TempDir
    private Path directory;

    private Book evaluate(Path table, int exitCode) throws IOException {
        Path file = directory.resolve("report.xlsx");
        Run run = Run.of(EVALUATE + "--out " + file + " " + table);
        assertEquals(exitCode, run.exitCode(), run.err());
        assertEquals("", run.out());
        return Book.read(Files.readAllBytes(file));
    }

    private static Book print(Evaluation.Line... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.XLSX.write(new EvaluationAnswer(Samples.evaluation(lines), Samples.EN), Samples.EN, out);
        return Book.read(out.toByteArray());
    }

    /** The units of the table as the library judges them, without anything of the workbench's reports. */
    private static List<Assessment> laoCai() throws IOException {
        CriteriaSet set = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        return UnitsTable.read(SYNTHETIC, Samples.EN).rows().stream()
                .map(row -> set.assess(row.unit(), row.evidence())).toList();
    }

    private static List<IndicatorResult> open(Assessment a) {
        return Stream.concat(a.indicators(), a.conditions().stream()).filter(i -> OPEN.contains(i.status())).toList();
    }

    @Test
    void everySheetAgreesWithTheLibrary() throws IOException {
        List<Assessment> expected = laoCai();
        Book book = evaluate(SYNTHETIC, 0);

        assertEquals(List.of("Units", "Criteria", "Missing", "By district"), List.copyOf(book.sheets().keySet()));
        units(expected, book);
        criteria(expected, book);
        remaining(expected, book);
        districts(expected, book);
    }

    private static void units(List<Assessment> expected, Book book) {
        assertEquals(126, expected.size());
        assertEquals("02659", book.column("Units", "Code").get(0));
        assertEquals(expected.stream().map(a -> a.unit().code()).toList(), book.column("Units", "Code"));
        assertEquals(expected.stream().map(a -> a.unit().name()).toList(), book.column("Units", "Name"));
        assertEquals(expected.stream().map(a -> a.unit().district()).toList(), book.column("Units", "District"));
        assertEquals(expected.stream().map(a -> a.outcome().title().en()).toList(), book.column("Units", "Outcome"));
        assertEquals(expected.stream().map(a -> String.valueOf(a.criteriaMet())).toList(),
                book.numbers("Units", "Criteria met"));
        assertEquals(expected.stream().map(a -> String.valueOf(a.criteriaTotal())).toList(),
                book.numbers("Units", "Criteria"));
        assertEquals(expected.stream().map(a -> a.provisional() ? "yes" : "").toList(),
                book.column("Units", "Provisional"));
        assertEquals(expected.stream().map(a -> String.valueOf(open(a).size())).toList(),
                book.numbers("Units", "Indicators and conditions missing"));
    }

    private static void criteria(List<Assessment> expected, Book book) {
        assertEquals(expected.stream().map(a -> a.unit().code()).toList(), book.column("Criteria", "Code"));
        for (CriterionResult criterion : expected.get(0).criteria()) {
            assertEquals(expected.stream().map(a -> a.criterion(criterion.code()).status().title().en()).toList(),
                    book.column("Criteria", criterion.code() + " " + criterion.title().en()));
        }
    }

    private static void remaining(List<Assessment> expected, Book book) {
        List<String> found = new ArrayList<>();
        List<String> codes = book.column("Missing", "Code");
        List<String> indicators = book.column("Missing", "Indicator");
        List<String> statuses = book.column("Missing", "Status");
        IntStream.range(0, codes.size()).forEach(i ->
                found.add(codes.get(i) + " " + indicators.get(i) + " " + statuses.get(i)));
        assertEquals(expected.stream().flatMap(a -> open(a).stream()
                        .map(i -> a.unit().code() + " " + i.code() + " " + i.status().title().en())).sorted().toList(),
                found.stream().sorted().toList());

        List<String> gaps = book.numbers("Missing", "Gap");
        List<String> parts = book.column("Missing", "Because of part");
        int numeric = 0;
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            Assessment a = expected.stream().filter(e -> e.unit().code().equals(code)).findFirst().orElseThrow();
            IndicatorResult cause = a.indicator(parts.get(i).isEmpty() ? indicators.get(i)
                    : parts.get(i).substring(0, parts.get(i).indexOf(' ')));
            assertEquals(cause.gap() == null ? null : cause.gap().stripTrailingZeros().toPlainString(), gaps.get(i));
            numeric += gaps.get(i) == null ? 0 : 1;
        }
        assertTrue(numeric > 100, "only " + numeric + " gaps");
        assertTrue(book.column("Missing", "Source").stream().allMatch(source -> source.contains("QĐ-")));
    }

    private static void districts(List<Assessment> expected, Book book) {
        List<String> names = expected.stream().map(a -> a.unit().district()).distinct().toList();
        assertEquals(names, book.column("By district", "District"));
        assertEquals(names.stream().map(name -> String.valueOf(expected.stream()
                .filter(a -> a.unit().district().equals(name) && a.outcome() == Outcome.FALLS_SHORT).count())).toList(),
                book.numbers("By district", "Falls short"));
        assertEquals(names.stream().map(name -> Progress.of(name, expected.stream()
                .filter(a -> a.unit().district().equals(name)).toList()))
                .map(p -> p.share(p.fallsShort()).stripTrailingZeros().toPlainString()).toList(),
                book.numbers("By district", "Falls short (%)").stream()
                        .map(n -> new BigDecimal(n).stripTrailingZeros().toPlainString()).toList());
        assertEquals(126, book.numbers("By district", "Units").stream().mapToInt(Integer::parseInt).sum());

        Row total = book.sheets().get("By district").get(names.size() + 1);
        assertEquals(names.size() + 3, total.getRowNum());
        assertEquals("Total", total.getCellText(0));
        assertEquals("126", total.getCellAsNumber(1).orElseThrow().toPlainString());
        assertEquals(CellType.NUMBER, Book.type(total, 10));
    }

    @Test
    void everySheetCanBeFilteredAndSaysThatTheValuesAreMadeUp() throws IOException {
        Book book = evaluate(SYNTHETIC, 0);

        assertTrue(book.xml(1).contains("<autoFilter ref=\"A1:J127\">"));
        assertTrue(book.xml(2).contains("<autoFilter ref=\"A1:V127\">"));
        assertTrue(book.xml(3).contains("<autoFilter ref=\"A1:O" + (book.table("Missing").size() + 1) + "\">"));
        assertTrue(book.xml(4).contains("<autoFilter ref=\"A1:K" + (book.table("By district").size() + 1) + "\">"));
        book.sheets().forEach((name, rows) -> assertTrue(rows.get(rows.size() - 1).getCellText(0)
                .endsWith("(made-up values, not real)"), name));
    }

    @Test
    void aRowThatCannotBeReadKeepsItsPlace() throws IOException {
        Path table = Files.writeString(directory.resolve("u.csv"), """
                code,province,name,kind,area,10
                02656,10,=Bo,commune,III,45.1
                02659,10,Hai,comune,,45.1
                02662,10,Ba,commune,,45.1
                """);
        Book book = evaluate(table, 1);

        assertEquals(List.of("02656", "02659", "02662"), book.column("Units", "Code"));
        assertEquals(List.of("=Bo", "", "Ba"), book.column("Units", "Name"));
        assertEquals(List.of("III", "", ""), book.column("Units", "Area"));
        assertEquals("unreadable", book.column("Units", "Outcome").get(1));
        assertTrue(book.column("Units", "Error").get(1).startsWith("line 3: NTM-235 "));
        assertEquals(List.of("02656", "02662"), book.column("Criteria", "Code"));
        for (int i = 1; i <= 4; i++) {
            assertFalse(book.xml(i).contains("<f>"), "a name that begins with = is no formula");
        }
    }

    /** An appraised value decides; that the commune had said something else is to be seen where people look. */
    @Test
    void whatTheUnitSaidStandsBesideWhatAppraisersFound() throws IOException {
        Path table = Files.writeString(directory.resolve("u.csv"), """
                code,name,province,area,10@self,10@appraised,1.1@self,3.1
                03022,Xã A,10,III,46,38,đạt,90
                """);
        Book book = evaluate(table, 0);

        assertEquals(List.of("1.1", "10"), book.column("Self-assessed, appraised", "Indicator"));
        assertEquals(Arrays.asList(null, "46"), book.numbers("Self-assessed, appraised", "Self-assessed"));
        assertEquals(Arrays.asList(null, "38"), book.numbers("Self-assessed, appraised", "Appraised"));
        assertEquals(List.of("met", "not met"), book.column("Self-assessed, appraised", "Status"));
        assertEquals(List.of("", "met"), book.column("Self-assessed, appraised", "By the other value"));
        assertFalse(evaluate(SYNTHETIC, 0).sheets().containsKey("Self-assessed, appraised"), "nothing to say, no sheet");
    }

    @Test
    void whatRemainsNamesThePartToBlameItsFiguresAndWhoHasToSetALevel() throws IOException {
        Book book = print(Samples.line(2, Samples.assessment("Mường Bo", "Thị xã Sa Pa")), Samples.error(3, null));

        assertEquals(List.of("14.1", "15.3", "15.2", "2.1"), book.column("Missing", "Indicator"));
        assertEquals(List.of("", "", "waiting for the unit’s value", "waiting for a province or ministry to set the level"),
                book.column("Missing", "Waiting for"));
        assertEquals(List.of("14.1.c en Chỉ tiêu 14.1.c", "", "", ""), book.column("Missing", "Because of part"));
        assertEquals(List.of("≥ 2", "≤ 24 %", "pass", "left to UBND cấp tỉnh"), book.column("Missing", "Requirement"));
        assertEquals(Arrays.asList("1", "26.35", null, "90.5"), book.numbers("Missing", "Value"));
        assertEquals(Arrays.asList(null, "2.35", null, null), book.numbers("Missing", "Gap"));
        assertEquals(List.of("", "", "", "UBND cấp tỉnh"), book.column("Missing", "Who sets the level"));
        assertEquals(List.of("", "yes", "", ""), book.column("Missing", "Not confirmed"));
        assertEquals(List.of("14 en Giáo dục", "15 en Y tế", "15 en Y tế", "2 en Giao thông"),
                book.column("Missing", "Criterion"));
        assertEquals(List.of("02656", "?"), book.column("Units", "Code"));
    }

    @Test
    void aWorkbookIsNotWrittenToTheScreen() {
        Run run = Run.of(EVALUATE + SYNTHETIC);

        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertEquals("--format xlsx needs --out FILE.\n", run.err());
    }
}

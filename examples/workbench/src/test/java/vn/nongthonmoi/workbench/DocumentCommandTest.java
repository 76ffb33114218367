package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Column;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Format;
import vn.nongthonmoi.office.print.Table;

/** Word documents made of the answers for Lào Cai. */
class DocumentCommandTest {

    private static final String TABLE = Path.of("..", "lao-cai", "synthetic-evidence-2024.csv").toString();
    private static final String COMMUNE = "--standard commune --as-of 2024-12-31 ";

    @TempDir
    private Path directory;

    private Path document(String template, String more) {
        Path out = directory.resolve(template + ".docx");
        Run run = Run.of("document --template " + template + " " + COMMUNE + more + "--out " + out + " " + TABLE);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        return out;
    }

    private static XWPFDocument read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }

    private static String text(Path file) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(read(file))) {
            return extractor.getText();
        }
    }

    private static List<List<String>> cells(XWPFTable table) {
        return table.getRows().stream().map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).toList()).toList();
    }

    private static JsonNode json(String command) throws IOException {
        return new ObjectMapper().readTree(Run.of(command + " --format json " + TABLE).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bao-cao-ket-qua", "bao-cao-tham-tra", "phieu-tham-tra", "bien-ban", "bieu-tong-hop", "cong-van-don-doc", "to-trinh"})
    void everyTemplateIsFilledWithoutAFieldLeftAndInventsNothing(String template) throws IOException {
        String text = text(document(template, "--unit 02686 "));

        assertFalse(text.contains("{{") || text.contains("}}") || text.contains("§"), text);
        for (String kept : List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "số: ....", "ngày ....... tháng ....... năm ...........",
                "(số liệu tự tạo, không có thật)", "31/12/2024", "318/QĐ-TTg, Phụ lục I")) {
            assertTrue(text.toLowerCase(java.util.Locale.ROOT).contains(kept.toLowerCase(java.util.Locale.ROOT)), kept + "\n" + text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"phieu-tham-tra", "to-trinh"})
    void aTemplateAboutOneUnitWantsOne(String template) {
        Path out = directory.resolve("x.docx");
        Run run = Run.of("document --template " + template + " " + COMMUNE + "--out " + out + " " + TABLE);

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("WB-154") && run.err().contains("--unit"), run.err());
        assertFalse(Files.exists(out), "no half of a document is left");
    }

    @Test
    void theFiguresOfTheReportAreThoseOfProgressAndEvaluate() throws IOException {
        Path file = document("bao-cao-ket-qua", "");
        JsonNode all = StreamSupport.stream(json("progress --as-of 2024-12-31").get("standards").spliterator(), false)
                .filter(s -> s.get("standard").asText().equals("commune")).findFirst().orElseThrow();
        JsonNode total = all.get("groups").get(0);
        List<XWPFTable> tables = read(file).getTables();
        List<List<String>> districts = cells(tables.get(1));
        String text = text(file);

        assertTrue(text.contains("Trong " + total.get("units") + " xã được đánh giá: " + total.get("meets") + " xã đạt chuẩn"), text);
        assertTrue(text.contains(total.get("falls_short") + " xã chưa đạt (" + total.get("share_falls_short").asText().replace('.', ',') + " %)"), total.toString());
        List<String> expected = new ArrayList<>();
        all.get("groups").forEach(g -> {
            if (g.get("by").asText().equals("district")) {
                expected.add(g.get("name").asText() + " " + g.get("units") + " " + g.get("falls_short") + " " + g.get("mean_met").asText().replace('.', ','));
            }
        });
        assertEquals(expected, districts.subList(1, districts.size() - 1).stream()
                .map(r -> r.get(1) + " " + r.get(2) + " " + r.get(4) + " " + r.get(6)).toList());
        assertTrue(districts.get(districts.size() - 1).contains(total.get("mean_met").asText().replace('.', ',')));
        assertEquals(StreamSupport.stream(json("evaluate " + COMMUNE.strip()).spliterator(), false)
                .map(u -> u.get("unit").asText() + " " + u.get("criteria_met") + "/" + u.get("criteria_total")).toList(),
                cells(tables.get(tables.size() - 1)).stream().skip(1).map(r -> r.get(1) + " " + r.get(4)).toList());
    }

    @Test
    void theLetterAsksForWhatIsOwed() throws IOException {
        String text = text(document("cong-van-don-doc", ""));
        JsonNode entries = json("owed " + COMMUNE.strip()).get("entries");

        int values = 0;
        int levels = 0;
        for (JsonNode entry : entries) {
            if (entry.get("owed_by").asText().equals("unit")) {
                values += entry.get("owes").size();
                assertTrue(text.contains(entry.get("who").asText() + " (mã " + entry.get("unit").asText() + ")"), entry.toString());
            } else if (!entry.get("owed_by").asText().equals("library")) {
                levels++;
                assertTrue(text.contains(entry.get("owes").get(0).get("source").asText()), entry.toString());
            }
        }
        assertTrue(text.contains("còn thiếu " + values + " số liệu"), text.substring(0, 900));
        assertTrue(text.contains("và " + levels + " mức quy định"), text.substring(0, 900));
        assertFalse(text.contains("thư viện") || text.contains("phần mềm chưa có mức"), "no office owes what this software does not know");
    }

    @Test
    void theSheetHasEveryRowOfTheSetWithItsCitation() throws IOException {
        List<List<String>> rows = cells(read(document("phieu-tham-tra", "--unit 02659 ")).getTables().get(1));
        JsonNode unit = json("evaluate " + COMMUNE.strip()).get(0);
        List<String> expected = new ArrayList<>();
        unit.get("criteria").forEach(c -> {
            expected.add(c.get("code").asText());
            codes(c.get("indicators"), expected);
        });

        List<String> codes = rows.stream().skip(1).map(r -> r.get(0)).filter(c -> !c.isEmpty() && !c.equals("ĐK")).toList();
        assertEquals(expected, codes);
        assertEquals(unit.get("conditions").size(), rows.stream().filter(r -> r.get(0).equals("ĐK")).count());
        assertTrue(rows.stream().filter(r -> r.get(0).equals("15.3")).findFirst().orElseThrow().get(2).contains("318/QĐ-TTg, Phụ lục I, 15.3"));
    }

    private static void codes(JsonNode rows, List<String> codes) {
        rows.forEach(row -> {
            codes.add(row.get("code").asText());
            codes(row.get("parts"), codes);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"bao-cao-tham-tra", "phieu-tham-tra", "bien-ban", "bieu-tong-hop", "cong-van-don-doc", "to-trinh"})
    void whatIsSignedStaysOnThePageOfTheSignatures(String template) throws IOException {
        Path file = directory.resolve(template + ".docx");
        assertEquals(0, Run.of("document", "--save-template", template, "--out", file.toString()).exitCode());
        List<IBodyElement> body = read(file).getBodyElements();
        int signatures = IntStream.range(0, body.size()).filter(i -> body.get(i) instanceof XWPFTable).max().orElseThrow();
        int from = signatures;
        while (body.get(from - 1) instanceof XWPFParagraph paragraph && kept(paragraph)) {
            from--;
        }

        assertTrue(IntStream.range(from, signatures).anyMatch(i -> !((XWPFParagraph) body.get(i)).getText().isBlank()), template);
        if (template.equals("phieu-tham-tra")) {
            XWPFTable rows = (XWPFTable) body.get(from - 1);
            assertTrue(kept(rows.getRow(rows.getNumberOfRows() - 1).getCell(0).getParagraphs().get(0)), "and so do the last rows");
        }
    }

    private static boolean kept(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetKeepNext();
    }

    @Test
    void theOverviewLiesOnItsSideWithAColumnForEachCriterion() throws IOException {
        XWPFDocument document = read(document("bieu-tong-hop", ""));
        XWPFTable table = document.getTables().get(1);
        JsonNode unit = json("evaluate " + COMMUNE.strip()).get(0);

        assertEquals(STPageOrientation.LANDSCAPE, document.getDocument().getBody().getSectPr().getPgSz().getOrient());
        assertEquals(24, table.getRow(0).getTableCells().size());
        assertTrue(table.getRow(0).isRepeatHeader());
        List<String> marks = StreamSupport.stream(unit.get("criteria").spliterator(), false).map(c -> switch (c.get("status").asText()) {
            case "met" -> "Đ";
            case "not_met" -> "K";
            case "unknown" -> "S";
            case "unspecified" -> "M";
            default -> "–";
        }).collect(Collectors.toList());
        assertEquals(marks, cells(table).get(1).subList(3, 22));
    }

    @Test
    void aTemplateIsHandedOutAndFillsAsBefore() throws IOException {
        Path mine = directory.resolve("mau cua toi.docx");
        assertEquals(0, Run.of("document", "--save-template", "Biểu tổng hợp", "--out", mine.toString()).exitCode());
        assertTrue(text(mine).contains("{{tiêu chí 19}}"));
        Path out = directory.resolve("ra.docx");
        Run run = Run.of("document", "--template", mine.toString(), "--standard", "xa", "--as-of", "31/12/2024", "--out", out.toString(), TABLE);

        assertEquals(0, run.exitCode(), run.err());
        assertArrayEquals(Files.readAllBytes(document("bieu-tong-hop", "")), Files.readAllBytes(out));
    }

    @Test
    void fieldsAreListedAndNamesOfTemplatesAreGuessed() {
        Run fields = Run.of("document --list-fields");
        assertEquals(0, fields.exitCode(), fields.err());
        assertTrue(fields.out().contains("{{tên đơn vị}}: tên đơn vị\n") && fields.out().contains("{{#đơn vị}} … {{/đơn vị}}: các đơn vị\n"), fields.out());

        Run wrong = Run.of("document --template bien-bann " + COMMUNE + "--out x.docx " + TABLE);
        assertEquals(2, wrong.exitCode());
        assertTrue(wrong.err().contains("Có phải ý là 'bien-ban'?"), wrong.err());
        assertEquals(2, Run.of("document --template bien-ban " + COMMUNE + TABLE).exitCode(), "without --out");
        assertEquals(2, Run.of("document " + COMMUNE + "--out x.docx " + TABLE).exitCode(), "without --template");
    }

    @Test
    void whatAWorkbookHasIsThereAsAWordDocument() throws IOException {
        Path out = directory.resolve("ev.docx");
        Path part = directory.resolve("part.csv");
        Files.write(part, Files.readAllLines(Path.of(TABLE)).subList(0, 21));
        assertEquals(2, Run.of("evaluate " + COMMUNE + "--format docx " + TABLE).exitCode(), "without --out");
        Run run = Run.of("evaluate " + COMMUNE + "--format docx --out " + out + " " + part);
        assertEquals(0, run.exitCode(), run.err());
        XWPFDocument document = read(out);
        List<XWPFTable> tables = document.getTables();

        assertEquals("Xã đạt chuẩn nông thôn mới, giai đoạn 2021-2025", document.getParagraphs().get(0).getText().split(", tính")[0]);
        assertEquals("Tổng cộng", cells(tables.get(0)).get(tables.get(0).getNumberOfRows() - 1).get(0), "the overview stands first");
        assertEquals(21, tables.get(1).getNumberOfRows());
        assertFalse(cells(tables.get(1)).get(0).contains("Lỗi"), "a column in which nothing stands");
        for (XWPFTable table : tables) {
            assertTrue(table.getRow(0).isRepeatHeader());
            int width = table.getCTTbl().getTblGrid().getGridColList().stream().mapToInt(c -> ((Number) c.getW()).intValue()).sum();
            assertTrue(width <= (table.getRow(0).getTableCells().size() > 7 ? 14_287 : 9_355), "cut off: " + width);
        }
        CTPageSz page = document.getDocument().getBody().getSectPr().getPgSz();
        assertEquals(STPageOrientation.LANDSCAPE, page.getOrient());
        assertTrue(cells(tables.get(0)).stream().anyMatch(r -> r.stream().anyMatch(c -> c.matches("\\d+,\\d\\d"))), "a decimal comma");
    }

    /** 126 communes were 370 pages, most of which said the same. */
    @Test
    void ofEachUnitADocumentSaysWhatItHasToDoAndTheRestInALine() throws IOException {
        Path out = directory.resolve("ev.docx");
        assertEquals(0, Run.of("evaluate " + COMMUNE + "--format docx --out " + out + " " + TABLE).exitCode());
        XWPFDocument document = read(out);
        List<XWPFTable> tables = document.getTables();
        List<String> paragraphs = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();

        List<String> cited = new ArrayList<>();
        int rows = 0;
        for (JsonNode unit : json("evaluate " + COMMUNE.strip())) {
            List<JsonNode> all = new ArrayList<>();
            unit.get("criteria").forEach(c -> c.get("indicators").forEach(all::add));
            unit.get("conditions").forEach(all::add);
            List<String> met = all.stream().filter(i -> i.get("status").asText().equals("met")).map(i -> i.get("code").asText()).toList();
            int at = IntStream.range(0, paragraphs.size()).filter(i -> paragraphs.get(i).startsWith(unit.get("unit").asText() + " ")).findFirst().orElseThrow();
            assertTrue(paragraphs.get(at).endsWith(unit.get("criteria_met") + "/" + unit.get("criteria_total") + " tiêu chí"), paragraphs.get(at));
            assertEquals("đạt (" + met.size() + "): " + String.join("; ", met), paragraphs.get(at + 1));
            for (JsonNode row : all) {
                String status = row.get("status").asText();
                rows += status.equals("not_met") || status.equals("unknown") ? 1 : 0;
                if (!status.equals("met") && !status.equals("not_applicable")) {
                    cited.add(row.get("source").asText());
                }
            }
        }
        assertEquals(rows, tables.stream().filter(t -> t.getRow(0).getCell(3).getText().equals("Kết quả")).mapToInt(t -> t.getNumberOfRows() - 1).sum());
        String said = tables.stream().flatMap(t -> cells(t).stream()).flatMap(List::stream).collect(Collectors.joining("\n"));
        assertEquals(List.of(), cited.stream().distinct().filter(source -> !said.contains(source)).toList(), "no citation is lost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"progress --as-of 2024-12-31", "remaining --standard commune --as-of 2024-12-31", "review --as-of 2024-12-31"})
    void soHasEveryCommandThatMakesAWorkbook(String command) throws IOException {
        Path out = directory.resolve("a.docx");
        Run run = Run.of(command + " --format docx --out " + out + " " + Path.of("..", "lao-cai", "published-2024.csv"));

        assertTrue(run.exitCode() != 2, run.err());
        assertFalse(read(out).getTables().isEmpty());
    }

    @Test
    void aTableTooWideForThePageGoesOnBelowWithItsFirstColumns() throws IOException {
        Columns<String> columns = new Columns<>(Samples.VI);
        IntStream.rangeClosed(1, 60).forEach(i -> columns.headed("Cột " + i, Column.Kind.TEXT, row -> row + "-" + i));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.DOCX.write(new Answer() {
            @Override
            public List<Table<?>> sheets() {
                return List.of(new Table<>("Rộng", columns.list(), Stream.of("đạt", "không")));
            }
        }, Samples.VI, out);
        List<XWPFTable> tables = new XWPFDocument(new ByteArrayInputStream(out.toByteArray())).getTables();

        assertTrue(tables.size() > 1);
        List<String> heads = new ArrayList<>();
        for (XWPFTable table : tables) {
            List<List<String>> cells = cells(table);
            assertEquals(List.of("Cột 1", "Cột 2"), cells.get(0).subList(0, 2));
            assertEquals("không-1", cells.get(2).get(0));
            heads.addAll(cells.get(0).subList(heads.isEmpty() ? 0 : 2, cells.get(0).size()));
        }
        assertEquals(IntStream.rangeClosed(1, 60).mapToObj(i -> "Cột " + i).toList(), heads, "each column once, none cut off");
    }

    @Test
    void anAnnexIsADocumentUnderItsTitle() throws IOException {
        Path out = directory.resolve("annex.docx");
        Run run = Run.of("show --standard commune --period 2021-2025 --province 10 --format docx --out " + out);

        assertEquals(0, run.exitCode(), run.err());
        XWPFDocument document = read(out);
        assertTrue(document.getParagraphs().get(0).getText().startsWith("Xã đạt chuẩn nông thôn mới"));
        assertEquals("Mã", document.getTables().get(0).getRow(0).getCell(0).getText());
    }
}

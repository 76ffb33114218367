package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.word.Fields;
import vn.nongthonmoi.office.word.WordTemplate;

/** Templates as offices have them, filled with things made by hand. */
class WordTemplateTest {

    private record Unit(String name, List<String> criteria) { }

    private record Office(String province, List<Unit> units) { }

    private static final Office OFFICE = new Office("Lào Cai", List.of(new Unit("Một", List.of("1", "2")), new Unit("Hai", List.of())));

    private static Fields<Office> fields() {
        Fields<Unit> unit = new Fields<Unit>(Samples.VI).text("tên đơn vị", Unit::name)
                .list("tiêu chí", Unit::criteria, new Fields<String>(Samples.VI).text("mã", c -> c));
        return new Fields<Office>(Samples.VI).text("tỉnh", Office::province).list("đơn vị", Office::units, unit);
    }

    private static byte[] template(Consumer<XWPFDocument> content) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            content.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] filled(byte[] template, Office office) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordTemplate.of("mau.docx", template, Samples.VI).fill(fields(), office, false, out);
        return out.toByteArray();
    }

    private static XWPFDocument fill(Office office, Consumer<XWPFDocument> content) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(filled(template(content), office)));
    }

    private static List<String> refused(Consumer<XWPFDocument> content) throws IOException {
        byte[] template = template(content);
        return assertThrows(Failure.class, () -> filled(template, OFFICE)).getMessage().lines().toList();
    }

    private static Consumer<XWPFDocument> paragraphs(String... texts) {
        return document -> {
            for (String text : texts) {
                document.createParagraph().createRun().setText(text);
            }
        };
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static XWPFTable table(XWPFDocument document, String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                table.getRow(r).getCell(c).setText(rows[r][c]);
            }
        }
        return table;
    }

    private static List<List<String>> cells(XWPFTable table) {
        return table.getRows().stream().map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).toList()).toList();
    }

    @Test
    void aFieldThatWordHasCutIntoRunsIsOneAndLooksAsItBegan() throws IOException {
        XWPFParagraph paragraph = fill(OFFICE, document -> {
            XWPFParagraph p = document.createParagraph();
            p.createRun().setText("Tỉnh ");
            XWPFRun bold = p.createRun();
            bold.setBold(true);
            bold.setText("{");
            p.createRun().setText("{Tỉ");
            p.createRun().setText("nh}} và");
            p.createRun().setText(" {{tinh}}.");
        }).getParagraphs().get(0);

        assertEquals("Tỉnh Lào Cai và Lào Cai.", paragraph.getText());
        XWPFRun field = paragraph.getRuns().get(1);
        assertEquals("Lào Cai", field.text());
        assertTrue(field.isBold());
    }

    @Test
    void allThatIsWrongIsNamedAtOnceWithItsPlaceAndTheNearestName() throws IOException {
        List<String> problems = refused(document -> {
            paragraphs("{{tỉh}} và {{tỉnh", "{{mã}}", "{{đơn vị}} {{#tỉnh}}{{/tỉnh}} sai}}", "{{/đơn vị}}").accept(document);
            table(document, new String[] {"x", "{{#đơn vị}}"}, new String[] {"{{tên đơn vi}}", "{{xyzxyz}}"});
        });

        assertEquals(List.of(
                "mau.docx: đoạn 1: WB-151 không có trường “tỉh”. Có phải ý là '{{tỉnh}}'?",
                "mau.docx: đoạn 1: WB-152 “{{tỉnh” thiếu dấu }} trong cùng một đoạn.",
                "mau.docx: đoạn 2: WB-151 trường “mã” chỉ có ở giữa {{#tiêu chí}} và {{/tiêu chí}}.",
                "mau.docx: đoạn 3: WB-151 “đơn vị” là một danh sách: viết {{#đơn vị}} … {{/đơn vị}} quanh đoạn hoặc dòng cần lặp lại.",
                "mau.docx: đoạn 3: WB-151 “tỉnh” là một trường, không phải danh sách: viết {{tỉnh}}.",
                "mau.docx: đoạn 3: WB-152 “ sai}}” thiếu dấu {{ trong cùng một đoạn.",
                "mau.docx: đoạn 4: WB-153 {{/đơn vị}} kết thúc một danh sách chưa mở.",
                "mau.docx: bảng 1, dòng 2, ô 2, đoạn 1: WB-151 không có trường “xyzxyz”.",
                "mau.docx: bảng 1, dòng 1, ô 2, đoạn 1: WB-153 thiếu {{/đơn vị}} để kết thúc danh sách “đơn vị”."),
                problems);
    }

    @Test
    void theNumberOfAnItemIsNoneOutsideOfAListAndListsMayNotCross() throws IOException {
        assertTrue(refused(paragraphs("{{stt}}")).get(0).contains("WB-151 không có trường “stt”"));
        assertTrue(refused(paragraphs("{{#đơn vị}}", "{{#tiêu chí}}", "{{/đơn vị}}", "{{/tiêu chí}}")).get(0)
                .contains("đoạn 3: WB-153 {{/đơn vị}} đứng trước chỗ kết thúc của “tiêu chí”"));
    }

    @Test
    void aRowIsRepeatedForEachItemWithItsMergedCellsAndALookOfItsOwn() throws IOException {
        XWPFDocument document = fill(OFFICE, d -> {
            XWPFTable table = table(d, new String[] {"TT", "Tên", "Ghi chú"}, new String[] {"{{#đơn vị}}{{stt}}", "{{tên đơn vị}}", "{{/đơn vị}}"},
                    new String[] {"Cộng", "", "hết"});
            XWPFTableRow row = table.getRow(1);
            row.getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.TWO);
            row.removeCell(2);
            row.getCell(1).setText("{{tên đơn vị}}{{/đơn vị}}");
            row.getCell(0).setColor("FFFF00");
        });

        XWPFTable table = document.getTables().get(0);
        assertEquals(List.of(List.of("TT", "Tên", "Ghi chú"), List.of("1", "Một"), List.of("2", "Hai"), List.of("Cộng", "", "hết")), cells(table));
        assertEquals(2, table.getRow(2).getCell(1).getCTTc().getTcPr().getGridSpan().getVal().intValue());
        assertEquals("FFFF00", table.getRow(2).getCell(0).getColor());
    }

    @Test
    void severalRowsAreRepeatedTogetherAndRowsForMarksAloneGo() throws IOException {
        XWPFDocument document = fill(OFFICE, d -> {
            XWPFTable table = table(d, new String[] {"{{#đơn vị}}", ""}, new String[] {"{{tên đơn vị}}", "một"}, new String[] {"", "hai"},
                    new String[] {"{{#tiêu chí}}{{mã}}", "{{stt}}{{/tiêu chí}}"}, new String[] {"", "{{/đơn vị}}"});
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
        });

        XWPFTable table = document.getTables().get(0);
        assertEquals(List.of(List.of("Một", "một"), List.of("", "hai"), List.of("1", "1"), List.of("2", "2"), List.of("Hai", "một"),
                List.of("", "hai")), cells(table));
        assertEquals(STMerge.RESTART, table.getRow(4).getCell(0).getCTTc().getTcPr().getVMerge().getVal());
        assertEquals(STMerge.CONTINUE, table.getRow(5).getCell(0).getCTTc().getTcPr().getVMerge().getVal());
    }

    @Test
    void paragraphsAreRepeatedAndShownWhereAListHasSomethingOrNothing() throws IOException {
        XWPFDocument document = fill(OFFICE, paragraphs("{{#đơn vị}}", "Xã {{tên đơn vị}} của {{tỉnh}}",
                "{{?tiêu chí}}Tiêu chí: {{#tiêu chí}}{{mã}}; {{/tiêu chí}}hết.{{/tiêu chí}}", "{{^tiêu chí}}Không có.{{/tiêu chí}}", "{{/đơn vị}}",
                "{{#đơn vị}}- {{stt}} {{tên đơn vị}}{{/đơn vị}}", "Gồm {{#đơn vị}}{{tên đơn vị}}, {{/đơn vị}}hết"));

        assertEquals(List.of("Xã Một của Lào Cai", "Tiêu chí: 1; 2; hết.", "Xã Hai của Lào Cai", "Không có.", "- 1 Một", "- 2 Hai",
                "Gồm Một, Hai, hết"), texts(document));
    }

    @Test
    void anEmptyListLeavesATableAndACellThatWordOpens() throws IOException {
        XWPFDocument document = fill(new Office("x", List.of()), d -> {
            table(d, new String[] {"Tên"}, new String[] {"{{#đơn vị}}{{tên đơn vị}}{{/đơn vị}}"});
            table(d, new String[] {"Tên", ""}, new String[] {"{{#đơn vị}}{{tên đơn vị}}", "{{/đơn vị}}"});
        });

        assertEquals(List.of(List.of("Tên"), List.of("")), cells(document.getTables().get(0)));
        assertEquals(1, document.getTables().get(0).getRow(1).getCell(0).getParagraphs().size());
        assertEquals(List.of(List.of("Tên", "")), cells(document.getTables().get(1)));
    }

    @Test
    void headersFootersAndTablesWithinTablesAreFilled() throws IOException {
        XWPFDocument document = fill(OFFICE, d -> {
            d.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Đầu {{tỉnh}}");
            d.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Chân {{tỉnh}}");
            XWPFTableCell cell = d.createTable(1, 1).getRow(0).getCell(0);
            XWPFTable inner = cell.insertNewTbl(cell.getParagraphs().get(0).getCTP().newCursor());
            inner.createRow().createCell().setText("{{#đơn vị}}{{tên đơn vị}}{{/đơn vị}}");
        });

        assertEquals("Đầu Lào Cai", document.getHeaderList().get(0).getText().strip());
        assertEquals("Chân Lào Cai", document.getFooterList().get(0).getText().strip());
        XWPFTable inner = document.getTables().get(0).getRow(0).getCell(0).getTables().get(0);
        assertEquals("Một\nHai", inner.getRows().stream().flatMap(r -> r.getTableCells().stream()).flatMap(c -> c.getParagraphs().stream())
                .map(XWPFParagraph::getText).filter(t -> !t.isEmpty()).collect(Collectors.joining("\n")));
        assertTrue(refused(d -> d.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("{{x")).get(0)
                .startsWith("mau.docx: chân trang, đoạn 1: WB-152"));
    }

    @Test
    void whatIsPutInIsNoMarkAndItsLinesStayLines() throws IOException {
        Office office = new Office("{{#đơn vị}} <b>\nhai", List.of());
        XWPFParagraph paragraph = fill(office, paragraphs("{{tỉnh}}")).getParagraphs().get(0);

        assertEquals("{{#đơn vị}} <b>\nhai", paragraph.getText());
        Office nested = new Office("x", List.of(new Unit("{{tỉnh}}", List.of())));
        assertEquals(List.of("{{tỉnh}}"), texts(fill(nested, paragraphs("{{#đơn vị}}{{tên đơn vị}}{{/đơn vị}}"))));
    }

    @Test
    void theSameGivesTheSameBytes() throws IOException {
        byte[] template = template(paragraphs("{{#đơn vị}}{{tên đơn vị}}{{/đơn vị}}"));

        assertArrayEquals(filled(template, OFFICE), filled(template, OFFICE));
    }

    @Test
    void whatIsNoDocumentOfWordSaysSo() {
        for (byte[] file : List.of(new byte[0], "PK".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1})) {
            Failure failure = assertThrows(Failure.class, () -> WordTemplate.of("a.doc", file, Samples.VI));
            assertTrue(failure.getMessage().startsWith("a.doc: WB-150"), failure.getMessage());
            assertFalse(failure.getMessage().contains("\n"));
        }
    }

    @Test
    void everyFieldThatIsListedCanBeNamedAndIsMeantForSomething() {
        Map<String, String> listed = fields().listed().stream().collect(Collectors.toMap(Fields.Listed::name, Fields.Listed::meaning));

        assertEquals("tên tỉnh của các đơn vị", listed.get("{{tỉnh}}"));
        assertEquals("mã", listed.get("        {{mã}}"));
        assertTrue(listed.containsKey("    {{#tiêu chí}} … {{/tiêu chí}}"), listed.toString());
    }
}

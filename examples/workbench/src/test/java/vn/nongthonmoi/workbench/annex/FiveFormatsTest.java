package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.browser.LibreOffice;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.annex.CellLevel;
import vn.nongthonmoi.office.annex.LevelText;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.document.DecisionDocument;
import vn.nongthonmoi.office.document.DecisionDocuments;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.rules.Sets;
import vn.nongthonmoi.workbench.Run;

/** One document, written by LibreOffice in five formats, is read alike in all of them. */
class FiveFormatsTest {

    private static final Texts VI = Texts.in(Language.VI);
    private static final List<String> FORMATS = List.of("docx", "doc", "pdf", "xlsx", "html");

    @TempDir
    private static Path directory;

    private static Annex annex;

    /** All that LibreOffice writes, in as few starts of it as there are pairs of formats. */
    @BeforeAll
    static void write() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.find(directory.resolve("profile"));
        SetSummary set = CriteriaLibrary.bundled().sets().stream().filter(each -> each.indicators() == 57).findFirst().orElseThrow();
        annex = Sets.last(CriteriaLibrary.bundled(), set.standard(), set.period(), null).annex();
        Path decision = Files.writeString(directory.resolve("decision.html"), decision());
        Path printed = directory.resolve("printed.docx");
        assertEquals(0, Run.of("show", "--standard", set.standard().code(), "--period", set.period().toString(), "--format", "docx", "--lang", "vi",
                "--out", printed.toString()).exitCode());
        Path fonts = words("fonts.docx", FONTS, "");
        Path changes = words("changes.docx", CHANGES, "");
        Path numbers = words("numbers.docx", NUMBERED, LISTS);
        office.convert(directory, "docx:MS Word 2007 XML", "HTML (StarWriter)", decision);
        Path docx = directory.resolve("decision.docx");
        office.convert(directory, "xlsx:Calc MS Excel 2007 XML", "HTML (StarCalc)", decision);
        office.convert(directory, "doc:MS Word 97", "", docx, printed, fonts, changes, numbers);
        office.convert(directory, "pdf", "", docx, printed, fonts);
        Files.createDirectories(directory.resolve("pages"));
        office.convert(directory.resolve("pages"), "html", "", docx, printed, fonts);
    }

    private static Path file(String name, String format) {
        return (format.equals("html") ? directory.resolve("pages") : directory).resolve(name + "." + format);
    }

    /** As decisions have it: the criterion joined down over its rows, levels that regions share joined to the right. */
    private static String decision() {
        StringBuilder page = new StringBuilder("<html><meta charset=utf-8><style>@page { size: 29.7cm 21cm; margin: 1.5cm }</style><body><p>QUYẾT ĐỊNH</p>"
                + "<p>Điều 1. Ban hành kèm theo Quyết định này Bộ tiêu chí quốc gia.</p><table border=1 cellspacing=0><thead><tr><td rowspan=2>TT</td>"
                + "<td rowspan=2>Tên tiêu chí</td><td rowspan=2>Nội dung tiêu chí</td><td rowspan=2>Chỉ tiêu chung</td><td colspan=7>Chỉ tiêu theo vùng</td></tr><tr>");
        for (Region region : Region.values()) {
            page.append("<td>").append(region.title().vi()).append("</td>");
        }
        page.append("</tr></thead>");
        for (Annex.Criterion criterion : annex.criteria()) {
            List<Annex.Row> rows = criterion.rows();
            for (int i = 0; i < rows.size(); i++) {
                page.append("<tr>").append(i > 0 ? "" : "<td rowspan=" + rows.size() + ">" + criterion.code() + "</td><td rowspan=" + rows.size() + ">"
                        + criterion.title().vi() + "</td>").append("<td>").append(rows.get(i).code()).append(". ").append(rows.get(i).title().vi()).append("</td><td></td>");
                Map<String, Integer> levels = new LinkedHashMap<>();
                String last = null;
                for (Region region : Region.values()) {
                    String level = level(rows.get(i).requirements().get(region.name()));
                    if (!level.equals(last)) {
                        append(page, levels);
                    }
                    levels.merge(level, 1, Integer::sum);
                    last = level;
                }
                append(page, levels);
                page.append("</tr>");
            }
        }
        return page.append("</table><p>Nơi nhận:</p><p>Như Điều 3</p></body></html>").toString();
    }

    private static void append(StringBuilder page, Map<String, Integer> levels) {
        levels.forEach((level, columns) -> page.append("<td colspan=").append(columns).append(">").append(level).append("</td>"));
        levels.clear();
    }

    private static String level(Requirement requirement) {
        if (requirement == null || requirement.level().threshold() == null) {
            return "Đạt";
        }
        String sign = switch (Objects.requireNonNull(requirement.level().comparison())) {
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
            case MORE_THAN -> "&gt; ";
            case LESS_THAN -> "&lt; ";
            default -> "bằng ";
        };
        return sign + requirement.level().threshold().toPlainString().replace('.', ',') + (requirement.level().unit().isEmpty() ? "" : " " + requirement.level().unit());
    }

    private static List<String> found(Path file) throws IOException {
        List<AnnexTable> tables = DecisionDocuments.read(file, VI).tables().stream().map(AnnexTable::of).flatMap(Optional::stream).toList();
        List<String> found = new ArrayList<>();
        // A row of a PDF may be on two pages, so that those after it have another place.
        tables.forEach(table -> found.add("rows without a number: " + table.unnumbered().size()));
        Reconciliation.of(tables, annex).rows().forEach(row -> found.add(row.code() + " " + row.finding() + row.cells().stream()
                .map(cell -> " " + cell.whom() + "=" + (cell.why() == null ? cell.level() : cell.why())).toList()));
        return found;
    }

    @Test
    void aDecisionIsFoundAlikeInAllFiveFormats() throws IOException {
        List<String> first = found(file("decision", "docx"));
        assertTrue(first.stream().filter(row -> row.contains("=>= ")).count() > 15, first.toString());
        for (String format : FORMATS) {
            assertEquals(String.join("\n", first), String.join("\n", found(file("decision", format))), format);
        }
    }

    @Test
    void whatIsPrintedOfASetIsTheSameAsTheRulesInEachOfThem() throws IOException {
        for (String format : List.of("docx", "doc", "pdf", "html")) {
            List<String> found = found(file("printed", format));
            assertTrue(found.size() > 60, format);
            assertEquals(List.of(), found.stream().filter(row -> !row.contains(" SAME[") && !row.equals("rows without a number: 0")).toList(), format);
        }
    }

    @Test
    void whatStandsAroundTheTableIsReadAlike() throws IOException {
        for (String format : FORMATS) {
            DecisionDocument document = DecisionDocuments.read(file("decision", format), VI);
            assertEquals(List.of("1 QUYẾT ĐỊNH", "1 Điều 1. Ban hành kèm theo Quyết định này Bộ tiêu chí quốc gia.", "2 Nơi nhận:", "2 Như Điều 3"),
                    document.paragraphs().stream().map(p -> p.beforeTable() + " " + p.text()).toList(), format);
        }
    }

    private static final String BORDERS = "<w:tblBorders>" + List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
            .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:color=\"000000\"/>").reduce("", String::concat) + "</w:tblBorders>";

    private static String run(String font, String more, String text) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\" w:cs=\"" + font + "\"/>" + more + "</w:rPr><w:t xml:space=\"preserve\">"
                + text + "</w:t></w:r>";
    }

    private static String table(String... cells) {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/>" + BORDERS + "</w:tblPr><w:tblGrid>" + "<w:gridCol w:w=\"1800\"/>".repeat(cells.length)
                + "</w:tblGrid><w:tr>" + List.of(cells).stream().map(cell -> "<w:tc><w:tcPr><w:tcW w:w=\"1800\" w:type=\"dxa\"/></w:tcPr><w:p>" + cell
                + "</w:p></w:tc>").reduce("", String::concat) + "</w:tr></w:tbl><w:p/>";
    }

    private static final String FONTS = table(run(".VnTime", "", "\u00a7\u00b9t"), run(".VnTimeH", "", "x\u00b7"), run("VNI-Times", "", "Ñaït"),
            "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>" + run("Arial", "", " 80%") + run("Arial", "<w:vertAlign w:val=\"superscript\"/>", "1"),
            run("Arial", "", "90") + run("Arial", "<w:vanish/>", "5"));

    private static final String WHO = " w:author=\"a\" w:date=\"2024-01-01T00:00:00Z\">";
    private static final String CHANGES = "<w:p><w:ins w:id=\"1\"" + WHO + run("Arial", "", "mới") + "</w:ins></w:p>" + table(run("Arial", "", "a"),
            "<w:ins w:id=\"2\"" + WHO + run("Arial", "", "90") + "</w:ins><w:del w:id=\"3\"" + WHO + "<w:r><w:delText>80</w:delText></w:r></w:del>");

    private static String listed(int list, int level) {
        return "<w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>";
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static final String LISTS = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.")
            + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" + level(0, "bullet", "•") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>";
    private static final String NUMBERED = table(listed(1, 0), listed(1, 1) + run("Arial", "", "Có quy hoạch"), listed(2, 0) + run("Arial", "", "Đạt"), run("Arial", "", "≥ 80%"));

    private static Path words(String name, String body, String lists) throws IOException {
        Path file = directory.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/numbering.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/></Types>");
            part(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            part(zip, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                    + "</w:body></w:document>");
            part(zip, "word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"n\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/></Relationships>");
            part(zip, "word/numbering.xml", "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + lists + "</w:numbering>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    }

    /** Old fonts, the font Symbol, a raised digit, and hidden text. */
    @Test
    void fontsAreReadByTheirNames() throws IOException {
        for (String format : List.of("docx", "doc", "pdf", "html")) {
            DocumentTable table = DecisionDocuments.read(file("fonts", format), VI).tables().get(0);
            List<String> said = table.cells().stream().map(DocumentTable.Cell::text).toList();
            // Who prints it without having the old fonts gets letters that show nothing else, and in a page the font Symbol is lost.
            String sign = format.equals("html") ? "\uF0B3 80%¹" : "≥ 80%¹";
            assertEquals(format.equals("pdf") ? List.of(sign, "90") : List.of("Đạt", "XÃ", "Đạt", sign, "90"), said.subList(format.equals("pdf") ? 3 : 0, 5), format);
            assertEquals(format.equals("html"), LevelText.of(said.get(3)) instanceof CellLevel.Unreadable, "a sign that is not known is not left out");
        }
    }

    /** The library that reads old documents does not count lists, so that a number is told to be there and no more. */
    @Test
    void aNumberThatNobodyTypedIsReadOrTold() throws IOException {
        for (String format : List.of("docx", "doc")) {
            boolean counted = format.equals("docx");
            assertEquals(List.of(counted ? "1." : "\uFFFD", (counted ? "1.1." : "\uFFFD") + " Có quy hoạch", "- Đạt", "≥ 80%"),
                    DecisionDocuments.read(file("numbers", format), VI).tables().get(0).cells().stream().map(DocumentTable.Cell::text).toList(), format);
        }
    }

    @Test
    void changesThatNobodyDecidedAreRefusedInAnOldDocumentToo() {
        for (String format : List.of("docx", "doc")) {
            String message = assertThrows(Failure.class, () -> DecisionDocuments.read(file("changes", format), VI)).getMessage();
            assertTrue(message.contains("WB-131") && message.contains("đoạn 1; bảng 1, dòng 1, cột 2"), message);
        }
    }
}

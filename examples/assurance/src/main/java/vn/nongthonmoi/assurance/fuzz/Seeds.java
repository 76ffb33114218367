package vn.nongthonmoi.assurance.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.nongthonmoi.criteria.internal.files.RuleSources;

/** What fuzzing starts from: every bundled rule below the header of its file, tables, evidence and documents of each kind. */
final class Seeds {

    private static final String[] CELLS = {"87.5", "87,5", "đạt", "không đạt", "không có", "true", "0", "100", "Khá", "2",
        "-1", "1e3", "9999999999999999999999", ""};

    private Seeds() { }

    static List<byte[]> ruleFiles() {
        Set<String> seeds = new LinkedHashSet<>();
        RuleSources.bundled().values().forEach(bytes -> {
            String[] rules = new String(bytes, StandardCharsets.UTF_8).split("(?m)^(?=rule )");
            String header = rules.length > 1 ? rules[1] : "";
            for (int i = 2; i < rules.length; i++) {
                seeds.add(header + rules[i]);
            }
        });
        return bytes(seeds);
    }

    static List<byte[]> tables() {
        String head = "code,name,kind,province,former_province,district,region,area,group,traits,year,recognised,"
                + "recognised_on,formed_from,10,15.1.nam,17.1@self,17.1@appraised,source 10,date 10,confirmed,note\n";
        return bytes(List.of(head + "02659,Thống Nhất,commune,10,,Sa Pa,,I,2,,2024,commune,2020-01-02,,59.6,đạt,1,2,x,"
                + "2024-01-01,y,z\n", head.replace(',', ';') + "1;\"a\"\"b\nc\";;10;;;;;;;;;;;;;;;;;;\n",
                "\uFEFFcode,province,debt,satisfaction,security\r\n1,10,0,\"95,5\",đạt\r\n",
                "code,province,commune-advanced:14.1,commune@2016-2020:15.1,10@2023,A-1\n1,10,đạt,1,2,3\n"));
    }

    static List<byte[]> documents() {
        String cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:rPr>%s</w:rPr><w:t>%s</w:t><w:tab/></w:r></w:p></w:tc>";
        String rows = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + String.format(cell, "<w:vMerge w:val=\"restart\"/>", "", "TT")
                + String.format(cell, "<w:gridSpan w:val=\"2\"/>", "<w:vertAlign w:val=\"superscript\"/>", "1") + "</w:tr><w:tr>"
                + String.format(cell, "<w:vMerge/>", "<w:rFonts w:hAnsi=\".VnTime\"/>", "§¹t") + String.format(cell, "<w:hMerge/>", "<w:ins/>", "≥ 80%") + "</w:tr>";
        String page = "BT /F 9 Tf 12 %d Td (%s) Tj ET ";
        String drawn = "10 10 50 20 re 60 10 50 20 re 10 30 100 20 re S " + String.format(page, 15, "1") + String.format(page, 35, "TT");
        return bytes(List.of("W<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>a</w:t><w:sym w:char=\"F0B3\"/></w:r></w:p><w:tbl>" + rows
                + "</w:tbl><w:sdt><w:sdtContent><w:tbl>" + rows + "</w:tbl></w:sdtContent></w:sdt></w:body></w:document>",
                "S<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><rPr><rFont val=\"VNI-Times\"/>"
                        + "</rPr><t>Ñaït</t></r></is></c><c r=\"D1\"><v>0.8</v></c><c><f>1</f></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"D3\"><v>2</v></c><c r=\"E3\"><v>2</v></c>"
                        + "</row></sheetData><mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells></worksheet>",
                "<meta charset=utf-8><style>p.a {font-family: \".VnTime\"}</style><p class=a>a<br>b<table><tr><td rowspan=2>TT<td colspan=2>≤ 24%<sup>1</sup><tr><td><font face=\"VNI-Times\">Ñaït"
                        + "</font><table><tr><td>b</table><td style=\"display:none\"><del></del></table>",
                "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R "
                        + "/Rotate 0 /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj\n"
                        + "4 0 obj << /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream endobj\ntrailer << /Root 1 0 R >>\n"));
    }

    static List<byte[]> evidence() {
        List<String> seeds = new ArrayList<>();
        String[] columns = {"1.1", "2.1", "3.1", "5", "5.truong", "9.1", "10", "10@2023", "10@self", "10@appraised", "11",
            "14.1.a", "14.1.c", "15.1", "15.1.nam", "15.1.nu", "15.3", "17.1", "17.1b", "17.9", "18.1", "19.1", "debt",
            "satisfaction", "security", "commune:10", "commune@2016-2020:10", "A-1", "3.6"};
        for (String cell : CELLS) {
            StringBuilder seed = new StringBuilder(seeds.size() + "\n");
            for (String column : columns) {
                seed.append(column).append('=').append(cell).append('\n');
            }
            seeds.add(seed.toString());
            for (String column : columns) {
                seeds.add(seeds.size() + "\n" + column + "=" + cell + "\n");
            }
        }
        return bytes(seeds);
    }

    private static List<byte[]> bytes(Iterable<String> texts) {
        List<byte[]> bytes = new ArrayList<>();
        texts.forEach(text -> bytes.add(text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    static void write(List<byte[]> seeds, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(folder.resolve("seed-" + i), seeds.get(i));
        }
    }
}

package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, as no spreadsheet would write it. */
final class RawBook {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private Charset charset = StandardCharsets.UTF_8;
    private String formats = "";
    private String styles = "<xf numFmtId=\"0\"/>";

    RawBook() {
        relations("_rels/.rels", "officeDocument", "xl/workbook.xml");
        parts.put("xl/workbook.xml", XML + "<workbook xmlns:r=\"" + RELATION + "\"><sheets>"
                + "<sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        relations("xl/_rels/workbook.xml.rels", "worksheet", "worksheets/sheet1.xml", "styles", "styles.xml",
                "sharedStrings", "sharedStrings.xml");
        parts.put("xl/sharedStrings.xml", XML + "<sst><si><t>shared</t></si></sst>");
    }

    private void relations(String part, String... typesAndTargets) {
        StringBuilder text = new StringBuilder(XML + "<Relationships>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            text.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"" + RELATION + "/")
                    .append(typesAndTargets[i]).append("\" Target=\"").append(typesAndTargets[i + 1]).append("\"/>");
        }
        parts.put(part, text + "</Relationships>");
    }

    /** Puts something else in the place of a part. */
    RawBook part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    /** Writes the sheet in another charset, which it declares or not. */
    RawBook in(Charset other, String declaration) {
        this.charset = other;
        return part("xl/worksheets/sheet1.xml", declaration + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** Leaves a part out. */
    RawBook without(String name) {
        return part(name, "");
    }

    /** Adds a cell format; the style of that number, from 1. */
    RawBook format(String code) {
        int id = 164 + formats.split("numFmtId").length;
        formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + escape(code) + "\"/>";
        return style(id);
    }

    /** Adds a cell format that has a number alone. */
    RawBook style(int id) {
        styles += "<xf numFmtId=\"" + id + "\"/>";
        return this;
    }

    /** Adds a row of texts. */
    RawBook texts(int row, String... cells) {
        return row(row, row(cells));
    }

    private static String row(String... cells) {
        StringBuilder xml = new StringBuilder();
        for (String cell : cells) {
            xml.append("<c t=\"inlineStr\"><is><t>").append(escape(cell)).append("</t></is></c>");
        }
        return xml.toString();
    }

    /** Adds a row of cells as they stand in the file. */
    RawBook row(int row, String cells) {
        return xml("<row r=\"" + row + "\">" + cells + "</row>");
    }

    /** Adds a commune with cells of its own after code and province. */
    RawBook commune(int row, String code, String cells) {
        return row(row, row(code, "10") + cells);
    }

    /** Adds to the rows what stands there. */
    RawBook xml(String xml) {
        rows.append(xml);
        return this;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    Path write(Path file) throws IOException {
        parts.putIfAbsent("xl/worksheets/sheet1.xml", XML + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.putIfAbsent("xl/styles.xml", XML + "<styleSheet><numFmts>" + formats + "</numFmts><cellXfs>" + styles
                + "</cellXfs></styleSheet>");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                if (part.getValue().isEmpty()) {
                    continue;
                }
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(part.getKey().contains("sheet1") ? charset : StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}

package vn.nongthonmoi.office.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import vn.nongthonmoi.contracts.Json;

/** The formats of answers. Text is UTF-8 with {@code \n} line ends in each. */
public enum Format {

    /** A page for the terminal. */
    TABLE,
    /** The same page for a document. */
    MARKDOWN,
    /** A page for a browser. */
    HTML,
    /** A table for programs. */
    CSV,
    /** A tree for programs. */
    JSON,
    /** A workbook. */
    XLSX,
    /** The tables of a document, for Word. */
    DOCX;

    /** The format of that name. */
    public static Format of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Writes an answer; the texts say how numbers are written where the reader's program does not decide it. */
    public void write(Answer answer, Texts texts, OutputStream out) throws IOException {
        switch (this) {
            case TABLE -> page(new TextPage(), answer, out);
            case MARKDOWN -> page(new MarkdownPage(Markdown.to(out)), answer, out);
            case HTML -> answer.html().write(out);
            case CSV -> Csv.write(answer.table(), out);
            case JSON -> Json.write(answer.json(), out);
            case XLSX -> Xlsx.write(answer.sheets().stream().map(t -> Sheet.of(t, answer.notes())).toList(), out);
            case DOCX -> Docx.write(answer, texts, out);
        }
    }

    private static void page(Page page, Answer answer, OutputStream out) throws IOException {
        answer.page(page);
        page.write(out);
    }
}

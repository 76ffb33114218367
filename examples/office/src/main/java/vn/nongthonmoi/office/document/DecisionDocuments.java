package vn.nongthonmoi.office.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.sheet.GridReader;

/** Reads a document, whatever kind of file it is: what is in it tells, not its name. */
public final class DecisionDocuments {

    private static final int HEAD = 512;

    private DecisionDocuments() { }

    /**
     * Reads the document.
     *
     * @throws Failure if the file is of no kind that is read; an old one is told how to save it
     */
    public static DecisionDocument read(Path file, Texts texts) throws IOException {
        if (Files.size(file) > DecisionDocument.MOST_BYTES) {
            throw Failure.problem(texts.get("annex.too-large", file));
        }
        try {
            return kind(file, texts);
        } catch (OutOfMemoryError e) {
            // Nothing of the document is held any more, so there is memory to say so.
            throw Failure.problem(texts.get("table.no-memory", file, Runtime.getRuntime().maxMemory() >> 20));
        }
    }

    private static DecisionDocument kind(Path file, Texts texts) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String first = new String(head, StandardCharsets.ISO_8859_1);
        if (first.startsWith("PK")) {
            return packed(file, texts);
        }
        if (first.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return DocReader.read(file, texts);
        }
        if (first.replace("\0", "").replaceFirst("^(ï»¿|ÿþ|þÿ)?\\s*", "").startsWith("<")) {
            return HtmlReader.read(file, texts);
        }
        if (first.contains("%PDF-")) {
            return PdfReader.read(file, texts);
        }
        throw Failure.problem(texts.get(first.startsWith("{\\rtf") ? "annex.old-word" : "annex.other-kind", file));
    }

    private static DecisionDocument packed(Path file, Texts texts) throws IOException {
        boolean word;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            word = zip.getEntry("word/document.xml") != null;
        } catch (IOException | IllegalArgumentException e) {
            // The reader says what is wrong with it.
            word = true;
        }
        if (word) {
            return DocxReader.read(file, texts);
        }
        if (GridReader.isXlsx(file)) {
            return XlsxReader.read(file, texts);
        }
        throw Failure.problem(texts.get("annex.other-kind", file));
    }
}

package vn.nongthonmoi.workbench.annex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A PDF while it is drawn: letters and lines, of which nobody says what they are. */
final class PdfDraft implements AutoCloseable {

    final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;

    PdfDraft() throws IOException {
        font = PDType0Font.load(document, PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
        page(0);
    }

    /** Begins a page that is turned. */
    PdfDraft page(int turned) throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        next.setRotation(turned);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        if (turned == 90) {
            // What is upright for the reader of the page goes upwards on it.
            page.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
        }
        return this;
    }

    /** Makes the page as wide as that. */
    PdfDraft wide(float width) {
        document.getPage(document.getNumberOfPages() - 1).setMediaBox(new PDRectangle(width, PDRectangle.A4.getHeight()));
        return this;
    }

    PDPageContentStream content() {
        return page;
    }

    PdfDraft text(double x, double y, double size, String text) throws IOException {
        return text(new Matrix(1, 0, 0, 1, (float) x, (float) y), size, text);
    }

    PdfDraft text(Matrix at, double size, String text) throws IOException {
        page.beginText();
        page.setFont(font, (float) size);
        page.setTextMatrix(at);
        page.showText(text);
        page.endText();
        return this;
    }

    PdfDraft line(double x1, double y1, double x2, double y2) throws IOException {
        page.moveTo((float) x1, (float) y1);
        page.lineTo((float) x2, (float) y2);
        page.stroke();
        return this;
    }

    /** A table whose cells have lines on all sides, each row 20 high. */
    PdfDraft table(double x, double top, double wide, List<List<String>> rows) throws IOException {
        double y = top;
        line(x, y, x + wide * rows.get(0).size(), y);
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                line(x + i * wide, y, x + i * wide, y - 20);
                text(x + i * wide + 4, y - 14, 10, row.get(i));
            }
            line(x + row.size() * wide, y, x + row.size() * wide, y - 20);
            y -= 20;
            line(x, y, x + wide * row.size(), y);
        }
        return this;
    }

    Path write(Path file) throws IOException {
        page.close();
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

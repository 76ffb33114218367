package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.office.document.DecisionDocument;
import vn.nongthonmoi.office.document.DecisionDocuments;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;

/** A PDF has letters and lines: a cell is what no line divides, and where that is not certain it is unreadable. */
class PdfReaderTest {

    private static final Texts VI = Texts.in(Language.VI);

    @TempDir
    private Path directory;

    private PdfDraft draft;

    @BeforeEach
    void begin() throws IOException {
        draft = new PdfDraft();
    }

    @AfterEach
    void end() throws IOException {
        draft.close();
    }

    private DecisionDocument read() throws IOException {
        return DecisionDocuments.read(draft.write(directory.resolve("annex.pdf")), VI);
    }

    private String refused() {
        return assertThrows(Failure.class, this::read).getMessage();
    }

    private static List<String> said(DocumentTable table) {
        return table.cells().stream().map(c -> c.row() + "," + c.column() + " " + c.rows() + "x" + c.columns() + " " + c.text()).toList();
    }

    private static final List<List<String>> ROWS = List.of(List.of("TT", "Nội dung", "Mức"), List.of("1", "Đường xã", "≥ 80%"));
    private static final List<String> READ = List.of("1,1 1x1 TT", "1,2 1x1 Nội dung", "1,3 1x1 Mức", "2,1 1x1 1", "2,2 1x1 Đường xã", "2,3 1x1 ≥ 80%");

    @Test
    void cellsAreBetweenLinesAndJoinedWhereThereIsNone() throws IOException {
        // The head of the first two rows has no line between them, that of the last two columns neither.
        draft.line(50, 800, 350, 800).line(150, 780, 350, 780).line(50, 760, 350, 760).line(50, 740, 350, 740);
        draft.line(50, 800, 50, 740).line(150, 800, 150, 740).line(250, 780, 250, 760).line(350, 800, 350, 740);
        draft.text(54, 776, 10, "TT").text(200, 786, 10, "Theo vùng").text(154, 766, 10, "TDMNPB").text(254, 766, 10, "ĐBSH");
        draft.text(54, 746, 10, "15.3").text(220, 746, 10, "≤ 24%").text(250, 749, 6, "2");
        draft.text(50, 820, 10, "Phụ lục I").text(50, 700, 10, "Nơi nhận:");
        DecisionDocument document = read();
        assertEquals(List.of("1,1 2x1 TT", "1,2 1x2 Theo vùng", "2,2 1x1 TDMNPB", "2,3 1x1 ĐBSH", "3,1 1x1 15.3", "3,2 1x2 ≤ 24%²"),
                said(document.tables().get(0)));
        assertEquals(List.of("1 Phụ lục I", "2 Nơi nhận:"), document.paragraphs().stream().map(p -> p.beforeTable() + " " + p.text()).toList());
    }

    @Test
    void aTableGoesOnOverPagesWithoutItsRepeatedHead() throws IOException {
        draft.text(250, 830, 8, "CÔNG BÁO số 305").table(50, 800, 100, ROWS).text(290, 20, 8, "1");
        draft.page(0).text(250, 830, 8, "CÔNG BÁO số 306").table(50, 800, 100, List.of(ROWS.get(0), List.of("2", "Đường thôn", "≥ 75%"))).text(290, 20, 8, "2");
        draft.page(0).table(50, 800, 100, List.of(List.of("3", "Điện", "Đạt"))).text(50, 700, 10, "Phụ lục II").table(50, 690, 100, ROWS);
        DecisionDocument document = read();
        assertEquals(2, document.tables().size());
        assertEquals(List.of("1,1 1x1 TT", "2,1 1x1 1", "3,1 1x1 2", "4,1 1x1 3"), said(document.tables().get(0)).stream().filter(c -> c.contains(",1 ")).toList());
        assertEquals(READ, said(document.tables().get(1)));
        assertEquals(List.of("2 Phụ lục II"), document.paragraphs().stream().map(p -> p.beforeTable() + " " + p.text()).toList());
    }

    /** Wide tables stand on pages that are turned. */
    @Test
    void aPageThatIsTurnedIsReadAsItIsSeen() throws IOException {
        draft.page(90).table(50, 500, 200, ROWS);
        assertEquals(READ, said(read().tables().get(0)));
    }

    /** Borders may be surfaces, drawn twice, in pieces, and lines that nobody sees are none. */
    @Test
    void linesAreWhatIsSeen() throws IOException {
        for (int i = 0; i < 2; i++) {
            for (double y : new double[] {800, 780, 760}) {
                draft.content().addRect(50, (float) y + i, 100, 0.5f);
                draft.content().addRect(151, (float) y + i, 100, 0.5f);
            }
            for (double x : new double[] {50, 150, 250}) {
                draft.content().addRect((float) x + i, 780, 0.5f, 20);
                draft.content().addRect((float) x + i, 760, 0.5f, 20);
            }
        }
        draft.content().fill();
        draft.content().setStrokingColor(1f, 1f, 1f);
        draft.line(50, 770, 250, 770).line(100, 800, 100, 760);
        draft.text(54, 786, 10, "TT").text(154, 786, 10, "Mức").text(54, 766, 10, "1").text(154, 766, 10, "80%");
        assertEquals(List.of("1,1 1x1 TT", "1,2 1x1 Mức", "2,1 1x1 1", "2,2 1x1 80%"), said(read().tables().get(0)));
    }

    @Test
    void whatIsStruckOutAcrossALineOrNotUprightIsUnreadable() throws IOException {
        draft.table(50, 800, 100, List.of(List.of("1", "90", "b"), List.of("2", "", "")));
        draft.line(152, 790, 170, 790);
        draft.text(243, 766, 10, "Mười phần trăm");
        draft.text(new Matrix(0, 1, -1, 0, 170, 765), 8, "80");
        List<String> cells = read().tables().get(0).cells().stream().map(DocumentTable.Cell::text).toList();
        assertEquals("\uFFFD\uFFFD", cells.get(1));
        assertEquals(List.of("\uFFFD\uFFFD \uFFFD", "\uFFFDời phần trăm"), cells.subList(4, 6));
    }

    /** Letters drawn twice are bold, and a small picture may be a sign. */
    @Test
    void whatIsDrawnTwiceIsOneAndAPictureIsNotLeftOut() throws IOException {
        draft.table(50, 800, 100, List.of(List.of("100", "80%"))).text(54.3, 786, 10, "100");
        draft.content().drawImage(LosslessFactory.createFromImage(draft.document, new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY)), 180, 785, 8, 8);
        assertEquals(List.of("100", "80% \uFFFD"), read().tables().get(0).cells().stream().map(DocumentTable.Cell::text).toList());
    }

    /** What is no rectangle between lines is not one cell. */
    @Test
    void aCellThatIsNoRectangleIsUnreadable() throws IOException {
        draft.table(50, 800, 100, List.of(List.of("a", "b")));
        draft.line(50, 760, 250, 760).line(50, 780, 50, 760).line(250, 780, 250, 760).line(150, 740, 250, 740).line(50, 740, 150, 740);
        draft.line(50, 760, 50, 740).line(250, 760, 250, 740).line(150, 700, 150, 720).line(50, 720, 150, 720).line(50, 740, 50, 700).line(50, 700, 250, 700)
                .line(250, 740, 250, 700);
        draft.text(54, 726, 10, "80").text(54, 706, 10, "90").text(154, 706, 10, "95");
        List<String> cells = read().tables().get(0).cells().stream().map(DocumentTable.Cell::text).filter(text -> !text.isEmpty()).toList();
        assertTrue(cells.contains("80\uFFFD") && cells.contains("95\uFFFD") && cells.contains("90"), cells.toString());
    }

    @Test
    void aScannedPageIsToldAsSuch() throws IOException {
        draft.table(50, 800, 100, ROWS).page(0);
        draft.content().drawImage(LosslessFactory.createFromImage(draft.document, new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY)), 0, 0, 595, 842);
        // A program that recognises letters puts them behind the picture, right or wrong; who signs puts a few before it.
        draft.content().setRenderingMode(RenderingMode.NEITHER);
        draft.table(50, 800, 100, ROWS);
        draft.content().setRenderingMode(RenderingMode.FILL);
        draft.text(400, 800, 8, "Người ký: Văn phòng");
        String message = refused();
        assertTrue(message.contains("WB-135 1 trang") && message.contains("trang 2"), message);
    }

    @Test
    void whatHasNoLinesOrIsProtectedOrBrokenIsTold() throws IOException {
        draft.text(50, 800, 10, "TT   Nội dung   Mức");
        assertTrue(refused().contains("WB-139"));
        for (String password : List.of("", "mở")) {
            try (PdfDraft other = new PdfDraft()) {
                other.table(50, 800, 100, ROWS).document.protect(new StandardProtectionPolicy("chủ", password, new AccessPermission()));
                Path file = other.write(directory.resolve("protected.pdf"));
                assertTrue(assertThrows(Failure.class, () -> DecisionDocuments.read(file, VI)).getMessage().contains("WB-140"));
            }
        }
    }
}

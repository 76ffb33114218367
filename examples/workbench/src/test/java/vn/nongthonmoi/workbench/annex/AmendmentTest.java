package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.office.annex.Amendment;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.document.AnnexHeadings;
import vn.nongthonmoi.office.document.DecisionDocument;
import vn.nongthonmoi.office.document.DocumentTable;

/** What decisions say of rows that they change, in the words that they have for it. */
class AmendmentTest {

    private static Optional<Amendment> of(String paragraph) {
        return Amendment.of(new DecisionDocument(List.of(), List.of(new DecisionDocument.Paragraph(1, 1, paragraph))), "211/QĐ-TTg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Sửa đổi, bổ sung chỉ tiêu 17.1 thuộc tiêu chí số 17 về Môi trường như sau: | stated [17.1]",
            "a) Sửa đổi chỉ tiêu số 15.4: | stated [15.4]", "Bổ sung chỉ tiêu 18.7 vào sau chỉ tiêu 18.6 | stated [18.7]",
            "Sửa đổi nội dung các chỉ tiêu 13.1, 13.2 và 15.4 | stated [13.1, 13.2, 15.4]", "2. Bãi bỏ chỉ tiêu 17.2 và chỉ tiêu 17.3. | repealed [17.2, 17.3]",
            "Sửa đổi, bổ sung tiêu chí số 13 như sau: | stated [13]", "Chỉ tiêu 17.1 thuộc tiêu chí số 17 được sửa đổi, bổ sung như sau: | stated [17.1]",
            "Thay thế nội dung chỉ tiêu 5.a bằng nội dung sau: | stated [5.a]", "SỬA ĐỔI, BỔ SUNG CHỈ TIÊU 17.1 | stated [17.1]"})
    void aChangeIsReadWithItsRows(String paragraph, String expected) {
        assertEquals(List.of(expected), of(paragraph).orElseThrow().changes().stream().map(change -> change.kind().code() + " " + change.codes()).toList());
    }

    /** What changes no row is a set of its own, whatever it says of other decisions. */
    @ParameterizedTest
    @ValueSource(strings = {"Quyết định này thay thế Quyết định số 1980/QĐ-TTg ngày 17/10/2016.", "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ;",
            "Tiêu chí 17 gồm 12 chỉ tiêu.", "Bãi bỏ khoản 3 Điều 1 Quyết định số 318/QĐ-TTg."})
    void whatChangesNoRowIsASetOfItsOwn(String paragraph) {
        assertTrue(of(paragraph).isEmpty());
    }

    @Test
    void theDecisionThatIsChangedIsNamedAndNotItsOwn() {
        Amendment amendment = Amendment.of(new DecisionDocument(List.of(), List.of(new DecisionDocument.Paragraph(1, 1, "Quyết định số 211/QĐ-TTg sửa đổi, bổ sung"),
                new DecisionDocument.Paragraph(2, 1, "Sửa đổi, bổ sung một số nội dung kèm theo Quyết định số 318/QĐ-TTg ngày 08/3/2022"),
                new DecisionDocument.Paragraph(3, 1, "Sửa đổi chỉ tiêu 17.1"))), "211/QĐ-TTg").orElseThrow();
        assertEquals("318/QĐ-TTg", amendment.decision());
    }

    /** A change may stand in the row itself: its number is that of the row, and what is repealed in a table is repealed. */
    @Test
    void aChangeMayStandInTheRow() {
        DocumentTable table = new DocumentTable(1, 3, 3, List.of(new DocumentTable.Cell(1, 1, 1, 1, "TT"), new DocumentTable.Cell(1, 2, 1, 1, "Nội dung"),
                new DocumentTable.Cell(1, 3, 1, 1, "Chỉ tiêu"), new DocumentTable.Cell(2, 1, 1, 1, "1"),
                new DocumentTable.Cell(2, 2, 1, 1, "Sửa đổi, bổ sung chỉ tiêu 17.1 thuộc tiêu chí số 17 như sau: Tỷ lệ hộ dùng nước sạch"), new DocumentTable.Cell(2, 3, 1, 1, "≥ 55%"),
                new DocumentTable.Cell(3, 1, 1, 1, "2"), new DocumentTable.Cell(3, 2, 1, 1, "Bãi bỏ chỉ tiêu 17.2"), new DocumentTable.Cell(3, 3, 1, 1, "")));
        AnnexTable read = AnnexTable.of(table).orElseThrow();
        assertEquals("17.1 Tỷ lệ hộ dùng nước sạch", read.rows().get(0).code() + " " + read.rows().get(0).title());
        Amendment amendment = Amendment.of(new DecisionDocument(List.of(table), List.of()), "211/QĐ-TTg").orElseThrow();
        assertTrue(amendment.repeals("17.2") && !amendment.repeals("17.1"));
        assertEquals(List.of(), amendment.withoutRow(List.of(read)));
    }

    /** «Phụ lục số 2» and «PHỤ LỤC II» are one annex. */
    @Test
    void anAnnexIsFoundByItsNumberHoweverItIsWritten() {
        DocumentTable first = new DocumentTable(1, 1, 1, List.of());
        DocumentTable second = new DocumentTable(2, 1, 1, List.of());
        AnnexHeadings headings = new AnnexHeadings(new DecisionDocument(List.of(first, second), List.of(new DecisionDocument.Paragraph(1, 1, "PHỤ LỤC I"),
                new DecisionDocument.Paragraph(2, 2, "Phụ lục số 02: Bộ tiêu chí"))));
        assertTrue(headings.within(first, "Phụ lục 1") && !headings.within(second, "Phụ lục 1"));
        assertTrue(headings.within(second, "Phụ lục II") && !headings.within(first, "phụ lục 2"));
        assertTrue(headings.within(first, "Phụ lục IX"), "where no such annex is named in the document, nothing is left out");
    }
}

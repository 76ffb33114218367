package vn.nongthonmoi.office.rules;

import java.util.List;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Html;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;

/**
 * What {@code show} says: a set as its decision's annex prints it.
 *
 * @param annex the annex
 * @param texts the language
 */
public record AnnexAnswer(Annex annex, Texts texts) implements Answer {

    /** The names of its formats. */
    public static final List<String> FORMATS = List.of("markdown", "html", "csv", "xlsx");

    @Override
    public void page(Page page) {
        AnnexTable layout = AnnexTable.of(annex, texts, false);
        page.heading(1, layout.title());
        page.outline(layout.table());
        page.gap();
        layout.notes().forEach(page::item);
    }

    @Override
    public Table<?> table() {
        return AnnexTable.of(annex, texts, true).table();
    }

    @Override
    public List<Table<?>> sheets() {
        return List.of(AnnexTable.of(annex, texts, false).table());
    }

    @Override
    public List<String> notes() {
        return List.of(AnnexTable.of(annex, texts, false).title());
    }

    @Override
    public Html html() {
        return ProofSheet.of(annex, texts);
    }
}

package vn.nongthonmoi.service.web;

import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.Expected;

/**
 * How the columns of one request's set are called for people. Most requests have nothing wrong in them, and to go through
 * all rows of a set takes longer than to assess a unit: it is looked up when a column is named for the first time.
 */
final class AskedColumns {

    private final CriteriaLibrary library;
    private final CriteriaSet set;
    private Expected expected;

    AskedColumns(CriteriaLibrary library, CriteriaSet set) {
        this.library = library;
        this.set = set;
    }

    /** A field of a unit, with the title of its row where it is a column of evidence. */
    String named(String field, Texts texts) {
        if (expected == null) {
            expected = Expected.of(set.standard().kind(), library, set);
        }
        return expected.named(field, texts);
    }
}

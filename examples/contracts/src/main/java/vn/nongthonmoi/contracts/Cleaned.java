package vn.nongthonmoi.contracts;

import java.util.List;
import vn.nongthonmoi.workbench.table.RawTable;

/** Texts as cells of a table have them. */
final class Cleaned {

    private Cleaned() { }

    /** Without blanks around it and in Unicode form NFC; empty for none. */
    static String clean(String text) {
        return text == null ? "" : RawTable.clean(text);
    }

    static List<String> clean(List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(Cleaned::clean).toList();
    }
}

package vn.nongthonmoi.contracts;

import java.util.List;
import vn.nongthonmoi.criteria.CellText;

/** Texts as cells of a table have them, where there may be none. */
final class Cleaned {

    private Cleaned() { }

    /** As {@link CellText#clean} has it; empty for none. */
    static String clean(String text) {
        return text == null ? "" : CellText.clean(text);
    }

    static List<String> clean(List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(Cleaned::clean).toList();
    }
}

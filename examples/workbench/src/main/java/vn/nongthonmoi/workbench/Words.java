package vn.nongthonmoi.workbench;

import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;

/** The texts of the workbench: those of what it reads and prints as others do, and its own. */
public final class Words {

    private Words() { }

    /** The texts in a language. */
    public static Texts in(Language language) {
        return Texts.in(language).with("vn.nongthonmoi.workbench.messages");
    }
}

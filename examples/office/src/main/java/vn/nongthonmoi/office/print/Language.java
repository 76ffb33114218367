package vn.nongthonmoi.office.print;

import java.util.Locale;

/** The language of texts for people. */
public enum Language {
    VI(new Locale("vi")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}

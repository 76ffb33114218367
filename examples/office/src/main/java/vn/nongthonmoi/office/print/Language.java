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

    /**
     * The language the arguments ask for, Vietnamese when they do not say. It is read before anything else, so that
     * every complaint is in the language asked for.
     *
     * @throws Failure if they ask for a language that there is not
     */
    public static Language chosenBy(String... args) {
        String chosen = "vi";
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--lang") && i + 1 < args.length) {
                chosen = args[i + 1];
            } else if (args[i].startsWith("--lang=")) {
                chosen = args[i].substring("--lang=".length());
            }
        }
        return switch (chosen) {
            case "vi" -> VI;
            case "en" -> EN;
            default -> throw Failure.usage(Texts.in(VI).get("usage.choice", "--lang", chosen, "vi, en"));
        };
    }
}

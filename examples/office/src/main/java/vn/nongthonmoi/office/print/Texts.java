package vn.nongthonmoi.office.print;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RegisteredUnit;
import vn.nongthonmoi.criteria.UnitRegister;

/** The texts of one language. */
public final class Texts {

    private static final String BUNDLE = "vn.nongthonmoi.office.messages";
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+");

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Function<String, Optional<RegisteredUnit>> provinces;

    private Texts(Locale locale, ResourceBundle bundle, Function<String, Optional<RegisteredUnit>> provinces) {
        this.locale = locale;
        this.bundle = bundle;
        this.provinces = provinces;
    }

    /**
     * The language the arguments ask for, Vietnamese when they do not say. It is read before anything else, so that
     * every complaint is in the language asked for.
     *
     * @throws Failure if they ask for a language that there is not
     */
    public static Language languageOf(String... args) {
        String chosen = "vi";
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--lang") && i + 1 < args.length) {
                chosen = args[i + 1];
            } else if (args[i].startsWith("--lang=")) {
                chosen = args[i].substring("--lang=".length());
            }
        }
        return switch (chosen) {
            case "vi" -> Language.VI;
            case "en" -> Language.EN;
            default -> throw Failure.usage(in(Language.VI).get("usage.choice", "--lang", chosen, "vi, en"));
        };
    }

    /** A text of at most so many characters. */
    public static String shortened(String text, int widest) {
        return text.length() <= widest ? text : text.substring(0, widest - 1).strip() + "…";
    }

    /** The texts of what is read and printed here. */
    public static Texts in(Language language) {
        return new Texts(language.locale(), bundle(BUNDLE, language.locale()), code -> Optional.empty());
    }

    /**
     * These and those of a program that prints more.
     *
     * @param more name of its bundle
     */
    public Texts with(String more) {
        return new Texts(locale, new Joined(bundle(more, locale), bundle), provinces);
    }

    /** These, with provinces by the names that they have in a register on a day: a code says nothing to people. */
    public Texts naming(UnitRegister register, LocalDate day) {
        return new Texts(locale, bundle, code -> register.find(code, day));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Two bundles as one. */
    private static final class Joined extends ResourceBundle {

        private final ResourceBundle own;

        private Joined(ResourceBundle own, ResourceBundle others) {
            this.own = own;
            setParent(others);
        }

        @Override
        protected Object handleGetObject(String key) {
            return own.containsKey(key) ? own.getObject(key) : null;
        }

        @Override
        public Enumeration<String> getKeys() {
            Set<String> keys = new TreeSet<>(own.keySet());
            keys.addAll(parent.keySet());
            return Collections.enumeration(keys);
        }
    }


    public Locale locale() {
        return locale;
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    /** The text of that key with these arguments, none of which begins a line of its own. */
    public String get(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]).replace("\r", "\\u000d").replace("\n", "\\u000a");
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }

    public String of(LocalizedText text) {
        return text.in(locale);
    }

    /** The text as a line begins, with a capital. */
    public String opening(LocalizedText text) {
        return capital(of(text));
    }

    public String of(Message message) {
        return message.text(locale);
    }

    /** A value for people: Vietnamese writes a decimal comma. Anything but a fraction stays as it is. */
    public String number(String value) {
        return locale.getLanguage().equals("vi") && FRACTION.matcher(value).matches()
                ? value.replace('.', ',') : value;
    }

    /** A province, for example {@code Tỉnh Lào Cai}; its code where nobody said the names. */
    public String province(String code) {
        return capital(within(code));
    }

    /** The same within a sentence. */
    public String within(String province) {
        return provinces.apply(province).map(u -> get("province.named", u.kindName(), u.name()))
                .orElseGet(() -> get("province.code", province));
    }

    /** Its name alone. */
    public Optional<String> provinceName(String code) {
        return provinces.apply(code).map(RegisteredUnit::name);
    }

    /** Its name alone, for a cell or a group; {@code tỉnh mã 10} where nobody said the names, and nothing of no province. */
    public String provinceCalled(String code) {
        return code.isEmpty() ? "" : provinceName(code).orElseGet(() -> within(code));
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /** A date on paper: Vietnamese forms write the day first. */
    public String date(LocalDate day) {
        return locale.getLanguage().equals("vi") ? DAY_FIRST.format(day) : day.toString();
    }
}

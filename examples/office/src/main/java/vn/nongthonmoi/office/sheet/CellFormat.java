package vn.nongthonmoi.office.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import vn.nongthonmoi.contracts.Decimals;

/**
 * What the reader of a spreadsheet sees of a number in a format: {@code 0.00%} shows hundredfold, {@code 0.0,} a
 * thousandth, {@code dd/mm/yyyy} a day, while a percent sign in quotes stands there and changes nothing. Of a number all
 * stored digits are taken, at most 15, however few of them are shown.
 *
 * @param code the format as the workbook has it
 * @param sections what it does with numbers: with positive ones, negative ones and zero, as far as these are told apart
 * @param byCondition whether sections go by conditions of their own
 */
record CellFormat(String code, List<Section> sections, boolean byCondition) {

    /** The formats that workbooks name by a number alone and that show a number otherwise than General does. */
    static final Map<String, String> BUILT_IN = Map.ofEntries(Map.entry("1", "0"), Map.entry("2", "0.00"),
            Map.entry("3", "#,##0"), Map.entry("4", "#,##0.00"), Map.entry("9", "0%"), Map.entry("10", "0.00%"),
            Map.entry("14", "m/d/yyyy"), Map.entry("15", "d-mmm-yy"), Map.entry("16", "d-mmm"), Map.entry("17", "mmm-yy"),
            Map.entry("18", "h:mm AM/PM"), Map.entry("19", "h:mm:ss AM/PM"), Map.entry("20", "h:mm"),
            Map.entry("21", "h:mm:ss"), Map.entry("22", "m/d/yyyy h:mm"), Map.entry("45", "mm:ss"),
            Map.entry("46", "[h]:mm:ss"), Map.entry("47", "mm:ss.0"));

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    /** Of a number that a spreadsheet can hold; the plain notation of others would fill any memory. */
    private static final int MOST_DIGITS = 309;
    private static final int LONGEST_NUMBER = 1_000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[Ee][+-]?[0-9]{1,9})?");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final int LONGEST_FORMAT = 100;
    private static final Pattern NUMERAL = Pattern.compile("[0-9](?:[0-9,]*[0-9])?(?:\\.[0-9]+)?|\\.[0-9]+");
    private static final int THOUSAND = 3;
    private static final int NUMERIC_SECTIONS = 3;
    private static final int DAYS_UNTIL_1904 = 1_462;
    private static final int LAST_DAY = 2_958_465;
    /** 29 February 1900, which spreadsheets have and no calendar has; days before it are one further on. */
    private static final int NO_DAY = 60;
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 31);

    private static final String PERCENT = "%％﹪٪";
    private static final String OTHER_PARTS = "‰‱";
    /** Stands for a digit that is shown whatever the number is. */
    private static final char DIGIT = '\uE000';
    private static final char LITERAL = '\uE001';
    private static final char POINT = '\uE002';
    private static final String WORDS = PERCENT + OTHER_PARTS + DIGIT + LITERAL;
    private static final Pattern DIGITS_JOINED = Pattern.compile("[0#?.,]" + POINT + "?" + DIGIT + "|" + DIGIT
            + "[.," + POINT + "]?[0#?]");
    private static final Pattern THOUSANDS = Pattern.compile(",+(?=\\.|$)");
    private static final Pattern DATE = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("[hms]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELAPSED = Pattern.compile("h+|m+|s+", Pattern.CASE_INSENSITIVE);

    /** A number as it is stored. */
    static final CellFormat GENERAL = of("General");

    /** What a section shows a number as. */
    enum Kind { NUMBER, DATE, TIME, TEXT, UNCLEAR }

    /**
     * A section.
     *
     * @param kind what it shows
     * @param shift by how many places it moves the decimal point to the right
     */
    record Section(Kind kind, int shift) { }

    /** Says what of a cell cannot be read. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final transient Object[] arguments;

        Unreadable(String key, Object... arguments) {
            super(key, null, false, false);
            this.key = key;
            this.arguments = arguments;
        }

        /** The text that says so. */
        String key() {
            return key;
        }

        Object[] arguments() {
            return arguments.clone();
        }
    }

    /** Reads a format. */
    static CellFormat of(String code) {
        Scan scan = new Scan(code == null || code.isBlank() ? "General" : code);
        return new CellFormat(scan.code, scan.sections(), scan.conditions);
    }

    /**
     * What the reader sees of a number.
     *
     * @param stored the number as the file has it
     * @throws Unreadable if it is none, or nobody can tell what is seen
     */
    String shown(String stored, boolean since1904) throws Unreadable {
        BigDecimal number = number(stored);
        String shown = null;
        for (Section section : sectionsFor(number)) {
            String one = shown(section, number, since1904);
            if (shown != null && !shown.equals(one)) {
                throw new Unreadable("row.cell-format", code);
            }
            shown = one;
        }
        return shown;
    }

    /**
     * The same with what the format puts around it: {@code 80%} for 0.8, {@code ≥ 3.5} where the format has that sign in quotes.
     *
     * @throws Unreadable also if fewer digits are shown than are stored, so that one who reads it takes it for another number
     */
    String seen(String stored, boolean since1904) throws Unreadable {
        String exact = shown(stored, since1904);
        Kind kind = sectionsFor(number(stored)).get(0).kind();
        if (kind == Kind.DATE) {
            return exact;
        }
        if (kind == Kind.TEXT) {
            return "-";
        }
        if (code.length() <= LONGEST_FORMAT) {
            String printed = printed(new BigDecimal(stored), since1904);
            Matcher m = NUMERAL.matcher(printed);
            if (m.find() && new BigDecimal(m.group().replace(",", "")).compareTo(new BigDecimal(exact).abs()) == 0) {
                String around = printed.substring(0, m.start()) + Decimals.plain(new BigDecimal(exact).abs()) + printed.substring(m.end());
                if (!m.find()) {
                    return around;
                }
            } else if (m.reset().find()) {
                throw new Unreadable("row.cell-rounded", exact, printed);
            }
        }
        throw new Unreadable("row.cell-format", code);
    }

    /** Whether it puts anything around a text. */
    boolean addsToText() {
        String[] parts = QUOTED.matcher(code).replaceAll("x").replaceAll("[_*].|\\[[^\\]]*]|\\s", "").split(";", -1);
        return parts[parts.length - 1].contains("@") && !parts[parts.length - 1].equals("@");
    }

    private String printed(BigDecimal number, boolean since1904) throws Unreadable {
        try {
            // The formatter takes a percent sign in quotes for one that counts.
            String apart = QUOTED.matcher(code).replaceAll(m -> Matcher.quoteReplacement(m.group().replace('%', PERCENT.charAt(1))));
            return new DataFormatter(Locale.US).formatRawCellContents(number.doubleValue(), -1, apart, since1904).replace(PERCENT.charAt(1), '%');
        } catch (RuntimeException e) {
            throw new Unreadable("row.cell-format", code);
        }
    }

    private static BigDecimal number(String stored) throws Unreadable {
        if (stored.length() <= LONGEST_NUMBER && NUMBER.matcher(stored).matches()) {
            BigDecimal number = new BigDecimal(stored);
            long digits = (long) number.precision() - number.scale();
            if (number.signum() == 0) {
                return BigDecimal.ZERO;
            }
            if (Math.abs(digits) <= MOST_DIGITS) {
                return number.round(SHOWN);
            }
        }
        throw new Unreadable("row.cell-number", stored);
    }

    private List<Section> sectionsFor(BigDecimal number) {
        if (byCondition) {
            return sections;
        }
        int negative = number.signum() < 0 ? 1 : 0;
        int place = sections.size() == NUMERIC_SECTIONS && number.signum() == 0 ? 2 : negative;
        return List.of(sections.get(Math.min(place, sections.size() - 1)));
    }

    private String shown(Section section, BigDecimal number, boolean since1904) throws Unreadable {
        return switch (section.kind()) {
            case NUMBER -> Decimals.plain(number.movePointRight(section.shift()));
            case DATE -> day(number, since1904).toString();
            case TIME -> throw new Unreadable("row.cell-time", code);
            case TEXT -> {
                // Accounts show a dash for nothing.
                if (number.signum() != 0) {
                    throw new Unreadable("row.cell-format", code);
                }
                yield "0";
            }
            case UNCLEAR -> throw new Unreadable("row.cell-format", code);
        };
    }

    private static LocalDate day(BigDecimal number, boolean since1904) throws Unreadable {
        BigDecimal day = number.add(BigDecimal.valueOf(since1904 ? DAYS_UNTIL_1904 : 0)).setScale(0, RoundingMode.FLOOR);
        if (day.signum() <= 0 || day.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0 || day.intValueExact() == NO_DAY) {
            throw new Unreadable("row.cell-date", Decimals.plain(number));
        }
        return FIRST.plusDays(day.intValueExact() - (day.intValueExact() > NO_DAY ? 1 : 0));
    }

    /** Goes through a format, sign by sign. */
    private static final class Scan {

        private final String code;
        private final List<String> shapes = new ArrayList<>();
        private StringBuilder shape = new StringBuilder();
        private boolean conditions;

        Scan(String code) {
            this.code = code;
            int at = 0;
            while (at < code.length()) {
                at = sign(at);
            }
            shapes.add(shape.toString());
        }

        /** Takes one sign, or what stands in quotes or brackets; where it goes on. */
        private int sign(int at) {
            char c = code.charAt(at);
            switch (c) {
                case '"' -> {
                    int end = end(at, '"');
                    literal(code.substring(Math.min(at + 1, end), end));
                    return end + 1;
                }
                case '[' -> {
                    int end = end(at, ']');
                    bracket(code.substring(Math.min(at + 1, end), end));
                    return end + 1;
                }
                case '\\' -> {
                    literal(code.substring(Math.min(at + 1, code.length()), Math.min(at + 2, code.length())));
                    return at + 2;
                }
                case '_', '*' -> {
                    // As wide as the next sign, or filled up with it.
                    return at + 2;
                }
                case ';' -> {
                    shapes.add(shape.toString());
                    shape = new StringBuilder();
                }
                default -> {
                    if (c > '0' && c <= '9' || c != '%' && (PERCENT + OTHER_PARTS).indexOf(c) >= 0) {
                        literal(String.valueOf(c));
                    } else {
                        shape.append(c);
                    }
                }
            }
            return at + 1;
        }

        private int end(int at, char sign) {
            int end = code.indexOf(sign, at + 1);
            return end < 0 ? code.length() : end;
        }

        private void bracket(String text) {
            if (text.startsWith("$")) {
                int language = text.indexOf('-');
                literal(text.substring(1, language < 0 ? text.length() : language));
            } else if (ELAPSED.matcher(text).matches()) {
                shape.append('h');
            } else if (!text.isEmpty() && "<>=".indexOf(text.charAt(0)) >= 0) {
                conditions = true;
            }
        }

        private void literal(String text) {
            text.chars().forEach(c -> shape.append(Character.isDigit(c) ? DIGIT
                    : PERCENT.indexOf(c) >= 0 ? PERCENT.charAt(1) : OTHER_PARTS.indexOf(c) >= 0 ? OTHER_PARTS.charAt(0)
                    : c == '.' || c == ',' ? POINT : Character.isLetter(c) ? LITERAL : ' '));
        }

        List<Section> sections() {
            return shapes.stream().limit(NUMERIC_SECTIONS).map(Scan::section).toList();
        }

        private static Section section(String shape) {
            String signs = shape.replaceAll("(?i)general|@", "#");
            if (DATE.matcher(signs).find()) {
                return new Section(Kind.DATE, 0);
            }
            if (TIME.matcher(signs).find()) {
                return new Section(Kind.TIME, 0);
            }
            String places = signs.replaceAll("[^0#?.,]", "");
            if (places.isEmpty()) {
                return new Section(signs.codePoints().anyMatch(c -> WORDS.indexOf(c) >= 0) ? Kind.UNCLEAR : Kind.TEXT, 0);
            }
            int percents = (int) signs.chars().filter(c -> c == PERCENT.charAt(0)).count();
            boolean quoted = signs.indexOf(PERCENT.charAt(1)) >= 0;
            int commas = THOUSANDS.matcher(places).results().mapToInt(m -> m.end() - m.start()).sum();
            // A fraction has its lower number written out, which is no digit beside those of the number.
            boolean unclear = signs.indexOf(OTHER_PARTS.charAt(0)) >= 0
                    || DIGITS_JOINED.matcher(signs.replaceAll("/" + DIGIT + "[" + DIGIT + "0]*", "/")).find()
                    || percents > 1 || percents == 1 && (quoted || commas > 0)
                    || commas > 0 && (quoted || signs.indexOf(LITERAL) >= 0 || signs.indexOf(DIGIT) >= 0);
            return unclear ? new Section(Kind.UNCLEAR, 0)
                    : new Section(Kind.NUMBER, percents > 0 ? 2 : -THOUSAND * commas);
        }
    }
}

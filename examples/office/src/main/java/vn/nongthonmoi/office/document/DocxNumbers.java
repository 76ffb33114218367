package vn.nongthonmoi.office.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.sheet.SeenText;
import vn.nongthonmoi.office.sheet.XmlPart;
import vn.nongthonmoi.office.sheet.ZipParts;

/**
 * The numbers that Word puts before paragraphs by itself. No text of the file has them: whoever reads the rows of an annex has to
 * count its lists as Word does, from the first paragraph on. Where the file leaves open what Word shows the number is U+FFFD, and so
 * is each one after it that follows from that count.
 */
final class DocxNumbers {

    private static final String PART = "word/numbering.xml";
    private static final Pattern COUNTING_FIELD = Pattern.compile("\\b(?:LISTNUM|AUTONUM)", Pattern.CASE_INSENSITIVE);
    private static final int LEVELS = 9;
    /** More lists and levels than these no document has. */
    private static final int MOST = 100_000;
    private static final int LONGEST = 100;
    private static final int LETTERS = 26;
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int MOST_ROMAN = 3999;

    /** What a level counts to before its first paragraph, and after one that begins it anew. */
    private static final int NOT_BEGUN = -1;
    /** What it counts to when nobody can tell. */
    private static final int UNKNOWN = -2;

    private final DocxStyles styles;
    private final String tooLarge;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Numbering> lists = new HashMap<>();
    private int read;

    /**
     * A level of a list.
     *
     * @param start its first number; {@link #UNKNOWN} where that is not said
     * @param format in which digits or letters it is shown
     * @param text what stands there, with {@code %1} for the number of the first level; null where that is not said
     * @param restarts after which levels it begins anew: after those below this number, from 1; 0 if after none
     * @param legal whether all numbers in it are shown in digits
     * @param after what stands between the number and the text
     * @param style the style whose paragraphs are of this level; null where there is none
     * @param looks how the number looks
     */
    private record Level(int start, String format, @Nullable String text, int restarts, boolean legal, String after, @Nullable String style,
            DocxStyles.Looks looks) { }

    /** How lists look that count together. */
    private static final class Kind {

        private final Level[] levels = new Level[LEVELS];
        private final int[] counts = new int[LEVELS];
        /** The list that last began a level with a number of its own. */
        private final Numbering[] begunBy = new Numbering[LEVELS];
        private @Nullable String sameAsStyle;
        private boolean restartsBySection;

        private Kind() {
            Arrays.fill(counts, NOT_BEGUN);
        }
    }

    /** A list, which may have levels and first numbers of its own. */
    private static final class Numbering {

        private @Nullable String kind;
        private final Level[] levels = new Level[LEVELS];
        private final int[] starts = new int[LEVELS];
        private final boolean[] begun = new boolean[LEVELS];

        private Numbering() {
            Arrays.fill(starts, NOT_BEGUN);
        }

        private boolean hasOwnStart(int level) {
            return starts[level] != NOT_BEGUN;
        }
    }

    private DocxNumbers(DocxStyles styles, String tooLarge) {
        this.styles = styles;
        this.tooLarge = tooLarge;
    }

    /**
     * The lists of a document, of which there may be none.
     *
     * @param tooLarge what is said if there are more than any document has
     */
    static DocxNumbers of(ZipParts parts, DocxStyles styles, String tooLarge) throws IOException, XMLStreamException {
        DocxNumbers numbers = new DocxNumbers(styles, tooLarge);
        if (parts.has(PART)) {
            try (XmlPart xml = parts.part(PART)) {
                xml.child();
                while (xml.child()) {
                    if (xml.is("abstractNum")) {
                        numbers.kind(xml);
                    } else if (xml.is("num")) {
                        numbers.list(xml);
                    } else {
                        xml.skip();
                    }
                }
            }
        }
        return numbers;
    }

    private void kind(XmlPart xml) throws XMLStreamException {
        Kind kind = new Kind();
        kinds.put(xml.prefixed("abstractNumId"), kind);
        String bySection = xml.prefixed("restartNumberingAfterBreak");
        kind.restartsBySection = bySection != null && DocxStyles.isOn(bySection);
        count();
        while (xml.child()) {
            if (xml.is("lvl")) {
                level(xml, kind.levels);
            } else {
                kind.sameAsStyle = xml.is("numStyleLink") ? xml.prefixed("val") : kind.sameAsStyle;
                xml.skip();
            }
        }
    }

    private void list(XmlPart xml) throws XMLStreamException {
        Numbering list = new Numbering();
        lists.put(xml.prefixed("numId"), list);
        count();
        while (xml.child()) {
            if (xml.is("lvlOverride")) {
                int level = level(xml.prefixed("ilvl"));
                while (xml.child()) {
                    if (xml.is("lvl")) {
                        level(xml, list.levels);
                    } else {
                        if (xml.is("startOverride") && level >= 0) {
                            list.starts[level] = number(xml.prefixed("val"));
                        }
                        xml.skip();
                    }
                }
            } else {
                list.kind = xml.is("abstractNumId") ? xml.prefixed("val") : list.kind;
                xml.skip();
            }
        }
    }

    private void level(XmlPart xml, Level[] levels) throws XMLStreamException {
        count();
        int place = level(xml.prefixed("ilvl"));
        int start = UNKNOWN;
        String format = "decimal";
        String text = null;
        int restarts = LEVELS;
        boolean legal = false;
        String after = " ";
        String style = null;
        DocxStyles.Looks looks = DocxStyles.Looks.NONE;
        while (xml.child()) {
            if (xml.is("rPr")) {
                looks = DocxStyles.looks(xml);
                continue;
            }
            String value = xml.prefixed("val");
            if (xml.is("start")) {
                start = number(value);
            } else if (xml.is("numFmt")) {
                format = String.valueOf(value);
            } else if (xml.is("AlternateContent")) {
                // A format of a newer Word stands in it.
                format = "";
            } else if (xml.is("lvlText")) {
                text = value;
            } else if (xml.is("lvlRestart")) {
                restarts = number(value);
            } else if (xml.is("isLgl")) {
                legal = DocxStyles.isOn(value);
            } else if (xml.is("suff")) {
                after = "nothing".equals(value) ? "" : " ";
            } else if (xml.is("pStyle")) {
                style = value;
            }
            xml.skip();
        }
        if (place >= 0) {
            levels[place] = new Level(start, format, text, restarts, legal, after, style, looks);
        }
    }

    private void count() {
        read++;
        if (read > MOST) {
            throw Failure.problem(tooLarge);
        }
    }

    /** Whether the instruction of a field counts: what it shows stands nowhere in the file either. */
    static boolean isCountingField(@Nullable String instruction) {
        return instruction != null && COUNTING_FIELD.matcher(instruction).find();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : UNKNOWN;
    }

    private static int level(@Nullable String text) {
        return text != null && text.matches("[0-8]") ? Integer.parseInt(text) : UNKNOWN;
    }

    /**
     * What stands before the next paragraph, with what stands between that and its text; empty where it has no number.
     *
     * @param listed in which list it is
     * @param mark how the end of the paragraph looks, as the number does where nothing else is said
     * @param certain whether Word shows the paragraph for certain, so that it counts
     */
    String next(DocxStyles.Listed listed, DocxStyles.Looks mark, boolean certain) {
        if (listed.list() == null || listed.list().equals("0")) {
            return "";
        }
        Numbering list = lists.get(listed.list());
        Kind kind = list == null ? null : kind(list.kind);
        if (kind == null) {
            return SeenText.UNKNOWN + " ";
        }
        int at = at(listed, list, kind);
        Level level = at < 0 ? null : level(list, kind, at);
        if (level == null) {
            Arrays.fill(kind.counts, UNKNOWN);
            return SeenText.UNKNOWN + " ";
        }
        goOn(list, kind, at, level, certain);
        if (level.format().equals("bullet")) {
            return "- ";
        }
        DocxStyles.Looks looks = level.looks().or(mark);
        String text = certain ? text(list, kind, at, level) : SeenText.UNKNOWN;
        if (text.isBlank() || Boolean.TRUE.equals(looks.hidden())) {
            return certain ? "" : SeenText.UNKNOWN + " ";
        }
        return (Boolean.TRUE.equals(looks.struck()) ? SeenText.UNKNOWN
                : new SeenText().add(text, looks.font(), Boolean.TRUE.equals(looks.raised())).toString()) + level.after();
    }

    /** How a list looks, which a style may say that others are like as well. */
    private @Nullable Kind kind(@Nullable String id) {
        Kind kind = kinds.get(id);
        if (kind == null || kind.sameAsStyle == null) {
            return kind;
        }
        Numbering same = lists.get(styles.listed(DocxStyles.Listed.NONE, kind.sameAsStyle).list());
        return same == null ? null : kinds.get(same.kind);
    }

    private static @Nullable Level level(Numbering list, Kind kind, int at) {
        return list.levels[at] == null ? kind.levels[at] : list.levels[at];
    }

    /** The level of a paragraph: of those that a style puts in a list it is the one that names the style. */
    private static int at(DocxStyles.Listed listed, Numbering list, Kind kind) {
        return IntStream.range(0, LEVELS).filter(i -> listed.style() != null && level(list, kind, i) != null && listed.style().equals(level(list, kind, i).style()))
                .findFirst().orElseGet(() -> listed.level() == null ? 0 : level(listed.level()));
    }

    private static void goOn(Numbering list, Kind kind, int at, Level level, boolean certain) {
        boolean anew = list.hasOwnStart(at) && !list.begun[at];
        if (!certain || !anew && list.begun[at] && kind.begunBy[at] != null && kind.begunBy[at] != list) {
            // Programs do not agree on how a list goes on after another has begun the count anew.
            kind.counts[at] = UNKNOWN;
        } else if (anew || kind.counts[at] == NOT_BEGUN) {
            kind.counts[at] = list.hasOwnStart(at) ? list.starts[at] : level.start();
        } else if (kind.counts[at] >= 0) {
            kind.counts[at]++;
        }
        kind.begunBy[at] = anew ? list : kind.begunBy[at];
        list.begun[at] = true;
        for (int i = 0; i < at; i++) {
            // Nor on whether a level that was passed over counts.
            kind.counts[i] = kind.counts[i] == NOT_BEGUN || list.hasOwnStart(i) && !list.begun[i] ? UNKNOWN : kind.counts[i];
        }
        for (int i = at + 1; i < LEVELS; i++) {
            Level below = level(list, kind, i);
            if (below == null || below.restarts() == UNKNOWN) {
                kind.counts[i] = UNKNOWN;
            } else if (at < below.restarts()) {
                kind.counts[i] = NOT_BEGUN;
                kind.begunBy[i] = null;
            }
        }
    }

    private static String text(Numbering list, Kind kind, int at, Level level) {
        if (level.text() == null || level.text().length() > LONGEST || kind.restartsBySection) {
            return level.text() == null && level.format().equals("none") ? "" : SeenText.UNKNOWN;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < level.text().length(); i++) {
            char c = level.text().charAt(i);
            char next = i + 1 < level.text().length() ? level.text().charAt(i + 1) : ' ';
            if (c == '%' && next >= '1' && next <= '9') {
                int shown = next - '1';
                Level of = shown > at ? null : level(list, kind, shown);
                String number = of == null ? null : shown(kind.counts[shown], of.format(), level.legal());
                if (number == null) {
                    return SeenText.UNKNOWN;
                }
                text.append(number);
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** A number as it is shown; null where nobody can tell. Letters are those of Word, which has no «đ» among them. */
    private static @Nullable String shown(int number, String format, boolean legal) {
        if (format.equals("none")) {
            return legal ? null : "";
        }
        if (number < 0) {
            return null;
        }
        return switch (format) {
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "decimal" -> String.valueOf(number);
            case "lowerLetter", "upperLetter", "lowerRoman", "upperRoman" -> {
                String letters = legal ? String.valueOf(number) : format.endsWith("Roman") ? roman(number) : letter(number);
                yield letters == null || format.startsWith("lower") ? letters : letters.toUpperCase(Locale.ROOT);
            }
            default -> null;
        };
    }

    private static @Nullable String letter(int number) {
        return number < 1 || number > LETTERS ? null : String.valueOf((char) ('a' + number - 1));
    }

    private static @Nullable String roman(int number) {
        if (number < 1 || number > MOST_ROMAN) {
            return null;
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; left >= ROMAN_VALUES[i]; left -= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }
}

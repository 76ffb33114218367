package vn.nongthonmoi.office.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.sheet.SeenText;

/**
 * The numbers that Word puts before paragraphs by itself. No text of the file has them: whoever reads the rows of an annex has to
 * count its lists as Word does, from the first paragraph on. Where the file leaves open what Word shows the number is U+FFFD, and so
 * is each one after it that follows from that count.
 */
final class DocxNumbers {

    private static final Pattern COUNTING_FIELD = Pattern.compile("\\b(?:LISTNUM|AUTONUM)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 100;

    private final DocxLists lists;

    /** Counts the lists of a document from its beginning. */
    DocxNumbers(DocxLists lists) {
        this.lists = lists;
    }

    /** Whether the instruction of a field counts: what it shows stands nowhere in the file either. */
    static boolean isCountingField(@Nullable String instruction) {
        return instruction != null && COUNTING_FIELD.matcher(instruction).find();
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
        DocxLists.Numbering list = lists.list(listed.list());
        DocxLists.Kind kind = list == null ? null : lists.kind(list.kind);
        if (kind == null) {
            return SeenText.UNKNOWN + " ";
        }
        int at = at(listed, list, kind);
        DocxLists.Level level = at < 0 ? null : DocxLists.level(list, kind, at);
        if (level == null) {
            Arrays.fill(kind.counts, DocxLists.UNKNOWN);
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

    /** The level of a paragraph: of those that a style puts in a list it is the one that names the style. */
    private static int at(DocxStyles.Listed listed, DocxLists.Numbering list, DocxLists.Kind kind) {
        return IntStream.range(0, DocxLists.LEVELS).filter(i -> listed.style() != null && DocxLists.level(list, kind, i) != null && listed.style().equals(DocxLists.level(list, kind, i).style()))
                .findFirst().orElseGet(() -> listed.level() == null ? 0 : DocxLists.level(listed.level()));
    }

    private static void goOn(DocxLists.Numbering list, DocxLists.Kind kind, int at, DocxLists.Level level, boolean certain) {
        boolean anew = list.hasOwnStart(at) && !list.begun[at];
        if (!certain || !anew && list.begun[at] && kind.begunBy[at] != null && kind.begunBy[at] != list) {
            // Programs do not agree on how a list goes on after another has begun the count anew.
            kind.counts[at] = DocxLists.UNKNOWN;
        } else if (anew || kind.counts[at] == DocxLists.NOT_BEGUN) {
            kind.counts[at] = list.hasOwnStart(at) ? list.starts[at] : level.start();
        } else if (kind.counts[at] >= 0) {
            kind.counts[at]++;
        }
        kind.begunBy[at] = anew ? list : kind.begunBy[at];
        list.begun[at] = true;
        for (int i = 0; i < at; i++) {
            // Nor on whether a level that was passed over counts.
            kind.counts[i] = kind.counts[i] == DocxLists.NOT_BEGUN || list.hasOwnStart(i) && !list.begun[i] ? DocxLists.UNKNOWN : kind.counts[i];
        }
        for (int i = at + 1; i < DocxLists.LEVELS; i++) {
            DocxLists.Level below = DocxLists.level(list, kind, i);
            if (below == null || below.restarts() == DocxLists.UNKNOWN) {
                kind.counts[i] = DocxLists.UNKNOWN;
            } else if (at < below.restarts()) {
                kind.counts[i] = DocxLists.NOT_BEGUN;
                kind.begunBy[i] = null;
            }
        }
    }

    private static String text(DocxLists.Numbering list, DocxLists.Kind kind, int at, DocxLists.Level level) {
        if (level.text() == null || level.text().length() > LONGEST || kind.restartsBySection) {
            return level.text() == null && level.format().equals("none") ? "" : SeenText.UNKNOWN;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < level.text().length(); i++) {
            char c = level.text().charAt(i);
            char next = i + 1 < level.text().length() ? level.text().charAt(i + 1) : ' ';
            if (c == '%' && next >= '1' && next <= '9') {
                int shown = next - '1';
                DocxLists.Level of = shown > at ? null : DocxLists.level(list, kind, shown);
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

    /** A number as it is shown; null where nobody can tell. */
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
                String letters = legal ? String.valueOf(number) : format.endsWith("Roman") ? ListNumbers.roman(number) : ListNumbers.letter(number);
                yield letters == null || format.startsWith("lower") ? letters : letters.toUpperCase(Locale.ROOT);
            }
            default -> null;
        };
    }
}

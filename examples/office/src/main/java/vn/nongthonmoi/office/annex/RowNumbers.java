package vn.nongthonmoi.office.annex;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.office.sheet.SeenText;

/**
 * The numbers of the rows of an annex, from above: in a column of their own, perhaps joined over all rows of a criterion, or
 * before what a row asks. A part «a)» belongs to the last indicator above it; a hyphen is no number.
 */
final class RowNumbers {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String CALLED = "(?:(?:tiêu chí|chỉ tiêu)\\s+(?:số\\s+)?)";
    private static final Pattern CODE = Pattern.compile(CALLED + "?((?:[A-Z]-)?[0-9]{1,2}(?:\\.[0-9a-zđ]{1,12})*(?:@[0-9]{4})?|[A-Z]-[0-9]+[a-z]?"
            + "|(?!i{1,3}$)[a-z]{3,}(?:-[a-z]+)*)[.:)]?", FLAGS);
    /** «Sửa đổi, bổ sung chỉ tiêu 17.1 thuộc tiêu chí số 17 như sau: Tỷ lệ …»: what an amendment says of a row before what that asks. */
    private static final Pattern AMENDING = Pattern.compile("(?:sửa đổi|bổ sung|thay thế)(?:\\s*(?:,|và)\\s*(?:sửa đổi|bổ sung|thay thế))*\\s+(?:nội dung\\s+)?"
            + "(" + CALLED + "[0-9]{1,2}(?:\\.[0-9]{1,2})+[a-hđ]?)(?:[^:]*(?:như sau|thành)\\s*:)?\\s*", FLAGS);
    private static final Pattern LETTER = Pattern.compile("([a-hđ])[.)]?", FLAGS);
    private static final Pattern INDICATOR = Pattern.compile("(" + CALLED + ")?([0-9]{1,2}(?:\\.[0-9]{1,2})+[a-hđ]?)([.:)])?\\s+(.+)", FLAGS | Pattern.DOTALL);
    private static final Pattern CRITERION = Pattern.compile("(" + CALLED + ")?([0-9]{1,2})[.:)]\\s+(.+)", FLAGS | Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("([a-hđ])\\)\\s*(.+)", FLAGS | Pattern.DOTALL);

    /** The number of the criterion or indicator that parts belong to; empty at the beginning. */
    private String last = "";

    /**
     * A row with its number.
     *
     * @param code the number
     * @param title what it asks, without the number
     */
    record Numbered(String code, String title) { }

    /** Whether what a row asks begins with its number. */
    static boolean isNumbered(String content) {
        return INDICATOR.matcher(content).matches() || CRITERION.matcher(content).matches();
    }

    /**
     * The number of the next row; empty where it has none.
     *
     * @param number what stands in the column of numbers
     * @param begins whether that stands there for the first time, and is not joined from above
     * @param content what the row asks
     * @param another whether it asks something else than the row above it
     * @param name the name of its criterion; empty where it has none of its own
     */
    Optional<Numbered> next(String number, boolean begins, String content, boolean another, String name) {
        return numbered(number, begins, AMENDING.matcher(content).lookingAt() ? AMENDING.matcher(content).replaceFirst("$1 ") : content, another, name);
    }

    private Optional<Numbered> numbered(String number, boolean begins, String content, boolean another, String name) {
        String clean = CellText.clean(number);
        Matcher own = CODE.matcher(clean);
        boolean numbered = own.matches();
        String code = numbered ? own.group(1).replaceFirst("^0(?=[0-9])", "") : "";
        if (numbered && begins) {
            last = base(code);
        } else if (clean.isEmpty() && !name.isEmpty() && CRITERION.matcher(name).matches()) {
            last = CRITERION.matcher(name).replaceFirst("$2");
        }
        if (!(numbered && begins) && (begins && isUnknown(clean) || isUnknown(content) || isUnknown(name))) {
            // The parts below it belong to a row that nobody can name, and not to the one above.
            last = "";
        }
        Matcher within = INDICATOR.matcher(content);
        // «1.5 km đường» is a length and no number of a row.
        if (within.matches() && (within.group(1) != null || within.group(3) != null || LevelText.unit(within.group(4).replaceFirst("(?s)(?<=\\S)\\s.*", "")).isEmpty())) {
            last = base(within.group(2));
            return Optional.of(new Numbered(within.group(2), within.group(4).strip()));
        }
        Matcher part = PART.matcher(content);
        if (part.matches() && !last.isEmpty() && LevelText.listed(content).isEmpty() && !(numbered && begins && code.contains("."))) {
            return Optional.of(new Numbered(last + "." + part.group(1).toLowerCase(Locale.ROOT), part.group(2).strip()));
        }
        Matcher letter = LETTER.matcher(clean);
        if (letter.matches() && !last.isEmpty() && begins) {
            return Optional.of(new Numbered(last + "." + letter.group(1).toLowerCase(Locale.ROOT), content));
        }
        if (numbered && (begins || !another)) {
            return Optional.of(new Numbered(code, content));
        }
        Matcher criterion = CRITERION.matcher(content);
        if (clean.isEmpty() && criterion.matches()) {
            last = criterion.group(2);
            return Optional.of(new Numbered(last, criterion.group(3).strip()));
        }
        return Optional.empty();
    }

    /** Whether it begins with what may be a number that could not be read. */
    private static boolean isUnknown(String text) {
        return text.startsWith(SeenText.UNKNOWN);
    }

    /** What the parts below a row belong to: its indicator, where it is a part itself or one year's. */
    private static String base(String code) {
        return code.replaceFirst("@.*", "").replaceFirst("\\.[a-zđ]$", "").replaceFirst("(?<=[0-9])[a-hđ]$", "");
    }
}

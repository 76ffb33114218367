package vn.nongthonmoi.office.words;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.Measure;

/**
 * Reads what offices write for a value: {@code Chưa đạt}, {@code ✓}, {@code -}, {@code chưa có số liệu}, {@code 1.234,5}. Which words mean
 * something depends on what the row asks: {@code Có} is «đạt» where a row passes or does not, and nothing beside a number. What could mean
 * two things ({@code K}, {@code 1}, {@code đang thực hiện}) is left as it is, and the library asks.
 */
public final class EvidenceWords {

    private static final String MET = "đạt";
    private static final String NOT_MET = "không đạt";
    private static final String ABSENT = "không có";

    /** Nothing is known. */
    private static final Set<String> BLANK = Set.of("-", "–", "—", "--", "---", "…", "...", "..", ".", "n/a", "na", "#n/a", "null",
            "chưa có số liệu", "chưa có", "chưa có dữ liệu", "không có số liệu", "không có dữ liệu", "chưa đánh giá", "chưa xác định", "chưa rõ",
            "chưa thống kê", "chưa cập nhật", "chưa báo cáo", "chưa rà soát");
    private static final Set<String> DOES_NOT_APPLY = Set.of("không áp dụng", "không thuộc đối tượng", "kad", "không phải thực hiện");
    /** Certain whatever the row asks. */
    private static final Map<String, String> ALWAYS = Map.ofEntries(Map.entry("đạt", MET), Map.entry("dat", MET), Map.entry("khong dat", NOT_MET), Map.entry("chua dat", NOT_MET),
            Map.entry("chưa đạt", NOT_MET),
            Map.entry("không đạt", NOT_MET), Map.entry("kđ", NOT_MET), Map.entry("k.đạt", NOT_MET),
            Map.entry("k đạt", NOT_MET), Map.entry("chưa đạt chuẩn", NOT_MET), Map.entry("không đạt chuẩn", NOT_MET),
            Map.entry("đạt chuẩn", MET), Map.entry("đ", MET), Map.entry("đạt yêu cầu", MET));
    /** Certain where the row passes or does not. */
    private static final Map<String, String> PASS = Map.ofEntries(Map.entry("x", MET), Map.entry("✓", MET), Map.entry("✔", MET),
            Map.entry("√", MET), Map.entry("☑", MET), Map.entry("☒", NOT_MET), Map.entry("✗", NOT_MET), Map.entry("✘", NOT_MET),
            Map.entry("có", MET), Map.entry("yes", MET), Map.entry("chưa", NOT_MET), Map.entry("không", NOT_MET), Map.entry("no", NOT_MET),
            Map.entry("cđ", NOT_MET), Map.entry("ko đạt", NOT_MET));
    private static final Set<Measure> PASSES = Set.of(Measure.PASS, Measure.ALL_PARTS, Measure.ANY_PART, Measure.STANDARD, Measure.UNSTATED);

    /** Groups of three digits and a fraction, with two signs that differ, or a sign of groups twice: no other number is meant. */
    private static final Pattern POINTS_THEN_COMMA = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+,\\d+|-?\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern COMMAS_THEN_POINT = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+\\.\\d+|-?\\d{1,3}(?:,\\d{3}){2,}");
    private static final Pattern BLANKS_BETWEEN = Pattern.compile("-?\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?");
    private static final Pattern PERCENT = Pattern.compile("(-?\\d+(?:[.,]\\d+)?) ?%");

    private EvidenceWords() { }

    /** Whether a cell says in words or by a dash that nothing is known. */
    public static boolean isBlank(String cell) {
        return BLANK.contains(CellText.key(cell));
    }

    /**
     * The cell as the library reads it; as it is where that is not certain.
     *
     * @param measure what the row asks for; null where that is not known
     * @param mayBeAbsent whether the row says «nếu có»
     * @return empty where nothing is known
     */
    public static String value(String cell, @Nullable Measure measure, boolean mayBeAbsent) {
        if (isPlainNumber(cell)) {
            return cell;
        }
        String word = CellText.key(cell);
        if (word.endsWith(".") && word.length() > 1 && Character.isLetter(word.charAt(word.length() - 2))) {
            word = word.substring(0, word.length() - 1);
        }
        if (BLANK.contains(word)) {
            return "";
        }
        if (DOES_NOT_APPLY.contains(word)) {
            return mayBeAbsent ? ABSENT : "";
        }
        if (ALWAYS.containsKey(word)) {
            return ALWAYS.get(word);
        }
        if (measure != null && PASSES.contains(measure) && PASS.containsKey(word)) {
            return PASS.get(word);
        }
        return number(word, measure, cell);
    }

    /** Most cells are: digits with at most one point or comma between them, which no word and no group of thousands is. */
    private static boolean isPlainNumber(String cell) {
        int signs = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '.' || c == ',') {
                signs++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return signs < 2 && signs < cell.length();
    }

    private static String number(String word, @Nullable Measure measure, String cell) {
        if (POINTS_THEN_COMMA.matcher(word).matches()) {
            return word.replace(".", "").replace(',', '.');
        }
        if (COMMAS_THEN_POINT.matcher(word).matches()) {
            return word.replace(",", "");
        }
        if (BLANKS_BETWEEN.matcher(word).matches()) {
            return word.replace(" ", "");
        }
        var percent = PERCENT.matcher(word);
        return (measure == Measure.PERCENT || measure == Measure.GROWTH) && percent.matches() ? percent.group(1) : cell;
    }
}

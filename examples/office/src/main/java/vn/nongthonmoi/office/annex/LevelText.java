package vn.nongthonmoi.office.annex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Standard;

/**
 * Reads the text of one cell of an annex. What a person would read in one way only is a level; anything else is unreadable,
 * with what stands in the way: {@code 80¹} is 80 with a footnote, {@code 1.200} is asked about.
 */
public final class LevelText {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Marks of footnotes, which are no digits of the number that they follow. */
    private static final Pattern FOOTNOTE = Pattern.compile("[¹²³⁰⁴-⁹]+|(?<=[0-9%])\\s?\\((?:[0-9]{1,2}|\\*)\\)$|(?<=[0-9%])\\*+");
    private static final Pattern BLANK = Pattern.compile("[-–—.…/?\\s]*|không có|không quy định|không áp dụng", FLAGS);
    private static final Pattern SAME = Pattern.compile("(?:-\\s*)?(?:như trên|nt|[\"″”〃]+|''+|′′)(?:\\s*-)?", FLAGS);
    private static final Pattern PASS = Pattern.compile("đạt(?: chuẩn| yêu cầu)?", FLAGS);
    private static final Pattern GRADE = Pattern.compile("(?:đạt )?(?:xếp loại |loại )?(khá|tốt|giỏi|trung bình|xuất sắc)(?: trở lên)?|(?:đạt )?mức độ ([0-9])(?: trở lên)?|(?:loại )?((?-i:VI|IV|V|I{1,3}))(?: trở lên)?", FLAGS);
    private static final Pattern LEFT = Pattern.compile("(?:mức |nội dung |chỉ tiêu )?(?:do |giao )?(?:cho )?(ubnd (?:cấp )?tỉnh|ủy ban nhân dân (?:cấp )?tỉnh|"
            + "uỷ ban nhân dân (?:cấp )?tỉnh|tỉnh|(?:bộ|sở) [\\p{L} ,]+?|(?:các )?sở, ngành(?: của)? tỉnh|bộ, ngành trung ương) "
            + "(?:quy định|hướng dẫn|ban hành)(?: cụ thể)?(?: mức)?(?: đạt)?(?: cụ thể)?|theo (?:quy định|hướng dẫn) của (.+)", FLAGS);

    private static final String DIGITS = "[0-9]+(?:[.,][0-9]+)?";
    private static final Pattern NUMBER = Pattern.compile("(?<before>[^0-9]*?)(?<number>" + DIGITS + ")\\s*(?<after>.*)", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("(?:từ\\s+)?" + DIGITS + "\\s*%?\\s*(?:[-–—]|đến|tới)\\s*" + DIGITS + ".*", FLAGS | Pattern.DOTALL);
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}[.,][0-9]{3}(?![0-9])|[0-9]{1,3}(?:[.,][0-9]{3}){2,}");
    private static final Pattern LOOKS_LIKE_DIGITS = Pattern.compile("[0-9][OoIl]+(?![\\p{L}])|(?<![\\p{L}])[OIl]+(?=[0-9])");
    private static final Pattern YEAR = Pattern.compile("(?:năm\\s*)?(20[0-9]{2})\\s*[:(]?\\s*", FLAGS);
    private static final Pattern YEARS = Pattern.compile("(?:(?:năm\\s*)?20[0-9]{2}\\s*:.*?(?:;|,(?=\\s*(?:năm\\s*)?20[0-9]{2}\\s*:)|\\R|$)\\s*){2,}", FLAGS | Pattern.DOTALL);
    private static final Pattern NEXT_YEAR = Pattern.compile("\\s*(?:[;]|,(?=\\s*(?:năm\\s*)?20[0-9]{2}\\s*:)|\\R)\\s*", FLAGS);
    private static final Pattern PART = Pattern.compile("(?:^|[;\\n]\\s*|\\s)([a-eđ])\\)\\s*", FLAGS);

    /** What stands before a number. */
    private static final Map<String, Comparison> BEFORE = Map.ofEntries(
            Map.entry("≥", Comparison.AT_LEAST), Map.entry(">=", Comparison.AT_LEAST), Map.entry("=>", Comparison.AT_LEAST), Map.entry("⩾", Comparison.AT_LEAST),
            Map.entry("ít nhất", Comparison.AT_LEAST), Map.entry("tối thiểu", Comparison.AT_LEAST), Map.entry("đạt từ", Comparison.AT_LEAST),
            Map.entry("không thấp hơn", Comparison.AT_LEAST), Map.entry("không dưới", Comparison.AT_LEAST),
            Map.entry("≤", Comparison.AT_MOST), Map.entry("<=", Comparison.AT_MOST), Map.entry("=<", Comparison.AT_MOST), Map.entry("⩽", Comparison.AT_MOST),
            Map.entry("không quá", Comparison.AT_MOST), Map.entry("tối đa", Comparison.AT_MOST), Map.entry("không vượt quá", Comparison.AT_MOST),
            Map.entry("không cao hơn", Comparison.AT_MOST), Map.entry("không lớn hơn", Comparison.AT_MOST),
            Map.entry(">", Comparison.MORE_THAN), Map.entry("trên", Comparison.MORE_THAN), Map.entry("hơn", Comparison.MORE_THAN),
            Map.entry("lớn hơn", Comparison.MORE_THAN), Map.entry("cao hơn", Comparison.MORE_THAN),
            Map.entry("<", Comparison.LESS_THAN), Map.entry("dưới", Comparison.LESS_THAN), Map.entry("nhỏ hơn", Comparison.LESS_THAN),
            Map.entry("thấp hơn", Comparison.LESS_THAN), Map.entry("=", Comparison.EQUAL), Map.entry("bằng", Comparison.EQUAL));

    /** «80 % trở lên»: what stands behind a number. */
    private static final Map<String, Comparison> BEHIND = Map.of("trở lên", Comparison.AT_LEAST, "trở xuống", Comparison.AT_MOST);

    /** What may open «… trở lên» and «… trở xuống». */
    private static final Set<String> OPENING = Set.of("", "từ", "đạt", "đạt từ");

    /** Units of measure that annexes have, besides percent. A word that is none of these may say anything. */
    private static final Pattern UNIT = Pattern.compile("%(?:/năm)?|(?:triệu đồng|triệu|tỷ đồng|nghìn đồng)(?:/(?:người|hộ))?(?:/năm)?|hộ|nhà|lần|năm|loại|lít"
            + "(?:/người)?(?:/ngày(?: ?đêm)?)?|m2(?:/(?:người|học sinh))?|m²(?:/(?:người|học sinh))?|km|mô hình|công trình|tổ chức|lĩnh vực|hợp tác xã|htx|trường|thôn|xã|"
            + "sản phẩm|thành viên(?:/năm)?|bác sĩ/vạn dân|giường/vạn dân|đội/thôn|cây|điểm|thẻ|trạm|chợ", FLAGS);

    private LevelText() { }

    /** The comparison that words or a sign alone say, as in a column of signs. */
    static Optional<Comparison> comparison(String text) {
        return Optional.ofNullable(BEFORE.get(CellText.clean(text).toLowerCase(Locale.ROOT)));
    }

    /** What the cell says. */
    public static CellLevel of(String cell) {
        String text = Pattern.compile("\\R").splitAsStream(cell).map(line -> FOOTNOTE.matcher(CellText.clean(line)).replaceAll("").strip())
                .filter(line -> !line.isEmpty()).reduce((one, other) -> one + "\n" + other).orElse("");
        return parts(text).or(() -> years(text)).orElseGet(() -> one(text));
    }

    private static CellLevel one(String text) {
        String line = text.replace('\n', ' ').replaceFirst("[.;]$", "").strip();
        if (BLANK.matcher(line).matches()) {
            return new CellLevel.Blank();
        }
        if (SAME.matcher(line).matches()) {
            return new CellLevel.Same();
        }
        if (PASS.matcher(line).matches()) {
            return new CellLevel.Pass();
        }
        Matcher grade = GRADE.matcher(line);
        if (grade.matches()) {
            return new CellLevel.Grade(grade.group(3) != null ? grade.group(3) : grade.group(2) != null ? grade.group(2)
                    : grade.group(1).substring(0, 1).toUpperCase(Locale.ROOT) + grade.group(1).substring(1).toLowerCase(Locale.ROOT));
        }
        for (Standard standard : Standard.values()) {
            if (line.equalsIgnoreCase("đạt bộ tiêu chí " + standard.vietnamese())) {
                return new CellLevel.Title(standard);
            }
        }
        Matcher left = LEFT.matcher(line);
        if (left.matches()) {
            return new CellLevel.Left((left.group(1) == null ? left.group(2) : left.group(1)).strip());
        }
        return number(line, text);
    }

    private static CellLevel number(String line, String text) {
        if (LOOKS_LIKE_DIGITS.matcher(line).find()) {
            return new CellLevel.Unreadable(CellLevel.Why.LETTER, text);
        }
        if (RANGE.matcher(line).matches()) {
            return new CellLevel.Unreadable(CellLevel.Why.RANGE, text);
        }
        if (THOUSANDS.matcher(line).find()) {
            return new CellLevel.Unreadable(CellLevel.Why.THOUSANDS, text);
        }
        Matcher m = NUMBER.matcher(line);
        if (!m.matches()) {
            return new CellLevel.Unreadable(CellLevel.Why.WORDS, text);
        }
        String before = m.group("before").strip().toLowerCase(Locale.ROOT);
        String after = m.group("after").strip();
        Optional<Comparison> behind = BEHIND.entrySet().stream().filter(e -> after.toLowerCase(Locale.ROOT).endsWith(e.getKey()))
                .map(Map.Entry::getValue).findFirst();
        String unit = behind.isEmpty() ? after : after.substring(0, after.length() - "trở lên".length()
                - (behind.get() == Comparison.AT_MOST ? "trở xuống".length() - "trở lên".length() : 0)).strip();
        if (after.matches("(?s)[.,/:0-9].*")) {
            return new CellLevel.Unreadable(CellLevel.Why.NUMBER, text);
        }
        if (after.matches("(?s).*[0-9].*") && !UNIT.matcher(unit).matches()) {
            return new CellLevel.Unreadable(CellLevel.Why.SEVERAL, text);
        }
        Comparison comparison = BEFORE.containsKey(before) ? BEFORE.get(before) : BEFORE.get(before.replaceFirst("^(?:đạt|đạt tỷ lệ|tỷ lệ)\\s+(?=\\S)", ""));
        if (behind.isPresent() && OPENING.contains(before)) {
            comparison = behind.get();
        } else if (behind.isPresent() || comparison == null && !before.isEmpty() && !before.equals("đạt")) {
            // «Từ 80 %» alone does not say whether more is better, and two comparisons are one too many.
            return new CellLevel.Unreadable(CellLevel.Why.WORDS, text);
        }
        if (!unit.isEmpty() && !UNIT.matcher(unit).matches()) {
            return new CellLevel.Unreadable(CellLevel.Why.WORDS, text);
        }
        return new CellLevel.Number(comparison, new BigDecimal(m.group("number").replace(',', '.')), unit);
    }

    /** «Năm 2024: ≥ 45; 2025: ≥ 48». */
    private static Optional<CellLevel> years(String text) {
        if (!YEARS.matcher(text).matches()) {
            return Optional.empty();
        }
        SortedMap<Integer, CellLevel.Number> levels = new TreeMap<>();
        for (String each : NEXT_YEAR.split(text)) {
            Matcher year = YEAR.matcher(each);
            if (!year.lookingAt()) {
                return Optional.of(new CellLevel.Unreadable(CellLevel.Why.SEVERAL, text));
            }
            CellLevel level = one(each.substring(year.end()));
            if (!(level instanceof CellLevel.Number number) || levels.put(Integer.parseInt(year.group(1)), number) != null) {
                return Optional.of(new CellLevel.Unreadable(CellLevel.Why.SEVERAL, text));
            }
        }
        return Optional.of(new CellLevel.Years(levels));
    }

    /** «a) ≥ 80 %; b) Đạt»: from a) on without a gap, each readable by itself. */
    private static Optional<CellLevel> parts(String text) {
        Matcher m = PART.matcher(text);
        List<Integer> begins = new ArrayList<>();
        List<String> letters = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        while (m.find()) {
            begins.add(m.start());
            letters.add(m.group(1).toLowerCase(Locale.ROOT));
            ends.add(m.end());
        }
        if (letters.size() < 2 || !letters.get(0).equals("a") || begins.get(0) != 0) {
            return Optional.empty();
        }
        Map<String, CellLevel> levels = new LinkedHashMap<>();
        for (int i = 0; i < letters.size(); i++) {
            String part = text.substring(ends.get(i), i + 1 < begins.size() ? begins.get(i + 1) : text.length()).strip();
            CellLevel level = one(part);
            if (level instanceof CellLevel.Unreadable || levels.put(letters.get(i), level) != null) {
                return Optional.of(new CellLevel.Unreadable(CellLevel.Why.SEVERAL, text));
            }
        }
        return Optional.of(new CellLevel.Parts(levels));
    }
}

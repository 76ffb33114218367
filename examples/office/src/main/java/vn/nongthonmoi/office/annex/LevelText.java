package vn.nongthonmoi.office.annex;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Standard;

/**
 * Reads the text of one cell of an annex. What a person would read in one way only is a level; anything else is unreadable,
 * with what stands in the way: {@code 80¹} is 80 with a footnote, {@code 1.200} is asked about.
 */
public final class LevelText {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Marks of footnotes, which are no digits of the number that they follow; «m²» has none. */
    private static final Pattern FOOTNOTE = Pattern.compile("(?:(?<!(?<!\\p{L})m)[²³]|[¹⁰⁴-⁹])+|(?<=[0-9%\\p{L}])\\s?(?:\\((?:[0-9]{1,2}|\\*{1,3})\\)|\\[(?:[0-9]{1,2}|\\*{1,3})])$|(?<=[0-9%\\p{L}])\\s?\\*{1,3}$|(?<=[0-9%])\\*+");
    private static final Pattern BLANK = Pattern.compile("[-–—.…/?\\s]*|không quy định|không áp dụng", FLAGS);
    private static final Pattern NONE = Pattern.compile("không(?: có| còn)?", FLAGS);
    private static final Pattern MARK = Pattern.compile("^[-–•+]\\s*(?=[≥≤><]|đạt\\b|ít nhất|không quá|tối thiểu|tối đa)", FLAGS);
    private static final Pattern SAME = Pattern.compile("(?:-\\s*)?(?:như trên|nt|[\"″”〃]+|''+|′′)(?:\\s*-)?", FLAGS);
    /** What is met is for somebody to detail: the level is that it is met. */
    private static final String BY_WHOSE_DETAIL = "(?:theo (?:quy định|hướng dẫn|(?:quyết định|thông tư|nghị định|văn bản|công văn)(?: số)? [\\p{L}0-9/.-]+)"
            + "(?: hiện hành)?(?: của [\\p{L}\\s,]+)?)";
    private static final Pattern PASS = Pattern.compile("(?:đạt(?: chuẩn| yêu cầu)?|có)(?: " + BY_WHOSE_DETAIL + "| \\(" + BY_WHOSE_DETAIL + "\\))?", FLAGS);
    private static final Pattern GRADE = Pattern.compile("(?:đạt )?(?:chuẩn )?(?:từ )?(?:xếp loại |loại |mức )?(khá|tốt|giỏi|trung bình|xuất sắc)(?: trở lên)?"
            + "|(?:đạt )?(?:chuẩn )?(?:từ )?(?:mức độ|cấp độ|cấp) ([0-9])(?: trở lên)?|(?:đạt )?(?:từ )?(?:loại )?((?-i:VI|IV|V|I{1,3}))(?: trở lên)?", FLAGS);
    private static final Pattern LEFT = Pattern.compile("(?:mức |nội dung |chỉ tiêu )?(?:do |giao )?(?:cho )?(ubnd (?:cấp )?tỉnh|ủy ban nhân dân (?:cấp )?tỉnh|"
            + "uỷ ban nhân dân (?:cấp )?tỉnh|tỉnh|(?:bộ|sở) [\\p{L} ,]+?|(?:các )?sở, ngành(?: của)? tỉnh|bộ, ngành trung ương) "
            + "(?:quy định|hướng dẫn|ban hành)(?: cụ thể)?(?: mức)?(?: đạt)?(?: cụ thể)?|theo (?:quy định|hướng dẫn) của (.+)", FLAGS);

    /** Words alone whose letters a program may have set apart, by their letters; they are put together for nothing else, and digits never are. */
    private static final Map<String, String> APART = Stream.of("đạt", "đạt chuẩn", "đạt yêu cầu", "như trên", "không", "khá", "tốt", "không quy định",
            "UBND cấp tỉnh quy định", "UBND cấp tỉnh quy định cụ thể", "do UBND cấp tỉnh quy định")
            .collect(Collectors.toMap(phrase -> phrase.replace(" ", "").toLowerCase(Locale.ROOT), phrase -> phrase));

    private static final String DIGITS = "[0-9]+(?:[.,][0-9]+)?";
    private static final Pattern NUMBER = Pattern.compile("(?<before>[^0-9]*?)(?<number>" + DIGITS + ")\\s*(?<after>.*)", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("(?:[≥>=≤<]+\\s*)?(?:đạt\\s+)?(?:từ\\s+)?" + DIGITS + "\\s*%?\\s*(?:[-–—]|đến|tới)\\s*(?:dưới\\s+)?" + DIGITS + ".*", FLAGS | Pattern.DOTALL);
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}[.,][0-9]{3}(?![0-9])|[0-9]{1,3}(?:[.,][0-9]{3}){2,}");
    private static final Pattern LOOKS_LIKE_DIGITS = Pattern.compile("[0-9][OoIl]+(?![\\p{L}])|(?<![\\p{L}])[OIl]+(?=[0-9])");
    private static final Pattern YEAR = Pattern.compile("(?:(?:đến\\s+)?năm\\s*)?(20[0-9]{2})\\s*[:(]?\\s*", FLAGS);
    private static final Pattern YEARS = Pattern.compile("(?:(?:(?:đến\\s+)?năm\\s*)?20[0-9]{2}\\s*:.*?(?:;|,(?=\\s*(?:năm\\s*)?20[0-9]{2}\\s*:)|\\R|$)\\s*)+", FLAGS | Pattern.DOTALL);
    private static final Pattern NEXT_YEAR = Pattern.compile("\\s*(?:[;]|,(?=\\s*(?:năm\\s*)?20[0-9]{2}\\s*:)|\\R)\\s*", FLAGS);
    private static final Pattern BULLETS = Pattern.compile("[-–—+•].*(?:\\n[-–—+•].*)+");
    private static final Pattern PART = Pattern.compile("(?:^|[;\\n]\\s*|\\s)([a-hđ])\\)\\s*", FLAGS);

    /** What stands before a number. */
    private static final Map<String, Comparison> BEFORE = Map.ofEntries(
            Map.entry("≥", Comparison.AT_LEAST), Map.entry("≧", Comparison.AT_LEAST), Map.entry(">=", Comparison.AT_LEAST), Map.entry("=>", Comparison.AT_LEAST), Map.entry("⩾", Comparison.AT_LEAST),
            Map.entry("ít nhất", Comparison.AT_LEAST), Map.entry("tối thiểu", Comparison.AT_LEAST), Map.entry("đạt từ", Comparison.AT_LEAST),
            Map.entry("không thấp hơn", Comparison.AT_LEAST), Map.entry("không dưới", Comparison.AT_LEAST),
            Map.entry("≤", Comparison.AT_MOST), Map.entry("≦", Comparison.AT_MOST), Map.entry("<=", Comparison.AT_MOST), Map.entry("=<", Comparison.AT_MOST), Map.entry("⩽", Comparison.AT_MOST),
            Map.entry("không quá", Comparison.AT_MOST), Map.entry("tối đa", Comparison.AT_MOST), Map.entry("không vượt quá", Comparison.AT_MOST),
            Map.entry("không cao hơn", Comparison.AT_MOST), Map.entry("không lớn hơn", Comparison.AT_MOST),
            Map.entry(">", Comparison.MORE_THAN), Map.entry("trên", Comparison.MORE_THAN), Map.entry("hơn", Comparison.MORE_THAN),
            Map.entry("lớn hơn", Comparison.MORE_THAN), Map.entry("cao hơn", Comparison.MORE_THAN),
            Map.entry("<", Comparison.LESS_THAN), Map.entry("dưới", Comparison.LESS_THAN), Map.entry("nhỏ hơn", Comparison.LESS_THAN),
            Map.entry("thấp hơn", Comparison.LESS_THAN), Map.entry("=", Comparison.EQUAL), Map.entry("bằng", Comparison.EQUAL));

    /** «80 % trở lên»: what stands behind a number. */
    private static final Map<String, Comparison> BEHIND = Map.of("trở lên", Comparison.AT_LEAST, "trở xuống", Comparison.AT_MOST);

    /** What may open «… trở lên» and «… trở xuống». */
    private static final Set<String> OPENING = Set.of("", "từ", "đạt", "đạt từ", "có", "có từ");

    /** Numbers as decisions write them once more in words: «02 (hai) mô hình». */
    private static final List<String> WORDS = List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");
    private static final Pattern IN_WORDS = Pattern.compile("\\((" + String.join("|", WORDS) + ")\\)", FLAGS);

    /** Units of measure that annexes have. A word that is none of these may say anything. */
    private static final Pattern UNIT = Pattern.compile("(?:%|‰|(?:triệu|tỷ|nghìn) đồng|đồng|m2|m3|m|km|ha|lít|kg|tấn|kwh|giờ|ngày|tháng|năm|lần|điểm|sao|người|hộ|nhà|nhà ở|học sinh|"
            + "loại|mô hình|công trình|tổ chức|tổ|lĩnh vực|hợp tác xã|trường|thôn|xã|huyện|sản phẩm|thành viên|bác sĩ|giường|giường bệnh|đội|cây|thẻ|trạm|chợ|lớp|buổi|"
            + "câu lạc bộ|tuyến|khu|vườn|máy|dịch vụ|cơ sở|tiêu chí|chỉ tiêu|làng nghề|điểm du lịch|doanh nghiệp|thủ tục)"
            + "(?:/(?:người|hộ|thôn|xã|huyện|học sinh|vạn dân|đơn vị|ngày|ngày đêm|tháng|quý|năm|lần|ha))*");
    private static final Pattern SAYS_UNIT = Pattern.compile("(?:đơn vị(?: tính)?|đvt|tính bằng|tính theo)\\s*:?\\s*", FLAGS);
    /** In a sentence, a word in brackets is a unit only if it can be nothing else. */
    private static final Pattern NO_OTHER_WORD = Pattern.compile("[%‰].*|.*(?:đồng|/).*|m2|m3|km|ha|lít");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");

    private LevelText() { }

    /**
     * What a column of signs says of the row's numbers, as {@code ≥ %}.
     *
     * @param comparison how a value is held against them; null where it does not say that
     * @param unit their unit of measure; empty where it does not say that
     */
    record Sign(@Nullable Comparison comparison, String unit) { }

    static Sign sign(String text) {
        String line = CellText.clean(text).toLowerCase(Locale.ROOT);
        return BEFORE.entrySet().stream().filter(e -> line.equals(e.getKey())
                        || line.startsWith(e.getKey()) && unit(line.substring(e.getKey().length())).isPresent()).findFirst()
                .map(e -> new Sign(e.getValue(), unit(line.substring(e.getKey().length())).orElse("")))
                .orElseGet(() -> new Sign(null, unit(line).orElse("")));
    }

    /** A unit of measure as it is written alike everywhere: «m²» is {@code m2}, «HTX» is {@code hợp tác xã}; empty where the text is none. */
    static Optional<String> unit(String text) {
        String plain = SAYS_UNIT.matcher(CellText.clean(text).replace("²", "2").replace("³", "3")).replaceFirst("").toLowerCase(Locale.ROOT)
                .replaceAll("\\s*/\\s*", "/").replaceFirst("^tr\\.? ?đ(?:ồng)?\\.?(?=/|$)", "triệu đồng").replaceFirst("^triệu(?=/|$)", "triệu đồng")
                .replaceFirst("^htx(?=/|$)", "hợp tác xã").replaceFirst("^clb(?=/|$)", "câu lạc bộ").replaceFirst("^phần trăm(?=/|$)", "%")
                .replaceFirst("ngày ?đêm$", "ngày đêm");
        return UNIT.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** The units of measure that a sentence says in brackets: «Tỷ lệ hộ nghèo (%)». */
    static Set<String> units(String sentence) {
        Set<String> units = new LinkedHashSet<>();
        for (Matcher m = IN_BRACKETS.matcher(sentence); m.find();) {
            String within = m.group(1).strip();
            unit(within).filter(unit -> NO_OTHER_WORD.matcher(unit).matches() || SAYS_UNIT.matcher(within).lookingAt()).ifPresent(units::add);
        }
        return units;
    }

    /** The parts that a text lists, «a) … b) …», by their letters; empty where it does not begin with a), or lists fewer than two. */
    static Map<String, String> listed(String text) {
        Matcher m = PART.matcher(text);
        Map<String, String> parts = new LinkedHashMap<>();
        int begins = 0;
        String letter = null;
        while (m.find()) {
            if (letter == null && (m.start() != 0 || !m.group(1).equalsIgnoreCase("a")) || letter != null
                    && parts.put(letter, text.substring(begins, m.start()).strip()) != null) {
                return Map.of();
            }
            begins = m.end();
            letter = m.group(1).toLowerCase(Locale.ROOT);
        }
        return letter == null || parts.isEmpty() || parts.put(letter, text.substring(begins).strip()) != null ? Map.of() : parts;
    }

    /** What the cell says. */
    public static CellLevel of(String cell) {
        String text = Pattern.compile("\\R").splitAsStream(cell).map(line -> FOOTNOTE.matcher(CellText.clean(line)).replaceAll("").strip())
                .filter(line -> !line.isEmpty()).reduce((one, other) -> one + "\n" + other).orElse("");
        if (BULLETS.matcher(text).matches()) {
            return new CellLevel.Unreadable(CellLevel.Why.SEVERAL, text);
        }
        // «- ≥ 80 %» is one level with a mark before it; «- 5 %» may be less than nothing.
        String plain = MARK.matcher(text).replaceFirst("");
        return parts(plain).or(() -> years(plain)).orElseGet(() -> one(plain));
    }

    private static CellLevel one(String text) {
        String said = text.replace('\n', ' ').replaceFirst("[.;]$", "").strip();
        String line = APART.getOrDefault(said.replace(" ", "").toLowerCase(Locale.ROOT), said);
        if (BLANK.matcher(line).matches()) {
            return new CellLevel.Blank();
        }
        if (SAME.matcher(line).matches()) {
            return new CellLevel.Same();
        }
        if (NONE.matcher(line).matches()) {
            return new CellLevel.None();
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
        String before = m.group("before").strip().replaceFirst("^([<>]) =", "$1=").toLowerCase(Locale.ROOT);
        String after = withoutWords(m.group("after").strip(), m.group("number"));
        Optional<Comparison> behind = BEHIND.entrySet().stream().filter(e -> after.toLowerCase(Locale.ROOT).endsWith(e.getKey()))
                .map(Map.Entry::getValue).findFirst();
        String measured = behind.isEmpty() ? after : after.substring(0, after.length() - "trở lên".length()
                - (behind.get() == Comparison.AT_MOST ? "trở xuống".length() - "trở lên".length() : 0)).strip();
        Optional<String> unit = measured.isEmpty() ? Optional.of("") : unit(measured.replaceFirst("^\\((.*)\\)$", "$1"));
        if (after.matches("(?s)[.,/:0-9].*")) {
            return new CellLevel.Unreadable(CellLevel.Why.NUMBER, text);
        }
        if (after.matches("(?s).*[0-9].*") && unit.isEmpty()) {
            return new CellLevel.Unreadable(CellLevel.Why.SEVERAL, text);
        }
        Comparison comparison = BEFORE.containsKey(before) ? BEFORE.get(before)
                : BEFORE.get(before.replaceFirst("^(?:đạt|có|đạt tỷ lệ|tỷ lệ)\\s+(?=\\S)", ""));
        if (behind.isPresent() && OPENING.contains(before)) {
            comparison = behind.get();
        } else if (behind.isPresent() || comparison == null && !before.isEmpty() && !before.equals("đạt")) {
            // «Từ 80 %» alone does not say whether more is better, and two comparisons are one too many.
            return new CellLevel.Unreadable(CellLevel.Why.WORDS, text);
        }
        if (unit.isEmpty()) {
            return new CellLevel.Unreadable(CellLevel.Why.WORDS, text);
        }
        return new CellLevel.Number(comparison, new BigDecimal(m.group("number").replace(',', '.')), unit.get());
    }

    /** «(hai) mô hình» behind 02 says the number once more; another number in words would be a contradiction, and is left. */
    private static String withoutWords(String after, String number) {
        Matcher m = IN_WORDS.matcher(after);
        return m.lookingAt() && number.matches("0?" + WORDS.indexOf(m.group(1).toLowerCase(Locale.ROOT))) ? after.substring(m.end()).strip() : after;
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

    /** «a) ≥ 80 %; b) Đạt»: from a) on, each readable by itself. */
    private static Optional<CellLevel> parts(String text) {
        Map<String, CellLevel> levels = new LinkedHashMap<>();
        listed(text).forEach((letter, part) -> levels.put(letter, one(part)));
        return levels.isEmpty() ? Optional.empty() : Optional.of(levels.values().stream().anyMatch(level -> level instanceof CellLevel.Unreadable)
                ? new CellLevel.Unreadable(CellLevel.Why.SEVERAL, text) : new CellLevel.Parts(levels));
    }
}

package vn.nongthonmoi.office.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.table.ColumnMeaning.Because;
import vn.nongthonmoi.office.words.OfficeWords;

/**
 * Tells what a column is by its header: the code of a row ({@code 17.10}, {@code Chỉ tiêu 17.10}, {@code TC10},
 * {@code 10. Thu nhập (triệu đồng)}), the title of a row, or a name that offices have for what says who a unit is ({@code Mã xã},
 * {@code Huyện}). A header that could be two of these is unknown.
 */
final class ColumnNames {

    private static final String NOTE = "note";
    private static final Map<String, UnitColumn> UNIT = unitNames();
    private static final Map<String, String> ORIGINS = Map.of("nguon", "source", "nguon-so-lieu", "source", "ngay", "date",
            "ngay-so-lieu", "date", "ngay-bao-cao", "date", "nguoi-xac-nhan", "confirmed", "xac-nhan", "confirmed");
    private static final Set<String> IGNORED = Set.of("stt", "tt", "so-tt", "so-thu-tu", "no", "ghi-chu");
    /** The column of the rows of a long table that says which indicator a row is about, and the one that has its value. */
    private static final Set<String> INDICATOR = Set.of("ma-chi-tieu", "chi-tieu", "ma-tieu-chi", "tieu-chi", "indicator", "ma-ct", "ma-tc",
            "ten-chi-tieu", "noi-dung-chi-tieu", "chi-tieu-danh-gia", "noi-dung-tieu-chi");
    private static final Set<String> VALUE = Set.of("gia-tri", "ket-qua", "so-lieu", "value", "ket-qua-thuc-hien", "ket-qua-danh-gia", "thuc-hien",
            "ket-qua-dat-duoc", "muc-dat", "hien-trang");

    /** In a table of villages, where they lie. */
    private static final Set<String> OF_COMMUNE = Set.of("xa", "ten-xa", "ma-xa", "xa-phuong", "xa-phuong-thi-tran");

    private static final Set<String> OTHER_WITHOUT_MARKS = Set.of("nam", "dien");

    private static final Pattern CODE = Pattern.compile("(?:(chỉ tiêu|tiêu chí|ct|tc|mục|phần|điều kiện)\\s*(?:số\\s+)?)?0*(\\d{1,2}+(?:\\.\\d{1,2}+)*+"
            + "(?:\\.?[a-zđ](?![\\p{L}]))?)(?:\\.(nam|nữ|nu)(?![\\p{L}]))?(@\\S+)?\\s*(?:(?:\\.(?!(?-i:\\p{Ll}))|[:)\\-–])+\\s*|\\s+|$)(.*)", Pattern.CASE_INSENSITIVE
            | Pattern.UNICODE_CASE);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[][^()\\[\\]]*[)\\]]\\s*$");
    private static final Pattern YEAR = Pattern.compile("[\\s(,\\-–]*(?:năm\\s*)?\\b(20\\d\\d)\\)?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PERIOD = Pattern.compile("20\\d\\d\\s*[-–]\\s*20\\d\\d\\)?$");
    private static final Pattern HALF = Pattern.compile("[\\s(,:\\-–]+(nam|nữ)\\)?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** No title is half as long; what is looked for in a header goes through it step by step. */
    private static final int LONGEST = 500;

    private final Expected expected;
    private final Mapping mapping;
    private final Map<String, Set<String>> titles = new HashMap<>();
    private final Map<String, ColumnMeaning> asked = new HashMap<>();

    ColumnNames(Expected expected, Mapping mapping) {
        this.expected = expected;
        this.mapping = mapping;
        expected.rows().values().forEach(row -> titles.computeIfAbsent(OfficeWords.plain(row.title()), t -> new HashSet<>()).add(row.code()));
    }

    /** What a column with that header is. */
    ColumnMeaning of(String header) {
        return header.isEmpty() ? ColumnMeaning.unknown() : asked.computeIfAbsent(header, this::meaning);
    }

    private ColumnMeaning meaning(String header) {
        Optional<ColumnMeaning> mapped = mapping.of(header);
        if (mapped.isPresent()) {
            return mapped.get();
        }
        String plain = OfficeWords.plain(header);
        if (CellText.key(header).startsWith(NOTE) || IGNORED.contains(plain) || plain.startsWith("ghi-chu-")) {
            return ColumnMeaning.ignored();
        }
        if (UnitColumn.find(header).isPresent()) {
            return new ColumnMeaning(UnitColumn.find(header).get().code(), Because.CODE);
        }
        if (OriginColumns.name(header).isPresent() || EvidenceColumn.isOne(header)) {
            return new ColumnMeaning(header, Because.CODE);
        }
        UnitColumn ofUnit = UNIT.get(unitName(header));
        if (ofUnit != null) {
            return new ColumnMeaning(ofUnit.code(), Because.NAME);
        }
        if (ORIGINS.containsKey(plain)) {
            return new ColumnMeaning(ORIGINS.get(plain), Because.NAME);
        }
        return header.length() > LONGEST ? ColumnMeaning.unknown()
                : evidence(header).orElseGet(() -> originOf(header, plain).orElseGet(ColumnMeaning::unknown));
    }

    /** Whether a header says which indicator a row is about, and whether one says that its value stands there. */
    boolean isIndicator(String header) {
        return INDICATOR.contains(OfficeWords.plain(header));
    }

    boolean isValue(String header) {
        return VALUE.contains(OfficeWords.plain(header).replaceAll("-?(nam-)?20\\d\\d$", ""));
    }

    /** In a table of districts their code is called {@code Mã huyện}; in one of communes that is where they lie. */
    private String unitName(String header) {
        String marked = OfficeWords.marked(header);
        String plain = OfficeWords.plain(header);
        // Năm is a year and Nam are men: who writes without marks may mean either.
        if (!marked.equals(plain) && !UNIT.containsKey(marked) || marked.equals(plain) && OTHER_WITHOUT_MARKS.contains(plain)) {
            return "";
        }
        if (expected.blank() == UnitKind.VILLAGE && OF_COMMUNE.contains(plain)) {
            return "";
        }
        return expected.blank() == UnitKind.DISTRICT && (plain.equals("ma-huyen") || plain.equals("huyen") || plain.equals("ten-huyen"))
                ? plain.equals("ma-huyen") ? "ma-don-vi" : "ten-don-vi"
                : expected.blank() == UnitKind.PROVINCE && plain.equals("ma-tinh") ? "ma-don-vi" : plain;
    }

    /** The evidence column that a header, or what stands in the column of indicators, means. */
    Optional<ColumnMeaning> evidence(String header) {
        if (EvidenceColumn.isOne(header)) {
            return Optional.of(new ColumnMeaning(header, Because.CODE));
        }
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        String name = CellText.clean(header);
        return titled(name).or(() -> ofYear(name)).or(() -> half(name)).or(() -> coded(name));
    }

    /** {@code Thu nhập năm 2023}, but not {@code nghèo giai đoạn 2021-2025}. */
    private Optional<ColumnMeaning> ofYear(String name) {
        Matcher year = YEAR.matcher(name);
        if (!year.find() || PERIOD.matcher(name).find()) {
            return Optional.empty();
        }
        String of = year.group(1);
        return row(name.substring(0, year.start())).map(m -> expected.year() != null && of.equals(String.valueOf(expected.year())) ? m
                : new ColumnMeaning(m.as() + "@" + of, m.because()));
    }

    /** {@code Chỉ tiêu 15.1 (nữ)}. */
    private Optional<ColumnMeaning> half(String name) {
        Matcher half = HALF.matcher(name);
        return half.find() ? row(name.substring(0, half.start()))
                .map(m -> new ColumnMeaning(m.as() + "." + OfficeWords.plain(half.group(1)), m.because())) : Optional.empty();
    }

    private Optional<ColumnMeaning> row(String name) {
        return titled(name).or(() -> coded(name)).filter(m -> !m.as().contains("@"));
    }

    private Optional<ColumnMeaning> coded(String name) {
        Matcher m = CODE.matcher(name);
        if (!m.matches()) {
            return Optional.empty();
        }
        String half = m.group(3) == null ? "" : "." + OfficeWords.plain(m.group(3));
        String when = m.group(4) == null ? "" : m.group(4);
        // “10. Hộ nghèo” where Hộ nghèo is 11: nobody knows which of the two is meant.
        return code(m.group(2)).filter(code -> titles.getOrDefault(OfficeWords.plain(m.group(5)), Set.of(code)).contains(code))
                .map(code -> new ColumnMeaning(code + half + when, Because.CODE));
    }

    private Optional<ColumnMeaning> titled(String name) {
        Set<String> codes = titles.getOrDefault(OfficeWords.plain(name),
                titles.getOrDefault(OfficeWords.plain(IN_BRACKETS.matcher(name).replaceFirst("")), Set.of()));
        return codes.size() == 1 ? Optional.of(new ColumnMeaning(codes.iterator().next(), Because.TITLE)) : Optional.empty();
    }

    /** The rows of the criterion that a column is the result of; none where it is a row's column. */
    List<String> rowsOfCriterion(ColumnMeaning meaning) {
        return meaning.as() == null || expected.rows().containsKey(CellText.key(meaning.as())) ? List.of()
                : expected.criteria().getOrDefault(meaning.as(), List.of());
    }

    /** The row of that code; {@code TC10} may mean a criterion, which is a row only where it has no other. */
    private Optional<String> code(String digits) {
        String key = CellText.key(digits);
        if (expected.rows().containsKey(key)) {
            return Optional.of(expected.rows().get(key).code());
        }
        List<String> rows = expected.criteria().getOrDefault(digits, List.of());
        if (!rows.isEmpty()) {
            return Optional.of(rows.size() == 1 ? rows.get(0) : digits);
        }
        // Without a set to ask, what follows the code may be anything; the code alone is one.
        return expected.rows().isEmpty() && EvidenceColumn.isOne(digits) ? Optional.of(digits) : Optional.empty();
    }

    /** {@code Nguồn 10}, {@code Ngày 10}: where the value of a column comes from. */
    private Optional<ColumnMeaning> originOf(String header, String plain) {
        return ORIGINS.keySet().stream().filter(name -> plain.startsWith(name + "-")).findFirst().flatMap(name -> {
            List<String> words = List.of(header.split("\\s+"));
            int used = name.split("-").length;
            return words.size() <= used ? Optional.empty() : evidence(words.stream().skip(used).collect(Collectors.joining(" ")))
                    .map(m -> new ColumnMeaning(ORIGINS.get(name) + " " + m.as(), m.because()));
        });
    }

    private static Map<String, UnitColumn> unitNames() {
        Map<String, UnitColumn> names = new HashMap<>();
        names(names, UnitColumn.CODE, "mã, mã xã, mã phường, mã xã phường, mã xã phường thị trấn, mã đơn vị, mã đvhc, mã số, mã số xã, mã hành chính, "
                + "mã đơn vị hành chính, mã thôn, mã gso, mã xã phường đặc khu");
        names(names, UnitColumn.NAME, "tên, tên xã, xã, đơn vị, tên đơn vị, xã phường, xã phường thị trấn, xã phường đặc khu, tên xã phường, "
                + "tên xã phường thị trấn, tên xã phường đặc khu, địa phương, tên địa phương, tên thôn, thôn, tên đơn vị hành chính, đơn vị hành chính");
        names(names, UnitColumn.KIND, "loại, loại đơn vị, loại hình, loại đơn vị hành chính, loại đvhc");
        names(names, UnitColumn.PROVINCE, "tỉnh, mã tỉnh, tên tỉnh, tỉnh thành phố, tỉnh thành, tỉnh tp, mã tỉnh thành phố");
        names(names, UnitColumn.FORMER_PROVINCE, "tỉnh cũ, tỉnh trước sáp nhập, mã tỉnh cũ, tên tỉnh cũ");
        names(names, UnitColumn.DISTRICT, "huyện, tên huyện, mã huyện, quận huyện, huyện thị xã, huyện thị xã thành phố, huyện tx tp, huyện thị, "
                + "tên huyện thị xã thành phố, huyện thành phố");
        names(names, UnitColumn.REGION, "vùng, vùng kinh tế, tên vùng");
        names(names, UnitColumn.AREA, "khu vực, kv, xã khu vực, phân định khu vực, xã thuộc khu vực, khu vực i ii iii");
        names(names, UnitColumn.GROUP, "nhóm, nhóm xã, xã nhóm, thuộc nhóm");
        names(names, UnitColumn.TRAITS, "đặc điểm, đặc thù, xã đặc thù, diện");
        names(names, UnitColumn.YEAR, "năm, năm đánh giá");
        names(names, UnitColumn.RECOGNISED, "danh hiệu, danh hiệu đã được công nhận, danh hiệu ntm, đã công nhận, đã được công nhận, công nhận, "
                + "danh hiệu đã công nhận");
        names(names, UnitColumn.RECOGNISED_ON, "ngày công nhận, ngày được công nhận, ngày quyết định công nhận, ngày qđ công nhận");
        names(names, UnitColumn.FORMED_FROM, "hình thành từ các đơn vị, hình thành từ, sáp nhập từ, mã các xã trước sáp nhập, mã đơn vị cũ, mã xã cũ");
        return Map.copyOf(names);
    }

    private static void names(Map<String, UnitColumn> names, UnitColumn column, String list) {
        for (String name : list.split(", ")) {
            names.put(OfficeWords.plain(name), column);
            names.put(OfficeWords.marked(name), column);
        }
    }
}

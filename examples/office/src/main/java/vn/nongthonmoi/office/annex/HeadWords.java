package vn.nongthonmoi.office.annex;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.office.words.OfficeWords;
import vn.nongthonmoi.office.words.UnitWords;

/**
 * The words that stand in the heads of annexes. They are looked up by their letters alone, so that a line break, a hyphen or
 * letters that a program has set apart make no difference; what is not among them is unknown, and nothing is put together for it.
 */
final class HeadWords {

    /** What a column holds besides levels. */
    enum Role {
        /** The numbers of rows. */
        CODE,
        /** The names of criteria. */
        NAME,
        /** What a row asks. */
        CONTENT,
        /** «Chỉ tiêu»: what a row asks, or the level, as the columns beside it tell. */
        INDICATOR,
        /** How a value is held against the number. */
        COMPARISON,
        /** Units of measure. */
        UNIT,
        /** What is no part of a level: a source, a remark. */
        NOTE
    }

    /**
     * What the head of a column of levels says.
     *
     * @param whom whom the levels are for; empty where it does not say that
     * @param year the year they are for; null where it does not say that
     * @param unit the unit of measure; empty where it does not say that
     * @param everybody whether they are for everybody, unless a head below names somebody
     */
    record Said(List<String> whom, @Nullable Integer year, String unit, boolean everybody) { }

    static final String NATIONAL = "national";
    /** The column of the province whose decision it is. */
    static final String PROVINCE = "province";

    private static final Map<Role, Set<String>> ROLES = Map.of(
            Role.CODE, Set.of("ma", "tt", "stt", "sott", "sothutu", "maso", "tieuchiso", "matieuchi", "machitieu"),
            Role.NAME, Set.of("tieuchi", "tentieuchi", "nhomtieuchi", "ten"),
            Role.CONTENT, Set.of("noidung", "noidungtieuchi", "noidungcactieuchi", "noidungtieuchichitieu", "chitieunoidung", "noidungchitieu",
                    "noidungvachitieu", "tenchitieu", "tieuchichitieu", "tentieuchichitieu", "tieuchinoidung", "noidungdanhgia"),
            Role.INDICATOR, Set.of("chitieu"),
            Role.COMPARISON, Set.of("sosanh"),
            Role.UNIT, Set.of("donvitinh", "dvt", "donvido"),
            Role.NOTE, Set.of("cancu", "ghichu", "dau", "tinhtrang", "soat", "coquanhuongdan", "donvihuongdan", "vanbanhuongdan", "coquanchutri", "coquanphutrach",
                    "donviphutrach"));

    private static final String LEVEL = "(?:(?:chitieu|tieuchuan|mucdo|muc|yeucau|quydinh)+(?:phai|can)?(?:dat)?(?:chuan)?(?:quydinh|apdung|cuthe|ntm|nongthonmoi)*)";
    private static final String FOR = "(?:phan|chia|theo|doivoi|cho|cua|tai|tung|cac|moi)*";
    private static final Pattern EVERYBODY = Pattern.compile(LEVEL + "|" + LEVEL + "?" + FOR + "(?:chung(?:canuoc|toanquoc)?|canuoc|toanquoc|trunguong|tw)");
    private static final Pattern CARRIER = Pattern.compile(LEVEL + "?" + FOR + "(?:vung|khuvuc|nhom|xa|nam|diaban|mien)*");
    private static final Pattern BEFORE_WHOM = Pattern.compile("^" + LEVEL + "?" + FOR);
    private static final Pattern GROUP = Pattern.compile("(?:xa)?(?:thuoc)?nhom(?:xa)?([123]|i{1,3})");
    private static final Pattern AREA = Pattern.compile("(?:xa)?(?:thuoc)?(?:khuvuc|kv)(i{1,3}|[123])(?:thuocvung)?(?:(?:vung)?(?:dongbao)?"
            + "(?:dantocthieuso|dtts)(?:va)?(?:miennui|mn))?");
    private static final Pattern OWN_PROVINCE = Pattern.compile("tinh|diaphuong");
    private static final Pattern NAMED_PROVINCE = Pattern.compile("(?:tỉnh|Tỉnh|TỈNH|thành phố|Thành phố|THÀNH PHỐ|TP\\.?)\\s+\\p{Lu}[\\p{L} -]*");
    private static final Pattern SEVERAL_YEARS = Pattern.compile("(?:giaidoan)?20[0-9]{2}(?:den)?(?:nam)?20[0-9]{2}");
    private static final Pattern YEAR = Pattern.compile("(?:giaidoan)?(?:den)?(?:het)?(?:nam)?(20[0-9]{2})");
    private static final Pattern BETWEEN_REGIONS = Pattern.compile("[,;/&+]|\\s+và\\s+|\\R");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    /** A remark in brackets that says where it is from, and not for whom. */
    private static final Pattern REFERENCE = Pattern.compile("(?:theo|quyết định|qđ|số)\\s.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Of the six regions of the plans, one is two of the criteria's. */
    private static final Set<String> CENTRAL_COAST = Set.of("duyenhaimientrung", "duyenhaitrungbo", "dhmientrung", "dhmt");

    private HeadWords() { }

    private static String letters(String text) {
        return OfficeWords.plain(text).replace("-", "");
    }

    static Optional<Role> role(String head) {
        String letters = letters(IN_BRACKETS.matcher(head).replaceAll(" "));
        return ROLES.entrySet().stream().filter(e -> e.getValue().contains(letters)).map(Map.Entry::getKey).findFirst();
    }

    /** What the head of a column of levels says; empty where it is none, or says what is not known. */
    static Optional<Said> said(String head) {
        String bare = IN_BRACKETS.matcher(head).replaceAll(" ");
        Optional<Said> said = one(bare);
        String unit = "";
        for (Matcher m = IN_BRACKETS.matcher(head); said.isPresent() && m.find();) {
            Optional<String> measured = LevelText.unit(m.group(1));
            Optional<Said> more = one(m.group(1));
            // A remark behind a group or an area says who is in it; behind all others it would change whom the levels are for.
            boolean named = said.get().whom().stream().anyMatch(whom -> whom.startsWith("group") || whom.startsWith("area"));
            if (measured.isPresent()) {
                unit = measured.get();
            } else if (more.isPresent() && !named) {
                said = both(said.get(), more.get());
            } else if (!named && !REFERENCE.matcher(m.group(1).strip()).matches()) {
                said = Optional.empty();
            }
        }
        String last = unit;
        return said.map(s -> new Said(s.whom(), s.year(), last, s.everybody()));
    }

    /** What two heads over one column say together; empty where they do not agree. */
    static Optional<Said> both(Said one, Said other) {
        boolean whom = one.whom().isEmpty() || other.whom().isEmpty() || one.whom().equals(other.whom());
        boolean year = one.year() == null || other.year() == null || one.year().equals(other.year());
        return !whom || !year ? Optional.empty() : Optional.of(new Said(one.whom().isEmpty() ? other.whom() : one.whom(),
                one.year() == null ? other.year() : one.year(), other.unit().isEmpty() ? one.unit() : other.unit(), one.everybody() || other.everybody()));
    }

    private static Optional<Said> one(String text) {
        String letters = SEVERAL_YEARS.matcher(letters(text)).replaceAll("");
        Matcher year = YEAR.matcher(letters);
        Integer of = year.find() ? Integer.valueOf(year.group(1)) : null;
        String rest = of == null ? letters : letters.substring(0, year.start()) + letters.substring(year.end());
        List<String> whom = whom(of == null ? text : text.replaceFirst("20[0-9]{2}", " "), rest);
        boolean everybody = EVERYBODY.matcher(rest).matches();
        return whom.isEmpty() && !everybody && !CARRIER.matcher(rest).matches() || letters(text).isEmpty() ? Optional.empty()
                : Optional.of(new Said(whom, of, "", everybody));
    }

    private static List<String> whom(String text, String letters) {
        String bare = BEFORE_WHOM.matcher(letters).replaceFirst("");
        Matcher group = GROUP.matcher(bare);
        Matcher area = AREA.matcher(bare);
        if (group.matches()) {
            return List.of("group" + number(group.group(1)));
        }
        if (area.matches()) {
            return List.of("area-" + "I".repeat(number(area.group(1))));
        }
        if (OWN_PROVINCE.matcher(bare).matches() || NAMED_PROVINCE.matcher(text.strip()).matches()) {
            return List.of(PROVINCE);
        }
        Optional<Region> region = UnitWords.region(bare.replaceFirst("^(?:xa)?(?:thuoc)?(?:khuvuc)?", ""));
        return region.isPresent() ? List.of(region.get().name()) : regions(text);
    }

    /** «Bắc Trung Bộ và duyên hải miền Trung»: several regions in one column; empty unless all that it names are such. */
    private static List<String> regions(String text) {
        Set<String> regions = new LinkedHashSet<>();
        for (String each : BETWEEN_REGIONS.split(text)) {
            String letters = BEFORE_WHOM.matcher(letters(each)).replaceFirst("");
            Optional<String> region = UnitWords.region(letters).map(Region::name)
                    .or(() -> regions.contains("BTB") && CENTRAL_COAST.contains(letters) ? Optional.of("DHNTB") : Optional.empty());
            if (region.isEmpty()) {
                return List.of();
            }
            regions.add(region.get());
        }
        return List.copyOf(regions);
    }

    private static int number(String text) {
        return text.startsWith("i") ? text.length() : Integer.parseInt(text);
    }
}

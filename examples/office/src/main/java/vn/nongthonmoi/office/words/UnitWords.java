package vn.nongthonmoi.office.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;

/**
 * Reads what offices write in the columns that say who a unit is: {@code Phường}, {@code Khu vực III}, {@code Nhóm 1},
 * {@code Tây Nguyên}, {@code 31/12/2020}. A word that could mean two things is left as it is, and the library asks.
 */
public final class UnitWords {

    private static final Map<String, String> KINDS = kinds();
    private static final Map<String, Region> REGIONS = regions();
    private static final Map<String, String> TRAITS = traits();
    /** Khu vực has three numbers, and no other meaning in that column. */
    private static final Map<String, String> AREAS = Map.ofEntries(Map.entry("1", "I"), Map.entry("2", "II"), Map.entry("3", "III"),
            Map.entry("i", "I"), Map.entry("ii", "II"), Map.entry("iii", "III"), Map.entry("khong-thuoc-vung-dtts-mn", "none"),
            Map.entry("ngoai-vung-dtts-mn", "none"), Map.entry("ngoai-vung-dan-toc-thieu-so-va-mien-nui", "none"));
    private static final Pattern AREA = Pattern.compile("(?:khu-vuc|kv|xa-khu-vuc|xa-kv)-?(1|2|3|i{1,3})|(1|2|3|i{1,3})");
    private static final Pattern GROUP = Pattern.compile("(?:nhom|nhom-xa|xa-nhom)-?(1|2|3|i{1,3})");
    private static final Pattern YEAR = Pattern.compile("nam-([0-9]{4})");
    private static final Pattern NAMES_TITLE = Pattern.compile("ntm|nong-thon-moi|chuan|nang-cao|kieu-mau|hien-dai");
    private static final Pattern TITLE = Pattern.compile("-?(xa|huyen|tinh|thon)?-?(?:ntm)?-?(nc|nang-cao|km|kieu-mau|hien-dai|hd)?-?");
    private static final Pattern LIST = Pattern.compile("[|;,/]|\\R");
    /** What is written where a unit holds no title. */
    private static final List<String> NO_TITLE = List.of("chua", "chua-dat", "khong", "chua-dat-chuan", "chua-cong-nhan", "-", "");

    private UnitWords() { }

    /**
     * The cell as the library reads it; as it is where that is not certain.
     *
     * @param kind what the unit is, so far as its row says; null where it does not
     * @param provinces the codes of the provinces by their plain names
     */
    public static String code(UnitColumn column, String cell, UnitKind kind, Map<String, String> provinces) {
        String plain = OfficeWords.plain(cell);
        if (cell.isEmpty() || EvidenceWords.isBlank(cell)) {
            return "";
        }
        return switch (column) {
            case KIND -> KINDS.getOrDefault(plain, cell);
            case REGION -> region(cell).map(Region::name).orElse(cell);
            case AREA -> area(plain).or(() -> Optional.ofNullable(AREAS.get(plain))).orElse(cell);
            case GROUP -> group(plain).orElse(cell);
            case TRAITS -> list(cell, TRAITS);
            case FORMED_FROM -> list(cell, Map.of());
            case YEAR -> year(plain).orElse(cell);
            case RECOGNISED -> NO_TITLE.contains(plain) ? "" : title(plain, kind).map(Standard::code).orElse(cell);
            case RECOGNISED_ON -> OfficeWords.dayInCell(cell).map(Object::toString).orElse(cell);
            case PROVINCE, FORMER_PROVINCE -> provinces.getOrDefault(plain.replaceFirst("^(tinh|thanh-pho|tp)-", ""), cell);
            default -> cell;
        };
    }

    /**
     * A region by its name or what offices shorten it to: {@code Trung du, miền núi phía Bắc}, {@code ĐB sông Hồng}, {@code MNPB};
     * letters that stand apart are put together, as the result has to be one of these.
     */
    public static Optional<Region> region(String text) {
        return Optional.ofNullable(REGIONS.get(OfficeWords.plain(text).replace("-", "").replaceFirst("^vung", "")));
    }

    private static Optional<String> area(String plain) {
        Matcher m = AREA.matcher(plain);
        return m.matches() ? Optional.of(AREAS.get(m.group(1) == null ? m.group(2) : m.group(1))) : Optional.empty();
    }

    private static Optional<String> group(String plain) {
        Matcher m = GROUP.matcher(plain);
        return !m.matches() ? Optional.empty()
                : Optional.of(m.group(1).startsWith("i") ? String.valueOf(m.group(1).length()) : m.group(1));
    }

    private static Optional<String> year(String plain) {
        Matcher m = YEAR.matcher(plain);
        return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** Several words, each of which has to be one that is known, or all stay as they are. */
    private static String list(String cell, Map<String, String> known) {
        return LIST.splitAsStream(cell).map(String::strip).filter(word -> !word.isEmpty())
                .map(word -> known.getOrDefault(OfficeWords.plain(word), word)).collect(Collectors.joining("|"));
    }

    /**
     * The title of a unit of that kind by what offices call it: {@code NTM}, {@code NTMNC}, {@code nông thôn mới kiểu mẫu}. Without the
     * kind it is a commune's, since others are always named with theirs.
     */
    private static Optional<Standard> title(String plain, UnitKind kind) {
        String word = plain.replace("nong-thon-moi", "ntm").replaceFirst("^(dat-)?(chuan-)?", "").replaceAll("(^|-)(dat|chuan|dat-chuan)(?=-|$)", "");
        Matcher m = TITLE.matcher(word);
        // The kind of unit alone names no title.
        if (!m.matches() || !NAMES_TITLE.matcher(plain).find()) {
            return Standard.find(plain);
        }
        UnitKind of = m.group(1) == null ? kind == null ? UnitKind.COMMUNE : kind
                : UnitKind.find(KINDS.get(m.group(1))).orElse(UnitKind.COMMUNE);
        UnitKind judged = of == UnitKind.WARD || of == UnitKind.TOWNSHIP || of == UnitKind.SPECIAL_ZONE ? UnitKind.COMMUNE : of;
        String ending = m.group(2) == null ? "" : switch (m.group(2)) {
            case "nc", "nang-cao" -> "-advanced";
            case "km", "kieu-mau" -> "-model";
            default -> "-modern";
        };
        return Standard.find(judged.code() + ending);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        Arrays.stream(UnitKind.values()).forEach(kind -> kinds.put(OfficeWords.plain(kind.vietnamese()), kind.code()));
        Map.of("thi-xa", "town", "thanh-pho", "town", "tp", "town", "ban", "village", "ap", "village", "lang", "village", "tt", "township")
                .forEach(kinds::put);
        return kinds;
    }

    /** By the letters alone. */
    private static Map<String, Region> regions() {
        Map<String, Region> regions = new HashMap<>();
        for (Region region : Region.values()) {
            Stream.of(region.code(), region.title().vi()).forEach(name -> regions.put(OfficeWords.plain(name).replace("-", ""), region));
        }
        Map.of(Region.TDMNPB, "trungduvamiennuiphiabac|trungdumiennuibacbo|trungduvamiennuibacbo|miennuiphiabac|miennuivatrungduphiabac"
                + "|trungdumnphiabac|trungduvamnphiabac|tdmiennuiphiabac|tdvamiennuiphiabac|tdmnphiabac|tdvamnphiabac|tdvamnpb|mnphiabac|mnpb",
                Region.DBSH, "dbsonghong|dongbangsh", Region.BTB, "bactb",
                Region.DHNTB, "dhnamtrungbo|duyenhaintb|duyenhainamtb|dhnamtb|namtrungbo",
                Region.DBSCL, "dbsongcuulong|dongbangscl|dongbangsongcl|dbsongcl")
                .forEach((region, names) -> Stream.of(names.split("\\|")).forEach(name -> regions.put(name, region)));
        return regions;
    }

    private static Map<String, String> traits() {
        Map<String, String> traits = new HashMap<>();
        for (Trait trait : Trait.values()) {
            traits.put(OfficeWords.plain(trait.title().vi()), trait.code());
            traits.put(OfficeWords.plain("xã " + trait.title().vi()), trait.code());
        }
        traits.put("dbkk", Trait.ESPECIALLY_DIFFICULT.code());
        traits.put("xa-dbkk", Trait.ESPECIALLY_DIFFICULT.code());
        traits.put("atk", Trait.SAFETY_ZONE.code());
        traits.put("xa-atk", Trait.SAFETY_ZONE.code());
        traits.put("bien-gioi-dat-lien", Trait.BORDER.code());
        return traits;
    }
}

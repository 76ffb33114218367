package vn.nongthonmoi.criteria.internal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.files.Limits;
import vn.nongthonmoi.criteria.internal.text.Decimals;
import vn.nongthonmoi.criteria.internal.text.Nearest;

/**
 * What may stand in a hole of a sentence, by the hole's name, and how it is spelled canonically. Every canonical
 * spelling is free of quotes, backslashes and braces, so that it cannot end the text it is put into.
 */
enum Hole {
    SO("318/QĐ-TTg", Hole::text),
    PHULUC("Phụ lục I", Hole::text),
    TEN("Y tế", Hole::text),
    LOP("vùng 1", Hole::text),
    AI("UBND cấp tỉnh", Hole::text),
    DONVI("triệu đồng/người/năm", t -> Character.isDigit(t.charAt(0)) || "|?,.-".indexOf(t.charAt(0)) >= 0 ? Optional.empty() : text(t)),
    BAC("2", t -> t.matches("[\\p{L}\\p{N} ]{1,40}") ? Optional.of(t) : Optional.empty()),
    THANG("1 < 2 < 3", Hole::scale),
    NGAY("08/03/2022", Hole::date),
    NAM("2024", t -> t.matches("20\\d\\d") ? Optional.of(t) : Optional.empty()),
    CHUAN("xã đạt chuẩn", t -> Arrays.stream(Standard.values()).filter(s -> s.vietnamese().equals(t)).findFirst().map(Standard::code)),
    GIAIDOAN("2021-2025", Hole::period),
    TINH("10", t -> t.matches("\\d\\d") ? Optional.of(t) : Optional.empty()),
    CACTINH("02, 04", t -> t.matches("\\d\\d(, \\d\\d)*") ? Optional.of(t) : Optional.empty()),
    VUNG("ĐBSH", t -> Arrays.stream(Region.values()).filter(r -> r.label().equals(t) || r.code().equals(t)).findFirst()
            .map(Region::code)),
    KHUVUC("II", t -> Arrays.stream(Area.values()).filter(Area::zoned).map(Area::code).filter(t::equals).findFirst()),
    NHOM("3", t -> CommuneGroup.find(t).map(CommuneGroup::code)),
    LOAI("đặc khu", t -> Arrays.stream(UnitKind.values()).filter(k -> k.vietnamese().equals(t)).findFirst().map(UnitKind::code)),
    DACDIEM("biên giới", t -> Arrays.stream(Trait.values()).filter(x -> x.vietnamese().equals(t)).findFirst().map(Trait::code)),
    MA("5", t -> t.matches(Hole.CODE) ? Optional.of(t) : Optional.empty()),
    CACMA("3.1, 3.9", t -> t.matches(Hole.CODE + "(, " + Hole.CODE + ")*") ? Optional.of(t) : Optional.empty()),
    DEM("19", t -> t.matches("\\d{1,4}") ? Optional.of(t) : Optional.empty()),
    TEP("2026-03.units.csv", t -> t.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,80}\\.units\\.csv") ? Optional.of(t) : Optional.empty()),
    DAU("3f2a9c41d07b", t -> t.matches("[0-9a-f]{12}") ? Optional.of(t) : Optional.empty()),
    MUC("Chỉ tiêu 15.3", Hole::subject),
    SOSANH("ít nhất", Hole::comparison),
    GIATRI("3", t -> Decimals.parse(t).map(Decimals::plain)),
    HANG("45", Hole::row);

    private static final String CODE = "[A-Za-z0-9]{1,20}([.-][A-Za-z0-9]{1,20}){0,5}(\\.[a-z_]{1,20})?";
    private static final Pattern SUBJECT = Pattern.compile(
            "(Chỉ tiêu|Phần|Điều kiện) (" + CODE + ")(?:, năm (20\\d\\d))?(, nếu có)?");
    private static final Pattern INDICATOR = Pattern.compile("[A-Z0-9]+([.-][0-9]+)*(\\.[a-z]{2,})?");
    private static final Pattern PART = Pattern.compile(
            "[A-Z0-9]+([.-][0-9]+)*\\.?[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*");
    private static final Pattern CONDITION = Pattern.compile("[a-z]+(-[a-z]+)*|[A-Z]-[0-9]+[a-z]?");
    private static final Map<String, String> SIGNS =
            Map.of("ít nhất", ">=", "không quá", "<=", "hơn", ">", "dưới", "<", "bằng", "=");
    private static final Map<String, String> BASES =
            Map.of("", "", " theo nhóm", " group", " theo khu vực", " area");
    private static final String DAY = "dd/MM/uuuu";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern(DAY).withResolverStyle(ResolverStyle.STRICT);

    private final String example;
    private final Function<String, Optional<String>> canonical;

    Hole(String example, Function<String, Optional<String>> canonical) {
        this.example = example;
        this.canonical = canonical;
    }

    /** Something that may stand in the hole. */
    String example() {
        return example;
    }

    /** The kind of the hole of that name; a trailing digit only tells two holes of a sentence apart. */
    static Hole named(String name) {
        return valueOf(name.replaceAll("\\d+$", "").toUpperCase(java.util.Locale.ROOT));
    }

    /** The canonical spelling of what stands in the hole; empty when it may not stand there. */
    Optional<String> read(String raw) {
        return raw.isEmpty() || raw.length() > Limits.HOLE ? Optional.empty() : canonical.apply(raw);
    }

    /** The key of the message that says what may stand here. */
    String expectation() {
        return "hole." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The words that may stand here where they are few; empty otherwise. */
    List<String> words() {
        return switch (this) {
            case CHUAN -> Arrays.stream(Standard.values()).map(Standard::vietnamese).toList();
            case VUNG -> Arrays.stream(Region.values()).map(Region::label).toList();
            case KHUVUC -> Arrays.stream(Area.values()).filter(Area::zoned).map(Area::code).toList();
            case NHOM -> Arrays.stream(CommuneGroup.values()).map(CommuneGroup::code).toList();
            case LOAI -> Arrays.stream(UnitKind.values()).map(UnitKind::vietnamese).toList();
            case SOSANH -> List.of("ít nhất", "không quá", "hơn", "dưới", "bằng", "ít nhất theo nhóm",
                    "không quá theo nhóm", "ít nhất theo khu vực", "không quá theo khu vực");
            case DACDIEM -> Arrays.stream(Trait.values()).map(Trait::vietnamese).toList();
            default -> List.of();
        };
    }

    /** The one of {@link #words()} that was probably meant; empty where there are none. */
    String nearest(String raw) {
        // A region's full name means its abbreviation, which it looks nothing like.
        return this != VUNG ? Nearest.of(raw, words()) : Arrays.stream(Region.values())
                .filter(r -> Nearest.distance(r.title().vi(), raw) <= 2).map(Region::label).findFirst()
                .orElseGet(() -> Nearest.of(raw, words()));
    }

    /** Where the first part of a text that may not stand here begins, from 0: the first bad cell of a row. */
    int wrong(String raw) {
        int at = 0;
        for (String cell : this == HANG ? raw.split("\\|", -1) : new String[0]) {
            if (row(cell).isEmpty()) {
                return at + cell.length() - cell.stripLeading().length();
            }
            at += cell.length() + 1;
        }
        return 0;
    }

    private static Optional<String> text(String t) {
        boolean plain = t.chars().noneMatch(c -> "\"\\{}".indexOf(c) >= 0);
        return plain ? Optional.of(t.replaceAll("\\s+", " ")) : Optional.empty();
    }

    private static Optional<String> scale(String t) {
        List<String> grades = Arrays.stream(t.split("<", -1)).map(String::strip).toList();
        boolean good = grades.size() > 1 && grades.stream().distinct().count() == grades.size()
                && grades.stream().allMatch(g -> BAC.read(g).isPresent());
        return good ? Optional.of(String.join(" < ", grades)) : Optional.empty();
    }

    private static Optional<String> date(String t) {
        try {
            // The formatter would take a year of nine digits with a sign.
            return t.length() == DAY.length() ? Optional.of(LocalDate.parse(t, DATE).toString()) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> period(String t) {
        try {
            return Optional.of(Period.of(t).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> subject(String t) {
        Matcher m = SUBJECT.matcher(t);
        if (!m.matches()) {
            return Optional.empty();
        }
        Subject.Kind kind = switch (m.group(1)) {
            case "Chỉ tiêu" -> Subject.Kind.INDICATOR;
            case "Phần" -> Subject.Kind.PART;
            default -> Subject.Kind.CONDITION;
        };
        Pattern form = switch (kind) {
            case INDICATOR -> INDICATOR;
            case PART -> PART;
            case CONDITION -> CONDITION;
        };
        if (!form.matcher(m.group(2)).matches()) {
            return Optional.empty();
        }
        String year = m.group(5);
        return Optional.of(new Subject(kind, m.group(2), year == null ? null : Integer.valueOf(year),
                m.group(6) != null).toString());
    }

    private static Optional<String> comparison(String t) {
        return SIGNS.entrySet().stream().filter(e -> t.startsWith(e.getKey())).findFirst().flatMap(sign ->
                Optional.ofNullable(BASES.get(t.substring(sign.getKey().length()))).map(sign.getValue()::concat));
    }

    private static Optional<String> row(String t) {
        List<String> cells = new ArrayList<>();
        for (String cell : t.split("\\|", -1)) {
            Optional<BigDecimal> number = Decimals.parse(cell.strip());
            if (number.isEmpty() && !cell.strip().equals("?")) {
                return Optional.empty();
            }
            cells.add(number.map(Decimals::plain).orElse("?"));
        }
        return Optional.of(cells.stream().collect(Collectors.joining("|")));
    }
}

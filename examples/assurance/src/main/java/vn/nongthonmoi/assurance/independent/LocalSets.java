package vn.nongthonmoi.assurance.independent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.assurance.independent.Ask.Form;
import vn.nongthonmoi.assurance.independent.Ask.Standing;

/**
 * What provinces set over the national sets, from {@code provincial-2021-2025.csv}, {@code 2026-2030-provincial.csv} and
 * section 4 of {@code 2021-2025-notes.md}. Where only the year is known, the set holds from the day of the national one.
 */
final class LocalSets {

    /** A row a province states: which unit it is for, and what the national row becomes. */
    record Row(String code, Integer year, Who who, String level, boolean sure, Form form) { }

    /** Whom a province's row is for. */
    enum Who { EVERYBODY, ESPECIALLY_DIFFICULT, THE_OTHERS }

    /** A province's set: what of it is known, and that the rest is not. */
    record LocalSet(String province, String standard, LocalDate from, LocalDate to, List<Row> rows) { }

    private static final LocalDate OF_318 = LocalDate.of(2022, 3, 8);
    private static final LocalDate END_318 = LocalDate.of(2026, 2, 14);
    private static final List<LocalSet> ALL = new ArrayList<>();

    static {
        // Lào Cai 2022-2025 (commune and advanced): existence alone.
        unseen("10", OF_318, "commune", "commune-advanced");
        // Yên Bái 1216 and 1281/QĐ-UBND.
        unseen("15", LocalDate.of(2022, 7, 25), "commune", "commune-advanced");
        unseen("15", LocalDate.of(2022, 8, 3), "commune-model");
        // Bình Phước 1360/QĐ-UBND: roads and the income of 2022.
        add("70", "commune", LocalDate.of(2022, 7, 28), END_318,
                number("2.1", null, Who.EVERYBODY, "100", true),
                number("2.2", null, Who.ESPECIALLY_DIFFICULT, "80", true),
                number("2.3", null, Who.ESPECIALLY_DIFFICULT, "50", true),
                number("2.4", null, Who.ESPECIALLY_DIFFICULT, "70", true),
                number("10", 2022, Who.ESPECIALLY_DIFFICULT, "39", true),
                number("10", 2022, Who.THE_OTHERS, "59", false));
        // Hà Nội 3098/QĐ-UBND: the surface of 2.2 (a share nobody has seen); the smart village of the model set, and its prerequisite.
        unseen("01", LocalDate.of(2022, 8, 29), "commune-advanced");
        add("01", "commune-model", LocalDate.of(2022, 8, 29), END_318,
                new Row("1", null, Who.EVERYBODY, null, true, Form.TITLE),
                number("3", null, Who.EVERYBODY, "1", true));
        // Thanh Hóa 33/2022, then 26/2024/QĐ-UBND (advanced); the latter names the province's own commune set of 2024-2025.
        ALL.add(new LocalSet("38", "commune-advanced", OF_318, LocalDate.of(2023, 12, 31), List.of()));
        add("38", "commune-advanced", LocalDate.of(2024, 1, 1), END_318,
                new Row("commune", null, Who.EVERYBODY, null, true, Form.TITLE));
        unseen("38", LocalDate.of(2024, 1, 1), "commune");
        // Quảng Nam 2333 and 2428/QĐ-UBND.
        unseen("49", OF_318, "commune-advanced");
        unseen("49", LocalDate.of(2022, 9, 16), "district-advanced");
        // Cần Thơ 3429/QĐ-UBND.
        unseen("92", LocalDate.of(2022, 9, 15), "commune");
        // Notes 4: Vĩnh Long 1347, Gia Lai (district, reported on 2022-08-26).
        unseen("86", OF_318, "commune");
        unseen("64", LocalDate.of(2022, 8, 26), "district");
        // TP. Hồ Chí Minh 2476/QĐ-UBND (2023): criterion 1; 2475/QĐ-UBND: conditions and 1.2.
        add("79", "commune-advanced", LocalDate.of(2023, 1, 1), END_318, pass("1.1"), pass("1.2"), pass("1.3"));
        add("79", "district-advanced", LocalDate.of(2023, 1, 1), END_318,
                number("A-2", null, Who.EVERYBODY, "50", true), number("A-2b", null, Who.EVERYBODY, "100", true),
                number("A-3", null, Who.EVERYBODY, "95", true), number("A-3b", null, Who.EVERYBODY, "85", true),
                number("1.2", null, Who.EVERYBODY, "1", true));
        // An Giang 05, 06 and 07/2025/QĐ-UBND: after the merger, so the merged province's own.
        unseen("91", LocalDate.of(2025, 11, 2), "commune", "commune-advanced", "commune-model");
        // Nam Định 23/2022/QĐ-UBND (model incomes, in force 2022-08-20) and 24/2022/QĐ-UBND; titles only: Trà Vinh 1306, Bắc
        // Giang 741, Đồng Tháp 863/QĐ-UBND-HC.
        add("36", "commune-model", LocalDate.of(2022, 8, 20), END_318,
                number("2", 2021, Who.EVERYBODY, "66", true), number("2", 2022, Who.EVERYBODY, "72", true),
                number("2", 2023, Who.EVERYBODY, "83", true), number("2", 2024, Who.EVERYBODY, "93", true),
                number("2", 2025, Who.EVERYBODY, "103", true));
        unseen("36", OF_318, "commune", "commune-advanced");
        unseen("84", OF_318, "commune", "commune-advanced");
        unseen("24", OF_318, "commune");
        unseen("87", OF_318, "commune");
        // Đồng Nai (provincial notes E): 17.2 and 17.6 at 100; its 17.1 of 2024 and 2025 has no day, so it may be older than the
        // amendment of 2024-03-01, whose level nobody has seen: nobody can say that it is not laxer, and the amended row stays.
        // The page says no day; the rows are taken from that of 211, the first on which they can be told apart from it.
        add("75", "commune", LocalDate.of(2024, 3, 1), END_318,
                number("17.2", null, Who.EVERYBODY, "100", false), number("17.6", null, Who.EVERYBODY, "100", false));
        // Đồng Tháp 83/2026/QĐ-UBND: listed among documents of July 2026.
        ALL.add(new LocalSet("82", "commune", LocalDate.of(2026, 7, 1), LocalDate.MAX, List.of()));
    }

    private LocalSets() { }

    private static void unseen(String province, LocalDate from, String... standards) {
        for (String standard : standards) {
            add(province, standard, from, END_318);
        }
    }

    private static void add(String province, String standard, LocalDate from, LocalDate to, Row... rows) {
        ALL.add(new LocalSet(province, standard, from, to, List.of(rows)));
    }

    private static Row number(String code, Integer year, Who who, String level, boolean sure) {
        return new Row(code, year, who, level, sure, Form.NUMBER);
    }

    private static Row pass(String code) {
        return new Row(code, null, Who.EVERYBODY, null, true, Form.PASS);
    }

    /** The set that a province laid over the national one, for a unit there (or that came from there). */
    static LocalSet of(OneUnit unit, String standard, LocalDate day) {
        LocalSet own = find(unit.province(), standard, day);
        boolean merged = !day.isBefore(RealUnits.MERGED);
        if (merged && (own == null || own.from().isBefore(RealUnits.MERGED))) {
            // Until the new province issues its own, the one that the unit came from goes on.
            return find(unit.home(), standard, day);
        }
        return own;
    }

    private static LocalSet find(String province, String standard, LocalDate day) {
        return ALL.stream().filter(s -> s.province().equals(province) && s.standard().equals(standard)
                && !day.isBefore(s.from()) && !day.isAfter(s.to())).findFirst().orElse(null);
    }

    /** Lays a province's set over the national rows: what it states holds, all else it could hold is not confirmed. */
    static List<Ask> over(LocalSet set, List<Ask> national, OneUnit unit, int year) {
        List<Ask> result = new ArrayList<>();
        for (Ask ask : national) {
            // 18/2022 and the prerequisite are not rows of a set of criteria; a district's preconditions are (Hồ Chí Minh's set
            // states them).
            boolean inSet = !ask.criterion().isEmpty() || ask.code().matches("[AT]-.*");
            Row row = set.rows().stream().filter(r -> r.code().equals(ask.code()) && (r.year() == null || r.year() == year)
                    && holds(r.who(), unit)).findFirst().orElse(null);
            result.add(row != null ? stated(row, ask) : inSet ? ask.doubted() : ask);
        }
        set.rows().stream().filter(r -> r.code().equals("A-3b")).forEach(r -> result.add(Ask.of(r.code(), "", Form.COUNTED)
                .as(Form.COUNTED, "least commune =A-3b").comparing(">=", new BigDecimal(r.level()), "%").provisional(!r.sure())));
        return result;
    }

    private static boolean holds(Who who, OneUnit unit) {
        boolean difficult = unit.traits().contains("especially-difficult");
        return who == Who.EVERYBODY || difficult == (who == Who.ESPECIALLY_DIFFICULT);
    }

    private static Ask stated(Row row, Ask ask) {
        Ask decided = ask.standing(Standing.DECIDES).provisional(!row.sure());
        return switch (row.form()) {
            case NUMBER -> (ask.form() == Form.ABOVE_LEVEL ? decided.as(Form.NUMBER, "") : decided)
                    .comparing(ask.op(), new BigDecimal(row.level()), ask.form() == Form.ABOVE_LEVEL ? "triệu đồng/người/năm" : ask.unit());
            case PASS -> decided.as(Form.PASS, "");
            default -> decided;
        };
    }

    /** Sets that each province issues for its villages: the rows, or null where the province has none on the day. */
    static List<Ask> village(String standard, OneUnit unit, LocalDate day) {
        // 1144/QĐ-UBND (2022-2025), 489/QĐ-UBND (2022) and 1217/QĐ-UBND (2022-07-25) are labelled until 2025.
        if (day.isAfter(LocalDate.of(2025, 12, 31))) {
            return null;
        }
        Map<String, LocalDate> from = standard.equals("village")
                ? Map.of("10", LocalDate.of(2022, 1, 1), "15", LocalDate.of(2022, 7, 25))
                : Map.of("10", LocalDate.of(2022, 1, 1), "15", LocalDate.of(2022, 7, 25), "08", LocalDate.of(2022, 1, 1));
        if (!from.containsKey(unit.home()) || day.isBefore(from.get(unit.home()))) {
            return null;
        }
        List<Ask> rows = new ArrayList<>();
        switch (unit.home()) {
            case "10" -> {
                // Names only; departments publish the values of their rows.
                for (int i = 1; i <= (standard.equals("village") ? 14 : 12); i++) {
                    rows.add(Ask.of("" + i, "" + i, Form.UNSTATED).standing(Standing.LEFT).provisional(true));
                }
            }
            case "08" -> {
                rows.add(share("1", "1", "95"));
                // Two rows of criterion 4 without numbers: the names of the columns are the library's.
                rows.add(share("4.truc", "4", "100"));
                rows.add(share("4.ngo", "4", "100"));
                rows.add(Ask.of("7", "7", Form.PASS).unseen());
                rows.add(Ask.of("khac", "", Form.PASS).unseen());
            }
            default -> rows.add(Ask.of("khac", "", Form.PASS).unseen());
        }
        return rows;
    }

    private static Ask share(String code, String criterion, String level) {
        return Ask.of(code, criterion, Form.NUMBER).comparing(">=", new BigDecimal(level), "%");
    }
}

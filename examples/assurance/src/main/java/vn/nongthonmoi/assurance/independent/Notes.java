package vn.nongthonmoi.assurance.independent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.nongthonmoi.assurance.independent.Ask.Form;
import vn.nongthonmoi.assurance.independent.Ask.Only;
import vn.nongthonmoi.assurance.independent.Ask.Standing;

/**
 * What the facts say of the national sets in words and not in cells, each with the place where it is said. "notes" is
 * {@code 2021-2025-notes.md}, "provincial notes" is {@code provincial-notes.md}, "2026 notes" is {@code 2026-2030-notes.md}.
 */
final class Notes {

    /** 14.1: "pass when rows 14.1.a to 14.1.e all hold" (its note); 3.9: "all three needed" (its note). */
    static final Set<String> PARTS_DECIDE = Set.of("14.1", "3.9");

    /** Rows of 2026-2030 without a number, by a word of their title; the names of the columns are the library's. */
    private static final Map<String, String> NAMED = Map.of("Quy hoạch chung xã hoặc đô thị", "1.quyhoach",
            "Quy chế quản lý kiến trúc", "1.kientruc", "OCOP", "3.ocop", "lao động qua đào tạo", "4.laodong",
            "nghèo đa chiều", "6.ngheo", "nước sạch", "8.nuocsach", "an toàn thực phẩm", "8.attp");

    /** Columns that hold how a row is counted over the units within (the row's title and note say over which). */
    private static final Map<String, String> COUNTED = Map.ofEntries(
            Map.entry("district 2016-2020 communes", "share commune commune"),
            Map.entry("district 2021-2025 A-1", "share commune commune"),
            Map.entry("district 2021-2025 A-2", "share commune commune-advanced"),
            Map.entry("district 2021-2025 A-3", "share township =A-3"),
            Map.entry("district 2021-2025 A-4b", "least commune =A-4b"),
            Map.entry("district-advanced 2021-2025 A-2", "share commune commune-advanced"),
            Map.entry("district-advanced 2021-2025 A-2b", "share township =A-2b"),
            Map.entry("town 2021-2025 T-1", "share commune commune"),
            Map.entry("town 2021-2025 T-2", "share commune commune-advanced"),
            Map.entry("town 2021-2025 T-3", "share ward =T-3"),
            Map.entry("province 2021-2025 1", "share district district"),
            Map.entry("province 2021-2025 2", "share town town"),
            Map.entry("province 2021-2025 3", "share district district-advanced"),
            Map.entry("province 2021-2025 4", "share commune commune-advanced"),
            Map.entry("province 2026-2030 1", "share commune commune"),
            Map.entry("province 2026-2030 2", "share commune commune-modern"),
            Map.entry("province 2026-2030 3", "contents ward commune"),
            Map.entry("commune-model 2021-2025 3", "count village =3"));

    private static final LocalDate OF_342 = LocalDate.of(2013, 2, 20);
    /** 1491/QĐ-BGDĐT (notes 1). */
    private static final LocalDate OF_1491 = LocalDate.of(2022, 6, 6);
    /** 18/2022/QĐ-TTg, in force on signing (notes 1). */
    private static final LocalDate OF_18 = LocalDate.of(2022, 8, 2);
    private static final LocalDate OF_211 = LocalDate.of(2024, 3, 1);
    /** 1327/QĐ-BCT (note of row 4, advanced commune). */
    private static final LocalDate OF_1327 = LocalDate.of(2024, 6, 3);
    /** 1558/QĐ-BGDĐT (notes 1). */
    private static final LocalDate OF_1558 = LocalDate.of(2024, 6, 4);
    /** 52/2026/TT-BTC (2026 notes 8). */
    private static final LocalDate OF_52 = LocalDate.of(2026, 6, 27);

    private Notes() { }

    /** The column of a row of a table; empty where the row is no requirement of the set. */
    static String code(NationalSet set, Map<String, String> row) {
        String code = row.get("indicator");
        String title = row.get("title_vi");
        if (set.standard().equals("town") != row.get("criterion").equals("T")
                && (set.standard().equals("town") || set.standard().equals("district"))) {
            return "";
        }
        return switch (set.standard() + " " + set.period() + " " + code) {
            case "commune-model 2016-2020 0" -> "commune";
            case "district 2016-2020 0" -> "communes";
            // README of the facts: 1980's income holds for 2020 only.
            case "commune 2016-2020 10" -> "10@2020";
            // "eligibility test for row 3, not an achievement" (its note).
            case "province 2026-2030 3a" -> "";
            case "province 2026-2030 " -> "khac";
            // The first row says that the frame exists, the second who sets its content.
            case "commune-modern 2026-2030 " -> row.get("delegated_to").isEmpty() ? "" : "khac";
            case "commune 2026-2030 " -> row.get("note").startsWith("criterion heading only") ? row.get("criterion") + ".khac"
                    : NAMED.entrySet().stream().filter(e -> title.contains(e.getKey())).findFirst().orElseThrow().getValue();
            default -> code;
        };
    }

    /** The criterion a row counts in; empty for what stands beside the criteria (preconditions A and 0, T, S-1). */
    static String criterion(NationalSet set, String code, String ofTable) {
        if (Set.of("A", "T", "0").contains(ofTable) || code.equals("S-1") || code.equals("khac")) {
            return "";
        }
        if (ofTable.equals("S")) {
            return code.contains(".") ? code.substring(0, code.indexOf('.')) : code;
        }
        return ofTable.isEmpty() ? code : ofTable;
    }

    /** Changes the rows of a table to what they ask on a day. */
    static void amend(NationalSet set, LocalDate day, int year, String column, Map<String, Ask> rows) {
        switch (set.standard() + " " + set.period()) {
            case "commune 2009-2015" -> commune2009(day, year, column, rows);
            case "commune 2021-2025" -> commune2021(day, rows);
            case "commune-advanced 2021-2025" -> advanced2021(day, rows);
            case "commune-model 2016-2020" -> {
                to(rows, "commune", a -> a.as(Form.TITLE, "commune"));
                // "Relative to the commune's own level when first recognised" (its note).
                to(rows, "1.2", a -> a.as(Form.MULTIPLE, "recognised"));
            }
            case "commune-model 2021-2025" -> {
                to(rows, "1", a -> a.as(Form.TITLE, "commune-advanced"));
                // Notes 8: the advanced level of the same time times 1.10; unknown where that is unknown.
                to(rows, "2", a -> a.as(Form.ABOVE_LEVEL, "commune-advanced"));
                recognition(day, rows, false);
            }
            case "district 2021-2025" -> district2021(day, rows);
            case "district-advanced 2021-2025" -> {
                to(rows, "A-1", a -> a.as(Form.TITLE, "district"));
                to(rows, "A-2b", a -> a.ifAny(true));
                // Notes 9: its indicators and their number were not found.
                more(rows, "khac");
                doubtedBy211(day, rows);
            }
            // Notes 9: conditions beyond a heading were not found.
            case "town 2021-2025" -> more(rows, "khac");
            case "province 2021-2025" -> {
                if (!day.isBefore(RealUnits.MERGED)) {
                    // There are no districts any more, so nobody can say what these ask (issue 18, 3.24).
                    List.of("1", "2", "3").forEach(c -> to(rows, c, a -> a.standing(Standing.NOBODY)));
                }
            }
            case "commune 2026-2030" -> commune2026(day, rows);
            case "province 2026-2030" -> {
                // Which group's level is the yardstick was cut off (note of row 3); "where needed" (its title).
                to(rows, "3", a -> a.ifAny(true).provisional(true));
                for (int i = 4; i <= 9; i++) {
                    rows.put(String.valueOf(i), Ask.of(String.valueOf(i), String.valueOf(i), Form.PASS).unseen());
                }
                if (day.isBefore(OF_52)) {
                    to(rows, "10", Ask::unseen);
                }
            }
            default -> { }
        }
        rows.replaceAll((code, ask) -> {
            String how = COUNTED.get(set.standard() + " " + set.period() + " " + code);
            return how == null || ask.form() == Form.UNSTATED ? ask : ask.as(Form.COUNTED, how);
        });
    }

    private static void commune2009(LocalDate day, int year, String column, Map<String, Ask> rows) {
        if (day.isBefore(OF_342)) {
            to(rows, "10", a -> a.as(Form.MULTIPLE, "province"));
            // What was seen of these two is the change of 2013 (provincial notes C), not the form before it.
            List.of("7", "14.1").forEach(c -> to(rows, c, a -> a.provisional(true)));
            return;
        }
        // Provincial notes E: levels announced for 2013 and 2014.
        Map<String, String> announced = year == 2013 ? Map.of("TDMNPB", "14", "BTB", "15", "DHNTB", "19")
                : year == 2014 ? Map.of("TDMNPB", "16", "BTB", "17", "DHNTB", "21") : Map.of();
        if (announced.containsKey(column)) {
            to(rows, "10", a -> a.standing(Standing.DECIDES).comparing(a.op(), new BigDecimal(announced.get(column)), a.unit()));
        }
    }

    private static void commune2021(LocalDate day, Map<String, Ask> rows) {
        if (day.isBefore(OF_1491)) {
            // Notes 4: the ministry publishes the target; until then it has not been set.
            to(rows, "5", a -> a.standing(Standing.LEFT));
            rows.keySet().removeIf(c -> c.startsWith("5.") || c.startsWith("14.1."));
        } else {
            to(rows, "5.a", a -> a.only(new Only("5.truong", true, 3)));
            to(rows, "5.b", a -> a.only(new Only("5.truong", false, 3)));
        }
        if (!day.isBefore(OF_1558)) {
            rows.remove("14.1.f");
        }
        if (!day.isBefore(OF_211)) {
            // README of the facts: 17.1 and 17.1b are the form before 211 and not known from 2024-03-01.
            to(rows, "17.1", Ask::levelUnseen);
            to(rows, "17.1b", Ask::levelUnseen);
        }
        to(rows, "13.4", a -> a.ifAny(true));
        recognition(day, rows, true);
    }

    private static void advanced2021(LocalDate day, Map<String, Ask> rows) {
        // Named only where Thanh Hóa's set repeats it (provincial-2021-2025.csv, criterion 0: national value "có").
        rows.put("commune", Ask.of("commune", "", Form.TITLE).as(Form.TITLE, "commune").provisional(true));
        if (day.isBefore(OF_1327)) {
            to(rows, "4", Ask::levelUnseen);
        }
        if (!day.isBefore(OF_211)) {
            List.of("3.4", "17.10", "18.1").forEach(c -> to(rows, c, Ask::levelUnseen));
            // "the wording after it not printed" (note of 8.4); pass or fail, "its number inferred" (note of 14.4). What 211 asks of
            // either is taken as not seen (issue 18, 1).
            List.of("8.4", "14.4").forEach(c -> to(rows, c, Ask::unseen));
            // "after 211 both a legal-education model and a mediation model; the count of one each is recalled" (note of 16.1).
            to(rows, "16.1", a -> Ask.of(a.code(), a.criterion(), Form.ALL_PARTS).provisional(true).parts(List.of(
                    Ask.of("16.1.a", a.criterion(), Form.NUMBER).comparing(">=", BigDecimal.ONE, "mô hình").provisional(true),
                    Ask.of("16.1.b", a.criterion(), Form.NUMBER).comparing(">=", BigDecimal.ONE, "mô hình").provisional(true))));
        }
        recognition(day, rows, false);
    }

    /** Notes 7: conditions of recognition, 18/2022/QĐ-TTg. */
    private static void recognition(LocalDate day, Map<String, Ask> rows, boolean met) {
        if (day.isBefore(OF_18)) {
            return;
        }
        rows.put("debt", Ask.of("debt", "", Form.NUMBER).comparing("=", BigDecimal.ZERO, "triệu đồng"));
        Ask satisfaction = Ask.of("satisfaction", "", Form.NUMBER).comparing(">=", new BigDecimal(90), "%").provisional(true);
        // "The level for communes was not seen; 90 or more is recalled for NTM": not for the two titles above it.
        rows.put("satisfaction", met ? satisfaction : satisfaction.levelUnseen());
        rows.put("security", Ask.of("security", "", Form.PASS));
    }

    private static void district2021(LocalDate day, Map<String, Ask> rows) {
        to(rows, "A-3", a -> a.ifAny(true));
        // "only where planned" (note of 2.4).
        to(rows, "2.4", a -> a.ifAny(true));
        // Notes 12: rows of 211 Phụ lục V that were seen and have no line in the table.
        rows.put("S-2.3", Ask.of("S-2.3", "S-2", Form.PASS).ifAny(true).provisional(true));
        rows.put("S-3.1", Ask.of("S-3.1", "S-3", Form.NUMBER).comparing(">=", null, "%").standing(Standing.LEFT).ifAny(true).provisional(true));
        rows.put("S-3.2", Ask.of("S-3.2", "S-3", Form.PASS).provisional(true));
        rows.put("S-4", Ask.of("S-4", "S-4", Form.PASS).provisional(true));
        if (day.isBefore(OF_1558)) {
            // Set by the ministry's text of 2024-06-04 (its delegated_to).
            to(rows, "S-5", a -> a.standing(Standing.LEFT));
        }
        if (!day.isBefore(OF_18)) {
            // Notes 7: further conditions not seen in full.
            more(rows, "khac");
        }
        doubtedBy211(day, rows);
    }

    /** Notes 6: 211 changed the sets of districts, and nobody here has seen how. Phụ lục V (S) was seen. */
    private static void doubtedBy211(LocalDate day, Map<String, Ask> rows) {
        if (!day.isBefore(OF_211)) {
            rows.replaceAll((code, ask) -> code.startsWith("S-") ? ask : ask.doubted());
        }
    }

    private static void commune2026(LocalDate day, Map<String, Ask> rows) {
        if (day.isBefore(OF_52)) {
            rows.keySet().removeIf(c -> c.startsWith("3.6.") || c.startsWith("3.9."));
            // 2026 notes 8: these four are known through the circular alone.
            List.of("3.1", "3.6", "3.9", "3.10").forEach(c -> to(rows, c, Ask::unseen));
            return;
        }
        to(rows, "3.1", a -> a.as(Form.GROWTH, "3.1.thunhap").standing(Standing.FLOOR));
        List.of("3.6.b", "3.6.c", "3.6.d2", "3.9.b", "3.9.c").forEach(c -> to(rows, c, a -> a.standing(Standing.FLOOR)));
        // "alternative: 10 members a year" (note of 3.6.d2).
        to(rows, "3.6.d2", a -> Ask.of(a.code(), a.criterion(), Form.ANY_PART).parts(List.of(
                Ask.of("3.6.d2.nguoi", a.criterion(), Form.NUMBER).comparing(">=", BigDecimal.TEN, "thành viên/năm").standing(Standing.FLOOR),
                Ask.of("3.6.d2.tyle", a.criterion(), Form.NUMBER).comparing(">=", a.level(), "%/năm").standing(Standing.FLOOR))));
        to(rows, "3.6", a -> a.as(Form.OBJECTS, "").standing(Standing.FLOOR));
        // README of the facts: 3.10 is a floor as well; which groups must have it was not seen (its note), so not confirmed.
        to(rows, "3.10", a -> Ask.of(a.code(), a.criterion(), Form.PASS).standing(Standing.FLOOR).provisional(true));
    }

    private static void to(Map<String, Ask> rows, String code, UnaryOperator<Ask> change) {
        rows.computeIfPresent(code, (c, ask) -> change.apply(ask));
    }

    /** A condition known to exist whose content is not. */
    private static void more(Map<String, Ask> rows, String code) {
        rows.put(code, Ask.of(code, "", Form.PASS).unseen());
    }
}

package vn.nongthonmoi.laocai;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes up evidence for every commune of {@code units-2021-2024.csv}: as of 2024-12-31, and as of 2022-12-31 when the
 * set of 2016–2020 had given way to that of 2021–2025, for both sets. None of it is real: each
 * commune gets a level between 0 and 100 around that of its district, and every value follows from the level and
 * from chance. {@link Random}'s sequence is fixed by its specification, and only whole numbers are computed, so that
 * the same seed gives the same file everywhere.
 *
 * <p>Runs as a single source file, too: {@code java SyntheticEvidence.java DIRECTORY}.
 */
public final class SyntheticEvidence {

    static final String UNITS = "units-2021-2024.csv";
    static final String EVIDENCE = "synthetic-evidence-2024.csv";
    static final String BOTH_SETS = "synthetic-evidence-2022.csv";
    static final String NOTE = "note: synthetic values made up by a generator - not real";

    private static final long SEED = 20_241_231L;
    private static final int DISTRICT = 5;
    private static final int RECOGNISED = 11;
    /** As many communes as the province had recognised; which, is made up: those of the highest level. */
    private static final int RECOGNISED_COMMUNES = 62;

    private static final Set<String> SAME = Set.of(Column.OLD + "4.2", Column.OLD + "6.3", Column.OLD + "9.2",
            Column.OLD + "16");

    private final Random random;
    private final int level;
    private final int schools;
    // Whether it was recognised under the set of 2016–2020, so that it met that set.
    private boolean recognised;

    private SyntheticEvidence(String code, String district) {
        random = new Random(SEED + Long.parseLong(code) * 2_654_435_761L);
        level = Math.max(5, Math.min(98, districtLevel(district) + between(-14, 14)));
        schools = between(2, 6);
    }

    /** Writes the evidence beside the units; the argument is their directory, the working directory when absent. */
    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args.length == 0 ? "." : args[0]);
        List<String> units = Files.readAllLines(directory.resolve(UNITS));
        Files.writeString(directory.resolve(EVIDENCE), table(atTheEndOf2024(units)));
        Files.writeString(directory.resolve(BOTH_SETS), bothSets(units));
    }

    /** Tà Chải is no more in the list of 2024-11-01. */
    static List<String> atTheEndOf2024(List<String> units) {
        return units.stream().filter(u -> !u.startsWith("02872,")).toList();
    }

    /** The table with evidence for the sets of 2016–2020 and 2021–2025, as text. */
    static String bothSets(List<String> units) {
        List<String[]> rows = units.subList(1, units.size()).stream().map(u -> u.split(",", -1)).toList();
        int lowest = rows.stream().map(r -> new SyntheticEvidence(r[0], r[DISTRICT]).level).sorted(Comparator.reverseOrder())
                .skip(RECOGNISED_COMMUNES - 1).findFirst().orElseThrow();
        int left = RECOGNISED_COMMUNES;
        StringBuilder table = new StringBuilder();
        List<String> head = new ArrayList<>(List.of(units.get(0), NOTE));
        Column.bothSets().forEach(column -> head.add(column.code));
        table.append(String.join(",", head)).append('\n');
        for (String[] cells : rows) {
            SyntheticEvidence commune = new SyntheticEvidence(cells[0], cells[DISTRICT]);
            commune.recognised = commune.level >= lowest && left > 0;
            left -= commune.recognised ? 1 : 0;
            cells[RECOGNISED] = commune.recognised ? "commune" : "";
            List<String> row = new ArrayList<>(List.of(String.join(",", cells), "synthetic"));
            Map<String, String> told = new HashMap<>();
            Column.bothSets().forEach(column -> {
                String own = commune.cell(column);
                // What both sets ask about has one value, whichever column it stands in.
                String same = SAME.contains(column.code) ? told.get(column.code.substring(Column.OLD.length())) : null;
                told.put(column.code, own);
                row.add(same == null ? own : same);
            });
            table.append(String.join(",", row)).append('\n');
        }
        return table.toString();
    }

    /** The table for these units, as text. The units' cells hold neither commas nor quotes. */
    static String table(List<String> units) {
        StringBuilder table = new StringBuilder();
        List<String> head = new ArrayList<>(List.of(units.get(0), NOTE));
        Column.all().forEach(column -> head.add(column.code));
        table.append(String.join(",", head)).append('\n');
        for (String unit : units.subList(1, units.size())) {
            String[] cells = unit.split(",", -1);
            SyntheticEvidence commune = new SyntheticEvidence(cells[0], cells[DISTRICT]);
            List<String> row = new ArrayList<>(List.of(unit, "synthetic"));
            Column.all().forEach(column -> row.add(commune.cell(column)));
            table.append(String.join(",", row)).append('\n');
        }
        return table.toString();
    }

    private static int districtLevel(String district) {
        return switch (district) {
            case "Thành phố Lào Cai" -> 86;
            case "Huyện Bảo Thắng" -> 74;
            case "Thị xã Sa Pa" -> 62;
            case "Huyện Bảo Yên" -> 60;
            case "Huyện Văn Bàn" -> 58;
            case "Huyện Bát Xát" -> 45;
            case "Huyện Mường Khương", "Huyện Bắc Hà" -> 42;
            case "Huyện Si Ma Cai" -> 38;
            default -> throw new IllegalArgumentException("no level for district '" + district + "'");
        };
    }

    /** A value, or blank: the further behind a commune, the more it has not reported. */
    private String cell(Column column) {
        String value = column.value.of(this);
        if (recognised && column.least != null) {
            return new BigDecimal(value).compareTo(column.least) * column.direction < 0 ? column.least.toPlainString() : value;
        }
        return chance(5 + (100 - level) / 3) ? "" : value;
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    private boolean chance(int permille) {
        return random.nextInt(1000) < permille;
    }

    /** Whether something of that difficulty, 1 to 6, is achieved. */
    private boolean achieved(int difficulty) {
        return !chance(Math.max(2, (92 - level) * difficulty));
    }

    private String pass(int difficulty) {
        return achieved(difficulty) ? "đạt" : "không đạt";
    }

    /** A percentage: {@code atFifty} at level 50, {@code step} more every ten levels, give or take {@code spread}. */
    private String percent(int atFifty, int step, int spread) {
        return tenths(Math.max(0, Math.min(1000, atFifty * 10 + step * (level - 50) + between(-spread, spread) * 10)));
    }

    /** All of it when achieved, otherwise a good part. */
    private String whole(int difficulty) {
        return achieved(difficulty) ? "100" : tenths(between(600, 995));
    }

    /** How many of the schools, in percent. */
    private String ofSchools(int difficulty) {
        int meeting = 0;
        for (int i = 0; i < schools; i++) {
            meeting += achieved(difficulty) ? 1 : 0;
        }
        return tenths((meeting * 1000 + schools / 2) / schools);
    }

    private String grade(int highest, int difficulty) {
        int grade = highest;
        while (grade > 1 && !achieved(difficulty)) {
            grade--;
        }
        return String.valueOf(grade);
    }

    private static String tenths(int number) {
        return number % 10 == 0 ? String.valueOf(number / 10) : number / 10 + "." + number % 10;
    }

    /** Where a cell's text comes from. */
    private interface Value {
        String of(SyntheticEvidence commune);
    }

    /** A column; a recognised commune has at least {@code least}, or at most where {@code direction} is -1. */
    private record Column(String code, Value value, BigDecimal least, int direction) {

        private static final String OLD = "commune@2016-2020:";
        private static final List<Column> ALL = make();
        private static final List<Column> BOTH = makeBoth();

        Column(String code, Value value) {
            this(code, value, null, 1);
        }

        static List<Column> all() {
            return ALL;
        }

        static List<Column> bothSets() {
            return BOTH;
        }

        /** The rows that both sets have share a column; the others of the older set follow. */
        private static List<Column> makeBoth() {
            Map<String, String> shared = Map.ofEntries(Map.entry("3.1", "80"), Map.entry("10", "36"), Map.entry("14.2", "70"),
                    Map.entry("15.1", "85"), Map.entry("17.1", "50"), Map.entry("17.2", "100"), Map.entry("4.2", "95"),
                    Map.entry("6.3", "100"), Map.entry("9.2", "75"), Map.entry("16", "70"));
            List<Column> columns = new ArrayList<>();
            for (Column c : ALL) {
                if (shared.containsKey(c.code)) {
                    columns.add(new Column(c.code, c.value, new BigDecimal(shared.get(c.code)), 1));
                } else if (c.code.equals("9.1")) {
                    columns.add(new Column(c.code, c.value, BigDecimal.ZERO, -1));
                } else if (c.code.equals("15.3")) {
                    columns.add(new Column(c.code, c.value, new BigDecimal("26.7"), -1));
                } else if (c.code.equals("15.4")) {
                    columns.add(percent(c.code, 48, 6, 10));
                } else {
                    columns.add(c);
                }
                if (c.code.equals("14.1.e")) {
                    columns.add(pass("14.1.f", 1));
                }
            }
            for (String code : List.of("1.1", "1.2", "3.2", "4.1", "6.1", "6.2", "7", "8.1", "8.2", "8.3", "8.4", "13.1",
                    "13.2", "14.1", "15.2", "17.3", "17.4", "17.5", "18.1", "18.2", "18.3", "18.5", "18.6", "19.1", "19.2")) {
                columns.add(new Column(OLD + code, c -> c.recognised ? "đạt" : c.pass(3)));
            }
            Map<String, String> levels = new LinkedHashMap<>();
            List.of("2.1 100", "2.2 70", "2.3 70", "2.4 60", "4.2 95", "5 70", "6.3 100", "9.2 75", "12 90", "14.3 25",
                    "16 70", "17.1a 90", "17.6 70", "17.7 60", "17.8 100", "18.4 100").forEach(row ->
                    levels.put(row.split(" ")[0], row.split(" ")[1]));
            levels.forEach((code, level) -> columns.add(new Column(OLD + code, percent(code,
                    Math.max(0, Integer.parseInt(level) - 4), 6, 8).value, new BigDecimal(level), 1)));
            columns.add(new Column(OLD + "11", percent("11", 12, -3, 4).value, new BigDecimal("12"), -1));
            return List.copyOf(columns);
        }

        private static Column pass(String code, int difficulty) {
            return new Column(code, c -> c.pass(difficulty));
        }

        private static Column percent(String code, int atFifty, int step, int spread) {
            return new Column(code, c -> c.percent(atFifty, step, spread));
        }

        private static Column whole(String code, int difficulty) {
            return new Column(code, c -> c.whole(difficulty));
        }

        private static List<Column> make() {
            return List.of(
                    pass("1.1", 1), pass("1.2", 2),
                    percent("2.1", 92, 4, 6), percent("2.2", 80, 6, 9), percent("2.3", 72, 7, 10),
                    percent("2.4", 60, 8, 12),
                    percent("3.1", 82, 4, 7), pass("3.2", 2),
                    pass("4.1", 1), percent("4.2", 95, 2, 3),
                    new Column("5", c -> c.ofSchools(2)),
                    new Column("5.truong", c -> String.valueOf(c.schools)),
                    new Column("5.a", c -> c.schools > 3 ? c.ofSchools(6) : ""),
                    new Column("5.b", c -> c.schools > 3 ? "" : c.ofSchools(6)),
                    pass("6.1", 3), pass("6.2", 2), whole("6.3", 4),
                    pass("7", 2),
                    pass("8.1", 1), pass("8.2", 1), pass("8.3", 2), pass("8.4", 2),
                    new Column("9.1", c -> c.achieved(4) ? "0" : String.valueOf(c.between(1, 40))),
                    percent("9.2", 78, 6, 9),
                    new Column("10", c -> tenths(280 + 36 * c.level / 10 + c.between(-40, 40))),
                    percent("11", 17, -5, 6),
                    percent("12.1", 60, 5, 7), percent("12.2", 21, 4, 5),
                    pass("13.1", 3), pass("13.2", 3), pass("13.3", 4),
                    new Column("13.4", c -> c.chance(750) ? "không có" : c.pass(3)), pass("13.5", 1),
                    new Column("14.1.a", c -> tenths(c.achieved(2) ? c.between(985, 1000) : c.between(930, 979))),
                    pass("14.1.b", 1),
                    new Column("14.1.c", c -> c.grade(3, 4)), new Column("14.1.d", c -> c.grade(3, 5)),
                    new Column("14.1.e", c -> c.grade(2, 2)), percent("14.2", 76, 6, 9),
                    percent("15.1", 94, 2, 5), pass("15.2", 1), percent("15.3", 26, -4, 5), pass("15.4", 2),
                    percent("16", 78, 6, 10),
                    percent("17.1", 48, 10, 14), percent("17.2", 88, 4, 8), pass("17.3", 3),
                    new Column("17.4", c -> tenths(Math.max(2, 12 + c.level / 5 + c.between(-8, 8)))),
                    pass("17.5", 1), percent("17.6", 74, 7, 10), whole("17.7", 3), percent("17.8", 70, 7, 9),
                    percent("17.9", 64, 6, 9), whole("17.10", 3), percent("17.11", 32, 7, 10),
                    percent("17.12", 55, 8, 12),
                    whole("18.1", 2), pass("18.2", 1), whole("18.3", 1), pass("18.4", 2), pass("18.5", 1),
                    pass("18.6", 1),
                    pass("19.1", 1), pass("19.2", 1),
                    new Column("debt", c -> c.achieved(2) ? "0" : String.valueOf(c.between(1, 90) * 10)),
                    percent("satisfaction", 93, 1, 4), pass("security", 1));
        }
    }
}

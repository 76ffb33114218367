package vn.nongthonmoi.assurance.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.RuleProblem;

/**
 * Random directories at each limit of a rules directory, and at several, loaded, checked and tested, and tables of units at
 * each limit of a table, read and assessed, each in a JVM of 256 MiB of its own: it is served or refused with a code, and
 * what that costs is printed.
 */
public final class AtTheLimits {

    private static final String HEAP = "-Xmx256m";
    private static final String HEADER = "case,basis,standard,as_of,province,expect:1.1,1.1";
    private static final String CASE = "a,b,commune,2024-12-31,10,đạt,99";
    private static final int ROWS = 300;
    private static final int NANOSECONDS = 1_000_000_000;

    private AtTheLimits() { }

    /** Writes one directory. */
    @FunctionalInterface
    interface Laid {
        void in(LargeRules rules, Random random) throws IOException;
    }

    /** The names of all limits; one is tried by its number among them. */
    static List<String> names() {
        return Stream.concat(limits().keySet().stream(), LargeTables.all().keySet().stream()).toList();
    }

    private static void set(LargeRules rules, int rows) throws IOException {
        rules.write("national.dslr", rules.national(0) + rules.rows(1, rows));
    }

    static Map<String, Laid> limits() {
        Map<String, Laid> limits = new LinkedHashMap<>();
        limits.put("a file: 1 MiB", (r, random) -> {
            String rules = r.national(0) + r.rows(1, 800);
            int left = (1 << 20) - rules.getBytes(StandardCharsets.UTF_8).length;
            r.write("national.dslr", rules + ("// " + "x".repeat(996) + "\n").repeat(left / 1000));
        });
        limits.put("a file: 1,000 rules", (r, random) -> set(r, 998));
        limits.put("a file: 3,000 sentences", (r, random) -> {
            set(r, ROWS);
            r.write("p.dslr", r.province(0) + r.exceptions(290, 9, ROWS));
        });
        limits.put("a rule: 100 sentences", (r, random) -> {
            set(r, ROWS);
            r.write("p.dslr", r.province(0) + r.exceptions(29, 99, ROWS));
        });
        limits.put("a rule: 100 sentences after “then”", (r, random) -> r.write("national.dslr", r.national(0)
                + LargeRules.times(29, i -> LargeRules.rule("r" + i, "Mọi xã",
                        LargeRules.times(99, j -> r.row(i * 99 + j + 1))))));
        limits.put("a line: 1,000 characters, a text: 300", (r, random) -> r.write("national.dslr", r.national(0)
                + LargeRules.times(900, i -> LargeRules.rule("1." + (i + 1), "Mọi xã",
                        "Chỉ tiêu 1." + (i + 1) + ": mức ít nhất 5 " + "a ".repeat(149) + "a\n")
                        .replace("@source(\"", "@source(\"" + "x".repeat(500)))));
        limits.put("a directory: 8 MiB", (r, random) -> {
            set(r, ROWS);
            for (int file = 0; file < 7; file++) {
                r.write("p" + file + ".dslr", r.province(file) + r.exceptions(50, 3, ROWS)
                        + ("// " + "x".repeat(996) + "\n").repeat(1020));
            }
        });
        limits.put("a directory: 1,000 files", (r, random) -> {
            set(r, ROWS);
            for (int file = 0; file < 998; file++) {
                r.write("p" + file + ".dslr", r.province(file) + r.exceptions(1, 2, ROWS));
            }
        });
        limits.put("a directory: 5,000 rules", (r, random) -> {
            set(r, 998);
            for (int file = 0; file < 5; file++) {
                r.write("p" + file + ".dslr", r.province(file) + r.exceptions(790, 1, 998));
            }
        });
        limits.put("a directory: 30,000 sentences", (r, random) -> {
            set(r, ROWS);
            for (int file = 0; file < 10; file++) {
                r.write("p" + file + ".dslr", r.province(file) + r.exceptions(290, 9, ROWS));
            }
        });
        limits.put("a directory: 100 sets", (r, random) -> {
            for (int file = 0; file < 99; file++) {
                String period = (1990 + file) + "-" + (1990 + file);
                r.write("s" + file + ".dslr", r.national(0).replace("0/QĐ-TTg", file + "/QĐ-TTg").replace("2021-2025", period)
                        .replace("01/01/2022", "01/01/" + (1990 + file)).replace("31/12/2025", "31/12/" + (1990 + file))
                        + r.rows(1, 20));
            }
        });
        limits.put("a directory: 20,000 entries, 12 levels", (r, random) -> {
            set(r, 50);
            for (int file = 0; file < 19_950; file++) {
                r.write("d/".repeat(random.nextInt(12)) + "x" + file + ".txt", "");
            }
        });
        limits.put("tables of cases: 1,000 columns", (r, random) -> {
            set(r, 50);
            r.write("x.cases.csv", HEADER + LargeRules.times(993, i -> ",note" + i) + "\n"
                    + (CASE + ",".repeat(993) + "\n").repeat(150));
        });
        limits.put("tables of cases: 200,000 cells", (r, random) -> {
            set(r, 50);
            for (int table = 0; table < 4; table++) {
                r.write(table + ".cases.csv", HEADER + LargeRules.times(12, i -> ",note" + i) + "\n"
                        + (CASE + ",x".repeat(12) + "\n").repeat(2450));
            }
        });
        limits.put("tables of cases: 10,000 cases", (r, random) -> {
            set(r, 50);
            r.write("x.cases.csv", HEADER + "\n" + LargeRules.times(10_000, i -> CASE.replace("2024-12-31",
                    java.time.LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1400)).toString()) + "\n"));
        });
        limits.put("a list of units: 1 MiB, 300,000 cells", (r, random) -> {
            set(r, 50);
            r.write("regions.dslr", LargeRules.rule("Văn bản", "Luôn luôn",
                    "Quyết định \"t\" ngày 01/01/2020\nDanh mục tỉnh và vùng\nHiệu lực từ 01/01/2020\n")
                    + LargeRules.rule("Vùng", "Luôn luôn", "Vùng TDMNPB gồm các tỉnh 10, 15\n"
                    + "Vùng ĐNB gồm các tỉnh 70\nDanh mục đơn vị \"x.units.csv\" từ 01/01/2020\n"));
            // A file of 1 MiB has no room for the 400,000 cells that a list may have.
            r.write("x.units.csv", "code,name,kind,within,formed_from,partly_from\n10,A,tỉnh,,,\n15,B,tỉnh,,,\n70,C,tỉnh,,,\n"
                    + LargeRules.times(50_000, i -> String.format(Locale.ROOT, "%05d,%s,xã,10,,\n", i, Integer.toString(i, 36))));
        });
        limits.put("errors: 1,000 of a directory", (r, random) -> {
            for (int file = 0; file < 6; file++) {
                r.write("p" + file + ".dslr", r.province(file) + LargeRules.rule("x", "Mọi xã", LargeRules.times(199, i ->
                        HostileTexts.next(random, "Chỉ tiêu 1.1: đạt").replaceAll("[\\r\\n]", " ") + "\n")));
            }
        });
        limits.put("several at once", AtTheLimits::mixed);
        return limits;
    }

    /** Parts of several limits, by chance. */
    private static void mixed(LargeRules r, Random random) throws IOException {
        int rows = 50 + random.nextInt(300);
        set(r, rows);
        int files = 1 + random.nextInt(20);
        int conditions = 1 + random.nextInt(20);
        // Each rule has one sentence more than conditions; a file holds 3,000 and a directory 30,000.
        int rules = Math.min(2900 / (conditions + 1), Math.min(4000, 28_000 / (conditions + 1)) / files);
        for (int file = 0; file < files; file++) {
            r.write("p" + file + ".dslr", r.province(file)
                    + r.exceptions(rules, conditions, rows, 1 + random.nextInt(LargeRules.most())));
        }
        r.write("x.cases.csv", HEADER + "\n" + (CASE + "\n").repeat(1 + random.nextInt(9000)));
    }

    /** @param arguments the seed; then the limit to try in this very process, by its number from 0 */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long seed = Long.parseLong(arguments[0]);
        if (arguments.length > 1) {
            out.println(tried(Integer.parseInt(arguments[1]), seed));
            return;
        }
        out.println("| limit | load | check | test | peak of the heap |\n|---|---|---|---|---|");
        boolean well = true;
        for (int limit = 0; limit < names().size(); limit++) {
            String said = child(limit, seed);
            well &= said.startsWith("|");
            out.println(said);
        }
        if (!well) {
            System.exit(1);
        }
    }

    /** What a JVM of its own said of a limit: a line of the table, or what it died of. */
    static String child(int limit, long seed) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-cp",
                System.getProperty("java.class.path"), AtTheLimits.class.getName(), Long.toString(seed), Integer.toString(limit))
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? said : "FOUND limit " + limit + ", seed " + seed + ": " + said;
    }

    private static String tried(int limit, long seed) throws IOException {
        String name = names().get(limit);
        Path directory = Files.createTempDirectory("limit");
        try {
            String costs = LargeTables.all().containsKey(name) ? table(name, directory) : directory(name, directory, seed);
            return "| " + name + costs;
        } finally {
            delete(directory);
        }
    }

    private static String directory(String name, Path directory, long seed) throws IOException {
        Random random = new Random(seed);
        limits().get(name).in(new LargeRules(directory, random), random);
        System.gc();
        Peak peak = new Peak();
        String load = cost(() -> CriteriaLibrary.load(directory).sets());
        String check = cost(() -> problems(RuleFiles.of(directory).check()));
        String test = cost(() -> problems(RuleFiles.of(directory).test().problems()));
        return " | " + load + " | " + check + " | " + test + " | " + peak.mebibytes() + " MiB |";
    }

    private static String table(String name, Path directory) throws IOException {
        Path file = directory.resolve("units." + name.substring(name.lastIndexOf(' ') + 1));
        LargeTables.all().get(name).to(file);
        System.gc();
        Peak peak = new Peak();
        long began = processorTime();
        String refused = LargeTables.answered(file);
        return String.format(Locale.ROOT, " | %.1f s%s | | | %d MiB |", (processorTime() - began) / (double) NANOSECONDS,
                refused == null ? "" : ", " + refused, peak.mebibytes());
    }

    private static void problems(List<RuleProblem> problems) {
        Promised.problems(problems);
        problems.stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR).findFirst().ifPresent(p -> {
            throw new RuleFileException(problems);
        });
    }

    /** The seconds of processors that it takes, and the code that it ends with where it is refused. */
    private static String cost(Runnable run) {
        long began = processorTime();
        String refused = "";
        try {
            run.run();
        } catch (RuleFileException e) {
            Promised.problems(e.problems());
            refused = e.problems().stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR)
                    .map(p -> ", " + p.message().code()).reduce((a, b) -> b).orElseThrow();
        }
        return String.format(Locale.ROOT, "%.1f s%s", (processorTime() - began) / (double) NANOSECONDS, refused);
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void delete(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> made = Files.walk(directory)) {
            made.sorted(Comparator.reverseOrder()).forEach(files::add);
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}

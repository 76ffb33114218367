package vn.nongthonmoi.assurance.hostile;

import static vn.nongthonmoi.assurance.hostile.Promised.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CaseReport;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.internal.files.RuleSources;

/**
 * Spoilt rule files, tables of cases and lists of units: those that come with the library, cut to a few rules so that a
 * thousand can be tried in a minute. What a directory holds decides what becomes of it: a second load says the same.
 */
final class MutatedFiles implements Kind {

    /** Rules of a file that are tried together, and lines of a list of units. */
    private static final int RULES = 6;
    private static final int LINES = 60;
    /** Which inputs are also tried as a directory: it has to be written, and its cases run. */
    private static final int DIRECTORIES = 10;

    private final SortedMap<String, byte[]> rules = RuleSources.bundled();
    private final SortedMap<String, byte[]> cases = RuleSources.bundledCases();
    private final SortedMap<String, byte[]> units = RuleSources.bundledUnits();
    private final List<String> names = List.copyOf(rules.keySet());
    private final Map<String, byte[]> usual = new TreeMap<>();

    MutatedFiles() {
        Stage stage = new Stage();
        stage.with(stage.holes().get(0), stage.holes().get(0).usual(), Stage.Scope.RULE).forEach((name, text) -> {
            if (!name.startsWith("national")) {
                usual.put(name, text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Override
    public String title() {
        return "files";
    }

    @Override
    public void tryOne(long number, Random random, Input input) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(usual);
        String name = HostileTexts.pick(random, names);
        byte[] few = few(rules.get(name), random);
        byte[] other = few(rules.get(HostileTexts.pick(random, names)), random);
        switch (random.nextInt(6)) {
            case 0 -> spoiltCases(name, files, random);
            case 1 -> spoiltUnits(files, random);
            case 2 -> {
                files.put("x.dslr", few);
                files.put("y.dslr", Mutation.of(few, other, random));
            }
            default -> files.put("x.dslr", Mutation.of(few, other, random));
        }
        input.is(name + ", spoilt: " + files.entrySet().stream().filter(f -> !usual.containsValue(f.getValue()))
                .map(f -> f.getKey() + " " + TextsInHoles.escaped(new String(f.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining(", ")));
        same(outcome(() -> Promised.load(() -> CriteriaLibrary.load(RuleFiles.of(files)))),
                outcome(() -> Promised.load(() -> CriteriaLibrary.load(RuleFiles.of(files)))));
        if (number % DIRECTORIES == 0 || files.keySet().stream().anyMatch(f -> f.endsWith(".cases.csv"))) {
            asDirectory(files);
        }
    }

    private void spoiltCases(String name, Map<String, byte[]> files, Random random) {
        List<String> tables = List.copyOf(cases.keySet());
        byte[] table = cases.getOrDefault(name.replace(".dslr", ".cases.csv"), cases.get(HostileTexts.pick(random, tables)));
        files.put("x.cases.csv", Mutation.of(head(table), head(cases.get(HostileTexts.pick(random, tables))), random));
        files.put("x.dslr", few(rules.get(name), random));
    }

    private void spoiltUnits(Map<String, byte[]> files, Random random) {
        byte[] list = units.get(HostileTexts.pick(random, List.copyOf(units.keySet())));
        String kept = random.nextBoolean() ? "old.units.csv" : "new.units.csv";
        byte[] old = usual.getOrDefault(kept, usual.get("old.units.csv"));
        files.put("old.units.csv", random.nextInt(3) == 0 ? Mutation.of(head(list), old, random)
                : Mutation.of(old, head(list), random));
    }

    /** The head of a file and some of its rules, which follow each other. */
    private static byte[] few(byte[] file, Random random) {
        String[] all = new String(file, StandardCharsets.UTF_8).split("(?m)(?<=^end\n)");
        int from = 1 + random.nextInt(Math.max(1, all.length - RULES));
        return Stream.concat(Stream.of(all[0]), Stream.of(all).skip(from).limit(RULES)).collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] head(byte[] table) {
        return new String(table, StandardCharsets.UTF_8).lines().limit(LINES).collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private interface Load {
        Promised.Outcome now();
    }

    private static String outcome(Load load) {
        Promised.Outcome outcome = load.now();
        return outcome.library() == null ? outcome.problems().toString()
                : outcome.library().fingerprint() + Told.by(outcome.library());
    }

    private static void same(String once, String again) {
        check(once.equals(again), "the same files are once ", once.substring(0, Math.min(200, once.length())), " and once ",
                again.substring(0, Math.min(200, again.length())));
    }

    /** The same from a disk, with its cases run. */
    private static void asDirectory(Map<String, byte[]> files) throws IOException {
        Path directory = Files.createTempDirectory("spoilt");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(directory.resolve(file.getKey()), file.getValue());
            }
            String read = outcome(() -> Promised.load(() -> CriteriaLibrary.load(RuleFiles.of(files))));
            same(read, outcome(() -> Promised.load(() -> CriteriaLibrary.load(directory))));
            Promised.problems(RuleFiles.of(directory).check());
            try {
                CaseReport report = RuleFiles.of(directory).test();
                Promised.problems(report.problems());
                check(report.equals(RuleFiles.of(directory).test()), "the same cases end otherwise when they run again");
            } catch (RuleFileException e) {
                check(e.problems().toString().equals(read), "refused for other reasons when its cases are to run: ",
                        e.problems());
            }
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> made = Files.list(directory)) {
            made.forEach(files::add);
        }
        files.add(directory);
        for (Path file : files) {
            Files.delete(file);
        }
    }
}

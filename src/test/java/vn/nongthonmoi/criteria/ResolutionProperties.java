package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the resolution of layers, whatever the day and however the files are written. */
class ResolutionProperties {

    private static final Path RULES = Path.of("rules");
    private static final CriteriaLibrary BUNDLED = CriteriaLibrary.bundled();
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final List<String> SOME_PROVINCES = List.of("01", "02", "10", "62", "70");

    // --- layers ---

    /** Days on which Bình Phước's layer is in force and provinces have their old codes. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2022, 7, 28), LocalDate.of(2025, 6, 30));
    }

    private static Map<String, IndicatorResult> rows(CriteriaLibrary library, LocalDate asOf, Unit unit) {
        Assessment a = library.set(Standard.COMMUNE, asOf).assess(unit, Evidence.none());
        Map<String, IndicatorResult> rows = new LinkedHashMap<>();
        Stream.concat(a.indicators(), a.conditions().stream())
                .flatMap(i -> Stream.concat(Stream.of(i), i.parts().stream())).forEach(i -> rows.put(i.code(), i));
        return rows;
    }

    private static Unit commune(String province, Integer year, Trait... traits) {
        return Unit.builder("1", Province.of(province)).year(year).traits(traits).build();
    }

    @Property(tries = 100)
    void aProvinceNeverChangesWhatItDoesNotName(@ForAll("days") LocalDate asOf,
            @ForAll @IntRange(min = 2020, max = 2026) int year, @ForAll boolean difficult,
            @ForAll boolean poorDistrict) {
        List<Trait> traits = new ArrayList<>();
        if (difficult) {
            traits.add(Trait.ESPECIALLY_DIFFICULT);
        }
        if (poorDistrict) {
            traits.add(Trait.POOR_DISTRICT);
        }
        Trait[] of = traits.toArray(new Trait[0]);
        Map<String, IndicatorResult> tayNinh = rows(BUNDLED, asOf, commune("72", year, of));
        Map<String, IndicatorResult> binhPhuoc = rows(BUNDLED, asOf, commune("70", year, of));
        Set<String> named = Stream.of("2.1", difficult ? "2.2" : "2.1", difficult ? "2.3" : "2.1",
                difficult ? "2.4" : "2.1", year == 2022 ? "10" : "2.1").collect(Collectors.toSet());
        assertEquals(List.copyOf(tayNinh.keySet()), List.copyOf(binhPhuoc.keySet()));
        Set<String> conditions = conditions(asOf, commune("70", year, of));
        tayNinh.forEach((code, national) -> {
            IndicatorResult provincial = binhPhuoc.get(code);
            if (named.contains(code)) {
                assertEquals("provinces/binh-phuoc/2021-2025/commune", provincial.requirement().citation().layer(), code);
                assertEquals(national.requirement(), provincial.requirement().replaces(), code);
            } else {
                // The province's decision is known in part.
                assertDoubted(national, provincial, conditions.contains(code), "provinces/binh-phuoc/2021-2025/commune");
            }
        });
    }

    private static Set<String> conditions(LocalDate asOf, Unit unit) {
        return BUNDLED.set(Standard.COMMUNE, asOf).assess(unit, Evidence.none()).conditions().stream()
                .map(IndicatorResult::code).collect(Collectors.toSet());
    }

    private static void assertDoubted(IndicatorResult national, IndicatorResult provincial, boolean condition, String layer) {
        String code = national.code();
        Requirement a = national.requirement();
        Requirement b = provincial.requirement();
        assertEquals(a.level().threshold(), b.level().threshold(), code);
        assertEquals(a.level().grade(), b.level().grade(), code);
        assertEquals(a.level().state(), b.level().state(), code);
        assertEquals(a.citation().source(), b.citation().source(), code);
        assertEquals(a.citation().layer(), b.citation().layer(), code);
        assertEquals(national.status(), provincial.status(), code);
        if (condition) {
            assertEquals(a, b, "a set of criteria does not replace conditions of recognition");
        } else {
            assertTrue(b.citation().provisional() && provincial.provisional(), code);
            assertTrue(b.citation().caveats().stream().anyMatch(c -> c.contains("(" + layer + ")")), code);
        }
    }

    @Property(tries = 100)
    void aLayerNotYetSeenCastsDoubtOnEveryRowAndChangesNone(@ForAll("days") LocalDate asOf,
            @ForAll @IntRange(min = 2020, max = 2026) int year) {
        Map<String, IndicatorResult> haGiang = rows(BUNDLED, asOf, commune("02", year));
        Map<String, IndicatorResult> laoCai = rows(BUNDLED, asOf, commune("10", year));
        assertEquals(List.copyOf(haGiang.keySet()), List.copyOf(laoCai.keySet()));
        Set<String> conditions = conditions(asOf, commune("10", year));
        haGiang.forEach((code, national) -> assertDoubted(national, laoCai.get(code), conditions.contains(code),
                "provinces/lao-cai/2021-2025/commune"));
    }

    @Property(tries = 100)
    void theDayMattersOnlyThroughTheLayersInForce(@ForAll("days") LocalDate one, @ForAll("days") LocalDate two) {
        Unit unit = commune("70", 2022);
        Assessment a = BUNDLED.set(Standard.COMMUNE, one).assess(unit, Evidence.none());
        Assessment b = BUNDLED.set(Standard.COMMUNE, two).assess(unit, Evidence.none());
        assertEquals(a.layers().equals(b.layers()), a.fingerprint().equals(b.fingerprint()));
        if (a.layers().equals(b.layers())) {
            assertEquals(a.criteria(), b.criteria());
            assertEquals(a.conditions(), b.conditions());
        }
    }

    // --- files ---

    /** Copies the rule files, each changed by {@code edit} from its name and text to another text. */
    static void copyRules(Path directory, BinaryOperator<String> edit) throws IOException {
        copyRules(directory, edit, new Random(0));
    }

    /** Copies the rule files in an order of chance. */
    private static void copyRules(Path directory, BinaryOperator<String> edit, Random order) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(RULES)) {
            files = new ArrayList<>(found.filter(f -> f.toString().matches(".*\\.(dslr|units\\.csv)")).sorted().toList());
        }
        Collections.shuffle(files, order);
        for (Path file : files) {
            Path copy = directory.resolve(RULES.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, edit.apply(name(file), Files.readString(file)));
        }
    }

    private static String name(Path file) {
        return RULES.relativize(file).toString().replace('\\', '/');
    }

    static void delete(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(directory)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    /** What is asked, without the lines of the files that ask it. */
    private record Asked(String code, Measure measure, Comparison comparison, BigDecimal threshold, String grade,
            Requirement.State state, String source, String layer, List<String> caveats) {
        static Asked of(IndicatorResult i) {
            Requirement r = i.requirement();
            return new Asked(r.code(), r.measure(), r.level().comparison(), r.level().threshold(), r.level().grade(), r.level().state(), r.citation().source(),
                    r.citation().layer(), r.citation().caveats());
        }
    }

    private static void assertSameRules(CriteriaLibrary expected, CriteriaLibrary actual) {
        for (String province : SOME_PROVINCES) {
            for (LocalDate day : List.of(LocalDate.of(2022, 4, 1), LocalDate.of(2023, 12, 31), DAY)) {
                Unit unit = commune(province, 2022, Trait.ESPECIALLY_DIFFICULT);
                assertEquals(fingerprint(expected, day, unit), fingerprint(actual, day, unit));
                assertEquals(rows(expected, day, unit).values().stream().map(Asked::of).toList(),
                        rows(actual, day, unit).values().stream().map(Asked::of).toList());
                assertEquals(rows(expected, day, unit).values().stream().map(IndicatorResult::title).toList(),
                        rows(actual, day, unit).values().stream().map(IndicatorResult::title).toList());
            }
        }
    }

    private static String fingerprint(CriteriaLibrary library, LocalDate day, Unit unit) {
        return library.set(Standard.COMMUNE, day).assess(unit, Evidence.none()).fingerprint();
    }

    @Test
    void aCopyOfTheRulesIsTheBundledRules(@TempDir Path directory) throws IOException {
        copyRules(directory, (file, text) -> text);
        assertSameRules(BUNDLED, CriteriaLibrary.load(directory));
    }

    @Test
    void windowsLineEndsChangeNothing(@TempDir Path directory) throws IOException {
        copyRules(directory, (file, text) -> text.replace("\n", "\r\n"));
        assertSameRules(BUNDLED, CriteriaLibrary.load(directory));
    }

    @Test
    void aByteOrderMarkChangesNothing(@TempDir Path directory) throws IOException {
        copyRules(directory, (file, text) -> "\uFEFF" + text);
        assertSameRules(BUNDLED, CriteriaLibrary.load(directory));
    }

    @Test
    void decomposedLettersChangeNothing(@TempDir Path directory) throws IOException {
        copyRules(directory, (file, text) -> java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD));
        assertSameRules(BUNDLED, CriteriaLibrary.load(directory));
    }

    /** What begins a comment in a rule file or a list of units. */
    private static String comment(String file) {
        return file.endsWith(".dslr") ? "//" : "#";
    }

    @Property(tries = 6, edgeCases = EdgeCasesMode.NONE)
    void blankLinesCommentsAndSpacesChangeNothing(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path directory = Files.createTempDirectory("rules");
        try {
            copyRules(directory, (file, text) -> text.lines().map(line -> switch (random.nextInt(8)) {
                case 0 -> "\n" + line;
                case 1 -> comment(file) + " Chỉ tiêu 15.3: tỷ lệ không quá 99 %\n" + line;
                case 2 -> comment(file).equals("#") ? line : "\t" + line;
                case 3 -> line + "  ";
                case 4 -> line + "\r";
                case 5 -> line.strip();
                default -> line;
            }).collect(Collectors.joining("\n", comment(file) + " đầu tệp\n\n", "\n" + comment(file) + " cuối tệp")), random);
            assertSameRules(BUNDLED, CriteriaLibrary.load(directory));
        } finally {
            delete(directory);
        }
    }

    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfRulesInAFileDecidesNoLevel(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path directory = Files.createTempDirectory("rules");
        try {
            copyRules(directory, (file, text) -> {
                if (!file.endsWith(".dslr")) {
                    return text;
                }
                List<String> rules = new ArrayList<>(Arrays.asList(text.split("(?m)(?=^rule )")));
                int first = rules.get(0).startsWith("rule") ? 1 : 2;
                rules.replaceAll(rule -> rule.endsWith("\n") ? rule : rule + "\n");
                Collections.shuffle(rules.subList(first, rules.size()), random);
                return String.join("", rules);
            });
            CriteriaLibrary library = CriteriaLibrary.load(directory);
            for (String province : SOME_PROVINCES) {
                Unit unit = commune(province, 2022, Trait.ESPECIALLY_DIFFICULT);
                assertEquals(fingerprint(BUNDLED, DAY, unit), fingerprint(library, DAY, unit));
                Map<String, IndicatorResult> shuffled = rows(library, DAY, unit);
                assertEquals(rows(BUNDLED, DAY, unit).keySet(), shuffled.keySet());
                rows(BUNDLED, DAY, unit).forEach((code, row) ->
                        assertEquals(Asked.of(row), Asked.of(shuffled.get(code))));
            }
        } finally {
            delete(directory);
        }
    }

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void anyChangedLevelChangesTheFingerprint(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path directory = Files.createTempDirectory("rules");
        try {
            copyRules(directory, (file, text) -> file.equals("national/2021-2025/commune.dslr")
                    ? oneLevelChanged(text, random) : text);
            CriteriaLibrary changed = CriteriaLibrary.load(directory);
            assertNotEquals(fingerprint(BUNDLED, DAY, commune("02", null)),
                    fingerprint(changed, DAY, commune("02", null)));
        } finally {
            delete(directory);
        }
    }

    /** Some cell of some row becomes 33 or, where it is that, 34. */
    private static String oneLevelChanged(String text, Random random) {
        Matcher m = Pattern.compile("(?m)^    Chỉ tiêu [^:]+: (?:tỷ lệ|mức) (?:ít nhất|không quá) +(.*)$")
                .matcher(text);
        List<int[]> cells = new ArrayList<>();
        while (m.find()) {
            Matcher cell = Pattern.compile("\\?|\\d+(,\\d+)?(?= |$)").matcher(text).region(m.start(1), m.end(1));
            while (cell.find()) {
                cells.add(new int[] {cell.start(), cell.end()});
            }
        }
        assertFalse(cells.isEmpty());
        int[] cell = cells.get(random.nextInt(cells.size()));
        String now = text.substring(cell[0], cell[1]);
        return text.substring(0, cell[0]) + (now.equals("33") ? "34" : "33") + text.substring(cell[1]);
    }

    @Test
    void aProvincesChangeKeepsTheFingerprintOfTheOthers(@TempDir Path directory) throws IOException {
        copyRules(directory, (file, text) -> file.startsWith("provinces/binh-phuoc/")
                ? text.replace("Chỉ tiêu 2.2: tỷ lệ ít nhất 80 %", "Chỉ tiêu 2.2: tỷ lệ ít nhất 81 %") : text);
        CriteriaLibrary changed = CriteriaLibrary.load(directory);
        assertNotEquals(fingerprint(BUNDLED, DAY, commune("70", null)), fingerprint(changed, DAY, commune("70", null)));
        assertEquals(fingerprint(BUNDLED, DAY, commune("72", null)), fingerprint(changed, DAY, commune("72", null)));
        assertEquals(fingerprint(BUNDLED, DAY, commune("10", null)), fingerprint(changed, DAY, commune("10", null)));
    }
}

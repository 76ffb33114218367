package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hosts build against, and what keeps the house in order. */
class ApiTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/nongthonmoi/criteria");

    private static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void droolsIsImportedInOneInternalPackageOnly() throws IOException {
        TreeSet<String> packages = new TreeSet<>();
        for (Path file : files(SOURCES, ".java")) {
            if (Pattern.compile("\\borg\\.(drools|kie|mvel)").matcher(Files.readString(file)).find()) {
                packages.add(SOURCES.relativize(file.getParent()).toString().replace('\\', '/'));
            }
        }
        assertEquals(new TreeSet<>(List.of("internal/engine")), packages);
    }

    @Test
    void noPublicTypeHoldsMutableState() throws Exception {
        for (Class<?> type : PublicApi.types().stream().filter(t -> !t.getSimpleName().equals("Builder")).toList()) {
            for (var field : type.getDeclaredFields()) {
                assertTrue(Modifier.isFinal(field.getModifiers()) || field.isSynthetic(), field::toString);
            }
            if (type.isRecord()) {
                for (RecordComponent c : type.getRecordComponents()) {
                    assertFalse(c.getType().isArray(), c::toString);
                }
            }
        }
    }

    @Test
    void noBinaryFractionDecides() throws IOException {
        for (Path file : files(SOURCES, ".java")) {
            for (String line : Files.readAllLines(file)) {
                assertFalse(!line.strip().startsWith("*") && line.matches(".*\\b(double|float|Double|Float)\\b.*"),
                        () -> file + ": " + line);
            }
        }
    }

    /** But for the moment at which a change was refused, which decides nothing. */
    @Test
    void nothingReadsTheClock() throws IOException {
        List<Path> sources = files(SOURCES, ".java");
        Path reloading = SOURCES.resolve("ReloadingLibrary.java");
        assertEquals(1, Files.readString(reloading).split("\\.now\\(", -1).length - 1);
        for (Path file : sources.stream().filter(f -> !f.equals(reloading)).toList()) {
            assertFalse(Pattern.compile("\\.now\\(|currentTimeMillis|nanoTime").matcher(Files.readString(file)).find(),
                    file::toString);
        }
    }

    private static Properties messages(String language) throws IOException {
        Properties p = new Properties();
        try (Reader in = new InputStreamReader(ApiTest.class.getResourceAsStream("messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            p.load(in);
        }
        return p;
    }

    @Test
    void everyMessageUsedHasBothWordings() throws IOException {
        Properties vi = messages("vi");
        Properties en = messages("en");
        assertEquals(new TreeSet<>(vi.keySet()), new TreeSet<>(en.keySet()));
        TreeSet<String> used = new TreeSet<>();
        for (Path file : files(SOURCES, ".java")) {
            Matcher m = Pattern.compile("\"(NTM-\\d+|(?:reason|note|review|outlook|flag)\\.[a-z-]+)\"").matcher(Files.readString(file));
            while (m.find()) {
                used.add(m.group(1));
            }
        }
        TreeSet<String> worded = new TreeSet<>();
        vi.stringPropertyNames().stream().filter(k -> !k.matches("(hole|requirement|kind|standard)\\..*")).forEach(worded::add);
        assertEquals(worded, used);
    }

    /** The reference of messages for policy staff has one row for each code. */
    @Test
    void everyCodeHasARowInTheReferenceOfMessages() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("rules/errors.md"))) {
            Matcher m = Pattern.compile("\\| (NTM-\\d+) \\|.{10,}\\|.{10,}\\|").matcher(line);
            if (m.matches()) {
                rows.add(m.group(1));
            }
        }
        assertEquals(messages("vi").stringPropertyNames().stream().filter(k -> k.startsWith("NTM-")).sorted().toList(),
                rows.stream().sorted().toList());
    }

    @Test
    @Tag("long")
    void theBundledRulesAreAllListedAndFreeOfErrors() throws IOException {
        Path rules = Path.of("rules");
        List<Path> found = new ArrayList<>(files(rules, ".dslr"));
        found.addAll(files(rules, ".cases.csv"));
        found.addAll(files(rules, ".units.csv"));
        List<String> present = found.stream().map(p -> rules.relativize(p).toString().replace('\\', '/')).sorted().toList();
        assertEquals(present, Files.readAllLines(rules.resolve("bundled.txt")));
        assertEquals(List.of(), RuleFiles.of(rules).check().stream()
                .filter(p -> p.severity() == RuleProblem.Severity.ERROR).toList());
        assertEquals(CriteriaLibrary.load(rules).warnings(), CriteriaLibrary.bundled().warnings());
        assertFalse(CriteriaLibrary.bundled().warnings().isEmpty());
    }

    /** What is common stands once: no two files of one set and jurisdiction state the same rule. */
    @Test
    void noRuleStandsInTwoFilesOfASet() throws IOException {
        java.util.Map<String, String> first = new java.util.HashMap<>();
        for (Path file : files(Path.of("rules"), ".dslr")) {
            List<String> rules = List.of(Files.readString(file).split("(?m)^rule "));
            List<String> scopes = rules.get(1).lines().map(String::strip).filter(l -> l.startsWith("Bộ tiêu chí")).toList();
            for (String rule : rules.subList(2, rules.size())) {
                String said = rule.substring(0, rule.indexOf('\n')) + rule.substring(rule.indexOf("\nwhen")).strip();
                for (String scope : scopes) {
                    String other = first.putIfAbsent(scope + said, file.toString());
                    assertTrue(other == null, file + " repeats " + other + ": " + said);
                }
            }
        }
        assertTrue(first.size() > 400);
    }

    @Test
    void theSetsAreListedWithWhatIsKnownOfThem() {
        SetSummary set = CriteriaLibrary.bundled().sets().stream().filter(s -> s.standard() == Standard.COMMUNE
                && s.period().equals(Period.of("2021-2025"))).findFirst().orElseThrow();
        assertEquals("318/QĐ-TTg", set.decision());
        assertEquals(List.of(19, 57), List.of(set.criteria(), set.indicators()));
        assertEquals(LocalDate.of(2026, 2, 14), set.inForceTo());
        assertTrue(set.confirmed() > 0 && set.unsaid() > 0 && set.provisional() > 0 && set.unspecified() > 0);
    }

    @Test
    void aSetThatIsNotThereIsAClearAnswer() {
        CriteriaLibrary library = CriteriaLibrary.bundled();
        NoSuchSetException e = assertThrows(NoSuchSetException.class,
                () -> library.set(Standard.COMMUNE, LocalDate.of(2008, 12, 31)));
        assertTrue(e.problem().text(Locale.ENGLISH).contains("commune 2021-2025 (2022-03-08–2026-02-14)"));
        assertEquals("NTM-221", assertThrows(NoSuchSetException.class, () -> library.set(Standard.DISTRICT,
                Period.of("2009-2015"), LocalDate.of(2014, 1, 1))).problem().code());
        assertEquals("NTM-222", assertThrows(NoSuchSetException.class, () -> library.set(Standard.COMMUNE,
                Period.of("2021-2025"), LocalDate.of(2026, 3, 1))).problem().code());
    }

    @Test
    void valueTypesRefuseWhatTheyCannotHold() {
        assertThrows(IllegalArgumentException.class, () -> Province.of("1"));
        assertThrows(IllegalArgumentException.class, () -> Period.of("2021"));
        assertThrows(IllegalArgumentException.class, () -> Period.of("0999-2020"));
        assertEquals("1000-9999", Period.of("1000-9999").toString());
        assertThrows(IllegalArgumentException.class, () -> new Period(2025, 2021));
        assertThrows(IllegalArgumentException.class, () -> Standard.of("village-x"));
        assertThrows(IllegalArgumentException.class, () -> Unit.builder(" ", Province.of("10")));
        assertThrows(IllegalArgumentException.class, () -> Unit.builder("1", Province.of("10")).year(1999));
        assertEquals(Standard.COMMUNE_MODEL, Standard.of("commune-model"));
        assertTrue(Period.of("2016-2020").compareTo(Period.of("2021-2025")) < 0);
        assertEquals(Region.DBSH, Region.find("ĐBSH").orElseThrow());
        assertEquals(Trait.BORDER, Trait.find("border").orElseThrow());
        assertEquals(UnitKind.TOWNSHIP, UnitKind.find("thị trấn").orElseThrow());
    }

    @Test
    void aUnitKeepsWhatItWasGiven() {
        Unit unit = Unit.builder("02656", Province.of("10")).name("Xuân Tăng").kind(UnitKind.WARD).district("Lào Cai")
                .region(Region.TDMNPB).area(Area.I).group(CommuneGroup.ONE).traits(Trait.BORDER).year(2024)
                .recognised(Standard.COMMUNE, LocalDate.of(2015, 1, 1)).build();
        assertEquals("02656 Xuân Tăng", unit.toString());
        assertEquals(List.of("Lào Cai", UnitKind.WARD, Standard.COMMUNE, LocalDate.of(2015, 1, 1)),
                List.of(unit.district(), unit.kind(), unit.recognised(), unit.recognisedOn()));
        assertThrows(UnsupportedOperationException.class, () -> unit.traits().clear());
        assertEquals(unit.traits(), unit.toBuilder().name("x").build().traits());
    }

    @Test
    void aMergedUnitNamesTheUnitsItWasFormedFrom() {
        Map<UnitColumn, String> cells = new EnumMap<>(Map.of(UnitColumn.CODE, "02647", UnitColumn.PROVINCE, "15"));
        assertEquals(List.of(), Unit.of(cells).formedFrom());
        cells.put(UnitColumn.FORMED_FROM, "02635 | 02641|02647");
        Unit unit = Unit.of(cells);
        assertEquals(List.of("02635", "02641", "02647"), unit.formedFrom(), "it may keep the code of a part");
        assertEquals(unit, unit.toBuilder().build());
        assertEquals(unit.hashCode(), unit.toBuilder().build().hashCode());
        assertNotEquals(unit, unit.toBuilder().formedFrom(List.of()).build());
        assertThrows(UnsupportedOperationException.class, () -> unit.formedFrom().clear());
    }

    @ParameterizedTest
    @CsvSource({"02635|02641|02635, NTM-238", "02635|, NTM-234", "Phường Duyên Hải, NTM-236", "02635;02641, NTM-236"})
    void partsAreCodesThatStandOnceEach(String cell, String code) {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> Unit.of(Map.of(UnitColumn.CODE, "1",
                UnitColumn.PROVINCE, "15", UnitColumn.FORMED_FROM, cell)));
        assertEquals(List.of("1", "formed_from", code), List.of(e.unit(), e.field(), e.problem().code()));
        Unit.Builder builder = Unit.builder("1", Province.of("15"));
        assertThrows(InvalidInputException.class, () -> builder.formedFrom(List.of("2", "2")).build());
        assertThrows(InvalidInputException.class, () -> builder.formedFrom(List.of(" ")));
    }

    @ParameterizedTest
    @CsvSource({"COMMUNE, 2656, 02656", "WARD, 4, 00004", "TOWNSHIP, 02656, 02656", "SPECIAL_ZONE, 268, 00268",
        "DISTRICT, 80, 080", "TOWN, 080, 080", "PROVINCE, 1, 01", "COMMUNE, 126561, 126561", "COMMUNE, 26-5, 26-5",
        "COMMUNE, X1, X1", "VILLAGE, 7, 7", "COMMUNE, '', ''", "COMMUNE, ٢٦, ٢٦"})
    void aCodeGetsBackTheZerosThatASpreadsheetTookAway(UnitKind kind, String code, String full) {
        assertEquals(full, kind.fullCode(code));
    }

    @Test
    void aRowIsTheSameUnitWithAndWithoutZerosInFront() {
        Map<UnitColumn, String> full = new EnumMap<>(Map.of(UnitColumn.CODE, "00004", UnitColumn.KIND, "xã",
                UnitColumn.PROVINCE, "01", UnitColumn.FORMER_PROVINCE, "08", UnitColumn.DISTRICT, "001",
                UnitColumn.FORMED_FROM, "00004|00007"));
        Map<UnitColumn, String> lost = new EnumMap<>(Map.of(UnitColumn.CODE, "4", UnitColumn.KIND, "commune",
                UnitColumn.PROVINCE, "1", UnitColumn.FORMER_PROVINCE, "8", UnitColumn.DISTRICT, "1",
                UnitColumn.FORMED_FROM, "4|7"));
        assertEquals(Unit.of(full), Unit.of(lost));
        assertEquals("00004", Unit.of(lost).code());

        lost.put(UnitColumn.FORMED_FROM, "4|00004");
        InvalidInputException twice = assertThrows(InvalidInputException.class, () -> Unit.of(lost));
        assertEquals(List.of("formed_from", "NTM-238"), List.of(twice.field(), twice.problem().code()));

        lost.remove(UnitColumn.FORMED_FROM);
        lost.remove(UnitColumn.KIND);
        assertEquals("4", Unit.of(lost).code(), "how long it is depends on the kind");
        assertEquals(Province.of("01"), Unit.of(lost).province());
        assertEquals(List.of("00004", "004"), List.of(Unit.of(lost, UnitKind.COMMUNE).code(),
                Unit.of(lost, UnitKind.DISTRICT).code()));
        assertNull(Unit.of(lost, UnitKind.COMMUNE).kind(), "said of codes alone");
        lost.put(UnitColumn.RECOGNISED, "district");
        assertEquals(List.of("004", "004"), List.of(Unit.of(lost).code(), Unit.of(lost, UnitKind.COMMUNE).code()));
        lost.put(UnitColumn.KIND, "province");
        assertEquals("04", Unit.of(lost, UnitKind.COMMUNE).code());
        lost.put(UnitColumn.KIND, " xa ");
        assertEquals(List.of("004", "kind"), List.of(assertThrows(InvalidInputException.class, () -> Unit.of(lost)).unit(),
                assertThrows(InvalidInputException.class, () -> Unit.of(lost)).field()), "named as others name it");
        lost.remove(UnitColumn.RECOGNISED);
        assertEquals(List.of(Optional.empty(), Optional.empty()), List.of(Unit.kindOf(lost), Unit.kindOf(Map.of())));
    }
}

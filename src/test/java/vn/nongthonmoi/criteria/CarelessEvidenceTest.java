package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.internal.text.Decimals;
import vn.nongthonmoi.criteria.programme.Progress;

/** Evidence as hosts hand it over: read where it is plain what is meant, and otherwise refused all at once. */
class CarelessEvidenceTest {

    private static final LocalDate END_2024 = LocalDate.of(2024, 12, 31);
    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final CriteriaSet SET = LIBRARY.set(Standard.COMMUNE, END_2024);
    private static final CriteriaSet ADVANCED = LIBRARY.set(Standard.COMMUNE_ADVANCED, END_2024);
    private static final Unit UNIT = Unit.builder("03022", Province.of("10")).area(Area.III).build();

    private static List<String> said(List<InputProblem> problems) {
        return problems.stream().map(p -> p.message().code() + " " + p.field()).toList();
    }

    private static List<String> said(CriteriaSet set, Object... cells) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            values.put((String) cells[i], cells[i + 1]);
        }
        List<String> said = said(set.problems(UNIT, Evidence.of(values), Members.none()));
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> set.assess(UNIT, values));
        assertEquals(said, said(e.problems()), "the quick way says the same");
        assertEquals(said.size(), e.getMessage().lines().count(), e.getMessage());
        return said;
    }

    // --- numbers that are short until they are written out, and numbers of the host's own kind ---

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000", "1E+65", "-1E+999999999", "0E+1000000", "1E-1000000", "1E-65"})
    void aNumberWithAFarPointIsRefusedOnEveryWay(String number) {
        BigDecimal far = new BigDecimal(number);
        for (String column : List.of("10", "17.1", "6.1", "13.4")) {
            assertEquals(List.of("NTM-280 " + column), said(assertThrows(InvalidInputException.class,
                    () -> Evidence.of(Map.of(column, far))).problems()));
            InvalidInputException e = assertThrows(InvalidInputException.class, () -> SET.assess(UNIT, Map.of(column, far)));
            assertEquals(List.of("NTM-280 " + column), said(e.problems()));
            BulkAssessment bulk = SET.bulk(List.of(UNIT)).assess(EvidenceColumns.builder(1)
                    .numbers(column, new BigDecimal[] {far}).build());
            assertEquals(List.of("NTM-280 " + column), said(bulk.error(0).problems()));
        }
    }

    @Test
    void aNumberWithANearPointIsReadOnEveryWay() {
        for (String number : List.of("4.51E+1", "1E+2", "1E+64", "45.0000000000000000000000000000000000000000000000000001")) {
            BigDecimal near = new BigDecimal(number);
            Assessment slow = SET.assess(UNIT, Evidence.of(Map.of("10", near)));
            assertEquals(Status.MET, slow.indicator("10").status(), number);
            assertEquals(slow, SET.assess(UNIT, Map.of("10", near)));
            assertEquals(slow, SET.bulk(List.of(UNIT)).assess(EvidenceColumns.builder(1)
                    .numbers("10", new BigDecimal[] {near}).build()).assessment(0));
        }
    }

    /** A number of a class of the host's own that says something else each time it is asked. */
    private static final class Fickle extends BigDecimal {
        private static final long serialVersionUID = 1L;

        Fickle(String number) {
            super(number);
        }

        @Override
        public int compareTo(BigDecimal other) {
            return 1;
        }

        @Override
        public String toString() {
            return "99";
        }
    }

    @Test
    void aNumberOfAnotherClassIsCopied() {
        Assessment plain = SET.assess(UNIT, Evidence.of(Map.of("10", new BigDecimal("30"), "11", new BigDecimal("30"))));
        Map<String, Object> fickle = Map.of("10", new Fickle("30"), "11", new Fickle("30"));
        assertEquals(Status.NOT_MET, plain.indicator("10").status());
        assertEquals(List.of(plain, plain), List.of(SET.assess(UNIT, Evidence.of(fickle)), SET.assess(UNIT, fickle)));
    }

    /** What a map finds by another spelling, or not at all, makes no difference; nor does who was asked before. */
    @Test
    void theKindOfMapAndWhoWasAskedBeforeMakeNoDifference() {
        Map<String, Object> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.putAll(Map.of("17.1B", "50", "10", "45"));
        Map<String, Object> byLength = new TreeMap<>(Comparator.comparing(String::length));
        byLength.put("10", "45");
        Map<String, Object> same = new IdentityHashMap<>();
        same.put(new String("10"), "45");
        for (Map<String, Object> odd : List.of(ignoringCase, byLength, same)) {
            Assessment fresh = CriteriaLibrary.bundled().set(Standard.COMMUNE, END_2024).assess(UNIT, odd);
            assertEquals(SET.assess(UNIT, Evidence.of(odd)), fresh);
            for (Map<String, Object> before : List.<Map<String, Object>>of(Map.of("17.1b", "50", "10", "45"), Map.of("11", "5"))) {
                SET.assess(UNIT, before);
                assertEquals(fresh, SET.assess(UNIT, odd));
            }
        }
    }

    // --- one column in two spellings ---

    @ParameterizedTest
    @ValueSource(strings = {"17.1b ", " 17.1b", "17.1b\u00a0", "\u200b17.1b", "17.1B", "\ufeff17.1B\u00a0"})
    void aColumnInTwoSpellingsIsRefusedWhicheverComesFirst(String other) {
        List<String> messages = new ArrayList<>();
        for (List<String> order : List.of(List.of("17.1b", other), List.of(other, "17.1b"))) {
            Map<String, Object> values = new LinkedHashMap<>();
            order.forEach(column -> values.put(column, column.equals(other) ? "30" : "50"));
            InvalidInputException e = assertThrows(InvalidInputException.class, () -> Evidence.of(values));
            assertEquals("NTM-208", e.problem().code());
            messages.add(e.getMessage());
            assertEquals("NTM-208", assertThrows(InvalidInputException.class, () -> SET.assess(UNIT, values)).problem().code());
            assertEquals("NTM-208", assertThrows(InvalidInputException.class, () -> EvidenceColumns.builder(1)
                    .texts(order.get(0), new String[] {"50"}).texts(order.get(1), new String[] {"30"})).problem().code());
        }
        assertEquals(messages.get(0), messages.get(1));
        // A column that says nothing contradicts none.
        Map<String, Object> blank = new HashMap<>();
        blank.put(other, " \u00a0");
        blank.put("17.1b", "50");
        assertEquals(Map.of("17.1b", "50"), Evidence.of(blank).values());
    }

    @Test
    void whereAValueComesFromHasOneSpellingToo() {
        Evidence.Origin survey = new Evidence.Origin("survey\u00a0of  households", null, "");
        Evidence evidence = Evidence.of(Map.of("17.1b", "45")).withOrigins(Map.of("17.1B ", survey));
        assertEquals("survey of households", evidence.origin(" 17.1b").source());
        assertEquals(Map.of("17.1b", "30"), evidence.with(" 17.1B", "30").values());
        assertEquals(survey, evidence.with("17.1B\u00a0", "30").origin("17.1b"));
        assertThrows(InvalidInputException.class, () -> evidence.withOrigins(
                Map.of("17.1b", survey, "17.1B", new Evidence.Origin("a statement", null, ""))));
    }

    /** Whatever the order of a map, the answer or what is refused is the same. */
    @Property(tries = 200)
    void noOrderDecides(@ForAll Random random) {
        List<String> columns = new ArrayList<>(List.of("10", "10 ", "10@2024", "17.1B", "17.1b", "x y", "99.9", "hamlet:1",
                "commune:10", "commune@2016-2020:10", "15.3@self", "15.3", "15.3@APPRAISED", "1.1", "A.1", "debt", "DEBT "));
        Collections.shuffle(columns, random);
        Map<String, Object> one = new LinkedHashMap<>();
        columns.subList(0, random.nextInt(6)).forEach(c -> one.put(c, random.nextInt(4) == 0 ? 1.5 : "" + random.nextInt(120)));
        List<String> other = new ArrayList<>(one.keySet());
        Collections.shuffle(other, random);
        Map<String, Object> two = new LinkedHashMap<>();
        other.forEach(c -> two.put(c, one.get(c)));
        assertEquals(answer(one), answer(two));
    }

    private static String answer(Map<String, Object> values) {
        try {
            return SET.assess(UNIT, values).indicatorStatuses().toString();
        } catch (InvalidInputException e) {
            return e.getMessage();
        }
    }

    // --- spellings that are plain ---

    @ParameterizedTest
    @CsvSource({"17.1B, 17.1b", "DEBT, debt", "Commune:17.1B, 17.1b", "commune@2021-2025:17.1B\u00a0, 17.1b",
        "17.1b@Self, 17.1b", "17.1b@APPRAISED, 17.1b", "\u200b17.1b@2024, 17.1b", "15.1.NAM, 15.1.nam"})
    void capitalsAndBlanksInTheNameOfAColumnMakeNoDifference(String spelled, String code) {
        IndicatorResult row = SET.assess(UNIT, Evidence.of(Map.of(spelled, "50"))).row(code).orElseThrow();
        assertEquals("50", row.value());
        assertEquals(row.status(), SET.assess(UNIT, Map.of(spelled, "50")).row(code).orElseThrow().status());
        BulkAssessment bulk = SET.bulk(List.of(UNIT)).assess(
                EvidenceColumns.builder(1).texts(spelled, new String[] {"50"}).build());
        assertEquals(null, bulk.error(0));
        assertEquals("50", bulk.assessment(0).row(code).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"không\u00a0đạt", "không  đạt", "KHÔNG \u200bĐẠT ", "kho\u0302ng đa\u0323t"})
    void aVerdictIsReadInAnySpelling(String cell) {
        assertEquals(Status.NOT_MET, SET.assess(UNIT, Map.of("1.1", cell)).indicator("1.1").status());
        assertEquals(Status.NOT_MET, SET.assess(UNIT, Evidence.of(Map.of("1.1", cell))).indicator("1.1").status());
        assertEquals(Status.NOT_MET.severity(), SET.bulk(List.of(UNIT)).assess(
                EvidenceColumns.builder(1).texts("1.1", new String[] {cell}).build()).indicator("1.1")[0]);
    }

    @Test
    void wholeNumbersOfAnyTypeAreNumbers() {
        for (Object whole : new Object[] {(short) 45, (byte) 45, 45, 45L}) {
            assertEquals("45", SET.assess(UNIT, Map.of("10", whole)).indicator("10").value());
        }
    }

    // --- texts that may be two numbers ---

    private static List<String> refusals(Executable given) {
        return said(assertThrows(InvalidInputException.class, given).problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1.000; 1000; 1,0", "1,000; 1000; 1,0", "12.500; 12500; 12,5", "45.125; 45125; 45,1250",
        "45,120; 45120; 45,12", "999,001; 999001; 999,0010", "-1.500; -1500; -1,5"})
    void aGroupOfThreeDigitsIsAThousandOrAFractionAndIsNotGuessed(String cell, String thousand, String fraction) {
        List<String> expected = List.of("NTM-275 10");
        assertEquals(expected, refusals(() -> SET.assess(UNIT, Map.of("10", cell))));
        assertEquals(expected, refusals(() -> SET.assess(UNIT, Evidence.of(Map.of("10", cell, "17.1", "50")))));
        assertEquals(expected, said(SET.problems(UNIT, Evidence.of(Map.of("10", cell)), Members.none())));
        assertEquals(List.of("NTM-275 10@self"), said(SET.problems(UNIT, Evidence.of(Map.of("10@self", cell, "10", "50")), Members.none())));
        BulkAssessment bulk = SET.bulk(List.of(UNIT, UNIT)).assess(
                EvidenceColumns.builder(2).texts("10", new String[] {cell, "45,1"}).build());
        assertEquals(expected, said(bulk.error(0).problems()));
        assertEquals(null, bulk.error(1));
        Message message = SET.problems("", Evidence.of(Map.of("10", cell))).get(0).message();
        assertEquals(List.of(cell, thousand, fraction), message.arguments());
        // What is told to be written is read as what it was told to be.
        assertEquals(new BigDecimal(thousand), new BigDecimal(Decimals.parse(thousand).orElseThrow().toPlainString()));
        assertEquals(0, new BigDecimal(cell.replace(',', '.')).compareTo(Decimals.parse(fraction).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.500", "0,125", "1.0005", "1.00", "1000", "1234.567", "1000,000", "1.0000", "00.500"})
    void otherNumbersAreOne(String cell) {
        assertEquals(List.of(), said(SET.problems(UNIT, Evidence.of(Map.of("10", cell)), Members.none())));
        assertEquals(null, SET.bulk(List.of(UNIT)).assess(
                EvidenceColumns.builder(1).texts("10", new String[] {cell}).build()).error(0));
    }

    /** A number of Java has one value, however it is printed; and a result prints it so. */
    @Test
    void numbersThatAreNoTextsAreNeverTwo() {
        BigDecimal number = new BigDecimal("45.125");
        assertEquals("45.125", SET.assess(UNIT, Map.of("10", number)).indicator("10").value());
        assertEquals("45.125", SET.bulk(List.of(UNIT)).assess(EvidenceColumns.builder(1).decimals("10", new long[] {45125}, 3, null)
                .build()).assessment(0).indicator("10").value());
        assertEquals("45.125", SET.bulk(List.of(UNIT)).assess(EvidenceColumns.builder(1).numbers("10", new BigDecimal[] {number})
                .build()).assessment(0).indicator("10").value());
        assertEquals("1000", SET.assess(UNIT, Map.of("10", 1000)).indicator("10").value());
    }

    // --- texts that are not what is seen of them ---

    @ParameterizedTest
    @ValueSource(strings = {"\u202e05", "5\u00000", "50\u001b[2J", "\u206650\u2069", "5\ud8000", "50\u0008", "50\uffff"})
    void aValueWithWhatTurnsOrControlsIsRefused(String cell) {
        for (String column : List.of("10", "1.1", "14.1.c")) {
            Evidence evidence = Evidence.of(Map.of(column, cell));
            assertEquals(List.of("NTM-276 " + column), said(SET.problems(UNIT, evidence, Members.none())));
            assertEquals(List.of("NTM-276 " + column), said(SET.bulk(List.of(UNIT)).assess(
                    EvidenceColumns.builder(1).texts(column, new String[] {cell}).build()).error(0).problems()));
        }
        assertEquals("NTM-276", refusals(() -> SET.assess(UNIT, Map.of("10" + cell, "50"))).get(0).substring(0, 7));
        assertEquals(List.of("NTM-276 10"), refusals(() -> Evidence.of(Map.of("10", "50"))
                .withOrigins(Map.of("10", new Evidence.Origin("khảo sát " + cell, null, "")))));
        assertEquals(List.of("NTM-276 10"), refusals(() -> Evidence.none().with("10", "50", new Evidence.Origin("", null, cell))));
        assertEquals(List.of("NTM-276 name"), refusals(() -> Unit.builder("1", Province.of("10")).name("Xã " + cell)));
        assertEquals(List.of("NTM-276 district"), refusals(() -> Unit.builder("1", Province.of("10")).district(cell)));
        assertEquals(List.of("NTM-276 name", "NTM-276 district"), said(Unit.problems(Map.of(UnitColumn.CODE, "1", UnitColumn.PROVINCE,
                "10", UnitColumn.NAME, cell, UnitColumn.DISTRICT, "Sa " + cell))));
    }

    /** What is seen may be of any script; what has no width makes no difference. */
    @ParameterizedTest
    @ValueSource(strings = {"Škoda Ελλάδα Россия 日本 한국 ไทย العربية 👩 ok", "Buôn Ɓuôr", "①②③ ☎"})
    void whatIsSeenMayBeOfAnyScript(String text) {
        Unit unit = Unit.builder("1", Province.of("10")).name(text + "\ufe0f\u3164").district(" " + text).build();
        assertEquals(List.of(text, text), List.of(unit.name(), unit.district()));
        assertEquals(text, Evidence.none().with("10", "50", new Evidence.Origin(text, null, text)).origin("10").source());
    }

    // --- everything that is wrong ---

    @Test
    void allThatIsWrongIsNamed() {
        assertEquals(List.of("NTM-201 99.9", "NTM-209 x y", "NTM-212 1.1", "NTM-213 10", "NTM-214 11"),
                said(SET, "11", "200", "10", "45 triệu", "x y", "1", "99.9", "2", "1.1", "x", "17.1", "50"));
    }

    /** Types that are no values are named with the rest, and with the unit. */
    @Test
    void typesAreNamedBesideValues() {
        InvalidInputException e = assertThrows(InvalidInputException.class, () ->
                SET.assess(UNIT, Map.of("10", 45.1, "1.1", "x", "17.1 ", "1", "17.1", "2")));
        assertEquals(List.of("NTM-212 1.1", "NTM-203 10", "NTM-208 17.1 "), said(e.problems()));
        assertEquals("03022", e.problems().get(1).unit());
        assertEquals(List.of("NTM-203 10", "NTM-203 11"), said(assertThrows(InvalidInputException.class, () ->
                Evidence.of(Map.of("11", 1f, "10", 45.1))).problems()));
    }

    /** The column to mend is the one that the host gave, whatever row reads it. */
    @Test
    void columnsAreNamedAsTheHostNamedThem() {
        assertEquals(List.of("NTM-214 15.3@self", "NTM-213 10@2024", "NTM-214 17.1B").stream().sorted().toList(),
                said(SET, "15.3@self", "101", "10@2024", "x", "17.1B", "-1").stream().sorted().toList());
        assertEquals(List.of("NTM-214 15.3", "NTM-214 15.3@appraised"), said(SET, "15.3", "101", "15.3@appraised", "102")
                .stream().sorted().toList(), "the value that is not used is read as well");
        // Insurance is 15.1 in the commune set and 14.1 in the advanced one.
        assertEquals(List.of("NTM-214 commune:15.1"), said(ADVANCED, "commune:15.1", "101"));
        assertEquals(List.of("NTM-214 15.1"), said(assertThrows(InvalidInputException.class, () -> ADVANCED.assess(UNIT,
                Evidence.of(Map.of("15.1", "101")), Members.none(), SET)).problems()));
        CriteriaSet model = LIBRARY.set(Standard.COMMUNE_MODEL, END_2024);
        assertEquals(List.of("NTM-214 commune-advanced:14.1", "NTM-213 commune-advanced:10").stream().sorted().toList(),
                said(model, "commune-advanced:14.1", "101", "commune-advanced:10", "x").stream().sorted().toList());
    }

    /** Beside the column stands the row as which it is read, which may have another code. */
    @ParameterizedTest
    @CsvSource({"commune:15.1, 14.1", "15.3@self, 15.3", "10@2024, 10", "14.1, 14.1"})
    void theRowThatAColumnIsReadAsIsNamed(String column, String row) {
        List<InputProblem> problems = ADVANCED.problems(UNIT, Evidence.of(Map.of(column, "-101")), Members.none());
        assertEquals(List.of(column + " " + row), problems.stream().map(p -> p.field() + " " + p.row()).toList());
        assertEquals("", ADVANCED.problems(UNIT, Evidence.of(Map.of("99.9", "1")), Members.none()).get(0).row());
    }

    /** A unit without a place is told so together with what is wrong with its evidence. */
    @Test
    void unitAndEvidenceAreRefusedTogether() {
        Unit nowhere = Unit.builder("03022", Province.of("99")).kind(UnitKind.DISTRICT).build();
        Evidence evidence = Evidence.of(Map.of("1.1", "x", "17.1", "101", "99.9", "1", "10", "45"));
        List<String> ofEvidence = List.of("NTM-201 99.9", "NTM-212 1.1", "NTM-214 17.1");
        List<String> all = new ArrayList<>(List.of("NTM-232 kind", "NTM-204 province"));
        all.addAll(ofEvidence);
        assertEquals(all, said(SET.problems(nowhere, evidence, Members.none())));
        BulkAssessment bulk = SET.bulk(List.of(nowhere)).assess(EvidenceColumns.builder(1).texts("1.1", new String[] {"x"})
                .texts("17.1", new String[] {"101"}).texts("99.9", new String[] {"1"}).texts("10", new String[] {"45"}).build());
        assertEquals(all, said(bulk.error(0).problems()));
        assertEquals(ofEvidence, said(SET.problems("03022", evidence)), "also where there is no unit at all");
        assertEquals(List.of(), SET.problems("", Evidence.of(Map.of("1.1", "đạt", "17.1", "50"))));
        assertEquals(List.of(), SET.problems(UNIT, Evidence.of(Map.of("1.1", "đạt")), Members.none()));
    }

    /** What some province could read is not wrong where nobody knows the province. */
    @Test
    void whatSomeProvinceReadsIsNotCertainlyWrong(@TempDir Path directory) {
        CriteriaSet set = new WrittenRules(directory).province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: đạt"))
                .set("2023-01-01");
        assertEquals(List.of(), set.problems("", Evidence.of(Map.of("1.1", "đạt"))));
        assertEquals(List.of(), set.problems("", Evidence.of(Map.of("1.1", "45"))));
        assertEquals(List.of("NTM-213 1.1", "NTM-213 2"),
                said(set.problems("", Evidence.of(Map.of("1.1", "x", "2", "đạt")))));
    }

    @Test
    void problemsHaveAnEnd() {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            values.put(String.format("x%04d", i), "1");
        }
        List<InputProblem> problems = SET.problems(UNIT, Evidence.of(values), Members.none());
        assertEquals(101, problems.size());
        assertEquals("NTM-250", problems.get(100).message().code());
        assertEquals(List.of("x0000", "x0099"), List.of(problems.get(0).field(), problems.get(99).field()),
                "the first by name, however the map has them");
    }

    // --- two sets ---

    /** Two sets of one period that say different things of one row contradict each other; the same twice does not. */
    @Test
    void valuesTakenFromTwoSetsMustAgree() {
        assertEquals(List.of("NTM-208 commune:10"), said(ADVANCED, "commune:10", "50", "commune-model:2", "60"));
        assertEquals("50", ADVANCED.assess(UNIT, Evidence.of(Map.of("commune:10", "50", "commune-model:2", "50,0")))
                .indicator("10").value());
    }

    /** A value that only this set can read is no evidence for the other, in whatever columns it stands. */
    @ParameterizedTest
    @ValueSource(strings = {"15.4", "15.4@self", "15.4@appraised", "15.4@2024", "commune:15.4", "Commune@2021-2025:15.4"})
    void comparingLeavesOutWhatTheOtherDayCannotRead(String column) {
        CriteriaSet before = LIBRARY.set(Standard.COMMUNE, LocalDate.of(2024, 2, 29));
        SetComparison c = SET.compare(before, UNIT, Evidence.of(Map.of(column, "không đạt", "11", "14")));
        assertEquals(Status.UNKNOWN, c.before().indicator("15.4").status());
        assertEquals(Status.NOT_MET, c.after().indicator("15.4").status());
        assertEquals(Status.NOT_MET, c.before().indicator("11").status());
    }

    // --- units that stand twice ---

    private static Unit.Builder member(String code, String province) {
        return Unit.builder(code, Province.of(province)).kind(UnitKind.COMMUNE).district("Sa Pa");
    }

    private static String refused(Executable given) {
        InvalidInputException e = assertThrows(InvalidInputException.class, given);
        return e.problem().code() + " " + e.unit() + " " + e.field();
    }

    @Test
    void aMemberStandsOnce() {
        Unit one = member("03022", "10").name("Thanh Bình").build();
        Evidence evidence = Evidence.of(Map.of("10", "30"));
        assertEquals("NTM-238 03022 code", refused(() -> Members.builder().add(one, evidence).add(one, evidence)));
        assertEquals("NTM-251 03022 code", refused(() ->
                Members.builder().add(one, evidence).add(one.toBuilder().area(Area.III).build(), evidence)));
        assertEquals("NTM-251 03022 code", refused(() -> Members.builder().add(SET.assess(one, evidence))
                .add(one.toBuilder().area(Area.III).build(), evidence)));
        // What is known of one unit may come from two sides.
        Members joined = Members.builder().add(one, evidence).add(SET.assess(one, evidence))
                .add(ADVANCED.assess(one, Evidence.none())).build();
        assertEquals(1, joined.list().size());
        assertEquals(2, joined.list().get(0).assessments().size());
        assertEquals(evidence, joined.list().get(0).evidence());
        assertEquals(joined.list(), Members.builder().add(ADVANCED.assess(one, Evidence.none())).add(SET.assess(one, evidence))
                .add(one, evidence).build().list());
        // Two provinces may have had units of one code.
        assertEquals(List.of("02", "10"), Members.builder().add(one, evidence).add(member("03022", "02").build(), evidence)
                .build().list().stream().map(m -> m.unit().province().code()).toList());
    }

    @Test
    void membersAreOfTheUnitsOwnProvince() {
        CriteriaSet districts = LIBRARY.set(Standard.DISTRICT, END_2024);
        Unit district = Unit.builder("088", Province.of("10")).kind(UnitKind.DISTRICT).name("Sa Pa").build();
        Members members = Members.builder().add(member("03022", "10").build(), Evidence.none())
                .add(member("00004", "01").build(), Evidence.none()).add(member("00007", "01").build(), Evidence.none()).build();
        assertEquals(List.of("NTM-252 province", "NTM-252 province"),
                said(districts.problems(district, Evidence.none(), members)));
    }

    /** What is wrong with members is said with what is wrong with the unit that they are counted for, each by its name. */
    @Test
    void whatIsWrongWithMembersIsNamedToo() {
        CriteriaSet districts = LIBRARY.set(Standard.DISTRICT, END_2024);
        Unit district = Unit.builder("088", Province.of("10")).kind(UnitKind.DISTRICT).name("Sa Pa").build();
        Members members = Members.builder()
                .add(member("03022", "10").build(), Evidence.of(Map.of("1.1", "x", "commune:11@self", "101")))
                .add(member("x", "10").kind(null).build(), Evidence.none()).build();
        List<InputProblem> problems = districts.problems(district, Evidence.of(Map.of("99.9", "1")), members);
        assertEquals(List.of("088 99.9", "03022 1.1", "03022 commune:11@self", "x kind"),
                problems.stream().map(p -> p.unit() + " " + p.field()).sorted(Comparator.comparing((String p) ->
                        p.startsWith("088") ? "" : p)).toList());
    }

    @Test
    void progressCountsAUnitOnce() {
        Assessment one = SET.assess(member("x", "10").build(), Evidence.of(Map.of("10", "30")));
        Assessment other = SET.assess(member("x", "02").build(), Evidence.none());
        assertEquals("NTM-238 x code", refused(() -> Progress.of("", List.of(one, other, one))));
        assertEquals("NTM-238 x code", refused(() -> Progress.byDistrict(List.of(one, one))));
        assertEquals(2, Progress.of("", List.of(one, other)).units());
    }
}

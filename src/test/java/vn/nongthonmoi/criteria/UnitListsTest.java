package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of units as people write them: read, laid over each other, and every mistake said with its place. */
class UnitListsTest {

    private static final String LIST = """
            # danh mục
            code,name,kind,within,formed_from,partly_from,from,to
            10,Lào Cai,tỉnh,,,,,
            082,Bát Xát,huyện,10,,,,
            02683,A Mú Sung,xã,082,,,,
            02686,Nậm Chạc,xã,082,,,,
            02689,A Lù,xã,082,,,2020-01-02/2020-03-01,
            """;

    @TempDir
    private Path directory;
    private WrittenRules files;

    @BeforeEach
    void write() {
        files = new WrittenRules(directory).provinces(
                WrittenRules.rule("Vùng", "Luôn luôn", "Vùng TDMNPB gồm các tỉnh 10, 15")
                + WrittenRules.rule("Đơn vị", "Luôn luôn", "Danh mục đơn vị \"a.units.csv\" từ 11/09/2019 đến 30/06/2025"
                        + "\nDanh mục đơn vị \"b.units.csv\" từ 01/11/2024"));
        files.write("a.units.csv", LIST);
        files.write("b.units.csv", "code,name,kind,within\n");
    }

    private UnitRegister register() {
        return CriteriaLibrary.load(directory).units();
    }

    private List<String> problems() {
        return RuleFiles.of(directory).check().stream().filter(p -> p.file().endsWith(".csv") || p.message().code().equals("NTM-256"))
                .map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.message().code()).toList();
    }

    private static String names(List<RegisteredUnit> units) {
        return units.stream().map(u -> u.name() + " " + u.from() + "–" + u.to()).collect(Collectors.joining(", "));
    }

    @Test
    void aLaterFileEndsWhatWentIntoItsUnitsAndRenamesWhatGoesOn() {
        files.write("b.units.csv", """
                code;name;kind;within;formed_from;partly_from;from
                02683;Mường Hum;xã;082;02683|02686;02689;
                02689;Dền Sáng;xã;082;;;
                """);
        assertEquals(List.of(), problems());
        UnitRegister register = register();
        assertEquals("A Mú Sung 2019-09-11–2024-10-31, Mường Hum 2024-11-01–null", names(register.find("02683")));
        assertEquals("Nậm Chạc 2019-09-11–2024-10-31", names(register.find("02686")));
        assertEquals("A Lù 2020-03-01–2024-10-31, Dền Sáng 2024-11-01–null", names(register.find("02689")));
        assertEquals("Mường Hum", register.find("02686").get(0).became().get(0).unit().name());
        assertEquals("[02683 true, 02686 true, 02689 false]", register.find("02683").get(1).formedFrom().stream()
                .map(p -> p.unit().code() + " " + p.whole()).toList().toString());
        assertEquals("Bát Xát", register.find("02683", LocalDate.of(2025, 1, 1)).orElseThrow().district().orElseThrow().name());
    }

    @Test
    void aRowOfTheSameCodeAndDayTakesThePlaceOfAnEarlierOne() {
        files.write("b.units.csv", "code,name,kind,within,from,to\n02689,A Lù,xã,082,2020-01-02/2020-03-01,2024-05-04\n");
        assertEquals(List.of(), problems());
        assertEquals("A Lù 2020-03-01–2024-05-04", names(register().find("02689")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "02683,A Mú Sung,xã,082,,,, | 2683,A Mú Sung,xã,082,,,, | a.units.csv:5:1 NTM-236",
        "02683,A Mú Sung,xã,082,,,, | 02683,,xã,082,,,, | a.units.csv:5:7 NTM-236",
        "02683,A Mú Sung,xã,082,,,, | 02683,A Mú Sung,huyện,082,,,, | a.units.csv:5:17 NTM-236",
        "02683,A Mú Sung,xã,082,,,, | 02683,A Mú Sung,xã,,,,, | a.units.csv:5:20 NTM-236",
        "02683,A Mú Sung,xã,082,,,, | 02683,A Mú Sung,xã,082,2686,,, | a.units.csv:5:24 NTM-236",
        "02683,A Mú Sung,xã,082,,,, | 02683,A Mú Sung,xã,082,,,1/7/2025, | a.units.csv:5:26 NTM-236",
        "02683,A Mú Sung,xã,082,,,, | 02683,A Mú Sung,xã,082,,,2025-02-01,2025-01-01 | a.units.csv:5:37 NTM-236",
        "02683,A Mú Sung,xã,082,,,, | 02683,A Mú Sung,xã,082 | a.units.csv:5:1 NTM-162",
        "02683,A Mú Sung,xã,082,,,, | 02683,\"A Mú Sung,xã,082,,,, | a.units.csv:5:7 NTM-161",
        "02683,A Mú Sung,xã,082,,,, | 02683,\u0410 Mú Sung,xã,082,,,, | a.units.csv:5:7 NTM-277",
        "02683,A Mú Sung,xã,082,,,, | 02683,A Mu\u0301\u200b Sung,xã,082,,,, | a.units.csv:5:11 NTM-122",
        "02683,A Mú Sung,xã,082,,,, | 02683,A Mú Sung,xã,099,,,, | a.units.csv:5:1 NTM-259",
        "02683,A Mú Sung,xã,082,,,, | 02683,A Mú Sung,xã,082,09999,,2024-01-01, | a.units.csv:5:1 NTM-259",
        "02686,Nậm Chạc,xã,082,,,, | 02683,A Mú Sung,xã,082,,,, | a.units.csv:6:1 NTM-258",
        "partly_from,from,to | partly_from,from,den | a.units.csv:2:52 NTM-255",
        "code,name,kind,within | code,name,kind,code | a.units.csv:2:1 NTM-255,a.units.csv:2:16 NTM-255"})
    void aMistakeIsToldWithItsPlace(String from, String to, String problems) {
        files.write("a.units.csv", LIST.replace(from, to));
        assertEquals(List.of(problems.split(",")), problems());
        assertThrows(RuleFileException.class, this::register);
    }

    @Test
    void aUnitGoesWholeIntoOneOther() {
        files.write("b.units.csv", """
                code,name,kind,within,formed_from,partly_from
                02683,Mường Hum,xã,082,02683|02686,
                02689,Dền Sáng,xã,082,02689|02686,02683
                """);
        assertEquals(List.of("b.units.csv:3:1 NTM-260", "b.units.csv:3:1 NTM-260"), problems());
    }

    @Test
    void aFileThatIsNamedAndMissingIsAnErrorAndOneNobodyNamesAWarning() {
        files.write("c.units.csv", LIST);
        assertEquals(List.of("c.units.csv:1:1 NTM-257"), problems());
        register();
        files.provinces(WrittenRules.rule("Đơn vị", "Luôn luôn", "Danh mục đơn vị \"x.units.csv\" từ 11/09/2019"));
        assertEquals(List.of("regions.dslr:15:18 NTM-256"), problems().stream().filter(p -> p.contains("256")).toList());
    }
}

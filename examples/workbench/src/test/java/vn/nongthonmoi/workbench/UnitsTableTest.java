package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.table.UnitsTableReader;

class UnitsTableTest {

    @TempDir
    private Path directory;

    private UnitsTable read(String text) throws IOException {
        return UnitsTableReader.read(Files.writeString(directory.resolve("units.csv"), text), Samples.EN);
    }

    private RowError errorOf(String text) throws IOException {
        return read(text).rows().get(0).error();
    }

    private Failure refusalOf(String text) {
        return assertThrows(Failure.class, () -> read(text));
    }

    @Test
    void everyUnitColumnIsRead() throws IOException {
        Unit unit = read("code,name,kind,province,former_province,district,region,area,group,traits,year,recognised,"
                + "recognised_on\n01234,Tên,commune,15,10,Huyện,TDMNPB,III,2,border|poor-district,2023,"
                + "commune-advanced,2025-05-14\n").rows().get(0).unit();

        assertEquals("01234", unit.code());
        assertEquals("Tên", unit.name());
        assertEquals(UnitKind.COMMUNE, unit.kind());
        assertEquals(Province.of("15"), unit.province());
        assertEquals(Province.of("10"), unit.formerProvince());
        assertEquals("Huyện", unit.district());
        assertEquals(Region.TDMNPB, unit.region());
        assertEquals(Area.III, unit.area());
        assertEquals(CommuneGroup.TWO, unit.group());
        assertEquals(Set.of(Trait.BORDER, Trait.POOR_DISTRICT), unit.traits());
        assertEquals(2023, unit.year());
        assertEquals(Standard.COMMUNE_ADVANCED, unit.recognised());
        assertEquals(LocalDate.of(2025, 5, 14), unit.recognisedOn());
    }

    @Test
    void blankUnitCellsAreNotGiven() throws IOException {
        Unit unit = read("code,province,kind,area,traits\n1,10,,,\n").rows().get(0).unit();

        assertNull(unit.kind());
        assertNull(unit.area());
        assertEquals(Set.of(), unit.traits());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertEquals("02656", read("\uFEFFcode,province\n02656,10\n").rows().get(0).unit().code());
    }

    @Test
    void semicolonsAreFoundAndDecimalCommasKept() throws IOException {
        UnitsTable table = read("code;province;17.1;debt\r\n02656;10;87,5;0\r\n");

        assertEquals(Map.of("17.1", "87,5", "debt", "0"), table.rows().get(0).evidence().values());
    }

    @Test
    void decomposedVietnameseIsComposed() throws IOException {
        String decomposed = Normalizer.normalize("đạt, Mường Bo", Normalizer.Form.NFD);
        UnitsTable table = read("code,province,name,1.1\n1,10,\"" + decomposed + "\",đạt\n");

        assertEquals("đạt, Mường Bo", table.rows().get(0).unit().name());
    }

    @Test
    void blankCellsAreNoEvidenceAndNotesAreIgnored() throws IOException {
        UnitsTable table = read("code,province,10,note source 10,note: made up,11\n1,10,45.1,https://x,synthetic,\n");

        assertEquals(Map.of("10", "45.1"), table.rows().get(0).evidence().values());
        assertEquals(Map.of(), table.rows().get(0).evidence().origins());
    }

    @Test
    void whereAValueComesFromIsReadBesideItAndForTheWholeRow() throws IOException {
        UnitsTable table = read("""
                code,province,10,source 10,date  10,11,17.1@self,confirmed 17.1@self,source,date,confirmed
                1,10,45.1,Điều tra,2024-10-01,12,80,Trạm y tế,Báo cáo 12,2024-12-01,UBND xã
                2,10,45.1,,,12,,Trạm y tế,,,UBND xã
                """);

        Evidence one = table.rows().get(0).evidence();
        assertEquals(Map.of("10", "45.1", "11", "12", "17.1@self", "80"), one.values());
        assertEquals(new Evidence.Origin("Điều tra", LocalDate.of(2024, 10, 1), "UBND xã"), one.origin("10"));
        assertEquals(new Evidence.Origin("Báo cáo 12", LocalDate.of(2024, 12, 1), "UBND xã"), one.origin("11"));
        assertEquals(new Evidence.Origin("Báo cáo 12", LocalDate.of(2024, 12, 1), "Trạm y tế"),
                one.origin("17.1@self"));
        Evidence two = table.rows().get(1).evidence();
        assertEquals(new Evidence.Origin("", null, "UBND xã"), two.origin("10"));
        assertEquals(Set.of("10", "11"), two.origins().keySet(), "nothing is said of a value that is not there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "date 10"})
    void aDateThatIsNoneIsAnErrorOfItsRowAlone(String column) throws IOException {
        UnitsTable table = read("code,province,10," + column + "\n1,10,,2/10/2024\n2,10,45,2024-10-02\n");

        assertEquals(new RowError("WB-206", "Column " + column
                + ": “2/10/2024” is not a date, expected a form like 2024-12-31.", column), table.rows().get(0).error());
        assertEquals(LocalDate.of(2024, 10, 2), table.rows().get(1).evidence().origin("10").date());
    }

    @Test
    void whereNothingComesFromIsRefusedWithTheNearestColumn() {
        String failure = refusalOf("code,province,17.1,source 17.11\n").getMessage();

        assertTrue(failure.contains("WB-109 column 'source 17.11' says where evidence column '17.11' comes"), failure);
        assertTrue(failure.endsWith(" Did you mean 'source 17.1'?"), failure);
        assertTrue(refusalOf("code,province,10,source recognised\n").getMessage()
                .contains("begin the name of a column of remarks with note"), "the title is no evidence");
    }

    @Test
    void emptyLinesAreSkippedAndLinesCountedAsInTheFile() throws IOException {
        UnitsTable table = read("code,province\n\n1,10\n,\n2,10\n");

        assertEquals(2, table.rows().size());
        assertEquals(3, table.rows().get(0).line());
        assertEquals(5, table.rows().get(1).line());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "kind; comune; commune, ward",
        "region; TDMNBP; expected one of: TDMNPB, DBSH",
        "area; IV; I, II, III",
        "group; 4; 1, 2, 3",
        "traits; border|especially-dificult; expected one of: especially-difficult",
        "year; 24; a year from 2000",
        "recognised; advanced; commune, commune-advanced",
        "recognised_on; 4/5/2025; a date like 2024-12-31",
        "former_province; Yên Bái; two digits"})
    void aCellThatMeansNothingIsRefusedWithTheColumnAndWhatWasExpected(String column, String cell, String expected)
            throws IOException {
        RowError error = errorOf("code,province," + column + "\n1,10," + cell + "\n");

        assertTrue(error.code().matches("NTM-23[56]"), error.code());
        assertTrue(error.message().startsWith("Column " + column + ": "), error.message());
        assertTrue(error.message().contains(expected), error.message());
    }

    @Test
    void aRowThatCannotBeReadKeepsItsPlaceAndItsCode() throws IOException {
        UnitsTable table = read("code,province\n1,10\n2,Lào Cai\n3,10\n");

        assertEquals("00002", table.rows().get(1).code());
        assertEquals(3, table.rows().get(1).line());
        assertNull(table.rows().get(1).unit());
        assertEquals("00003", table.rows().get(2).unit().code());
    }

    @Test
    void aCodeIsAsLongAsThoseOfItsKindWhoeverSaysTheKind() throws IOException {
        UnitsTable table = UnitsTableReader.read(Files.writeString(directory.resolve("districts.csv"), """
                code,kind,province,recognised,formed_from
                80,,10,,
                80,district,11,,
                80,,10,commune-advanced,
                80,thôn,10,,80|81
                X80,,10,,7|080
                """), UnitKind.DISTRICT, Samples.EN);

        assertEquals(List.of("080", "080", "00080", "80", "X80"),
                table.rows().stream().map(UnitsTable.Row::code).toList());
        assertEquals(List.of("080", "080", "00080", "80", "X80"),
                table.rows().stream().map(r -> r.unit().code()).toList());
        assertEquals(List.of("80", "81"), table.rows().get(3).unit().formedFrom());
        assertEquals(List.of("007", "080"), table.rows().get(4).unit().formedFrom());
    }

    @Test
    void aUnitThatStandsTwiceIsFoundWithAndWithoutItsZeros() throws IOException {
        UnitsTable table = read("code,province\n2656,10\n02656,10\n");

        assertEquals(new RowError("WB-205", "Unit 02656 stands in line 2 already."), table.rows().get(1).error());
    }

    @Test
    void aRowOfTheWrongWidthIsAnError() throws IOException {
        assertEquals("WB-201", errorOf("code,province,10\n1,10,45,1\n").code());
        assertEquals("WB-201", errorOf("code,province,10\n1,10\n").code());
    }

    @Test
    void aBlankCodeOrProvinceIsAnError() throws IOException {
        assertEquals("NTM-234", errorOf("code,province,name\n,10,x\n").code());
        assertEquals("NTM-234", errorOf("code,province,name\n1,,x\n").code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "code,province,10,10; WB-106; '10'",
        "code,province,10,source 10,source  10; WB-106; 'source 10'",
        "code,province,sources; WB-108; 'source'?",
        "code,province,confirmed debt; WB-109; 'debt'",
        "code,province,provnce; WB-108; 'provnce'",
        "code,province,communes:10; WB-108; 'communes:10'",
        "code,province,'?'; WB-108; '?'",
        "code,name; WB-107; 'province'",
        "code,province,,10|1,10,x,45; WB-105; 3"})
    void aHeaderThatCannotBeUsedIsRefusedWithTheColumn(String header, String code, String named) {
        Failure failure = refusalOf(header.replace('|', '\n') + "\n");

        assertTrue(failure.getMessage().contains(code), failure.getMessage());
        assertTrue(failure.getMessage().contains(named), failure.getMessage());
        assertEquals(1, failure.exitCode());
    }

    @Test
    void anUnknownColumnIsRefusedWithTheNearestName() {
        assertTrue(refusalOf("code,province,kinds\n").getMessage().contains("Did you mean 'kind'?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.1", "17.1b", "15.1.nam", "5.truong", "10@2023", "10@recognised", "10@province", "debt",
        "commune-advanced:14.1", "commune@2016-2020:15.1", "A-1", "14.1.c", "satisfaction"})
    void evidenceColumnsAreRecognised(String header) throws IOException {
        assertEquals(Set.of(header), read("code,province," + header + "\n1,10,1\n").rows().get(0).evidence()
                .values().keySet());
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithTheLine() throws IOException {
        Path file = directory.resolve("latin.csv");
        Files.write(file, "code,province\n1,10\n2,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        Failure failure = assertThrows(Failure.class, () -> UnitsTableReader.read(file, Samples.EN));

        assertTrue(failure.getMessage().contains("latin.csv:3: WB-102"), failure.getMessage());
    }

    @Test
    void anOpenQuoteIsRefused() {
        assertTrue(refusalOf("code,province\n1,10\n2,\"10\n3,10\n").getMessage().contains(":3: WB-103"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertTrue(refusalOf("").getMessage().contains("WB-101"));
    }
}

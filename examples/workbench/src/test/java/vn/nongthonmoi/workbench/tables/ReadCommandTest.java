package vn.nongthonmoi.workbench.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.workbench.Run;

/** What a table was taken for is said column by column, and all that is wrong cell by cell. */
class ReadCommandTest {

    @TempDir
    private Path directory;

    private static Run read(Path file, String... more) {
        List<String> line = new ArrayList<>(List.of("read", "--standard", "commune", "--as-of", "31/12/2024", file.toString()));
        line.addAll(List.of(more));
        return Run.of(line.toArray(String[]::new));
    }

    private Path wrong(String kind) throws IOException {
        TestSheet sheet = new TestSheet().row("BIỂU 01").row("STT", "Mã xã", "Tỉnh", "Thu nhập BQ", "1.1", "11")
                .row("1", "02656", "Lào Cai", "45,1", "có lẽ", "120").row("2", "02659", "10", "50", "Đạt", "mười")
                .row("", "Tổng", "", "95,1", "", "");
        sheet.hiddenBefore = !kind.equals("csv");
        return sheet.write(directory, kind);
    }

    @Test
    void allIsSaidAsTheContractHasIt() throws IOException {
        JsonNode json = new ObjectMapper().readTree(read(wrong("xlsx"), "--format", "json").out());
        assertEquals("Số liệu", json.get("sheet").asText());
        assertEquals("[2]", json.get("header_rows").toString());
        assertEquals("{\"column\":\"A\",\"header\":\"STT\",\"as\":null,\"because\":\"ignored\"}", json.at("/columns/0").toString());
        assertEquals("{\"column\":\"B\",\"header\":\"Mã xã\",\"as\":\"code\",\"because\":\"name\"}", json.at("/columns/1").toString());
        assertEquals("{\"column\":\"D\",\"header\":\"Thu nhập BQ\",\"as\":null,\"because\":\"unknown\"}", json.at("/columns/3").toString());
        assertEquals("{\"read\":2,\"skipped\":[{\"row\":5,\"because\":\"total\"}]}", json.get("rows").toString());
        assertEquals("{\"sheets\":[\"Cũ\"],\"rows\":[],\"columns\":[]}", json.get("hidden").toString());
        List<String> problems = new ArrayList<>();
        json.get("problems").forEach(p -> problems.add(p.get("sheet").asText() + " " + p.get("cell").asText() + " " + p.get("unit").asText("")
                + " " + p.get("column").asText("") + " " + p.get("code").asText()));
        assertEquals(List.of("Số liệu D2   WB-108", "Số liệu E3 02656 1.1 NTM-212", "Số liệu F3 02656 11 NTM-214",
                "Số liệu F4 02659 11 NTM-213"), problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "xls", "ods"})
    void theWorkbookComesBackWithItsWrongCellsMarked(String kind) throws IOException {
        Path marked = directory.resolve("marked.xlsx");
        assertEquals(1, read(wrong(kind), "--marked", marked.toString()).exitCode());
        try (InputStream in = Files.newInputStream(marked); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
            for (String cell : List.of("D2", "E3", "F3", "F4")) {
                CellAddress place = new CellAddress(cell);
                assertEquals(FillPatternType.SOLID_FOREGROUND, sheet.getRow(place.getRow()).getCell(place.getColumn()).getCellStyle().getFillPattern());
                assertTrue(sheet.getCellComment(place).getString().getString().matches("(?s)(NTM|WB)-\\d+ .+"), cell);
            }
            assertEquals(4, sheet.getCellComments().size());
            assertEquals("có lẽ", sheet.getRow(2).getCell(4).getStringCellValue(), "what was sent is still there");
        }
    }

    /** Most tables are of one province and do not say which. */
    @Test
    void theProvinceOfAllUnitsCanBeSaidWhereTheTableHasNone() throws IOException {
        Path without = Files.writeString(directory.resolve("u.csv"), "Mã xã;Tên xã;10\n02659;Thống Nhất;45,1\n02662;Đồng Tuyển;44,9\n");
        Run refused = read(without);
        assertTrue(refused.out().contains("WB-107") && refused.out().contains("--province"), refused.out());
        assertEquals(0, read(without, "--province", "10").exitCode());

        Path with = Files.writeString(directory.resolve("v.csv"), "Mã xã;Tỉnh;10\n02659;Lào Cai;45,1\n02662;Yên Bái;44,9\n00004;1;44,9\n");
        Run other = read(with, "--province", "10");
        assertEquals(1, other.exitCode());
        assertTrue(other.out().contains("WB-122") && other.out().contains("“15”") && !other.out().contains("“10”"), other.out());
        assertTrue(read(with, "--province", "01").out().lines().filter(l -> l.contains("WB-122")).count() == 2, "1 is 01");
        assertEquals(2, read(without, "--province", "Lào").exitCode());
    }

    /** A summary table has a column for each criterion, which says nothing of its indicators. */
    @Test
    void theResultOfAWholeCriterionIsNotTakenForAValue() throws IOException {
        Path summary = Files.writeString(directory.resolve("tc.csv"), "Mã xã,Mã tỉnh,TC01,2,TC 10\n02659,10,Đạt,Đạt,45\n02662,10,Đạt,Đạt,45\n");
        Run run = read(summary);
        assertEquals(2, run.out().lines().filter(l -> l.contains("WB-123")).count(), run.out());
        assertTrue(run.out().contains("1.1, 1.2") && run.out().contains("2.1, 2.2, 2.3, 2.4") && !run.out().contains("NTM-"), run.out());
        Path mapping = Files.writeString(directory.resolve("m.csv"), "header,as\nTC01,\n2,\n");
        assertEquals(0, read(summary, "--mapping", mapping.toString()).exitCode());
    }

    @Test
    void aMappingIsSaidOnceAndKnownAgainByTheHeader() throws IOException {
        Path mapping = directory.resolve("cột.csv");
        Path file = wrong("xlsx");
        read(file, "--save-mapping", mapping.toString());
        assertTrue(Files.readString(mapping).contains("\"Thu nhập BQ\",?\n"), Files.readString(mapping));
        assertTrue(read(file, "--mapping", mapping.toString()).err().contains("WB-119"), "what nobody has said is not guessed");

        Files.writeString(mapping, Files.readString(mapping).replace("BQ\",?", "BQ\",10"));
        JsonNode json = new ObjectMapper().readTree(read(file, "--mapping", mapping.toString(), "--format", "json").out());
        assertEquals("{\"column\":\"D\",\"header\":\"Thu nhập BQ\",\"as\":\"10\",\"because\":\"mapping\"}", json.at("/columns/3").toString());
        assertEquals(3, json.get("problems").size());
    }

    @Test
    void severalTablesAreOneAndHaveToAgree() throws IOException {
        Path one = Files.writeString(directory.resolve("a.csv"), "code,province,10\n02656,10,45\n02659,10,50\n");
        Path two = Files.writeString(directory.resolve("b.csv"), "code,province,10,17.2\n02656,10,\"45,0\",95\n02659,10,51,90\n");
        Run run = Run.of("evaluate", "--standard", "commune", "--as-of", "2024-12-31", "--format", "json", one.toString(), two.toString());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals(2, json.size());
        assertTrue(json.get(0).toString().contains("\"17.2\""), "the value of the second table is there");
        assertEquals("WB-210", json.at("/1/error/code").asText(), run.out());
        assertEquals(1, run.exitCode());
    }

    /** The code of a district has three digits, in one table or in two. */
    @Test
    void tablesOfDistrictsStayTablesOfDistricts() throws IOException {
        Path one = Files.writeString(directory.resolve("a.csv"), "code,province,1.1\n82,10,đạt\n");
        Path two = Files.writeString(directory.resolve("b.csv"), "code,province,name\n082,10,Bát Xát\n");
        JsonNode json = new ObjectMapper().readTree(Run.of("evaluate", "--standard", "district", "--as-of", "2024-12-31", "--format", "json",
                one.toString(), two.toString()).out());
        assertEquals(1, json.size());
        assertEquals("082", json.at("/0/unit").asText(), json.toString());
        assertEquals("Bát Xát", json.at("/0/name").asText());
        assertTrue(json.at("/0/error").isMissingNode(), json.toString());
    }

    @Test
    void aSheetIsChosenByItsName() throws IOException {
        Path file = wrong("xlsx");
        assertTrue(read(file, "--sheet", "Cũ").out().contains("Cũ"));
        assertTrue(read(file, "--sheet", "Mới").err().contains("WB-116"));
    }
}

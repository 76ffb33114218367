package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.table.UnitsTableReader;

/** What is long or many in a text file costs an error of its cell, its row or its header. */
class HostileCsvTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private UnitsTable read(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("u.csv"), text);
        return assertTimeoutPreemptively(SOON, () -> UnitsTableReader.read(file, Samples.EN));
    }

    private String refused(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("u.csv"), text);
        String message = assertThrows(Failure.class, () -> assertTimeoutPreemptively(SOON,
                () -> UnitsTableReader.read(file, Samples.EN))).getMessage();
        assertTrue(message.length() < 1_000, message.length() + " characters");
        return message.substring(file.toString().length() + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {".a", ".1", ".aa1", "@a", "-a", "a"})
    void aHeaderOfManyPartsIsUnknown(String part) throws IOException {
        assertTrue(refused("code,province,1" + part.repeat(8_000) + "\n02656,10,1\n").startsWith(
                "WB-108 unknown column '1" + (part.repeat(60).substring(0, 58)) + "…'"));
        assertTrue(refused("code,province,source 1" + part.repeat(8_000) + "\n02656,10,1\n").startsWith("WB-109 "));
    }

    @Test
    void aHeaderThatIsTooWideOrTooLongIsRefused() throws IOException {
        String wide = IntStream.range(0, 16_400).mapToObj(i -> "1." + i).collect(Collectors.joining(","));
        assertEquals("WB-112 the header has 16402 columns, expected at most 16384.",
                refused("code,province," + wide + "\n02656,10\n"));
        assertEquals("WB-113 cell C1 of the header cannot be read: the text is longer than the 32767 characters that a cell can"
                + " hold.", refused("code,province," + "1".repeat(20_000_000) + "\n02656,10,1\n"));
    }

    @Test
    void manyColumnsOfOriginsAreReadSoon() throws IOException {
        String many = IntStream.range(0, 8_000).mapToObj(i -> "1." + i + ",source 1." + i).collect(Collectors.joining(","));
        assertEquals(1, read("code,province," + many + "\n02656,10" + ",".repeat(16_000) + "\n").rows().size());
    }

    @Test
    void aCellThatIsTooLongIsAnErrorOfItsRow() throws IOException {
        List<UnitsTable.Row> rows = read("code,province,10,note\n02656,10,45.1,\n02659,10," + "1".repeat(20_000_000)
                + ",\n02662,10,\"" + "\"\"".repeat(40_000) + "\",x\n02665,10,46.2," + "1".repeat(40_000) + "\n").rows();
        RowError tooLong = new RowError("WB-208",
                "Column 10: the text is longer than the 32767 characters that a cell can hold.", "10");
        assertNull(rows.get(0).error());
        assertEquals(tooLong, rows.get(1).error());
        assertEquals(tooLong, rows.get(2).error());
        assertNull(rows.get(3).error());
        assertEquals(List.of(2, 3, 4, 5), rows.stream().map(UnitsTable.Row::line).toList());
    }

    @Test
    void aRowOfMoreCellsThanAnyTableIsAnErrorOfItself() throws IOException {
        List<UnitsTable.Row> rows = read("code,province,10\n02656,10,45.1\n02659,10" + ",1".repeat(100_000)
                + "\n02662,10,46.2\n").rows();
        assertEquals(new RowError("WB-201", "The row has 100002 cells, the header has 3."), rows.get(1).error());
        assertNull(rows.get(2).error());
    }
}

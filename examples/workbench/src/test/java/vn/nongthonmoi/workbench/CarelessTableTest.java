package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as offices keep them: read where it is plain what is meant, and otherwise every wrong cell of a row is named. */
class CarelessTableTest {

    @TempDir
    Path directory;

    private Run run(String command, String table) throws IOException {
        Path file = Files.writeString(directory.resolve("units.csv"), table);
        return Run.of(Stream.concat(Stream.of((command + " --as-of 2024-12-31 --lang en").split(" ")),
                Stream.of(file.toString())).toArray(String[]::new));
    }

    private JsonNode evaluated(String table) throws IOException {
        return new ObjectMapper().readTree(run("evaluate --standard commune --format json", table).out());
    }

    private static List<String> codes(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false).map(e -> e.get("code").asText()).toList();
    }

    @Test
    void everyWrongCellOfARowIsNamedAtOnce() throws IOException {
        String table = "code,name,province,recognised_on,1.1,1.2,10,11,4.2,date 10\n"
                + "03022,Xã A,Lào Cay,31/13/2020,K,K,\"45,1 triệu\",12 phần,98,2024\n";
        JsonNode row = evaluated(table).get(0);
        assertEquals("NTM-236", row.at("/error/code").asText());
        assertEquals(List.of("NTM-236", "NTM-236", "WB-206", "NTM-212", "NTM-212", "NTM-213", "NTM-213"),
                codes(row.get("errors")));
        assertEquals(row.get("error"), row.get("errors").get(0));
        Run run = run("evaluate --standard commune", table);
        assertEquals(7, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("units.csv:2: NTM-212 Column 1.1: "), run.err());
    }

    /** A slip beside the unit does not hide that its code is of another province, nor a wrong unit cell a wrong value. */
    @ParameterizedTest
    @ValueSource(strings = {"evaluate --standard commune", "remaining --standard commune", "review", "progress",
        "impact --standard commune --before 2021-2025 --after 2021-2025"})
    void everyCommandNamesAllThatIsWrongWithARow(String command) throws IOException {
        Run run = run(command, "code,province,recognised,region,recognised_on,10,date\n00004,10,commune,,,x,2024\n"
                + "03022,10,commune,Bắc,2020,x,\n");
        assertEquals(List.of("2: WB-206", "2: NTM-263", "2: NTM-213", "3: NTM-235", "3: NTM-236", "3: NTM-213"),
                run.err().lines().filter(l -> l.contains("units.csv:"))
                .map(l -> l.replaceAll("^.*units\\.csv:(\\d+: [A-Z]+-\\d+) .*$", "$1")).toList(), run.err());
    }

    /** With a unit that can be read, and the columns as the table names them; one problem alone has no list. */
    @Test
    void everyWrongValueIsNamedByItsColumn() throws IOException {
        JsonNode row = evaluated("code,province,commune:17.1,15.3@self,10@2024,10\n03022,10,101,-1,x,\n").get(0);
        assertEquals(List.of("NTM-213", "NTM-214", "NTM-214"), codes(row.get("errors")).stream().sorted().toList());
        for (String column : List.of("commune:17.1", "15.3@self", "10@2024")) {
            assertTrue(row.get("errors").toString().contains(column + ":"), row.toString());
        }
        row = evaluated("code,province,17.1\n03022,10,101\n").get(0);
        assertEquals("NTM-214", row.at("/error/code").asText());
        assertTrue(row.path("errors").isMissingNode());
    }

    /** A member left out in silence would make the share wrong: it is counted where it lies, or named. */
    @Test
    void aMemberThatLiesNowhereIsRefused() throws IOException {
        Path members = directory.resolve("members.csv");
        String units = "code,name,province,kind\n082,Bát Xát,10,district\n";
        String head = "code,name,province,kind,district,10\n";
        // By the register, by name, by another spelling, by code, and one of another district that is not asked about.
        Files.writeString(members, head + "02686,A Mú Sung,10,commune,,5\n40001,A,10,commune,Bát Xát,5\n40002,B,10,commune,Huyện  bát xát\u00a0,5\n"
                + "40003,C,10,commune,082,5\n03022,Thanh Bình,10,commune,,5\n");
        Run run = Run.of("evaluate", "--standard", "district", "--as-of", "2024-12-31", "--lang", "en", "--format", "json", "--members",
                members.toString(), Files.writeString(directory.resolve("u.csv"), units).toString());
        JsonNode row = new ObjectMapper().readTree(run.out()).get(0);
        List<String> counted = StreamSupport.stream(row.findParents("members").get(0).get("members").spliterator(), false)
                .map(m -> m.get("unit").asText()).toList();
        assertEquals(List.of("02686", "40001", "40002", "40003"), counted, run.err());
        Files.writeString(members, head + "40001,A,10,commune,Bát Xắc,5\n40002,B,10,commune,,5\n40003,C,10,commune,Bat Xat,5\n40004,D,10,commune,TX. Bát Xát,5\n");
        Run lost = Run.of("evaluate", "--standard", "district", "--as-of", "2024-12-31", "--lang", "en", "--members", members.toString(),
                directory.resolve("u.csv").toString());
        assertEquals(List.of("2: WB-221", "3: WB-221", "5: WB-221"), lost.err().lines().filter(l -> l.contains("members.csv:"))
                .map(l -> l.replaceAll("^.*members\\.csv:(\\d+: [A-Z]+-\\d+) .*$", "$1")).toList(), lost.err());
        assertEquals("", lost.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"03022,10,Huyện X\u00a0,đạt\u00a0,\"45,1 \"", "03022\u00a0,10,Huyện  X,Đạt,\"\u200b45,1\"",
        "3022,\u00a010,Huyện\u00a0X,đa\u0323t,\"45,1\u00a0\""})
    void whatNobodySeesMakesNoDifference(String row) throws IOException {
        assertEquals(evaluated("code,province,district,1.1,10\n03022,10,Huyện X,đạt,\"45,1\"\n"),
                evaluated("Code,PROVINCE\u00a0,District,1.1 ,10\u00a0\n" + row + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate --standard commune", "remaining --standard commune", "review", "progress",
        "flags --standard commune", "impact --standard commune --before 2021-2025 --after 2021-2025"})
    void aUnitThatStandsTwiceIsRefusedByEveryCommand(String command) throws IOException {
        Run run = run(command, "code,name,province,recognised,10\n03022,Xã A,10,commune,45\n3022,Xã A (nộp lại),10,commune,30\n");
        assertTrue(run.err().contains(":3: WB-205 "), run.err());
        assertEquals(1, run.exitCode());
    }

    @Test
    void aColumnInTwoSpellingsIsRefused() throws IOException {
        Run run = run("evaluate --standard commune", "code,province,17.1b,17.1B\u00a0\n03022,10,50,30\n");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("17.1B"), run.err());
    }
}

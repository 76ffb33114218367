package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports say who is held to another region's column and why (318/QĐ-TTg, Điều 1). */
class PlacementsTest {

    private static final String WHY = "column TDMNPB instead of ĐNB, by 318/QĐ-TTg, Điều 1 (là xã đặc biệt khó khăn hoặc an toàn "
            + "khu; là xã thuộc huyện nghèo hoặc thuộc huyện thoát nghèo 2018-2020)";

    @TempDir
    private Path directory;

    private String evaluated(String command) throws IOException {
        Path units = Files.writeString(directory.resolve("u.csv"), """
                code,name,kind,province,area,traits
                25195,Một,commune,70,III,especially-difficult|poor-district
                25198,Hai,commune,70,III,
                """);
        Run run = Run.of((command + " --standard commune --as-of 2024-12-31 --lang en " + units).split(" "));
        assertEquals(0, run.exitCode(), run.err());
        return run.out();
    }

    @Test
    void jsonHoldsColumnAndRuleForWhomTheyAreAndNoFieldForOthers() throws IOException {
        JsonNode units = new ObjectMapper().readTree(evaluated("evaluate --format json"));
        JsonNode placement = units.at("/0/placements/0");
        assertEquals("DNB", units.at("/0/region").asText());
        assertEquals("TDMNPB", placement.get("column").asText());
        assertEquals("DNB", placement.get("instead").asText());
        assertEquals("318/QĐ-TTg, Điều 1", placement.get("source").asText());
        assertTrue(placement.get("rule").asText().matches("national/2021-2025/commune-special-318\\.dslr:\\d+"), placement.toString());
        assertTrue(units.at("/0/layers").toString().contains("commune-special-318"));
        assertFalse(units.get(1).has("placements"));
        assertFalse(units.at("/1/layers").toString().contains("commune-special-318"));
    }

    @Test
    void theTableThePageAndTheAppraisalSheetSayIt() throws IOException {
        String table = evaluated("evaluate --format table");
        assertTrue(table.lines().anyMatch(l -> l.startsWith("Levels of the " + WHY) && l.endsWith(": 1 units (Một)")), table);
        String page = evaluated("evaluate --format html");
        assertTrue(page.contains("Levels of the " + WHY), "the page's data");
        String sheets = evaluated("appraisal");
        assertEquals(1, sheets.split(java.util.regex.Pattern.quote("<dt>Column of levels</dt><dd>" + WHY), -1).length - 1);
    }
}

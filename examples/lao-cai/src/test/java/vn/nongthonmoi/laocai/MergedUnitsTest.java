package vn.nongthonmoi.laocai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The units of 2025 are formed from those of the day before, each of which went into one. */
class MergedUnitsTest {

    private static final Map<String, String> KINDS =
            Map.of("commune", "Xã", "ward", "Phường", "township", "Thị trấn");

    /** 2752/QĐ-UBND of 2025-12-31, and what 51/2025/QĐ-TTg makes of it. */
    @Test
    void everyUnitHasItsAreaAndTheCommunesOfAreasIIAndIIIAreGroup3() throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        List<String> withoutGroup = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("units-2025.csv")).subList(1, 100)) {
            String[] cells = line.split(",", -1);
            counted.merge(cells[2] + " " + cells[7] + " " + cells[8], 1, Integer::sum);
            if (cells[2].equals("commune") && cells[8].isEmpty()) {
                withoutGroup.add(cells[1]);
            }
        }
        assertEquals(Map.of("commune I ", 8, "commune II 3", 34, "commune III 3", 47, "ward I ", 4, "ward II ", 2,
                "ward none ", 4), counted);
        assertEquals(List.of("Bảo Thắng", "Lục Yên", "Quy Mông", "Trấn Yên", "Tằng Loỏng", "Xuân Quang", "Xuân Ái", "Yên Bình"),
                withoutGroup.stream().sorted().toList());
    }

    @Test
    void thePartsAreTheUnitsOfTheDayBefore() throws IOException {
        Map<String, String> before = new TreeMap<>();
        Files.readAllLines(Path.of("former-units-2025.csv")).stream().skip(1).map(line -> line.split(",", -1))
                .forEach(cells -> before.put(cells[0], KINDS.get(cells[2]) + " " + cells[1]));
        List<String> parts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("units-2025.csv")).subList(1, 100)) {
            String[] cells = line.split(",", -1);
            List<String> codes = cells[13].isEmpty() ? List.of() : List.of(cells[13].split("\\|"));
            assertFalse(codes.isEmpty(), cells[1]);
            parts.addAll(codes);
            assertEquals(cells[14], String.join("; ", codes.stream().map(before::get).toList()), cells[1]);
        }
        assertEquals(new TreeSet<>(before.keySet()), new TreeSet<>(parts));
        assertEquals(151 + 168, parts.size(), "each part went into one unit");
    }
}

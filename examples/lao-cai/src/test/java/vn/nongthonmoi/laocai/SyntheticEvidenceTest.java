package vn.nongthonmoi.laocai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticEvidenceTest {

    @Test
    void theSameSeedGivesTheCheckedInFileByteForByte(@TempDir Path directory) throws IOException {
        Files.copy(Path.of(SyntheticEvidence.UNITS), directory.resolve(SyntheticEvidence.UNITS));

        SyntheticEvidence.main(new String[] {directory.toString()});

        assertArrayEquals(Files.readAllBytes(Path.of(SyntheticEvidence.EVIDENCE)),
                Files.readAllBytes(directory.resolve(SyntheticEvidence.EVIDENCE)));
    }

    @Test
    void everyCommuneIsThereAndEveryRowSaysThatItIsMadeUp() throws IOException {
        List<String> units = Files.readAllLines(Path.of(SyntheticEvidence.UNITS));
        List<String> lines = SyntheticEvidence.table(units).lines().toList();

        assertEquals(1 + 127, lines.size());
        assertTrue(lines.get(0).contains("," + SyntheticEvidence.NOTE + ","));
        for (int i = 1; i < lines.size(); i++) {
            assertTrue(lines.get(i).startsWith(units.get(i) + ",synthetic,"), lines.get(i));
            assertEquals(lines.get(0).split(",", -1).length, lines.get(i).split(",", -1).length, lines.get(i));
        }
    }

    @Test
    void theUnitsAreThe127CommunesWithTheirLeadingZeros() throws IOException {
        List<String> units = Files.readAllLines(Path.of(SyntheticEvidence.UNITS), StandardCharsets.UTF_8);

        assertEquals(127, units.stream().skip(1).filter(u -> u.matches("0\\d{4},[^,]+,commune,10,.*")).count());
        assertEquals(62, units.stream().filter(u -> u.contains(",poor-district,")).count());
    }
}

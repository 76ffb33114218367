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
    void theSameSeedGivesTheCheckedInFilesByteForByte(@TempDir Path directory) throws IOException {
        Files.copy(Path.of(SyntheticEvidence.UNITS), directory.resolve(SyntheticEvidence.UNITS));

        SyntheticEvidence.main(new String[] {directory.toString()});

        for (String file : List.of(SyntheticEvidence.EVIDENCE, SyntheticEvidence.BOTH_SETS)) {
            assertArrayEquals(Files.readAllBytes(Path.of(file)), Files.readAllBytes(directory.resolve(file)), file);
        }
    }

    @Test
    void everyCommuneIsThereAndEveryRowSaysThatItIsMadeUp() throws IOException {
        List<String> units = SyntheticEvidence.atTheEndOf2024(Files.readAllLines(Path.of(SyntheticEvidence.UNITS)));
        List<String> lines = SyntheticEvidence.table(units).lines().toList();

        assertEquals(1 + 126, lines.size());
        assertTrue(lines.get(0).contains("," + SyntheticEvidence.NOTE + ","));
        for (int i = 1; i < lines.size(); i++) {
            assertTrue(lines.get(i).startsWith(units.get(i) + ",synthetic,"), lines.get(i));
            assertEquals(lines.get(0).split(",", -1).length, lines.get(i).split(",", -1).length, lines.get(i));
        }
    }

    @Test
    void asManyCommunesAreRecognisedAsTheProvinceHad() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(SyntheticEvidence.BOTH_SETS));

        assertEquals(62, lines.stream().filter(l -> l.contains(",commune,,synthetic,")).count());
        assertTrue(lines.stream().skip(1).allMatch(l -> l.split(",", -1).length == lines.get(0).split(",", -1).length));
    }

    @Test
    void theUnitsAreThe127CommunesWithTheirLeadingZeros() throws IOException {
        List<String> units = Files.readAllLines(Path.of(SyntheticEvidence.UNITS), StandardCharsets.UTF_8);

        assertEquals(127, units.stream().skip(1).filter(u -> u.matches("0\\d{4},[^,]+,commune,10,.*")).count());
        assertEquals(62, units.stream().filter(u -> u.contains(",poor-district,")).count());
    }
}

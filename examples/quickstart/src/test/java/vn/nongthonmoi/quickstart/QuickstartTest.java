package vn.nongthonmoi.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    @Test
    void printsTheOutcomeAndThreeIndicatorsWithTheirSource() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).matches("03022 Thanh Bình: chưa xác định, \\d+/19"), lines.get(0));
        assertTrue(lines.get(1).matches("10 Thu nhập.*: đạt \\(318/QĐ-TTg.*"), lines.get(1));
        assertTrue(lines.get(2).matches("11 .*: đạt \\(318/QĐ-TTg.*"), lines.get(2));
        assertTrue(lines.get(3).matches("4\\.2 .*: đạt \\(318/QĐ-TTg.*"), lines.get(3));
    }
}

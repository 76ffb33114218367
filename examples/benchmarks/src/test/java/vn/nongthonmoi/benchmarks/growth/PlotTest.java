package vn.nongthonmoi.benchmarks.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The picture and the power under it. */
class PlotTest {

    private static final Series SQUARE = new Series("square", "unit", true,
            List.of(new Point(1, 900), new Point(10, 10), new Point(100, 100), new Point(1000, 1000)));
    private static final Series LEVEL = new Series("level", "unit", true,
            List.of(new Point(1, 50), new Point(10, 50), new Point(100, 50), new Point(1000, 50)));

    @Test
    void thePowerIsThatOfTheLargerSizes() {
        assertEquals(2, SQUARE.power(), 1e-9);
        assertEquals(1, LEVEL.power(), 1e-9);
        assertEquals(0, new Series("same whatever the size", "unit", false, LEVEL.points()).power(), 1e-9);
        assertTrue(Double.isNaN(new Series("one", "unit", true, List.of(new Point(1, 1))).power()));
    }

    @Test
    void thePictureHoldsEveryLineInBothSettings() throws Exception {
        String svg = Plot.of(List.of(new Panel("units", List.of(SQUARE, LEVEL), ""),
                new Panel("layers", List.of(LEVEL), "")));
        Document picture = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals(3, picture.getElementsByTagName("polyline").getLength());
        Element level = (Element) picture.getElementsByTagName("polyline").item(1);
        String[] points = level.getAttribute("points").split(" ");
        assertEquals(4, points.length);
        // Level, and from one end of the plot to the other by equal steps.
        for (String point : points) {
            assertEquals(points[0].split(",")[1], point.split(",")[1]);
        }
        assertEquals(Double.parseDouble(points[1].split(",")[0]) - Double.parseDouble(points[0].split(",")[0]),
                Double.parseDouble(points[3].split(",")[0]) - Double.parseDouble(points[2].split(",")[0]), 0.2);
        assertTrue(svg.contains("prefers-color-scheme: dark"));
    }

    @Test
    void timesAreWrittenInTheUnitThatSuitsThem() {
        assertEquals("1.5 ns", Durations.text(1.5));
        assertEquals("12.3 µs", Durations.text(12_345));
        assertEquals("100 ms", Durations.text(1e8));
        assertEquals("1235 s", Durations.text(1.2345e12));
        assertEquals("–", Durations.number(Double.NaN));
        assertEquals("0", Durations.number(0));
    }
}

package vn.nongthonmoi.office.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Where lines go across letters, so that these are struck out, or stand in two cells at once. */
final class PdfCrossings {

    /** Between which parts of its width and its height a letter is crossed. */
    private static final double LOW = 0.15;
    private static final double HIGH = 0.5;
    private static final double WIDE = 0.85;

    private final TreeMap<Double, List<PdfPage.Line>> across = new TreeMap<>();
    private final TreeMap<Double, List<PdfPage.Line>> plumb = new TreeMap<>();

    PdfCrossings(List<PdfPage.Line> lines) {
        lines.forEach(line -> (line.across() ? across : plumb).computeIfAbsent(line.at(), at -> new ArrayList<>()).add(line));
    }

    /** Whether a line goes across a letter. */
    boolean cross(PdfPage.Letter letter) {
        return isThere(across, letter.y() + letter.size() * LOW, letter.y() + letter.size() * HIGH, letter.middle())
                || isThere(plumb, letter.x() + letter.width() * LOW, letter.x() + letter.width() * WIDE, letter.height());
    }

    /** Whether a line goes between two letters of one line of text. */
    boolean divide(PdfPage.Letter one, PdfPage.Letter next) {
        return isThere(plumb, one.middle(), next.middle(), next.height());
    }

    private static boolean isThere(TreeMap<Double, List<PdfPage.Line>> lines, double from, double to, double through) {
        return from < to && lines.subMap(from, false, to, false).values().stream().flatMap(List::stream)
                .anyMatch(line -> line.from() <= through && through <= line.to());
    }
}

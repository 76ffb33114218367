package vn.nongthonmoi.office.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.nongthonmoi.office.sheet.SeenText;

/** Letters by their places as lines of text, and lines as paragraphs. */
final class PdfLines {

    /** What of a letter's size a small one at most has, and how far above the line it stands. */
    private static final double SMALL = 0.9;
    private static final double ABOVE = 0.15;
    private static final double FAR_ABOVE = 0.25;
    private static final double HEIGHT = 0.7;
    private static final double GAP = 0.2;
    private static final double TWICE = 0.3;
    private static final double TWO_TEXTS = 0.12;
    private static final double SAME_LINE = 0.5;
    private static final double FAR_BELOW = 2;
    /** Widths are written with a few digits only. */
    private static final double EXACT = 0.5;

    private PdfLines() { }

    /**
     * A line of text.
     *
     * @param letters its letters from the left
     * @param text what is seen
     */
    record Row(List<PdfPage.Letter> letters, String text) {

        double y() {
            return largest(letters).y();
        }

        double left() {
            return letters.get(0).x();
        }

        double right() {
            PdfPage.Letter last = letters.get(letters.size() - 1);
            return last.x() + last.width();
        }

        /** How wide its first word is. */
        double firstWord() {
            int end = 0;
            while (end < letters.size() && !letters.get(end).isBlank() && (end == 0 || !isApart(letters.get(end - 1), letters.get(end)))) {
                end++;
            }
            return end == 0 ? 0 : letters.get(end - 1).x() + letters.get(end - 1).width() - left();
        }
    }

    /** The lines, from above. */
    static List<Row> rows(List<PdfPage.Letter> letters) {
        // The largest letters say where lines are; what is small and raised belongs to one of these.
        TreeMap<Double, List<PdfPage.Letter>> rows = new TreeMap<>();
        double highest = letters.stream().mapToDouble(PdfPage.Letter::size).max().orElse(0);
        for (PdfPage.Letter letter : letters.stream().sorted(Comparator.comparingDouble(PdfPage.Letter::size).reversed()).toList()) {
            rows.subMap(letter.y() - highest, true, letter.y() + highest, true).values().stream().filter(row -> overlap(row.get(0), letter)).findFirst()
                    .orElseGet(() -> rows.computeIfAbsent(letter.y(), y -> new ArrayList<>())).add(letter);
        }
        List<Row> read = new ArrayList<>();
        rows.descendingMap().values().forEach(row -> {
            List<PdfPage.Letter> seen = new ArrayList<>(row.stream().sorted(Comparator.comparingDouble(PdfPage.Letter::x)).toList());
            while (!seen.isEmpty() && seen.get(seen.size() - 1).isBlank()) {
                seen.remove(seen.size() - 1);
            }
            while (!seen.isEmpty() && seen.get(0).isBlank()) {
                seen.remove(0);
            }
            if (!seen.isEmpty()) {
                read.add(new Row(seen, text(seen)));
            }
        });
        return read;
    }

    /** The letters of words that a line divides: they are too near to each other to be two texts. */
    static Set<PdfPage.Letter> divided(List<PdfPage.Letter> letters, PdfCrossings lines) {
        Set<PdfPage.Letter> divided = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Row row : rows(letters)) {
            PdfPage.Letter last = null;
            for (PdfPage.Letter letter : row.letters()) {
                if (letter.isBlank()) {
                    continue;
                }
                if (last != null && letter.x() - last.x() - last.width() < TWO_TEXTS * Math.max(last.size(), letter.size()) && lines.divide(last, letter)) {
                    divided.add(last);
                    divided.add(letter);
                }
                last = letter;
            }
        }
        return divided;
    }

    private static boolean overlap(PdfPage.Letter one, PdfPage.Letter other) {
        double high = Math.min(one.y() + one.size() * HEIGHT, other.y() + other.size() * HEIGHT) - Math.max(one.y(), other.y());
        return high >= SAME_LINE * HEIGHT * Math.min(one.size(), other.size());
    }

    private static PdfPage.Letter largest(List<PdfPage.Letter> letters) {
        PdfPage.Letter largest = letters.get(0);
        for (PdfPage.Letter letter : letters) {
            largest = letter.size() > largest.size() ? letter : largest;
        }
        return largest;
    }

    private static boolean isApart(PdfPage.Letter one, PdfPage.Letter next) {
        return next.x() - one.x() - one.width() > GAP * Math.max(one.size(), next.size());
    }

    private static String text(List<PdfPage.Letter> letters) {
        PdfPage.Letter largest = largest(letters);
        SeenText text = new SeenText();
        PdfPage.Letter last = null;
        for (PdfPage.Letter letter : letters) {
            if (last != null && letter.text().equals(last.text()) && letter.x() - last.x() < TWICE * letter.width()
                    && Math.abs(letter.y() - last.y()) < TWICE * letter.size()) {
                // Letters are made bold by being drawn twice.
                continue;
            }
            if (last != null && isApart(last, letter) && !last.isBlank() && !letter.isBlank()) {
                text.add(' ');
            }
            double above = letter.y() - largest.y();
            boolean raised = above > FAR_ABOVE * largest.size() || above > ABOVE * largest.size() && letter.size() < SMALL * largest.size();
            text.add(letter.text(), letter.font(), raised);
            last = letter;
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /**
     * What the lines say: one that ends where the next word would have had room ends a paragraph.
     *
     * @param room how wide they may be
     */
    static List<String> paragraphs(List<Row> rows, double room) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Row last = i == 0 ? row : rows.get(i - 1);
            double size = row.letters().get(0).size();
            boolean full = last.right() - last.left() + GAP * size + row.firstWord() > room - EXACT;
            if (i > 0 && full && last.y() - row.y() < FAR_BELOW * Math.max(size, last.letters().get(0).size())) {
                paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + (isBroken(last, row, room) ? "" : " ") + row.text());
            } else {
                paragraphs.add(row.text());
            }
        }
        return paragraphs;
    }

    /** Whether one word, for which there was no room, is on both lines. Digits are never put together so: they may be two numbers. */
    private static boolean isBroken(Row row, Row next, double room) {
        String first = row.text();
        return row.right() - row.left() + next.letters().get(0).width() > room - EXACT && row.letters().stream().noneMatch(PdfPage.Letter::isBlank)
                && row.firstWord() >= row.right() - row.left() && Character.isLetter(first.charAt(first.length() - 1)) && Character.isLetter(next.text().charAt(0));
    }
}

package vn.nongthonmoi.assurance.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to spoil what a file holds: by bytes, lines and words, as disks, editors and careless hands do. */
final class Mutation {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.%/@\"-]+|[,;:|<>()]");
    private static final List<String> LINE_ENDS = List.of("\r\n", "\r", "\u2028", "\u0085", "\n\n", "\n\r", "\u000B");

    private Mutation() { }

    /** @param other of the same kind, parts of which may come into this one */
    static byte[] of(byte[] bytes, byte[] other, Random random) {
        byte[] spoilt = bytes;
        for (int i = random.nextInt(3); i >= 0; i--) {
            spoilt = once(spoilt, other, random);
        }
        return spoilt;
    }

    private static byte[] once(byte[] bytes, byte[] other, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> byteOf(bytes, random);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 -> joined(bytes, other, random);
            case 3 -> encoded(bytes, random);
            case 4, 5, 6 -> utf8(lines(text(bytes), text(other), random));
            default -> utf8(words(text(bytes), text(other), random));
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A byte that is another, is gone or is new. */
    static byte[] byteOf(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int way = random.nextInt(4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        if (way < 2) {
            out.write(random.nextInt(256));
        } else if (way == 2 && at < bytes.length) {
            out.write(bytes[at] ^ 1 << random.nextInt(8));
        }
        int rest = Math.min(bytes.length, way == 0 ? at : at + 1);
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }

    /** The beginning of one, then the end of the other. */
    private static byte[] joined(byte[] bytes, byte[] other, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, random.nextInt(bytes.length + 1));
        int from = random.nextInt(other.length + 1);
        out.write(other, from, other.length - from);
        return out.toByteArray();
    }

    private static byte[] encoded(byte[] bytes, Random random) {
        List<Charset> charsets = List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1,
                Charset.forName("windows-1258"), Charset.forName("UTF-32"));
        return switch (random.nextInt(3)) {
            case 0 -> utf8("\uFEFF".repeat(1 + random.nextInt(2)) + text(bytes));
            case 1 -> text(bytes).getBytes(HostileTexts.pick(random, charsets));
            default -> utf8(text(bytes).replace("\n", HostileTexts.pick(random, LINE_ENDS)));
        };
    }

    /** A line that is gone, doubled, moved, or of another file. */
    private static String lines(String text, String other, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        List<String> others = Arrays.asList(other.split("\n", -1));
        int at = random.nextInt(lines.size());
        int to = random.nextInt(lines.size());
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> Collections.swap(lines, at, to);
            case 3 -> lines.add(at, HostileTexts.pick(random, others));
            case 4 -> lines.set(at, HostileTexts.pick(random, others));
            case 5 -> lines.addAll(to, List.copyOf(lines.subList(Math.min(at, to), Math.max(at, to))));
            default -> lines.add(at, HostileTexts.next(random, lines.get(at)));
        }
        return String.join("\n", lines);
    }

    /** A word that is gone, doubled, hostile, or from elsewhere. */
    private static String words(String text, String other, Random random) {
        int from = random.nextInt(text.length() + 1);
        Matcher m = WORD.matcher(text);
        if (!m.find(from)) {
            return text;
        }
        String word = m.group();
        String instead = switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> word + " " + word;
            case 2, 3 -> HostileTexts.next(random, word);
            default -> wordOf(other, random);
        };
        return text.substring(0, m.start()) + instead + text.substring(m.end());
    }

    private static String wordOf(String text, Random random) {
        Matcher m = WORD.matcher(text);
        return m.find(random.nextInt(text.length() + 1)) ? m.group() : "";
    }
}

package vn.nongthonmoi.assurance.hostile;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that mean something to one of the programs that a text may pass through, or are more than one expects. */
final class HostileTexts {

    /** Words of languages. What they do, if anything runs them, {@link Traces} sees. */
    private static final List<String> WORDS = List.of("System.exit(99);", "System.setProperty(`ntm.canary`, `ran`);",
            "new java.io.File(System.getProperty('ntm.canary.directory'), 'ran').createNewFile()",
            "new java.net.Socket('127.0.0.1', Integer.getInteger('ntm.canary.port'))", "new Thread(System::gc).start();",
            "drools.update(x)", "drools.halt();", "@Modify with", "modify(x)", "insert(new Object())", "retract($p)",
            "update($p);", "kcontext.getKieRuntime()", "end", "then", "when", "rule", "query", "declare", "global",
            "function void f()", "import java.lang.System;", "import static", "dialect java", "package x;", "salience 99",
            "no-loop true", "eval(true)", "from collect()", "accumulate(", "not", "exists", "forall(", "matches '.*'",
            "memberOf", "soundslike", "$x :", "Profile()", "this", "null", "true", "0", "==", "!=", "||", "&&", "->", ":=",
            "=", "(?:,)", "sheet.begin(0);", "sheet.pass('x')", "//", "/*", "*/", "#", "--", "'", "''", "`", "$", "$1", "\\1",
            "\\", "\"", "{", "}", "{0}", "{ma}", "${7*7}", "#{7*7}", "%s", "%n", "%99999999d", "%", "{0,number}", "'{'0'}'",
            "<script>alert(1)</script>", "<!--", "]]>", "&amp;", "&lt;", "<b>", "' OR 1=1 --", "; DROP TABLE xa", "=1+1",
            "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "|", "||", "?", "~", "^", "!", "[", "]", "(", ")", ");", ",", ";",
            ":", "../..", "/etc/passwd", "C:\\", "nul", "con.", "\u001b[2J", "xã", "Chỉ tiêu 1.1", "đạt", "hoặc", "ít nhất",
            "mức", "tỷ lệ", "quy định", "giai đoạn", "tỉnh", "vùng 1", "1/QĐ-TTg", "và", "trong đó có", "\t", " ", "  ");
    private static final List<String> NUMBERS = List.of("0", "-0", "-1", "1e3", "1E999999999", "1E-999999999", "1e-400",
            "2147483647", "2147483648", "-2147483648", "9223372036854775808", "999999999999999999", "9999999999999999999",
            "0,000000000001", "0,0000000000001", "1.000", "1,000", "1.000.000", "1.000,5", "1,2,3", "1..2", ",5", "5,", "+5",
            "00012", "0x10", "1_000", "1 000", "1\u00A0000", "½", "٣", "３", "NaN", "Infinity", "-Infinity", "1/0", "100%",
            "1|2", "? | 1", "|", "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8", "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9", "?", "? | ?", "5 < 4");
    private static final List<String> DATES = List.of("31/02/2022", "29/02/2023", "29/02/2024", "00/00/0000", "01/01/0001",
            "31/12/9999", "01/01/10000", "+999999999-12-31", "2022-01-01", "1/1/2022", "01/01/2022 ", "01/13/2022", "32/01/2022",
            "01/01/-999", "2025-2021", "2021-2025", "0-0", "9999-9999", "2021–2025", "1999", "2000", "2099", "2100", "20٢4");
    /** Not seen, or seen as something else: controls, directions, widths, spaces, letters that look alike, halves of letters. */
    private static final int[] CHARACTERS = {0, 1, 7, 8, 9, 0xB, 0xC, 0xD, 0x1B, 0x7F, 0x85, 0x9B, 0xA0, 0xAD, 0x300, 0x301,
        0x323, 0x34F, 0x378, 0x430, 0x435, 0x43E, 0x5D0, 0x61C, 0x890, 0x115F, 0x180E, 0x1D00, 0x1E00, 0x2000, 0x2003, 0x200B,
        0x200C, 0x200D, 0x200E, 0x200F, 0x2011, 0x2024, 0x2028, 0x2029, 0x202A, 0x202E, 0x2044, 0x2060, 0x2066, 0x2069, 0x206A,
        0x2126, 0x212A, 0x212B, 0x2212, 0x2800, 0x3000, 0x3164, 0xD800, 0xDC00, 0xDFFF, 0xE000, 0xF900, 0xFB01, 0xFDD0, 0xFE00,
        0xFE0F, 0xFEFF, 0xFF02, 0xFF0C, 0xFF1B, 0xFFA0, 0xFFF9, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F600, 0x1D7CE, 0xE0001, 0xE0041,
        0xE0100, 0xF0000, 0x10FFFF, 0x110, 0x111, 0xD0, 0xF0, 0x1EA1, 0x1A1, 0x1B0, 0x37E, 0x387, 0x391, 0x3BF, 0xA, 0x22, 0x7B};
    private static final List<Integer> LENGTHS = List.of(0, 1, 39, 40, 41, 80, 81, 299, 300, 301, 900, 999, 1000, 1001, 5000);

    private HostileTexts() { }

    /** @param usual what stands there when nobody is hostile */
    static String next(Random random, String usual) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> words(random);
            case 2 -> "a " + words(random);
            case 3 -> spoilt(random, usual);
            case 4 -> spoilt(random, "Quy định " + words(random));
            case 5 -> pick(random, NUMBERS);
            case 6 -> pick(random, DATES);
            case 7 -> longText(random, usual);
            default -> mixed(random, usual);
        };
    }

    private static String words(Random random) {
        return Stream.generate(() -> pick(random, WORDS)).limit(1 + random.nextInt(6)).collect(Collectors.joining(" "));
    }

    /** A character more, in the text or at an end of it. */
    private static String spoilt(Random random, String text) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            spoilt.insert(random.nextInt(spoilt.length() + 1), Character.toString(CHARACTERS[random.nextInt(CHARACTERS.length)]));
        }
        return spoilt.toString();
    }

    private static String longText(Random random, String usual) {
        int length = pick(random, LENGTHS);
        String unit = random.nextBoolean() ? "a" : random.nextBoolean() ? usual + " " : pick(random, WORDS) + " ";
        String text = unit.repeat(length / Math.max(1, unit.length()) + 1).substring(0, length);
        return text.strip().isEmpty() ? text : text.substring(0, text.length() - 1) + "z";
    }

    /** What is right, with something beside it. */
    private static String mixed(Random random, String usual) {
        List<Function<String, String>> ways = List.of(t -> t + pick(random, WORDS), t -> pick(random, WORDS) + t,
                t -> t + " " + t, t -> t.toUpperCase(java.util.Locale.ROOT), t -> t.toLowerCase(java.util.Locale.ROOT),
                t -> t + " hoặc " + t, t -> t.replace('.', ','), t -> t + "\n" + pick(random, WORDS),
                t -> t + "\"\n" + pick(random, WORDS) + "\n\"", t -> " " + t, t -> t + " ", t -> t + ", " + pick(random, NUMBERS),
                t -> t.isEmpty() ? t : t.substring(1), t -> java.text.Normalizer.normalize(t, java.text.Normalizer.Form.NFD));
        return pick(random, ways).apply(usual);
    }

    static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

package vn.nongthonmoi.criteria.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One table of characters, the same on every Java. The digests were made on Java 17. */
class CharactersTest {

    private static final int SIZE = 606;
    private static final String TABLE = "b9db36fc75d241cc";
    private static final String UNSEEN = "4879cc49a7ee6566";
    private static final String COMPOSED = "df3a8e43e4b2a412";

    private static final List<Integer> SHOWN =
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Characters::shown).boxed().toList();
    private static final List<Integer> MARKS = IntStream.rangeClosed(0x300, 0x36f).boxed().toList();

    private static String digest(Stream<String> texts) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        texts.forEach(t -> digest.update((t + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static String text(int codePoint) {
        return Character.toString(codePoint);
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whoever changes the table changes what every host reads: that is a version of its own, told in the changelog. */
    @Test
    void theTableIsTheOneAgreedOn() throws NoSuchAlgorithmException {
        assertEquals(SIZE, SHOWN.size());
        assertEquals(TABLE, digest(SHOWN.stream().map(Characters::name)));
    }

    /** What is not seen and what may stand in no text is told apart by a table too. */
    @Test
    void whatDoesNotShowIsTheSameOnEveryJava() throws NoSuchAlgorithmException {
        assertEquals(UNSEEN, digest(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).mapToObj(c -> (Characters.blank(c) ? "b" : "")
                + (Characters.noWidth(c) ? "n" : "") + (Characters.unfit(c) ? "u" : ""))));
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int kinds = (Characters.blank(c) ? 1 : 0) + (Characters.noWidth(c) ? 1 : 0) + (Characters.unfit(c) ? 1 : 0)
                    + (Characters.shown(c) && c != ' ' ? 1 : 0);
            assertTrue(kinds <= 1, Characters.name(c));
        }
    }

    /** So that this Java composes what every other does: each letter of the table with each mark, and with two. */
    @Test
    void allOfItHasOneNormalFormOnEveryJava() throws NoSuchAlgorithmException {
        for (int c : SHOWN) {
            assertTrue(Character.isDefined(c), Characters.name(c));
            assertEquals(text(c), nfc(text(c)));
        }
        assertEquals(COMPOSED, digest(SHOWN.stream().flatMap(c -> MARKS.stream().flatMap(one ->
                Stream.of("", "\u0301", "\u0323", "\u0306").map(two -> nfc(text(c) + text(one) + two))))));
    }

    @Test
    void everyLetterMayBeWrittenWithItsMarksBehindIt() {
        for (int c : SHOWN) {
            String apart = Normalizer.normalize(text(c), Normalizer.Form.NFD);
            boolean sign = !Character.isLetter(c);
            assertTrue(sign || Characters.strange(apart, "").isEmpty(), () -> Characters.name(c));
        }
        assertEquals(Optional.empty(), Characters.strange("Thu\u031b\u0323c hie\u0323\u0302n", ""));
        assertEquals(Optional.empty(), Characters.strange("Buôn \u0180uôr, ê\u0306, O\u031b\u0306", ""), "Ê Đê");
    }

    @ParameterizedTest
    @CsvSource({"U+0430, a, 0", "ab\u0430, U+0430, 2", "\u1ea1\u0323, U+0323, 1", "a\u0323\u0323, U+0323, 1", "x\u0323, U+0323, 1",
        "s\u0323, U+1E63, 0", "\u0301, U+0301, 0", "Ða, U+00D0, 0", "i\u0307, U+0307, 1", "\u0131, U+0131, 0", "e\u0301\u3164, U+3164, 1",
        "\ud835\udfd4, U+1D7D4, 0", "\ud800, U+D800, 0", "a\u2011b, U+2011, 1", "\uff21, U+FF21, 0", "\u03bf, U+03BF, 0"})
    void whatIsNotInItIsNamedWithItsPlace(String text, String name, int at) {
        if (text.startsWith("U+")) {
            assertEquals(Optional.empty(), Characters.strange(text, ""));
            return;
        }
        Characters.Strange strange = Characters.strange(text, "").orElseThrow();
        assertEquals(name + " at " + at, strange.name() + " at " + strange.at());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x3164, 0x115f, 0x2800, 0xfe0f, 0xe0041, 0xad, 0x200b, 0x202e, 0x2066, 0x1b, 0xa0, 0x85, 0xfeff, 0xd800, 0xffff,
        0x1ffff})
    void whatDoesNotShowIsTold(int codePoint) {
        assertTrue(new Characters.Strange(0, codePoint).unseen());
        assertFalse(Characters.shown(codePoint));
    }

    /** Of all that comes with the library, and of what an office types. */
    @Test
    void whatOfficesWriteIsInIt() throws IOException {
        String typed = "–—…“”‘’•°²³½×≥≤±%‰→№₫€µ§©®«»÷·";
        assertEquals(Optional.empty(), Characters.strange(typed, ""));
        for (int c = 0x1ea0; c <= 0x1ef9; c++) {
            assertTrue(Characters.shown(c));
        }
        try (Stream<Path> found = Files.walk(Path.of("rules"))) {
            for (Path file : found.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".md")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    assertEquals(Optional.empty(), Characters.strange(line.replace("\ufeff", ""), "\t"), file + ": " + line);
                }
            }
        }
    }

    /** What two readers take for one letter is one. */
    @Test
    void noTwoOfItFoldToOneButCapitals() {
        assertTrue(SHOWN.stream().filter(Character::isLetter).collect(Collectors.groupingBy(c ->
                Normalizer.normalize(text(c), Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT))).values().stream()
                .allMatch(same -> same.size() <= 2));
    }
}

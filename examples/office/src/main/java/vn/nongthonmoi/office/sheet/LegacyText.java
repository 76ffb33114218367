package vn.nongthonmoi.office.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CellText;

/**
 * Vietnamese from before Unicode. TCVN3 («ABC», fonts .VnTime) has a byte for each small letter, VNI a letter and one or two signs after
 * it, Windows-1258 a letter and a tone. What programs show of the first two in another font is letters of Western Europe: {@code §¹t} and
 * {@code Ñaït} are «Đạt». A text is converted where every word of it with such letters is a Vietnamese syllable by one of the three and by
 * no other; where that is not certain nothing is guessed.
 */
final class LegacyText {

    private static final char HIDDEN_HYPHEN = '\u00AD';
    private static final String WESTERN = "windows-1252";
    private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2022\u00a0\u00b0\u00b2\u00b3]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\d.,;:/()\\[\\]\"'%+*=<>_?!&@#|\\\\~^`{}\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2022\u00a0-]+");

    /** Letters that Vietnamese has in Unicode alone. */
    private static final Pattern UNICODE = Pattern.compile("[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]");
    private static final char LAST_WESTERN = '\u017F';
    private static final char UNKNOWN = '\uFFFD';

    /** The bytes of TCVN3 from A1 on that are letters, each with its letter. */
    private static final Map<Character, String> TCVN3 = table("A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ "
            + "BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố "
            + "E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ");

    /** Of VNI: what stands after a letter, and what the two are together: a tone, or another letter with a tone. */
    private static final Map<Character, String> VNI_TONE = Map.of('ù', "\u0301", 'ø', "\u0300", 'û', "\u0309", 'õ', "\u0303", 'ï', "\u0323");
    private static final Map<Character, String> VNI_BREVE = Map.of('ê', "", 'é', "\u0301", 'è', "\u0300", 'ú', "\u0309", 'ü', "\u0303", 'ë', "\u0323");
    private static final Map<Character, String> VNI_HAT = Map.of('â', "", 'á', "\u0301", 'à', "\u0300", 'å', "\u0309", 'ã', "\u0303", 'ä', "\u0323");
    private static final Map<Character, String> VNI_ALONE = Map.of('ñ', "đ", 'ô', "ơ", 'ö', "ư", 'í', "í", 'ì', "ì", 'æ', "ỉ", 'ó', "ĩ", 'ò', "ị", 'î', "ỵ");

    private LegacyText() { }

    /**
     * The clean text of a cell, but for one that may be of TCVN3: its {@code ư} is what Unicode has for a hyphen that is not seen, which
     * nobody may take away before it is known what it is.
     */
    static String clean(String text) {
        return text.indexOf(HIDDEN_HYPHEN) < 0 ? CellText.clean(text) : text.strip().replaceAll("\\R", " ");
    }

    /**
     * What was meant by a text.
     *
     * @param text in Unicode
     * @param name of the old encoding or font
     */
    record Meant(String text, String name) { }

    /** The text of a file that is no Unicode; empty where nobody can be certain. */
    static Optional<Meant> decoded(byte[] bytes) {
        String western = new String(bytes, Charset.forName(WESTERN));
        if (western.indexOf('\uFFFD') >= 0) {
            western = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        String marked = Normalizer.normalize(new String(bytes, Charset.forName("windows-1258")), Normalizer.Form.NFC);
        return only(Stream.of(candidate(marked, marked, "Windows-1258"), candidate(western, tcvn3(western, false), "TCVN3"),
                candidate(western, vni(western, false), "VNI")));
    }

    /** What is meant by a text of Unicode whose letters show that it was typed for an old font; empty where that is not certain. */
    static Optional<Meant> converted(String text) {
        // One letter that none of these fonts has is enough: it is Unicode.
        return text.chars().anyMatch(c -> c > 0x17f && FOREIGN.matcher(String.valueOf((char) c)).matches()) || allSyllables(text)
                ? Optional.empty() : only(Stream.of(candidate(text, tcvn3(text, false), "TCVN3"), candidate(text, vni(text, false), "VNI")));
    }

    /** What a font of TCVN3 shows; what it has no letter for is U+FFFD. A text with letters of Unicode was typed in Unicode. */
    static String inTcvn3(String text) {
        return isUnicode(text) ? text : tcvn3(text, true);
    }

    /** What a font of VNI shows, alike. */
    static String inVni(String text) {
        return isUnicode(text) ? text : vni(text, true);
    }

    private static boolean isUnicode(String text) {
        return UNICODE.matcher(text).find();
    }

    private static Optional<Meant> only(Stream<Optional<Meant>> candidates) {
        List<Meant> certain = candidates.flatMap(Optional::stream).toList();
        return certain.size() == 1 ? Optional.of(certain.get(0)) : Optional.empty();
    }

    private static Optional<Meant> candidate(String original, String meant, String name) {
        return FOREIGN.matcher(original).find() && FOREIGN.matcher(meant).find() && allSyllables(meant)
                ? Optional.of(new Meant(meant, name)) : Optional.empty();
    }

    /** Whether every word with a letter beyond ASCII is a syllable. */
    private static boolean allSyllables(String text) {
        return BETWEEN.splitAsStream(text).filter(word -> FOREIGN.matcher(word).find()).distinct().allMatch(Syllable::is);
    }

    private static String tcvn3(String western, boolean strict) {
        StringBuilder text = new StringBuilder();
        western.chars().forEach(c -> text.append(TCVN3.containsKey((char) c) ? TCVN3.get((char) c) : strict ? known((char) c) : (char) c));
        return text.toString();
    }

    /** A letter of Western Europe stands for none that such a font has. */
    private static char known(char letter) {
        return letter <= LAST_WESTERN && FOREIGN.matcher(String.valueOf(letter)).matches() ? UNKNOWN : letter;
    }

    private static String vni(String western, boolean strict) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < western.length(); i++) {
            char c = western.charAt(i);
            char small = Character.toLowerCase(c);
            String letter = VNI_ALONE.getOrDefault(small, String.valueOf(strict ? known(small) : small));
            String sign = i + 1 < western.length() ? mark(letter, Character.toLowerCase(western.charAt(i + 1))) : null;
            String whole = sign == null ? letter : letter + sign;
            text.append(small == c ? whole : whole.toUpperCase(Locale.ROOT));
            i += sign == null ? 0 : 1;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** What a sign after a letter adds to it; null where it is no sign of that letter. */
    private static String mark(String letter, char sign) {
        if (letter.equals("a") && VNI_BREVE.containsKey(sign)) {
            return "\u0306" + VNI_BREVE.get(sign);
        }
        if ("aeo".contains(letter) && VNI_HAT.containsKey(sign)) {
            return "\u0302" + VNI_HAT.get(sign);
        }
        return "aeouyơư".contains(letter) ? VNI_TONE.get(sign) : null;
    }

    private static Map<Character, String> table(String pairs) {
        Map<Character, String> table = new HashMap<>();
        for (String pair : pairs.split(" ")) {
            byte[] one = {(byte) Integer.parseInt(pair.substring(0, 2), 16)};
            table.put(new String(one, Charset.forName(WESTERN)).charAt(0), pair.substring(2));
        }
        return table;
    }
}

package vn.nongthonmoi.office.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What letters show in a font that has a sign of its own at their places; fonts of Unicode show what the letters are. */
final class FontText {

    /** A font that a document has brought along in part has letters before its name. */
    private static final Pattern PART_OF_FONT = Pattern.compile("^[A-Z]{6}\\+");
    private static final Set<String> PICTURES = Set.of("wingdings", "wingdings 2", "wingdings 3", "webdings", "zapfdingbats", "monotype sorts", "mt extra");
    /** Such fonts are said to have their signs at these places of Unicode, which are nobody's. */
    private static final char FIRST = '\uF000';
    private static final char LAST = '\uF0FF';
    private static final char UNKNOWN = '\uFFFD';

    private static final Map<Character, Character> SYMBOLS = Map.ofEntries(Map.entry('\u00B3', '≥'), Map.entry('\u00A3', '≤'), Map.entry('\u00B1', '±'),
            Map.entry('\u00B9', '≠'), Map.entry('\u00B4', '×'), Map.entry('\u00B7', '•'), Map.entry('\u00B0', '°'), Map.entry('-', '−'));
    private static final String ASCII_OF_SYMBOL = " !%()+,./0123456789:;<=>?[]_{|}\t\n";
    private static final char LAST_OF_FONT = '\u00FF';

    private FontText() { }

    static String seen(String letters, String font) {
        String name = PART_OF_FONT.matcher(font.strip()).replaceFirst("");
        String small = name.toLowerCase(Locale.ROOT);
        if (letters.isEmpty()) {
            return letters;
        }
        if (small.startsWith(".vn")) {
            String text = LegacyText.inTcvn3(atTheirPlaces(letters));
            return name.endsWith("H") ? text.toUpperCase(Locale.ROOT) : text;
        }
        if (small.startsWith("vni-") || small.startsWith("vni ")) {
            return LegacyText.inVni(atTheirPlaces(letters));
        }
        if (small.equals("symbol") || small.startsWith("symbol,") || small.equals("symbolmt")) {
            return each(letters, FontText::symbol);
        }
        if (small.equals("opensymbol")) {
            // LibreOffice shows the signs of Symbol by it, at the places that they have there.
            StringBuilder text = new StringBuilder();
            letters.chars().forEach(c -> text.append(place((char) c) == c ? (char) c : symbol(place((char) c))));
            return text.toString();
        }
        return PICTURES.contains(small) ? each(letters, c -> Character.isWhitespace(c) ? c : UNKNOWN) : letters;
    }

    /** What a person sees of a sign of a font. */
    private interface Shown {

        char of(char letter);
    }

    private static String each(String letters, Shown shown) {
        StringBuilder text = new StringBuilder();
        letters.chars().forEach(c -> text.append(shown.of(place((char) c))));
        return text.toString();
    }

    private static String atTheirPlaces(String letters) {
        return each(letters, c -> c);
    }

    private static char place(char letter) {
        return letter >= FIRST && letter <= LAST ? (char) (letter - FIRST) : letter;
    }

    private static char symbol(char letter) {
        // Beyond the places of the font is what is a sign of Unicode already.
        return letter > LAST_OF_FONT || ASCII_OF_SYMBOL.indexOf(letter) >= 0 ? letter : SYMBOLS.getOrDefault(letter, UNKNOWN);
    }
}

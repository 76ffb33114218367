package vn.nongthonmoi.workbench.tables;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes Vietnamese as it was written before Unicode; what a program shows of it is letters of Western Europe. */
final class LegacyFonts {

    /** A way of writing. */
    enum Font { TCVN3, VNI, WINDOWS_1258 }

    private static final String LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ";
    private static final String[] TCVN3 = ("B5 B6 B7 B8 B9 A8 BB BC BD BE C6 A9 C7 C8 C9 CA CB AE CC CE CF D0 D1 AA D2 D3 D4 D5 D6 D7 D8 DC DD DE DF E1 E2"
            + " E3 E4 AB E5 E6 E7 E8 E9 AC EA EB EC ED EE EF F1 F2 F3 F4 AD F5 F6 F7 F8 F9 FA FB FC FD FE A1 A2 A7 A3 A4 A5 A6").split(" ");
    private static final String[] VNI = ("aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã"
            + " oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î AÊ AÂ Ñ EÂ OÂ Ô Ö").split(" ");

    private LegacyFonts() { }

    /** A text, as the letters that its bytes are by ISO 8859-1. */
    static String in(Font font, String text) {
        if (font == Font.WINDOWS_1258) {
            return windows1258(text);
        }
        Map<Integer, String> letters = new LinkedHashMap<>();
        for (int i = 0; i < LETTERS.length(); i++) {
            letters.put((int) LETTERS.charAt(i), font == Font.VNI ? VNI[i] : String.valueOf((char) Integer.parseInt(TCVN3[i], 16)));
        }
        StringBuilder written = new StringBuilder();
        // A font of capitals writes small letters large.
        text.chars().forEach(c -> written.append(letters.getOrDefault(c,
                letters.getOrDefault((int) Character.toLowerCase((char) c), String.valueOf((char) c)))));
        return written.toString();
    }

    /** Letters with a hat or a horn are whole, tones stand after them. */
    private static String windows1258(String text) {
        StringBuilder written = new StringBuilder();
        for (char c : text.toCharArray()) {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String tone = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            written.append(Normalizer.normalize(apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC)).append(tone);
        }
        return new String(written.toString().getBytes(java.nio.charset.Charset.forName("windows-1258")), StandardCharsets.ISO_8859_1);
    }
}

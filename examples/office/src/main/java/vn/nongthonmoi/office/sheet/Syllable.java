package vn.nongthonmoi.office.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether letters are a syllable of Vietnamese: {@code đạt}, {@code Nguyễn}, {@code quy}. By this a text in an old encoding is told from
 * the same bytes read otherwise: {@code §¹t} is none.
 */
final class Syllable {

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final String FIRST = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?";
    private static final String VOWELS = "(?:i[êe]u|y[êe]u|uyê|uya|uyu|oai|oay|oeo|uây|uôi|ươi|ươu|oao|iê|yê|uô|ươ|uâ|uê|uơ|uy|ua|ưa|ia|"
            + "oa|oă|oe|oo|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])";
    private static final Pattern FORM = Pattern.compile(FIRST + VOWELS + "(?:ng|nh|ch|[cmnpt])?");

    private Syllable() { }

    static boolean is(String letters) {
        String small = Normalizer.normalize(letters.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        long tones = TONE.matcher(small).results().count();
        return tones <= 1 && FORM.matcher(Normalizer.normalize(TONE.matcher(small).replaceAll(""), Normalizer.Form.NFC)).matches();
    }
}

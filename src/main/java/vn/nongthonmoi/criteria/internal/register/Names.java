package vn.nongthonmoi.criteria.internal.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two spellings name the same unit: {@code Xã Hoà Bình} and {@code Hòa Bình}, {@code Đăk Nông} and {@code Đắk Nông}. */
public final class Names {

    private static final Pattern KIND = Pattern.compile(
            "^(?:thanh pho|thi xa|thi tran|huyen|quan|phuong|xa|dac khu|tinh|tp|tx|tt|h|p|x)[ .]+(?=[^ .\\d])");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private Names() { }

    /** Whether the names are the same but for the kind before them, tones, case, blanks and hyphens. */
    public static boolean same(String one, String two) {
        return one.equals(two) || folded(one).equals(folded(two));
    }

    private static String folded(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT).replace('đ', 'd');
        // The kind goes first: with y and i as one letter there would be no huyện left to be found.
        return BETWEEN.matcher(KIND.matcher(bare).replaceFirst("").replace('y', 'i')).replaceAll("");
    }
}

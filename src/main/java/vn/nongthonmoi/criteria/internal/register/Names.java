package vn.nongthonmoi.criteria.internal.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.UnitKind;

/** Whether two spellings name the same unit: {@code Xã Hoà Bình} and {@code Hòa Bình}, {@code Đăk Nông} and {@code Đắk Nông}. */
public final class Names {

    private static final Pattern KIND = Pattern.compile(
            "^(thanh pho|thi xa|thi tran|huyen|quan|phuong|xa|dac khu|tinh|tp|tx|tt|h|p|x)[ .]+(?=[^ .\\d])");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private Names() { }

    /** Whether the names are the same but for the kind before them, tones, case, blanks and hyphens. */
    public static boolean same(String one, String two) {
        return one.equals(two) || key(one).equals(key(two));
    }

    /** What the spellings of one name have in common. */
    public static String key(String name) {
        // The kind goes first: with y and i as one letter there would be no huyện left to be found.
        return BETWEEN.matcher(KIND.matcher(bare(name)).replaceFirst("").replace('y', 'i')).replaceAll("");
    }

    /** Whether a name may be that of a unit of a kind: {@code thị xã Kỳ Anh} is no huyện, {@code Kỳ Anh} may be either. */
    public static boolean mayBe(String name, UnitKind kind) {
        Matcher written = KIND.matcher(bare(name));
        return !written.find() || switch (written.group(1)) {
            case "huyen", "h" -> kind == UnitKind.DISTRICT;
            case "thi xa", "tx" -> kind == UnitKind.TOWN;
            case "quan", "thanh pho", "tp" -> kind == UnitKind.TOWN || kind == UnitKind.PROVINCE;
            default -> true;
        };
    }

    private static String bare(String name) {
        return MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}

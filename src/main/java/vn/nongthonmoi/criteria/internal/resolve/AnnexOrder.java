package vn.nongthonmoi.criteria.internal.resolve;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of the annex by the numbers of its rows: 9, 17.2, 17.10, 17.10b; other codes after, by letter, and what
 * stands for rows not seen last.
 */
public final class AnnexOrder {

    public static final Comparator<String> BY_NUMBER = AnnexOrder::compare;

    private static final Pattern TOKEN = Pattern.compile("\\d+|\\D");

    private AnnexOrder() { }

    private static int compare(String a, String b) {
        Matcher left = TOKEN.matcher(restLast(a));
        Matcher right = TOKEN.matcher(restLast(b));
        while (true) {
            boolean more = left.find();
            if (more != right.find()) {
                return more ? 1 : -1;
            }
            if (!more) {
                return a.compareTo(b);
            }
            int c = token(left.group(), right.group());
            if (c != 0) {
                return c;
            }
        }
    }

    private static String restLast(String code) {
        return code.endsWith("khac") ? code.substring(0, code.length() - "khac".length()) + '\uFFFF' : code;
    }

    private static int token(String a, String b) {
        boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
        return numbers ? new java.math.BigInteger(a).compareTo(new java.math.BigInteger(b)) : a.compareTo(b);
    }
}

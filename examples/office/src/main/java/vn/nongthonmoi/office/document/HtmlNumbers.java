package vn.nongthonmoi.office.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The number that a browser shows before an item of a list: it does not stand in the page. */
final class HtmlNumbers {

    private static final Pattern KIND = Pattern.compile("list-style(?:-type)?:([a-z-]+)");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,6}");

    private HtmlNumbers() { }

    /**
     * What stands before an item, with a blank behind it; empty where it is no item of a numbered list, and U+FFFD where the number cannot be
     * told for certain.
     */
    static String before(Element item) {
        Element list = item.parent();
        if (!item.normalName().equals("li") || list == null || !list.normalName().equals("ol")) {
            return "";
        }
        String kind = kind(item, list);
        if (kind.equals("none")) {
            return "";
        }
        int number = WHOLE.matcher(list.attr("start")).matches() ? Integer.parseInt(list.attr("start")) : 1;
        for (Element each : list.children()) {
            if (each.normalName().equals("li") && WHOLE.matcher(each.attr("value")).matches()) {
                number = Integer.parseInt(each.attr("value"));
            }
            if (each == item) {
                break;
            }
            number += each.normalName().equals("li") ? 1 : 0;
        }
        // What a style sheet makes of lists, and lists that count down, only a browser knows.
        boolean certain = !list.hasAttr("reversed") && item.ownerDocument() != null && item.ownerDocument().select("style").stream()
                .noneMatch(style -> style.data().contains("list-style") || style.data().contains("counter"));
        return (certain ? written(number, kind) : "\uFFFD") + ". ";
    }

    private static String kind(Element item, Element list) {
        for (Element each : new Element[] {item, list}) {
            Matcher styled = KIND.matcher(each.attr("style").toLowerCase(Locale.ROOT).replace(" ", ""));
            if (styled.find()) {
                return styled.group(1);
            }
            if (!each.attr("type").isEmpty()) {
                return each.attr("type");
            }
        }
        return "1";
    }

    private static String written(int number, String kind) {
        String written = switch (kind) {
            case "1", "decimal" -> String.valueOf(number);
            case "a", "lower-alpha", "lower-latin", "A", "upper-alpha", "upper-latin" -> ListNumbers.letter(number);
            case "i", "lower-roman", "I", "upper-roman" -> ListNumbers.roman(number);
            default -> null;
        };
        return written == null ? "\uFFFD" : kind.equals("A") || kind.equals("I") || kind.startsWith("upper") ? written.toUpperCase(Locale.ROOT) : written;
    }
}

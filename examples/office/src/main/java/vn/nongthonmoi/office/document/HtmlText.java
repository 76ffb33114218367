package vn.nongthonmoi.office.document;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.sheet.SeenText;

/** Takes what a part of a page says, block by block; a table within it is none of its own, and neither is what nobody sees. */
final class HtmlText implements NodeFilter {

    /** Where the style of a page gives an element a font. */
    private static final String GIVEN = "data-seen-font";
    private static final int MOST_RULES = 200;
    private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]*)}");
    private static final Pattern FAMILY = Pattern.compile("font-family\\s*:\\s*[\"']?([^\"';,}]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEGACY = Pattern.compile("\\s*(?:\\.Vn|VNI-|Symbol|Wingdings|Webdings)", Pattern.CASE_INSENSITIVE);

    private final Node whole;
    private final Consumer<String> blocks;
    private final Consumer<Element> elements;
    private SeenText text = new SeenText();

    /**
     * @param blocks is told of every block in which something stands
     * @param elements is told of every element before what stands in it, tables within as well
     */
    HtmlText(Node whole, Consumer<String> blocks, Consumer<Element> elements) {
        this.whole = whole;
        this.blocks = blocks;
        this.elements = elements;
    }

    /** Goes through the part. */
    void take() {
        whole.filter(this);
        end();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            // The reader of pages would drop the hyphen that is not seen, which is a letter of TCVN3.
            text.add(words.getWholeText().replaceAll("[ \\t\\r\\n\\f\u00a0]+", " "), font(words), isRaised(words));
        } else if (node instanceof Element each && each != whole) {
            if (each.normalName().equals("br")) {
                text.add('\n');
                return FilterResult.CONTINUE;
            }
            if (each.isBlock() || each.normalName().equals("table")) {
                end();
            }
            if (style(each).contains("display:none")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            elements.accept(each);
            text.add(HtmlNumbers.before(each), null, false);
            if (each.normalName().equals("img") && whole instanceof Element cell && (cell.normalName().equals("td") || cell.normalName().equals("th"))) {
                // It may show a sign.
                text.add('\uFFFD');
            }
            if (each.normalName().equals("table")) {
                return FilterResult.SKIP_ENTIRELY;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element each && each.isBlock() && !each.normalName().equals("br")) {
            end();
        }
        return FilterResult.CONTINUE;
    }

    private void end() {
        String said = text.toString().replaceAll(" *\\n\\s*", "\n").replaceAll(" {2,}", " ").strip();
        if (!said.isEmpty()) {
            blocks.accept(said);
        }
        text = new SeenText();
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static boolean isRaised(TextNode words) {
        for (Node node = words.parent(); node instanceof Element each && !each.isBlock(); node = node.parent()) {
            if (each.normalName().equals("sup") || style(each).contains("vertical-align:super")) {
                return true;
            }
        }
        return false;
    }

    /** The first font that is named for it; null where none is. */
    private static @Nullable String font(TextNode words) {
        for (Node node = words.parent(); node instanceof Element each; node = node.parent()) {
            Matcher family = FAMILY.matcher(each.attr("style"));
            String named = family.find() ? family.group(1) : !each.attr("face").isBlank() ? each.attr("face").split(",", -1)[0]
                    : each.hasAttr(GIVEN) ? each.attr(GIVEN) : "";
            if (!named.isBlank()) {
                return named.strip();
            }
        }
        return null;
    }

    /** Gives elements the old fonts that the style of the page has for them, as pages have that Word saved. */
    static void giveFonts(Document page) {
        int rules = 0;
        List<Element> styles = page.select("style");
        for (Element style : styles) {
            Matcher rule = RULE.matcher(style.data());
            while (rule.find() && rules < MOST_RULES) {
                Matcher family = FAMILY.matcher(rule.group(2));
                if (family.find() && LEGACY.matcher(family.group(1)).lookingAt()) {
                    rules++;
                    give(page, rule.group(1).replaceAll("(?s)/\\*.*?\\*/|<!--", "").strip(), family.group(1));
                }
            }
        }
    }

    private static void give(Document page, String selector, String font) {
        try {
            page.select(selector).forEach(element -> element.attr(GIVEN, font));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // It is no selector of elements, as @font-face.
            return;
        }
    }
}

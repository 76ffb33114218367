package vn.nongthonmoi.office.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A page in the making. Text only gets in escaped. */
public final class Html {

    /** A page carries all it needs, and a browser shall see to it. */
    private static final String NO_NETWORK = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n";

    private final StringBuilder page = new StringBuilder();

    /** Markup of our own. */
    public Html markup(String markup) {
        page.append(markup);
        return this;
    }

    /** Somebody's text. */
    public Html text(String text) {
        page.append(escape(text));
        return this;
    }

    /** An element with text, for example {@code element("td class=\"n\"", "3")}. */
    public Html element(String tag, String text) {
        String name = tag.indexOf(' ') < 0 ? tag : tag.substring(0, tag.indexOf(' '));
        return markup("<" + tag + ">").text(text).markup("</" + name + ">");
    }

    /** Starts a self-contained page. */
    public static Html page(String language, String title) {
        return page(language, title, "/vn/nongthonmoi/office/page.css");
    }

    /** Starts a self-contained page with a style of its own, a resource by its path. */
    public static Html page(String language, String title, String style) {
        return new Html().markup("<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" + NO_NETWORK)
                .element("title", title).markup("\n<style>\n" + resource(style)
                        + "</style>\n</head>\n<body>\n");
    }

    /** Ends the page and writes it. */
    public void write(OutputStream out) throws IOException {
        markup("</body>\n</html>\n");
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A text that comes with the program, by its path. */
    public static String resource(String path) {
        try (InputStream in = Html.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What there is of the page. */
    @Override
    public String toString() {
        return page.toString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the site's plugin cannot do: says of each page in which language it is, gives it a search and a way past the menu,
 * and writes what is searched. Run by {@code mvn site} over the folder of the site.
 */
class Finish {

    /** Pages that begin in Vietnamese; all others are in English. */
    private static final Set<String> VIETNAMESE = Set.of("docs/tieng-viet.html", "docs/policy-guide.html", "rules/README.html",
            "rules/errors.html");
    private static final Pattern MAIN = Pattern.compile("<main id=\"bodyColumn\".*?</main>", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("<h1>(.*?)</h1>", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("<section><a id=\"([^\"]*)\"></a>\\s*<h[23]>(.*?)</h[23]>", Pattern.DOTALL);

    public static void main(String... arguments) throws IOException {
        Path site = Path.of(arguments[0]);
        List<String> entries = new ArrayList<>();
        List<Path> pages;
        try (Stream<Path> files = Files.walk(site)) {
            pages = files.filter(f -> f.toString().endsWith(".html") && !f.toString().contains("apidocs"))
                    .filter(f -> !f.equals(site.resolve("index.html"))).sorted().toList();
        }
        for (Path page : pages) {
            page(site, page, entries);
        }
        Files.createDirectories(site.resolve("js"));
        Files.writeString(site.resolve("js/search-index.js"), "window.SEARCH = [\n" + String.join(",\n", entries) + "\n];\n");
    }

    private static void page(Path site, Path page, List<String> entries) throws IOException {
        String name = site.relativize(page).toString().replace('\\', '/');
        String up = "../".repeat(site.relativize(page).getNameCount() - 1);
        boolean vi = VIETNAMESE.contains(name);
        String html = Files.readString(page);
        Matcher main = MAIN.matcher(html);
        if (!main.find()) {
            return;
        }
        sections(name, main.group(), entries);
        // A page that has not changed since the last time is not made anew by the plugin.
        if (!html.contains("search-index.js")) {
            html = html.replaceFirst("<html([^>]*) lang=\"[a-z]+\"", "<html$1 lang=\"" + (vi ? "vi" : "en") + "\"")
                    // The name of the site stands on every page; the heading of the page is its own.
                    .replaceFirst("<div id=\"bannerLeft\"><h1>(.*?)</h1></div>", "<div id=\"bannerLeft\"><b>$1</b></div>")
                    // A page has one banner, what can be moved is reached by keys, and a cell without words heads nothing.
                    .replaceFirst("(?s)<div class=\"well sidebar-nav\">\\s*<div id=\"poweredBy\">.*?</a>\\s*</div>\\s*</div>", "")
                    .replaceFirst("(?s)<header id=\"leftColumn\"(.*?)</header>", "<div id=\"leftColumn\"$1</div>")
                    .replaceAll("<pre(?: class=\"prettyprint\")?>", "<pre class=\"prettyprint\" tabindex=\"0\">")
                    .replace("<table class=\"table table-striped\">", "<table class=\"table table-striped\" tabindex=\"0\">")
                    .replaceAll("<th>\\s*</th>", "<td></td>")
                    .replaceFirst("<body>", "<body>\n    <a class=\"skip\" href=\"#bodyColumn\">" + (vi ? "Đến nội dung chính"
                            : "To the main content") + "</a>")
                    .replaceFirst("<nav class=\"well sidebar-nav\">", Matcher.quoteReplacement("<form class=\"search\" role=\"search\" data-up=\""
                            + up + "\"><label>" + (vi ? "Tìm" : "Search") + " <input type=\"search\"></label>"
                            + "<ul aria-live=\"polite\"></ul></form>\n          <nav class=\"well sidebar-nav\" aria-label=\"Menu\">"))
                    .replaceFirst("</body>", Matcher.quoteReplacement("<script src=\"" + up + "js/search-index.js\"></script>\n<script src=\""
                            + up + "js/search.js\"></script>\n  </body>"));
            // The menu says of its Vietnamese part in which language it is.
            html = html.replaceFirst("<li class=\"nav-header\">Tiếng Việt</li>", "<li class=\"nav-header\" lang=\"vi\">Tiếng Việt</li>");
            Files.writeString(page, html);
        }
    }

    /** An entry for each part of a page, from heading to heading. */
    private static void sections(String page, String main, List<String> entries) {
        Matcher title = TITLE.matcher(main);
        String of = title.find() ? text(title.group(1)) : page;
        Matcher heading = HEADING.matcher(main);
        int from = 0;
        String anchor = "";
        String name = of;
        while (heading.find()) {
            entries.add(entry(page + anchor, of, name, main.substring(from, heading.start())));
            from = heading.start();
            anchor = "#" + heading.group(1);
            name = text(heading.group(2));
        }
        entries.add(entry(page + anchor, of, name, main.substring(from)));
    }

    private static String entry(String address, String page, String heading, String html) {
        return "[" + quoted(address) + "," + quoted(page.equals(heading) ? page : page + " – " + heading) + "," + quoted(text(html)) + "]";
    }

    private static String text(String html) {
        String plain = html.replaceAll("<[^>]+>", " ");
        Matcher code = Pattern.compile("&#x([0-9a-fA-F]+);").matcher(plain);
        plain = code.replaceAll(c -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(c.group(1), 16))));
        return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
                .replaceAll("\\s+", " ").strip();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c") + "\"";
    }
}

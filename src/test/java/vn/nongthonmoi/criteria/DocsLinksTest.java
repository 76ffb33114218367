package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links of all Markdown pages lead where they say, in the repository and in the site, and every page is led to. */
class DocsLinksTest {

    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]*)\\)");
    private static final Pattern REFERENCE = Pattern.compile("^\\[[^\\]]+\\]: |\\]\\[", Pattern.MULTILINE);
    private static final Pattern EXTERNAL = Pattern.compile("https://[a-z0-9.-]+\\.[a-z]+(/\\S*)?");
    private static final Pattern INCLUDE = Pattern.compile("<include>([^<]+)</include>");
    /** Where a reader begins: in the repository, in the site, and where a host of repositories leads who contributes. */
    private static final Set<Path> ENTRIES = Set.of(Path.of("README.md"), Path.of("docs/index.md"),
            Path.of(".github/PULL_REQUEST_TEMPLATE.md"));

    /** A link to something of the repository; the anchor is empty where there is none. */
    private record Link(Path page, String written, Path target, String anchor) {
        @Override
        public String toString() {
            return page + " leads to " + written;
        }
    }

    private static List<String> targets(Path page) throws IOException {
        return LINK.matcher(CODE.matcher(DocsPages.prose(page)).replaceAll("")).results().map(m -> m.group(1)).toList();
    }

    private static List<Link> links(Path page) throws IOException {
        List<Link> links = new ArrayList<>();
        for (String written : targets(page)) {
            if (!written.contains("://")) {
                String[] parts = written.split("#", 2);
                Path folder = page.getParent() == null ? Path.of("") : page.getParent();
                Path target = parts[0].isEmpty() ? page : folder.resolve(parts[0]).normalize();
                links.add(new Link(page, written, target, parts.length == 1 ? "" : parts[1]));
            }
        }
        return links;
    }

    private static List<Link> links() throws IOException {
        List<Link> links = new ArrayList<>();
        for (Path page : DocsPages.all()) {
            links.addAll(links(page));
        }
        return links;
    }

    @Test
    void everyLinkWithinTheRepositoryLeadsSomewhere() throws IOException {
        List<Link> links = links();
        assertFalse(links.isEmpty());
        List<Link> broken = new ArrayList<>();
        for (Link link : links) {
            if (!link.target().toString().isEmpty() && !isThere(link.target())) {
                broken.add(link);
            }
        }
        assertEquals(List.of(), broken);
    }

    /** As it is written: some systems do not mind small letters for capitals, others do. */
    private static boolean isThere(Path target) throws IOException {
        return Files.exists(target)
                && target.toRealPath().equals(Path.of("").toRealPath().resolve(target.toString()));
    }

    /** Hosts of repositories and the site name headings differently, so an anchor has to be one of the page's own. */
    @Test
    void everyAnchorIsOneThatThePageSets() throws IOException {
        List<Link> broken = new ArrayList<>();
        for (Link link : links()) {
            if (!link.anchor().isEmpty()
                    && !DocsPages.prose(link.target()).contains("<a id=\"" + link.anchor() + "\"></a>")) {
                broken.add(link);
            }
        }
        assertEquals(List.of(), broken, "an anchor needs <a id=\"…\"></a> on the page it leads to");
    }

    @Test
    void linksToOtherSitesAreWholeAndLinksAreWrittenInOneWay() throws IOException {
        List<String> odd = new ArrayList<>();
        for (Path page : DocsPages.all()) {
            targets(page).stream().filter(t -> t.contains("://") && !EXTERNAL.matcher(t).matches())
                    .forEach(t -> odd.add(page + ": " + t));
            Matcher reference = REFERENCE.matcher(CODE.matcher(DocsPages.prose(page)).replaceAll(""));
            if (reference.find()) {
                odd.add(page + ": a link by reference, which is not looked at: " + reference.group());
            }
        }
        assertEquals(List.of(), odd);
    }

    @Test
    void everyPageIsLedTo() throws IOException {
        Set<Path> seen = new LinkedHashSet<>(ENTRIES);
        Deque<Path> next = new ArrayDeque<>(ENTRIES);
        while (!next.isEmpty()) {
            for (Link link : links(next.pop())) {
                // Hosts of repositories show the README of a directory.
                Path page = Files.isDirectory(link.target()) ? link.target().resolve("README.md") : link.target();
                if (page.toString().endsWith(".md") && Files.exists(page) && seen.add(page)) {
                    next.add(page);
                }
            }
        }
        Set<Path> pages = new TreeSet<>(DocsPages.all());
        pages.removeAll(seen);
        assertEquals(Set.of(), pages);
    }

    @Test
    void whatTheSiteHasLeadsOnlyToWhatTheSiteHas() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        List<PathMatcher> site = INCLUDE.matcher(pom.substring(pom.indexOf("<id>docs-site</id>"),
                        pom.indexOf("<artifactId>maven-site-plugin</artifactId>", pom.indexOf("<id>docs-site</id>"))))
                .results().map(m -> FileSystems.getDefault().getPathMatcher("glob:" + m.group(1).replace("**/", "**")))
                .toList();
        assertFalse(site.isEmpty());
        List<Link> lost = links().stream().filter(l -> has(site, l.page()) && !has(site, l.target())).toList();
        assertEquals(List.of(), lost, "name it without a link, or list it in pom.xml");
    }

    private static boolean has(List<PathMatcher> site, Path file) {
        return site.stream().anyMatch(m -> m.matches(file));
    }

    @Test
    void theMenuOfTheSiteLeadsToPages() throws IOException {
        List<String> hrefs = Pattern.compile("<item [^>]*href=\"([^\"]+)\\.html\"").matcher(
                Files.readString(Path.of("docs/site/site.xml"))).results().map(m -> m.group(1)).toList();
        assertFalse(hrefs.isEmpty());
        assertEquals(List.of(), hrefs.stream().filter(h -> !Files.exists(Path.of(h + ".md"))).toList());
    }
}

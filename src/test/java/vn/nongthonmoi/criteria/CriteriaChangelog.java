package vn.nongthonmoi.criteria;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CriteriaList.Change;

/**
 * Looks up in a CHANGELOG whether changes of criteria are told there. What a bullet is about stands before its first
 * colon, parted by commas: sets, and rows by code. Only there, since a level, a day or the number of a decision may
 * look like a code. A rule without a code is named by its name in quotes and by its decision, a layer by its decision.
 */
final class CriteriaChangelog {

    private static final Pattern SECTION = Pattern.compile("^## \\[(.+?)\\].*?(?=^## |\\z)",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CRITERIA = Pattern.compile("^### Criteria$(.*?)(?=^### |\\z)",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern BULLET = Pattern.compile("^- ", Pattern.MULTILINE);
    private static final Pattern HEAD = Pattern.compile("((?:\"[^\"]*\"|[^\":]+)*+):.*");
    private static final Pattern ITEM = Pattern.compile("\"[^\"]*\"|[^\",]+");
    /** Names of rules that are no row's begin like a sentence, with a capital; a code such as A-1 has a digit. */
    private static final Pattern CODE = Pattern.compile("((?=[a-z]|\\S*[0-9])[A-Za-z0-9][A-Za-z0-9._-]*)( .*)?");

    private final String newest;
    private final List<Bullet> bullets;
    private final Optional<String> released;

    /** What it is about, and all of it. */
    private record Bullet(Set<String> about, String text) { }

    CriteriaChangelog(String changelog) {
        List<MatchResult> sections = SECTION.matcher(changelog).results().toList();
        newest = sections.get(0).group(1);
        released = sections.stream().map(s -> s.group(1)).filter(name -> !name.equals("Unreleased")).findFirst();
        Matcher criteria = CRITERIA.matcher(sections.get(0).group());
        // What stands before the first bullet is none.
        bullets = criteria.find()
                ? BULLET.splitAsStream(criteria.group(1)).skip(1).map(CriteriaChangelog::bullet).toList() : List.of();
    }

    private static Bullet bullet(String written) {
        String text = plain(written);
        Matcher head = HEAD.matcher(text);
        return new Bullet(!head.matches() ? Set.of() : ITEM.matcher(head.group(1)).results().map(MatchResult::group)
                .flatMap(item -> item.startsWith("\"") ? Stream.of(item) : Stream.of(item.split(" and ")))
                .map(item -> item.strip().replaceFirst("^(and )?(rows? )?", "")).collect(Collectors.toSet()), text);
    }

    /** One spelling of what reads the same. */
    private static String plain(String text) {
        return text.replace('–', '-').replace("`", "").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** In words, what is different from the list and not told in the newest section; empty when all is told. */
    String missing(CriteriaList list, CriteriaList now) {
        return list.changes(now).stream().filter(c -> bullets.stream().noneMatch(b -> tells(b, c)))
                .map(this::missing).collect(Collectors.joining("\n"));
    }

    private static boolean tells(Bullet bullet, Change change) {
        return bullet.about.contains(plain(change.set()))
                && (change.rule() == null || bullet.about.contains(plain(row(change))))
                && (decision(change).isEmpty() || whole(decision(change)).matcher(bullet.text).find());
    }

    /** What has to be named beside set and row; empty where there is nothing to name. */
    private static String decision(Change change) {
        return hasCode(change) ? "" : change.layer().decision();
    }

    private static boolean hasCode(Change change) {
        return change.rule() != null && CODE.matcher(change.rule()).matches();
    }

    /** The code with which the rule's name begins, or else that name in quotes. */
    private static String row(Change change) {
        Matcher code = CODE.matcher(change.rule());
        return code.matches() ? code.group(1) : '"' + change.rule() + '"';
    }

    /** Not as the end or beginning of another number. */
    private static Pattern whole(String decision) {
        return Pattern.compile("(?<![\\p{L}\\p{N}/])" + Pattern.quote(plain(decision)) + "(?![\\p{L}\\p{N}/])");
    }

    private String missing(Change change) {
        boolean layer = change.rule() == null;
        String name = hasCode(change) ? ", \"" + change.rule() + '"' : "";
        String row = layer ? "" : hasCode(change) ? "row " + row(change) : row(change);
        return change.set() + ": " + (layer ? "a whole layer" : hasCode(change) ? row : "rule " + row)
                + " was " + change.kind().name().toLowerCase(Locale.ROOT)
                + " (rules/" + change.layer().id() + ".dslr" + name + ")."
                + "\n    Write in CHANGELOG.md under [" + newest + "], ### Criteria:"
                + "\n    - " + change.set() + (layer ? "" : ", " + row) + ": "
                + (decision(change).isEmpty() ? "" : decision(change) + ", ")
                + "what is different, from when, and which decision says so";
    }

    /**
     * In words, what is wrong with the versions: criteria that differ from those of a release make a minor version at
     * least. Before there is a release, no version has them yet, and any will do. Empty when nothing is wrong.
     */
    static String versionTooLow(CriteriaList list, CriteriaList now) {
        return snapshot(list.version()) || list.changes(now).isEmpty()
                || Arrays.compare(majorAndMinor(now.version()), majorAndMinor(list.version())) > 0 ? ""
                : "Criteria changed since " + list.version() + ", which makes a minor version at least,"
                        + " but pom.xml says " + now.version();
    }

    /**
     * In words, that the list is not that of the last release in the CHANGELOG, or of none before there is one; so it
     * can neither be forgotten at a release nor be written between two, which would hide changes. Empty when it is.
     */
    String notOfTheRelease(CriteriaList list) {
        return released.map(list.version()::equals).orElse(snapshot(list.version())) ? ""
                : "The list of criteria was written at " + list.version() + ", but the last release in CHANGELOG.md is "
                        + released.orElse("none") + ". It is written when a release is made, and only then:"
                        + " see docs/CONTRIBUTING.md";
    }

    private static boolean snapshot(String version) {
        return version.endsWith("-SNAPSHOT");
    }

    private static int[] majorAndMinor(String version) {
        return Stream.of(version.split("\\.")).limit(2).mapToInt(Integer::parseInt).toArray();
    }
}

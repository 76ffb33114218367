package vn.nongthonmoi.criteria.internal.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.text.Characters;

/**
 * Which of the files offered are rule files, tables of cases and lists of units, wherever they come from: regular ones within
 * {@link Limits}, and only names that mean one file on every system.
 */
final class RuleIntake {

    // .DSLR, .dslr.txt, .drl and the like: meant to be read, and not.
    private static final Pattern LOOKS_LIKE_RULES = Pattern.compile(
            "(?i:.*\\.(?:dslr|cases\\.csv|units\\.csv|drl|rdslr|rdrl)(?:\\.txt|\\.csv|\\.bak)?)");
    private static final Pattern SENTENCES = Pattern.compile("(?i:.*\\.dsl)");
    // What parts a path, names a stream of a file or stands for many files on some system.
    private static final String NOT_IN_A_NAME = "\"\\<>:|?*";
    // Devices, whatever stands behind a point, on systems that had them before they had directories.
    private static final Pattern DEVICE = Pattern.compile(
            "(?i:con|prn|aux|nul|clock\\$|conin\\$|conout\\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])[ ]*(?:\\..*)?");
    // Some systems leave these away, so that two names are one.
    private static final Pattern END_LEFT_AWAY = Pattern.compile("[ .]+$");
    // A path that leads elsewhere, or to nowhere.
    private static final Pattern NO_PATH = Pattern.compile("(?:.*/)?\\.{0,2}(?:/.*)?", Pattern.DOTALL);

    /** What is offered. */
    enum Form {
        FILE, DIRECTORY, LINKED_DIRECTORY, OTHER
    }

    /** What to do next. */
    enum Next {
        GO_ON, PASS_OVER, STOP
    }

    /** No more of a file than shows that it is too large. */
    interface Content {
        byte[] read() throws IOException;
    }

    private final byte[] vocabulary;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> spelled = new HashMap<>();
    // The directories of rule files, by what some system takes for one.
    private final SortedMap<String, SortedSet<String>> directories = new TreeMap<>();
    private int entries;
    private int bytes;
    // What makes it all too large; then none of it is read, whichever part was met first.
    private Message tooMuch;

    /** @param vocabulary the library's own sentences, which a copy among the files has to equal */
    RuleIntake(byte[] vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The files taken, by name.
     *
     * @param receiver receives what is wrong with what was offered
     * @param from where it was looked for
     */
    SortedMap<String, byte[]> taken(Object from, List<RuleProblem> receiver) {
        if (tooMuch != null) {
            receiver.add(RuleProblem.error(".", 1, 1, tooMuch));
            return new TreeMap<>();
        }
        if (files.keySet().stream().noneMatch(f -> f.endsWith(RuleNames.RULES)) && problems.isEmpty()) {
            problems.add(RuleProblem.error(".", 1, 1, Message.of("NTM-123", from)));
        }
        directories.values().forEach(same -> same.stream().skip(1)
                .forEach(d -> error(d, Message.of("NTM-175", same.first()))));
        receiver.addAll(problems);
        return files;
    }

    /**
     * Takes a file, or not.
     *
     * @param path below the rules directory, with {@code /} between its parts
     */
    Next offer(String path, Form form, Content content) throws IOException {
        String name = Normalizer.normalize(path, Normalizer.Form.NFC);
        String last = END_LEFT_AWAY.matcher(name.substring(name.lastIndexOf('/') + 1)).replaceFirst("");
        if (++entries > Limits.ENTRIES) {
            tooMuch = Message.of("NTM-135", Limits.ENTRIES);
            return Next.STOP;
        }
        if (NO_PATH.matcher(name).matches()) {
            error(printable(name), Message.of("NTM-173"));
            return Next.PASS_OVER;
        }
        if (Stream.of(name.split("/")).anyMatch(RuleIntake::leftAlone)) {
            return Next.PASS_OVER;
        }
        boolean rules = last.endsWith(RuleNames.RULES) || last.endsWith(RuleNames.CASES)
                || last.endsWith(RuleNames.UNITS);
        boolean tooDeep = name.split("/").length - (form == Form.DIRECTORY ? 0 : 1) > Limits.DEPTH;
        if (!rules && form != Form.LINKED_DIRECTORY && !tooDeep && !SENTENCES.matcher(last).matches()) {
            if (form != Form.DIRECTORY && LOOKS_LIKE_RULES.matcher(last).matches()) {
                problems.add(RuleProblem.warning(printable(name), 1, 1, Message.of("NTM-150")));
            }
            return Next.GO_ON;
        }
        if (Characters.strange(path, "").isPresent() || name.chars().anyMatch(c -> NOT_IN_A_NAME.indexOf(c) >= 0)) {
            error(printable(name), Message.of("NTM-173"));
        } else if (notEverywhere(name).isPresent()) {
            error(name, Message.of("NTM-278", notEverywhere(name).get()));
        } else if (tooDeep) {
            error(name, Message.of("NTM-174", Limits.DEPTH));
        } else if (form != Form.FILE) {
            error(name, Message.of("NTM-134"));
        } else if (!rules) {
            checkSentences(name, content.read());
        } else {
            return rules(name, content.read());
        }
        // What is refused is not looked into.
        return Next.PASS_OVER;
    }

    /** Whether a name is of what an editor or a version control keeps beside the files. */
    static boolean leftAlone(String part) {
        return part.startsWith("~") || part.startsWith(".");
    }

    private Next rules(String name, byte[] content) {
        String same = spelled.putIfAbsent(folded(name), name);
        for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
            String directory = name.substring(0, end);
            directories.computeIfAbsent(folded(directory), d -> new TreeSet<>()).add(directory);
        }
        bytes += content.length;
        if (same != null) {
            // Whichever was met first, the report is the same.
            error(max(name, same), Message.of("NTM-175", max(name, same).equals(name) ? same : name));
            return Next.GO_ON;
        }
        if (spelled.size() > Limits.FILES || bytes > Limits.DIRECTORY) {
            tooMuch = spelled.size() > Limits.FILES ? Message.of("NTM-135", Limits.FILES)
                    : Message.of("NTM-172", Limits.DIRECTORY, "hole.limit-bytes");
            return Next.STOP;
        }
        files.put(name, content);
        return Next.GO_ON;
    }

    /** A part of a path that is no name on some system, so that the file would be read on one and not on another. */
    private static Optional<String> notEverywhere(String name) {
        return Stream.of(name.split("/")).filter(part -> DEVICE.matcher(part).matches() || END_LEFT_AWAY.matcher(part).find())
                .findFirst();
    }

    /** The same for names that are one file on some system: capitals, and ß for ss. Form NFC is the same already. */
    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String max(String one, String two) {
        return one.compareTo(two) > 0 ? one : two;
    }

    private void checkSentences(String name, byte[] content) {
        String theirs = new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
        if (!name.equals(RuleNames.VOCABULARY)
                || !Arrays.equals(theirs.getBytes(StandardCharsets.UTF_8), vocabulary)) {
            error(name, Message.of("NTM-121"));
        }
    }

    private void error(String name, Message message) {
        problems.add(RuleProblem.error(name, 1, 1, message));
    }

    /** A name fit for one line of a report. */
    private static String printable(String name) {
        StringBuilder printable = new StringBuilder();
        name.codePoints().forEach(c -> printable.appendCodePoint(Characters.shown(c) && NOT_IN_A_NAME.indexOf(c) < 0 ? c : '?'));
        return printable.toString();
    }
}

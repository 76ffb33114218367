package vn.nongthonmoi.assurance.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small rules directory that says every sentence of the vocabulary, with a name at each place where an author writes
 * something of his own: {@code {kind:what stands there}}. A brace stands in no rule file, so none is mistaken.
 */
final class Stage {

    /** In what surroundings a text is tried: the fewer rules beside it, the sooner it is loaded. */
    enum Scope {
        /** The rule that it stands in, and what every directory needs. */
        RULE,
        /** The whole of its file. */
        FILE,
        /** Every file. */
        ALL
    }

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+):([^{}]*)\\}");
    /** What is written at several places has to be written alike to be understood. */
    private static final Set<String> LINKED = Set.of("so", "lop", "tep");
    private static final List<String> EVERYWHERE = List.of("regions.dslr", "old.units.csv");
    /** Rules that others speak of. */
    private static final Pattern NEEDED = Pattern.compile("\\{name:(Văn bản|Tiêu chí|Vùng|1\\.[235]|2\\.[12])\\}");

    /** A file: its rules, and the files without which they cannot be understood. */
    private record Template(List<String> rules, List<String> needs) { }

    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final List<Hole> holes = new ArrayList<>();

    /**
     * A place for a text.
     *
     * @param kind what it is called in the vocabulary; {@code name}, {@code source} and the other annotations, {@code unit}
     *     for a name in a list of units, {@code file} for the name of a rule file
     * @param file where it stands
     * @param rule in which rule of the file, from 0; -1 for the name of the file
     * @param at which of the holes of the rule it is, from 0
     * @param usual what stands there when nobody is hostile
     */
    record Hole(String kind, String file, int rule, int at, String usual) { }

    Stage() {
        for (String text : read("stage.txt").substring("=== ".length()).split("\n=== ")) {
            List<String> head = Arrays.asList(text.substring(0, text.indexOf('\n')).split(" "));
            List<String> rules = List.of((text.substring(text.indexOf('\n') + 1) + "\n").split("(?<=\nend\n)"));
            templates.put(head.get(0), new Template(rules, head.subList(1, head.size())));
        }
        templates.forEach((file, template) -> {
            for (int rule = 0; rule < template.rules().size(); rule++) {
                Matcher m = HOLE.matcher(template.rules().get(rule));
                for (int at = 0; m.find(); at++) {
                    holes.add(new Hole(m.group(1), file, rule, at, m.group(2)));
                }
            }
            if (file.endsWith(".dslr")) {
                holes.add(new Hole("file", file, -1, -1, file));
            }
        });
    }

    private static String read(String resource) {
        try (InputStream in = Stage.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Hole> holes() {
        return holes;
    }

    /** The directory with a text in one hole, and in those that have to be written alike. */
    Map<String, String> with(Hole hole, String text, Scope scope) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : files(hole, scope)) {
            StringBuilder filled = new StringBuilder();
            List<String> rules = templates.get(file).rules();
            for (int rule = 0; rule < rules.size(); rule++) {
                boolean own = hole.file().equals(file) && (scope == Scope.FILE || hole.rule() == rule);
                if (scope == Scope.ALL || own || !file.endsWith(".dslr") || NEEDED.matcher(rules.get(rule)).find()) {
                    filled.append(filled(rules.get(rule), file, rule, hole, text));
                }
            }
            boolean named = hole.file().equals(file) && hole.at() < 0
                    || hole.kind().equals("tep") && hole.usual().equals(file);
            files.put(named ? text : file, filled.toString());
        }
        return files;
    }

    private Set<String> files(Hole hole, Scope scope) {
        if (scope == Scope.ALL) {
            return templates.keySet();
        }
        Set<String> files = new TreeSet<>(EVERYWHERE);
        files.add(hole.file());
        files.addAll(templates.get(hole.file()).needs());
        return files;
    }

    private static String filled(String template, String file, int rule, Hole hole, String text) {
        int[] at = {0};
        return HOLE.matcher(template).replaceAll(m -> {
            boolean here = hole.file().equals(file) && hole.rule() == rule && hole.at() == at[0]++
                    || LINKED.contains(m.group(1)) && hole.kind().equals(m.group(1)) && hole.usual().equals(m.group(2));
            return Matcher.quoteReplacement(here ? text : m.group(2));
        });
    }
}

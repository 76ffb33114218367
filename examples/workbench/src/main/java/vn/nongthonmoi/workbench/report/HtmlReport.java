package vn.nongthonmoi.workbench.report;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.NewFile;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.UnitsTable;

/**
 * The report of a table: one file, or for a table of very many units an overview and a file for each province, or for
 * each district where there is one province. No file needs the network, or another file to be read.
 */
public final class HtmlReport {

    /** The most units that one file shows. */
    public static final int MOST = 1000;

    private final UnitsTable table;
    private final List<String> origins;
    private final List<Target> targets;
    private final Texts texts;

    /**
     * @param origins where the values come from, for people
     * @param targets of the whole table
     */
    public HtmlReport(UnitsTable table, List<String> origins, List<Target> targets, Texts texts) {
        this.table = table;
        this.origins = List.copyOf(origins);
        this.targets = List.copyOf(targets);
        this.texts = texts;
    }

    /**
     * Writes the report.
     *
     * @param title what it is, for people
     * @param file where {@code out} leads; files of provinces or districts go into a folder of that name beside it.
     *     Null where it leads to no file
     * @return the rows without an answer, and how many were left out; no sections
     * @throws Failure if it takes several files and {@code file} is null, or a folder or file cannot be made
     */
    public Answers.Part write(String title, Answers answers, Path file, OutputStream out)
            throws IOException {
        if (table.rows().size() > MOST) {
            if (file == null) {
                throw Failure.usage(texts.get("usage.html-needs-out", table.rows().size(), MOST));
            }
            return writeParts(title, answers, file, out);
        }
        Answers.Part all = answers.of(table.rows());
        new Page(texts, title, origins).units(all, targets, "").write(out);
        return new Answers.Part(List.of(), all.unanswered(), all.leftOut());
    }

    private Answers.Part writeParts(String title, Answers answers, Path file, OutputStream out)
            throws IOException {
        boolean provinces = table.rows().stream().filter(r -> r.unit() != null)
                .map(r -> r.unit().province()).distinct().count() > 1;
        Function<Unit, String> place = provinces ? u -> u.province().code() : Unit::district;
        Function<String, String> name = key -> key.isEmpty() ? texts.get("tally.no-district")
                : provinces ? texts.province(key) : key;
        Map<String, List<UnitsTable.Row>> rows = new LinkedHashMap<>();
        List<UnitsTable.Row> unread = new ArrayList<>();
        table.rows().forEach(r -> (r.unit() == null ? unread
                : rows.computeIfAbsent(place.apply(r.unit()), p -> new ArrayList<>())).add(r));

        Path folder = folder(file);
        Map<String, String> files = new LinkedHashMap<>();
        rows.keySet().forEach(key -> files.put(key, fileName(key, files.size() + 1)));
        String up = "../" + link(file.getFileName().toString());
        List<Answers.Part> parts = new ArrayList<>(List.of(answers.of(unread)));
        parts.addAll(rows.entrySet().parallelStream().map(group -> {
            Answers.Part part = answers.of(group.getValue());
            NewFile.writeMade(folder.resolve(files.get(group.getKey())),
                    new Page(texts, title + " – " + name.apply(group.getKey()), origins).units(part, List.of(),
                    up)::write,
                    texts);
            return part.slim();
        }).toList());

        Map<String, String> links = new LinkedHashMap<>();
        files.forEach((key, part) -> links.put(key, link(folder.getFileName().toString()) + "/" + part));
        Answers.Part all = new Answers.Part(
                Section.together(parts.stream().flatMap(p -> p.sections().stream()).toList()),
                parts.stream().flatMap(p -> p.unanswered().stream())
                        .sorted(Comparator.comparingInt(Answers.Unanswered::line)).toList(),
                parts.stream().mapToInt(Answers.Part::leftOut).sum());
        new Page(texts, title, origins).places(all, targets, place, name, links).write(out);
        return new Answers.Part(List.of(), all.unanswered(), all.leftOut());
    }

    private Path folder(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        // A file without an ending cannot stand beside a folder of the same name.
        Path folder = file.resolveSibling(dot > 0 ? name.substring(0, dot) : name + "-files");
        try {
            // A link under a name that nobody gave was laid by somebody else.
            if (Files.isSymbolicLink(folder)) {
                throw Failure.usage(texts.get("usage.cannot-write", folder));
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failure.usage(texts.get("usage.cannot-write", folder));
        }
    }

    /** The name of a place's file, with letters that every file system and mail program keeps. */
    private static String fileName(String place, int number) {
        String plain = Normalizer.normalize(place.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (number < 10 ? "0" : "") + number + (plain.isEmpty() ? "" : "-" + plain) + ".html";
    }

    private static String link(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

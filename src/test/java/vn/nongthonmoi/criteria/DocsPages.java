package vn.nongthonmoi.criteria;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The Markdown pages of the repository, and the code blocks on them. */
final class DocsPages {

    private static final Pattern BLOCK =
            Pattern.compile("^```(\\S*)(?: ([^\n]+))?\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Set<Path> BUILT = Set.of(Path.of("target"), Path.of(".git"));

    private DocsPages() { }

    /**
     * A code block.
     *
     * @param kind the word after the fence
     * @param name what follows it: the file that the block is about; null where there is none
     * @param line where the block begins on its page, from 1
     */
    record Block(Path page, int line, String kind, String name, String text) {
        @Override
        public String toString() {
            return page + ":" + line + " " + kind;
        }
    }

    /** All pages of the repository but for what builds leave; relative to its root, in order. */
    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            return files.filter(f -> f.toString().endsWith(".md"))
                    .filter(f -> StreamSupport.stream(f.spliterator(), false).noneMatch(BUILT::contains))
                    .sorted().toList();
        }
    }

    /** The pages below docs/. */
    static List<Path> docs() throws IOException {
        // What forges know by a name in capitals, such as CONTRIBUTING.md, tells of long commands that no test runs.
        return all().stream().filter(p -> p.startsWith("docs") && !p.getFileName().toString().matches("[A-Z_]+\\.md")).toList();
    }

    static List<Block> blocks(Path page) throws IOException {
        String text = text(page);
        List<Block> blocks = new ArrayList<>();
        Matcher m = BLOCK.matcher(text);
        while (m.find()) {
            int line = 1 + (int) text.substring(0, m.start()).chars().filter(c -> c == '\n').count();
            blocks.add(new Block(page, line, m.group(1), m.group(2), m.group(3)));
        }
        return blocks;
    }

    /** The page without its code blocks. */
    static String prose(Path page) throws IOException {
        return BLOCK.matcher(text(page)).replaceAll("");
    }

    /** A checkout on Windows may end lines in its own way. */
    private static String text(Path page) throws IOException {
        return Files.readString(page).replace("\r\n", "\n");
    }
}

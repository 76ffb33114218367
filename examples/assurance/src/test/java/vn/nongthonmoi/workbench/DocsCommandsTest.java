package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands on the pages under docs/ print what stands below them, line by line: a page's files are written, its
 * edits made and its commands run in the order of the page. DocsExamplesTest of the library looks at the other blocks.
 */
class DocsCommandsTest {

    private static final Path DOCS = Path.of("../../docs");
    private static final Pattern BLOCK =
            Pattern.compile("^```(\\S*)(?: ([^\n]+))?\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");
    private static final List<String> START = List.of("$", "java", "-jar", "ntm-workbench.jar");

    @TempDir
    private Path directory;

    @Test
    void everyCommandPrintsWhatItsPageSays() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(DOCS)) {
            pages = files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
        int commands = 0;
        for (Path page : pages) {
            commands += walk(page, Files.createDirectory(directory.resolve("page" + pages.indexOf(page))));
        }
        assertTrue(commands > 0);
    }

    private static int walk(Path page, Path folder) throws IOException {
        int commands = 0;
        Matcher block = BLOCK.matcher(Files.readString(page).replace("\r\n", "\n"));
        while (block.find()) {
            String text = block.group(3);
            switch (block.group(1)) {
                case "console" -> {
                    commands++;
                    String command = text.lines().findFirst().orElse("");
                    assertEquals(text.substring(command.length()).strip(), run(command, folder), page + ": " + command);
                }
                case "diff" -> edit(folder.resolve(block.group(2)), text);
                case "drl", "csv", "html" -> {
                    if (block.group(2) != null) {
                        Path file = folder.resolve(block.group(2));
                        Files.createDirectories(file.getParent());
                        Files.writeString(file, text);
                    }
                }
                default -> { }
            }
        }
        return commands;
    }

    /** Runs a command as a page writes it; files and directories that it names lie in the page's folder. */
    private static String run(String command, Path folder) {
        List<String> words = WORD.matcher(command).results().map(r -> r.group(1) == null ? r.group() : r.group(1)).toList();
        assertEquals(START, words.subList(0, START.size()), command);
        String[] arguments = words.stream().skip(START.size())
                .map(w -> w.startsWith("da-chot") || Files.exists(folder.resolve(w)) ? folder.resolve(w).toString() : w).toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Main.run(out, err, Terminal.none(), arguments);
        return Stream.of(out, err).flatMap(s -> s.toString(StandardCharsets.UTF_8).strip().lines())
                // Blanks at the end of a line do not show.
                .map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
    }

    /** Replaces the lines marked with - by those marked with +; they have to be there. */
    private static void edit(Path file, String block) throws IOException {
        String before = marked(block, "- ");
        String text = Files.readString(file);
        assertTrue(text.contains(before), before + "\n is not in " + file);
        Files.writeString(file,
                text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(marked(block, "+ "))));
    }

    private static String marked(String block, String mark) {
        return block.lines().filter(l -> l.startsWith(mark)).map(l -> l.substring(2)).collect(Collectors.joining("\n"));
    }
}

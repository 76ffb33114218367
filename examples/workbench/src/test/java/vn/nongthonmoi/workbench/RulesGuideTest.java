package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide for policy staff does what it says: every command of rules/README.md is run, every edit made and every line
 * of output found, in the order of the page, in a directory whose name has spaces and diacritics.
 */
class RulesGuideTest {

    private static final Pattern BLOCK = Pattern.compile("```(lenh|ket-qua|sua|moi)(?: ([^\n]+))?\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String COPY = "luật mới";

    @TempDir
    private Path directory;

    @Test
    void theWalkOfTheGuideGoesAsTheGuideSays() throws IOException {
        Folders.copy(Path.of("../../rules"), directory.resolve(COPY));
        Folders.copy(Path.of("../lao-cai"), directory.resolve("lao-cai"));
        String output = "";
        int commands = 0;
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../../rules/README.md")));
        while (block.find()) {
            String text = block.group(3);
            switch (block.group(1)) {
                case "lenh" -> {
                    output = run(text.strip());
                    commands++;
                }
                case "ket-qua" -> {
                    for (String line : text.strip().split("\n")) {
                        assertTrue(shown(line).matcher(spaced(output)).find(), line + "\n is not in\n" + output);
                    }
                }
                case "sua" -> edit(directory.resolve(COPY).resolve(block.group(2)), text);
                default -> Files.writeString(directory.resolve(COPY).resolve(block.group(2)), text);
            }
        }
        assertEquals(20, commands);
        assertTrue(Files.readString(directory.resolve("soát.html")).contains("≤ 22 %"));
        assertTrue(Files.readString(directory.resolve("soát tỉnh.html")).contains("<td>≥ 80 %</td>"));
    }

    /** Runs a command line as the guide writes it; its paths lie in the test's directory. */
    private String run(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        assertEquals(List.of("java", "-jar", "ntm-workbench.jar"), words.subList(0, 3));
        String[] arguments = words.stream().skip(3).map(w -> Stream.of(COPY, "lao-cai/", "soát").anyMatch(w::startsWith)
                ? directory.resolve(w).toString() : w).toArray(String[]::new);
        Run run = Run.of(arguments);
        return run.out() + run.err();
    }

    /** A line of output; … stands for anything on the line. */
    private static Pattern shown(String line) {
        return Pattern.compile(Stream.of(spaced(line).split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static String spaced(String text) {
        return text.replaceAll("[ \t]+", " ").strip();
    }

    /** Replaces the lines marked with - by those marked with +; they have to be there. */
    private static void edit(Path file, String block) throws IOException {
        String before = marked(block, "- ");
        String text = Files.readString(file);
        assertTrue(text.contains(before), before + "\n is not in " + file);
        Files.writeString(file, text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(marked(block, "+ "))));
    }

    private static String marked(String block, String mark) {
        return block.lines().filter(l -> l.startsWith(mark)).map(l -> l.substring(2)).collect(Collectors.joining("\n"));
    }
}

package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.workbench.Run;

/** The walk of README.vi.md from a decision's file to rules that are true, command by command, on a document made for it. */
class DecisionWalkTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path directory;

    /** The commands of the section, in its order. */
    private static List<String> commands() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.vi.md"));
        String section = readme.substring(readme.indexOf("## Có quyết định trong tay"), readme.indexOf("## Các bộ tiêu chí, và điều chưa biết"));
        return section.lines().filter(line -> line.startsWith("java -jar ")).toList();
    }

    private Run run(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            boolean ours = text.matches("quyet-dinh\\.docx|doi-chieu\\.html|luat-(?:moi|chot).*");
            words.add(ours ? directory.resolve(text).toString() : text.startsWith("examples/") ? ROOT.resolve(text).toString() : text);
        }
        return Run.of(words.subList(3, words.size()).toArray(String[]::new));
    }

    /** The annex of 318/QĐ-TTg as the rules had it on its first day, with one level that they have otherwise and one that they do not know. */
    private void document() throws IOException {
        Path file = directory.resolve("quyet-dinh.docx");
        assertEquals(0, Run.of("show", "--standard", "commune", "--period", "2021-2025", "--as-of", "2022-03-08", "--format", "docx", "--lang", "vi", "--out",
                file.toString()).exitCode());
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath("word/document.xml");
            String text = Files.readString(part);
            assertTrue(text.contains("16,5"), "15.3 of one region");
            int row = text.indexOf("Thôn đạt tiêu chuẩn văn hóa");
            int end = text.indexOf("</w:tr>", row);
            Files.writeString(part, (text.substring(0, row) + text.substring(row, end).replace(">?<", ">80<") + text.substring(end)).replace("16,5", "17,5"),
                    StandardCharsets.UTF_8);
        }
    }

    @Test
    void theWalkOfTheReadmeMakesTheSetTrue() throws IOException {
        document();
        List<String> commands = commands();
        assertEquals(8, commands.size(), commands.toString());
        String rules = RuleFiles.bundled().fingerprint();

        Run looked = run(commands.get(0));
        assertEquals(1, looked.exitCode(), looked.err());
        String page = Files.readString(directory.resolve("doi-chieu.html"));
        assertTrue(page.indexOf("id=\"differs\"") > 0 && page.indexOf("id=\"differs\"") < page.indexOf("id=\"same\""), "what differs comes first");
        assertTrue(page.contains("≠ 17,5") && page.contains("≠ ≤ 16,5 %"), "both sides");

        Run taken = run(commands.get(1));
        assertTrue(taken.out().contains("Đã soạn 2 dòng: 15.3, 16"), taken.out() + taken.err());
        String layer = Files.readString(directory.resolve("luat-moi/national/2021-2025/tu-van-ban.dslr"));
        assertTrue(layer.contains("| 24 | 17,5 | 25 |"), layer);
        String confirmed = Files.readString(directory.resolve("luat-moi/national/2021-2025/commune.dslr"));
        long now = confirmed.lines().filter(line -> line.contains("tệp SHA-256") && line.contains("người đối chiếu: Nguyễn Văn A")).count();
        assertTrue(now >= 20, now + " rules were confirmed");

        assertEquals(0, run(commands.get(2)).exitCode(), "the directory has no error");
        Run tested = run(commands.get(3));
        assertTrue(tested.out().contains("15.3: DBSH: chưa đủ") && !tested.out().contains("tu-van-ban.cases.csv"),
                "cases of the old level fail and those made from the document hold: " + tested.out());
        assertTrue(run(commands.get(4)).out().contains("17,5"));
        assertEquals(0, run(commands.get(5)).exitCode());

        Run again = run(commands.get(6));
        assertTrue(again.out().contains("Đã ghi đối chiếu cho 2 quy tắc"), again.out());
        Run verified = run(commands.get(7));
        assertEquals(0, verified.exitCode(), verified.out());
        assertTrue(verified.out().contains((now + 2) + " quy tắc ghi tệp này, " + (now + 2) + " đúng"), verified.out());
        assertEquals(rules, RuleFiles.bundled().fingerprint(), "what is bundled is as it was");
        assertFalse(Files.readString(directory.resolve("luat-chot/national/2021-2025/tu-van-ban.dslr")).contains("@provisional"));
    }
}

package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.office.print.Csv;
import vn.nongthonmoi.office.print.Markdown;
import vn.nongthonmoi.office.print.Verbatim;

/** A spreadsheet computes nothing, and a viewer shows no markup, that stands in somebody's text. */
class PlainTextTest {

    private static final String UNITS = "code,name,province,kind,area,district,2.1\n03022,\"=HYPERLINK(\"\"http://127.0.0.1/\"\";"
            + "\"\"x\"\")\",10,commune,III,\"+cmd|' /C calc'!A0\",5\n";

    @TempDir
    private Path directory;

    private static List<String> written(String cell, UnaryOperator<OutputStream> as) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(List.of(List.of("1", cell, "2")), as.apply(out));
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out.toString(StandardCharsets.UTF_8))) {
            return reader.stream().findFirst().orElseThrow().getFields();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://127.0.0.1/\";\"x\")", "+cmd|' /C calc'!A0", "-1+2", "@SUM(1)", "\tx", "\rx",
        "\nx",
        " =1", "\u00a0=1", "\u200b=A1", "\u0000=A1", "＝A1", "＋A1", "－A1", "＠A1", "=-5", "+84 912", "-5x", "--5", "+1e5",
        "-1.2.3", "=\n1", "\"=1", "=", "-", "+", "= %", "= 0 nhà", "-5; b"})
    void aCellThatIsAFormulaBecomesText(String cell) throws IOException {
        assertEquals(List.of("1", "'" + cell, "2"), written(cell, out -> out));
        assertEquals(List.of("1", cell, "2"), written(cell, Verbatim::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0.1", "+5", "-1,5", "-1.5 %", "-12%", "≥ 24", "– Phần", "x=1", "1-2", "a@b",
        "15.3: x; +4", "a; -5; b", "1.1: 3+0; 1.2: 0+4", "", "'x", "5", "02656", "a\n\nb", "đạt"})
    void whatIsNoFormulaIsLeftAsItIs(String cell) throws IOException {
        assertEquals(List.of("1", cell, "2"), written(cell, out -> out));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"A;=B1 | A;'=B1", "A; @B1 | A;' @B1", "A;-1+B1;+2 | A;'-1+B1;+2"})
    void aSpreadsheetThatPartsCellsBySemicolonsFindsNone(String cell, String text) throws IOException {
        assertEquals(List.of("1", text, "2"), written(cell, out -> out));
    }

    @Test
    void theCsvOfACommandIsPlainUnlessAskedForRaw() throws IOException {
        Path rules = SmallRules.in(directory.resolve("rules"));
        Path units = Files.writeString(directory.resolve("u.csv"), UNITS);
        String command = "evaluate --rules " + rules + " --standard commune --as-of 2024-12-31 --format csv " + units;
        assertTrue(Run.of(command).out().contains(
                "03022,\"'=HYPERLINK(\"\"http://127.0.0.1/\"\";\"\"x\"\")\",'+cmd|' /C calc'!A0,"), Run.of(command).out());
        String raw = Run.of(command + " --raw").out();
        assertTrue(raw.contains("03022,\"=HYPERLINK(\"\"http://127.0.0.1/\"\";\"\"x\"\")\",+cmd|' /C calc'!A0,"), raw);
        Path file = directory.resolve("o.csv");
        Run.of(command + " --raw --out " + file);
        assertEquals(raw, Files.readString(file));
        Run.of(command + " --lang en --out " + file);
        assertEquals(Run.of(command + " --lang en").out(), Files.readString(file));
        // In Vietnamese a double click opens the file: the mark, semicolons, and no formula either.
        Run.of(command + " --out " + file);
        assertTrue(Files.readString(file).startsWith("\uFEFFcode;name;"), Files.readString(file));
        assertTrue(Files.readString(file).contains("03022;\"'=HYPERLINK(\"\"http://127.0.0.1/\"\";\"\"x\"\")\";'+cmd|' /C calc'!A0;"),
                Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', value = {
        "| a | => \\| a \\|",
        "<img src=x onerror=alert(1)> => &lt;img src=x onerror=alert(1)>",
        "</td><!-- --><?x?> => &lt;/td>&lt;!-- -->&lt;?x?>",
        "[c](javascript:alert(1)) => [c\\](javascript:alert(1))",
        "![c](x) [c][d] [c]: x => ![c\\](x) [c\\][d] [c\\]: x",
        "<http://evil> => &lt;http\\://evil>",
        "https://evil www.evil => https\\://evil www\\.evil",
        "`code` **b** *i* ~~x~~ $m$ => \\`code\\` \\*\\*b\\*\\* \\*i\\* \\~\\~x\\~\\~ \\$m\\$",
        "_i_ a_b __b__ => \\_i\\_ a_b \\_\\_b\\_\\_",
        "&amp; &#x3c;script&#x3e; A&B => &amp;amp; &amp;#x3c;script&amp;#x3e; A&B",
        "a\\|b => a\\\\\\|b",
        "x\u001b[2J\u202e => x\\u001b[2J\\u202e",
        "318/QĐ-TTg, Phụ lục I (số 2) < 24 > 3 [x] a * b – 10 % => 318/QĐ-TTg, Phụ lục I (số 2) < 24 > 3 [x] a * b – 10 %"})
    void aTextInMarkdownIsText(String text, String escaped) {
        assertEquals(escaped, new Markdown(false).cell(text));
        assertEquals(text.replace("|", "\\|"), new Markdown(true).cell(text));
    }

    @Test
    void aTextInMarkdownStaysOnItsLine() {
        assertEquals("a\\u000a\\u000ab", new Markdown(false).text("a\n\nb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"show --standard commune --as-of 2024-12-31", "diff --standard commune --from bundled --to %s",
        "impact --standard commune --as-of 2024-12-31 --before bundled --after %s %s"})
    void theMarkdownOfACommandIsPlainUnlessAskedForRaw(String command) throws IOException {
        Path rules = SmallRules.in(directory.resolve("rules"));
        Path units = Files.writeString(directory.resolve("u.csv"), "code,name,province,2.1\n02656,<b>Xuân [Tăng](x),10,5\n");
        Path set;
        try (var files = Files.walk(rules)) {
            set = files.filter(f -> f.toString().endsWith("commune.dslr")).findFirst().orElseThrow();
        }
        Files.writeString(set, Files.readString(set) + "rule \"Tên\"\n    @source(\"<b>1</b>\")\nwhen\n    Mọi xã\nthen\n"
                + "    Chỉ tiêu 1.1 nay là \"<b>Đường [x](y)\"\nend\n");
        String asked = String.format(command, rules, units) + " --format markdown --rules " + rules;
        Run run = Run.of(asked.replace(command.startsWith("show") ? "" : " --rules " + rules, ""));
        assertTrue(run.out().contains("&lt;b>"), run.out() + run.err());
        assertTrue(run.out().contains("\\]("), run.out());
        Run raw = Run.of(asked.replace(command.startsWith("show") ? "" : " --rules " + rules, "") + " --raw");
        // Columns of the table are as wide as their texts.
        assertEquals(run.out().replaceAll("[ -]+", " "), raw.out().replace("<b>", "&lt;b>").replace("</b>", "&lt;/b>")
                .replace("](", "\\](").replaceAll("[ -]+", " "));
    }
}

package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Slips that people make in a rule file: each is named at its line and column, with a hint that helps to mend it. */
class SeededMistakesTest {

    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final String ROW = "    Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %";
    private static final String SOURCE = "@source(\"1/QĐ-TTg, 1.1\")";
    private static final String RULE = "rule \"1.1 Đường xã\"";
    private static final String FORCE = "Hiệu lực từ 01/01/2022 đến 31/12/2025";

    @TempDir
    private Path directory;

    private static Arguments slip(String name, String from, String to, String expected, String hint) {
        return Arguments.of(name, from, to, expected, hint);
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("wrong diacritic", "ít nhất 50", "ít nhát 50", "23:28 NTM-102", "“Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %”"),
                slip("tone on another letter, and a word", "tỷ lệ ít nhất", "tỉ lệ ít nhât", "23:19 NTM-102",
                        "“Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %”"),
                slip("tone on another letter", "Chỉ tiêu 1.1: tỷ lệ ít nhất", "Chỉ tiêu 1.1: tỷ lệ không qúa",
                        "23:31 NTM-102", "“Chỉ tiêu 1.1: tỷ lệ không quá 50 %”"),
                slip("wrong word", "Chỉ tiêu 1.1: tỷ lệ", "Chỉ tiêu 1.1: tỉ lệ", "23:19 NTM-102", "“Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %”"),
                slip("missing column", "| 60 | 50 triệu", "| 60 triệu", "30:29 NTM-104", "7 ô, cần 1 | 8 ô"),
                slip("swapped at least and at most", "ít nhất 50", "không quá 50", "23:14 NTM-157", "nguồn vẫn là “1/QĐ-TTg, 1.1”"),
                slip("no-break space", "50 %", "50\u00A0%", "23:35 NTM-122", "U+00A0"),
                slip("zero-width space", "50 %", "50\u200B %", "23:35 NTM-122", "U+200B"),
                slip("thousands separator", "| 40 | 50 |", "| 40.000,0 | 50 |", "30:33 NTM-103", "dấu ngăn hàng nghìn"),
                slip("letter for digit", "50 %", "5O %", "23:33 NTM-103", "“5O”"),
                slip("sign for words", "tỷ lệ ít nhất 50", "≥ 50", "23:19 NTM-124", "viết bằng chữ: ít nhất"),
                slip("typed sign for words", "ít nhất 50", "<= 50", "23:25 NTM-124", "viết bằng chữ: không quá"),
                slip("percent above 100", "50 %", "150 %", "23:33 NTM-126", "từ 0 đến 100"),
                slip("missing unit", "50 %", "50", "23:34 NTM-102", "“Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %”"),
                slip("missing colon", "1.1: tỷ", "1.1 tỷ", "23:17 NTM-102", "“Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %”"),
                slip("no space before percent", "50 %", "50%", "23:35 NTM-102", "“Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %”"),
                slip("another word for at least", "ít nhất 50", "tối thiểu 50", "23:25 NTM-102", "“Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %”"),
                slip("full stop", "50 %", "50 %.", "23:36 NTM-102", "“Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %”"),
                slip("note behind a sentence", "50 %", "50 % // mới", "23:36 NTM-102", "“Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %”"),
                slip("no diacritics", "Chỉ tiêu 1.1: tỷ lệ ít nhất", "Chi tieu 1.1: ty le it nhat", "23:5 NTM-102", "“Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %”"),
                slip("missing then", "Mọi xã\nthen\n" + ROW, "Mọi xã\n" + ROW, "22:5 NTM-107", "cần then"),
                slip("missing when", SOURCE + "\nwhen", SOURCE, "20:5 NTM-107", "cần when"),
                slip("document without its number", "    Quyết định \"1/QĐ-TTg\" ngày 01/01/2022\n", "", "1:1 NTM-109", "“Quyết định …” × 0"),
                slip("unknown region", "Mọi xã\nthen\n" + ROW, "thuộc vùng Tây Nguyên\nthen\n" + ROW, "21:16 NTM-128", "có lẽ là “TN”"),
                slip("misspelt region", "Mọi xã\nthen\n" + ROW, "thuộc vùng DHTNB\nthen\n" + ROW, "21:16 NTM-128", "có lẽ là “DHNTB”"),
                slip("unknown trait", "Mọi xã\nthen\n" + ROW, "là xã biên giơi\nthen\n" + ROW, "21:11 NTM-128", "có lẽ là “biên giới”"),
                slip("duplicate row", ROW, ROW + "\n" + ROW, "24:14 NTM-145", "đã có ở dòng 23"),
                slip("duplicate name", RULE, "rule \"Tiêu chí\"", "18:7 NTM-108", "Tiêu chí"),
                slip("code of another row", "Chỉ tiêu 1.1: tỷ", "Chỉ tiêu 1.2: tỷ", "23:14 NTM-139", "“1.1 Đường xã”"),
                slip("signed in the future", "ngày 01/01/2022", "ngày 01/01/2202", "8:17 NTM-156", "01/01/2202"),
                slip("in force in the future", FORCE, "Hiệu lực từ 01/01/2202", "8:17 NTM-153", "2021-2025"),
                slip("date order", FORCE, "Hiệu lực từ 01/01/2022 đến 31/12/2021", "8:32 NTM-116", "31/12/2021"),
                slip("no such day", "ngày 01/01/2022", "ngày 30/02/2022", "6:32 NTM-103", "ngày dạng 08/03/2022"),
                slip("date the other way round", "ngày 01/01/2022", "ngày 2022-01-01", "6:32 NTM-103", "ngày dạng 08/03/2022"),
                slip("dash in the period", "2021-2025", "2021–2025", "7:41 NTM-103", "2021-2025"),
                slip("missing source", "    " + SOURCE + "\n", "", "18:7 NTM-105", "@source("),
                slip("unknown annotation", SOURCE, "@sorce(\"1/QĐ-TTg, 1.1\")", "19:5 NTM-106", "gần nhất là @source"),
                slip("empty annotation", SOURCE, "@source(\"\")", "19:5 NTM-131", "@source"),
                slip("unclosed quote", RULE, "rule \"1.1 Đường xã", "18:6 NTM-118", "cặp dấu thẳng"),
                slip("curly quotes", RULE, "rule “1.1 Đường xã”", "18:6 NTM-118", "cặp dấu thẳng"),
                slip("missing end", ROW + "\nend", ROW, "24:1 NTM-107", "Chỗ này cần end"),
                slip("capital keyword", "when\n    Mọi xã\nthen\n" + ROW, "When\n    Mọi xã\nthen\n" + ROW, "20:1 NTM-107", "when"),
                slip("Java code", ROW, "    System.exit(0);", "23:5 NTM-120", "mã chương trình"),
                slip("import", RULE, "import java.util.List;\n" + RULE, "18:1 NTM-120", "mã chương trình"));
    }

    private List<RuleProblem> check(byte[] national) throws IOException {
        Path good = Files.createDirectory(directory.resolve("good"));
        new WrittenRules(good);
        Path rules = Files.createDirectory(directory.resolve("rules"));
        new WrittenRules(rules).write("national.dslr", national);
        return RuleFiles.of(rules).check(RuleFiles.of(good)).stream()
                .filter(p -> !p.message().code().equals("NTM-168")).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void aSlipIsNamedAtItsPlaceWithAHint(String name, String from, String to, String expected, String hint)
            throws IOException {
        assertTrue(WrittenRules.NATIONAL.contains(from), from);
        List<RuleProblem> problems = check(WrittenRules.NATIONAL.replace(from, to).getBytes(StandardCharsets.UTF_8));

        RuleProblem named = problems.stream().filter(p -> ("national.dslr " + expected).equals(
                p.file() + " " + p.line() + ":" + p.column() + " " + p.message().code())).findFirst()
                .orElseThrow(() -> new AssertionError(expected + " is not in " + problems));
        assertTrue(named.message().text(VI).contains(hint), named.message().text(VI));
        assertTrue(named.pointer().startsWith(named.quoted()), named::pointer);
    }

    /** One slip gives one message: what follows from it is not reported as well. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void aSlipIsNamedOnce(String name, String from, String to, String expected, String hint) throws IOException {
        List<RuleProblem> errors = check(WrittenRules.NATIONAL.replace(from, to).getBytes(StandardCharsets.UTF_8)).stream()
                .filter(p -> p.severity() == RuleProblem.Severity.ERROR).toList();
        assertTrue(errors.size() <= 1, errors::toString);
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithAGuess() throws IOException {
        byte[] old = "// Tỉnh\nrule \"Văn bản\"".replace("ỉ", "i").getBytes(Charset.forName("windows-1258"));
        RuleProblem problem = check(old).get(0);
        assertEquals("2:8 NTM-101", problem.line() + ":" + problem.column() + " " + problem.message().code());
        assertTrue(problem.message().text(VI).contains("Windows-1258"), problem::toString);
    }

    @Test
    void aFileInUtf16IsRefusedAsSuch() throws IOException {
        RuleProblem problem = check(WrittenRules.NATIONAL.getBytes(StandardCharsets.UTF_16)).get(0);
        assertEquals("1:1 NTM-101", problem.line() + ":" + problem.column() + " " + problem.message().code());
        assertTrue(problem.message().text(VI).contains("UTF-16"), problem::toString);
    }

    /** Ways of writing that mean the same are no slips. */
    static Stream<Arguments> spellings() {
        return Stream.of(Arguments.of("NFD", Normalizer.normalize(WrittenRules.NATIONAL, Normalizer.Form.NFD)),
                Arguments.of("byte order mark", "\uFEFF" + WrittenRules.NATIONAL),
                Arguments.of("CRLF", WrittenRules.NATIONAL.replace("\n", "\r\n")),
                Arguments.of("tabs", WrittenRules.NATIONAL.replace("    ", "\t").replace("1.1: tỷ", "1.1:\ttỷ")),
                Arguments.of("point for comma", WrittenRules.NATIONAL.replace("| 40 | 50 |", "| 40.0 | 50,0 |")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void whatMeansTheSameIsRead(String name, String text) throws IOException {
        assertEquals(List.of(), check(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void allSlipsOfADirectoryAreNamedInOneRunInTheOrderOfFiles() throws IOException {
        WrittenRules files = new WrittenRules(directory);
        files.write("national.dslr", WrittenRules.NATIONAL.replace("ít nhất 50", "ít nhát 50")
                .replace("Hiệu lực từ 01/01/2022 đến 31/12/2025\nend", "Hiệu lực từ 01/01/2022 đến 31/12/2025\nend\n;")
                .replace("| 60 | 50 triệu", "| 60 triệu"));
        files.province("10", WrittenRules.rule("2 Thu nhập", "Xã của tỉnh \"10\"", "Chỉ tiêu 2: mức ít nhất 4O triệu đồng/người/năm")
                + WrittenRules.rule("9 Không có", "Xã của tỉnh \"10\"", "Chỉ tiêu 8: đạt"));
        assertEquals(List.of("national.dslr NTM-120", "national.dslr NTM-102", "national.dslr NTM-104", "p10.dslr NTM-102",
                        "p10.dslr NTM-139"),
                WrittenRules.check(directory).stream().map(p -> p.file() + " " + p.message().code()).toList());
    }
}

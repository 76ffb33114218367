package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files and directories too large to be meant: each is refused with a code and a place by one JVM of 256 MiB that
 * reads them all, and what is just within the limits is served by it.
 */
class LimitsTest {

    private static final String ROW = "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %";
    private static final long LARGER_THAN_THE_HEAP = 600L << 20;

    @TempDir
    private Path directory;

    /** Writes one directory. */
    @FunctionalInterface
    private interface Laid {
        void in(Path directory) throws IOException;
    }

    /** A directory, and the first and the last error that it gives. */
    private record Bomb(String expected, Laid laid) { }

    private static String times(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    private static String rows(int from, int count) {
        return times(count, i -> WrittenRules.rule("1." + (from + i), "Mọi xã", "Chỉ tiêu 1." + (from + i) + ": đạt"));
    }

    private static Laid national(String rules) {
        return d -> new WrittenRules(d).write("national.dslr", WrittenRules.NATIONAL + rules);
    }

    /** Lines in a rule of their own, which does not end. */
    private static Laid lines(String lines) {
        return national("rule \"x\"\n@source(\"x\")\nwhen\nMọi xã\nthen\n" + lines);
    }

    private static Laid files(int count, IntFunction<String> text, String ending) {
        return d -> {
            WrittenRules files = new WrittenRules(d);
            IntStream.range(0, count).forEach(i -> files.write(
                    String.format(Locale.ROOT, "x%05d%s", i, ending), text.apply(i)));
        };
    }

    private static Laid sparse(String name) {
        return d -> {
            new WrittenRules(d);
            try (RandomAccessFile file = new RandomAccessFile(d.resolve(name).toFile(), "rw")) {
                file.setLength(LARGER_THAN_THE_HEAP);
            }
        };
    }

    private static String layer(String decision, String scopes, String from, String rules) {
        return """
                rule "Văn bản"
                    @source("x")
                when
                    Luôn luôn
                then
                    Quyết định "%s" ngày 01/01/2022
                    %s
                    Hiệu lực từ %s đến 31/12/2025
                    Căn cứ "1/QĐ-TTg"
                end
                """.formatted(decision, scopes, from) + rules;
    }

    private static String ofLaoCai(String decision, String from, String rules) {
        return layer(decision, "Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, tỉnh \"10\"", from, rules);
    }

    private static String periods(int from) {
        return times(60, i -> "Bộ tiêu chí xã đạt chuẩn, giai đoạn " + (from + i) + "-2999, tỉnh \"10\"\n");
    }

    /** A line that the pattern of a sentence with many holes can be tried on in very many ways. */
    private static String manyWays() {
        return ": mỗi a".repeat(40) + " hoặc a".repeat(40) + " đạt ít nhất a".repeat(10)
                + " % nội dung của a".repeat(10);
    }

    private static Map<String, Bomb> bombs() {
        Map<String, Bomb> bombs = new LinkedHashMap<>();
        bombs.put("a rule file larger than the heap", new Bomb("x.dslr:1:1 NTM-119", sparse("x.dslr")));
        bombs.put("a table larger than the heap", new Bomb("x.cases.csv:1:1 NTM-119", sparse("x.cases.csv")));
        bombs.put("sentences larger than the heap", new Bomb("vocabulary.dsl:1:1 NTM-121", sparse("vocabulary.dsl")));
        bombs.put("a directory larger than the heap", new Bomb(".:1:1 NTM-172",
                files(9, i -> ("// " + "x".repeat(96) + "\n").repeat(10_400), ".dslr")));
        bombs.put("a thousand rules", new Bomb("served", national(rows(10, 996))));
        bombs.put("a rule more", new Bomb("national.dslr:7010:1 NTM-129", national(rows(10, 997))));
        bombs.put("as many rules as a file can hold", new Bomb("national.dslr:7010:1 NTM-129",
                national(rows(10, 12_000))));
        bombs.put("sentences of a file", new Bomb("national.dslr:3241:1 NTM-178", national(times(80, i ->
                WrittenRules.rule("r" + i, "Mọi xã", times(80, j -> "Chỉ tiêu 1." + i + "-" + j + ": đạt\n"))))));
        bombs.put("sentences of a rule", new Bomb("national.dslr:136:1 NTM-179",
                national(WrittenRules.rule("r", "Mọi xã", times(20_000, j -> "Chỉ tiêu 1." + j + ": đạt\n")))));
        bombs.put("conditions of a rule", new Bomb("national.dslr:135:1 NTM-179",
                national(WrittenRules.rule("r", "thuộc khu vực I\n".repeat(20_000), ROW))));
        bombs.put("rules of a directory", new Bomb("x00005.dslr:1:1 NTM-172", files(6, i ->
                WrittenRules.head(Standard.values()[i + 1].vietnamese()).replace("2/QĐ-TTg", i + "/QĐ-TTg")
                        + WrittenRules.rule("Tiêu chí", "Mọi xã", "Tiêu chí 1: \"a\"") + rows(1, 990), ".dslr")));
        bombs.put("sets", new Bomb("x00000.dslr:1:1 NTM-136 … x00001.dslr:1:1 NTM-172",
                files(2, i -> layer(i + "/QĐ-UBND", periods(2000 + 100 * i), "01/06/2022", rows(1, 1)), ".dslr")));
        bombs.put("files", new Bomb(".:1:1 NTM-135", files(1000, i -> "", ".cases.csv")));
        bombs.put("other files", new Bomb(".:1:1 NTM-135", files(20_001, i -> "", ".txt")));
        bombs.put("directories within each other", new Bomb("d/d/d/d/d/d/d/d/d/d/d/d/d:1:1 NTM-174",
                d -> new WrittenRules(d).write("d/".repeat(40) + "x.dslr", "")));
        bombs.put("wrong lines of a file", new Bomb("national.dslr:37:1 NTM-102 … national.dslr:236:1 NTM-177",
                lines("x\n".repeat(500_000))));
        bombs.put("wrong lines of a directory", new Bomb("x00000.dslr:1:1 NTM-107 … x00004.dslr:200:1 NTM-177",
                files(990, i -> "x\n".repeat(1000), ".dslr")));
        bombs.put("long wrong lines", new Bomb("national.dslr:37:1 NTM-102 … national.dslr:236:1 NTM-177",
                lines(("a b ".repeat(240) + "\n").repeat(1000))));
        bombs.put("lines that a pattern is long at", new Bomb(
                "national.dslr:37:1 NTM-102 … national.dslr:236:1 NTM-177", lines((manyWays() + "\n").repeat(300))));
        bombs.put("wrong cases", new Bomb("x.cases.csv:2:3 NTM-234 … x.cases.csv:52:1 NTM-177", d -> new WrittenRules(d)
                .write("x.cases.csv", "case,basis,standard,as_of,province\n" + "-,,,,\n".repeat(20_000))));
        String head = "case,basis,standard,as_of,province,expect:1.1,1.1";
        String right = "a,b,commune,2024-12-31,10,đạt,50";
        bombs.put("cells of tables of cases", new Bomb("x00000.cases.csv:201:1 NTM-172", files(7, i -> head
                + times(993, j -> ",note" + j) + "\n" + (right + ",".repeat(993) + "\n").repeat(900), ".cases.csv")));
        bombs.put("cases", new Bomb("x00000.cases.csv:10002:1 NTM-172",
                files(7, i -> head + "\n" + (right + "\n").repeat(20_000), ".cases.csv")));
        bombs.put("cases that fail", new Bomb("x00000.cases.csv:1001:1 NTM-176",
                files(7, i -> head + "\n" + right.replace("50", "5") + "\n" + (right.replace("50", "5") + "\n").repeat(20_000), ".cases.csv")));
        bombs.put("names of columns", new Bomb("x00000.cases.csv:1:1 NTM-177 … x00004.cases.csv:1:2115 NTM-169", files(500, i ->
                "case,basis,standard,as_of,province" + times(990, j -> ",đ" + j + ":aaaaa") + "\n", ".cases.csv")));
        bombs.put("conditions of a directory", new Bomb("x00010.dslr:1:1 NTM-172", files(60, i -> ofLaoCai(i + "/QĐ-UBND", "01/06/2022",
                times(30, j -> WrittenRules.rule("1.1 " + j, "là xã biên giới\nthuộc loại \"a" + j + "\"" + "\nMọi xã".repeat(90),
                        ROW))), ".dslr")));
        bombs.put("cells of a list of units", new Bomb("x.units.csv:100001:1 NTM-284", d -> new WrittenRules(d)
                .provinces(WrittenRules.rule("Vùng", "Luôn luôn", "Vùng TDMNPB gồm các tỉnh 10, 15\nVùng ĐNB gồm các tỉnh 70\n"
                        + "Danh mục đơn vị \"x.units.csv\" từ 01/01/2020"))
                .write("x.units.csv", "code,name,kind,within\n" + ",,,\n".repeat(150_000))));
        bombs.put("kinds of unit that rules tell apart", new Bomb("national.dslr:1:1 NTM-138", national(times(900, i ->
                WrittenRules.rule("1.1 " + i, "thuộc khu vực I hoặc II\nđánh giá năm 20" + (10 + i % 90),
                        "Chỉ tiêu 1.1, năm 20" + (10 + i / 10) + ": đạt")))));
        bombs.put("days and units to look at", new Bomb("x00000.dslr:1:1 NTM-191", files(300, i -> ofLaoCai(
                i + "/QĐ-UBND", String.format(Locale.ROOT, "%02d/%02d/2022", i % 28 + 1, i / 28 + 1),
                times(8, j -> WrittenRules.rule("1.1 " + j, "là xã " + Trait.values()[j].vietnamese(), ROW))), ".dslr")));
        return bombs;
    }

    /** The first and the last error of a directory, or that it is served. */
    private static String outcome(Path rules) {
        List<RuleProblem> errors;
        try {
            errors = RuleFiles.of(rules).test().problems();
        } catch (RuleFileException e) {
            errors = e.errors();
        }
        List<String> places = errors.stream().map(p -> p.file() + ":" + p.line() + ":" + p.column() + " "
                + p.message().code()).toList();
        return places.isEmpty() ? "served" : places.size() == 1 ? places.get(0)
                : places.get(0) + " … " + places.get(places.size() - 1);
    }

    /** Started in a JVM of its own with a small heap. */
    static final class Main {
        private Main() { }

        public static void main(String[] args) throws IOException {
            List<String> printed = new ArrayList<>();
            for (Map.Entry<String, Bomb> bomb : bombs().entrySet()) {
                Path rules = Files.createDirectory(Path.of(args[0], Integer.toString(printed.size())));
                bomb.getValue().laid().in(rules);
                printed.add(bomb.getKey() + ": " + outcome(rules));
            }
            Files.write(Path.of(args[0], "printed"), printed);
        }
    }

    @Test
    void whatIsTooLargeIsRefusedWithinTheHeapOfASmallJvm() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-cp", System.getProperty("java.class.path"), Main.class.getName(), directory.toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        String expected = bombs().entrySet().stream().map(b -> b.getKey() + ": " + b.getValue().expected())
                .collect(Collectors.joining("\n"));
        assertEquals(expected, String.join("\n", Files.readAllLines(directory.resolve("printed"))));
    }
}

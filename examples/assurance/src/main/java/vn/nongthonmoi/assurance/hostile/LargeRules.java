package vn.nongthonmoi.assurance.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes rules directories of many files, rules, sentences, cases and units, with what stands in them left to chance. */
final class LargeRules {

    private static final List<String> CONDITIONS = List.of("là xã biên giới", "là xã an toàn khu",
            "không là xã đặc biệt khó khăn", "thuộc khu vực I hoặc II", "thuộc khu vực III", "thuộc nhóm 1",
            "thuộc vùng TDMNPB", "thuộc vùng ĐNB",
            "là xã bãi ngang ven biển hoặc hải đảo", "đánh giá từ năm 2023", "đánh giá năm 2024", "Mọi xã");
    private static final List<String> STANDARDS = List.of("xã đạt chuẩn", "xã nâng cao", "xã kiểu mẫu", "huyện đạt chuẩn",
            "huyện nâng cao");
    /** As many kinds of unit as these tell apart are looked at one by one when a directory is loaded. */
    private static final int FEW = 3;
    private static final List<String> PROVINCES = List.of("10", "15", "70");

    private final Path directory;
    private final Random random;

    LargeRules(Path directory, Random random) throws IOException {
        this.directory = directory;
        this.random = random;
        write("regions.dslr", head("Quyết định \"t\" ngày 01/01/2020\nDanh mục tỉnh và vùng", "Hiệu lực từ 01/01/2020")
                + rule("Vùng", "Luôn luôn", "Vùng TDMNPB gồm các tỉnh 10, 15\nVùng ĐNB gồm các tỉnh 70\n"));
    }

    void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static String times(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    static String rule(String name, String conditions, String statements) {
        return "rule \"" + name + "\"\n@source(\"" + name + "\")\nwhen\n" + conditions.strip() + "\nthen\n" + statements
                + "end\n";
    }

    private static String head(String decision, String inForce) {
        return rule("Văn bản", "Luôn luôn", decision + "\n" + inForce + "\n");
    }

    /** The head of a national set, and its one criterion. */
    String national(int standard) {
        return head("Quyết định \"" + standard + "/QĐ-TTg\" ngày 01/01/2022\nBộ tiêu chí " + STANDARDS.get(standard)
                + ", giai đoạn 2021-2025, cả nước", "Hiệu lực từ 01/01/2022 đến 31/12/2025")
                + rule("Tiêu chí", standard < 3 ? "Mọi xã" : "Mọi đơn vị", "Tiêu chí 1: \"Một\"\n");
    }

    /** The head of a province's own requirements, each file a decision of its own. */
    String province(int number) {
        return head("Quyết định \"" + number + "/QĐ-UBND\" ngày " + day(number)
                + "\nBộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, tỉnh \"" + PROVINCES.get(number % PROVINCES.size()) + "\"",
                "Hiệu lực từ " + day(number) + "\nCăn cứ \"0/QĐ-TTg\"");
    }

    private static String day(int number) {
        return String.format(Locale.ROOT, "%02d/%02d/%d", number % 28 + 1, number / 28 % 12 + 1, 2022 + number / 336 % 3);
    }

    /** A row that asks for something. */
    String row(int code) {
        return "Chỉ tiêu 1." + code + ": " + switch (random.nextInt(4)) {
            case 0 -> "đạt";
            case 1 -> "tỷ lệ ít nhất " + (1 + random.nextInt(99)) + " %";
            case 2 -> "mức không quá " + random.nextInt(1000) + " điểm";
            default -> IntStream.range(0, 7).mapToObj(i -> "" + random.nextInt(90))
                    .collect(Collectors.joining(" | ", "mức ít nhất ? | ", " triệu đồng/người/năm"));
        } + "\n";
    }

    String rows(int from, int count) {
        return times(count, i -> rule("1." + (from + i), "Mọi xã", row(from + i)));
    }

    /** Conditions, so many, among them the same again. */
    String conditions(int count, int of) {
        return times(count, i -> CONDITIONS.get(random.nextInt(of)) + "\n");
    }

    /** Rules of a province that say another level of a row, each of a row of its own, for some of the units. */
    String exceptions(int count, int conditions, int rows) {
        return exceptions(count, conditions, rows, FEW);
    }

    /** The same with conditions that tell more kinds of unit apart. */
    String exceptions(int count, int conditions, int rows, int of) {
        return times(count, i -> rule("x" + i, conditions(conditions, of), "Chỉ tiêu 1." + (1 + i % rows) + ": đạt\n"));
    }

    static int most() {
        return CONDITIONS.size();
    }
}

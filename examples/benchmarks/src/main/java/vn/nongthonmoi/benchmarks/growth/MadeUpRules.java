package vn.nongthonmoi.benchmarks.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Trait;

/**
 * A rules directory of any size in the sentences of rules/README.md, in a temporary place: a national set, amendments
 * of it, and rules that tell kinds of commune apart. Ten indicators are a criterion; a third of the indicators are đạt,
 * the others shares and levels.
 */
final class MadeUpRules implements AutoCloseable {

    private static final int IN_A_CRITERION = 10;
    /** What an amendment changes. */
    private static final int AMENDED = 5;
    // A file may hold a thousand rules and no more, so a large set is stated in several decisions.
    private static final int IN_A_FILE = 500;
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);

    private final Path directory;
    private final int indicators;

    /** A national set of so many indicators. */
    MadeUpRules(int indicators) {
        this.indicators = indicators;
        try {
            directory = Files.createTempDirectory("made-up-rules");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write("regions", head(0, FIRST_DAY, "Danh mục tỉnh và vùng", "")
                + Stream.of(Region.values()).map(r -> rule("Vùng " + r.label(), "Luôn luôn",
                        "Vùng " + r.label() + " gồm các tỉnh " + Asked.province(r))).collect(Collectors.joining()));
        for (int first = 0; first < indicators; first += IN_A_FILE) {
            set(first, Math.min(indicators, first + IN_A_FILE));
        }
    }

    private void set(int first, int end) {
        StringBuilder text = new StringBuilder(decision(first / IN_A_FILE));
        StringBuilder criteria = new StringBuilder();
        for (int c = first / IN_A_CRITERION; c * IN_A_CRITERION < end; c++) {
            criteria.append("Tiêu chí ").append(c + 1).append(": \"Tiêu chí ").append(c + 1).append("\"\n");
        }
        text.append(rule("Tiêu chí", "Mọi xã", criteria.toString()));
        for (int i = first; i < end; i++) {
            text.append(rule(code(i) + " Chỉ tiêu " + code(i), "Mọi xã", asks(i, 0)));
        }
        write("national-" + first, text.toString());
    }

    /** Amendments, each of which changes five indicators; every one applies to every commune. */
    MadeUpRules amended(int times) {
        for (int a = 1; a <= times; a++) {
            StringBuilder text = new StringBuilder(decision(100 + a));
            for (int k = 0; k < AMENDED; k++) {
                int i = (a * AMENDED + k) % indicators;
                text.append(rule(code(i) + " Chỉ tiêu " + code(i), "Mọi xã", asks(i, a)));
            }
            write("amendment-" + a, text.toString());
        }
        return this;
    }

    /** One more criterion, whose indicators ask for other levels of communes of each trait, group, area and region. */
    MadeUpRules byKind(List<Trait> traits) {
        int c = (indicators + IN_A_CRITERION - 1) / IN_A_CRITERION + 1;
        StringBuilder text = new StringBuilder(decision(900));
        text.append(rule("Tiêu chí", "Mọi xã", "Tiêu chí " + c + ": \"Theo loại xã\""));
        for (int t = 0; t < traits.size(); t++) {
            String code = c + "." + (t + 1);
            String trait = traits.get(t).vietnamese();
            text.append(rule(code + " Xã " + trait, "là xã " + trait,
                    "Chỉ tiêu " + code + ": tỷ lệ ít nhất 50 %"));
            text.append(rule(code + " Xã khác", "không là xã " + trait,
                    "Chỉ tiêu " + code + ": tỷ lệ ít nhất 80 %"));
        }
        text.append(rule(c + ".20 Theo nhóm", "Mọi xã",
                "Chỉ tiêu " + c + ".20: tỷ lệ ít nhất theo nhóm 90 | 80 | 70 %"));
        text.append(rule(c + ".21 Theo khu vực", "Mọi xã",
                "Chỉ tiêu " + c + ".21: tỷ lệ ít nhất theo khu vực 90 | 80 | 70 %"));
        text.append(rule(c + ".22 Theo vùng", "Mọi xã",
                "Chỉ tiêu " + c + ".22: tỷ lệ ít nhất ? | 60 | 90 | 70 | 75 | 65 | 85 | 80 %"));
        write("by-kind", text.toString());
        return this;
    }

    static String code(int indicator) {
        return indicator / IN_A_CRITERION + 1 + "." + (indicator % IN_A_CRITERION + 1);
    }

    /** Whether an indicator is đạt or không đạt. */
    static boolean isPass(int indicator) {
        return indicator % 3 == 0;
    }

    private static String asks(int i, int amendment) {
        return "Chỉ tiêu " + code(i) + ": " + (isPass(i) ? "đạt"
                : i % 3 == 1 ? "tỷ lệ ít nhất " + (50 + (i + amendment) % 40) + " %"
                : "mức không quá " + (20 + (i + amendment) % 40) + " triệu đồng/người/năm");
    }

    /** The decision of the set, or one that adds to it or amends it so many days later. */
    private static String decision(int later) {
        String national = "Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, cả nước";
        return later == 0 ? head(1, FIRST_DAY, national, "")
                : head(later + 1, FIRST_DAY.plusDays(later), national, "Sửa đổi \"1/QĐ-TTg\"");
    }

    private static String head(int number, LocalDate day, String what, String basis) {
        String date = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
        return rule("Văn bản", "Luôn luôn", "Quyết định \"" + number + "/QĐ-TTg\" ngày " + date + "\n" + what
                + "\nHiệu lực từ " + date + " đến 31/12/2025\n" + basis);
    }

    private static String rule(String name, String when, String then) {
        return "rule \"" + name + "\"\n    @source(\"made up\")\nwhen\n    " + when + "\nthen\n"
                + then.strip().indent(4) + "end\n\n";
    }

    private void write(String name, String text) {
        try {
            Files.writeString(directory.resolve(name + ".dslr"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads them. */
    CriteriaLibrary load() {
        return CriteriaLibrary.load(directory);
    }

    /** Removes the directory. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

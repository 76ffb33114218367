package vn.nongthonmoi.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes small rules directories for tests: a national set of two criteria, and whatever a test adds. */
public final class WrittenRules {

    static final String NATIONAL = """
            rule "Văn bản"
                @source("1/QĐ-TTg")
            when
                Luôn luôn
            then
                Quyết định "1/QĐ-TTg" ngày 01/01/2022
                Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, cả nước
                Hiệu lực từ 01/01/2022 đến 31/12/2025
            end
            rule "Tiêu chí"
                @source("1/QĐ-TTg")
            when
                Mọi xã
            then
                Tiêu chí 1: "Đường"
                Tiêu chí 2: "Thu nhập"
            end
            rule "1.1 Đường xã"
                @source("1/QĐ-TTg, 1.1")
            when
                Mọi xã
            then
                Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %
            end
            rule "2 Thu nhập"
                @source("1/QĐ-TTg, 2")
            when
                Mọi xã
            then
                Chỉ tiêu 2: mức ít nhất ? | 40 | 50 | 40 | 44 | 44 | 60 | 50 triệu đồng/người/năm
            end
            """;

    private final Path directory;

    public WrittenRules(Path directory) {
        this.directory = directory;
        write("national.dslr", NATIONAL);
        provinces(rule("Vùng", "Luôn luôn", "Vùng TDMNPB gồm các tỉnh 10, 15\nVùng ĐNB gồm các tỉnh 70"));
        write("regions-2025.dslr", """
                rule "Văn bản"
                    @source("t2")
                when
                    Luôn luôn
                then
                    Quyết định "t2" ngày 12/06/2025
                    Danh mục tỉnh và vùng
                    Hiệu lực từ 01/07/2025
                end
                rule "Vùng"
                    @source("t2")
                when
                    Luôn luôn
                then
                    Vùng TDMNPB gồm các tỉnh 15
                    Tỉnh "15" hợp nhất từ các tỉnh 10, 15
                end
                """);
    }

    /** The list of provinces until 2025-06-30, with what these rules say. */
    WrittenRules provinces(String rules) {
        return write("regions.dslr", """
                rule "Văn bản"
                    @source("t")
                when
                    Luôn luôn
                then
                    Quyết định "t" ngày 01/01/2020
                    Danh mục tỉnh và vùng
                    Hiệu lực từ 01/01/2020 đến 30/06/2025
                end
                """ + rules);
    }

    /** The head of a national set of a standard, beside the two criteria for communes. */
    public static String head(String standard) {
        return """
                rule "Văn bản"
                    @source("2/QĐ-TTg")
                when
                    Luôn luôn
                then
                    Quyết định "2/QĐ-TTg" ngày 01/01/2022
                    Bộ tiêu chí %s, giai đoạn 2021-2025, cả nước
                    Hiệu lực từ 01/01/2022 đến 31/12/2025
                end
                """.formatted(standard);
    }

    public WrittenRules write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    WrittenRules write(String file, byte[] bytes) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A file of a later or more local layer: header lines, then rules. */
    WrittenRules layer(String file, String decision, String scope, String inForce, String more, String rules) {
        return write(file, """
                rule "Văn bản"
                    @source("%1$s")
                when
                    Luôn luôn
                then
                    %1$s
                    Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, %2$s
                    %3$s
                    %4$s
                end
                """.replace("@source(\"%1$s\")", "@source(\"văn bản\")").formatted(decision, scope, inForce, more)
                + rules);
    }

    WrittenRules province(String code, String rules) {
        return layer("p" + code + ".dslr", "Quyết định \"" + code + "/QĐ-UBND\" ngày 01/06/2022",
                "tỉnh \"" + code + "\"", "Hiệu lực từ 01/06/2022 đến 31/12/2025", "Căn cứ \"1/QĐ-TTg\"", rules);
    }

    public static String rule(String name, String conditions, String statements) {
        return "rule \"" + name + "\"\n    @source(\"" + name + "\")\nwhen\n" + conditions + "\nthen\n" + statements
                + "\nend\n";
    }

    /** The rules with a basis for asking less than the nation does; what they may do without one is LegalityTest's. */
    static String allowed(String rules) {
        return rules.replace("\")\nwhen", "\")\n    @basis(\"văn bản cho phép\")\nwhen");
    }

    /** What a check finds, without the reminders that these small files have no cases. */
    static List<RuleProblem> check(Path directory) {
        return RuleFiles.of(directory).check().stream().filter(p -> !p.message().code().matches("NTM-16[78]")).toList();
    }

    List<RuleProblem> errors() {
        return RuleFiles.of(directory).check().stream()
                .filter(p -> p.severity() == RuleProblem.Severity.ERROR).toList();
    }

    CriteriaSet set(String asOf) {
        return CriteriaLibrary.load(directory).set(Standard.COMMUNE, LocalDate.parse(asOf));
    }
}

package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small rules directory for reviews: four criteria for communes, of which two that fail lead to withdrawal, and one
 * for advanced communes; provinces 10 and 15 until the merger of 2025-07-01, then 15.
 */
final class ReviewRules {

    private ReviewRules() { }

    static Path write(Path directory) throws IOException {
        write(directory.resolve("commune.dslr"),
                head("1/QĐ-TTg", "Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, cả nước")
                + rule("Các tiêu chí", "Mọi xã", """
                        Tiêu chí 1: "Đường"
                        Tiêu chí 2: "Trường"
                        Tiêu chí 3: "Hộ nghèo"
                        Tiêu chí 4: "Y tế"
                        Chỉ tiêu 1.1: đạt
                        Chỉ tiêu 1.2: đạt
                        Chỉ tiêu 2: đạt
                        Chỉ tiêu 3: tỷ lệ không quá 5 %
                        """)
                + rule("4 do tỉnh", "Mọi xã", "Chỉ tiêu 4: tỷ lệ ít nhất mức do tỉnh quy định\n")
                + rule("Thu hồi khi nửa số tiêu chí", "Mọi xã", "Thu hồi khi từ 50 % số tiêu chí không đạt\n"));
        write(directory.resolve("advanced.dslr"),
                head("2/QĐ-TTg", "Bộ tiêu chí xã nâng cao, giai đoạn 2021-2025, cả nước")
                + rule("Tiêu chí nâng cao", "Mọi xã", "Tiêu chí 1: \"Đường\"\nChỉ tiêu 1: đạt\n"));
        write(directory.resolve("provinces.dslr"), head("3/QĐ-TTg", "Danh mục tỉnh và vùng").replace(
                "Hiệu lực từ 01/01/2022 đến 31/12/2025", "Hiệu lực từ 01/01/2022 đến 30/06/2025")
                + rule("Vùng", "Luôn luôn", "Vùng TDMNPB gồm các tỉnh 10, 15\n"));
        write(directory.resolve("provinces-2025.dslr"), head("4/QĐ-TTg", "Danh mục tỉnh và vùng").replace(
                "Hiệu lực từ 01/01/2022 đến 31/12/2025", "Hiệu lực từ 01/07/2025")
                + rule("Vùng", "Luôn luôn", """
                        Vùng TDMNPB gồm các tỉnh 15
                        Tỉnh "15" hợp nhất từ các tỉnh 10, 15
                        Không còn đơn vị hành chính loại huyện
                        """));
        return directory;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String head(String decision, String scope) {
        return rule("Văn bản", "Luôn luôn", "Quyết định \"" + decision + "\" ngày 01/01/2022\n" + scope + "\n"
                + "Hiệu lực từ 01/01/2022 đến 31/12/2025\n");
    }

    private static String rule(String name, String when, String then) {
        return "rule \"" + name + "\"\n    @source(\"" + name + "\")\nwhen\n    " + when + "\nthen\n" + then.indent(4)
                + "end\n";
    }
}

package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A rules directory in which everything is known, so that units can meet sets: three criteria for communes, one above
 * them, districts by their communes, a rule of withdrawal and limits of evidence.
 */
final class SmallRules {

    private static final String FORM = """
            rule "Văn bản"
                @source("%1$s")
            when
                Luôn luôn
            then
                %2$s
            end
            rule "Mọi dòng"
                @source("%1$s, các dòng")
            when
                %3$s
            then
                %4$s
            end
            """;

    private SmallRules() { }

    /** Writes the rules, and returns the directory. */
    static Path in(Path directory) {
        try {
            Files.createDirectories(directory);
            write(directory, "regions", "0/QĐ", "Quyết định \"0/QĐ\" ngày 01/01/2016\nDanh mục tỉnh và vùng\n"
                    + "Hiệu lực từ 01/01/2016", "Luôn luôn", "Vùng TDMNPB gồm các tỉnh 10, 15");
            write(directory, "commune", "1/QĐ", head("1/QĐ", "xã đạt chuẩn", "2021-2025", "01/01/2022", "31/12/2025"),
                    "Mọi xã", """
                    Tiêu chí 1: "Quy hoạch"
                    Chỉ tiêu 1.1: đạt
                    Tiêu chí 2: "Thu nhập"
                    Chỉ tiêu 2.1: mức ít nhất 40 triệu đồng/người/năm
                    Tiêu chí 3: "Trường"
                    Chỉ tiêu 3.1: tỷ lệ ít nhất 80 %
                    Chỉ tiêu 3.2: đạt một trong các phần
                    Phần 3.2.a: đạt
                    Phần 3.2.b: đạt
                    Thu hồi khi từ 50 % số tiêu chí không đạt""");
            write(directory, "commune-before", "2/QĐ", head("2/QĐ", "xã đạt chuẩn", "2016-2020", "01/01/2017",
                    "31/12/2021"), "Mọi xã", "Tiêu chí 1: \"Thu nhập\"\n"
                            + "Chỉ tiêu 1.1: mức ít nhất 30 triệu đồng/người/năm");
            write(directory, "advanced", "3/QĐ", head("3/QĐ", "xã nâng cao", "2021-2025", "01/01/2022", "31/12/2025"),
                    "Mọi xã", """
                    Tiêu chí 1: "Thu nhập"
                    Chỉ tiêu 1.1: mức ít nhất 60 triệu đồng/người/năm
                    Chỉ tiêu 1.1 dùng chung số liệu với 2.1 của bộ tiêu chí xã đạt chuẩn
                    Tiêu chí 2: "Chuyển đổi số"
                    Chỉ tiêu 2.1: đạt""");
            write(directory, "district", "4/QĐ", head("4/QĐ", "huyện đạt chuẩn", "2021-2025", "01/01/2022",
                    "30/06/2025"), "Mọi đơn vị", """
                    Tiêu chí 1: "Điện"
                    Chỉ tiêu 1.1: đạt
                    Điều kiện A-1: tỷ lệ ít nhất 50 %
                    Điều kiện A-1 tính theo tỷ lệ xã đạt bộ tiêu chí xã đạt chuẩn
                    Điều kiện A-4b: tỷ lệ ít nhất 80 %
                    Điều kiện A-4b tính theo mức thấp nhất của các xã""");
            write(directory, "checks", "5/QĐ", "Kiểm tra số liệu của bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025\n"
                    + "Hiệu lực từ 01/01/2022", "Mọi xã", """
                    Giá trị 2.1 nằm trong khoảng từ 8 đến 300
                    Giá trị 2.1 thay đổi không quá 30 % so với năm trước""");
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(String decision, String standard, String period, String from, String to) {
        return "Quyết định \"" + decision + "\" ngày 01/01/2016\nBộ tiêu chí " + standard + ", giai đoạn " + period
                + ", cả nước\nHiệu lực từ " + from + " đến " + to;
    }

    private static void write(Path directory, String name, String source, String head, String whom, String rows)
            throws IOException {
        Files.writeString(directory.resolve(name + ".dslr"), FORM.formatted(source, head.replace("\n", "\n    "), whom,
                rows.replace("\n", "\n    ")));
    }
}

package vn.nongthonmoi.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A set of pass or fail indicators with rules of withdrawal: every assessment of it comes from evidence. */
final class PassFailSet {

    static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    static final String LIKE_18_2022 = "Thu hồi khi từ 30 % đến dưới 50 % số tiêu chí không đạt, trong đó có 10, 17, 19\n"
            + "Thu hồi khi từ 50 % số tiêu chí không đạt";

    /** In no order, one said twice: a report counts once, from the top. */
    private static final String COUNTED_APART = "\n    Báo cáo đếm riêng đơn vị đạt từ 5 tiêu chí"
            + "\n    Báo cáo đếm riêng đơn vị đạt từ 15 tiêu chí\n    Báo cáo đếm riêng đơn vị đạt từ 10 tiêu chí";

    final CriteriaSet set;
    private int assessed;

    /**
     * @param rows how many indicators each criterion has, from criterion 1 on
     * @param withdrawal sentences
     * @param more rules after those of the criteria
     */
    PassFailSet(List<Integer> rows, String withdrawal, String more) {
        StringBuilder rules = new StringBuilder(WrittenRules.head("xã đạt chuẩn").replace("\nend\n", COUNTED_APART + "\nend\n"));
        for (int c = 1; c <= rows.size(); c++) {
            StringBuilder says = new StringBuilder("Tiêu chí " + c + ": \"" + c + "\"");
            for (int i = 1; i <= rows.get(c - 1); i++) {
                says.append("\nChỉ tiêu ").append(c).append('.').append(i).append(": đạt");
            }
            rules.append(WrittenRules.rule("tiêu chí " + c, "    Mọi xã", says.toString()));
        }
        if (!withdrawal.isEmpty()) {
            rules.append(WrittenRules.rule("Thu hồi", "    Mọi xã", withdrawal));
        }
        try {
            Path directory = Files.createTempDirectory("passfail");
            new WrittenRules(directory).write("national.dslr", rules + more);
            this.set = CriteriaLibrary.load(directory).set(Standard.COMMUNE, DAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Unit unit() {
        return unit(1);
    }

    private static Unit unit(int number) {
        return Unit.builder(String.format("%05d", number), Province.of("10")).recognised(Standard.COMMUNE, null).build();
    }

    /** Assesses another commune each time: {@code +} met, {@code -} not met, {@code ?} unknown, one sign an indicator. */
    Assessment assess(Map<String, String> signs) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        signs.forEach((criterion, each) -> {
            for (int i = 0; i < each.length(); i++) {
                if (each.charAt(i) != '?') {
                    evidence.put(criterion + "." + (i + 1), each.charAt(i) == '+');
                }
            }
        });
        return set.assess(unit(++assessed), Evidence.of(evidence));
    }

    /** Assesses a commune by the signs of its criteria in the order of the annex, all indicators alike. */
    Assessment assess(String signs, int rows) {
        Map<String, String> each = new LinkedHashMap<>();
        for (int c = 0; c < signs.length(); c++) {
            each.put(String.valueOf(c + 1), String.valueOf(signs.charAt(c)).repeat(rows));
        }
        return assess(each);
    }
}

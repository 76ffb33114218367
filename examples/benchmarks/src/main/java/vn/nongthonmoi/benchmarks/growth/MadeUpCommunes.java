package vn.nongthonmoi.benchmarks.growth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.nongthonmoi.criteria.EvidenceColumns;

/** Evidence for the made-up national set: a value in every column. */
final class MadeUpCommunes {

    private MadeUpCommunes() { }

    static List<Map<String, Object>> maps(int indicators, int count) {
        Random random = new Random(7);
        List<Map<String, Object>> communes = new ArrayList<>();
        for (int u = 0; u < count; u++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < indicators; i++) {
                values.put(MadeUpRules.code(i), MadeUpRules.isPass(i) ? (Object) (random.nextInt(10) > 0)
                        : BigDecimal.valueOf(random.nextInt(1000), 1));
            }
            communes.add(values);
        }
        return communes;
    }

    static EvidenceColumns columns(int indicators, int count) {
        Random random = new Random(7);
        EvidenceColumns.Builder builder = EvidenceColumns.builder(count);
        for (int i = 0; i < indicators; i++) {
            boolean[] passes = new boolean[count];
            long[] tenths = new long[count];
            for (int u = 0; u < count; u++) {
                passes[u] = random.nextInt(10) > 0;
                tenths[u] = random.nextInt(1000);
            }
            if (MadeUpRules.isPass(i)) {
                builder.passes(MadeUpRules.code(i), passes, null);
            } else {
                builder.decimals(MadeUpRules.code(i), tenths, 1, null);
            }
        }
        return builder.build();
    }
}

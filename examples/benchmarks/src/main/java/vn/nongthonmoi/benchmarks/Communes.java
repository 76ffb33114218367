package vn.nongthonmoi.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Communes with a value in every column. With nothing missing an indicator is met, not met, or has no level, so that
 * engines without a third truth value can answer too. About one value in ten falls short.
 */
public final class Communes {

    private Communes() { }

    /**
     * The same seed, the same communes.
     *
     * <p>Keys equal the codes that peers have in their own code and rules, and are none of these objects, as in data
     * that was parsed; over all communes they are the same objects, as parsers of JSON and CSV keep the names they met.
     *
     * @return values by column: {@link BigDecimal} or {@link Boolean}
     */
    public static List<Map<String, Object>> of(Task task, int count, long seed) {
        Random random = new Random(seed);
        List<String> columns = task.columns();
        List<String> keys = columns.stream().map(String::new).toList();
        List<Task.Check> checks = columns.stream().map(c -> check(task, c)).toList();
        List<Map<String, Object>> communes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int c = 0; c < keys.size(); c++) {
                values.put(keys.get(c), value(checks.get(c), random));
            }
            communes.add(values);
        }
        return communes;
    }

    /** The first check of a column; null where it only guards others. */
    private static Task.Check check(Task task, String column) {
        return task.indicators().stream().flatMap(i -> i.checks().stream()).filter(c -> c.column().equals(column))
                .findFirst().orElse(null);
    }

    private static Object value(Task.Check check, Random random) {
        if (check == null) {
            return BigDecimal.valueOf(1 + random.nextInt(6));
        }
        boolean good = random.nextInt(10) > 0;
        return switch (check.kind()) {
            case PASS -> good;
            case EQUAL -> good ? check.number() : check.number().add(BigDecimal.valueOf(1 + random.nextInt(9)));
            case AT_MOST -> good ? check.number() : check.number().add(tenths(random));
            case AT_LEAST -> Task.isWhole(check) ? BigDecimal.valueOf(good ? 2 : 1)
                    : good ? check.number() : check.number().subtract(tenths(random));
        };
    }

    private static BigDecimal tenths(Random random) {
        return BigDecimal.valueOf(random.nextInt(90) + 1, 1);
    }
}

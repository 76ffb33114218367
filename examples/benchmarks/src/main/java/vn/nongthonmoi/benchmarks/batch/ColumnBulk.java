package vn.nongthonmoi.benchmarks.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.benchmarks.LibraryTask;
import vn.nongthonmoi.benchmarks.Task;
import vn.nongthonmoi.criteria.BulkAssessment;
import vn.nongthonmoi.criteria.BulkAssessor;
import vn.nongthonmoi.criteria.EvidenceColumns;

/** The library's bulk API over columns made beforehand, as a host has them whose tables are arrays. */
final class ColumnBulk implements Batch {

    private final BulkAssessor assessor;
    private final EvidenceColumns columns;

    ColumnBulk(Task task, List<Map<String, Object>> communes) {
        assessor = assessor(communes.size());
        columns = columns(task, communes);
    }

    static BulkAssessor assessor(int communes) {
        return LibraryTask.set().bulk(LibraryTask.units(communes));
    }

    private static EvidenceColumns columns(Task task, List<Map<String, Object>> communes) {
        EvidenceColumns.Builder builder = EvidenceColumns.builder(communes.size());
        for (String column : task.columns()) {
            if (task.isPass(column)) {
                boolean[] passes = new boolean[communes.size()];
                for (int i = 0; i < passes.length; i++) {
                    passes[i] = (Boolean) communes.get(i).get(column);
                }
                builder.passes(column, passes, null);
            } else {
                int scale = task.scale(column);
                long[] numbers = new long[communes.size()];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = ((BigDecimal) communes.get(i).get(column)).setScale(scale).unscaledValue()
                            .longValueExact();
                }
                builder.decimals(column, numbers, scale, null);
            }
        }
        return builder.build();
    }

    @Override
    public Answers assess() {
        return answers(assessor.assess(columns));
    }

    static Answers answers(BulkAssessment answer) {
        return new Answers(answer.indicators().stream().map(answer::indicator).toArray(byte[][]::new),
                answer.criteria().stream().map(answer::criterion).toArray(byte[][]::new), true);
    }
}

package vn.nongthonmoi.benchmarks.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.nongthonmoi.benchmarks.Task;
import vn.nongthonmoi.criteria.BulkAssessor;

/** The library's bulk API, its columns read from the bytes of a CSV file each time. */
final class CsvBulk implements Batch {

    private final Task task;
    private final byte[] file;
    private final int communes;
    private final BulkAssessor assessor;

    CsvBulk(Task task, List<Map<String, Object>> communes) {
        this.task = task;
        this.communes = communes.size();
        file = file(task, communes);
        assessor = ColumnBulk.assessor(communes.size());
    }

    private static byte[] file(Task task, List<Map<String, Object>> communes) {
        StringBuilder text = new StringBuilder(String.join(",", task.columns())).append('\n');
        for (Map<String, Object> values : communes) {
            text.append(task.columns().stream().map(c -> cell(values.get(c))).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        return value instanceof Boolean pass ? pass ? CsvColumns.PASS : CsvColumns.FAIL : value.toString();
    }

    @Override
    public Answers assess() {
        return ColumnBulk.answers(assessor.assess(CsvColumns.read(task, communes, file)));
    }
}

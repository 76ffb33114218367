package vn.nongthonmoi.benchmarks.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.benchmarks.Task;
import vn.nongthonmoi.benchmarks.peers.HandwrittenArrays;

/** Hand-written Java over arrays in a loop. */
final class ArrayLoop implements Batch {

    private final Task task;
    private final BigDecimal[][] numbers;
    private final boolean[][] passes;
    private final Answers answers;

    ArrayLoop(Task task, List<Map<String, Object>> communes) {
        this.task = task;
        List<String> columns = task.columns();
        numbers = new BigDecimal[communes.size()][columns.size()];
        passes = new boolean[communes.size()][columns.size()];
        for (int c = 0; c < numbers.length; c++) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = communes.get(c).get(columns.get(i));
                numbers[c][i] = value instanceof BigDecimal number ? number : null;
                passes[c][i] = value instanceof Boolean pass && pass;
            }
        }
        answers = new Answers(new byte[communes.size()][task.indicators().size()],
                new byte[communes.size()][task.criteria()], false);
    }

    @Override
    public Answers assess() {
        for (int c = 0; c < numbers.length; c++) {
            HandwrittenArrays.assess(numbers[c], passes[c], answers.indicators()[c]);
            task.fold(answers.indicators()[c], answers.criteria()[c]);
        }
        return answers;
    }
}

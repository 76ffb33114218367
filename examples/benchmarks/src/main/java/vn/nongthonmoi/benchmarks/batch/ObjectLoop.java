package vn.nongthonmoi.benchmarks.batch;

import java.util.List;
import java.util.Map;
import vn.nongthonmoi.benchmarks.LibraryTask;
import vn.nongthonmoi.benchmarks.Task;
import vn.nongthonmoi.benchmarks.peers.StatusReader;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Unit;

/** The library's object API in a loop, a unit and a map a commune. */
final class ObjectLoop implements Batch {

    private final CriteriaSet set = LibraryTask.set();
    private final StatusReader reader = new StatusReader();
    private final List<Unit> units;
    private final List<Map<String, Object>> communes;
    private final Answers answers;

    ObjectLoop(Task task, List<Map<String, Object>> communes) {
        this.communes = communes;
        units = LibraryTask.units(communes.size());
        answers = new Answers(new byte[communes.size()][task.indicators().size()],
                new byte[communes.size()][task.criteria()], false);
    }

    @Override
    public Answers assess() {
        for (int i = 0; i < units.size(); i++) {
            Assessment answer = set.assess(units.get(i), communes.get(i));
            answer.indicatorStatuses().forEach(reader.into(answers.indicators()[i]));
            answer.criterionStatuses().forEach(reader.into(answers.criteria()[i]));
        }
        return answers;
    }
}

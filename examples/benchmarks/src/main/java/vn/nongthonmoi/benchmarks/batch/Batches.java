package vn.nongthonmoi.benchmarks.batch;

import java.util.List;
import java.util.Map;
import vn.nongthonmoi.benchmarks.Task;
import vn.nongthonmoi.benchmarks.peers.DroolsPeer;
import vn.nongthonmoi.benchmarks.peers.Peers;

/** The ways to assess many communes at once. */
public enum Batches {
    /** This library, one assessment after the other. */
    LIBRARY_OBJECTS("this library, object API in a loop"),
    /** This library, columns that the host holds. */
    LIBRARY_COLUMNS("this library, columnar bulk"),
    /** This library, columns read from a CSV file in memory. */
    LIBRARY_CSV("this library, columnar bulk, reading CSV included"),
    /** Straight Java over arrays. */
    HANDWRITTEN_ARRAYS("hand-written Java over arrays"),
    /** One Drools session for all, executable model. */
    DROOLS_SESSION("Drools, one session for the batch, executable model");

    private final String title;

    Batches(String title) {
        this.title = title;
    }

    /** The name in tables. */
    public String title() {
        return title;
    }

    /** Makes one that holds the communes. */
    public Batch make(Task task, List<Map<String, Object>> communes) {
        return switch (this) {
            case LIBRARY_OBJECTS -> new ObjectLoop(task, communes);
            case LIBRARY_COLUMNS -> new ColumnBulk(task, communes);
            case LIBRARY_CSV -> new CsvBulk(task, communes);
            case HANDWRITTEN_ARRAYS -> new ArrayLoop(task, communes);
            case DROOLS_SESSION -> {
                DroolsPeer drools = DroolsPeer.executableModel(task, Peers.DROOLS_MODEL.source(task));
                byte[][] indicators = new byte[communes.size()][task.indicators().size()];
                byte[][] criteria = new byte[communes.size()][task.criteria()];
                yield () -> {
                    drools.assess(communes, indicators, criteria);
                    return new Batch.Answers(indicators, criteria, false);
                };
            }
        };
    }
}

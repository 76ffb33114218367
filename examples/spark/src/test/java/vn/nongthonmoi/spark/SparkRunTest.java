package vn.nongthonmoi.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nongthonmoi.spark.batch.Answer;
import vn.nongthonmoi.spark.batch.BadRow;
import vn.nongthonmoi.spark.batch.Batch;
import vn.nongthonmoi.spark.batch.RowSum;
import vn.nongthonmoi.spark.batch.Rules;
import vn.nongthonmoi.spark.table.Fault;
import vn.nongthonmoi.spark.table.NationalTable;

/** On a local cluster: the executors are JVMs of their own. */
class SparkRunTest {

    private static final long ROWS = 40_000;

    @TempDir
    private static Path folder;
    private static SparkSession spark;
    private static SparkRun run;

    @BeforeAll
    static void assess() {
        spark = Sessions.start(Sessions.LOCAL_CLUSTER);
        run = new SparkRun(spark, Rules.BUNDLED, folder.resolve("bundled").toString());
        run.writeTable(ROWS);
        run.assess();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void theAnswersAreThoseOfOneJvm() throws InterruptedException {
        SingleRun single = new SingleRun(Rules.of(Rules.BUNDLED), ROWS);
        single.run(2);
        assertSame(single, run);
    }

    @Test
    void everyRowIsInOneOutputOnce() {
        List<Long> rows = new ArrayList<>(run.answers().select("row").as(Encoders.LONG()).collectAsList());
        rows.addAll(run.bad().select("row").as(Encoders.LONG()).collectAsList());
        Set<Long> distinct = new HashSet<>(rows);
        assertEquals(ROWS, rows.size());
        assertEquals(ROWS, distinct.size());
        assertTrue(distinct.contains(0L) && distinct.contains(ROWS - 1));
    }

    @Test
    void badRowsSayWhichFieldAndWhy() {
        NationalTable table = new NationalTable(Rules.of(Rules.BUNDLED));
        Map<Long, String> expected = new TreeMap<>();
        Map<Long, Fault> faults = new HashMap<>();
        for (long n = 0; n < ROWS; n++) {
            Fault fault = table.fault(n);
            if (fault != null) {
                faults.put(n, fault);
                expected.put(n, fault.field() + " " + fault.kind().problem());
            }
        }
        Map<Long, String> found = new TreeMap<>();
        for (BadRow row : run.bad().collectAsList()) {
            found.put(row.getRow(), row.getField() + " " + row.getProblem());
            assertTrue(row.getMessage().contains(faults.get(row.getRow()).kind().cell()), row.getMessage());
            assertEquals(table.row(row.getRow()).cells()[0], row.getCode());
        }
        assertEquals(expected, found);
    }

    @Test
    void eachExecutorBuildsTheRulesOnce() {
        List<String> built = run.counters().built();
        assertEquals(2, built.size(), built.toString());
        assertEquals(2, Set.copyOf(built).size(), built.toString());
        String driver = "process " + ProcessHandle.current().pid() + ":";
        assertFalse(built.stream().anyMatch(b -> b.startsWith(driver)), built.toString());
    }

    @Test
    void aDirectoryOfRulesDoesAsWell() throws InterruptedException {
        String rules = Path.of("../../rules").toAbsolutePath().normalize().toString();
        SparkRun byDirectory = new SparkRun(spark, rules, folder.resolve("directory").toString());
        byDirectory.writeTable(2_000);
        byDirectory.assess();
        List<String> built = byDirectory.counters().built();
        assertEquals(2, built.stream().filter(b -> b.endsWith(": " + rules)).distinct().count(), built.toString());
        SingleRun bundled = new SingleRun(Rules.of(Rules.BUNDLED), 2_000);
        bundled.run(1);
        assertSame(bundled, byDirectory);
    }

    @Test
    void theOutputKeepsItsSchemaAndValues() {
        assertEquals(types(Encoders.bean(Answer.class).schema()), types(run.answers().schema()));
        assertEquals(types(Encoders.bean(BadRow.class).schema()), types(run.bad().schema()));
        NationalTable table = new NationalTable(Rules.of(Rules.BUNDLED));
        List<Answer> expected = new ArrayList<>();
        new Batch(Rules.of(Rules.BUNDLED), table.columns()).assess(List.of(table.row(12_345)), expected::add,
                bad -> { throw new AssertionError(bad); });
        Answer read = run.answers().where("row = 12345").first();
        assertEquals(expected.get(0).toString(), read.toString());
    }

    @Test
    void aTableOfOtherTypesIsRefusedByName() {
        StructType table = Table.schema(List.of("code", "province"));
        assertRefused("no column 'row'", new StructType());
        assertRefused("column '10' is double, expected text", table.add("10", DataTypes.DoubleType));
        assertRefused("column 'row' is int, expected bigint", new StructType().add("row", DataTypes.IntegerType)
                .add("scenario", DataTypes.IntegerType));
    }

    private static void assertRefused(String message, StructType schema) {
        String said = assertThrows(IllegalArgumentException.class, () -> new Table(schema)).getMessage();
        assertTrue(said.contains(message), said);
    }

    private static void assertSame(SingleRun single, SparkRun onSpark) {
        RowSum answers = SparkRun.sum(onSpark.answers());
        RowSum bad = SparkRun.sum(onSpark.bad());
        assertEquals(single.answers(), answers);
        assertEquals(single.bad(), bad);
        assertEquals(onSpark.table().count(), answers.getRows() + bad.getRows());
    }

    private static List<String> types(StructType schema) {
        return Arrays.stream(schema.fields()).map((StructField f) -> f.name() + " " + f.dataType().sql()).toList();
    }
}

package vn.nongthonmoi.assurance.answers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.evaluate.JsonReport;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.table.UnitsTableReader;

/**
 * Assesses a table again and again in one JVM: the first time, many times after, by several threads at once, with its
 * rows shuffled. Prints the hash of the JSON, or both hashes and fails where two differ.
 */
public final class Answers {

    private static final Texts TEXTS = Texts.in(Language.VI);

    private Answers() { }

    /** @param arguments a rules directory or {@code bundled}, a table, how often, how many threads */
    public static void main(String[] arguments) throws Exception {
        CriteriaLibrary library = arguments[0].equals("bundled") ? CriteriaLibrary.bundled()
                : CriteriaLibrary.load(Path.of(arguments[0]));
        CriteriaSet set = library.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        UnitsTable table = UnitsTableReader.read(Path.of(arguments[1]), TEXTS);
        Set<String> hashes = new TreeSet<>();
        hashes.add(hash(set, table.rows()));
        for (int i = 1; i < Integer.parseInt(arguments[2]); i++) {
            hashes.add(hash(set, table.rows()));
            List<UnitsTable.Row> shuffled = new ArrayList<>(table.rows());
            Collections.shuffle(shuffled, new Random(i));
            hashes.add(hash(set, shuffled));
        }
        hashes.addAll(byThreads(set, table, Integer.parseInt(arguments[3])));
        System.out.println(String.join(" ", hashes));
    }

    private static Set<String> byThreads(CriteriaSet set, UnitsTable table, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<String>> asked = new ArrayList<>();
            for (int i = 0; i < threads * 2; i++) {
                asked.add(pool.submit(() -> hash(set, table.rows())));
            }
            Set<String> hashes = new TreeSet<>();
            for (Future<String> answer : asked) {
                hashes.add(answer.get());
            }
            return hashes;
        } finally {
            pool.shutdown();
        }
    }

    /** The hash of the JSON of these rows, in the order of their lines. */
    private static String hash(CriteriaSet set, List<UnitsTable.Row> rows) {
        Evaluation e = Evaluation.of(set, new UnitsTable("t.csv", rows), MembersTable.none(), TEXTS, () -> { });
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            new JsonReport(TEXTS).print(new Evaluation(e.table(), e.standard(), e.period(), e.asOf(), e.lines().stream()
                    .sorted(Comparator.comparingInt(Evaluation.Line::number)).toList()), json);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.toByteArray()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }
}

package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.evaluate.EvaluationAnswer;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Format;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.NewFile;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.table.UnitsTableReader;
import vn.nongthonmoi.office.sheet.GridReader;
import vn.nongthonmoi.workbench.report.EvaluationAnswers;
import vn.nongthonmoi.workbench.report.HtmlReport;

/**
 * Writing a report fails at the first byte, at the second and so on until it fails at none: the old report stays as it was
 * until the new one is whole, and nothing else is left.
 */
class HalfAReportTest {

    private static final Texts TEXTS = Words.in(Language.EN);
    private static final String OLD = "of last year";
    /** From some steps on not every one is tried. */
    private static final int EACH = 40;

    @TempDir
    Path directory;
    private CriteriaSet set;
    private UnitsTable table;
    private Evaluation evaluation;

    @BeforeEach
    void start() throws IOException {
        Path units = Files.writeString(directory.resolve("units.csv"), "code,name,province,1.1,2.1\n00001,Xã A,10,đạt,40\n"
                + "00002,Xã B,10,không đạt,80\n00003,Xã C,10,1,2\n");
        set = CriteriaLibrary.load(SmallRules.in(directory.resolve("rules")))
                .set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        table = UnitsTableReader.read(units, TEXTS);
        evaluation = Evaluation.of(set, table, MembersTable.none(), TEXTS, () -> { });
    }

    /** What goes wrong. */
    @FunctionalInterface
    private interface Failing {
        void now() throws IOException;
    }

    /** Fails at the n-th time that it is written to, flushed or closed. */
    private static final class FailsAt extends FilterOutputStream {
        private final Failing failing;
        private int left;

        FailsAt(int step, Failing failing, OutputStream out) {
            super(out);
            this.left = step;
            this.failing = failing;
        }

        private void step() throws IOException {
            if (--left == 0) {
                failing.now();
            }
        }

        @Override
        public void write(int one) throws IOException {
            step();
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            step();
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            step();
            super.flush();
        }
    }

    private void print(String format, int step, Failing failing, boolean[] failed, OutputStream out) throws IOException {
        FailsAt fails = new FailsAt(step, failing, out);
        try {
            whole(format, fails);
            fails.flush();
        } finally {
            failed[0] = fails.left <= 0;
        }
    }

    private void untilNoneFails(String format, Failing failing, Class<? extends Throwable> expected) throws IOException {
        Path report = directory.resolve("report." + format);
        int tried = 0;
        boolean[] failed = {true};
        for (int step = 1; failed[0]; step += step < EACH ? 1 : step / 4) {
            int at = step;
            Files.writeString(report, OLD);
            NewFile.Content content = out -> print(format, at, failing, failed, out);
            try {
                NewFile.write(report, content, TEXTS);
                assertFalse(failed[0], "a report that failed at " + at + " was taken for one");
            } catch (Failure | OutOfMemoryError e) {
                assertTrue(failed[0] && expected.isInstance(e), e::toString);
                assertEquals(OLD, Files.readString(report), "step " + at);
            }
            try (Stream<Path> left = Files.list(directory)) {
                assertEquals(List.of(), left.filter(p -> p.toString().endsWith(".part")).toList());
            }
            tried++;
        }
        assertTrue(tried > 1, "nothing failed");
        whole(format, report);
    }

    private void whole(String format, OutputStream out) throws IOException {
        if (format.equals("html")) {
            new HtmlReport(table, List.of("units.csv"), List.of(), TEXTS).write("T",
                    new EvaluationAnswers(set, MembersTable.none(), List.of(), null, TEXTS, () -> { }), null, out);
        } else {
            Format.of(format).write(new EvaluationAnswer(evaluation, TEXTS), TEXTS, out);
        }
    }

    private void whole(String format, Path report) throws IOException {
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        whole(format, alone);
        if (format.equals("xlsx")) {
            Path other = Files.write(directory.resolve("alone.xlsx"), alone.toByteArray());
            assertEquals(GridReader.read(other, null, TEXTS), GridReader.read(report, null, TEXTS));
        } else {
            assertEquals(alone.toString(StandardCharsets.UTF_8), Files.readString(report));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json", "xlsx", "html"})
    void aDiskThatIsFullAtAnyByteLeavesTheOldReport(String format) throws IOException {
        untilNoneFails(format, () -> {
            throw new IOException("No space left on device");
        }, Failure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "xlsx", "html"})
    void memoryThatEndsAtAnyByteLeavesTheOldReport(String format) throws IOException {
        untilNoneFails(format, () -> {
            throw new OutOfMemoryError("as if");
        }, OutOfMemoryError.class);
    }

    /** Where the whole report cannot take the place of the old one. */
    @Test
    void aReportThatCannotBePutInPlaceLeavesNothing() throws IOException {
        Path report = directory.resolve("new.csv");
        NewFile.Content content = out -> {
            out.write(1);
            // Somebody makes a directory of that name meanwhile, and something in it.
            Files.createDirectories(report.resolve("in"));
        };
        assertThrows(Failure.class, () -> NewFile.write(report, content, TEXTS));
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(List.of(), left.filter(p -> p.toString().endsWith(".part")).toList());
        }
        assertTrue(Files.isDirectory(report));
    }
}

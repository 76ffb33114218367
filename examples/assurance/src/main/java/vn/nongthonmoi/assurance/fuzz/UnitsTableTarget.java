package vn.nongthonmoi.assurance.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.table.UnitsTableReader;

/** Fuzz target: the reading of a table of units, with the unit and evidence columns of its rows. */
public final class UnitsTableTarget {

    private static final Texts TEXTS = Texts.in(Language.VI);
    private static final Path FILE = file();

    private UnitsTableTarget() { }

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzzed", ".csv");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Either the table is refused in words, or every row of it is a unit with evidence, or an error. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        UnitsTable table;
        try {
            table = UnitsTableReader.read(FILE, TEXTS);
        } catch (Failure e) {
            if (e.getMessage().isBlank()) {
                throw new AssertionError("refused without a word");
            }
            return;
        }
        int line = 0;
        for (UnitsTable.Row row : table.rows()) {
            boolean whole = row.error() == null && row.unit() != null && row.evidence() != null;
            boolean refused = row.error() != null && !row.error().message().isBlank();
            if (whole == refused || row.line() <= line) {
                throw new AssertionError("a row that is neither read nor refused, or out of order: " + row);
            }
            line = row.line();
        }
    }
}

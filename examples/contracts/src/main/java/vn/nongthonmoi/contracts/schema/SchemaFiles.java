package vn.nongthonmoi.contracts.schema;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.SetSummary;

/**
 * Writes the schemas of every bundled set: one of answers, and one of units for each day from which another holds. The
 * schema of a day holds until the next one of its set.
 */
public final class SchemaFiles {

    private SchemaFiles() { }

    /** Takes the directory to write to. */
    public static void main(String[] args) throws IOException {
        write(CriteriaLibrary.bundled(), Path.of(args[0]));
    }

    /** Writes the schemas of every set of a library. */
    public static void write(CriteriaLibrary library, Path directory) throws IOException {
        Files.createDirectories(directory);
        Schemas schemas = new Schemas(library);
        for (SetSummary summary : library.sets()) {
            String name = summary.standard().code() + "-" + summary.period();
            String units = name + "-units" + (summary.province() == null ? "" : "-" + summary.province());
            for (LocalDate day : schemas.days(summary)) {
                CriteriaSet set = summary.province() == null ? library.set(summary.standard(), summary.period(), day)
                        : library.set(summary.standard(), summary.province(), day);
                try (OutputStream out = Files.newOutputStream(directory.resolve(units + "-" + day + ".schema.json"))) {
                    schemas.units(set, summary.province(), out);
                }
                try (OutputStream out = Files.newOutputStream(directory.resolve(name + "-assessment.schema.json"))) {
                    Schemas.assessment(set, out);
                }
            }
        }
    }
}

package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.Mapping;
import vn.nongthonmoi.office.table.Source;

/** Options that say how the files of a table are read. */
final class SourceOptions {

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "option.sheet")
    private String sheet;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "option.mapping")
    private Path mapping;

    @Option(names = "--province", paramLabel = "CODE", descriptionKey = "option.province-table")
    private String province;

    /** Sees to it that the files are there: what follows may take a while. */
    void check(List<Path> files, Arguments arguments) {
        files.forEach(arguments::file);
        if (mapping != null) {
            arguments.file(mapping);
        }
        if (province != null) {
            arguments.province(province);
        }
    }

    /** Where the table stands. */
    Source of(List<Path> files, Texts texts) throws IOException {
        return new Source(files, sheet, mapping == null ? Mapping.NONE : Mapping.read(mapping, texts), province);
    }
}

package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import picocli.CommandLine.Option;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.DatedTable;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.table.Source;
import vn.nongthonmoi.office.table.UnitsTable;

/** Option of commands that look back: tables of the same units on earlier days. */
final class Earlier {

    @Option(names = "--earlier", paramLabel = "YYYY-MM-DD=FILE", descriptionKey = "option.earlier")
    private List<String> earlier = new ArrayList<>();

    /** Refuses the option: no format but that of the report has a place for it. */
    void refuse(Texts texts) {
        if (!earlier.isEmpty()) {
            throw Failure.usage(texts.get("usage.html-only", "--earlier"));
        }
    }

    /**
     * The files, from the first day to the last; empty where none is named.
     *
     * @throws Failure if one is named wrong
     */
    SortedMap<LocalDate, Path> files(Arguments arguments, LocalDate asOf, Texts texts) {
        SortedMap<LocalDate, Path> files = new TreeMap<>();
        for (String text : earlier) {
            int sign = text.indexOf('=');
            if (sign < 0 || sign == text.length() - 1) {
                throw Failure.usage(texts.get("usage.earlier", text));
            }
            LocalDate day = arguments.date("--earlier", text.substring(0, sign));
            if (!day.isBefore(asOf)) {
                throw Failure.usage(texts.get("usage.earlier-not-before", day, asOf));
            }
            if (files.putIfAbsent(day, arguments.file(Path.of(text.substring(sign + 1)))) != null) {
                throw Failure.usage(texts.get("usage.earlier-twice", day));
            }
        }
        return files;
    }

    /**
     * The tables of the files.
     *
     * @param now where the table stands that they are earlier ones of
     * @param expected what the table of a day is read for
     */
    List<DatedTable> tables(SortedMap<LocalDate, Path> files, Source now, Function<LocalDate, Expected> expected, Texts texts) throws IOException {
        List<DatedTable> tables = new ArrayList<>();
        for (Map.Entry<LocalDate, Path> file : files.entrySet()) {
            tables.add(new DatedTable(file.getKey(), file.getValue(),
                    UnitsTable.read(now.earlier(file.getValue()), expected.apply(file.getKey()), texts)));
        }
        return tables;
    }
}

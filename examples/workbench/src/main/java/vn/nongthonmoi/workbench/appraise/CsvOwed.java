package vn.nongthonmoi.workbench.appraise;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.workbench.print.Csv;

/** One line an entry, so that a letter can be merged from each; what stands together in a cell is parted by semicolons. */
final class CsvOwed {

    private static final List<String> HEAD = List.of("owed_by", "who", "province", "unit", "district", "code", "title",
            "what", "source", "waiting", "units");

    void print(Owed owed, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        owed.entries().forEach(e -> rows.add(row(e)));
        Csv.write(rows, out);
    }

    private static List<String> row(Owed.Entry e) {
        boolean unit = e.unit() != null;
        return List.of(e.by().name().toLowerCase(Locale.ROOT), e.who(), e.province(), unit ? e.unit().code() : "",
                unit ? e.unit().district() : "", joined(e.items(), Owed.Item::code), joined(e.items(), Owed.Item::title),
                joined(e.items(), Owed.Item::what), joined(e.items(), Owed.Item::source),
                unit ? "" : String.valueOf(e.waiting().size()), joined(e.waiting(), Unit::toString));
    }

    private static <T> String joined(List<T> list, Function<T, String> text) {
        return list.stream().map(text).collect(Collectors.joining("; "));
    }
}

package vn.nongthonmoi.workbench.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.RegisteredUnit;
import vn.nongthonmoi.workbench.print.Csv;

/** One line a unit; the first columns are those of a table of units. */
final class CsvFound {

    private static final List<String> HEAD = List.of("code", "name", "kind", "province", "district", "formed_from",
            "note kind", "note province", "note district", "note partly_from", "note became", "note partly_became",
            "note not_before", "note from", "note to", "note not_after");

    void print(Found found, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        found.units().forEach(u -> rows.add(row(u)));
        Csv.write(rows, out);
    }

    private static List<String> row(RegisteredUnit u) {
        return List.of(u.code(), u.name(), u.kind() == null ? "" : u.kind().code(), u.province().code(),
                u.district().map(RegisteredUnit::code).orElse(""), codes(u.formedFrom(), true), u.kindName(),
                u.provinceUnit().map(RegisteredUnit::name).orElse(""), u.district().map(RegisteredUnit::name).orElse(""),
                codes(u.formedFrom(), false), codes(u.became(), true), codes(u.became(), false), text(u.notBefore()),
                text(u.from()), text(u.to()), text(u.notAfter()));
    }

    private static String codes(List<RegisteredUnit.Part> parts, boolean whole) {
        return parts.stream().filter(p -> p.whole() == whole).map(p -> p.unit().code()).collect(Collectors.joining("|"));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}

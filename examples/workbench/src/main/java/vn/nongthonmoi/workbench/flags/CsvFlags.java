package vn.nongthonmoi.workbench.flags;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.workbench.print.Csv;
import vn.nongthonmoi.workbench.print.Texts;

/** One line a flag. */
final class CsvFlags {

    private static final List<String> HEAD = List.of("kind", "unit", "name", "district", "line", "row", "value",
            "message", "limit", "source");

    private final Texts texts;

    CsvFlags(Texts texts) {
        this.texts = texts;
    }

    void print(Doubts doubts, OutputStream out) throws IOException {
        Map<Unit, Integer> lines = doubts.lines();
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        for (EvidenceFlag f : doubts.flags()) {
            boolean unit = f.unit() != null;
            rows.add(List.of(f.kind().code(), unit ? f.unit().code() : "", unit ? f.unit().name() : "",
                    unit ? f.unit().district() : "", unit ? String.valueOf(lines.get(f.unit())) : "", f.code(),
                    f.value() == null ? "" : f.value(), texts.of(f.message()), f.limit().toString(), f.source()));
        }
        Csv.write(rows, out);
    }
}

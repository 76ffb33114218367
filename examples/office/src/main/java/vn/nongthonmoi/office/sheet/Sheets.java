package vn.nongthonmoi.office.sheet;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/**
 * The sheets of a workbook, and which of them is read: the one asked for by its name, or else the first that is seen.
 *
 * @param names what the tabs say
 * @param hidden which of them nobody sees
 */
record Sheets(List<String> names, List<Boolean> hidden) {

    /**
     * The number of the sheet that is read, from 0.
     *
     * @param asked its name; null for the first that is seen
     * @throws Failure if no sheet is called so, or none is seen
     */
    int chosen(@Nullable String asked, Path file, Texts texts) {
        for (int i = 0; i < names.size(); i++) {
            if (asked == null ? !hidden.get(i) : CellText.key(names.get(i)).equals(CellText.key(asked))) {
                return i;
            }
        }
        throw Failure.problem(asked == null ? texts.get("table.hidden-sheet", file)
                : texts.get("table.no-sheet", file, asked, String.join(", ", seenBeside(-1))));
    }

    /** The names of the others that are seen. */
    List<String> seenBeside(int chosen) {
        return IntStream.range(0, names.size()).filter(i -> i != chosen && !hidden.get(i)).mapToObj(names::get).toList();
    }

    /** The names of those that nobody sees. */
    List<String> unseen() {
        return IntStream.range(0, names.size()).filter(hidden::get).mapToObj(names::get).toList();
    }
}

package vn.nongthonmoi.office.table;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a table stands.
 *
 * @param files its files, at least one; several are joined by the code of the unit
 * @param sheet the sheet of each that is read; null for the first that is seen
 * @param mapping what somebody has said about its columns
 * @param province the code of the province that all units are of, for a table without such a column; null where that is not said
 */
public record Source(List<Path> files, @Nullable String sheet, Mapping mapping, @Nullable String province) {

    /** Copies the list. */
    public Source {
        files = List.copyOf(files);
    }

    /** A table of the same day beside this one; its sheets have names of their own. */
    public Source beside(Path file) {
        return new Source(List.of(file), null, mapping, province);
    }

    /** A table of another day: provinces have had other codes, so that its own column has to say which. */
    public Source earlier(Path file) {
        return new Source(List.of(file), null, mapping, null);
    }

    /** One file, of which nothing is said. */
    public static Source of(Path file) {
        return new Source(List.of(file), null, Mapping.NONE, null);
    }
}

package vn.nongthonmoi.criteria.programme;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Message;

/** Refuses to count a unit twice. */
final class Once {

    private Once() { }

    /**
     * The assessments, as they are now.
     *
     * @throws InvalidInputException if two are of one unit, told by province and code
     */
    static List<Assessment> each(Collection<Assessment> assessments) {
        List<Assessment> all = List.copyOf(assessments);
        Set<String> units = new HashSet<>();
        for (Assessment a : all) {
            String code = a.unit().code();
            if (!units.add(a.unit().province() + " " + CellText.key(code))) {
                throw new InvalidInputException(code, "code", Message.of("NTM-238", code));
            }
        }
        return all;
    }
}

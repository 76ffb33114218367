package vn.nongthonmoi.criteria.internal.units;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.nongthonmoi.criteria.InputProblem;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Message;

/**
 * Gathers what is wrong with one unit, each thing once and in the order found. What is read goes on after a problem, so
 * that people mend a row in one go; the answer is not given. Not thread-safe.
 */
public final class Problems {

    /** Nobody mends more in one go, and a hostile table would make any number of them. */
    public static final int MOST = 100;
    private static final String MORE = "NTM-250";

    private final Set<InputProblem> found = new LinkedHashSet<>();
    private final Set<List<String>> cells = new HashSet<>();

    /** Adds a problem; see {@link InputProblem}. */
    public void add(String unit, String field, Message message) {
        add(unit, field, "", message);
    }

    /** The same of a column that is read as a row. */
    public void add(String unit, String field, String row, Message message) {
        add(new InputProblem(unit, field, row, message));
    }

    /** Adds a problem of a cell, unless one of it is known: what else is said of it follows from that. */
    public void addCell(String unit, String field, String row, Message message) {
        if (cells.add(List.of(unit, field))) {
            add(unit, field, row, message);
        }
    }

    /** Adds problems that were found elsewhere. */
    public void addAll(Collection<InputProblem> problems) {
        problems.forEach(this::add);
    }

    /** Adds problems that were found in no order, such as that of a map: by column. */
    public void addSorted(Problems problems) {
        addAll(problems.found.stream().sorted(Comparator.comparing((InputProblem p) -> p.message().code().equals(MORE))
                .thenComparing(InputProblem::field).thenComparing(p -> p.message().code())).toList());
    }

    private void add(InputProblem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        } else if (found.size() == MOST && !found.contains(problem)) {
            found.add(new InputProblem(problem.unit(), "", Message.of(MORE, MOST)));
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean none() {
        return found.isEmpty();
    }

    /** Whether no more are kept, so that it is no use to look for them. */
    public boolean full() {
        return found.size() > MOST;
    }

    /** What is wrong, in the order found. */
    public List<InputProblem> list() {
        return List.copyOf(found);
    }

    /** Raises all of it; nothing happens where nothing is wrong. */
    public void raise() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(list());
        }
    }
}

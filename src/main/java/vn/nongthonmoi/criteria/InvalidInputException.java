package vn.nongthonmoi.criteria;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A unit or its evidence cannot be read. Nothing of that unit was assessed.
 *
 * <pre>{@code
 * Map<UnitColumn, String> row = Map.of(UnitColumn.CODE, "03022", UnitColumn.PROVINCE, "Lào Cai", UnitColumn.AREA, "IV");
 * new InvalidInputException(Unit.problems(row)).problems().size();     // 2
 * new InvalidInputException(Unit.problems(row)).field();               // province
 * }</pre>
 *
 * @since 0.1.0
 */
public final class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<InputProblem> problems;

    /** An exception about one field of one unit; both may be empty where none is concerned. */
    public InvalidInputException(String unit, String field, Message problem) {
        this(List.of(new InputProblem(unit, field, Objects.requireNonNull(problem, "problem"))));
    }

    /**
     * An exception about everything that is wrong with one unit. Its message is in English: a line each.
     *
     * @throws IllegalArgumentException if nothing is wrong
     */
    public InvalidInputException(List<InputProblem> problems) {
        super(Objects.requireNonNull(problems, "problems").stream().map(InputProblem::toString)
                .collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, at least one problem: first with the unit, then with its evidence. Unmodifiable. */
    public List<InputProblem> problems() {
        return problems;
    }

    /** The code of the unit that the first problem is about; empty when no unit is concerned. */
    public String unit() {
        return problems.get(0).unit();
    }

    /** The unit column or evidence column of the first problem, as the host named it; empty when none is concerned. */
    public String field() {
        return problems.get(0).field();
    }

    /** The first problem: what was found and what was expected. */
    public Message problem() {
        return problems.get(0).message();
    }
}

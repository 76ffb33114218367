package vn.nongthonmoi.assurance.hostile;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleProblem;

/** What is promised of every directory: it is served, or refused with problems that people can find and understand. */
final class Promised {

    private static final Locale VIETNAMESE = new Locale("vi");

    private Promised() { }

    /** What came of it: a library, or the problems it was refused for. */
    record Outcome(CriteriaLibrary library, List<RuleProblem> problems) { }

    static Outcome load(Supplier<CriteriaLibrary> load) {
        try {
            CriteriaLibrary library = load.get();
            problems(library.warnings());
            return new Outcome(library, library.warnings());
        } catch (RuleFileException e) {
            problems(e.problems());
            check(e.problems().stream().anyMatch(p -> p.severity() == RuleProblem.Severity.ERROR), "refused without an error");
            return new Outcome(null, e.problems());
        }
    }

    static void problems(List<RuleProblem> problems) {
        for (RuleProblem problem : problems) {
            check(problem.message().code().matches("NTM-\\d{3}"), "a problem without a code: ", problem);
            check(!problem.file().isEmpty(), "a problem without a file: ", problem);
            check(problem.line() >= 1 && problem.column() >= 1, "a problem without a place: ", problem);
            words(problem.message());
            problem.pointer();
        }
        check(problems.stream().sorted().toList().equals(problems), "problems out of order: ", problems);
    }

    private static void words(Message message) {
        for (Locale locale : List.of(Locale.ENGLISH, VIETNAMESE)) {
            String text = message.text(locale);
            check(!text.isBlank() && !text.equals(message.code()), "a problem without words: ", message.code());
        }
    }

    /** The parts of what is said are put together only when it is said. */
    static void check(boolean holds, Object... promise) {
        if (!holds) {
            StringBuilder said = new StringBuilder();
            for (Object part : promise) {
                said.append(part);
            }
            throw new Broken(said.toString());
        }
    }
}

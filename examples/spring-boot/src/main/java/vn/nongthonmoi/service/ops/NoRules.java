package vn.nongthonmoi.service.ops;

import java.io.UncheckedIOException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.nongthonmoi.criteria.RuleFileException;

/** Says why the service does not start with these rules, instead of where in its code it stopped. */
class NoRules extends AbstractFailureAnalyzer<Throwable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, Throwable cause) {
        RuleFileException errors = findCause(root, RuleFileException.class);
        if (errors != null) {
            return new FailureAnalysis("The rules cannot be served:\n" + errors.getMessage(),
                    "Mend what is named; 'check DIR' of the workbench shows the lines. Nothing of a directory with an "
                            + "error is served.", cause);
        }
        UncheckedIOException unreadable = findCause(root, UncheckedIOException.class);
        return unreadable == null ? null : new FailureAnalysis("The rules cannot be read: "
                + unreadable.getCause(), "Check --ntm.rules: it names a directory of rule files.", cause);
    }
}

package vn.nongthonmoi.workbench.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.workbench.appraise.Debts;
import vn.nongthonmoi.workbench.appraise.Owed;

/**
 * What a document is made of: answers that other commands print as well.
 *
 * @param evaluation the answers for the table
 * @param owed what they leave open
 * @param all the units together
 * @param documents the documents behind the layers that may apply in each province, by its code
 */
public record Dossier(Evaluation evaluation, Owed owed, Progress all, Map<String, List<Annex.Document>> documents) {

    /**
     * Takes answers together.
     *
     * @param documents the documents behind the layers that may apply to a unit
     */
    public static Dossier of(Evaluation evaluation, Function<Unit, List<Annex.Document>> documents, Texts texts) {
        Map<String, List<Annex.Document>> known = evaluation.assessments().stream().map(Assessment::unit).collect(Collectors.toMap(
                u -> u.province().code(), Function.identity(), (one, other) -> one)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> documents.apply(e.getValue())));
        return new Dossier(evaluation, Debts.of(evaluation, texts), Progress.of("", evaluation.assessments()), known);
    }

    /** The answers for units. */
    List<Assessment> assessments() {
        return evaluation.assessments();
    }

    /** The one unit that it is about; null where there are several or none. */
    Assessment one() {
        return assessments().size() == 1 ? assessments().get(0) : null;
    }

    /** Whether it is about one unit. */
    public boolean alone() {
        return one() != null;
    }

    List<Annex.Document> documents(Assessment a) {
        return documents.get(a.unit().province().code());
    }
}

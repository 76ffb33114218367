package vn.nongthonmoi.spark.batch;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.BulkAssessment;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;

/** Adds to an answer what statuses do not say: the gaps, and whether the outcome is provisional. */
final class Explainer {

    private final Sheets sheets;
    private final BulkAssessment bulk;
    private final Statuses statuses;
    private final EvidenceReader values;
    private final List<long[]> read;
    private long askedInFull;

    /** @param read the cells read of each row; null where they do not say for certain which value decides */
    Explainer(Sheets sheets, BulkAssessment bulk, Statuses statuses, EvidenceReader values, List<long[]> read) {
        this.sheets = sheets;
        this.bulk = bulk;
        this.statuses = statuses;
        this.values = values;
        this.read = read;
    }

    long askedInFull() {
        return askedInFull;
    }

    void explain(Answer answer, Unit unit, int i) {
        if (bulk.outcome(i) == Outcome.UNDETERMINED) {
            // Nothing is unmet, and what is open stays so whatever is made of provisional requirements.
            answer.setGaps(Map.of());
            answer.setProvisional(false);
        } else if (read == null || !quickly(answer, sheets.of(unit), i)) {
            askedInFull++;
            inFull(answer, bulk.assessment(i));
        }
    }

    private static void inFull(Answer answer, Assessment assessment) {
        Map<String, String> gaps = new LinkedHashMap<>();
        Stream.concat(assessment.indicators(), assessment.conditions().stream()).filter(r -> r.gap() != null)
                .forEach(r -> gaps.put(r.code(), Sheet.plain(r.gap())));
        answer.setGaps(gaps);
        answer.setProvisional(assessment.provisional());
    }

    /** From the statuses and the sheet, where they suffice. */
    private boolean quickly(Answer answer, Sheet sheet, int i) {
        Map<String, String> gaps = new LinkedHashMap<>();
        boolean[] grounds = new boolean[Sheet.Ground.values().length];
        Outcome outcome = bulk.outcome(i);
        byte deciding = (outcome == Outcome.FALLS_SHORT ? Status.NOT_MET : Status.MET).severity();
        for (Statuses.Block block : List.of(statuses.indicators(), statuses.conditions())) {
            for (int r = 0; r < block.bytes().length; r++) {
                if (block.bytes()[r][i] != deciding) {
                    continue;
                }
                String code = block.codes().get(r);
                grounds[sheet.row(code).ground().ordinal()] = true;
                if (outcome == Outcome.FALLS_SHORT && !gap(code, read.get(i), sheet, gaps)) {
                    return false;
                }
            }
        }
        answer.setGaps(gaps);
        return provisional(answer, outcome, grounds);
    }

    private boolean gap(String code, long[] cells, Sheet sheet, Map<String, String> gaps) {
        Sheet.Row asked = sheet.row(code);
        if (asked.gap() == Sheet.Gap.PLAIN) {
            BigDecimal value = values.number(cells, code);
            if (value == null && asked.requirement().menAndWomenAlike()) {
                // What misses is a half, and the larger miss of the two counts.
                return false;
            }
            String gap = Sheet.plainGap(asked.requirement(), value);
            if (gap != null) {
                gaps.put(code, gap);
            }
        }
        return asked.gap() != Sheet.Gap.ASK;
    }

    /**
     * What would become of the outcome if provisional requirements were unspecified: it falls short all the same when
     * one unmet row is firm, and is met all the same when all met rows are.
     */
    private static boolean provisional(Answer answer, Outcome outcome, boolean[] grounds) {
        boolean firm = grounds[Sheet.Ground.FIRM.ordinal()];
        boolean provisional = grounds[Sheet.Ground.PROVISIONAL.ordinal()];
        boolean settled = outcome == Outcome.FALLS_SHORT ? firm : provisional;
        answer.setProvisional(outcome == Outcome.FALLS_SHORT ? !firm : provisional);
        return settled || !grounds[Sheet.Ground.ASK.ordinal()];
    }
}

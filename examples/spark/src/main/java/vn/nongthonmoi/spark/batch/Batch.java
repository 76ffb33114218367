package vn.nongthonmoi.spark.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.BulkAssessment;
import vn.nongthonmoi.criteria.EvidenceColumns;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Unit;

/**
 * Assesses rows of a table by the thousand: reads who they are, lays their evidence out in columns, has the library
 * assess the columns, and makes a row of answers, or of what is wrong, for every row given. What comes of a row depends
 * on that row alone, never on those it happens to share a batch with. Not thread-safe.
 */
public final class Batch {

    /** How many rows to give at once: enough for columns to pay, and some tens of megabytes. */
    public static final int ROWS = 16_384;

    private final Sheets sheets;
    private final UnitReader units;
    private final EvidenceReader evidence;

    /**
     * For a table.
     *
     * @param columns the names of its columns: those of {@link vn.nongthonmoi.criteria.UnitColumn}, and evidence
     */
    public Batch(Rules rules, List<String> columns) {
        this.sheets = rules.sheets();
        this.units = new UnitReader(columns);
        this.evidence = new EvidenceReader(columns);
    }

    /** Assesses rows. Each ends up in one of the two places, once. */
    public void assess(List<TableRow> rows, Consumer<Answer> answers, Consumer<BadRow> bad) {
        // One odd cell would turn its column into text for everybody; so such rows go by themselves.
        Part typed = new Part();
        Part odd = new Part();
        for (TableRow row : rows) {
            try {
                Unit unit = units.unit(row);
                long[] read = evidence.read(row);
                (read == null ? odd : typed).add(row, unit, read);
            } catch (InvalidInputException e) {
                // Mended in one go, so what is wrong with its evidence is said too.
                bad.accept(bad(row, new InvalidInputException(Stream.concat(e.problems().stream(), sheets.set().problems(
                        e.unit(), evidence.texts(List.of(row)).evidence(0)).stream()).toList())));
            }
        }
        assess(typed, evidence.typed(typed.read), answers, bad);
        assess(odd, evidence.texts(odd.rows), answers, bad);
    }

    /** Rows that are assessed together. */
    private static final class Part {
        private final List<TableRow> rows = new ArrayList<>();
        private final List<Unit> units = new ArrayList<>();
        private final List<long[]> read = new ArrayList<>();

        void add(TableRow row, Unit unit, long[] cells) {
            rows.add(row);
            units.add(unit);
            read.add(cells);
        }
    }

    private void assess(Part part, EvidenceColumns columns, Consumer<Answer> answers, Consumer<BadRow> bad) {
        if (part.rows.isEmpty()) {
            return;
        }
        BulkAssessment bulk = sheets.set().bulk(part.units).assess(columns);
        Statuses statuses = bulk.errors().size() == part.rows.size() ? null : new Statuses(bulk);
        Explainer explainer = new Explainer(bulk, statuses);
        for (int i = 0; i < part.rows.size(); i++) {
            InvalidInputException error = bulk.error(i);
            if (error == null) {
                answers.accept(answer(part.rows.get(i), part.units.get(i), i, bulk, statuses, explainer));
            } else {
                bad.accept(bad(part.rows.get(i), error));
            }
        }
    }

    private static Answer answer(TableRow row, Unit unit, int i, BulkAssessment bulk, Statuses statuses,
            Explainer explainer) {
        Answer answer = new Answer();
        answer.setRow(row.row());
        answer.setScenario(row.scenario());
        answer.setCode(unit.code());
        answer.setProvince(unit.province().code());
        answer.setOutcome(bulk.outcome(i).code());
        answer.setCriteriaMet(bulk.criteriaMet(i));
        answer.setCriteria(statuses.criteria().letters(i));
        answer.setIndicators(statuses.indicators().letters(i));
        answer.setConditions(statuses.conditions().letters(i));
        explainer.explain(answer, i);
        answer.setFingerprint(bulk.fingerprint(i));
        return answer;
    }

    private BadRow bad(TableRow row, InvalidInputException error) {
        BadRow bad = new BadRow();
        bad.setRow(row.row());
        bad.setScenario(row.scenario());
        bad.setCode(units.code(row));
        bad.setField(error.field());
        bad.setProblem(error.problem().code());
        bad.setMessage(error.problem().text(Locale.ENGLISH));
        bad.setAll(error.getMessage());
        return bad;
    }
}

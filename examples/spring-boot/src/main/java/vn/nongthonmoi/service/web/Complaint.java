package vn.nongthonmoi.service.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.InputProblem;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.RowError;

/**
 * Why a unit has no answer: all that is wrong with it, at least one thing.
 *
 * @param each what is wrong, in the order found
 */
record Complaint(List<One> each) {

    /**
     * One thing that is wrong.
     *
     * @param row as it stands in the place of an answer, in the language of the request
     * @param unit the unit it is about: the one asked for or one within it; null when it has no code
     * @param field the field or evidence column; empty when none is concerned
     * @param text what is wrong with the field
     */
    record One(RowError row, String unit, String field, String text) { }

    /** As it stands in the place of an answer. */
    RowError row() {
        return RowError.of(each.stream().map(One::row).toList());
    }

    /** The same as a problem, where the unit is all that was asked for. */
    Problem problem() {
        One first = each.get(0);
        return Problem.ready(422, first.row.code(), first.text).with("unit", first.unit).with("field", first.field)
                .with("errors", each.size() == 1 ? null : each.stream().map(Complaint::fields).toList());
    }

    private static Fields fields(One one) {
        return new Fields().with("code", one.row.code()).optional("detail", one.text, text -> text)
                .optional("unit", one.unit, unit -> unit).optional("field", one.field, field -> field);
    }

    /** Gathers what is wrong with one unit, while it is read and after. */
    static final class Gathered {

        /** Who has so much wrong is not helped by more, and an answer is not to be much larger than what was asked. */
        private static final int MOST = 100;

        private final String asked;
        private final AskedColumns columns;
        private final Locale locale;
        private final List<One> each = new ArrayList<>();
        // Whose fields are being read: the unit's own, or those of one within it.
        private String unit;

        /** @param asked the code of the unit that was asked for; null when it has none */
        Gathered(String asked, AskedColumns columns, Locale locale) {
            this.asked = asked;
            this.columns = columns;
            this.locale = locale;
            this.unit = asked;
        }

        /** Says whose fields are read from now on. */
        void of(String code) {
            unit = code;
        }

        /** What this service says, in the words of {@link RowError#each}. */
        void add(String code, String field, Object... arguments) {
            if (full()) {
                return;
            }
            Texts texts = Words.office(locale);
            String text = Words.get(locale, code, arguments);
            boolean member = unit != null && !unit.equals(asked);
            // A unit within has columns of its own set, under the same codes.
            String named = member ? field : columns.named(field, texts);
            String row = field.isEmpty() ? text : texts.get("row.field", named, text);
            each.add(new One(new RowError(code, member ? texts.get("row.member", unit, row) : row),
                    member ? unit : asked, field, text));
        }

        /** What the library says, but for fields of which this service said something: it could not see those. */
        void add(List<InputProblem> problems) {
            Texts texts = Words.office(locale);
            for (InputProblem p : problems) {
                if (full()) {
                    return;
                }
                String of = p.unit().isEmpty() ? unit : p.unit();
                if (each.stream().noneMatch(e -> !p.field().isEmpty() && e.field.equals(p.field())
                        && Objects.equals(e.unit, of) && e.row.code().startsWith("SV-"))) {
                    One one = new One(RowError.each(List.of(p), asked, (column, problem) ->
                            texts.get("row.field", columns.named(column, texts), problem), texts).get(0), of, p.field(), texts.of(p.message()));
                    // A unit within is looked at here and by the library.
                    if (!each.contains(one)) {
                        each.add(one);
                    }
                }
            }
        }

        /** Whether no more is said; where it is the first time that it is not, the last thing said is that there is more. */
        private boolean full() {
            if (each.size() == MOST) {
                Texts texts = Words.office(locale);
                Message more = Message.of("NTM-250", MOST);
                each.add(new One(new RowError(more.code(), texts.of(more)), asked, "", texts.of(more)));
            }
            return each.size() > MOST;
        }

        /** How many things are wrong so far. */
        int size() {
            return each.size();
        }

        /** What was gathered; null where nothing is wrong. */
        Complaint complaint() {
            return each.isEmpty() ? null : new Complaint(List.copyOf(each));
        }
    }
}

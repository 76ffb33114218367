package vn.nongthonmoi.office.evaluate;

import java.util.List;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/**
 * What units report of themselves beside what appraisers found, a row each: an appraised value decides, and who reads the
 * result alone would never see that the commune had said something else.
 */
final class AppraisedTable {

    private final Texts texts;
    private final Wording wording;

    /** A row of a unit, or a part of it, of which a self-assessed or an appraised value was given. */
    private record Both(Unit unit, IndicatorResult row) {

        IndicatorResult.Basis basis() {
            return row.basis();
        }
    }

    AppraisedTable(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    /** The table; empty where no value is one or the other. */
    Stream<Table<?>> of(List<Assessment> assessments) {
        List<Both> rows = assessments.stream().flatMap(a -> Stream.concat(a.indicators(), a.conditions().stream())
                .flatMap(AppraisedTable::withParts).filter(AppraisedTable::isSaid).map(row -> new Both(a.unit(), row))).toList();
        return rows.isEmpty() ? Stream.empty() : Stream.of(new Table<>(texts.get("sheet.appraised"), new Columns<Both>(texts).unit(Both::unit)
                .text("head.indicator", b -> b.row().code()).title("head.content", b -> texts.of(b.row().title()))
                .of(Both::basis, in -> in.number("head.self-assessed", IndicatorResult.Basis::selfAssessed)
                        .number("head.appraised", IndicatorResult.Basis::appraised))
                .text("head.requirement", b -> b.row().requirement() == null ? "" : wording.requirement(b.row().requirement()))
                .text("head.status", b -> texts.of(b.row().status().title()))
                .text("head.otherwise", b -> b.basis().notUsed() == null ? "" : texts.of(b.basis().notUsed().title())).list(), rows.stream(),
                List.of(), List.of(texts.get("sheet.appraised-legend"))));
    }

    private static Stream<IndicatorResult> withParts(IndicatorResult row) {
        return Stream.concat(Stream.of(row), row.parts().stream().flatMap(AppraisedTable::withParts));
    }

    private static boolean isSaid(IndicatorResult row) {
        return row.basis() != null && (row.basis().selfAssessed() != null || row.basis().appraised() != null);
    }
}

package vn.nongthonmoi.workbench.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.programme.Trend;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** What pages and sheets say of trends in the same words. */
final class TrendWords {

    private final Texts texts;
    private final Wording wording;

    TrendWords(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    String title(Trends trends) {
        return texts.get("trend.title", texts.of(trends.standard().title()), trends.last().asOf());
    }

    String table(Evaluation day) {
        return texts.get("trend.table", day.asOf(), day.origin(texts));
    }

    /** How a unit stood on its days. */
    String days(Trends.Line line) {
        return line.trend().days().stream().map(d -> texts.get("trend.day", d.asOf(), d.period(), d.criteriaMet(),
                d.criteriaTotal(), texts.of(d.outcome().title()))).collect(Collectors.joining("; "));
    }

    String missing(Trends.Line line) {
        return line.missing().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    }

    /** The value of a day and a sign for its status. */
    String point(Trend.Point point) {
        if (point == null) {
            return "";
        }
        String sign = switch (point.status()) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case UNKNOWN -> "?";
            case UNSPECIFIED -> "○";
            case NOT_APPLICABLE -> "–";
        };
        return point.value() == null ? sign : texts.number(point.value()) + " " + sign;
    }

    /** What a row asked for on the days on which that was something else; empty where it never was. */
    String formerly(Trend.Row row) {
        return row.formerly().stream().map(f -> texts.get("trend.formerly", f.asOf(), wording.requirement(f.requirement()),
                f.value() == null ? "–" : texts.number(f.value()), texts.of(f.status().title())))
                .collect(Collectors.joining("; "));
    }

    /** The value of such a day with what was asked then, for example {@code 63 (≥ 50 %)}. */
    String askedThen(Trend.Former former) {
        return (former.value() == null ? "" : former.value() + " ") + "(" + wording.requirement(former.requirement()) + ")";
    }

    String change(Trend.Row row) {
        return row.change() == null ? "" : wording.signed(row.change());
    }

    String outlook(Trend.Outlook outlook) {
        return texts.get("trend." + outlook.kind().name().toLowerCase(Locale.ROOT),
                outlook.years() == null ? "" : wording.number(outlook.years()),
                outlook.perYear() == null ? "" : wording.signed(outlook.perYear().stripTrailingZeros()));
    }

    /** What a straight line does not know. */
    List<String> limits() {
        return Trend.Outlook.limits().stream().map(texts::of).toList();
    }

    /** How many rows of each table could not be read, where there are any. */
    List<String> errors(Trends trends) {
        return trends.days().stream().filter(d -> !d.errors().isEmpty())
                .map(d -> texts.get("trend.errors", d.asOf(), d.errors().size())).toList();
    }
}

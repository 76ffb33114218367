package vn.nongthonmoi.office.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.office.print.Column;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** What units lack, as tables: to be filtered in a workbook, or to be read in a document. */
final class MissingTables {

    /** How many columns say who a unit is. */
    private static final int UNIT = 3;

    private final Texts texts;
    private final Wording wording;

    /** Something missing and the criterion that it is part of; neither where nothing is said of a unit but who it is. */
    private record Missing(Assessment of, String criterion, IndicatorResult result, IndicatorResult cause) { }

    MissingTables(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    /** Each thing missing in a row, to be filtered. The figures are those of the part to blame where there is one: the row itself has none then. */
    Table<?> rows(List<Assessment> assessments) {
        Columns<Missing> columns = new Columns<Missing>(texts).unit(m -> m.of().unit()).all(missing().list());
        return new Table<>(texts.get("sheet.remaining"), columns.list(), assessments.stream().flatMap(a -> missing(a, m -> true)),
                List.of(), List.of(texts.get("sheet.remaining-legend")));
    }

    private Columns<Missing> missing() {
        return new Columns<Missing>(texts).text("head.criterion", Missing::criterion).of(Missing::result, in -> in
                        .text("head.indicator", IndicatorResult::code).text("head.content", r -> texts.of(r.title()))
                        .text("head.status", r -> texts.of(r.status().title()))
                        .text("head.cause", r -> r.openCause().map(c -> texts.of(c.title())).orElse(""))
                        .text("head.part", r -> Wording.blamed(r).stream()
                                .map(p -> p.code() + " " + texts.of(p.title())).collect(Collectors.joining("; "))))
                .of(Missing::cause, in -> in.number("head.value", IndicatorResult::value)
                        .text("head.requirement", c -> c.requirement() == null ? "" : wording.requirement(c))
                        .number("head.gap", IndicatorResult::gap)
                        .of(IndicatorResult::requirement, within -> within
                                .text("head.awaits", r -> texts.of(r.level().awaitsName())).text("head.source", r -> r.citation().source())))
                .of(Missing::result, in -> in.flag("head.unchecked", IndicatorResult::provisional));
    }

    private Stream<Missing> missing(Assessment a, Predicate<IndicatorResult> which) {
        Map<String, String> criteria = new LinkedHashMap<>();
        a.criteria().forEach(c -> c.indicators().forEach(i -> criteria.put(i.code(), label(c, texts))));
        return Wording.missing(a).stream().filter(which).map(m -> new Missing(a,
                criteria.getOrDefault(m.code(), texts.get("section.conditions")), m, Wording.cause(m)));
    }

    /** The same to be read: of each unit the rows that it has to do something about, and the others in a line. */
    Table<?> ofEachUnit(List<Assessment> assessments) {
        Columns<Missing> columns = new Columns<Missing>(texts).unit(m -> m.of().unit()).all(without(missing(), "head.cause"));
        return new Table<>(texts.get("sheet.remaining"), columns.list(), assessments.stream().flatMap(a -> Stream.concat(
                        Stream.of(new Missing(a, "", null, null)), missing(a, m -> m.status() != Status.UNSPECIFIED))),
                List.of(), List.of(texts.get("sheet.remaining-legend"))).by(new Table.Whose<>(UNIT, m -> who(m.of()), m -> settled(m.of())));
    }

    /** The levels that nobody has set or that are not known here, and how many units wait for each. */
    Table<?> levels(List<Assessment> assessments) {
        Map<List<String>, List<Missing>> waiting = new LinkedHashMap<>();
        assessments.stream().flatMap(a -> missing(a, m -> m.status() == Status.UNSPECIFIED)).forEach(m -> waiting.computeIfAbsent(
                Stream.of(m.result(), m.cause()).map(r -> r.code() + (r.requirement() == null ? "" : " " + wording.requirement(r)
                        + " " + r.requirement().citation().source())).toList(), k -> new ArrayList<>()).add(m));
        Columns<List<Missing>> columns = new Columns<List<Missing>>(texts).of(all -> all.get(0), in -> in.all(without(missing(), "head.status",
                "head.value", "head.gap"))).number("head.units", List::size);
        return new Table<>(texts.get("sheet.levels"), columns.list(), waiting.values().stream());
    }

    private List<Column<Missing>> without(Columns<Missing> columns, String... keys) {
        Set<String> heads = Stream.of(keys).map(texts::get).collect(Collectors.toSet());
        return columns.list().stream().filter(c -> !heads.contains(c.head())).toList();
    }

    private String who(Assessment a) {
        String unit = a.unit().district().isEmpty() ? a.unit().toString() : a.unit() + ", " + a.unit().district();
        return texts.get("sheet.unit", unit, wording.outcome(a), a.criteriaMet(), a.criteriaTotal());
    }

    /** The rows of which a unit has nothing to do, a line a status. */
    private List<String> settled(Assessment a) {
        return Stream.of(Status.MET, Status.NOT_APPLICABLE, Status.UNSPECIFIED).flatMap(status -> {
            List<String> rows = Stream.concat(a.indicators(), a.conditions().stream()).filter(i -> i.status() == status)
                    .map(i -> status != Status.UNSPECIFIED || i.value() == null ? i.code()
                            : texts.get("sheet.valued", i.code(), texts.number(i.value()))).toList();
            return rows.isEmpty() ? Stream.empty()
                    : Stream.of(texts.get("report.members", texts.of(status.title()), rows.size(), String.join("; ", rows)));
        }).toList();
    }

    /** What a criterion is called where it stands in a column or above one. */
    static String label(CriterionResult criterion, Texts texts) {
        return criterion.code() + " " + texts.of(criterion.title());
    }
}

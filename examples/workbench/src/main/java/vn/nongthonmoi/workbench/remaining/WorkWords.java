package vn.nongthonmoi.workbench.remaining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** What pages and sheets say of remaining work in the same words. */
final class WorkWords {

    private final Texts texts;

    WorkWords(Texts texts) {
        this.texts = texts;
    }

    String standard(Assessment a) {
        return texts.of(a.standard().title());
    }

    String unit(WorkReport.Line line) {
        Assessment a = line.work().assessment();
        return a.unit().district().isEmpty() ? a.unit().toString()
                : texts.get("remaining.unit", a.unit(), a.unit().district());
    }

    String summary(WorkReport.Work work) {
        Assessment a = work.assessment();
        return texts.get("remaining.summary", new Wording(texts).outcome(a),
                a.criteriaMet(), a.criteriaTotal(), work.remaining().indicators());
    }

    /** The rows whose levels are not confirmed; nothing where all are. */
    List<String> unconfirmed(WorkReport.Work work) {
        String codes = work.remaining().items().stream().map(Remaining.Item::row).filter(IndicatorResult::provisional)
                .map(IndicatorResult::code).distinct().collect(Collectors.joining(", "));
        return codes.isEmpty() ? List.of() : List.of(texts.get("remaining.unchecked", codes));
    }

    /** Who has to set which levels; nothing where nobody has to. */
    List<String> awaited(WorkReport.Work work) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        work.remaining().items().stream().filter(i -> !i.awaits().isEmpty())
                .forEach(i -> codes.computeIfAbsent(texts.of(i.row().requirement().level().awaitsName()), w -> new ArrayList<>()).add(i.row().code()));
        return codes.entrySet().stream().map(e -> texts.get("remaining.awaits", e.getKey(),
                String.join(", ", e.getValue()))).toList();
    }

    /** A sentence for each goal. */
    List<String> goals(WorkReport.Work work) {
        List<String> lines = new ArrayList<>();
        work.goals().forEach(g -> lines.add(goal(g, work.assessment())));
        if (work.keep() != null) {
            lines.add(keep(work.keep()));
        }
        return lines;
    }

    private String goal(WorkReport.Goal goal, Assessment a) {
        String which = goal.criteria() == a.criteriaTotal() ? texts.get("remaining.goal-all", goal.criteria())
                : texts.get("remaining.goal", goal.criteria());
        return goal.fewest().map(f -> fewest(f, which)).orElseGet(() -> texts.get("remaining.impossible", which));
    }

    private String keep(WorkReport.Keep keep) {
        if (keep.withdrawal().status() == Status.UNSPECIFIED) {
            return texts.get("remaining.keep-unknown");
        }
        return keep.fewest().map(f -> f.indicators().isEmpty() ? texts.get("remaining.kept")
                : fewest(f, texts.get("remaining.keep"))).orElseGet(() -> texts.get("remaining.keep-impossible"));
    }

    private String fewest(Remaining.Fewest fewest, String goal) {
        return texts.get("remaining.fewest", fewest.indicators().size(), goal, String.join(", ", fewest.indicators()));
    }

    /** The goals whose smallest choice an indicator is part of: numbers of criteria, and {@code keep}. */
    static String helps(WorkReport.Work work, Remaining.Item item) {
        List<String> goals = work.goals().stream().filter(g -> has(g.fewest().orElse(null), item))
                .map(g -> String.valueOf(g.criteria())).collect(Collectors.toCollection(ArrayList::new));
        if (work.keep() != null && has(work.keep().fewest().orElse(null), item)) {
            goals.add("keep");
        }
        return String.join("; ", goals);
    }

    private static boolean has(Remaining.Fewest fewest, Remaining.Item item) {
        return fewest != null && fewest.indicators().contains(item.indicator());
    }
}

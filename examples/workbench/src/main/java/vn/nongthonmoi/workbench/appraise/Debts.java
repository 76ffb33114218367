package vn.nongthonmoi.workbench.appraise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Reason;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/** Collects what units leave open: levels by who owes them, values by unit. */
public final class Debts {

    /** An authority is one of a province when its name says so; the same words mean another office in each. */
    private static final String OF_PROVINCE = "tỉnh";

    /** The level of one row. Columns and years have levels of their own. */
    private record Level(Owed.By by, String who, String province, String code, String what) { }

    /** A district; names come twice in different provinces. */
    private record District(String province, String name) { }

    /** A level and who waits for it. */
    private record Waiting(Owed.Item item, List<Unit> units) { }

    private final Texts texts;
    private final Wording wording;
    private final Map<Level, Waiting> levels = new LinkedHashMap<>();
    private final Map<District, List<Owed.Entry>> values = new LinkedHashMap<>();
    private final Map<String, Integer> annex = new HashMap<>();

    private Debts(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    /** What the answers leave open. */
    public static Owed of(Evaluation evaluation, Texts texts) {
        Debts debts = new Debts(texts);
        evaluation.assessments().forEach(debts::add);
        return new Owed(evaluation, debts.entries());
    }

    /** Adds what one unit leaves open. */
    private void add(Assessment a) {
        a.codes().forEach(code -> annex.putIfAbsent(code, annex.size()));
        Map<String, Owed.Item> owes = new LinkedHashMap<>();
        for (IndicatorResult row : OpenRows.of(a)) {
            if (nobodyOwes(row)) {
                continue;
            }
            if (lacksLevel(row)) {
                level(a.unit(), row);
            }
            if (row.status() == Status.UNKNOWN) {
                Owed.Item item = value(row);
                owes.merge(item.code(), item, Debts::together);
            }
        }
        if (!owes.isEmpty()) {
            values.computeIfAbsent(new District(a.unit().province().code(), a.unit().district()),
                    d -> new ArrayList<>()).add(new Owed.Entry(Owed.By.UNIT, name(a.unit()),
                            a.unit().province().code(), a.unit(), List.copyOf(owes.values()), List.of()));
        }
    }

    /** Levels first, since no value can stand in for one; units of a district together, in the order of the table. */
    private List<Owed.Entry> entries() {
        List<Owed.Entry> entries = new ArrayList<>();
        levels.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(Level::by)
                        .thenComparing(Level::who).thenComparing(Level::province)
                        .thenComparing(l -> annex.getOrDefault(l.code(), annex.size()))))
                .forEach(e -> entries.add(new Owed.Entry(e.getKey().by(), e.getKey().who(), e.getKey().province(), null,
                        List.of(e.getValue().item()), e.getValue().units())));
        values.values().forEach(entries::addAll);
        return entries;
    }

    /** Whether there is nothing to be had: what the row counts is no more, or it has no column for such a unit. */
    private static boolean nobodyOwes(IndicatorResult row) {
        return because(row, Reason.ENDED) || because(row, Reason.OUTSIDE_AREA);
    }

    /**
     * Whether somebody owes a level, value or no value. A floor alone is one too: the unit that has no value yet would
     * wait for the level as soon as it had one. A field left blank comes first, for it chooses the level.
     */
    private static boolean lacksLevel(IndicatorResult row) {
        return row.status() == Status.UNSPECIFIED || !because(row, Reason.BLANK_FIELD)
                && row.requirement() != null && row.requirement().level().state() != Requirement.State.DECIDED;
    }

    private void level(Unit unit, IndicatorResult row) {
        Requirement asked = row.requirement();
        Owed.Item item = new Owed.Item(row.code(), texts.of(row.title()), level(row),
                asked == null ? "" : asked.citation().source(), List.of(row.code()));
        levels.computeIfAbsent(debtor(unit, row, item.what()), l -> new Waiting(item, new ArrayList<>()))
                .units().add(unit);
    }

    private Level debtor(Unit unit, IndicatorResult row, String what) {
        Requirement asked = row.requirement();
        if (asked != null && !asked.level().awaits().isEmpty()) {
            return new Level(Owed.By.AUTHORITY, texts.of(asked.level().awaitsName()),
                    asked.level().awaits().contains(OF_PROVINCE) ? unit.province().code() : "", row.code(), what);
        }
        Standard other = asked == null || asked.level().state() != Requirement.State.DECIDED ? null
                : asked.level().standard() != null ? asked.level().standard() : asked.manner().tally() == null ? null : asked.manner().tally().standard();
        if (other != null) {
            return new Level(Owed.By.SET, texts.get("owed.by-set", texts.of(other.title())), "",
                    row.code(), what);
        }
        return new Level(Owed.By.LIBRARY, texts.get("owed.by-library"),
                asked == null || asked.citation().province() == null ? "" : asked.citation().province().code(), row.code(), what);
    }

    /** The level that is open, with the column of the annex or the year it belongs to. */
    private String level(IndicatorResult row) {
        Requirement asked = row.requirement();
        String level = asked == null ? "?" : asked.level().state() == Requirement.State.FLOOR ? wording.requirement(asked)
                : wording.level(asked);
        String open = level.equals("?") ? texts.get("owed.content") : level;
        if (because(row, Reason.YEAR)) {
            return open + " (" + texts.of(row.reason()) + ")";
        }
        return asked == null || asked.level().column().isEmpty() ? open
                : open + " (" + Region.find(asked.level().column()).map(Region::label).orElse(asked.level().column()) + ")";
    }

    /** What the unit has to fill in: the row's own column, or the column that the row cannot do without. */
    private Owed.Item value(IndicatorResult row) {
        List<String> rows = List.of(row.code());
        String source = row.requirement() == null ? "" : row.requirement().citation().source();
        if (because(row, Reason.BLANK_FIELD)) {
            String field = row.reason().arguments().get(0);
            return new Owed.Item(field, field(field), texts.of(row.reason()), "", rows);
        }
        if (because(row, Reason.NO_FACT)) {
            return new Owed.Item(row.reason().arguments().get(1), row.reason().arguments().get(0),
                    texts.of(row.reason()), "", rows);
        }
        if (because(row, Reason.NO_BASE)) {
            return new Owed.Item(row.reason().arguments().get(0), texts.of(row.title()), texts.of(row.reason()), source,
                    rows);
        }
        boolean reported = row.reason() != null && !because(row, Reason.NO_EVIDENCE);
        return new Owed.Item(row.code(), texts.of(row.title()), reported ? texts.of(row.reason()) + openMembers(row)
                : row.requirement() == null ? "" : wording.requirement(row), source, rows);
    }

    /** The units within that are to be asked in turn. */
    private static String openMembers(IndicatorResult row) {
        String names = row.members().stream().filter(m -> m.status() != Status.MET && m.status() != Status.NOT_MET)
                .map(m -> m.name().isEmpty() ? m.unit() : m.name()).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ": " + names;
    }

    /** A field that several rows need is asked for once. */
    private static Owed.Item together(Owed.Item one, Owed.Item two) {
        List<String> rows = new ArrayList<>(one.rows());
        rows.addAll(two.rows());
        return new Owed.Item(one.code(), one.title(), one.what(), one.source(), rows);
    }

    private String field(String field) {
        return switch (field) {
            case "area" -> texts.get("owed.field-area");
            case "group" -> texts.get("owed.field-group");
            case "kind" -> texts.get("owed.field-kind");
            default -> field;
        };
    }

    private static boolean because(IndicatorResult row, Reason reason) {
        return row.why().filter(reason::equals).isPresent();
    }

    static String name(Unit unit) {
        return unit.name().isEmpty() ? unit.code() : unit.name();
    }
}

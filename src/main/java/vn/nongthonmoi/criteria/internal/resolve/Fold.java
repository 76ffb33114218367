package vn.nongthonmoi.criteria.internal.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.engine.Profile;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.LayerRules.Fired;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Subject;

/** Lays the statements of one layer after another over each other, for one profile. */
final class Fold {


    private final LayerStack stack;
    private final Classified unit;
    private final Profile profile;
    // The kinds of unit that are no more, with the day since when.
    private final Map<UnitKind, LocalDate> ended;
    // In the order of the annex's numbers, so that the order of rules and files never shows in a result.
    private final Map<String, TreeMap<Integer, LaidRow>> rows = new TreeMap<>(AnnexOrder.BY_NUMBER);
    private final Map<String, LocalizedText> titles = new HashMap<>();
    private final Map<String, LocalizedText> criteria = new TreeMap<>(AnnexOrder.BY_NUMBER);
    private final Map<String, LocalizedText> facts = new HashMap<>();
    private final List<Sheet.WithdrawalRule> withdrawals = new ArrayList<>();
    private final Repeals repeals = new Repeals();
    // The rows of the layer being laid that gave way to a newer national text.
    private final Set<String> gaveWay = new HashSet<>();

    Fold(LayerStack stack, Classified unit, Map<UnitKind, LocalDate> ended) {
        this.stack = stack;
        this.unit = unit;
        this.profile = unit.profile();
        this.ended = ended;
    }

    void lay(Layer layer, List<Fired> fired) {
        Map<String, Fired> byRow = new LinkedHashMap<>();
        gaveWay.clear();
        if (fired.stream().anyMatch(f -> f.statement() instanceof Statement.ReplaceAll)) {
            rows.clear();
            criteria.clear();
        }
        for (Fired f : fired) {
            Statement s = f.statement();
            if (s instanceof Demand d) {
                // Another rule of the layer that names the unit's kind goes before "các xã còn lại".
                byRow.merge(d.subject().code() + "@" + d.subject().year(), f,
                        (a, b) -> a.rule().forRemaining() ? b : a);
            } else if (s instanceof Statement.Criterion c) {
                criteria.put(c.code(), title(layer, "criterion." + c.code(), c.title()));
            } else if (s instanceof Statement.Fact c) {
                facts.put(c.code(), title(layer, c.code(), c.title()));
            } else if (s instanceof Statement.Withdrawal says) {
                withdrawals.add(new Sheet.WithdrawalRule(layer, f.rule(), f.line(), says));
            } else if (s instanceof Statement.Retitle r) {
                titles.put(r.subject().code(),
                        title(layer, r.subject().code() + "@" + layer.decision().number(), r.title()));
            } else if (s instanceof Statement.Repeal r) {
                repeal(r.subject(), layer);
            }
        }
        // By year, so that a row's title is that of its first year wherever the rules stand in the file.
        byRow.values().stream().sorted(Comparator.comparingInt(f -> year(((Demand) f.statement()).subject())))
                .forEach(this::lay);
        // With a row that gave way go the parts that the province had made of it: the national text has none of them.
        rows.values().forEach(years -> years.values().removeIf(row -> row.layer() == layer && row.replaces() == null
                && gaveWay.stream().anyMatch(row.demand().subject()::isPartOf)));
        if (!layer.contentKnown()) {
            // What it could state and nobody has seen; what it is known to state is certain.
            doubt(row -> row.layer() != layer, layer.header().source() + " (" + layer.id() + "): "
                    + (layer.contentUnknown() ? "chưa có nội dung" : "chưa thấy hết nội dung"));
        }
    }

    /** Marks every row of the set laid so far as one that something unseen could replace. */
    void doubt(String caveat) {
        doubt(row -> true, caveat);
    }

    private void doubt(Predicate<LaidRow> which, String caveat) {
        rows.values().forEach(years -> years.replaceAll((year, row) ->
                replaceable(row) && which.test(row) ? row.doubted(caveat) : row));
    }

    /**
     * Whether a text that nobody has seen could state the row otherwise: the set's own rows and conditions, but not what is
     * asked of recognition by another decision (18/2022/QĐ-TTg), nor the title that has to be held first.
     */
    private boolean replaceable(LaidRow row) {
        return row.demand().subject().kind() != Subject.Kind.CONDITION
                || stack.foundations().contains(row.layer()) && row.demand().measure() != Measure.STANDARD;
    }

    private static int year(Subject subject) {
        return subject.year() == null ? Repeals.ANY_YEAR : subject.year();
    }

    /** A row goes with its parts; of one repealed for a year, what holds for other years stays. */
    private void repeal(Subject subject, Layer by) {
        rows.forEach((code, years) -> {
            if (years.isEmpty() || !code.equals(subject.code())
                    && !years.firstEntry().getValue().demand().subject().isPartOf(subject.code())) {
                return;
            }
            if (subject.year() == null) {
                repeals.add(code, Repeals.ANY_YEAR, years.firstEntry().getValue(), by);
                years.clear();
            } else {
                repeals.add(code, subject.year(), years.getOrDefault(subject.year(), years.get(Repeals.ANY_YEAR)), by);
                years.remove(subject.year());
            }
        });
    }

    private void lay(Fired fired) {
        Demand demand = (Demand) fired.statement();
        Subject subject = demand.subject();
        LaidRow row = new LaidRow(fired.layer(), fired.rule(), fired.line(), demand, unit.doubts(fired), null);
        titles.computeIfAbsent(subject.code(), code -> {
            String name = fired.rule().name();
            return title(fired.layer(), code, name.startsWith(code + " ") ? name.substring(code.length() + 1) : name);
        });
        TreeMap<Integer, LaidRow> years = rows.computeIfAbsent(subject.code(), c -> new TreeMap<>());
        if (subject.year() != null) {
            if (!repeals.gone(row.layer(), subject.code(), subject.year(), years.keySet())) {
                LaidRow earlier = years.getOrDefault(subject.year(), years.get(Repeals.ANY_YEAR));
                years.put(subject.year(), over(row,
                        earlier != null ? earlier : repeals.row(subject.code(), subject.year(), row.layer())));
            }
        } else {
            repeals.statedAnew(subject.code(), row.layer());
            years.replaceAll((year, earlier) -> over(row, earlier));
            if (!repeals.gone(row.layer(), subject.code(), Repeals.ANY_YEAR, years.keySet())) {
                years.putIfAbsent(Repeals.ANY_YEAR, over(row, repeals.row(subject.code(), Repeals.ANY_YEAR, row.layer())));
            }
        }
    }

    /**
     * The row laid over an earlier one, or the nation's where that was amended since and asks for something else or for
     * more.
     */
    private LaidRow over(LaidRow row, LaidRow earlier) {
        LaidRow national = earlier;
        while (national != null && national.layer().jurisdiction() == Jurisdiction.PROVINCE) {
            national = national.replaces();
        }
        boolean outdated = national != null && row.layer().jurisdiction() == Jurisdiction.PROVINCE
                && !stack.foundations().contains(national.layer())
                && row.layer().decision().date().isBefore(national.layer().decision().date());
        if (!outdated) {
            return row.over(earlier);
        }
        if (Strictness.of(Requirements.of(row, profile), Requirements.of(national, profile)) != Strictness.AS_STRICT) {
            gaveWay.add(row.demand().subject().code());
            return national;
        }
        return row.over(earlier).doubted("cũ hơn " + national.layer().decision().number() + " đã sửa đổi dòng này");
    }

    /** A title; what a province calls something is kept apart by its code, since two may number alike. */
    private LocalizedText title(Layer layer, String key, String vietnamese) {
        boolean provincial = layer.jurisdiction() == Jurisdiction.PROVINCE;
        return Titles.of(stack.standard(), stack.period(), provincial ? layer.who() + "." + key : key, vietnamese);
    }

    Sheet sheet(List<Layer> layers) {
        Map<String, List<String>> parts = new HashMap<>();
        rows.forEach((code, years) -> {
            if (!years.isEmpty() && kind(years) == Subject.Kind.PART) {
                Subject part = years.firstEntry().getValue().demand().subject();
                rows.keySet().stream().filter(part::isPartOf).max(Comparator.comparingInt(String::length))
                        .ifPresent(parent -> parts.computeIfAbsent(parent, p -> new ArrayList<>()).add(code));
            }
        });
        Map<String, List<Sheet.Row>> byCriterion = new HashMap<>();
        List<Sheet.Row> conditions = new ArrayList<>();
        rows.forEach((code, years) -> {
            if (years.isEmpty() || kind(years) == Subject.Kind.PART) {
                return;
            }
            Sheet.Row row = row(code, parts);
            if (kind(years) == Subject.Kind.CONDITION) {
                conditions.add(row);
            } else {
                byCriterion.computeIfAbsent(Subject.criterionOf(code), c -> new ArrayList<>()).add(row);
            }
        });
        List<Sheet.Criterion> laid = new ArrayList<>();
        criteria.forEach((code, title) ->
                laid.add(new Sheet.Criterion(code, title, byCriterion.getOrDefault(code, List.of()))));
        return new Sheet(layers, laid, conditions, facts, List.copyOf(withdrawals));
    }

    private Sheet.Row row(String code, Map<String, List<String>> parts) {
        TreeMap<Integer, Requirement> byYear = new TreeMap<>();
        rows.get(code).forEach((year, laid) -> byYear.put(year, Requirements.of(laid, profile)));
        if (byYear.containsKey(Repeals.ANY_YEAR)) {
            repeals.years(code).forEach(year ->
                    byYear.putIfAbsent(year, Requirements.withoutLevel(byYear.get(Repeals.ANY_YEAR))));
        }
        List<Sheet.Row> within = parts.getOrDefault(code, List.of()).stream().map(p -> row(p, parts)).toList();
        return new Sheet.Row(code, titles.get(code), byYear, within, null, ended(byYear.lastEntry().getValue()));
    }

    /** What a row says that counts units of which there are none any more; null for any other. */
    private Message ended(Requirement r) {
        boolean none = r.manner().tally() != null && ended.keySet().containsAll(r.manner().tally().kinds());
        return none ? Message.of("reason.ended", "kind." + r.manner().tally().kinds().get(0).code(),
                ended.get(r.manner().tally().kinds().get(0))) : null;
    }

    private static Subject.Kind kind(TreeMap<Integer, LaidRow> years) {
        return years.firstEntry().getValue().demand().subject().kind();
    }
}

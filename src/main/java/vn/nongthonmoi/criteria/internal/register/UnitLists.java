package vn.nongthonmoi.criteria.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.files.RuleNames;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement.UnitList;

/**
 * Lays the lists of units over each other, the one that begins first below: a later row of the same code and day takes the
 * place of an earlier one, a row that begins later ends the form before it, and so it does those that went into it whole.
 */
public final class UnitLists {

    /** A list and the sentence that names it. */
    private record Named(Layer layer, Rule rule, int line, UnitList list) {
        String file() {
            String beside = layer.file();
            return beside.substring(0, beside.lastIndexOf('/') + 1) + list.file();
        }
    }

    private final SortedMap<String, byte[]> files;
    private final List<RuleProblem> problems;
    private final List<Named> lists;
    private final Map<String, List<UnitForm>> forms = new HashMap<>();

    private UnitLists(List<Layer> layers, SortedMap<String, byte[]> files, List<RuleProblem> problems) {
        this.files = files;
        this.problems = problems;
        List<Named> named = new ArrayList<>();
        for (Layer layer : layers) {
            for (Rule rule : layer.rules()) {
                rule.stated().stream().filter(s -> s.statement() instanceof UnitList)
                        .forEach(s -> named.add(new Named(layer, rule, s.line(), (UnitList) s.statement())));
            }
        }
        named.sort(Comparator.comparing((Named n) -> n.list().from()).thenComparing(Named::file));
        this.lists = named;
    }

    /**
     * The register that the layers' lists make.
     *
     * @param files what the rules directory holds, by path; those that are no list of units are passed over
     * @param problems receives what is wrong with the lists
     */
    public static Register read(List<Layer> layers, SortedMap<String, byte[]> files, List<RuleProblem> problems) {
        UnitLists reading = new UnitLists(layers, files, problems);
        return reading.lists.isEmpty() ? reading.none() : reading.register();
    }

    private Register none() {
        unnamed();
        return Register.none();
    }

    private Register register() {
        int before = problems.size();
        LocalDate until = null;
        for (Named named : lists) {
            byte[] bytes = files.get(named.file());
            if (bytes == null) {
                problems.add(RuleProblem.error(named.layer().file(), named.line(), 1, Message.of("NTM-256", named.list().file())));
                continue;
            }
            boolean amends = until != null && !named.list().from().isAfter(until);
            UnitFile.read(named.file(), bytes, named.list(), until == null, problems).forEach(row -> lay(row, amends));
            until = named.list().to() == null ? LocalDate.MAX : named.list().to();
        }
        unnamed();
        Map<String, List<UnitForm>> sorted = new TreeMap<>(forms);
        sorted.values().forEach(f -> f.sort(Comparator.comparing(UnitForm::from)));
        Register register = new Register(sorted, lists.stream().map(n -> new Register.Listed(n.list().from(),
                new RulePosition(n.layer().file(), n.line()), n.rule().source())).toList());
        if (problems.size() == before) {
            register.all().forEach(f -> consistent(register, f));
            whole(register);
        }
        return register;
    }

    /** Looked for when every sentence could be read, and so every list that is named is known. */
    private void unnamed() {
        if (problems.stream().anyMatch(p -> p.severity() == RuleProblem.Severity.ERROR)) {
            return;
        }
        Set<String> named = new HashSet<>(lists.stream().map(Named::file).toList());
        files.keySet().stream().filter(f -> f.endsWith(RuleNames.UNITS) && !named.contains(f))
                .forEach(f -> problems.add(RuleProblem.warning(f, 1, 1, Message.of("NTM-257"))));
    }

    private void lay(UnitForm row, boolean amends) {
        List<UnitForm> own = forms.computeIfAbsent(row.code(), c -> new ArrayList<>());
        if (amends) {
            own.removeIf(f -> f.from().equals(row.from()) && !f.file().equals(row.file()));
            end(own, row);
            row.formedFrom().forEach(c -> end(forms.getOrDefault(c, List.of()), row));
        }
        own.add(row);
    }

    /** Ends the form of another file that would still be there when the row begins. */
    private static void end(List<UnitForm> before, UnitForm row) {
        before.replaceAll(f -> f.from().isBefore(row.from()) && !f.endedBy(row.from()) && !f.file().equals(row.file())
                ? f.endedBefore(row.notBefore(), row.from()) : f);
    }

    private void consistent(Register register, UnitForm form) {
        register.forms(form.code()).stream().filter(f -> f != form && !f.from().isAfter(form.from()) && f.certainOn(form.from()))
                .filter(f -> f.from().isBefore(form.from()) || f.line() < form.line())
                .forEach(f -> wrong(form, "NTM-258", form.code(), f.file() + ":" + f.line()));
        if (!form.within().isEmpty() && register.on(form.within(), form.from()).isEmpty()) {
            wrong(form, "NTM-259", form.within(), form.from());
        }
        Stream.concat(form.formedFrom().stream(), form.partlyFrom().stream())
                .filter(c -> register.on(c, form.from().minusDays(1)).isEmpty())
                .forEach(c -> wrong(form, "NTM-259", c, form.from().minusDays(1)));
    }

    /** A unit goes whole into one other, and then no part of it into any more. */
    private void whole(Register register) {
        Map<String, UnitForm> taken = new HashMap<>();
        register.all().forEach(f -> f.formedFrom().forEach(c -> {
            UnitForm other = taken.putIfAbsent(c + " " + f.from(), f);
            if (other != null) {
                wrong(f, "NTM-260", c, other.file() + ":" + other.line());
            }
        }));
        register.all().forEach(f -> f.partlyFrom().forEach(c -> {
            UnitForm other = taken.get(c + " " + f.from());
            if (other != null) {
                wrong(f, "NTM-260", c, other.file() + ":" + other.line());
            }
        }));
    }

    private void wrong(UnitForm form, String code, Object... arguments) {
        problems.add(RuleProblem.error(form.file(), form.line(), 1, Message.of(code, arguments)));
    }
}

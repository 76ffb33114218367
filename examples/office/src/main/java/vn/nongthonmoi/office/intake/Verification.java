package vn.nongthonmoi.office.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Confirmation;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.StatedRule;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.print.Texts;

/**
 * Whether what rules say of a file is so: each rule that names a file's digest was read from it or held against it, and says at which
 * row.
 *
 * @param rules the rules that name this file, each with what was found
 * @param ofOthers how many rules name another file
 */
public record Verification(List<Checked> rules, long ofOthers) {

    /** Copies the list. */
    public Verification {
        rules = List.copyOf(rules);
    }

    /**
     * A rule that names the file.
     *
     * @param rule the rule
     * @param row the row of the document that it speaks of; null where there is none at that place
     * @param result what was found
     */
    public record Checked(StatedRule rule, Reconciliation.@Nullable Row row, Result result) { }

    /** What was found of a rule. */
    public enum Result {
        /** The row is where the rule says, and says what the rule says. */
        HOLDS,
        /** The row is there and says something else. */
        DIFFERS,
        /** The row is there and cannot be read. */
        UNREADABLE,
        /** There is no such row at that place. */
        NOT_THERE;

        /** As JSON has it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people. */
        public String said(Texts texts) {
            return texts.get("intake.verified-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** Looks at every rule that names a file. */
    public static Verification of(Intake intake, RuleFiles files) {
        List<Checked> checked = new ArrayList<>();
        long others = 0;
        List<StatedRule> all = files.rules();
        RuleLines lines = new RuleLines(all);
        for (StatedRule rule : all) {
            Optional<FilePlace> place = rule.confirmation().map(Confirmation::text).or(rule::provisional).flatMap(FilePlace::in);
            if (place.isPresent() && place.get().sha256().equals(intake.sha256())) {
                checked.add(checked(intake, lines, rule, place.get()));
            } else if (place.isPresent()) {
                others++;
            }
        }
        return new Verification(checked, others);
    }

    private static Checked checked(Intake intake, RuleLines lines, StatedRule rule, FilePlace place) {
        Optional<Reconciliation.Row> row = intake.found().rows().stream().filter(r -> r.encoded() != null && states(lines, rule, r)
                && r.cells().stream().anyMatch(cell -> cell.table() == place.table() && cell.row() == place.row())).findFirst();
        return new Checked(rule, row.orElse(null), row.isEmpty() ? Result.NOT_THERE
                : switch (row.get().finding()) {
                    case SAME -> Result.HOLDS;
                    case UNREADABLE -> Result.UNREADABLE;
                    default -> Result.DIFFERS;
                });
    }

    private static boolean states(RuleLines lines, StatedRule rule, Reconciliation.Row row) {
        return row.encoded().requirements().values().stream().anyMatch(r -> lines.at(r.citation().rule()).filter(rule::equals).isPresent());
    }

    /** Whether there are such rules, and all hold. */
    public boolean holds() {
        return !rules.isEmpty() && rules.stream().allMatch(c -> c.result() == Result.HOLDS);
    }
}

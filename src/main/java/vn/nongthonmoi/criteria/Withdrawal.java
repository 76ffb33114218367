package vn.nongthonmoi.criteria;

import java.util.List;

/**
 * Whether a recognised unit is in the range in which its title is to be withdrawn, by the rules in force.
 *
 * @param status {@link Status#MET} when it is in the range whatever is still open, {@link Status#NOT_MET} when it is
 *     not, {@link Status#UNKNOWN} when open criteria decide, {@link Status#UNSPECIFIED} when no rule is known
 * @param grounds the rules, in the order of their layers and lines
 * @param failed the codes of the criteria that are not met, in the order of the annex
 * @param open the codes of the criteria that are neither met nor not met
 * @since 0.1.0
 */
public record Withdrawal(Status status, List<Ground> grounds, List<String> failed, List<String> open) {

    /** Copies the lists. */
    public Withdrawal {
        grounds = List.copyOf(grounds);
        failed = List.copyOf(failed);
        open = List.copyOf(open);
    }

    /**
     * One rule of withdrawal.
     *
     * @param title the rule's name
     * @param status as for the whole, by this rule alone
     * @param source the decision
     * @param rule file and line
     * @param provisional whether something about the rule is not confirmed
     * @param keys the criteria of which one has to be among those that fail; empty where none has to
     */
    public record Ground(String title, Status status, String source, RulePosition rule, boolean provisional,
            List<String> keys) {

        /** Copies the criteria. */
        public Ground {
            keys = List.copyOf(keys);
        }
    }
}

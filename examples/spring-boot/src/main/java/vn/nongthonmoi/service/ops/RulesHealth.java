package vn.nongthonmoi.service.ops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.nongthonmoi.criteria.ReloadingLibrary.Refusal;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.service.rules.Rules;
import vn.nongthonmoi.service.rules.Served;

/**
 * Which rules are served, and why others are not. A directory that is refused leaves the service up: it answers by the
 * last good version, and says so here.
 */
@Component("rulesHealthIndicator")
class RulesHealth implements HealthIndicator {

    /** What is wrong is all in the log; here is what somebody has to mend first. */
    private static final int MOST = 20;

    private final Rules rules;

    RulesHealth(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        Served served = rules.served();
        Health.Builder health = Health.up()
                .withDetail("source", rules.source())
                .withDetail("fingerprint", served.library().fingerprint())
                .withDetail("served_since", served.since().toString())
                .withDetail("reloads", rules.versions() - 1)
                .withDetail("refusals", rules.refused());
        if (rules.lastRefused() != null) {
            health.withDetail("last_refused", rules.lastRefused().toString());
        }
        rules.refusal().ifPresent(refusal -> health.withDetail("refused", refused(refusal)));
        return health.withDetail("sets", served.library().sets().stream().map(RulesHealth::set).toList()).build();
    }

    private static Map<String, Object> refused(Refusal refusal) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("at", refusal.at().toString());
        List<RuleProblem> errors =
                refusal.problems().stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR).toList();
        detail.put("errors", errors.size());
        detail.put("first", errors.stream().limit(MOST).map(p -> p.text(Locale.ENGLISH)).toList());
        return detail;
    }

    private static Map<String, Object> set(SetSummary set) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("standard", set.standard().code());
        detail.put("period", set.period().toString());
        if (set.province() != null) {
            detail.put("province", set.province().code());
        }
        detail.put("in_force_from", set.inForceFrom().toString());
        if (set.inForceTo() != null) {
            detail.put("in_force_to", set.inForceTo().toString());
        }
        detail.put("changes", set.days().stream().map(Object::toString).toList());
        detail.put("fingerprint", set.fingerprint());
        return detail;
    }
}

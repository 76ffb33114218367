package vn.nongthonmoi.service.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nongthonmoi.criteria.Outcome;
import vn.nongthonmoi.service.rules.Rules;

/** What is counted of this service, beside what Spring Boot counts. No unit, province or rule is a label. */
@Component
public class Figures {

    private static final String ASSESSMENTS = "ntm.assessments";

    private final MeterRegistry registry;
    private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
    private final Counter unreadable;

    /** Registers what is counted, so that it stands at 0 before anything happens. */
    public Figures(MeterRegistry registry, Rules rules) {
        this.registry = registry;
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, assessments(outcome.code()));
        }
        unreadable = assessments("error");
        FunctionCounter.builder("ntm.rules.reloads", rules, r -> r.versions() - 1.0).tag("result", "served")
                .description("Versions of the rules that took the place of one before").register(registry);
        FunctionCounter.builder("ntm.rules.reloads", rules, Rules::refused).tag("result", "refused")
                .description("Versions of the rules that were refused").register(registry);
        Gauge.builder("ntm.rules.age", rules, Figures::age).baseUnit("seconds")
                .description("How long the rules have been served").register(registry);
        Gauge.builder("ntm.rules.refused", rules, r -> r.refusal().isPresent() ? 1 : 0)
                .description("1 while what the directory holds is not what is served").register(registry);
    }

    private Counter assessments(String outcome) {
        return Counter.builder(ASSESSMENTS).tag("outcome", outcome).description("Units assessed, or not readable")
                .register(registry);
    }

    private static double age(Rules rules) {
        return Duration.between(rules.served().since(), Instant.now()).toMillis() / 1000.0;
    }

    /** A unit has an answer. */
    public void assessed(Outcome outcome) {
        outcomes.get(outcome).increment();
    }

    /** A unit has none. */
    public void unreadable() {
        unreadable.increment();
    }

    /** A request has none. The codes are those of the library and of this service: a few dozen. */
    public void problem(String code) {
        registry.counter("ntm.problems", "code", code).increment();
    }
}

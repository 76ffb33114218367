package vn.nongthonmoi.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be set of this service, beside what Spring Boot has: see {@code application.yaml}.
 *
 * @param rules directory of rule files, followed while the service runs; null for the rules that come with the library
 * @param hosts names by which the service may be asked, as in the address without the port
 * @param limits what one request may ask for, and all together
 */
@ConfigurationProperties("ntm")
public record Settings(Path rules, @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) Set<String> hosts,
        @DefaultValue Limits limits) {

    /** @throws IllegalArgumentException if a limit leaves nothing to be asked */
    public Settings {
        positive("ntm.limits.body", limits.body().toBytes());
        positive("ntm.limits.units", limits.units());
        positive("ntm.limits.memory", limits.memory() == null ? 1 : limits.memory().toBytes());
        positive("ntm.limits.receive", limits.receive().toMillis());
        positive("ntm.limits.answer", limits.answer().toMillis());
        positive("ntm.limits.rate", limits.rate().toBytes());
    }

    /**
     * What one request may ask for, and all together.
     *
     * @param body size of its body
     * @param units units in it, those within others counted too
     * @param receive how long it may take to send the body
     * @param answer how long it may take to make the answer and to read it
     * @param rate bytes a second that a caller sends or reads at least
     * @param memory what the requests under way may take together; null for a quarter of the heap
     */
    public record Limits(@DefaultValue("4MB") DataSize body, @DefaultValue("500") int units,
            @DefaultValue("30s") Duration receive, @DefaultValue("2m") Duration answer,
            @DefaultValue("1KB") DataSize rate, DataSize memory) { }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", expected 1 or more");
        }
    }
}

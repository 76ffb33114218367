package vn.nongthonmoi.service;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be set of this service, beside what Spring Boot has: see {@code application.yaml}.
 *
 * @param rules directory of rule files, followed while the service runs; null for the rules that come with the library
 * @param limits what one request may ask for
 * @param remembered how many kinds of unit are remembered, so that new rules know them before they are served
 */
@ConfigurationProperties("ntm")
public record Settings(Path rules, @DefaultValue Limits limits, @DefaultValue("1000") int remembered) {

    /** @throws IllegalArgumentException if a limit leaves nothing to be asked */
    public Settings {
        positive("ntm.limits.body", limits.body().toBytes());
        positive("ntm.limits.units", limits.units());
        positive("ntm.remembered", remembered);
    }

    /**
     * What one request may ask for.
     *
     * @param body size of its body
     * @param units units in it, those within others counted too
     */
    public record Limits(@DefaultValue("4MB") DataSize body, @DefaultValue("500") int units) { }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", expected 1 or more");
        }
    }
}

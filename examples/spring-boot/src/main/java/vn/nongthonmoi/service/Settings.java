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
 */
@ConfigurationProperties("ntm")
public record Settings(Path rules, @DefaultValue Limits limits) {

    /** @throws IllegalArgumentException if a limit leaves nothing to be asked */
    public Settings {
        positive("ntm.limits.body", limits.body().toBytes());
        positive("ntm.limits.units", limits.units());
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

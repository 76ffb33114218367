package vn.nongthonmoi.service.rules;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.ReloadingLibrary;
import vn.nongthonmoi.criteria.ReloadingLibrary.Refusal;
import vn.nongthonmoi.service.Settings;

/**
 * The rules that are served: those of a directory, followed while the service runs, or those that come with the
 * library.
 */
@Component
public class Rules {

    private static final Logger LOG = LoggerFactory.getLogger(Rules.class);

    private final String source;
    // Null for the rules that come with the library: they do not change.
    private final ReloadingLibrary directory;
    private final AtomicLong versions = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile Served served;
    private volatile Instant lastRefused;

    /**
     * Reads the first version.
     *
     * @throws vn.nongthonmoi.criteria.RuleFileException if there is an error in it
     * @throws java.io.UncheckedIOException if the directory cannot be read
     */
    public Rules(Settings settings) {
        this.source = settings.rules() == null ? "bundled" : settings.rules().toAbsolutePath().normalize().toString();
        // Held until the first version is served: a change that is noticed meanwhile comes after it.
        synchronized (this) {
            this.directory = settings.rules() == null ? null : ReloadingLibrary.watch(settings.rules(), new Told());
            serve(directory == null ? CriteriaLibrary.bundled() : directory.library());
        }
    }

    private final class Told implements ReloadingLibrary.Listener {
        @Override
        public void accepted(CriteriaLibrary library) {
            serve(library);
        }

        @Override
        public void refused(Refusal refusal) {
            lastRefused = refusal.at();
            refused.incrementAndGet();
        }
    }

    private synchronized void serve(CriteriaLibrary library) {
        // What was refused and is taken back leaves the same version served.
        if (served == null || served.library() != library) {
            served = new Served(library, Instant.now());
            versions.incrementAndGet();
            LOG.info("{}: {} sets are served, {}", source, library.sets().size(), library.fingerprint());
        }
    }

    /** What is served now. To be taken once a request: the next call may give another version. */
    public Served served() {
        return served;
    }

    /** The directory, or {@code bundled}. */
    public String source() {
        return source;
    }

    /** Why what the directory holds is not served; empty where it is. */
    public Optional<Refusal> refusal() {
        return directory == null ? Optional.empty() : directory.refusal();
    }

    /** When a version was refused last; null when none was. */
    public Instant lastRefused() {
        return lastRefused;
    }

    /** How many versions were served, the first and the present one among them. */
    public long versions() {
        return versions.get();
    }

    /** How many versions were refused. */
    public long refused() {
        return refused.get();
    }

    @PreDestroy
    void close() {
        if (directory != null) {
            directory.close();
        }
    }
}

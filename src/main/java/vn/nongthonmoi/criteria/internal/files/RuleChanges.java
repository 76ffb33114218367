package vn.nongthonmoi.criteria.internal.files;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Waits for a hint that something below a directory changed. A hint may be false and may be missing, where the file
 * system gives none or the system's limit of watches is reached; so whoever waits looks at the content, in any case
 * after a while. For one thread.
 */
public final class RuleChanges implements AutoCloseable {

    private final Path directory;
    // Null where the file system gives no hints.
    private final WatchService hints;
    private final Set<WatchKey> watched = new HashSet<>();

    /** Waits for changes below this directory; null where nothing is known of the place, so that there are no hints. */
    public RuleChanges(Path directory) {
        this.directory = directory;
        this.hints = directory == null ? null : hints(directory);
    }

    private static WatchService hints(Path directory) {
        try {
            return directory.getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    /**
     * Watches the directories that are there now, and no others. To be called before the content is looked at, so that
     * what changes after that look gives a hint.
     */
    public void follow() {
        if (hints == null) {
            return;
        }
        Set<WatchKey> present = new HashSet<>();
        try {
            Path root = directory.toRealPath();
            Files.walkFileTree(root, Set.of(), Limits.DEPTH + 1, new Registering(root, present));
        } catch (IOException e) {
            // Without hints of what could not be registered. What is wrong is said by the look at the content.
            present.addAll(watched);
        }
        watched.stream().filter(key -> !present.contains(key)).forEach(WatchKey::cancel);
        watched.clear();
        watched.addAll(present);
    }

    /** Goes through the directories that rules are read from, and no further than they are read. */
    private final class Registering extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Set<WatchKey> present;
        private int entries;

        Registering(Path root, Set<WatchKey> present) {
            this.root = root;
            this.present = present;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
            if (!path.equals(root) && RuleIntake.leftAlone(path.getFileName().toString())) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            present.add(path.register(hints, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY));
            return next();
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            return next();
        }

        /** More than that is refused, whatever it holds. */
        private FileVisitResult next() {
            return ++entries > Limits.ENTRIES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }

    /** Waits until there is a hint, but no longer than that. */
    public void await(Duration longest) throws InterruptedException {
        if (hints == null) {
            Thread.sleep(longest.toMillis());
            return;
        }
        WatchKey key = hints.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = hints.poll();
        }
    }

    /** Stops watching. */
    @Override
    public void close() {
        try {
            if (hints != null) {
                hints.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

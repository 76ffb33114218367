package vn.nongthonmoi.office.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/**
 * A file that is there whole or not at all: it is written beside its place, under a name that nobody can know, and put
 * there once it is complete. Until then, and where the disk is full before, a file that stood there stays as it was. Of
 * two that are written to one place at once, the one that is complete last stands there.
 */
public final class NewFile {

    private static final SecureRandom RANDOM = new SecureRandom();

    private NewFile() { }

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        void print(OutputStream out) throws IOException;
    }

    /**
     * Writes a file that somebody named. A link that stands under the name is replaced and the file that it leads to is left
     * as it is, since the link may have been laid by somebody else; one that leads to a device, as {@code /dev/stdout} does, is
     * followed.
     *
     * @throws Failure if the file cannot be written, or not to its end
     */
    public static void write(Path file, Content content, Texts texts) {
        if (!Files.isSymbolicLink(file) && Files.exists(file) && !Files.isWritable(file) || Files.isDirectory(file)) {
            throw Failure.usage(texts.get("usage.cannot-write", file));
        }
        Path place = file.toAbsolutePath();
        // A device or a pipe is what its reader waits at; and some may write a file, but not beside it.
        boolean device = Files.exists(file) && !Files.isRegularFile(file);
        write(file, place, !device && Files.isWritable(place.getParent()), content, texts);
    }

    /**
     * Writes a file whose name the program made: whatever stands there is replaced.
     *
     * @throws Failure if the file cannot be written, or not to its end
     */
    public static void writeMade(Path file, Content content, Texts texts) {
        write(file, file.toAbsolutePath(), true, content, texts);
    }

    private static void write(Path file, Path place, boolean beside, Content content, Texts texts) {
        Path target = beside ? place.resolveSibling("." + Long.toHexString(RANDOM.nextLong()) + ".part") : place;
        OutputStream opened = open(target, beside, file, texts);
        boolean whole = false;
        try {
            try (OutputStream out = opened) {
                content.print(out);
            }
            if (beside) {
                Files.move(target, place, StandardCopyOption.ATOMIC_MOVE);
            }
            whole = true;
        } catch (IOException | UncheckedIOException e) {
            throw Failure.problem(texts.get("error.write", file, reason(e)));
        } finally {
            if (beside && !whole) {
                target.toFile().delete();
            }
        }
    }

    /** Opens the place itself, or a new file beside it; no link is followed to a file. */
    private static OutputStream open(Path target, boolean beside, Path file, Texts texts) {
        try {
            if (!beside) {
                return Files.exists(target) && !Files.isRegularFile(target) ? Files.newOutputStream(target)
                        : Files.newOutputStream(target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            }
            OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            // Where the process is ended from outside.
            target.toFile().deleteOnExit();
            return out;
        } catch (IOException e) {
            throw Failure.usage(texts.get("usage.cannot-write", file));
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        return cause instanceof FileSystemException f && f.getReason() != null ? f.getReason() : cause.getMessage();
    }
}

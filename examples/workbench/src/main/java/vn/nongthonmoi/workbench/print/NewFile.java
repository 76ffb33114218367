package vn.nongthonmoi.workbench.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is there whole or not at all: it is written beside its place and put there once it is complete. Until
 * then, and where the disk is full before, a file that stood there stays as it was.
 */
public final class NewFile {

    private NewFile() { }

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        void print(OutputStream out) throws IOException;
    }

    /** @throws Failure if the file cannot be written, or not to its end */
    public static void write(Path file, Content content, Texts texts) {
        Path place = place(file, texts);
        // A device or a pipe is what its reader waits at; and some may write a file, but not beside it.
        boolean beside = (!Files.exists(place) || Files.isRegularFile(place)) && Files.isWritable(place.getParent());
        Path target = beside ? place.resolveSibling("." + place.getFileName() + ".part") : place;
        OutputStream opened = create(target, file, texts);
        boolean whole = false;
        try {
            try (OutputStream out = opened) {
                content.print(out);
            }
            if (beside) {
                Files.move(target, place, StandardCopyOption.REPLACE_EXISTING);
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

    /** Where the file itself stands, which a link may lead to. */
    private static Path place(Path file, Texts texts) {
        try {
            if (Files.exists(file) && (Files.isDirectory(file) || !Files.isWritable(file))) {
                throw Failure.usage(texts.get("usage.cannot-write", file));
            }
            return Files.isRegularFile(file) ? file.toRealPath() : file.toAbsolutePath();
        } catch (IOException e) {
            throw Failure.usage(texts.get("usage.cannot-write", file));
        }
    }

    private static OutputStream create(Path target, Path file, Texts texts) {
        try {
            return Files.newOutputStream(target);
        } catch (IOException e) {
            throw Failure.usage(texts.get("usage.cannot-write", file));
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        return cause instanceof FileSystemException f && f.getReason() != null ? f.getReason() : cause.getMessage();
    }
}

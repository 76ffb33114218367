package vn.nongthonmoi.criteria.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import vn.nongthonmoi.criteria.RuleProblem;

/** Offers what lies below a directory to a {@link RuleIntake}: never through a link, so nothing outside it. */
final class RuleDirectory extends SimpleFileVisitor<Path> {

    private final Path root;
    private final RuleIntake intake;

    private RuleDirectory(Path root, RuleIntake intake) {
        this.root = root;
        this.intake = intake;
    }

    /**
     * The files by their path below the directory.
     *
     * @param directory may be a link itself: it is the host's choice
     * @param vocabulary the library's own sentences, which a copy in the directory has to equal
     * @param problems receives what is wrong with the directory itself
     * @throws UncheckedIOException if the directory or a file in it cannot be read
     */
    static SortedMap<String, byte[]> read(Path directory, byte[] vocabulary, List<RuleProblem> problems) {
        try {
            RuleDirectory reading = new RuleDirectory(directory.toRealPath(), new RuleIntake(vocabulary));
            Files.walkFileTree(reading.root, Set.of(), Limits.DEPTH + 1, reading);
            return reading.intake.taken(directory, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
        return path.equals(root) ? FileVisitResult.CONTINUE : offer(path, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
        return offer(path, attributes);
    }

    private FileVisitResult offer(Path path, BasicFileAttributes attributes) throws IOException {
        String name = root.relativize(path).toString().replace(root.getFileSystem().getSeparator(), "/");
        RuleIntake.Form form = attributes.isDirectory() ? RuleIntake.Form.DIRECTORY
                : attributes.isRegularFile() ? RuleIntake.Form.FILE
                : attributes.isSymbolicLink() && Files.isDirectory(path) ? RuleIntake.Form.LINKED_DIRECTORY
                : RuleIntake.Form.OTHER;
        return switch (intake.offer(name, form, () -> content(path))) {
            case GO_ON -> FileVisitResult.CONTINUE;
            case PASS_OVER -> attributes.isDirectory() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            case STOP -> FileVisitResult.TERMINATE;
        };
    }

    /** No more of a file than shows that it is too large; if a link took its place meanwhile, it is not opened. */
    private static byte[] content(Path path) throws IOException {
        // A file system within a file, as a zip, has no links and does not know the option.
        OpenOption[] options = path.getFileSystem() == FileSystems.getDefault()
                ? new OpenOption[] {LinkOption.NOFOLLOW_LINKS} : new OpenOption[0];
        try (InputStream in = Files.newInputStream(path, options)) {
            return in.readNBytes(Limits.FILE + 1);
        }
    }
}

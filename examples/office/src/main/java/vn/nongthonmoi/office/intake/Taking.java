package vn.nongthonmoi.office.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.NewFile;
import vn.nongthonmoi.office.print.Texts;

/** Writes what somebody takes over from a document: new files only, none that is there is touched. */
public final class Taking {

    private final @Nullable Path draft;
    private final @Nullable Path checked;
    private final @Nullable Path from;
    private final Texts texts;

    /**
     * Looks at the places before anything is read.
     *
     * @param draft the rule file; null where none is wanted
     * @param checked the directory of the copy; null where none is wanted
     * @param from the directory of the rules that are copied; null where they come with the library
     * @throws Failure if something is there already, the file is not named as a rule file is, or the copy would lie in what it is of
     */
    public Taking(@Nullable Path draft, @Nullable Path checked, @Nullable Path from, Texts texts) throws IOException {
        this.draft = draft;
        this.checked = checked;
        this.from = from;
        this.texts = texts;
        if (draft != null && !draft.getFileName().toString().matches("[^.].*\\.dslr")) {
            throw Failure.usage(texts.get("usage.draft-name", draft));
        }
        for (Path file : draft == null ? new Path[0] : new Path[] {draft, cases(draft)}) {
            if (Files.exists(file)) {
                throw Failure.usage(texts.get("usage.exists", file));
            }
        }
        if (checked != null && from != null && checked.toAbsolutePath().normalize().startsWith(from.toAbsolutePath().normalize())) {
            throw Failure.usage(texts.get("usage.copy-within", checked, from));
        }
        if (checked != null && Files.exists(checked)) {
            if (!Files.isDirectory(checked)) {
                throw Failure.usage(texts.get("usage.exists", checked));
            }
            try (Stream<Path> inside = Files.list(checked)) {
                if (inside.findAny().isPresent()) {
                    throw Failure.usage(texts.get("usage.not-empty", checked));
                }
            }
        }
    }

    private static Path cases(Path draft) {
        String name = draft.getFileName().toString();
        return draft.resolveSibling(name.substring(0, name.length() - Draft.RULES.length()) + Draft.CASES);
    }

    /** Writes what was made; what is null was not asked for. */
    public void write(@Nullable Draft made, @Nullable CheckedCopy copy) throws IOException {
        if (copy != null) {
            for (Map.Entry<String, byte[]> file : copy.files().entrySet()) {
                write(checked.resolve(file.getKey()), file.getValue());
            }
            beside(copy);
        }
        if (made != null && !made.isEmpty()) {
            write(draft, made.text().getBytes(StandardCharsets.UTF_8));
            write(cases(draft), made.cases().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What lies beside the rules in their directory, such as a list of files or notes, is copied as it is. */
    private void beside(CheckedCopy copy) throws IOException {
        if (from == null || !Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
                String path = from.relativize(file).toString().replace('\\', '/');
                if (!copy.files().containsKey(path)) {
                    write(checked.resolve(path), Files.readAllBytes(file));
                }
            }
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        NewFile.write(file, out -> out.write(content), texts);
    }
}

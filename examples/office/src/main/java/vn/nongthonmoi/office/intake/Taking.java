package vn.nongthonmoi.office.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private final Texts texts;

    /**
     * Looks at the places before anything is read.
     *
     * @param draft the rule file; null where none is wanted
     * @param checked the directory of the copy; null where none is wanted
     * @throws Failure if something is there already, or the file is not named as a rule file is
     */
    public Taking(@Nullable Path draft, @Nullable Path checked, Texts texts) throws IOException {
        this.draft = draft;
        this.checked = checked;
        this.texts = texts;
        if (draft != null && !draft.getFileName().toString().matches("[^.].*\\.dslr")) {
            throw Failure.usage(texts.get("usage.draft-name", draft));
        }
        for (Path file : draft == null ? new Path[0] : new Path[] {draft, cases(draft)}) {
            if (Files.exists(file)) {
                throw Failure.usage(texts.get("usage.exists", file));
            }
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
        }
        if (made != null) {
            write(draft, made.text().getBytes(StandardCharsets.UTF_8));
            write(cases(draft), made.cases().getBytes(StandardCharsets.UTF_8));
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

package vn.nongthonmoi.service.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the rules whose directory holds now one, now the other of two versions. They differ in one level. */
public final class RulesFolder {

    private static final Path CHANGED = Path.of("national", "2021-2025", "commune.dslr");
    private static final String BEFORE = "? |     24 | 16,5 |";
    private static final String AFTER = "? |     23 | 16,5 |";

    private final Path folder;

    private RulesFolder(Path folder) {
        this.folder = folder;
    }

    /** Copies the rules into a folder, in their first version. */
    public static RulesFolder in(Path folder) throws IOException {
        Path rules = Path.of("..", "..", "rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(rules.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new RulesFolder(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Writes a version, in the way an editor saves: beside its place, and put there when it is whole. */
    public void write(int version) throws IOException {
        put(text(version));
    }

    /** Writes what no version may hold. */
    public void spoil() throws IOException {
        put(text(0).replace("Chỉ tiêu 15.3:", "Chỉ tiu 15.3:"));
    }

    private void put(String text) throws IOException {
        Path part = Files.writeString(folder.resolve("commune.part"), text);
        Files.move(part, folder.resolve(CHANGED), StandardCopyOption.REPLACE_EXISTING);
    }

    private String text(int version) throws IOException {
        String text = Files.readString(Path.of("..", "..", "rules").resolve(CHANGED), StandardCharsets.UTF_8);
        if (List.of(text.split("\\R")).stream().filter(l -> l.contains(BEFORE)).count() != 1) {
            throw new IllegalStateException("the level that is changed here stands no longer in " + CHANGED);
        }
        return version % 2 == 0 ? text : text.replace(BEFORE, AFTER);
    }
}

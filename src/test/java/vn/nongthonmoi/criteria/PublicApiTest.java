package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hosts build against changes when somebody means it to, and names nothing that is not theirs to name. */
class PublicApiTest {

    private static final Path BASELINE = Path.of("src/test/resources/api.txt");

    /** After a change that is meant: {@code mvn test -Dtest=PublicApiTest -Dntm.api=write}. */
    @Test
    void itIsTheOneThatWasAgreedOn() throws Exception {
        List<String> now = PublicApi.lines();
        if ("write".equals(System.getProperty("ntm.api"))) {
            Files.writeString(BASELINE, String.join("\n", now) + "\n");
        }
        List<String> agreed = Files.readAllLines(BASELINE);
        assertEquals("", difference(agreed, now), () -> "The public API differs from " + BASELINE + ". What went or"
                + " changed is a break: see docs/MIGRATION.md. If it is meant, write the file anew with"
                + " mvn test -Dtest=PublicApiTest -Dntm.api=write");
    }

    private static String difference(List<String> agreed, List<String> now) {
        List<String> before = withTheirTypes(agreed);
        List<String> after = withTheirTypes(now);
        String lines = Stream.concat(before.stream().filter(l -> !after.contains(l)).map(l -> "- " + l),
                after.stream().filter(l -> !before.contains(l)).map(l -> "+ " + l)).collect(Collectors.joining("\n"));
        return lines.isEmpty() && !before.equals(after) ? "the order of lines" : lines;
    }

    private static List<String> withTheirTypes(List<String> lines) {
        List<String> full = new ArrayList<>();
        String type = "";
        for (String line : lines) {
            boolean member = line.startsWith(" ");
            type = member ? type : line.replaceAll("\\(.*| :.*", "");
            full.add(member ? type + " > " + line.strip() : line);
        }
        return full;
    }

    @Test
    void noSignatureNamesAnInternalOrForeignType() throws Exception {
        List<Class<?>> types = PublicApi.types();
        List<String> foreign = new ArrayList<>();
        for (Class<?> type : types) {
            PublicApi.named(type).stream().filter(c -> !mayBeNamed(c, types))
                    .forEach(c -> foreign.add(type.getName() + " names " + c.getName()));
        }
        assertEquals(List.of(), foreign);
        assertTrue(types.size() > 80, () -> types.size() + " types found");
    }

    private static boolean mayBeNamed(Class<?> c, List<Class<?>> own) {
        return c.isPrimitive() || c.isArray() && mayBeNamed(c.componentType(), own) || own.contains(c)
                || c.getModule().getName() != null && c.getModule().getName().equals("java.base")
                        && Modifier.isPublic(c.getModifiers());
    }

    @Test
    void everyPackageSaysHowLongItMayBeReliedOn() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Package p : PublicApi.packages()) {
            boolean internal = p.getName().contains(".internal.");
            List<Boolean> marks = List.of(p.isAnnotationPresent(ApiStatus.Stable.class),
                    p.isAnnotationPresent(ApiStatus.Experimental.class), p.isAnnotationPresent(ApiStatus.Internal.class));
            if (marks.stream().filter(m -> m).count() != 1 || marks.get(2) != internal) {
                wrong.add(p.getName() + " is stable, experimental, internal: " + marks);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(directories(), PublicApi.packages().size(), "every package has a package-info.java");
    }

    private static int directories() throws IOException {
        return (int) PublicApi.files().stream().map(Path::getParent).distinct().count();
    }

    /** What {@link PublicApi} finds in types that are no part of the library; without it the tests above could be empty. */
    @Test
    void whatSignaturesHideIsFound() {
        abstract class Foreign<T extends Comparable<TempDir>> {
            protected List<? super Test[]> field;

            public abstract <X extends IOException> Stream<T> method(Class<? extends AutoCloseable> c) throws X;
        }
        Set<Class<?>> named = PublicApi.named(Foreign.class);
        assertTrue(named.containsAll(List.of(TempDir.class, Test[].class, Stream.class, AutoCloseable.class,
                IOException.class)), named::toString);
        assertTrue(Stream.of(TempDir.class, Test[].class).noneMatch(c -> mayBeNamed(c, List.of())));
    }
}

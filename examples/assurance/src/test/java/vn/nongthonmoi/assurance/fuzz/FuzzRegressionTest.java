package vn.nongthonmoi.assurance.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every target keeps its promise for what fuzzing starts from, and for all that fuzzing has ever found. */
class FuzzRegressionTest {

    private static final Path FINDINGS = Path.of("src/test/resources/findings");

    @TestFactory
    Stream<DynamicTest> seedsAndFindings() throws IOException {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (Map.Entry<Class<?>, List<byte[]>> target : Fuzz.targets().entrySet()) {
            assertFalse(target.getValue().isEmpty());
            tests.add(DynamicTest.dynamicTest(target.getKey().getSimpleName() + ": seeds",
                    () -> target.getValue().forEach(seed -> run(target.getKey(), seed))));
            Path findings = FINDINGS.resolve(target.getKey().getSimpleName());
            if (Files.isDirectory(findings)) {
                try (Stream<Path> files = Files.list(findings)) {
                    files.sorted().forEach(file -> tests.add(DynamicTest.dynamicTest(
                            target.getKey().getSimpleName() + ": " + file.getFileName(),
                            () -> run(target.getKey(), Files.readAllBytes(file)))));
                }
            }
        }
        return tests.build();
    }

    private static void run(Class<?> target, byte[] input) {
        assertDoesNotThrow(() -> {
            Method method = target.getMethod("fuzzerTestOneInput", byte[].class);
            method.invoke(null, (Object) input);
        });
    }
}

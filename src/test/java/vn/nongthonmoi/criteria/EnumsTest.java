package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every enum of the API is asked the same: its code, its title in both languages, and the constant of a code. */
class EnumsTest {

    static List<Class<?>> enums() throws IOException, ClassNotFoundException {
        List<Class<?>> enums = new java.util.ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/api.txt"))) {
            if (line.startsWith("enum ")) {
                String name = line.substring("enum ".length());
                enums.add(Class.forName(name.startsWith("vn.") ? nested(name) : "vn.nongthonmoi.criteria." + name.replace('.', '$')));
            }
        }
        assertTrue(enums.size() > 20, enums::toString);
        return enums;
    }

    /** {@code vn.nongthonmoi.criteria.programme.Target$State} for the same with a point. */
    private static String nested(String name) {
        String types = name.replaceFirst("^([a-z]+\\.)+", "");
        return name.substring(0, name.length() - types.length()) + types.replace('.', '$');
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyEnumHasCodesTitlesAndFindsItsConstants(Class<?> type) throws ReflectiveOperationException {
        Set<String> codes = new HashSet<>();
        for (Object constant : type.getEnumConstants()) {
            String code = (String) type.getMethod("code").invoke(constant);
            LocalizedText title = (LocalizedText) type.getMethod("title").invoke(constant);
            assertFalse(code.isBlank() || title.vi().isBlank() || title.en().isBlank(), constant::toString);
            assertEquals(Optional.of(constant), type.getMethod("find", String.class).invoke(null, code));
            assertEquals(Optional.of(constant), type.getMethod("find", String.class).invoke(null, code.toUpperCase(Locale.ROOT)));
            assertTrue(codes.add(code.toLowerCase(Locale.ROOT)), code + " stands twice");
        }
        assertEquals(Optional.empty(), type.getMethod("find", String.class).invoke(null, "không có"));
        assertNotEquals(0, codes.size());
    }
}

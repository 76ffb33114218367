package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fresh JVM gives the same answer whatever the host's charset, language, time zone and compiler are. */
class HostSettingsTest {

    /** Started in a JVM of its own: prints an assessment, every word of it, as hexadecimal digits. */
    static final class Main {
        private Main() { }

        public static void main(String[] args) {
            System.out.println(answer());
        }
    }

    static String answer() {
        Unit unit = Unit.builder("25217", Province.of("70")).traits(Trait.ESPECIALLY_DIFFICULT).build();
        Assessment a = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2022, 12, 31))
                .assess(unit, Evidence.of(Map.of("10", "38,5", "1.1", "ĐẠT", "13.4", "KHÔNG CÓ", "2.2", 80)));
        StringBuilder text = new StringBuilder(a.toString());
        a.indicators().filter(i -> i.reason() != null).forEach(i -> text.append(i.reason().text(new Locale("vi"))));
        return HexFormat.of().formatHex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-Dfile.encoding=US-ASCII -Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati",
        "-Dfile.encoding=UTF-8 -Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Pago_Pago -Xint",
    })
    void theAnswerDoesNotDependOnTheHost(String options) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD)
                .directory(new File(".")).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertEquals(0, process.waitFor());
        assertEquals(answer(), printed);
    }
}

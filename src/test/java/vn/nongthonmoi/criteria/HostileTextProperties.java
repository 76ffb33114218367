package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Text that a sentence allows is text, however much it looks like a program: it comes out as it went in. */
class HostileTextProperties {

    /** Words of every language that the text passes through on its way, none of which may mean anything there. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("System.exit(99);", "//", "/*", "*/", "#", "'", "`", "$x", "@source(x)", "end", "then",
                "when", "rule", "eval(true)", ");", "(", "sheet.begin(0);", "null", "%s", "<script>", "&amp;", "=1+1",
                "|", "?", "~", "end rule x when then", "import java.lang.System;", "dialect java", ":", ",", "->", "==",
                "||", "[", "]", "!", "^", "xã", "0", "<", ">", "muc", "ten", "hoặc", "ít nhất", "phần trăm")
                .list().ofMinSize(1).ofMaxSize(8)
                .map(words -> "a " + String.join(" ", words));
    }

    @Property(tries = 60)
    void textComesOutAsItWentInAndNothingRuns(@ForAll("texts") String text) throws IOException {
        Path directory = Files.createTempDirectory("text");
        try (Canary canary = new Canary()) {
            new WrittenRules(directory).write("national.dslr", WrittenRules.NATIONAL + WrittenRules.rule("r", "Mọi xã",
                    "Xếp vào loại \"" + text + "\"").replace("rule \"r\"", "rule \"" + text + "\"")
                    + WrittenRules.rule("1.2", "thuộc loại \"" + text + "\"", "Chỉ tiêu 1.2: đạt\nChỉ tiêu 1.2 nay là \""
                            + text + "\"").replace("@source(\"1.2\")", "@source(\"" + text + "\")"));
            Unit unit = Unit.builder("00001", Province.of("10")).build();
            CriteriaSet set = CriteriaLibrary.load(directory).set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
            IndicatorResult row = set.assess(unit, Evidence.of(Map.of("1.2", "đạt"))).indicator("1.2");
            assertEquals(text, row.title().vi());
            assertEquals(text, row.requirement().citation().source());
            assertEquals(Status.MET, row.status());
            assertEquals(Set.of(), canary.deeds());
        } finally {
            try (Stream<Path> made = Files.walk(directory)) {
                for (Path file : (Iterable<Path>) made.sorted(java.util.Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}

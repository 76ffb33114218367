package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A host may ask for kinds of unit, days, years and sets without end: what is kept of the answers has an end. */
class BudgetTest {

    private static final List<String> PROVINCES = List.of("10", "15", "01", "79", "70", "48", "36", "92");

    /** Units that share no kind, on days that share no answer, against every set. */
    static final class Main {
        private Main() { }

        /**
         * By hand, for an hour: {@code java -Xmx256m -cp … 'vn.nongthonmoi.criteria.BudgetTest$Main' 1000 10000}.
         *
         * @param args how many days, and how many kinds of unit on each
         */
        public static void main(String[] args) {
            CriteriaLibrary library = CriteriaLibrary.bundled();
            Random random = new Random(7);
            int answered = 0;
            for (int day = 0; day < Integer.parseInt(args[0]); day++) {
                LocalDate asOf = LocalDate.of(2022, 3, 8).plusDays(day);
                for (int kind = 0; kind < Integer.parseInt(args[1]); kind++) {
                    // Most in the set that tells most kinds of unit apart.
                    Standard standard = random.nextInt(10) > 0 ? Standard.COMMUNE
                            : Standard.values()[random.nextInt(Standard.values().length)];
                    answered += answer(library.applicable(standard, null, asOf), random);
                }
            }
            System.out.println(answered > 0 ? "answered" : "nothing asked");
        }

        private static int answer(Applicable set, Random random) {
            if (set.set().isEmpty()) {
                return 0;
            }
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            Arrays.stream(Trait.values()).filter(t -> random.nextBoolean()).forEach(traits::add);
            Unit unit = Unit.builder("90001", Province.of(PROVINCES.get(random.nextInt(PROVINCES.size()))))
                    .year(2000 + random.nextInt(101)).area(Area.values()[random.nextInt(Area.values().length)])
                    .traits(traits.toArray(Trait[]::new)).build();
            try {
                set.set().get().assess(unit, Evidence.none()).outcome();
                return 1;
            } catch (InvalidInputException e) {
                return 0;
            }
        }
    }

    /** Without an end, fewer kinds than these take more than this heap has beside the rules. */
    @Test
    void manyKindsOfUnitDoNotFillTheHeap() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx72m", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "2", "2000")
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertEquals("answered", said.lines().reduce((a, b) -> b).orElse(""));
    }
}

package vn.nongthonmoi.criteria;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * A host of its own process with little memory. A request that is too big fails, and others fail at one place after
 * another for want of memory; what it answers once there is memory again is printed beside what a library says that
 * was never short of it.
 */
final class OutOfMemoryHost {

    private static final int STEP = 3 * 1024;
    private static final int TRIES = 6;
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private OutOfMemoryHost() { }

    public static void main(String[] arguments) {
        CriteriaLibrary rested = CriteriaLibrary.load(Path.of(arguments[0]));
        CriteriaLibrary library = CriteriaLibrary.load(Path.of(arguments[0]));
        int different = answer(rested, 0).equals(answer(library, 0)) ? 0 : 1;
        int failed = 0;
        int tried = 0;
        try {
            answer(library, new Endless());
        } catch (OutOfMemoryError e) {
            failed++;
        }
        for (int unit = 1; unit <= TRIES; unit++) {
            tried++;
            // Each time a little more is free, so that memory runs out a little later.
            failed += shortOfMemory(library, unit, unit * STEP) ? 1 : 0;
            different += answer(rested, unit).equals(answer(library, unit)) ? 0 : 1;
        }
        System.out.println("tried " + tried + " failed " + failed + " different " + different);
    }

    /** Whether a request with only so many bytes free fails. */
    private static boolean shortOfMemory(CriteriaLibrary library, int unit, int free) {
        try {
            FullMemory.run(free, () -> answer(library, unit));
            return false;
        } catch (OutOfMemoryError e) {
            return true;
        }
    }

    /** Of a unit whose sheet nobody asked for before. */
    private static Assessment answer(CriteriaLibrary library, int unit) {
        Trait[] traits = Arrays.stream(Trait.values()).filter(t -> (unit >> t.ordinal() & 1) == 1)
                .toArray(Trait[]::new);
        return library.set(Standard.COMMUNE, DAY).assess(Unit.builder("1", Province.of("10")).traits(traits).build(),
                Evidence.of(Map.of("1.1", "65", "2", "42")));
    }

    private static Assessment answer(CriteriaLibrary library, Map<String, String> evidence) {
        return library.set(Standard.COMMUNE, DAY).assess(Unit.builder("1", Province.of("10")).build(),
                Evidence.of(evidence));
    }

    /** More values than any memory holds. */
    private static final class Endless extends AbstractMap<String, String> {
        @Override
        public Set<Entry<String, String>> entrySet() {
            return new java.util.AbstractSet<>() {
                @Override
                public java.util.Iterator<Entry<String, String>> iterator() {
                    return java.util.stream.Stream.iterate(1, n -> n + 1)
                            .map(n -> Map.entry("1." + n, "12345678901234567890" + n)).iterator();
                }

                @Override
                public int size() {
                    return Integer.MAX_VALUE;
                }
            };
        }
    }
}

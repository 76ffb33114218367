package vn.nongthonmoi.criteria;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.nongthonmoi.criteria.internal.files.RuleSnapshot;
import vn.nongthonmoi.criteria.internal.proofread.Proofreading;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;

/**
 * Readies the library when a process first uses it. Java gives up a class for good when what initialises it fails, also
 * where that was only for want of stack or memory at that moment: one request too deep would take the library from all others
 * until the process is started anew. So all of its classes are initialised before anything else is done, on a thread of their
 * own with a stack as usual and with some memory at hand, and a small set is gone through, which does the same for the classes
 * of Drools. What fails before that leaves nothing behind, and the next call tries again.
 *
 * <p>This class and those that it is called from have nothing to initialise.
 */
final class FirstUse {

    /** The classes of the library that have something to initialise, below its package; a test holds the list complete. */
    static final String CLASSES = "initialised.txt";

    private static final long STACK = 1L << 20;
    private static final int BLOCK = 1 << 20;
    /** Blocks that going through a small set takes: that many megabytes. */
    private static final int ROOM = 8;
    private static final String RULES = """
            rule "Văn bản"
                @source("0")
            when
                Luôn luôn
            then
                Quyết định "0" ngày 01/01/2022
                Bộ tiêu chí xã đạt chuẩn, giai đoạn 2021-2025, cả nước
                Hiệu lực từ 01/01/2022 đến 31/12/2025
            end
            rule "1"
                @source("0")
            when
                Mọi xã
            then
                Tiêu chí 1: "Một"
            end
            rule "1.1"
                @source("0")
            when
                các xã còn lại
            then
                Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %
            end
            rule "1.1 biên giới"
                @source("0")
            when
                là xã biên giới
            then
                Chỉ tiêu 1.1: tỷ lệ ít nhất 40 %
            end
            """;
    private static final String PROVINCES = """
            rule "Văn bản"
                @source("0")
            when
                Luôn luôn
            then
                Quyết định "0" ngày 01/01/2020
                Danh mục tỉnh và vùng
                Hiệu lực từ 01/01/2020
            end
            rule "Vùng"
                @source("0")
            when
                Luôn luôn
            then
                Vùng TDMNPB gồm các tỉnh 10
            end
            """;

    // Not of a library but of the process; nothing is decided by it.
    private static volatile boolean done;

    private FirstUse() { }

    /** Has the library readied if it is not; quick if it is. What two threads do at once is done once. */
    static void ready() {
        if (!done) {
            Readying readying = new Readying();
            readying.start();
            readying.await();
            done = true;
        }
    }

    /** No lambda and no executor: they would be initialised on the stack that may be at its end. */
    private static final class Readying extends Thread {
        private volatile Throwable failure;
        // What is held here for a moment is there for what comes next.
        private volatile byte[][] room;

        Readying() {
            super(null, null, "ntm-criteria-first-use", STACK, false);
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                room = new byte[ROOM][BLOCK];
                room = null;
                initialise();
                rehearse();
            } catch (IOException e) {
                failure = new UncheckedIOException(e);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }

        /** Waits to the end, whoever interrupts: what the caller asked for cannot be answered before. */
        void await() {
            boolean interrupted = false;
            while (isAlive()) {
                try {
                    join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }

    private static void initialise() throws IOException {
        String own = FirstUse.class.getPackageName();
        try (InputStream in = FirstUse.class.getResourceAsStream(CLASSES);
                BufferedReader names = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String name = names.readLine(); name != null; name = names.readLine()) {
                initialise(own + "." + name);
            }
        }
    }

    private static void initialise(String name) {
        try {
            Class.forName(name, true, FirstUse.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            // Whoever packed the library left away what nothing of theirs uses.
            return;
        }
    }

    private static void rehearse() {
        List<RuleProblem> problems = new ArrayList<>();
        RuleBase base = Proofreading.read(RuleSnapshot.of(Map.of("a.dslr", RULES.getBytes(StandardCharsets.UTF_8),
                "b.dslr", PROVINCES.getBytes(StandardCharsets.UTF_8))), Set.of(), problems)
                .orElseThrow(() -> new RuleFileException(problems));
        CriteriaSet set = new SetFinder(base).set(Standard.COMMUNE, (Province) null, LocalDate.of(2024, 12, 31));
        Unit unit = Unit.builder("1", Province.of("10")).build();
        try {
            set.assess(unit, Evidence.of(Map.of("1.1", "101")));
            throw new IllegalStateException("101 %");
        } catch (InvalidInputException e) {
            e.getMessage();
        }
        Assessment assessment = set.assess(unit, Map.of("1.1", "50"));
        if (assessment.outcome() != Outcome.MEETS || assessment.criteria().size() != 1) {
            throw new IllegalStateException(assessment.toString());
        }
        assessment.fingerprint();
    }
}

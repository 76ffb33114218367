package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must always hold of counts over members, growth and withdrawal: held against the plainest possible counting. */
class CountingProperties {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaLibrary LIBRARY = CriteriaLibrary.bundled();
    private static final CriteriaSet WARDS = wards();

    /** A set with one row: at least 60 % of the wards pass; and growth of at least 9.5 %. */
    private static CriteriaSet wards() {
        try {
            Path directory = Files.createTempDirectory("counting");
            new WrittenRules(directory).write("town.dslr", WrittenRules.head("thị xã và thành phố")
                    + WrittenRules.rule("p Phường", "    Mọi đơn vị", "Điều kiện phuong: tỷ lệ ít nhất 60 %\n"
                    + "Điều kiện phuong tính theo tỷ lệ phường đạt phuong")
                    + WrittenRules.rule("t Tăng", "    Mọi đơn vị", "Điều kiện tang: tốc độ tăng ít nhất 9,5 %/năm\n"
                    + "Điều kiện tang tính từ thunhap của năm đánh giá so với năm trước\nSố liệu thunhap: thu nhập"));
            return CriteriaLibrary.load(directory).set(Standard.TOWN, DAY);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final Unit TOWN = Unit.builder("t", Province.of("10")).kind(UnitKind.TOWN).build();

    private static IndicatorResult share(List<Boolean> wards) {
        Members.Builder members = Members.builder();
        for (int i = 0; i < wards.size(); i++) {
            members.add(Unit.builder("w" + i, Province.of("10")).kind(UnitKind.WARD).build(),
                    wards.get(i) == null ? Evidence.none() : Evidence.of(Map.of("phuong", wards.get(i))));
        }
        return WARDS.assess(TOWN, Evidence.none(), members.build()).indicator("phuong");
    }

    private static List<Boolean> wards(List<Integer> drawn) {
        return drawn.stream().map(d -> d == 0 ? null : Boolean.valueOf(d == 1)).collect(
                java.util.stream.Collectors.toCollection(ArrayList::new));
    }

    @Property(tries = 300)
    void aShareIsDecidedExactlyWhenEveryCompletionAgrees(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 2) Integer> drawn) {
        List<Boolean> wards = wards(drawn);
        long met = wards.stream().filter(w -> w != null && w).count();
        long open = wards.stream().filter(java.util.Objects::isNull).count();
        boolean least = met * 100 >= 60L * wards.size();
        boolean most = (met + open) * 100 >= 60L * wards.size();
        IndicatorResult result = share(wards);
        assertEquals(least ? Status.MET : most ? Status.UNKNOWN : Status.NOT_MET, result.status());
        assertEquals(result.status() == Status.NOT_MET, result.gap() != null);
        assertTrue(result.gap() == null || result.gap().signum() > 0);
    }

    @Property(tries = 200)
    void oneMoreMemberThatMeetsNeverTurnsMetIntoAnythingElse(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 0, max = 2) Integer> drawn, @ForAll long seed) {
        List<Boolean> wards = wards(drawn);
        if (share(wards).status() == Status.MET) {
            wards.add(true);
            assertEquals(Status.MET, share(wards).status());
        }
        Status before = share(wards).status();
        Collections.shuffle(wards, new Random(seed));
        assertEquals(before, share(wards).status());
    }

    @Property(tries = 500)
    void growthIsComparedExactlyAndAMissNeverLooksLikeAHit(@ForAll @IntRange(min = 1, max = 1_000_000) int before,
            @ForAll @IntRange(min = 0, max = 2_000_000) int now) {
        IndicatorResult result = WARDS.assess(TOWN, Evidence.of(Map.of("thunhap", now, "thunhap@2023", before)))
                .indicator("tang");
        boolean holds = 1000L * (now - before) >= 95L * before;
        assertEquals(holds ? Status.MET : Status.NOT_MET, result.status());
        if (!holds) {
            assertTrue(new BigDecimal(result.value()).compareTo(new BigDecimal("9.5")) < 0, result.value());
            assertTrue(result.gap().signum() > 0);
            assertEquals(0, new BigDecimal(result.value()).add(result.gap()).compareTo(new BigDecimal("9.5")));
        }
    }

    private static final CriteriaSet COMMUNES = LIBRARY.set(Standard.COMMUNE, DAY);
    private static final Assessment REAL = COMMUNES.assess(Unit.builder("u", Province.of("02")).build(), Evidence.none());
    private static final List<String> KEYS = List.of("10", "17", "19");

    @Property(tries = 300)
    void withdrawalHoldsExactlyWhenEveryCompletionAgrees(
            @ForAll @Size(19) List<@IntRange(min = 0, max = 5) Integer> drawn) {
        List<CriterionResult> criteria = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            CriterionResult c = REAL.criteria().get(i);
            // Few are left open, so that all completions can be tried.
            boolean isOpen = drawn.get(i) == 0 && open.size() < 6;
            if (isOpen) {
                open.add(i);
            }
            criteria.add(c.toBuilder().status(isOpen ? Status.UNKNOWN
                    : drawn.get(i) < 3 ? Status.NOT_MET : Status.MET).provisional(false).build());
        }
        boolean ever = false;
        boolean always = true;
        for (int bits = 0; bits < 1 << open.size(); bits++) {
            int failing = 0;
            boolean key = false;
            for (int i = 0; i < 19; i++) {
                int place = open.indexOf(i);
                boolean fails = place < 0 ? criteria.get(i).status() == Status.NOT_MET : (bits >> place & 1) == 1;
                failing += fails ? 1 : 0;
                key |= fails && KEYS.contains(criteria.get(i).code());
            }
            boolean withdrawn = failing >= 10 || failing >= 6 && key;
            ever |= withdrawn;
            always &= withdrawn;
        }
        Assessment a = REAL.toBuilder().outcome(Outcome.UNDETERMINED).provisional(false).criteria(criteria).build();
        assertEquals(always ? Status.MET : ever ? Status.UNKNOWN : Status.NOT_MET,
                COMMUNES.withdrawal(a, Members.none()).status());
    }
}

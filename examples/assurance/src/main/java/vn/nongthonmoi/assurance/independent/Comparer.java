package vn.nongthonmoi.assurance.independent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.nongthonmoi.assurance.independent.TheLibrary.Theirs;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.InvalidInputException;

/** Puts a case to both and compares every answer. */
final class Comparer {

    /** Shares and growth are printed with two decimals, so their gaps may differ by less than one of these. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.01");
    /** A case is made smaller by so many tries at most. */
    private static final int TRIES = 400;

    private final Asked asked;
    private final Function<OneCase, Theirs> library;
    private final boolean small;
    private final Disagreements disagreements = new Disagreements();

    /**
     * @param library what is compared: the library's own answers, or in a test spoilt ones
     * @param small whether a small case of each kind is looked for, which takes a while
     */
    Comparer(Asked asked, Function<OneCase, Theirs> library, boolean small) {
        this.asked = asked;
        this.library = library;
        this.small = small;
    }

    Disagreements disagreements() {
        return disagreements;
    }

    void compare(OneCase one) {
        Map<String, String> found = new LinkedHashMap<>();
        disagreements.compared(differences(one, found));
        found.forEach((kind, how) -> {
            if (disagreements.add(kind)) {
                OneCase smallest = small ? smaller(one, kind) : one;
                Map<String, String> again = new HashMap<>();
                differences(smallest, again);
                disagreements.smallest(kind, again.getOrDefault(kind, how) + " in " + smallest);
            }
        });
    }

    /** The case without any member or evidence that the disagreement does not need. */
    private OneCase smaller(OneCase one, String kind) {
        OneCase small = one;
        for (int i = one.members() == null ? 0 : one.members().size(); i-- > 0;) {
            List<Within> fewer = new ArrayList<>(small.members());
            fewer.remove(i);
            small = fewer.isEmpty() ? small : needed(small.with(fewer), kind, small);
        }
        for (String column : List.copyOf(one.given().told().keySet())) {
            small = needed(small.with(small.given().without(column)), kind, small);
        }
        int tries = 0;
        for (int i = small.members() == null ? 0 : small.members().size(); i-- > 0;) {
            for (String column : List.copyOf(small.members().get(i).given().told().keySet())) {
                List<Within> less = new ArrayList<>(small.members());
                less.set(i, new Within(less.get(i).unit(), less.get(i).given().without(column)));
                small = tries++ > TRIES ? small : needed(small.with(less), kind, small);
            }
        }
        return small;
    }

    private OneCase needed(OneCase less, String kind, OneCase otherwise) {
        Map<String, String> found = new HashMap<>();
        differences(less, found);
        return found.containsKey(kind) ? less : otherwise;
    }

    /** @return how many fields were compared; what differs is put into {@code found} by kind */
    private int differences(OneCase one, Map<String, String> found) {
        Judge judge = new Judge(asked, one.unit(), one.day(), one.assessed(), one.given(), one.members());
        Stand stand = judge.stand(one.standard(), false);
        Stand doubting = judge.stand(one.standard(), true);
        NationalSet set = NationalSet.ALL.stream().filter(s -> s.standard().equals(one.standard()) && s.holds(one.day()))
                .findFirst().orElse(null);
        Fields fields = new Fields(one.standard() + (set == null ? "" : " " + set.period()), found);
        Theirs answered;
        try {
            answered = library.apply(one);
            fields.same("refused", "", "no", "no");
        } catch (InvalidInputException e) {
            fields.same("refused", e.problem().code() + " " + e.field(), "no", e.getMessage());
            return fields.compared;
        } catch (RuntimeException e) {
            fields.same("failed", e.getClass().getSimpleName(), "no", String.valueOf(e.getMessage()));
            return fields.compared;
        }
        Assessment theirs = answered.assessment();
        rows(fields, stand, theirs);
        criteria(fields, stand, doubting, theirs);
        fields.same("outcome", "", stand.outcome(), theirs.outcome().code());
        fields.same("outcome provisional", "", !stand.outcome().equals(doubting.outcome()), theirs.provisional());
        fields.same("criteria_met", "", stand.met(), theirs.criteriaMet());
        fields.same("criteria_total", "", stand.total(), theirs.criteriaTotal());
        if (answered.withdrawal() != null) {
            fields.same("withdrawal", "", set == null ? "unspecified" : code(Withdrawn.of(set, one.day(), stand)),
                    answered.withdrawal().code());
        }
        return fields.compared;
    }

    private static void rows(Fields fields, Stand stand, Assessment theirs) {
        Map<String, IndicatorResult> byCode = new LinkedHashMap<>();
        theirs.rows().forEach(r -> byCode.put(r.code(), r));
        for (Verdict top : stand.rows()) {
            for (Verdict mine : top.flat()) {
                IndicatorResult row = byCode.remove(mine.ask().code());
                if (row == null) {
                    // An object's parts are rows of the library only where it has looked at one.
                    fields.same("row", mine.ask().code(), "here", "missing");
                    continue;
                }
                row(fields, mine, row);
            }
            if (top.ask().form() == Ask.Form.OBJECTS) {
                top.ask().parts().forEach(p -> p.flat().forEach(a -> byCode.remove(a.code())));
            }
        }
        byCode.keySet().forEach(code -> fields.same("row", code, "missing", "here"));
    }

    private static void row(Fields fields, Verdict mine, IndicatorResult row) {
        String code = mine.ask().code();
        fields.same("status", code, code(mine.answer()), row.status().code());
        fields.same("provisional", code, mine.provisional(), row.provisional());
        boolean decides = mine.ask().form() != Ask.Form.TITLE && !mine.ask().op().isEmpty();
        fields.same("threshold", code, decides ? plain(mine.ask().level()) : "null", plain(row.requirement().level().threshold()));
        fields.same("grade", code, mine.ask().grade(), Objects.requireNonNullElse(row.requirement().level().grade(), ""));
        boolean rounded = mine.ask().form() == Ask.Form.COUNTED || mine.ask().form() == Ask.Form.GROWTH;
        if (rounded && mine.gap() != null && row.gap() != null && row.gap().signum() > 0
                && mine.gap().subtract(row.gap()).abs().compareTo(ROUNDED) <= 0) {
            fields.same("gap", code, "", "");
        } else {
            fields.same("gap", code, plain(mine.gap()), plain(row.gap()));
        }
    }

    private static void criteria(Fields fields, Stand stand, Stand doubting, Assessment theirs) {
        Map<String, CriterionResult> byCode = new LinkedHashMap<>();
        theirs.criteria().forEach(c -> byCode.put(c.code(), c));
        stand.criteria().forEach((code, answer) -> {
            CriterionResult criterion = byCode.remove(code);
            if (criterion == null) {
                fields.same("criterion", code, answer == Answer.NOT_APPLICABLE ? "missing" : "here", "missing");
                return;
            }
            fields.same("criterion status", code, code(answer), criterion.status().code());
            fields.same("criterion provisional", code, answer.differs(doubting.criteria().get(code)), criterion.provisional());
        });
        byCode.keySet().forEach(code -> fields.same("criterion", code, "missing", "here"));
    }

    private static String code(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "null" : number.stripTrailingZeros().toPlainString();
    }

    /** Counts what is compared and puts what differs under a kind. */
    private static final class Fields {
        private final String set;
        private final Map<String, String> found;
        private int compared;

        private Fields(String set, Map<String, String> found) {
            this.set = set;
            this.found = found;
        }

        private void same(String field, String code, Object mine, Object theirs) {
            compared++;
            if (!mine.equals(theirs)) {
                boolean number = field.equals("gap") || field.equals("criteria_met") || field.equals("refused") || field.equals("failed");
                String kind = String.join(" | ", set, code, field, number ? "" : "facts " + mine + ", library " + theirs);
                found.putIfAbsent(kind, "facts " + mine + ", library " + theirs);
            }
        }
    }

    /** Runs cases until so many fields were compared. */
    static Disagreements run(long seed, long comparisons, RealUnits units, Asked asked, Function<OneCase, Theirs> library,
            boolean small) {
        Comparer comparer = new Comparer(asked, library, small);
        RandomCases cases = new RandomCases(seed, units, asked);
        while (comparer.disagreements.compared() < comparisons) {
            comparer.compare(cases.next());
        }
        return comparer.disagreements;
    }
}

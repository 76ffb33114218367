package vn.nongthonmoi.assurance.independent;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.nongthonmoi.assurance.independent.Ask.Form;

/** Holds what a unit is asked against its evidence. */
final class Judge {

    /** Grades from the lowest to the highest; the facts name only the one that is asked for. */
    private static final List<List<String>> SCALES = List.of(List.of("1", "2", "3"), List.of("Trung bình", "Khá", "Tốt"),
            List.of("VI", "V", "IV", "III", "II", "I"));

    private static final List<String> HALVES = List.of(".nam", ".nu");

    private final Asked asked;
    private final OneUnit unit;
    private final LocalDate day;
    private final int year;
    private final Given given;
    private final List<Within> members;
    private final Map<String, Stand> stands = new HashMap<>();

    /** @param members the units within; null where they are not known */
    Judge(Asked asked, OneUnit unit, LocalDate day, int year, Given given, List<Within> members) {
        this.asked = asked;
        this.unit = unit;
        this.day = day;
        this.year = year;
        this.given = given;
        this.members = members;
    }

    /**
     * @param doubting whether every requirement that is not confirmed is taken as if nobody knew it
     * @return null where no set holds
     */
    Stand stand(String standard, boolean doubting) {
        String key = standard + doubting;
        if (!stands.containsKey(key)) {
            List<Ask> asks = asked.of(unit, standard, day, year);
            stands.put(key, asks == null ? null : Stand.of(asks.stream().map(a -> judge(a, standard, doubting)).toList()));
        }
        return stands.get(key);
    }

    static List<String> scale(String grade) {
        return SCALES.stream().filter(s -> s.contains(grade)).findFirst().orElseThrow();
    }

    private Verdict judge(Ask ask, String standard, boolean doubting) {
        if (ask.form() == Form.OBJECTS) {
            return objects(ask, standard, doubting);
        }
        List<Verdict> parts = parts(ask, standard, doubting);
        boolean provisional = ask.provisional() || !doubting && restsOnDoubt(ask, standard);
        if (ask.ifAny() && (Given.ABSENT.equals(given.cell(standard, ask.code()))
                || ask.form() == Form.COUNTED && members != null && Counted.none(ask, members))) {
            return new Verdict(ask, Answer.NOT_APPLICABLE, null, provisional, parts);
        }
        if (ask.only() != null) {
            Answer applies = applies(ask, standard);
            if (applies != Answer.MET) {
                return new Verdict(ask, applies, null, provisional, parts);
            }
        }
        Answer answer = answer(ask, standard, doubting);
        BigDecimal gap = answer == Answer.NOT_MET ? gap(ask, standard, doubting) : null;
        return new Verdict(ask, answer, gap, provisional, parts);
    }

    /** Its own, or where only men and women have values the larger of theirs (javadoc of IndicatorResult). */
    private BigDecimal gap(Ask ask, String standard, boolean doubting) {
        return given.cell(standard, ask.code()) != null || !ask.alike() ? held(ask, standard, doubting).gap
                : halves(ask, standard, doubting).map(Verdict::gap).filter(Objects::nonNull).max(BigDecimal::compareTo).orElse(null);
    }

    private Answer answer(Ask ask, String standard, boolean doubting) {
        Map<String, Answer> either = either(ask, standard, doubting);
        boolean same = either.values().stream().distinct().count() == 1;
        // Where nobody knows which of two applies and both come to the same, that is what the row comes to.
        List<Answer> parts = parts(ask, standard, doubting).stream()
                .map(v -> same ? either.getOrDefault(v.ask().code(), v.answer()) : v.answer()).toList();
        if (ask.form() == Form.ANY_PART) {
            return Answer.any(parts);
        }
        Answer all = Answer.all(Stream.concat(Stream.of(held(ask, standard, doubting).answer), parts.stream()).toList());
        // Parts none of which applies leave nothing to be missed.
        return all == Answer.NOT_APPLICABLE && !ask.parts().isEmpty() ? Answer.MET : all;
    }

    private Own held(Ask ask, String standard, boolean doubting) {
        return doubting && ask.provisional() ? new Own(Answer.UNSPECIFIED, null) : own(ask, standard, doubting);
    }

    /**
     * Whether a row that is confirmed itself would come to another answer without what is not confirmed of its parts, of
     * another set or of the units within.
     */
    private boolean restsOnDoubt(Ask ask, String standard) {
        boolean onItself = ask.parts().isEmpty() && ask.form() != Form.TITLE && !(ask.form() == Form.COUNTED && members != null);
        return !onItself && answer(ask, standard, false).differs(answer(ask, standard, true));
    }

    /** Whether a row for some units only is for this one: met, not applicable or unknown. */
    private Answer applies(Ask ask, String standard) {
        BigDecimal fact = given.number(standard, ask.only().fact());
        if (fact != null) {
            return ask.only().holds(fact) ? Answer.MET : Answer.NOT_APPLICABLE;
        }
        // Where the number is not told, a value in one of the two columns alone says which it is (reason.other-case).
        boolean own = given.cell(standard, ask.code()) != null;
        boolean other = given.cell(standard, ask.code().equals("5.a") ? "5.b" : "5.a") != null;
        return own == other ? Answer.UNKNOWN : own ? Answer.MET : Answer.NOT_APPLICABLE;
    }

    private record Own(Answer answer, BigDecimal gap) { }

    /** The parts. Where nobody knows which of two applies, one whose value meets its level is met, and any other unknown. */
    private List<Verdict> parts(Ask ask, String standard, boolean doubting) {
        Map<String, Answer> either = either(ask, standard, doubting);
        return Stream.concat(halves(ask, standard, doubting), ask.parts().stream()
                .map(p -> judge(either.get(p.code()) == Answer.MET ? p.only(null) : p, standard, doubting))).toList();
    }

    /** What parts come to if they apply, where nobody knows which of them does. */
    private Map<String, Answer> either(Ask ask, String standard, boolean doubting) {
        Map<String, Answer> either = new HashMap<>();
        ask.parts().stream().filter(p -> p.only() != null && applies(p, standard) == Answer.UNKNOWN)
                .forEach(p -> either.put(p.code(), judge(p.only(null), standard, doubting).answer()));
        return either;
    }

    /** What the row's own level comes to, without its parts. */
    private Own own(Ask ask, String standard, boolean doubting) {
        if (ask.form() == Form.ALL_PARTS || ask.form() == Form.ANY_PART) {
            return new Own(Answer.NOT_APPLICABLE, null);
        }
        switch (ask.standing()) {
            case BLANK:
                return new Own(Answer.UNKNOWN, null);
            case LEFT, NOT_KNOWN, NOBODY:
                return new Own(Answer.UNSPECIFIED, null);
            default:
        }
        Own held = switch (ask.form()) {
            case PASS -> pass(given.cell(standard, ask.code()));
            case GRADE -> grade(ask, given.cell(standard, ask.code()));
            case TITLE -> new Own(stand(ask.about(), doubting).whole(), null);
            case MULTIPLE -> multiple(ask, standard);
            case GROWTH -> growth(ask, standard);
            case COUNTED -> members == null ? number(ask, standard)
                    : counted(ask, doubting);
            default -> number(ask, standard);
        };
        return ask.standing() == Ask.Standing.FLOOR && held.answer == Answer.MET ? new Own(Answer.UNSPECIFIED, null) : held;
    }

    private Own counted(Ask ask, boolean doubting) {
        Counted.Result result = Counted.of(ask, members, member -> {
            List<Within> inIt = members.stream().filter(m -> m.unit().district().equals(member.unit().code())).toList();
            return new Judge(asked, member.unit(), day, year, member.given(), inIt.isEmpty() ? null : inIt)
                    .stand(ask.about().split(" ")[2], doubting);
        });
        return new Own(result.answer(), result.gap());
    }

    private static Own pass(Object cell) {
        return new Own(cell == null ? Answer.UNKNOWN : Boolean.TRUE.equals(cell) ? Answer.MET : Answer.NOT_MET, null);
    }

    private static Own grade(Ask ask, Object cell) {
        if (cell == null) {
            return new Own(Answer.UNKNOWN, null);
        }
        // "không đạt": no grade was reached.
        List<String> scale = scale(ask.grade());
        return new Own(scale.indexOf(cell) >= scale.indexOf(ask.grade()) ? Answer.MET : Answer.NOT_MET, null);
    }

    /**
     * The halves that are given, as parts of a row that holds for men and women alike: each has to meet it as well
     * (design.md).
     */
    private Stream<Verdict> halves(Ask ask, String standard, boolean doubting) {
        return HALVES.stream().filter(half -> ask.alike() && given.cell(standard, ask.code() + half) != null)
                .map(half -> judge(named(ask, half).alike(false), standard, doubting));
    }

    /** The row's own value; where there is none, both halves say the same. */
    private Own number(Ask ask, String standard) {
        BigDecimal whole = given.number(standard, ask.code());
        if (whole == null) {
            boolean both = ask.alike() && HALVES.stream().allMatch(half -> given.number(standard, ask.code() + half) != null);
            // Whether they meet the level is said by their own verdicts.
            return new Own(both ? Answer.MET : Answer.UNKNOWN, null);
        }
        return compared(ask.op(), whole, ask.level());
    }

    /** {@code 10@province}, {@code 1.2@recognised}: the value is held against so many times the base. */
    private Own multiple(Ask ask, String standard) {
        BigDecimal value = given.number(standard, ask.code());
        BigDecimal base = given.number(standard, ask.code() + "@" + ask.about());
        return value == null || base == null ? new Own(Answer.UNKNOWN, null)
                : compared(ask.op(), value, ask.level().multiply(base));
    }

    private Own growth(Ask ask, String standard) {
        BigDecimal now = given.number(standard, ask.about());
        BigDecimal before = given.number(standard, ask.about() + "@" + (year - 1));
        if (given.number(standard, ask.code()) != null || now == null || before == null) {
            return number(ask, standard);
        }
        // 52/2026/TT-BTC: now / before x 100 - 100, compared without dividing.
        BigDecimal hundred = BigDecimal.valueOf(100);
        boolean met = Ask.holds(ask.op(), now.multiply(hundred), before.multiply(ask.level().add(hundred)));
        return met ? new Own(Answer.MET, null) : new Own(Answer.NOT_MET, positive(ask.level()
                .subtract(now.multiply(hundred).divide(before, MathContext.DECIMAL64).subtract(hundred))));
    }

    static Own compared(String op, BigDecimal value, BigDecimal level) {
        return Ask.holds(op, value, level) ? new Own(Answer.MET, null)
                : new Own(Answer.NOT_MET, positive(value.subtract(level).abs()));
    }

    private static BigDecimal positive(BigDecimal gap) {
        return gap.signum() == 0 ? null : gap;
    }

    /** So many objects that pass all parts: either their number is given, or each object's parts. */
    private Verdict objects(Ask ask, String standard, boolean doubting) {
        if (given.cell(standard, ask.code()) != null || doubting && ask.provisional()) {
            Own own = doubting && ask.provisional() ? new Own(Answer.UNSPECIFIED, null) : number(ask, standard);
            return new Verdict(ask, own.answer == Answer.MET ? Answer.UNSPECIFIED : own.answer, own.gap, ask.provisional(), List.of());
        }
        List<Answer> each = new ArrayList<>();
        for (String object : List.of(".1", ".2")) {
            if (given.any(standard, ask.code() + ".", object)) {
                each.add(Answer.all(ask.parts().stream().map(p -> judge(named(p, object), standard, doubting).answer()).toList()));
            }
        }
        Answer any = each.isEmpty() ? Answer.UNKNOWN : Answer.any(each);
        return new Verdict(ask, any == Answer.MET ? Answer.UNSPECIFIED : any, any == Answer.NOT_MET ? ask.level() : null,
                ask.provisional(), List.of());
    }

    /** The same asked in a column of another name: of a half, or of one object. */
    private static Ask named(Ask ask, String suffix) {
        return new Ask(ask.code() + suffix, ask.criterion(), ask.form(), ask.op(), ask.level(), ask.grade(), ask.unit(),
                ask.standing(), ask.provisional(), ask.ifAny(), ask.alike(), ask.only(), ask.about(),
                ask.parts().stream().map(p -> named(p, suffix)).toList());
    }
}

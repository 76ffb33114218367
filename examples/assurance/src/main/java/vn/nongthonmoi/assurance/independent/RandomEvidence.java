package vn.nongthonmoi.assurance.independent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import vn.nongthonmoi.assurance.independent.Ask.Form;

/** Evidence for what is asked: missing, at the level, just beside it, far off, absent objects, grades, halves. */
final class RandomEvidence {

    /** Units of measure whose values may have decimals; all others count whole things. */
    private static final Set<String> DECIMAL = Set.of("%", "%/năm", "%/year", "triệu đồng/người/năm", "triệu đồng", "m2/người",
            "lít", "lần");
    /** Xóa mù chữ has two grades, phổ cập three. */
    private static final Set<String> TWO_GRADES = Set.of("14.1.e", "5.4");

    /** Columns of a member that the unit it lies in counts; they belong to no set of its own. */
    private static final Pattern COUNTED = Pattern.compile("[AT]-.*");

    private final Random random;
    private final double presence;
    private final double quality;

    /**
     * @param presence how likely a value is given, of 1
     * @param quality how likely a given value is good enough, of 1
     */
    RandomEvidence(Random random, double presence, double quality) {
        this.random = random;
        this.presence = presence;
        this.quality = quality;
    }

    /**
     * @param home the standard that columns without a prefix belong to
     * @param counted whether units within are given, so that counted rows have no value of their own
     */
    void fill(Given given, List<Ask> asks, String standard, String home, int year, boolean counted) {
        for (Ask ask : asks) {
            if (ask.form() == Form.OBJECTS && random.nextBoolean()) {
                int objects = 1 + random.nextInt(2);
                for (int i = 1; i <= objects; i++) {
                    for (Ask part : ask.parts().stream().flatMap(p -> p.flat().stream()).toList()) {
                        value(given, part, standard, home, part.code() + "." + i, year);
                    }
                }
            } else if (ask.form() == Form.OBJECTS) {
                value(given, ask, standard, home, ask.code(), year);
            } else if (!(ask.form() == Form.COUNTED && counted) && ask.standing() != Ask.Standing.NOBODY) {
                ask.flat().forEach(a -> value(given, a, standard, home, a.code(), year));
            }
        }
    }

    private void value(Given given, Ask ask, String standard, String home, String code, int year) {
        if (ask.form() == Form.ALL_PARTS || ask.form() == Form.ANY_PART || ask.form() == Form.TITLE) {
            return;
        }
        if (ask.only() != null && given.cell(standard, ask.only().fact()) == null && random.nextDouble() < 0.7) {
            put(given, standard, home, ask.only().fact(), BigDecimal.valueOf(random.nextInt(7)), null);
        }
        if (random.nextDouble() >= presence) {
            if (ask.alike()) {
                halves(given, ask, standard, home, code);
            }
            return;
        }
        if (ask.ifAny() && random.nextInt(3) == 0) {
            put(given, standard, home, code, Given.ABSENT, null);
            return;
        }
        switch (ask.form()) {
            case PASS, UNSTATED -> put(given, standard, home, code, random.nextDouble() < quality, null);
            case GRADE -> put(given, standard, home, code, gradeOf(ask), null);
            case MULTIPLE -> {
                BigDecimal base = BigDecimal.valueOf(random.nextInt(400) + 100, 1);
                if (random.nextInt(8) > 0) {
                    put(given, standard, home, code + "@" + ask.about(), base, null);
                }
                put(given, standard, home, code, near(ask.op(), ask.level().multiply(base), true, false), null);
            }
            case GROWTH -> {
                if (random.nextBoolean()) {
                    BigDecimal before = BigDecimal.valueOf(random.nextInt(400) + 100, 1);
                    BigDecimal exact = before.multiply(ask.level().add(BigDecimal.valueOf(100))).movePointLeft(2);
                    put(given, standard, home, ask.about() + "@" + (year - 1), before, null);
                    put(given, standard, home, ask.about(), near(ask.op(), exact, true, false), null);
                } else {
                    put(given, standard, home, code, number(ask), null);
                }
            }
            default -> {
                put(given, standard, home, code, number(ask), ask.form() == Form.NUMBER && random.nextInt(20) == 0 ? year : null);
                if (ask.alike() && random.nextInt(3) == 0) {
                    halves(given, ask, standard, home, code);
                }
            }
        }
    }

    private void halves(Given given, Ask ask, String standard, String home, String code) {
        for (String half : List.of(".nam", ".nu")) {
            if (random.nextInt(3) > 0) {
                put(given, standard, home, code + half, number(ask), null);
            }
        }
    }

    private Object gradeOf(Ask ask) {
        if (random.nextInt(12) == 0 || ask.grade().isEmpty()) {
            return ask.grade().isEmpty() ? (Object) true : false;
        }
        List<String> scale = new ArrayList<>(Judge.scale(ask.grade()));
        if (TWO_GRADES.contains(ask.code())) {
            scale.remove("3");
        }
        int least = scale.indexOf(ask.grade());
        return random.nextDouble() < quality ? scale.get(least + random.nextInt(scale.size() - least))
                : scale.get(random.nextInt(scale.size()));
    }

    private BigDecimal number(Ask ask) {
        boolean whole = !decimals(ask.unit());
        BigDecimal about = ask.level() != null ? ask.level() : BigDecimal.valueOf(whole ? random.nextInt(5) : random.nextInt(101));
        return near(ask.op(), about, !whole, percent(ask.unit()));
    }

    private static boolean decimals(String unit) {
        return DECIMAL.contains(unit) || percent(unit);
    }

    /** A share; a rate of growth a year is none. */
    private static boolean percent(String unit) {
        return unit.startsWith("%") && !unit.startsWith("%/");
    }

    /** A value at, just beside or around a level. */
    private BigDecimal near(String op, BigDecimal level, boolean decimals, boolean percent) {
        BigDecimal step = decimals ? new BigDecimal("0.01") : BigDecimal.ONE;
        BigDecimal far = BigDecimal.valueOf(1 + random.nextInt(decimals ? 2000 : 3), decimals ? 2 : 0);
        boolean up = op.startsWith(">");
        BigDecimal value = level;
        if (random.nextDouble() < quality) {
            BigDecimal better = List.of(op.length() == 1 && !op.equals("=") ? step : BigDecimal.ZERO, step, far).get(random.nextInt(3));
            value = op.equals("=") ? level : up ? level.add(better) : level.subtract(better);
        } else {
            BigDecimal by = List.of(BigDecimal.ZERO, step, step.negate(), far, far.negate()).get(random.nextInt(5));
            value = level.add(by);
        }
        value = value.max(BigDecimal.ZERO);
        return percent ? value.min(BigDecimal.valueOf(100)) : value;
    }

    /** @param of the year to say in the column; null to say none */
    void put(Given given, String standard, String home, String code, Object value, Integer of) {
        String column = of == null ? code : code + "@" + of;
        if (!standard.equals(home) || !COUNTED.matcher(code).matches() && random.nextInt(20) == 0) {
            column = standard + ":" + column;
        }
        Object cell = value;
        if (value instanceof BigDecimal n) {
            cell = switch (random.nextInt(4)) {
                case 0 -> n.toPlainString().replace('.', ',');
                case 1 -> n.toPlainString();
                case 2 -> n.setScale(n.scale() + 1);
                default -> n;
            };
        } else if (value instanceof Boolean b && random.nextBoolean()) {
            cell = b ? "đạt" : "không đạt";
        }
        given.put(standard, code, value, column, cell);
    }
}

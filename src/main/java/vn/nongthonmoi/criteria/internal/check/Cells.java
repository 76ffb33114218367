package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.nongthonmoi.criteria.IndicatorResult.Basis;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.internal.text.Decimals;

/** The values of one unit by code, read as what a requirement asks for. */
final class Cells {

    private static final String ABSENT = "không có";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Boolean> PASS =
            Map.of("đạt", true, "true", true, "không đạt", false, "false", false);

    private final String unit;
    private final Map<String, Object> values;
    // Values given beside those used, and what the used ones rest on; mostly neither.
    private final Map<String, Object> others;
    private final Map<String, Basis> bases;

    Cells(String unit, Map<String, Object> values) {
        this(unit, values, Map.of(), Map.of());
    }

    Cells(String unit, Map<String, Object> values, Map<String, Object> others, Map<String, Basis> bases) {
        this.unit = unit;
        this.values = values;
        this.others = others;
        this.bases = bases;
    }

    /** What the value of a row rests on; null where nothing is said of it. */
    Basis basis(String code) {
        return bases.get(code);
    }

    /** These cells with the value given beside the used one of a row in its place; empty where there is none. */
    Optional<Cells> instead(String code) {
        if (!others.containsKey(code)) {
            return Optional.empty();
        }
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(code, others.get(code));
        return Optional.of(new Cells(unit, changed));
    }

    Set<String> columns() {
        return values.keySet();
    }

    boolean has(String code) {
        return values.containsKey(code);
    }

    /** Whether the cell says that the object of a row does not exist. */
    boolean absent(String code, Requirement requirement) {
        boolean absent = values.get(code) instanceof String s && s.equalsIgnoreCase(ABSENT);
        if (absent && !requirement.ifPresent()) {
            throw invalid(code, Message.of("NTM-211", code));
        }
        return absent;
    }

    /** Đạt or không đạt; empty when missing. */
    Optional<Boolean> pass(String code) {
        Object value = values.get(code);
        if (value == null) {
            return Optional.empty();
        }
        Boolean pass = value instanceof Boolean b ? b : value instanceof String s ? PASS.get(lower(s)) : null;
        if (pass == null) {
            throw invalid(code, Message.of("NTM-212", shown(value)));
        }
        return Optional.of(pass);
    }

    /** The number; empty when missing. */
    Optional<BigDecimal> number(String code, Measure measure) {
        Object value = values.get(code);
        if (value == null) {
            return Optional.empty();
        }
        BigDecimal number = value instanceof BigDecimal b ? b
                : value instanceof String s ? Decimals.parse(s).orElse(null) : null;
        if (number == null) {
            throw invalid(code, Message.of("NTM-213", shown(value)));
        }
        boolean good = switch (measure) {
            case PERCENT -> number.signum() >= 0 && number.compareTo(HUNDRED) <= 0;
            case NUMBER, RATIO -> number.signum() >= 0;
            case COUNT, OBJECTS -> number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
            default -> true;
        };
        if (!good) {
            throw invalid(code, Message.of(switch (measure) {
                case PERCENT -> "NTM-214";
                case COUNT, OBJECTS -> "NTM-216";
                default -> "NTM-215";
            }, shown(value)));
        }
        return Optional.of(number);
    }

    /** The place of the grade in its scale, from 0, or -1 for what reached no grade; empty when missing. */
    Optional<Integer> grade(String code, Requirement requirement) {
        Object value = values.get(code);
        if (value == null) {
            return Optional.empty();
        }
        String text = shown(value);
        for (int i = 0; i < requirement.scale().size(); i++) {
            if (lower(requirement.scale().get(i)).equals(lower(text))) {
                return Optional.of(i);
            }
        }
        if (Boolean.FALSE.equals(PASS.get(lower(text)))) {
            return Optional.of(-1);
        }
        throw invalid(code, Message.of("NTM-217", text, String.join(" < ", requirement.scale())));
    }

    /** The value as a result prints it; null when missing. */
    String shown(String code) {
        Object value = values.get(code);
        if (value instanceof String s) {
            Boolean pass = PASS.get(lower(s));
            return pass != null ? shown(pass) : Decimals.parse(s).map(Decimals::plain).orElse(s);
        }
        return value == null ? null : shown(value);
    }

    /** A value as it was given; null for none. */
    static String written(Object value) {
        return value == null ? null : shown(value);
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal b ? Decimals.plain(b)
                : value instanceof Boolean b ? b ? "đạt" : "không đạt" : value.toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The values object by object: those in columns with a number after the code, and those in the plain ones;
     * nothing where no column of these codes has a value.
     */
    List<Cells> objects(List<String> codes) {
        Map<Integer, Map<String, Object>> objects = new TreeMap<>();
        values.forEach((column, value) -> {
            int point = column.lastIndexOf('.');
            if (codes.contains(column)) {
                objects.computeIfAbsent(0, n -> new HashMap<>()).put(column, value);
            } else if (point > 0 && codes.contains(column.substring(0, point))) {
                objects.computeIfAbsent(Integer.valueOf(column.substring(point + 1)), n -> new HashMap<>())
                        .put(column.substring(0, point), value);
            }
        });
        return objects.values().stream().map(o -> new Cells(unit, o)).toList();
    }

    InvalidInputException invalid(String code, Message message) {
        return new InvalidInputException(unit, code, message);
    }
}

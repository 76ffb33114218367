package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.IndicatorResult.Basis;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.internal.plan.Plan;
import vn.nongthonmoi.criteria.internal.plan.Row;
import vn.nongthonmoi.criteria.internal.plan.Values;
import vn.nongthonmoi.criteria.internal.text.Decimals;
import vn.nongthonmoi.criteria.internal.text.ValueText;
import vn.nongthonmoi.criteria.internal.units.ShownText;

/**
 * The values of one unit by code, read as what a requirement asks for. A value that cannot be read so is noted among the
 * unit's problems and counts as missing: what there is to mend is said in one go, and no answer is given.
 */
final class Cells {

    private static final String ABSENT = "không có";
    // Of an object; what else may follow a point is a value of another time.
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private final CellProblems problems;
    // Null for cells of which no row is asked.
    private final Plan plan;
    // The values by slot of the plan, and all by code; a unit of which only slots are filled has no others.
    private final Object[] at;
    private final Map<String, Object> values;
    // Values given beside those used, and what the used ones rest on; mostly neither.
    private final Map<String, Object> others;
    private final Map<String, Basis> bases;
    // The evidence column that each value stood in, and the codes without a slot that a row has read; null where
    // all values stand in slots.
    private final Map<String, String> columns;
    private final Set<String> read;

    /** Cells of a unit of which no row is asked. */
    Cells(CellProblems problems, Map<String, Object> values) {
        this(problems, null, values, Map.of(), Map.of(), Map.of());
    }

    Cells(CellProblems problems, Plan plan, Map<String, Object> values, Map<String, Object> others,
            Map<String, Basis> bases, Map<String, String> columns) {
        this.columns = columns;
        this.read = new HashSet<>();
        this.problems = problems;
        this.plan = plan;
        this.at = plan == null ? new Object[0] : new Object[plan.columns().size()];
        this.values = values;
        this.others = others;
        this.bases = bases;
        for (int slot = 0; slot < at.length; slot++) {
            at[slot] = values.get(plan.columns().get(slot));
        }
    }

    /** Cells of which no others than those by slot have a value. */
    Cells(CellProblems problems, Plan plan, Values values) {
        this.columns = Map.of();
        this.read = null;
        this.problems = problems;
        this.plan = plan;
        this.at = new Object[plan.columns().size()];
        for (int slot = 0; slot < at.length; slot++) {
            at[slot] = values.of(slot);
        }
        this.values = Map.of();
        this.others = Map.of();
        this.bases = Map.of();
    }

    /** The values by slot; null where a value rests on more than itself. Not to be changed. */
    Object[] plain() {
        return bare() ? at : null;
    }

    private Object value(String code) {
        Integer slot = plan == null ? null : plan.slotOf(code);
        if (slot == null) {
            markRead(code);
            return values.get(code);
        }
        return at[slot];
    }

    private void markRead(String code) {
        if (read != null) {
            read.add(code);
        }
    }

    /** The evidence columns that the rows of the plan read; those without a slot are known once the rows were checked. */
    Stream<String> columnsRead() {
        return columns.entrySet().stream().filter(c -> plan.slotOf(ColumnName.plain(c.getKey())) != null
                || read.contains(ColumnName.plain(c.getKey()))).map(Map.Entry::getValue);
    }

    /** What the value of a row rests on; null where nothing is said of it. */
    Basis basis(String code) {
        return bases.isEmpty() ? null : bases.get(code);
    }

    /** These cells with the value given beside the used one of a row in its place; empty where there is none. */
    Optional<Cells> instead(String code) {
        if (others.isEmpty() || !others.containsKey(code)) {
            return Optional.empty();
        }
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(code, others.get(code));
        return Optional.of(new Cells(problems.of(c -> c.equals(code) ? ColumnName.other(code) : c), plan, changed, Map.of(),
                Map.of(), Map.of()));
    }

    Set<String> columns() {
        return values.keySet();
    }

    /** Whether every value is the only one given for its row, and nothing is said of where it comes from. */
    boolean bare() {
        return others.isEmpty() && bases.isEmpty();
    }

    /** The value of a row as it was given; null when missing. */
    Object given(Row row) {
        return at[row.slot()];
    }

    boolean has(Row row) {
        return at[row.slot()] != null;
    }

    /** Whether the cell says that the object of a row does not exist. */
    boolean absent(Row row) {
        Object value = at[row.slot()];
        if (!isAbsent(value)) {
            return false;
        }
        note(row.code(), wrong(row.requirement().measure(), row.requirement().manner().ifPresent(), List.of(), row.code(), value));
        return true;
    }

    /** Looks at a value of which nothing is asked: it is printed. */
    void unread(Row row) {
        Object value = at[row.slot()];
        note(row.code(), wrongText(value));
    }

    private static boolean isAbsent(Object value) {
        return value instanceof String s && s.equalsIgnoreCase(ABSENT);
    }

    /** Đạt or không đạt; empty when missing. */
    Optional<Boolean> pass(String code) {
        return Optional.ofNullable(pass(code, value(code)));
    }

    /** Đạt or không đạt; null when missing. */
    Boolean pass(Row row) {
        return pass(row.code(), at[row.slot()]);
    }

    private Boolean pass(String code, Object value) {
        note(code, wrongPass(value));
        return value instanceof Boolean b ? b : value instanceof String s ? ValueText.passOf(s) : null;
    }

    private static Message wrongPass(Object value) {
        return value == null || value instanceof Boolean || value instanceof String s && ValueText.passOf(s) != null ? null
                : wrongText(value, Message.of("NTM-212", ValueText.of(value)));
    }

    /** The number; empty when missing. */
    Optional<BigDecimal> number(String code, Measure measure) {
        return Optional.ofNullable(number(code, value(code), measure));
    }

    /** The number; null when missing. */
    BigDecimal number(Row row, Measure measure) {
        return number(row.code(), at[row.slot()], measure);
    }

    private BigDecimal number(String code, Object value, Measure measure) {
        Message wrong = wrongNumber(value, measure);
        note(code, wrong);
        return wrong == null ? numberOf(value) : null;
    }

    private static BigDecimal numberOf(Object value) {
        return value instanceof BigDecimal b ? b : value instanceof String s ? Decimals.parse(s).orElse(null) : null;
    }

    private static Message wrongNumber(Object value, Measure measure) {
        BigDecimal number = numberOf(value);
        if (number == null) {
            return value == null ? null : wrongText(value, noNumber(ValueText.of(value)));
        }
        boolean good = switch (measure) {
            case PERCENT -> number.signum() >= 0 && number.compareTo(Decimals.HUNDRED) <= 0;
            case NUMBER, RATIO -> number.signum() >= 0;
            case COUNT, OBJECTS -> number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
            default -> true;
        };
        return good ? null : Message.of(switch (measure) {
            case PERCENT -> "NTM-214";
            case COUNT, OBJECTS -> "NTM-216";
            default -> "NTM-215";
        }, ValueText.of(value));
    }

    private static Message noNumber(String text) {
        if (!Decimals.ambiguous(text)) {
            return Message.of("NTM-213", text);
        }
        List<String> readings = Decimals.readings(text);
        return Message.of("NTM-275", text, readings.get(0), readings.get(1));
    }

    /** The place of the grade in its scale, from 0, or -1 for what reached no grade; null when missing. */
    Integer grade(Row row) {
        Object value = at[row.slot()];
        note(row.code(), wrongGrade(value, row.requirement().level().scale()));
        return value == null ? null : gradeOf(value, row.requirement().level().scale());
    }

    /** The place of a grade in its scale, or -1 for what reached no grade; null where it is neither. */
    private static Integer gradeOf(Object value, List<String> scale) {
        String text = ValueText.of(value);
        int exact = scale.indexOf(text);
        if (exact >= 0) {
            return exact;
        }
        for (int i = 0; i < scale.size(); i++) {
            if (lower(scale.get(i)).equals(lower(text))) {
                return i;
            }
        }
        return Boolean.FALSE.equals(ValueText.passOf(text)) ? -1 : null;
    }

    private static Message wrongGrade(Object value, List<String> scale) {
        return value == null || gradeOf(value, scale) != null ? null
                : wrongText(value, Message.of("NTM-217", ValueText.of(value), String.join(" < ", scale)));
    }

    /** That a value is not what is seen of it; null where it is. */
    private static Message wrongText(Object value) {
        return value instanceof String text ? ShownText.wrong(text).orElse(null) : null;
    }

    private static Message wrongText(Object value, Message otherwise) {
        Message wrong = wrongText(value);
        return wrong == null ? otherwise : wrong;
    }

    /** What is wrong with a value that a row reads so; null where nothing is. */
    static Message wrong(Measure measure, boolean ifPresent, List<String> scale, String code, Object value) {
        if (isAbsent(value)) {
            return ifPresent ? null : Message.of("NTM-211", code);
        }
        return switch (measure) {
            case PASS, ALL_PARTS, ANY_PART, STANDARD -> wrongPass(value);
            case GRADE -> wrongGrade(value, scale);
            case UNSTATED -> wrongText(value);
            case PERCENT, GROWTH, NUMBER, COUNT, OBJECTS, RATIO -> wrongNumber(value, measure);
        };
    }

    /** Notes what is wrong with a cell, if anything is; then it counts as missing, and no answer is given. */
    void note(String code, Message wrong) {
        if (wrong != null) {
            problems.add(code, wrong);
        }
    }

    /** The value as a result prints it; null when missing. */
    String shown(String code) {
        return ValueText.alike(value(code));
    }

    /** The same for a row. */
    String shown(Row row) {
        return ValueText.alike(at[row.slot()]);
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
                markRead(column);
                objects.computeIfAbsent(0, n -> new HashMap<>()).put(column, value);
            } else if (point > 0 && NUMBER.matcher(column.substring(point + 1)).matches()
                    && codes.contains(column.substring(0, point))) {
                markRead(column);
                objects.computeIfAbsent(Integer.valueOf(column.substring(point + 1)), n -> new HashMap<>())
                        .put(column.substring(0, point), value);
            }
        });
        return objects.entrySet().stream().map(o -> new Cells(
                problems.of(code -> o.getKey() == 0 ? code : code + "." + o.getKey()), plan, o.getValue(), Map.of(),
                Map.of(), Map.of())).toList();
    }
}

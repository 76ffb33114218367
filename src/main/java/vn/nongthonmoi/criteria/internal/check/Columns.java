package vn.nongthonmoi.criteria.internal.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.internal.resolve.LayerStack;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.text.Nearest;

/** Which evidence columns a set has, and the values of one unit under them. */
public final class Columns {

    private static final Pattern FORM =
            Pattern.compile("(?:([a-z-]+)(?:@(\\d{4}-\\d{4}))?:)?([A-Za-z0-9._-]+)(?:@(\\d{4}|recognised|province))?");

    private final RuleBase base;
    private final LayerStack stack;
    private final Set<String> codes;

    public Columns(RuleBase base, LayerStack stack) {
        this.base = base;
        this.stack = stack;
        this.codes = codes(stack);
    }

    /** Every code of a set at any time: a column that is not asked for on a day is still a column of the set. */
    private static Set<String> codes(LayerStack stack) {
        Set<String> codes = new HashSet<>();
        for (Layer layer : stack.layers()) {
            layer.stated(Statement.Fact.class).forEach(f -> codes.add(f.code()));
            layer.stated(Statement.Demand.class).forEach(d -> {
                codes.add(d.subject().code());
                if (d.alike()) {
                    codes.add(d.subject().code() + ".nam");
                    codes.add(d.subject().code() + ".nu");
                }
            });
        }
        return codes;
    }

    /**
     * A unit's values by code, for the year assessed; values of other sets, years and units are left out.
     *
     * @throws InvalidInputException if a column is none of the set it names
     */
    Map<String, Object> values(String unit, Evidence evidence, int year) {
        Map<String, Object> values = new HashMap<>();
        evidence.values().forEach((column, value) -> {
            // Most columns are plain codes; the rest of the grammar is only looked at when they are not.
            if (codes.contains(column)) {
                put(unit, column, column, value, values);
                return;
            }
            Matcher m = FORM.matcher(column);
            if (!m.matches()) {
                throw new InvalidInputException(unit, column, Message.of("NTM-209", column));
            }
            boolean ours = m.group(1) == null || m.group(1).equals(stack.standard().code())
                    && (m.group(2) == null || m.group(2).equals(stack.period().toString()));
            Set<String> known = ours ? codes : otherCodes(unit, column, m.group(1), m.group(2));
            if (!known.contains(m.group(3))) {
                throw new InvalidInputException(unit, column,
                        Message.of("NTM-201", m.group(3), Nearest.of(m.group(3), known)));
            }
            boolean now = m.group(4) == null || m.group(4).equals(Integer.toString(year));
            if (ours && now) {
                put(unit, column, m.group(3), value, values);
            }
        });
        return values;
    }

    private static void put(String unit, String column, String code, Object value, Map<String, Object> values) {
        if (values.putIfAbsent(code, value) != null) {
            throw new InvalidInputException(unit, column, Message.of("NTM-208", code));
        }
    }

    private Set<String> otherCodes(String unit, String column, String standard, String period) {
        return base.resolvers().stream().map(Resolver::stack)
                .filter(s -> s.standard().code().equals(standard))
                .filter(s -> period == null || s.period().equals(Period.of(period)))
                .findFirst().map(Columns::codes).orElseThrow(() ->
                        new InvalidInputException(unit, column, Message.of("NTM-210", column,
                                base.resolvers().stream().map(r -> r.stack().standard().code() + "@"
                                        + r.stack().period()).toList())));
    }

}

package vn.nongthonmoi.criteria.internal.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.internal.rules.Statement.Basis;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Kind;
import vn.nongthonmoi.criteria.internal.rules.Statement.Manner;

/** Reads the cells of a row in their canonical spelling and checks that they fit together and their measure. */
final class Levels {

    private Levels() { }

    /**
     * The requirement of a row.
     *
     * @param comparison the sign, and after a space {@code group} or {@code area} where the cells go by these
     * @param row the cells between bars, {@code ?} for one that is not known; empty where the value is somebody else's
     */
    static Demand demand(Subject subject, Measure measure, String comparison, String row, String unit, Kind kind,
            String who) {
        String[] words = comparison.split(" ");
        Comparison sign = Comparison.find(words[0]).orElseThrow();
        List<BigDecimal> cells = row.isEmpty() ? List.of() : Arrays.stream(row.split("\\|"))
                .map(c -> c.equals("?") ? null : new BigDecimal(c)).toList();
        Basis basis = basis(words.length > 1 ? words[1] : "", cells.size());
        for (BigDecimal cell : cells) {
            if (cell != null) {
                checkRange(measure, cell);
            }
        }
        return new Demand(subject, measure, sign, basis, cells, unit, null, List.of(), kind, who, Manner.PLAIN);
    }

    private static Basis basis(String word, int cells) {
        if (cells == 0) {
            return Basis.ONE;
        }
        Basis basis = switch (word) {
            case "group" -> Basis.GROUP;
            case "area" -> Basis.AREA;
            default -> cells == 1 ? Basis.ONE : Basis.REGION;
        };
        int expected = switch (basis) {
            case ONE -> 1;
            case REGION -> 8;
            case GROUP, AREA -> 3;
        };
        if (cells != expected) {
            throw new MisfitException("hang", Message.of("NTM-104", cells, word.isEmpty() ? "1 | 8" : expected));
        }
        return basis;
    }

    private static void checkRange(Measure measure, BigDecimal cell) {
        boolean good = switch (measure) {
            case PERCENT -> cell.signum() >= 0 && cell.compareTo(BigDecimal.valueOf(100)) <= 0;
            case COUNT, OBJECTS -> cell.signum() >= 0 && cell.stripTrailingZeros().scale() <= 0;
            case NUMBER, RATIO -> cell.signum() >= 0;
            default -> true;
        };
        if (!good) {
            throw new MisfitException("hang", Message.of("NTM-126", cell.toPlainString()));
        }
    }
}

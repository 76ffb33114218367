package vn.nongthonmoi.criteria.internal.resolve;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.internal.engine.Profile;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Kind;

/** The cells of a row of values: which is whose, and what it decides. */
public final class DemandCells {

    private static final Set<Measure> WITHOUT_NUMBER =
            EnumSet.of(Measure.PASS, Measure.GRADE, Measure.ALL_PARTS, Measure.ANY_PART, Measure.STANDARD);

    private DemandCells() { }

    /** The column that decides for a profile; empty where there is one for all, or it cannot be told which. */
    static String column(Demand d, Profile profile) {
        String column = switch (d.basis()) {
            case ONE -> "";
            case REGION -> profile.getRegion();
            case GROUP -> profile.getGroup();
            case AREA -> profile.getArea();
        };
        return d.cells().isEmpty() || column == null ? "" : column;
    }

    /**
     * The cell of a column, the code of a region, group or area; null when it is not known or there is none. Without
     * a region it is the national column, which is printed and never decides.
     */
    public static BigDecimal cell(Demand d, String column) {
        if (d.cells().isEmpty()) {
            return null;
        }
        return switch (d.basis()) {
            case ONE -> d.cells().get(0);
            case REGION -> d.cells().get(column.isEmpty() ? 0 : 1 + Region.valueOf(column).ordinal());
            case GROUP -> CommuneGroup.find(column).map(g -> d.cells().get(g.ordinal())).orElse(null);
            case AREA -> Area.find(column).filter(Area::zoned).map(a -> d.cells().get(a.ordinal())).orElse(null);
        };
    }

    /** What a row with that cell decides. */
    public static Requirement.State state(Demand d, BigDecimal cell) {
        if (d.kind() == Kind.LEFT) {
            return Requirement.State.LEFT;
        }
        if (!WITHOUT_NUMBER.contains(d.measure()) && cell == null) {
            return Requirement.State.NOT_KNOWN;
        }
        return d.kind() == Kind.FLOOR ? Requirement.State.FLOOR : Requirement.State.DECIDED;
    }
}

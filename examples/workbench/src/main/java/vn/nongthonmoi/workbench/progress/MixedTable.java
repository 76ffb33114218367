package vn.nongthonmoi.workbench.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Applicable;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.RegisteredUnit;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.UnitsTable;

/**
 * A table of communes, districts, towns and provinces, held against the sets in force on a day. The units within a
 * district, town or province are those of the table that lie in it. Columns without a prefix belong to the lowest
 * standard of the unit's kind.
 */
public final class MixedTable {

    /** The kinds whose sets count the units within; a unit left out would make a share wrong. */
    private static final Set<UnitKind> COUNTED = EnumSet.of(UnitKind.DISTRICT, UnitKind.TOWN, UnitKind.PROVINCE);

    /** So many lines are named as holding up a district; each is named for itself anyhow. */
    private static final int NAMED = 5;

    /** A standard asked for in a province; null for any. */
    private record Question(Standard standard, Province province) { }

    private final CriteriaLibrary library;
    private final LocalDate asOf;
    private final Texts texts;
    private final List<UnitsTable.Row> rows;
    private final MembersTable members;
    private final String unread;
    private final Map<Question, Applicable> sets = new HashMap<>();

    private MixedTable(CriteriaLibrary library, LocalDate asOf, UnitsTable table, Texts texts) {
        this.library = library;
        this.asOf = asOf;
        this.texts = texts;
        this.rows = table.rows().stream().map(this::withKind).toList();
        this.members = new MembersTable(rows.stream().filter(r -> r.error() == null).toList());
        List<UnitsTable.Row> bad = rows.stream().filter(r -> r.error() != null).toList();
        this.unread = bad.stream().limit(NAMED).map(r -> String.valueOf(r.line())).collect(Collectors.joining(", "))
                + (bad.size() > NAMED ? ", …" : "");
    }

    /**
     * Assesses every row that can be read.
     *
     * @param rowDone run after each row, whether it could be read or not
     */
    public static Answers answers(CriteriaLibrary library, LocalDate asOf, UnitsTable table, Texts texts,
            Runnable rowDone) {
        MixedTable mixed = new MixedTable(library, asOf, table, texts);
        List<Answers.Line> lines = new ArrayList<>();
        for (int i = 0; i < mixed.rows.size(); i++) {
            lines.add(mixed.line(mixed.rows.get(i), mixed.blankKind(table.rows().get(i))));
            rowDone.run();
        }
        return new Answers(asOf, table.name(), lines);
    }

    /** A row without a kind is of the kind that the register of units says, or else of a commune. */
    private UnitsTable.Row withKind(UnitsTable.Row row) {
        if (row.error() != null || row.unit().kind() != null) {
            return row;
        }
        UnitKind kind = kind(row);
        return row.with(row.unit().toBuilder().kind(kind).build());
    }

    /** The kind that a row names, or else the register of units, or else a commune. */
    private UnitKind kind(UnitsTable.Row row) {
        return row.kind().or(() -> row.code() == null ? Optional.empty()
                : library.units().find(row.code(), asOf).map(RegisteredUnit::kind)).orElse(UnitKind.COMMUNE);
    }

    /** Whether neither the row nor the register of units says of which kind the unit is. */
    private boolean blankKind(UnitsTable.Row given) {
        return given.error() == null && given.unit().kind() == null
                && library.units().find(given.unit().code(), asOf).isEmpty();
    }

    private Answers.Line line(UnitsTable.Row row, boolean blankKind) {
        if (row.error() != null) {
            return new Answers.Line(row.line(), List.of(), set(standards(kind(row)).get(0), null).set()
                    .map(set -> row.error(set, members::of, texts)).orElse(row.error()));
        }
        if (COUNTED.contains(row.unit().kind()) && !unread.isEmpty()) {
            return new Answers.Line(row.line(), List.of(), new RowError("WB-220", texts.get("row.unread", unread)));
        }
        List<Standard> standards = standards(row.unit().kind());
        List<CriteriaSet> inForce = standards.stream()
                .flatMap(s -> set(s, row.unit().province()).set().stream()).toList();
        if (inForce.isEmpty()) {
            return new Answers.Line(row.line(), List.of(), none(standards.get(0), row.unit().province()));
        }
        CriteriaSet plain = set(standards.get(0), null).set().orElse(inForce.get(0));
        try {
            Members within = within(row.unit(), standards.get(0));
            List<Assessment> assessments = inForce.stream()
                    .map(set -> set.assess(row.unit(), row.evidence(), within, plain)).toList();
            return new Answers.Line(row.line(), assessments, null, blankKind);
        } catch (InvalidInputException e) {
            return new Answers.Line(row.line(), List.of(), row.error(e, texts));
        }
    }

    /** The standards that a kind of unit is held to, the lowest first. */
    private static List<Standard> standards(UnitKind kind) {
        return Arrays.stream(Standard.values()).filter(s -> s.kinds().contains(kind)).toList();
    }

    private Members within(Unit unit, Standard lowest) {
        return COUNTED.contains(unit.kind()) ? members.of(unit, lowest) : Members.none();
    }

    private Applicable set(Standard standard, Province province) {
        return sets.computeIfAbsent(new Question(standard, province),
                q -> library.applicable(q.standard(), q.province(), asOf));
    }

    private RowError none(Standard lowest, Province province) {
        return set(lowest, province).reason().map(r -> new RowError(r.code(), texts.of(r))).orElseThrow();
    }
}

package vn.nongthonmoi.office.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.RegisteredUnit;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.UnitRegister;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/**
 * A table of the units within those assessed. A commune, ward or township lies in the district or town that its row
 * names, or else the register of units; every unit lies in its province.
 */
public final class MembersTable {

    private final List<UnitsTable.Row> rows;
    private final Members members;

    /** Rows that can be read, each of another unit. */
    public MembersTable(List<UnitsTable.Row> rows) {
        this.rows = List.copyOf(rows);
        Members.Builder builder = Members.builder();
        rows.forEach(row -> builder.add(row.unit(), row.evidence()));
        this.members = builder.build();
    }

    /** No table was given. */
    public static MembersTable none() {
        return new MembersTable(List.of());
    }

    /**
     * Reads the table.
     *
     * @param source where it stands, one file
     * @throws Failure if the file or any row of it cannot be read: a member left out would make a share wrong
     */
    public static MembersTable read(Source source, Expected expected, Texts texts) throws IOException {
        return new MembersTable(UnitsTable.readWhole(source, UnitsTable::ofProvince, expected, texts).rows());
    }

    /**
     * The table with the districts that the register of units knows where a row names none.
     *
     * @param blank what units assessed are that have no kind
     * @param file the table's, for what is said of it
     * @throws Failure if districts are assessed and a row lies in none of them, nor in another that the register knows of:
     *     left out in silence, it would make a share wrong
     */
    public MembersTable placed(UnitsTable units, UnitKind blank, UnitRegister register, LocalDate day, Path file,
            Texts texts) {
        MembersTable placed = new MembersTable(rows.stream().map(row -> district(row, register, day)
                .filter(d -> row.unit().district().isEmpty())
                .map(d -> row.with(row.unit().toBuilder().district(d.code()).build())).orElse(row)).toList());
        List<Unit> districts = units.rows().stream().map(UnitsTable.Row::unit).filter(Objects::nonNull)
                .map(u -> u.kind() == null ? u.toBuilder().kind(blank).build() : u)
                .filter(u -> u.kind() == UnitKind.DISTRICT || u.kind() == UnitKind.TOWN).toList();
        if (districts.isEmpty()) {
            return placed;
        }
        Set<String> assessed = new HashSet<>();
        districts.forEach(d -> assessed.addAll(placed.ids(d)));
        Set<String> elsewhere = new HashSet<>();
        others(districts, register, day).forEach(d -> elsewhere.addAll(placed.ids(d)));
        Set<String> codes = districts.stream().map(MembersTable::id).collect(Collectors.toSet());
        // Whoever is not counted has to lie elsewhere, and not by the register in one of those that are assessed.
        List<String> nowhere = placed.rows.stream().filter(row -> !assessed.contains(id(row.unit()))
                && (row.unit().kind() == null || row.unit().kind().liesWithin(UnitKind.DISTRICT))
                && (!elsewhere.contains(id(row.unit())) || district(row, register, day)
                        .filter(d -> codes.contains(row.unit().province() + " " + d.code())).isPresent()))
                .map(row -> texts.get("error.row", file, row.line(), "WB-221",
                        texts.get("row.nowhere", row.code(), row.unit().district()))).toList();
        if (!nowhere.isEmpty()) {
            throw Failure.problem(String.join("\n", nowhere));
        }
        return placed;
    }

    /** The districts and towns that the register has in the provinces of those assessed. */
    private static Stream<Unit> others(List<Unit> districts, UnitRegister register, LocalDate day) {
        return districts.stream().map(Unit::province).distinct().flatMap(province -> register.on(day, province).stream()
                .filter(u -> u.kind() == UnitKind.DISTRICT || u.kind() == UnitKind.TOWN)
                .map(u -> Unit.builder(u.code(), province).name(u.name()).kind(u.kind()).build()));
    }

    /** Those who lie within a district; all, where some do not tell it from another: of that the assessment complains. */
    private Set<String> ids(Unit district) {
        Members within;
        try {
            within = members.within(district);
        } catch (InvalidInputException e) {
            within = members;
        }
        return within.list().stream().map(m -> id(m.unit())).collect(Collectors.toSet());
    }

    private static String id(Unit unit) {
        return unit.province() + " " + unit.code();
    }

    private static Optional<RegisteredUnit> district(UnitsTable.Row row, UnitRegister register, LocalDate day) {
        return register.find(row.code(), day).filter(u -> u.province().equals(row.unit().province()))
                .flatMap(RegisteredUnit::district);
    }

    /** The members of a unit that is held to a standard. */
    public Members of(Unit unit, Standard standard) {
        return members.within(unit.kind() == null ? unit.toBuilder().kind(standard.kind()).build() : unit);
    }
}

package vn.nongthonmoi.workbench.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.workbench.print.Failure;
import vn.nongthonmoi.workbench.print.Texts;

/**
 * A table of the units within those assessed. A commune, ward or township lies in the district or town that its row
 * names; every unit lies in its province.
 *
 * @param rows the rows, all of which can be read
 */
public record MembersTable(List<UnitsTable.Row> rows) {

    /** No table was given. */
    public static MembersTable none() {
        return new MembersTable(List.of());
    }

    /**
     * Reads the table.
     *
     * @throws Failure if the file or any row of it cannot be read: a member left out would make a share wrong
     */
    public static MembersTable read(Path file, Texts texts) throws IOException {
        return new MembersTable(UnitsTable.readWhole(file, UnitsTable::ofProvince, texts)
                .rows());
    }

    /** The members of a unit that is held to a standard. */
    public Members of(Unit unit, Standard standard) {
        UnitKind kind = unit.kind() == null ? standard.kind() : unit.kind();
        Members.Builder members = Members.builder();
        for (UnitsTable.Row row : rows) {
            Unit member = row.unit();
            boolean within = !member.code().equals(unit.code()) && member.province().equals(unit.province())
                    && (kind == UnitKind.PROVINCE || !member.district().isEmpty()
                            && (member.district().equals(unit.name()) || member.district().equals(unit.code())));
            if (within) {
                members.add(member, row.evidence());
            }
        }
        return members.build();
    }
}

package vn.nongthonmoi.workbench.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        UnitsTable table = UnitsTable.read(file, texts);
        List<String> problems = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (UnitsTable.Row row : table.rows()) {
            RowError error = row.error();
            Integer earlier = error == null ? lines.putIfAbsent(row.code() + " " + row.unit().province(), row.line()) : null;
            if (earlier != null) {
                error = new RowError("WB-205", texts.get("row.twice", row.code(), earlier));
            }
            if (error != null) {
                problems.add(texts.get("error.row", file, row.line(), error.code(), error.message()));
            }
        }
        if (!problems.isEmpty()) {
            throw Failure.problem(String.join("\n", problems));
        }
        return new MembersTable(table.rows());
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

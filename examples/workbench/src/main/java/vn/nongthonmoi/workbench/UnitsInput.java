package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.UnitsTable;

/** Options of commands that ask about a table of units on a day, with the units within them in a table of their own. */
class UnitsInput extends TableInput {

    @Option(names = "--members", paramLabel = "FILE", descriptionKey = "option.members")
    private Path members;

    @Override
    final LocalDate day(Arguments arguments) {
        LocalDate day = super.day(arguments);
        if (members != null) {
            arguments.file(members);
        }
        return day;
    }

    /** The units within those of the table, as far as they are given. */
    final MembersTable members(UnitsTable units, CriteriaLibrary library, LocalDate day, Texts texts) throws IOException {
        return members == null ? MembersTable.none()
                : MembersTable.read(source(texts).beside(members), Expected.of(UnitKind.COMMUNE, library, day), texts).placed(units, kind(), library.units(), day, members, texts);
    }
}

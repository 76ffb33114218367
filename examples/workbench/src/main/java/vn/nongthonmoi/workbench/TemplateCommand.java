package vn.nongthonmoi.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.AskedColumn;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.RegisteredUnit;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.forms.EntryForm;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.table.FormStamp;
import vn.nongthonmoi.office.table.Mapping;
import vn.nongthonmoi.office.table.Source;
import vn.nongthonmoi.office.table.UnitsTable;

/** Writes a workbook to be filled in for a set, a day and a province, which every command reads. */
@Command(name = "template")
final class TemplateCommand extends PrintingCommand {

    @Option(names = "--standard", required = true, paramLabel = "S", descriptionKey = "option.standard")
    private String standard;

    @Option(names = "--as-of", required = true, paramLabel = "YYYY-MM-DD", descriptionKey = "option.as-of")
    private String asOf;

    @Option(names = "--province", required = true, paramLabel = "CODE", descriptionKey = "option.province-template")
    private String province;

    @Option(names = "--units", paramLabel = "FILE", descriptionKey = "option.units-template")
    private Path units;

    TemplateCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        Standard chosen = arguments.standard(standard);
        LocalDate day = arguments.date("--as-of", asOf);
        Province where = arguments.province(province);
        if (printing.out == null) {
            throw Failure.usage(texts.get("usage.xlsx-needs-out"));
        }
        if (units != null) {
            arguments.file(units);
        }
        CriteriaLibrary library = library();
        CriteriaSet set = library.set(chosen, where, day);
        List<Unit> rows = units == null ? registered(library, chosen.kind(), where, day) : given(library, set, where);
        List<AskedColumn> columns = EntryForm.columns(set, kinds(set, chosen.kind(), where));
        List<UnitColumn> who = who(set, library, day);
        write(out -> EntryForm.write(set, rows, who, columns, about(set, library, where, rows.size()), texts, out));
        return 0;
    }

    /** The units that the register has of that kind, in its order. */
    private List<Unit> registered(CriteriaLibrary library, UnitKind kind, Province where, LocalDate day) {
        if (kind == UnitKind.PROVINCE) {
            return List.of(Unit.builder(where.code(), where).kind(kind).name(library.provinces(day).stream()
                    .filter(p -> p.province().equals(where)).map(p -> p.name()).findFirst().orElse("")).build());
        }
        return library.units().on(day, where).stream().filter(u -> u.kind() == kind).map(u -> Unit.builder(u.code(), where).kind(u.kind())
                .name(u.name()).district(u.district().map(RegisteredUnit::name).orElse("")).build()).toList();
    }

    private List<Unit> given(CriteriaLibrary library, CriteriaSet set, Province where) throws IOException {
        UnitsTable table = UnitsTable.read(new Source(List.of(units), null, Mapping.NONE, where.code()),
                Expected.of(set.standard().kind(), library, set), texts);
        List<String> wrong = table.rows().stream().filter(row -> row.error() != null).flatMap(row -> row.error().all().stream()
                .map(e -> texts.get("error.row", units, row.line(), e.code(), e.message()))).toList();
        if (!wrong.isEmpty()) {
            throw Failure.problem(String.join("\n", wrong));
        }
        return table.rows().stream().map(UnitsTable.Row::unit).toList();
    }

    /** A unit of each kind that the province may have, so that no column is missing that one of them is asked for. */
    private static Stream<Unit> kinds(CriteriaSet set, UnitKind kind, Province where) {
        List<Unit> kinds = new ArrayList<>();
        for (Area area : Area.values()) {
            for (CommuneGroup group : CommuneGroup.values()) {
                kinds.add(Unit.builder("0", where).kind(kind).area(area).group(set.annex().byGroup() ? group : null).build());
            }
        }
        return kinds.stream().distinct().filter(unit -> {
            try {
                set.columns(unit);
                return true;
            } catch (InvalidInputException e) {
                // There is no such unit, such as one of an area in a set that knows none.
                return false;
            }
        });
    }

    /** Districts ended, groups came: only the columns that a unit of that day may need. */
    private static List<UnitColumn> who(CriteriaSet set, CriteriaLibrary library, LocalDate day) {
        boolean districts = library.lastDay(UnitKind.DISTRICT).filter(last -> last.isBefore(day)).isEmpty();
        return Stream.of(UnitColumn.CODE, UnitColumn.NAME, UnitColumn.KIND, UnitColumn.PROVINCE, districts ? UnitColumn.DISTRICT : null,
                UnitColumn.AREA, set.annex().byGroup() ? UnitColumn.GROUP : null, UnitColumn.RECOGNISED, UnitColumn.RECOGNISED_ON)
                .filter(column -> column != null).filter(column -> set.standard().kind() == UnitKind.COMMUNE
                        || Arrays.asList(UnitColumn.CODE, UnitColumn.NAME, UnitColumn.KIND, UnitColumn.PROVINCE, UnitColumn.RECOGNISED)
                                .contains(column)).toList();
    }

    private List<String> about(CriteriaSet set, CriteriaLibrary library, Province where, int rows) {
        String name = library.provinces(set.asOf()).stream().filter(p -> p.province().equals(where)).map(p -> p.name()).findFirst()
                .orElse(where.code());
        return List.of(texts.get("form.title", texts.of(set.standard().title()), set.period()),
                texts.get("form.about", name, where.code(), texts.date(set.asOf()), rows), texts.get("form.id", FormStamp.of(set).written()),
                texts.get("form.rules", library.version(), library.fingerprint()), "", texts.get("form.how-rows"), texts.get("form.how-blank"),
                texts.get("form.how-absent"), texts.get("form.how-origin"), texts.get("form.how-check"));
    }
}

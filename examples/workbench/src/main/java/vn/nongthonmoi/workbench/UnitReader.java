package vn.nongthonmoi.workbench;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;

/** Turns the unit cells of a row into a {@link Unit}. A cell that means nothing known is refused, never ignored. */
final class UnitReader {

    private static final String CODE_FORM = "[0-9A-Za-z.-]{1,20}";

    private final Texts texts;

    UnitReader(Texts texts) {
        this.texts = texts;
    }

    Unit read(Map<UnitColumn, String> cells) throws RowError.Raised {
        return Unit.builder(code(cells.get(UnitColumn.CODE)), province(UnitColumn.PROVINCE, cells, true))
                .name(cells.get(UnitColumn.NAME))
                .kind(choice(UnitColumn.KIND, cells, names(UnitKind.values(), UnitKind::code), UnitKind::find))
                .formerProvince(province(UnitColumn.FORMER_PROVINCE, cells, false))
                .district(cells.get(UnitColumn.DISTRICT))
                .region(choice(UnitColumn.REGION, cells, names(Region.values(), Region::code), Region::find))
                .area(choice(UnitColumn.AREA, cells, names(Area.values(), Area::name),
                        exactly(Area.values(), Area::name)))
                .group(choice(UnitColumn.GROUP, cells, names(CommuneGroup.values(), CommuneGroup::code),
                        CommuneGroup::find))
                .traits(traits(cells))
                .year(year(cells))
                .recognised(choice(UnitColumn.RECOGNISED, cells, names(Standard.values(), Standard::code),
                        exactly(Standard.values(), Standard::code)), date(cells))
                .build();
    }

    private String code(String cell) throws RowError.Raised {
        if (cell.isEmpty()) {
            throw new RowError.Raised("WB-202", texts.get("row.blank", UnitColumn.CODE.header()));
        }
        if (!cell.matches(CODE_FORM)) {
            throw refused(UnitColumn.CODE, cell, texts.get("expected.code"));
        }
        return cell;
    }

    private Province province(UnitColumn column, Map<UnitColumn, String> cells, boolean required)
            throws RowError.Raised {
        String cell = cells.get(column);
        if (cell.isEmpty()) {
            if (required) {
                throw new RowError.Raised("WB-202", texts.get("row.blank", column.header()));
            }
            return null;
        }
        if (!cell.matches("\\d{2}")) {
            throw refused(column, cell, texts.get("expected.province"));
        }
        return Province.of(cell);
    }

    private Trait[] traits(Map<UnitColumn, String> cells) throws RowError.Raised {
        List<Trait> traits = new ArrayList<>();
        String cell = cells.get(UnitColumn.TRAITS);
        for (String each : cell.isEmpty() ? new String[0] : cell.split("\\|", -1)) {
            traits.add(choose(UnitColumn.TRAITS, each.strip(), names(Trait.values(), Trait::code), Trait::find));
        }
        return traits.toArray(Trait[]::new);
    }

    private Integer year(Map<UnitColumn, String> cells) throws RowError.Raised {
        String cell = cells.get(UnitColumn.YEAR);
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("20\\d{2}|2100")) {
            throw refused(UnitColumn.YEAR, cell, texts.get("expected.year"));
        }
        return Integer.valueOf(cell);
    }

    private LocalDate date(Map<UnitColumn, String> cells) throws RowError.Raised {
        String cell = cells.get(UnitColumn.RECOGNISED_ON);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw refused(UnitColumn.RECOGNISED_ON, cell, texts.get("expected.date"));
        }
    }

    private <T> T choice(UnitColumn column, Map<UnitColumn, String> cells, List<String> names,
            Function<String, Optional<T>> find) throws RowError.Raised {
        String cell = cells.get(column);
        return cell.isEmpty() ? null : choose(column, cell, names, find);
    }

    private <T> T choose(UnitColumn column, String value, List<String> names, Function<String, Optional<T>> find)
            throws RowError.Raised {
        Optional<T> found = find.apply(value);
        if (found.isEmpty()) {
            throw refused(column, value, String.join(", ", names) + "." + Nearest.suggestion(value, names, texts));
        }
        return found.get();
    }

    private RowError.Raised refused(UnitColumn column, String value, String expected) {
        return new RowError.Raised("WB-203", texts.get("row.value", column.header(), value, expected));
    }

    private static <T> List<String> names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).toList();
    }

    private static <T> Function<String, Optional<T>> exactly(T[] values, Function<T, String> name) {
        return text -> Arrays.stream(values).filter(v -> name.apply(v).equals(text)).findFirst();
    }
}

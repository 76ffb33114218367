package vn.nongthonmoi.criteria.internal.units;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.text.Nearest;

/** Turns the unit cells of a table's row into a {@link Unit}. A cell that means nothing known is refused. */
public final class UnitCells {

    private static final String CODE_FORM = "[0-9A-Za-z.-]{1,20}";

    private final Map<UnitColumn, String> cells;
    // Says how long codes are; null leaves it open.
    private final UnitKind coded;

    private UnitCells(Map<UnitColumn, String> cells, UnitKind otherwise) {
        this.cells = cells;
        this.coded = UnitKind.ofRow(cells).orElse(otherwise);
    }

    /**
     * The unit of a row; see {@link Unit#of(Map, UnitKind)}.
     *
     * @param otherwise null leaves codes as they are where the row does not tell
     */
    public static Unit read(Map<UnitColumn, String> cells, UnitKind otherwise) {
        return new UnitCells(cells, otherwise).unit();
    }

    private Unit unit() {
        return Unit.builder(code(UnitColumn.CODE, required(UnitColumn.CODE)),
                        province(UnitColumn.PROVINCE, required(UnitColumn.PROVINCE)))
                .name(cell(UnitColumn.NAME))
                .kind(choice(UnitColumn.KIND, UnitKind.values(), UnitKind::code, UnitKind::find))
                .formerProvince(optional(UnitColumn.FORMER_PROVINCE, this::province))
                .district(UnitKind.DISTRICT.fullCode(cell(UnitColumn.DISTRICT)))
                .region(choice(UnitColumn.REGION, Region.values(), Region::code, Region::find))
                .area(choice(UnitColumn.AREA, Area.values(), Area::code, Area::find))
                .group(choice(UnitColumn.GROUP, CommuneGroup.values(), CommuneGroup::code, CommuneGroup::find))
                .traits(traits())
                .year(optional(UnitColumn.YEAR, this::year))
                .recognised(choice(UnitColumn.RECOGNISED, Standard.values(), Standard::code,
                        exactly(Standard.values(), Standard::code)),
                        optional(UnitColumn.RECOGNISED_ON, this::date))
                .formedFrom(formedFrom())
                .build();
    }

    private String cell(UnitColumn column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).orElse("");
    }

    private String required(UnitColumn column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            throw refused(column, Message.of("NTM-234"));
        }
        return cell;
    }

    private <T> T optional(UnitColumn column, BiFunction<UnitColumn, String, T> read) {
        String cell = cell(column);
        return cell.isEmpty() ? null : read.apply(column, cell);
    }

    private String code(UnitColumn column, String code) {
        if (!code.matches(CODE_FORM)) {
            throw malformed(column, code, "hole.unit-code");
        }
        return full(code);
    }

    private String full(String code) {
        return coded == null ? code : coded.fullCode(code);
    }

    private Province province(UnitColumn column, String cell) {
        String code = UnitKind.PROVINCE.fullCode(cell);
        if (!code.matches("\\d{2}")) {
            throw malformed(column, cell, "hole.province-code");
        }
        return Province.of(code);
    }

    private Integer year(UnitColumn column, String cell) {
        if (!cell.matches("20\\d{2}|2100")) {
            throw malformed(column, cell, "hole.unit-year");
        }
        return Integer.valueOf(cell);
    }

    private LocalDate date(UnitColumn column, String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw malformed(column, cell, "hole.iso-date");
        }
    }

    private Trait[] traits() {
        return several(UnitColumn.TRAITS).map(each ->
                choose(UnitColumn.TRAITS, each, Trait.values(), Trait::code, Trait::find)).toArray(Trait[]::new);
    }

    private List<String> formedFrom() {
        List<String> codes = new ArrayList<>();
        several(UnitColumn.FORMED_FROM).map(each -> code(UnitColumn.FORMED_FROM, each)).forEach(each -> {
            if (codes.contains(each)) {
                throw refused(UnitColumn.FORMED_FROM, Message.of("NTM-238", each));
            }
            codes.add(each);
        });
        return codes;
    }

    /** What a cell lists, each without outer blanks; nothing in a blank cell. */
    private Stream<String> several(UnitColumn column) {
        String cell = cell(column);
        return cell.isEmpty() ? Stream.empty() : Arrays.stream(cell.split("\\|", -1)).map(String::strip);
    }

    private <T> T choice(UnitColumn column, T[] values, Function<T, String> name,
            Function<String, Optional<T>> find) {
        return optional(column, (c, cell) -> choose(c, cell, values, name, find));
    }

    private <T> T choose(UnitColumn column, String cell, T[] values, Function<T, String> name,
            Function<String, Optional<T>> find) {
        return find.apply(cell).orElseThrow(() -> {
            List<String> names = Arrays.stream(values).map(name).toList();
            return refused(column, Message.of("NTM-235", cell, String.join(", ", names), Nearest.of(cell, names)));
        });
    }

    private static <T> Function<String, Optional<T>> exactly(T[] values, Function<T, String> name) {
        return text -> Arrays.stream(values).filter(v -> name.apply(v).equals(text)).findFirst();
    }

    private InvalidInputException malformed(UnitColumn column, String cell, String expected) {
        return refused(column, Message.of("NTM-236", cell, expected));
    }

    private InvalidInputException refused(UnitColumn column, Message problem) {
        return new InvalidInputException(full(cell(UnitColumn.CODE)), column.header(), problem);
    }
}

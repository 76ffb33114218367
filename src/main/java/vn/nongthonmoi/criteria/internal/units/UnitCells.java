package vn.nongthonmoi.criteria.internal.units;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * Reads the unit cells of a table's row. A cell that means nothing known is refused: what reads one
 * gives null then, and the row is refused as a whole once all of its cells have been read.
 */
public final class UnitCells {

    private final Map<UnitColumn, String> cells;
    // Says how long codes are; null leaves it open.
    private final UnitKind coded;
    private final Problems problems = new Problems();

    private UnitCells(Map<UnitColumn, String> cells, UnitKind otherwise) {
        this.cells = cells;
        this.coded = kindOf(cells).orElse(otherwise);
    }

    /**
     * The fields of a row; see {@code Unit.of}.
     *
     * @param otherwise null leaves codes as they are where the row does not tell
     */
    public static UnitFields read(Map<UnitColumn, String> cells, UnitKind otherwise) {
        return new UnitCells(cells, otherwise).unit();
    }

    /** What the unit of a row is: its kind, or else what its title is given to; see {@code Unit.kindOf}. */
    public static Optional<UnitKind> kindOf(Map<UnitColumn, String> cells) {
        return UnitKind.find(cell(cells, UnitColumn.KIND)).or(() -> Arrays.stream(Standard.values())
                .filter(s -> Texts.same(s.code(), cell(cells, UnitColumn.RECOGNISED))).map(Standard::kind).findFirst());
    }

    private static String cell(Map<UnitColumn, String> cells, UnitColumn column) {
        return Texts.clean(Objects.requireNonNullElse(cells.get(column), ""));
    }

    private UnitFields unit() {
        String code = required(UnitColumn.CODE, this::code);
        Province province = required(UnitColumn.PROVINCE, this::province);
        UnitKind kind = choice(UnitColumn.KIND, UnitKind.values(), UnitKind::code, UnitKind::find);
        Province former = optional(UnitColumn.FORMER_PROVINCE, this::province);
        Region region = choice(UnitColumn.REGION, Region.values(), Region::code, Region::find);
        Area area = choice(UnitColumn.AREA, Area.values(), Area::code, Area::find);
        CommuneGroup group =
                choice(UnitColumn.GROUP, CommuneGroup.values(), CommuneGroup::code, CommuneGroup::find);
        List<Trait> traits = traits();
        Integer year = optional(UnitColumn.YEAR, this::year);
        Standard recognised = choice(UnitColumn.RECOGNISED, Standard.values(), Standard::code,
                coded(Standard.values(), Standard::code));
        LocalDate recognisedOn = optional(UnitColumn.RECOGNISED_ON, this::date);
        List<String> formedFrom = formedFrom();
        for (UnitColumn column : List.of(UnitColumn.NAME, UnitColumn.DISTRICT)) {
            ShownText.wrong(cell(column)).ifPresent(problem -> refused(column, problem));
        }
        problems.raise();
        return new UnitFields(code, cell(UnitColumn.NAME), kind, province, former, cell(UnitColumn.DISTRICT), region, area, group,
                traits, year, recognised, recognisedOn, formedFrom);
    }

    private String cell(UnitColumn column) {
        return cell(cells, column);
    }

    private <T> T required(UnitColumn column, BiFunction<UnitColumn, String, T> read) {
        return cell(column).isEmpty() ? refused(column, Message.of("NTM-234")) : optional(column, read);
    }

    private <T> T optional(UnitColumn column, BiFunction<UnitColumn, String, T> read) {
        String cell = cell(column);
        return cell.isEmpty() ? null : read.apply(column, cell);
    }

    private String code(UnitColumn column, String code) {
        return UnitCodes.wrong(code).map(problem -> this.<String>refused(column, problem)).orElseGet(() -> full(code));
    }

    private String full(String code) {
        return coded == null ? code : coded.fullCode(code);
    }

    private Province province(UnitColumn column, String cell) {
        String code = UnitKind.PROVINCE.fullCode(cell);
        return code.matches("[0-9]{2}") ? Province.of(code) : malformed(column, cell, "hole.province-code");
    }

    private Integer year(UnitColumn column, String cell) {
        return cell.matches("20[0-9]{2}|2100") ? Integer.valueOf(cell) : malformed(column, cell, "hole.unit-year");
    }

    private LocalDate date(UnitColumn column, String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            return malformed(column, cell, "hole.iso-date");
        }
    }

    private List<Trait> traits() {
        return several(UnitColumn.TRAITS).map(each ->
                choose(UnitColumn.TRAITS, each, Trait.values(), Trait::code, Trait::find)).filter(Objects::nonNull).toList();
    }

    private List<String> formedFrom() {
        Optional<Message> tooMany = UnitCodes.tooMany((int) several(UnitColumn.FORMED_FROM).count());
        if (tooMany.isPresent()) {
            refused(UnitColumn.FORMED_FROM, tooMany.get());
            return List.of();
        }
        List<String> codes = several(UnitColumn.FORMED_FROM).map(each -> code(UnitColumn.FORMED_FROM, each))
                .filter(Objects::nonNull).toList();
        UnitCodes.twice(codes).forEach(each -> refused(UnitColumn.FORMED_FROM, Message.of("NTM-238", each)));
        return codes;
    }

    /** What a cell lists, each without outer blanks; nothing in a blank cell. */
    private Stream<String> several(UnitColumn column) {
        String cell = cell(column);
        return cell.isEmpty() ? Stream.empty() : Arrays.stream(cell.split("\\|", -1)).map(Texts::clean);
    }

    private <T> T choice(UnitColumn column, T[] values, Function<T, String> name,
            Function<String, Optional<T>> find) {
        return optional(column, (c, cell) -> choose(c, cell, values, name, find));
    }

    private <T> T choose(UnitColumn column, String cell, T[] values, Function<T, String> name,
            Function<String, Optional<T>> find) {
        // No nearest one is named: a region or an area taken over unread would change what the unit is held to.
        return find.apply(cell).orElseGet(() -> refused(column, Message.of("NTM-235", cell,
                Arrays.stream(values).map(name).collect(Collectors.joining(", ")))));
    }

    private static <T> Function<String, Optional<T>> coded(T[] values, Function<T, String> name) {
        return text -> Arrays.stream(values).filter(v -> Texts.same(name.apply(v), text)).findFirst();
    }

    private <T> T malformed(UnitColumn column, String cell, String expected) {
        return refused(column, Message.of("NTM-236", cell, expected));
    }

    /** Notes what is wrong with a cell, and gives nothing in place of what it should have held. */
    private <T> T refused(UnitColumn column, Message problem) {
        problems.add(full(cell(UnitColumn.CODE)), column.code(), problem);
        return null;
    }
}

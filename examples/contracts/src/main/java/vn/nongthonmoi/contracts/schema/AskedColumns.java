package vn.nongthonmoi.contracts.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.AskedColumn;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;

/**
 * The evidence columns that a set asks for on its day, over every kind of unit that a rule may tell from another. Only
 * a unit has every row that applies to it, so that the set is asked about one of each.
 */
final class AskedColumns {

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Set<Form>> objects = new LinkedHashMap<>();
    private final Map<String, Form> companions = new LinkedHashMap<>();
    private final Map<String, Counted> counted = new LinkedHashMap<>();

    /**
     * A column.
     *
     * @param title what it holds; null for a fact or a base, which only the rows named in {@code notes} know
     * @param forms the forms of its value: more than one where it differs by the kind of unit
     * @param notes decisions and rows that ask for it
     */
    record Column(@Nullable LocalizedText title, Set<Form> forms, Set<String> notes) { }

    /**
     * A column of the units within.
     *
     * @param kinds whose column it is
     * @param least whether it may have contents, each in a column of its own
     */
    record Counted(Collection<UnitKind> kinds, boolean least) { }

    private AskedColumns() { }

    /**
     * Asks a set.
     *
     * @param places who it takes on its day
     * @param own provinces with layers of their own in the set
     * @param regions the regions to ask about where the nation decides
     */
    static AskedColumns of(CriteriaSet set, Places places, Collection<String> own, List<Region> regions) {
        AskedColumns asked = new AskedColumns();
        Consumer<Unit> ask = unit -> set.columns(unit).forEach(asked::add);
        for (Region region : regions) {
            places.provinces().stream().filter(p -> !own.contains(p) && places.regions().get(p).contains(region)).findFirst()
                    .ifPresent(p -> units(in(p).region(region), places.kinds(), ask));
        }
        for (String province : places.provinces()) {
            if (own.contains(province)) {
                units(in(province).region(places.regions().get(province).get(0)), places.kinds(), ask);
            }
            // What a merged province has not set yet goes by the provinces it was formed from.
            places.former().getOrDefault(province, List.of()).stream().filter(own::contains).forEach(former ->
                    units(in(province).formerProvince(Province.of(former)), places.kinds(), ask));
        }
        return asked;
    }

    private static Unit.Builder in(String province) {
        return Unit.builder("nobody", Province.of(province));
    }

    /** The units that differ in one thing from an ordinary one; nothing that a rule looks at is blank. */
    private static void units(Unit.Builder base, List<UnitKind> kinds, Consumer<Unit> use) {
        Unit ordinary = base.area(Area.I).group(CommuneGroup.TWO).kind(kinds.get(0)).build();
        use.accept(ordinary);
        kinds.forEach(kind -> use.accept(ordinary.toBuilder().kind(kind).build()));
        for (Area area : Area.values()) {
            use.accept(ordinary.toBuilder().area(area).build());
        }
        for (CommuneGroup group : CommuneGroup.values()) {
            use.accept(ordinary.toBuilder().group(group).build());
        }
        for (Trait trait : Trait.values()) {
            use.accept(ordinary.toBuilder().traits(trait).build());
        }
    }

    private void add(AskedColumn asked) {
        Requirement of = asked.requirement();
        switch (asked.holds()) {
            case VALUE, HALF -> add(asked.name(), asked.title(), Form.of(of), of.citation().source());
            case OBJECT -> {
                add(asked.name(), asked.title(), Form.of(of), of.citation().source());
                objects.computeIfAbsent(asked.name(), c -> new LinkedHashSet<>()).add(Form.of(of));
            }
            // Its title is that of the row, which the note names.
            case FACT -> add(asked.name(), null, Form.COUNT, asked.row() + ": " + of.citation().source());
            case AT_RECOGNITION, PROVINCE_AVERAGE -> companions.put(asked.name(), Form.NUMBER_ABOVE_0);
            case YEAR -> {
                if (asked.name().contains("@")) {
                    companions.put(asked.name(), Form.NUMBER_ABOVE_0);
                } else {
                    add(asked.name(), null, Form.NUMBER, asked.row() + ": " + of.citation().source());
                }
            }
            case COUNTED -> counted.put(asked.name(),
                    new Counted(of.manner().tally().kinds(), of.manner().tally().how() == Requirement.Tally.How.LEAST));
        }
    }

    private void add(String code, @Nullable LocalizedText title, Form form, String note) {
        Column column = columns.computeIfAbsent(code,
                c -> new Column(title, new LinkedHashSet<>(), new LinkedHashSet<>()));
        column.forms().add(form);
        column.notes().add(note);
    }

    /** The columns by code, in the order of the annex. */
    Map<String, Column> columns() {
        return columns;
    }

    /** The forms of columns that may stand once an object, with the object's number after the code. */
    Map<String, Set<Form>> objects() {
        return objects;
    }

    /** Columns of another time or place that are read: at recognition, of the province, of the year before. */
    Map<String, Form> companions() {
        return companions;
    }

    /** The columns of the units within that are counted. */
    Map<String, Counted> counted() {
        return counted;
    }
}

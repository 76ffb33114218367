package vn.nongthonmoi.contracts.schema;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;

/** The JSON Schemas of the sets of a library. They are in both languages at once, so that there is one of each. */
public final class Schemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final CriteriaLibrary library;
    private KnownColumns known;

    /** Of the sets of a library. */
    public Schemas(CriteriaLibrary library) {
        this.library = Objects.requireNonNull(library);
    }

    /**
     * Prints the schema of a list of units with their evidence, as they may be assessed against a set on its day.
     *
     * @param only the province whose units are meant; null for those of any
     * @throws vn.nongthonmoi.criteria.NoSuchSetException if no province is named for a set that each province issues
     *     for itself: their rows have nothing in common but the numbers
     */
    public void units(CriteriaSet set, Province only, OutputStream out) throws IOException {
        Tree.print(units(set, only), out);
    }

    /** Prints the schema of what {@code evaluate --format json} prints for a set. */
    public static void assessment(CriteriaSet set, OutputStream out) throws IOException {
        Map<String, Object> schema = head("urn:ntm-criteria:schema:" + name(set) + ":assessment",
                title("schema.assessment", set), Sentences.both("schema.assessment.note", "\n\n"));
        schema.putAll(AssessmentSchema.of(set));
        Tree.print(schema, out);
    }

    /**
     * The days from which another schema of units holds: what the set asks for may have changed, another year is
     * assessed, or there are other provinces. For a set whose end is not known, until the end of its period.
     */
    public List<LocalDate> days(SetSummary set) {
        LocalDate end = LocalDate.of(set.period().to(), 12, 31);
        LocalDate last = set.inForceTo() == null ? end : set.inForceTo();
        TreeSet<LocalDate> days = new TreeSet<>(set.days());
        for (int year = set.inForceFrom().getYear() + 1; year <= last.getYear(); year++) {
            days.add(LocalDate.of(year, 1, 1));
        }
        LocalDate before = days.first();
        for (LocalDate day : List.copyOf(days)) {
            if (!provinces(set, before).equals(provinces(set, day))) {
                months(before, day).filter(m -> !provinces(set, m.minusMonths(1)).equals(provinces(set, m)))
                        .forEach(days::add);
            }
            before = day;
        }
        return List.copyOf(days);
    }

    private List<String> provinces(SetSummary set, LocalDate day) {
        LocalDate first = day.isBefore(set.inForceFrom()) ? set.inForceFrom() : day;
        return Places.provinces(library.set(set.standard(), set.period(), first), set.province());
    }

    /** The first days of the months between two days. */
    private static Stream<LocalDate> months(LocalDate from, LocalDate to) {
        return from.plusMonths(1).withDayOfMonth(1).datesUntil(to.plusDays(1), Period.ofMonths(1));
    }

    private Map<String, Object> units(CriteriaSet set, Province only) {
        if (only == null) {
            set.annex();
        }
        Places places = Places.of(set, only);
        if (places.provinces().isEmpty()) {
            // Says what is wrong with the province.
            set.assess(Unit.builder("nobody", only).build(), Evidence.none());
        }
        if (known == null) {
            known = new KnownColumns(library);
        }
        EvidenceSchema evidence = new EvidenceSchema(set,
                AskedColumns.of(set, places, own(set), List.of(Region.values())), known);
        UnitSchema unit = new UnitSchema(places, set.asOf().getYear());

        Map<String, Object> one = unit.fields();
        one.put("evidence", evidence.schema());
        one.put("members", UnitSchema.list(EvidenceSchema.reference("member"), false));
        Map<String, Object> member = unit.memberFields();
        member.put("evidence", evidence.ofMember());
        // In an order: the same schema is to be the same bytes every time.
        Map<String, Object> nobody = new LinkedHashMap<>();
        nobody.put("type", List.of("array", "null"));
        nobody.put("maxItems", 0);
        member.put("members", nobody);
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("unit", unit.object(one, UnitColumn.CODE, UnitColumn.PROVINCE));
        definitions.put("member", unit.object(member, UnitColumn.CODE, UnitColumn.PROVINCE, UnitColumn.KIND));
        definitions.putAll(evidence.definitions());

        String differing = evidence.differing().collect(Collectors.joining(", "));
        Map<String, Object> schema = head("urn:ntm-criteria:schema:" + name(set) + ":units:" + set.asOf()
                + (only == null ? "" : ":" + only), title("schema.units", set),
                Sentences.both("schema.units.note", "\n\n", set.asOf().getYear(), differing.isEmpty() ? "–" : differing));
        schema.put("type", "array");
        schema.put("items", EvidenceSchema.reference("unit"));
        schema.put("$defs", definitions);
        return schema;
    }

    /** The provinces with layers of their own in a set. */
    private Set<String> own(CriteriaSet set) {
        return library.sets().stream()
                .filter(s -> s.standard() == set.standard() && s.period().equals(set.period()))
                .map(SetSummary::provinces).flatMap(List::stream).map(Province::code).collect(Collectors.toSet());
    }

    private static String name(CriteriaSet set) {
        return set.standard().code() + ":" + set.period();
    }

    private static String title(String key, CriteriaSet set) {
        return Sentences.both(key, " / ", set.standard().title(), set.period(), set.asOf());
    }

    private static Map<String, Object> head(String id, String title, String description) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("$schema", DIALECT);
        head.put("$id", id);
        head.put("title", title);
        head.put("description", description);
        return head;
    }
}

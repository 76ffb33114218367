package vn.nongthonmoi.service.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.workbench.print.Nearest;
import vn.nongthonmoi.workbench.table.RawTable;

/**
 * Makes units of the objects of a request: the fields are the unit columns of the units table, {@code evidence} holds
 * its evidence columns, {@code members} the units within. Values mean what they mean in a cell of the table.
 */
final class UnitsReader {

    private static final String EVIDENCE = "evidence";
    private static final String MEMBERS = "members";
    private static final List<String> FIELDS =
            Stream.concat(UnitColumn.headers().stream(), Stream.of(EVIDENCE, MEMBERS)).toList();
    private static final List<String> ORIGIN = List.of("value", "source", "date", "confirmed_by");
    /** Any other column loses its leading zeros as a number. */
    private static final Set<UnitColumn> NUMBERS = Set.of(UnitColumn.YEAR, UnitColumn.GROUP);
    private static final Set<UnitColumn> LISTS = Set.of(UnitColumn.TRAITS, UnitColumn.FORMED_FROM);

    private final UnitKind kind;
    private final Locale locale;

    /**
     * Reads units that are to be held against one set.
     *
     * @param kind says how long the codes of units are that have neither a kind nor a title
     */
    UnitsReader(UnitKind kind, Locale locale) {
        this.kind = kind;
        this.locale = locale;
    }

    /** How many units an object asks for: itself and those within it, however wrong they are. */
    static int count(Object value) {
        return 1 + (value instanceof Map<?, ?> unit && unit.get(MEMBERS) instanceof List<?> members
                ? members.stream().mapToInt(UnitsReader::count).sum() : 0);
    }

    /** The unit, or what is wrong with it first. */
    Asked read(Object value) {
        String code = value instanceof Map<?, ?> unit ? code(unit, kind) : null;
        try {
            Map<?, ?> fields = object(value, "");
            return new Asked(code, unit(fields, kind), evidence(fields), members(code, fields), null);
        } catch (InvalidInputException e) {
            return new Asked(code, null, null, null, Complaint.of(e, code, locale));
        } catch (Complaint.Raised e) {
            return new Asked(code, null, null, null, e.complaint(code, locale));
        }
    }

    /** The code at its full length, also of a unit that cannot be read; null when it has none. */
    private static String code(Map<?, ?> unit, UnitKind otherwise) {
        Map<UnitColumn, String> cells = new EnumMap<>(UnitColumn.class);
        for (UnitColumn column : List.of(UnitColumn.CODE, UnitColumn.KIND, UnitColumn.RECOGNISED)) {
            cells.put(column, unit.get(column.header()) instanceof String text ? RawTable.clean(text) : "");
        }
        String code = cells.get(UnitColumn.CODE);
        return code.isEmpty() ? null : UnitKind.ofRow(cells).orElse(otherwise).fullCode(code);
    }

    private static Map<?, ?> object(Object value, String field) throws Complaint.Raised {
        if (value instanceof Map<?, ?> fields) {
            return fields;
        }
        throw new Complaint.Raised("SV-202", field);
    }

    private static Unit unit(Map<?, ?> fields, UnitKind otherwise) throws Complaint.Raised {
        refuseOthers(fields, FIELDS, "");
        Map<UnitColumn, String> cells = new EnumMap<>(UnitColumn.class);
        for (UnitColumn column : UnitColumn.values()) {
            cells.put(column, cell(column, fields.get(column.header())));
        }
        return Unit.of(cells, otherwise);
    }

    private static void refuseOthers(Map<?, ?> fields, List<String> known, String of) throws Complaint.Raised {
        for (Object field : fields.keySet()) {
            String name = String.valueOf(field);
            if (!known.contains(name)) {
                String path = of.isEmpty() ? name : of + "." + name;
                String near = Nearest.of(name, known).orElse(null);
                throw near == null ? new Complaint.Raised("SV-201", path, String.join(", ", known))
                        : new Complaint.Raised("SV-208", path, String.join(", ", known), near);
            }
        }
    }

    private static String cell(UnitColumn column, Object value) throws Complaint.Raised {
        if (value == null) {
            return "";
        }
        if (LISTS.contains(column)) {
            return listed(column, value);
        }
        if (value instanceof Body.Written number) {
            if (NUMBERS.contains(column)) {
                return number.text();
            }
            throw new Complaint.Raised("SV-204", column.header());
        }
        if (!(value instanceof String text)) {
            throw new Complaint.Raised("SV-203", column.header());
        }
        return RawTable.clean(text);
    }

    private static String listed(UnitColumn column, Object value) throws Complaint.Raised {
        if (!(value instanceof List<?> list)) {
            throw new Complaint.Raised("SV-209", column.header());
        }
        for (Object each : list) {
            // A bar is what separates them in a cell.
            if (!(each instanceof String text) || text.isBlank() || text.contains("|")) {
                throw new Complaint.Raised("SV-209", column.header());
            }
        }
        return String.join("|", list.stream().map(each -> RawTable.clean(String.valueOf(each))).toList());
    }

    private static Evidence evidence(Map<?, ?> fields) throws Complaint.Raised {
        if (fields.get(EVIDENCE) == null) {
            return Evidence.none();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Evidence.Origin> origins = new LinkedHashMap<>();
        for (Map.Entry<?, ?> given : object(fields.get(EVIDENCE), EVIDENCE).entrySet()) {
            String column = String.valueOf(given.getKey());
            if (values.containsKey(RawTable.clean(column))) {
                throw new Complaint.Raised("SV-206", column);
            }
            Object value = given.getValue();
            if (value instanceof Map<?, ?> full) {
                refuseOthers(full, ORIGIN, column);
                origins.put(column, new Evidence.Origin(text(full, "source", column), date(full, column),
                        text(full, "confirmed_by", column)));
                value = full.get("value");
            }
            values.put(RawTable.clean(column), known(value, column));
        }
        return Evidence.of(values).withOrigins(origins);
    }

    /** A number as it is written means what the same text in a cell does. */
    private static Object known(Object value, String column) throws Complaint.Raised {
        if (value instanceof Map || value instanceof List) {
            throw new Complaint.Raised("SV-205", column);
        }
        return value instanceof Body.Written number ? number.text() : value;
    }

    private static String text(Map<?, ?> origin, String field, String column) throws Complaint.Raised {
        Object value = origin.get(field);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new Complaint.Raised("SV-203", column + "." + field);
    }

    private static LocalDate date(Map<?, ?> origin, String column) throws Complaint.Raised {
        String date = text(origin, "date", column);
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new Complaint.Raised("SV-207", column + ".date", date);
        }
    }

    private static Members members(String owner, Map<?, ?> fields) throws Complaint.Raised {
        Object given = fields.get(MEMBERS);
        if (given == null) {
            return Members.none();
        }
        if (!(given instanceof List<?> list)) {
            throw new Complaint.Raised("SV-210", MEMBERS);
        }
        Members.Builder members = Members.builder();
        Set<String> codes = new HashSet<>();
        for (Object each : list) {
            Map<?, ?> member = object(each, MEMBERS);
            try {
                Unit unit = unit(member, UnitKind.COMMUNE);
                // The units within a member belong beside it: a district's communes are members of the province too.
                if (member.get(MEMBERS) != null && !(member.get(MEMBERS) instanceof List<?> own && own.isEmpty())) {
                    throw new Complaint.Raised("SV-211", MEMBERS);
                }
                if (unit.kind() == null) {
                    throw new InvalidInputException(unit.code(), UnitColumn.KIND.header(),
                            Message.of("NTM-226", unit.code()));
                }
                if (!codes.add(unit.code())) {
                    throw new InvalidInputException(owner, MEMBERS, Message.of("NTM-238", unit.code()));
                }
                members.add(unit, evidence(member));
            } catch (Complaint.Raised e) {
                throw e.within(code(member, UnitKind.COMMUNE));
            }
        }
        return members.build();
    }
}

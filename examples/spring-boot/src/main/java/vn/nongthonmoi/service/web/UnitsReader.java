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
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.InputProblem;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.print.Nearest;
import vn.nongthonmoi.office.table.StoredNumber;

/**
 * Makes units of the objects of a request: the fields are the unit columns of the units table, {@code evidence} holds
 * its evidence columns, {@code members} the units within. Values mean what they mean in a cell of the table.
 */
final class UnitsReader {

    private static final String EVIDENCE = "evidence";
    private static final List<String> FIELDS =
            Stream.concat(UnitColumn.codes().stream(), Stream.of(EVIDENCE, Body.MEMBERS)).toList();
    private static final List<String> ORIGIN = List.of("value", "source", "date", "confirmed_by");
    /** Any other column loses its leading zeros as a number. */
    private static final Set<UnitColumn> NUMBERS = Set.of(UnitColumn.YEAR, UnitColumn.GROUP);
    private static final Set<UnitColumn> LISTS = Set.of(UnitColumn.TRAITS, UnitColumn.FORMED_FROM);

    private final UnitKind kind;
    private final Complaint.Gathered wrong;

    private UnitsReader(UnitKind kind, Complaint.Gathered wrong) {
        this.kind = kind;
        this.wrong = wrong;
    }

    /**
     * The unit, or all that is wrong with it.
     *
     * @param kind says how long its code is if it has neither a kind nor a title
     * @param columns how its columns are called in what is said of them
     */
    static Asked read(Object value, UnitKind kind, AskedColumns columns, Locale locale) {
        String code = value instanceof Map<?, ?> unit ? code(unit, kind) : null;
        Complaint.Gathered wrong = new Complaint.Gathered(code, columns, locale);
        return new UnitsReader(kind, wrong).asked(code, value);
    }

    private Asked asked(String code, Object value) {
        Map<?, ?> fields = object(value, "");
        Unit unit = value instanceof Map ? unit(fields, kind) : null;
        return new Asked(code, unit, evidence(fields), members(code, fields), wrong);
    }

    /** The code at its full length, also of a unit that cannot be read; null when it has none. */
    private static String code(Map<?, ?> unit, UnitKind otherwise) {
        Map<UnitColumn, String> cells = new EnumMap<>(UnitColumn.class);
        for (UnitColumn column : List.of(UnitColumn.CODE, UnitColumn.KIND, UnitColumn.RECOGNISED)) {
            cells.put(column, unit.get(column.code()) instanceof String text ? CellText.clean(text) : "");
        }
        String code = cells.get(UnitColumn.CODE);
        return code.isEmpty() ? null : Unit.kindOf(cells).orElse(otherwise).fullCode(code);
    }

    /** The fields of an object; none of what is no object. */
    private Map<?, ?> object(Object value, String field) {
        if (value instanceof Map<?, ?> fields) {
            return fields;
        }
        wrong.add("SV-202", field);
        return Map.of();
    }

    /** The unit; null where it cannot be read: a field that is refused would be taken for a blank one. */
    private Unit unit(Map<?, ?> fields, UnitKind otherwise) {
        refuseOthers(fields, FIELDS, "");
        Map<UnitColumn, String> cells = new EnumMap<>(UnitColumn.class);
        int before = wrong.size();
        for (UnitColumn column : UnitColumn.values()) {
            cells.put(column, cell(column, fields.get(column.code())));
        }
        try {
            Unit unit = Unit.of(cells, otherwise);
            return wrong.size() > before ? null : unit;
        } catch (InvalidInputException e) {
            wrong.add(e.problems());
            return null;
        }
    }

    private void refuseOthers(Map<?, ?> fields, List<String> known, String of) {
        for (Object field : fields.keySet()) {
            String name = String.valueOf(field);
            if (!known.contains(name)) {
                String path = of.isEmpty() ? name : of + "." + name;
                String near = Nearest.of(name, known).orElse(null);
                if (near == null) {
                    wrong.add("SV-201", path, String.join(", ", known));
                } else {
                    wrong.add("SV-208", path, String.join(", ", known), near);
                }
            }
        }
    }

    private String cell(UnitColumn column, Object value) {
        if (value == null) {
            return "";
        }
        if (LISTS.contains(column)) {
            return listed(column, value);
        }
        if (value instanceof String text) {
            return CellText.clean(text);
        }
        if (value instanceof Body.Written number && NUMBERS.contains(column)) {
            return number.text();
        }
        wrong.add(value instanceof Body.Written ? "SV-204" : "SV-203", column.code());
        return "";
    }

    private String listed(UnitColumn column, Object value) {
        // A bar is what separates them in a cell.
        if (!(value instanceof List<?> list) || list.stream().anyMatch(each -> !(each instanceof String text)
                || CellText.clean(text).isEmpty() || text.contains("|"))) {
            wrong.add("SV-209", column.code());
            return "";
        }
        return String.join("|", list.stream().map(each -> CellText.clean(String.valueOf(each))).toList());
    }

    private Evidence evidence(Map<?, ?> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Evidence.Origin> origins = new LinkedHashMap<>();
        Set<String> columns = new HashSet<>();
        Map<?, ?> given = fields.get(EVIDENCE) == null ? Map.of() : object(fields.get(EVIDENCE), EVIDENCE);
        given.forEach((name, each) -> {
            String column = String.valueOf(name);
            if (!columns.add(CellText.key(column))) {
                wrong.add("SV-206", column);
                return;
            }
            Object value = each;
            if (each instanceof Map<?, ?> full) {
                refuseOthers(full, ORIGIN, column);
                origins.put(column, new Evidence.Origin(text(full, "source", column), date(full, column),
                        text(full, "confirmed_by", column)));
                value = full.get("value");
            }
            values.put(column, known(value, column));
        });
        return Evidence.of(values).withOrigins(origins);
    }

    /** A number as it is written means what the same text in a cell does. */
    private Object known(Object value, String column) {
        if (value instanceof Map || value instanceof List) {
            wrong.add("SV-205", column);
            return null;
        }
        return value instanceof Body.Written number ? StoredNumber.of(number.text()) : value;
    }

    private String text(Map<?, ?> origin, String field, String column) {
        Object value = origin.get(field);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        wrong.add("SV-203", column + "." + field);
        return null;
    }

    private LocalDate date(Map<?, ?> origin, String column) {
        String date = text(origin, "date", column);
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            wrong.add("SV-207", column + ".date", date);
            return null;
        }
    }

    private Members members(String owner, Map<?, ?> fields) {
        Members.Builder members = Members.builder();
        if (fields.get(Body.MEMBERS) == null) {
            return members.build();
        }
        if (!(fields.get(Body.MEMBERS) instanceof List<?> list)) {
            wrong.add("SV-210", Body.MEMBERS);
            return members.build();
        }
        Set<String> codes = new HashSet<>();
        for (Object each : list) {
            Map<?, ?> member = object(each, Body.MEMBERS);
            if (each instanceof Map) {
                wrong.of(code(member, UnitKind.COMMUNE));
                member(owner, member, codes, members);
                wrong.of(owner);
            }
        }
        return members.build();
    }

    private void member(String owner, Map<?, ?> fields, Set<String> codes, Members.Builder members) {
        Unit unit = unit(fields, UnitKind.COMMUNE);
        // The units within a member belong beside it: a district's communes are members of the province too.
        if (fields.get(Body.MEMBERS) != null && !(fields.get(Body.MEMBERS) instanceof List<?> own && own.isEmpty())) {
            wrong.add("SV-211", Body.MEMBERS);
        }
        Evidence evidence = evidence(fields);
        if (unit == null) {
            return;
        }
        if (unit.kind() == null) {
            wrong.add(List.of(new InputProblem(unit.code(), UnitColumn.KIND.code(), Message.of("NTM-226", unit.code()))));
        }
        if (codes.add(unit.province() + " " + CellText.key(unit.code()))) {
            members.add(unit, evidence);
        } else {
            wrong.add(List.of(new InputProblem(owner == null ? "" : owner, Body.MEMBERS, Message.of("NTM-238", unit.code()))));
        }
    }
}

package vn.nongthonmoi.criteria.internal.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.RuleProblem;
import vn.nongthonmoi.criteria.internal.files.Limits;
import vn.nongthonmoi.criteria.internal.files.RuleText;
import vn.nongthonmoi.criteria.internal.rules.Statement.UnitList;
import vn.nongthonmoi.criteria.internal.text.CsvRecords;
import vn.nongthonmoi.criteria.internal.text.CsvRecords.Cell;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * Reads a list of administrative units: CSV with a row for each form of a code, lines beginning with {@code #} are
 * comments. A day is one ({@code 2025-07-01}) or some day of a span ({@code 2019-09-12/2019-12-01}); a blank {@code from}
 * is the day the list begins, a blank {@code to} the day it ends.
 */
final class UnitFile {


    private static final List<String> REQUIRED = List.of("code", "name", "kind", "within");
    private static final List<String> COLUMNS =
            List.of("code", "name", "kind", "within", "formed_from", "partly_from", "from", "to");
    private static final Map<Integer, List<String>> KINDS = Map.of(UnitForm.PROVINCE, List.of("tỉnh", "thành phố"),
            UnitForm.DISTRICT, List.of("huyện", "quận", "thị xã", "thành phố"),
            UnitForm.COMMUNE, List.of("xã", "phường", "thị trấn", "đặc khu"));
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern IN_PROVINCE = Pattern.compile("[0-9]{2}");
    private static final Pattern IN_DISTRICT = Pattern.compile("[0-9]{2,3}");
    private static final Pattern ANY_CODE = Pattern.compile("[0-9]{2}|[0-9]{3}|[0-9]{5}");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\"?#[^\\r\\n]*");

    private final String file;
    private final UnitList list;
    private final boolean first;
    private final List<RuleProblem> problems;
    private final Map<String, Integer> places = new HashMap<>();

    private UnitFile(String file, UnitList list, boolean first, List<RuleProblem> problems) {
        this.file = file;
        this.list = list;
        this.first = first;
        this.problems = problems;
    }

    /**
     * The rows of a file. What is wrong with it is added to the problems; a row with something wrong is left out.
     *
     * @param first whether no list covers the day before this one begins, so that its units may be older
     */
    static List<UnitForm> read(String file, byte[] bytes, UnitList list, boolean first, List<RuleProblem> problems) {
        return RuleText.decode(file, bytes, problems).map(text -> new UnitFile(file, list, first, problems).rows(text))
                .orElse(List.of());
    }

    private List<UnitForm> rows(String text) {
        if (!RuleText.characters(file, text, problems)) {
            return List.of();
        }
        List<List<Cell>> records;
        try {
            records = CsvRecords.of(COMMENT.matcher(text).replaceAll(""), Limits.CELLS_OF_UNITS);
        } catch (CsvRecords.MalformedException e) {
            error(e.line(), e.column(), Message.of("NTM-161"));
            return List.of();
        } catch (CsvRecords.TooManyException e) {
            error(e.line(), 1, Message.of("NTM-284", Limits.CELLS_OF_UNITS));
            return List.of();
        }
        // A spreadsheet leaves lines of blank cells.
        records.removeIf(r -> r.stream().allMatch(c -> c.text().isBlank()));
        if (records.isEmpty()) {
            error(1, 1, Message.of("NTM-255", "code", String.join(",", COLUMNS)));
            return List.of();
        }
        int before = problems.size();
        List<UnitForm> rows = new ArrayList<>();
        for (List<Cell> record : header(records.get(0)) ? records.subList(1, records.size()) : List.<List<Cell>>of()) {
            if (problems.size() - before >= Limits.ERRORS) {
                error(record.get(0), Message.of("NTM-177", Limits.ERRORS));
                break;
            }
            row(record).ifPresent(rows::add);
        }
        return rows;
    }

    private boolean header(List<Cell> cells) {
        int before = problems.size();
        for (int i = 0; i < cells.size(); i++) {
            String name = Texts.clean(cells.get(i).text());
            if (problems.size() - before >= Limits.ERRORS) {
                error(cells.get(i), Message.of("NTM-177", Limits.ERRORS));
                break;
            }
            if (!COLUMNS.contains(name) || places.putIfAbsent(name, i) != null) {
                error(cells.get(i), Message.of("NTM-255", name, String.join(",", COLUMNS)));
            }
        }
        REQUIRED.stream().filter(c -> !places.containsKey(c)).forEach(c ->
                error(cells.get(0), Message.of("NTM-255", c, String.join(",", COLUMNS))));
        return problems.size() == before;
    }

    private Optional<UnitForm> row(List<Cell> cells) {
        int before = problems.size();
        if (cells.size() != places.size()) {
            error(cells.get(0), Message.of("NTM-162", cells.size(), places.size()));
            return Optional.empty();
        }
        String code = text(cells, "code");
        List<String> kinds = DIGITS.matcher(code).matches() ? KINDS.getOrDefault(code.length(), List.of()) : List.of();
        wrong(kinds.isEmpty(), cells, "code", "hole.register-code");
        wrong(text(cells, "name").isEmpty(), cells, "name", "hole.register-name");
        wrong(!kinds.isEmpty() && !kinds.contains(text(cells, "kind")), cells, "kind", String.join(", ", kinds));
        wrong(!kinds.isEmpty() && !lies(code, text(cells, "within")), cells, "within", "hole.register-within");
        List<String> whole = codes(cells, "formed_from");
        List<String> parts = codes(cells, "partly_from");
        Span from = days(cells, "from", first ? new Span(null, list.from()) : new Span(list.from(), list.from()));
        Span to = days(cells, "to", new Span(list.to(), list.to()));
        if (problems.size() > before) {
            return Optional.empty();
        }
        if (to.early() != null && to.early().isBefore(from.late())) {
            wrong(true, cells, "to", "hole.register-order");
            return Optional.empty();
        }
        return Optional.of(new UnitForm(code, text(cells, "name"), text(cells, "kind"), text(cells, "within"), whole, parts,
                from.early(), from.late(), to.early(), to.late(), file, cells.get(0).line()));
    }

    private static boolean lies(String code, String within) {
        return switch (code.length()) {
            case UnitForm.PROVINCE -> within.isEmpty();
            case UnitForm.DISTRICT -> IN_PROVINCE.matcher(within).matches();
            default -> IN_DISTRICT.matcher(within).matches();
        };
    }

    /** The text of a cell; empty where the file has no such column. */
    private String text(List<Cell> cells, String column) {
        return places.containsKey(column) ? Texts.clean(cells.get(places.get(column)).text()) : "";
    }

    private List<String> codes(List<Cell> cells, String column) {
        String cell = text(cells, column);
        List<String> codes = cell.isEmpty() ? List.of()
                : Arrays.stream(cell.split("\\|", -1)).map(String::strip).collect(Collectors.toList());
        Set<String> once = new HashSet<>(codes);
        wrong(once.size() < codes.size() || !codes.stream().allMatch(c -> ANY_CODE.matcher(c).matches()), cells, column,
                "hole.register-codes");
        return codes;
    }

    /** Two days that bound another. */
    private record Span(LocalDate early, LocalDate late) { }

    private Span days(List<Cell> cells, String column, Span blank) {
        String cell = text(cells, column);
        if (cell.isEmpty()) {
            return blank;
        }
        String[] days = cell.split("/", -1);
        try {
            Span span = new Span(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]));
            wrong(days.length > 2 || span.late().isBefore(span.early()), cells, column, "hole.register-days");
            return span;
        } catch (DateTimeParseException e) {
            wrong(true, cells, column, "hole.register-days");
            return blank;
        }
    }

    private void wrong(boolean wrong, List<Cell> cells, String column, String expected) {
        if (wrong) {
            error(cells.get(places.get(column)), Message.of("NTM-236", text(cells, column), expected));
        }
    }

    private void error(Cell cell, Message message) {
        error(cell.line(), cell.column(), message);
    }

    private void error(int line, int column, Message message) {
        problems.add(RuleProblem.error(file, line, column, message));
    }
}

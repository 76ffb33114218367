package vn.nongthonmoi.assurance.independent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.assurance.independent.Ask.Form;
import vn.nongthonmoi.assurance.independent.Ask.Standing;

/** The rows of a national set from its table of facts, as they are asked on a day in one column. */
final class SetRows {

    private static final Pattern ERA = Pattern.compile("(\\S+) \\((\\d{4})\\)(?: năm (\\d{4}))?");
    private static final Pattern LETTERED = Pattern.compile("(\\d+(?:\\.\\d+)?)\\.?[a-z]\\d?");
    /** 342/QĐ-TTg (facts: provincial-notes.md C) and 211/QĐ-TTg (2021-2025-notes.md 1) take force. */
    private static final LocalDate OF_342 = LocalDate.of(2013, 2, 20);
    private static final LocalDate OF_211 = LocalDate.of(2024, 3, 1);

    private final NationalSet set;
    private final List<Map<String, String>> table;

    SetRows(NationalSet set) {
        this.set = set;
        this.table = Facts.table(set.file());
    }

    NationalSet set() {
        return set;
    }

    /**
     * What is asked of whoever reads the column.
     *
     * @param column a region's code, or group1 to group3
     * @return rows with their parts, those of criteria first come first
     */
    List<Ask> on(LocalDate day, String column, int year, boolean withoutCommunes) {
        Map<String, Ask> rows = new LinkedHashMap<>();
        for (Map<String, String> row : table) {
            String code = Notes.code(set, row);
            Matcher era = ERA.matcher(code);
            if (code.isEmpty()) {
                continue;
            }
            Integer of = null;
            if (era.matches()) {
                if (day.isBefore(OF_342) == era.group(2).equals("2013")) {
                    continue;
                }
                code = era.group(1);
                of = era.group(3) == null ? null : Integer.valueOf(era.group(3));
            } else if (code.endsWith("@211")) {
                if (day.isBefore(OF_211)) {
                    continue;
                }
                code = code.substring(0, code.indexOf('@'));
            } else if (code.contains("@")) {
                of = Integer.valueOf(code.substring(code.indexOf('@') + 1));
                code = code.substring(0, code.indexOf('@'));
            }
            Ask ask = ask(code, row, column);
            if (of != null && of != year) {
                // A year that no row names has no level; what is said of the form holds all the same.
                Ask before = rows.get(code);
                ask = before == null ? ask.standing(Standing.NOT_KNOWN)
                        : before.standing() == Standing.NOT_KNOWN ? before.provisional(before.provisional() || ask.provisional())
                        : before;
            }
            rows.put(code, ask);
        }
        Notes.amend(set, day, year, column, rows);
        if (set.is("district 2021-2025")) {
            // 211 Phụ lục V is a set of its own for districts without communes.
            boolean special = withoutCommunes && !day.isBefore(OF_211);
            rows.values().removeIf(a -> !a.code().equals("khac") && a.code().startsWith("S-") != special);
        }
        return nested(rows);
    }

    private Ask ask(String code, Map<String, String> row, String column) {
        String cell = row.getOrDefault(column, "");
        boolean sure = row.get("confidence").equals("verified");
        boolean delegated = !row.get("delegated_to").isEmpty();
        Form form = switch (row.get("measure")) {
            case "boolean" -> Form.PASS;
            case "enum" -> Form.GRADE;
            default -> Form.NUMBER;
        };
        Ask ask = Ask.of(code, Notes.criterion(set, code, row.get("criterion")), form).provisional(!sure)
                .alike(row.get("note").contains("men and women alike"));
        if (form == Form.NUMBER) {
            ask = ask.comparing(row.get("op"), null, row.get("unit"));
        }
        if (cell.isEmpty() || cell.equals("province")) {
            // README of the facts: an empty cell with somebody to set it is left to them, any other is not known.
            Standing standing = cell.isEmpty() && !delegated ? Standing.NOT_KNOWN : Standing.LEFT;
            return (form == Form.PASS ? ask.as(Form.UNSTATED, "") : ask).standing(standing)
                    .provisional(!sure || standing == Standing.NOT_KNOWN);
        }
        return switch (form) {
            case PASS -> ask;
            case GRADE -> ask.graded(cell);
            default -> ask.comparing(row.get("op"), new BigDecimal(cell), row.get("unit"));
        };
    }

    /**
     * Lettered parts go into their row. Where the table has only the parts, the row asks for all of them, and is confirmed as
     * soon as one of them is.
     */
    private static List<Ask> nested(Map<String, Ask> rows) {
        Map<String, List<Ask>> parts = new LinkedHashMap<>();
        Map<String, Ask> whole = new LinkedHashMap<>();
        rows.forEach((code, ask) -> {
            Matcher m = LETTERED.matcher(code);
            if (m.matches() && !ask.criterion().isEmpty()) {
                parts.computeIfAbsent(m.group(1), k -> new ArrayList<>()).add(ask);
                whole.putIfAbsent(m.group(1), Ask.of(m.group(1), ask.criterion(), Form.ALL_PARTS));
            } else {
                whole.put(code, ask);
            }
        });
        List<Ask> result = new ArrayList<>();
        whole.forEach((code, ask) -> {
            List<Ask> own = parts.getOrDefault(code, List.of());
            boolean only = rows.containsKey(code) && Notes.PARTS_DECIDE.contains(code) && !own.isEmpty();
            boolean recalled = !rows.containsKey(code) && own.stream().allMatch(Ask::provisional);
            result.add((only ? ask.as(Form.ALL_PARTS, "") : ask).provisional(ask.provisional() || recalled)
                    .parts(ask.parts().isEmpty() ? own : ask.parts()));
        });
        return result;
    }
}

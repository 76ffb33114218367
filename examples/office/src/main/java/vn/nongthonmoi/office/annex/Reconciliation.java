package vn.nongthonmoi.office.annex;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.office.document.DocumentTable;

/**
 * The annex of a decision beside what the rules say, cell by cell. Nothing is taken over here and nothing overwritten: it
 * says what is the same, what differs and where, and what could not be read.
 *
 * @param rows a finding for each row of either side, those of the document in its order, then those that only the rules have
 * @param total how many cells the tables that were used have
 * @param levels how many of them say a level
 * @param unreadable how many of them could not be read
 */
public record Reconciliation(List<Row> rows, int total, int levels, int unreadable) {

    /** Copies the list. */
    public Reconciliation {
        rows = List.copyOf(rows);
    }

    /** What was found of a row. */
    public enum Finding {
        /** Every cell of the document says what the rules say. */
        SAME,
        /** A cell says something else. */
        DIFFERS,
        /** The rules do not have the row. */
        ONLY_DOCUMENT,
        /** The document does not have the row. */
        ONLY_RULES,
        /** A cell could not be read, so that nobody can say. */
        UNREADABLE;

        /** As JSON has it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A row.
     *
     * @param code its number
     * @param title what it asks, as the rules have it, or else the document
     * @param finding what was found
     * @param cells its cells
     * @param encoded the row of the rules; null where they have none
     */
    public record Row(String code, String title, Finding finding, List<Cell> cells, Annex.@Nullable Row encoded) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param whom whom the level is for: {@code national}, a region, {@code group1} and so on
     * @param table the table of the document; 0 where it has no such cell
     * @param row the row in the table
     * @param column the column in the table
     * @param text what stands in it
     * @param level what that says; null where it says no level
     * @param encoded what the rules say, written alike; null where they have no level
     * @param why why it cannot be read; null where it can
     * @param asked what the rules ask in that column, or of the row where they have no such column; null where they have no such row
     */
    public record Cell(String whom, int table, int row, int column, String text, @Nullable String level, @Nullable String encoded,
            CellLevel.@Nullable Why why, @Nullable Requirement asked) { }

    /** {@code sha256:…} naming all levels that the document says, row by row and column by column. */
    public String documentFingerprint() {
        return fingerprint(Cell::level);
    }

    /** The same of the rules: equal where every level is. */
    public String rulesFingerprint() {
        return fingerprint(Cell::encoded);
    }

    private String fingerprint(Function<Cell, @Nullable String> level) {
        String all = rows.stream().flatMap(row -> row.cells().stream().filter(cell -> level.apply(cell) != null)
                .map(cell -> row.code() + "\t" + cell.whom() + "\t" + level.apply(cell))).sorted().collect(Collectors.joining("\n"));
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Puts tables beside the annex of a set.
     *
     * @param tables the tables of the document that are of criteria
     * @param annex what the rules say
     */
    public static Reconciliation of(List<AnnexTable> tables, Annex annex) {
        return of(tables, annex, Map.of());
    }

    /**
     * The same where a province may ask for other levels by area or commune group.
     *
     * @param columns what the rules say by such columns, as the head of an annex names them: {@code area-II}, {@code group1}; empty
     *     where nobody asks by them
     */
    public static Reconciliation of(List<AnnexTable> tables, Annex annex, Map<String, Annex> columns) {
        Map<String, Map<String, Requirement>> byColumn = byColumn(columns);
        Map<String, Annex.Row> encoded = new LinkedHashMap<>();
        annex.rows().forEach(row -> encoded.put(row.code(), row));
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        List<AnnexTable> ruled = tables.stream().map(table -> new AnnexTable(table.table(), table.head(), RowsAsRuled.of(table, annex), table.unnumbered())).toList();
        Set<String> twice = twice(ruled);
        int levels = 0;
        int unreadable = 0;
        for (AnnexTable table : ruled) {
            // A cell that is joined over several columns is one cell, however many levels stand in it.
            Set<DocumentTable.Cell> saying = new HashSet<>();
            Set<DocumentTable.Cell> open = new HashSet<>();
            for (AnnexTable.Row row : table.rows()) {
                for (AnnexTable.Cell cell : row.cells().values()) {
                    if (cell.level() instanceof CellLevel.Unreadable || twice.contains(row.code()) && !(cell.level() instanceof CellLevel.Blank)) {
                        open.add(cell.stands());
                    } else if (!(cell.level() instanceof CellLevel.Blank)) {
                        saying.add(cell.stands());
                    }
                }
                boolean says = row.cells().values().stream().anyMatch(cell -> !(cell.level() instanceof CellLevel.Blank));
                // The name of a criterion stands in a row of its own, which has no level; a row of the same number may follow it.
                boolean named = annex.criteria().stream().anyMatch(c -> c.code().equals(row.code()));
                if (says || encoded.containsKey(row.code()) && (!named || isSecond(table, row))) {
                    seen.add(row.code());
                    rows.add(row(table, row, encoded.get(row.code()), byColumn.getOrDefault(row.code(), Map.of()), twice.contains(row.code())));
                }
            }
            levels += saying.size();
            unreadable += open.size();
        }
        encoded.values().stream().filter(row -> !seen.contains(row.code())).forEach(row -> rows.add(new Row(row.code(), row.title().vi(),
                Finding.ONLY_RULES, row.requirements().entrySet().stream().map(e -> new Cell(EncodedLevel.whom(e.getKey()), 0, 0, 0, "", null,
                        EncodedLevel.of(e.getValue()), null, e.getValue())).toList(), row)));
        return new Reconciliation(rows, tables.stream().mapToInt(t -> t.table().cells().size()).sum(), levels, unreadable);
    }

    /** The numbers that rows with different levels have: which of them is meant nobody says, as where two annexes stand in one file. */
    private static Set<String> twice(List<AnnexTable> tables) {
        Map<String, Set<Object>> levels = new LinkedHashMap<>();
        tables.forEach(table -> table.rows().stream().filter(row -> row.cells().values().stream().anyMatch(cell -> !(cell.level() instanceof CellLevel.Blank)))
                .forEach(row -> levels.computeIfAbsent(row.code(), code -> new HashSet<>()).add(row.cells().entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue().level().written()).toList())));
        return levels.entrySet().stream().filter(e -> e.getValue().size() > 1).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The same for a document that changes some rows: what it is silent about is left out, and what it repeals is only in the rules. */
    public Reconciliation amending(Amendment amendment) {
        return new Reconciliation(rows.stream().filter(row -> row.finding() != Finding.ONLY_RULES || amendment.repeals(row.code())).toList(), total, levels,
                unreadable);
    }

    /** Whether a row above it has the same number. */
    private static boolean isSecond(AnnexTable table, AnnexTable.Row row) {
        return table.rows().stream().anyMatch(other -> other.row() < row.row() && other.code().equals(row.code()));
    }

    /** What is asked by column, by the number of the row. */
    private static Map<String, Map<String, Requirement>> byColumn(Map<String, Annex> columns) {
        Map<String, Map<String, Requirement>> asked = new LinkedHashMap<>();
        columns.forEach((column, annex) -> annex.rows().forEach(row -> row.requirements().values().stream().findFirst().ifPresent(requirement ->
                asked.computeIfAbsent(row.code(), code -> new LinkedHashMap<>()).put(column, requirement))));
        return asked;
    }

    private static Row row(AnnexTable table, AnnexTable.Row read, Annex.@Nullable Row encoded, Map<String, Requirement> byColumn, boolean twice) {
        Map<String, Requirement> asked = new LinkedHashMap<>();
        if (read.cells().keySet().stream().anyMatch(byColumn::containsKey)) {
            // A table with columns of areas or groups asks by them and not of the province as a whole.
            byColumn.entrySet().stream().filter(e -> read.cells().keySet().stream().anyMatch(whom -> kind(whom).equals(kind(e.getKey()))))
                    .forEach(e -> asked.put(e.getKey(), e.getValue()));
        } else if (encoded != null) {
            encoded.requirements().forEach((column, requirement) -> asked.put(EncodedLevel.whom(column), requirement));
        }
        // A table with one column of levels means everybody by it: all regions, or the province that decides.
        boolean forAll = encoded != null && read.cells().keySet().equals(Set.of(EncodedLevel.NATIONAL));
        List<Cell> cells = new ArrayList<>();
        boolean differs = false;
        boolean open = false;
        for (Map.Entry<String, AnnexTable.Cell> each : read.cells().entrySet()) {
            AnnexTable.Cell cell = each.getValue();
            String whom = each.getKey();
            Requirement requirement = asked.getOrDefault(whom, encoded == null ? null : encoded.requirement());
            boolean unclear = twice && !(cell.level() instanceof CellLevel.Blank);
            String level = unclear ? null : EncodedLevel.of(cell.level(), requirement);
            String known = encoded == null ? null : asked.containsKey(whom) ? EncodedLevel.of(requirement)
                    : forAll ? forAll(asked) : EncodedLevel.of(LevelText.of(printed(encoded, whom)), requirement);
            CellLevel.Why why = cell.level() instanceof CellLevel.Unreadable unreadable ? unreadable.why() : unclear ? CellLevel.Why.TWICE : null;
            cells.add(new Cell(whom, table.table().number(), read.row(), cell.column(), cell.text(), level, known, why, requirement));
            open |= why != null;
            differs |= why == null && !Objects.equals(level, known);
        }
        if (!forAll) {
            for (Map.Entry<String, Requirement> each : asked.entrySet()) {
                // What the rules ask of somebody for whom the table has no column is not confirmed by it.
                if (!read.cells().containsKey(each.getKey())) {
                    String known = EncodedLevel.of(each.getValue());
                    cells.add(new Cell(each.getKey(), 0, 0, 0, "", null, known, null, each.getValue()));
                    differs |= known != null;
                }
            }
        }
        Finding finding = open ? Finding.UNREADABLE : encoded == null ? Finding.ONLY_DOCUMENT : differs ? Finding.DIFFERS : Finding.SAME;
        return new Row(read.code(), encoded == null ? read.title() : encoded.title().vi(), finding, cells, encoded);
    }

    /** The kind of column: all groups are of one. */
    private static String kind(String whom) {
        return whom.replaceFirst("(?:[0-9]|-I+)$", "");
    }

    /** What the rules ask of everybody; where that is not one level, who is asked what. */
    private static @Nullable String forAll(Map<String, Requirement> asked) {
        Map<String, String> levels = new LinkedHashMap<>();
        asked.forEach((whom, requirement) -> levels.put(whom, String.valueOf(EncodedLevel.of(requirement))));
        return Set.copyOf(levels.values()).size() == 1 ? EncodedLevel.of(asked.values().iterator().next())
                : levels.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).collect(Collectors.joining("; "));
    }

    /** What an annex prints in a column that decides for nobody who is asked: the rules keep its text. */
    private static String printed(Annex.Row row, String whom) {
        return whom.equals(EncodedLevel.NATIONAL) ? row.national() : Region.find(whom).map(region -> row.regions().getOrDefault(region, ""))
                .or(() -> CommuneGroup.find(whom.replace("group", "")).map(group -> row.groups().getOrDefault(group, ""))).orElse("");
    }
}

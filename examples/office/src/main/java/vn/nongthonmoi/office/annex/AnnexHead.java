package vn.nongthonmoi.office.annex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.office.words.OfficeWords;
import vn.nongthonmoi.office.words.UnitWords;

/**
 * The head of a table of an annex: which columns hold levels, and for whom. A column that is none of these is named, not
 * guessed at.
 *
 * @param rows how many rows it has
 * @param levels the columns of levels from the left, each with whom it is for: {@code national}, a region such as
 *     {@code TDMNPB}, {@code group1}, {@code area-II} or a year
 * @param code the column of the numbers of rows
 * @param content the column of what rows ask
 * @param comparison the column that says how a value is held against the number; 0 where there is none
 * @param others what stands above the columns that hold nothing of these
 */
public record AnnexHead(int rows, Map<Integer, String> levels, int code, int content, int comparison, List<String> others) {

    private static final int DEEPEST = 4;
    private static final Set<String> CODES = Set.of("ma", "tt", "stt", "so-tt", "ma-so", "tieu-chi-so");
    private static final Set<String> CONTENTS = Set.of("noi-dung", "noi-dung-tieu-chi", "noi-dung-tieu-chi-chi-tieu", "chi-tieu-noi-dung", "ten-chi-tieu");
    private static final Set<String> NATIONAL = Set.of("chung", "chi-tieu-chung", "chi-tieu", "muc-dat", "chi-tieu-can-dat", "muc-can-dat", "chi-tieu-chung-ca-nuoc");
    private static final Set<String> COMPARISONS = Set.of("so-sanh");
    private static final Pattern GROUP = Pattern.compile("(?:xa-)?nhom-([123]|i{1,3})");
    private static final Pattern AREA = Pattern.compile("(?:xa-)?khu-vuc-(i{1,3}|[123])");
    private static final Pattern YEAR = Pattern.compile("(?:nam-|den-nam-)?(20[0-9]{2})");

    /** Copies what it holds. */
    public AnnexHead {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        others = List.copyOf(others);
    }

    /** The head of a table; empty where it is no table of criteria: nobody finds both numbers of rows and levels in it. */
    public static Optional<AnnexHead> of(DocumentTable table) {
        Places places = new Places(table);
        for (int rows = 1; rows <= Math.min(DEEPEST, table.rows()); rows++) {
            Optional<AnnexHead> head = of(table, places, rows);
            if (head.isPresent()) {
                return head;
            }
        }
        return Optional.empty();
    }

    private static Optional<AnnexHead> of(DocumentTable table, Places places, int rows) {
        Map<Integer, String> levels = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        int code = 0;
        int content = 0;
        int comparison = 0;
        for (int column = 1; column <= table.columns(); column++) {
            Optional<DocumentTable.Cell> cell = places.at(rows, column);
            // A head that is joined to the right over columns without heads of their own stands for none of them.
            if (cell.isEmpty() || cell.get().columns() > 1 || cell.get().row() + cell.get().rows() - 1 > rows) {
                return Optional.empty();
            }
            String plain = OfficeWords.plain(cell.get().text());
            Optional<String> whom = whom(cell.get().text());
            if (code == 0 && CODES.contains(plain)) {
                code = column;
            } else if (content == 0 && CONTENTS.contains(plain)) {
                content = column;
            } else if (COMPARISONS.contains(plain)) {
                comparison = column;
            } else if (whom.isPresent() && !levels.containsValue(whom.get())) {
                levels.put(column, whom.get());
            } else {
                others.add(cell.get().text());
            }
        }
        return code == 0 || content == 0 || levels.isEmpty() ? Optional.empty()
                : Optional.of(new AnnexHead(rows, levels, code, content, comparison, others));
    }

    private static Optional<String> whom(String head) {
        String plain = OfficeWords.plain(head);
        Matcher group = GROUP.matcher(plain);
        Matcher area = AREA.matcher(plain);
        Matcher year = YEAR.matcher(plain);
        if (NATIONAL.contains(plain)) {
            return Optional.of("national");
        }
        if (group.matches()) {
            return Optional.of("group" + number(group.group(1)));
        }
        if (area.matches()) {
            return Optional.of("area-" + "I".repeat(number(area.group(1))));
        }
        if (year.matches()) {
            return Optional.of(year.group(1));
        }
        return Region.find(UnitWords.code(UnitColumn.REGION, head, null, Map.of())).map(Region::name);
    }

    private static int number(String text) {
        return text.startsWith("i") ? text.length() : Integer.parseInt(text);
    }
}

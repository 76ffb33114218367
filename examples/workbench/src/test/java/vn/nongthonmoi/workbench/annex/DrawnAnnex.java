package vn.nongthonmoi.workbench.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.nongthonmoi.office.document.DocumentTable;

/** A made-up annex, drawn as a decision might have it: what each row says for whom is known, and where it stands. */
final class DrawnAnnex {

    /** A level, and what a decision may write for it. */
    private record Level(String written, List<String> spellings) { }

    /** For whom a column is, and what a head may call it. */
    private record Column(String whom, List<String> heads) { }

    private static final List<Column> REGIONS = List.of(new Column("TDMNPB", List.of("TDMNPB", "Trung du, miền núi\nphía Bắc", "Vùng MNPB")),
            new Column("DBSH", List.of("ĐBSH", "ĐB sông Hồng", "Đồ ng bằng sông Hồng")), new Column("BTB", List.of("BTB", "Bắc Trung bộ")),
            new Column("DHNTB", List.of("Duyên hải Nam Trung Bộ", "Duyên hải Nam TB")), new Column("TN", List.of("Tây Nguyên")),
            new Column("DNB", List.of("ĐNB", "Đông Nam bộ")), new Column("DBSCL", List.of("ĐBSCL", "ĐB sông Cửu Long")));
    private static final List<List<Column>> FOR = List.of(REGIONS,
            List.of(new Column("group1", List.of("Nhóm 1", "Xã nhóm I")), new Column("group2", List.of("Nhóm 2")), new Column("group3", List.of("Xã nhóm 3"))),
            List.of(new Column("area-I", List.of("Khu vực I", "Xã KV I")), new Column("area-II", List.of("Xã khu vực II")), new Column("area-III", List.of("Khu vực III"))),
            List.of(new Column("national@2024", List.of("Năm 2024", "2024")), new Column("national@2025", List.of("Năm 2025"))));
    private static final List<Level> WORDS = List.of(new Level("pass", List.of("Đạt", "đạt", "ĐẠT.")), new Level("Khá", List.of("Khá", "loại Khá trở lên")),
            new Level("left to UBND cấp tỉnh", List.of("UBND cấp tỉnh quy định cụ thể", "Do UBND cấp tỉnh quy định")), new Level("", List.of("", "-", "–")),
            new Level("2", List.of("Mức độ 2", "đạt mức độ 2 trở lên")), new Level("commune", List.of("Đạt bộ tiêu chí xã đạt chuẩn")),
            new Level("a) >= 80 %; b) pass; c) 45", List.of("a) ≥ 80%; b) Đạt; c) 45", "a) ít nhất 80 %\nb) đạt\nc) 45")));
    private static final Map<String, List<String>> SIGNS = Map.of(">=", List.of("≥ #", "≥#", ">=  #", "ít nhất #", "# trở lên", "từ # trở lên", "Đạt tối thiểu #"),
            "<=", List.of("≤ #", "≤#", "không quá #", "# trở xuống"), "<", List.of("< #", "dưới #"), "", List.of("#", "Đạt #"));
    private static final Map<String, List<String>> UNITS = Map.of("%", List.of("%", " %"), "triệu đồng/người/năm", List.of(" triệu đồng/người/năm"),
            "m2/người", List.of(" m2/người", " m²/người"), "mô hình", List.of(" mô hình"), "", List.of(""));
    private static final int MOST_CRITERIA = 5;
    private static final int MOST_ROWS = 4;

    /** What it says: {@code 2.1 TDMNPB} and the level. */
    final Map<String, String> says = new LinkedHashMap<>();
    /** Which of these each cell says. */
    final Map<Integer, List<String>> saidBy = new LinkedHashMap<>();
    private final List<DocumentTable.Cell> cells = new ArrayList<>();
    private final Random random;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    /** The numbers of indicators stand before what they ask, and that of the criterion is joined down beside them. */
    private final boolean numberWithin;
    private final boolean twoRows;
    private final boolean numbers;
    private int row;

    DrawnAnnex(Random random) {
        this.random = random;
        numberWithin = random.nextBoolean();
        twoRows = random.nextBoolean();
        numbers = random.nextBoolean();
        if (random.nextBoolean()) {
            columns.add(new Column("national", List.of("Chỉ tiêu chung", "Chung", "Mức đạt")));
        }
        List<Column> all = FOR.get(random.nextInt(FOR.size()));
        int from = random.nextInt(all.size());
        columns.addAll(all.subList(from, from + 1 + random.nextInt(all.size() - from)));
        columns.forEach(column -> heads.add(one(column.heads())));
        head();
        int criteria = 1 + random.nextInt(MOST_CRITERIA);
        IntStream.rangeClosed(1, criteria).forEach(this::criterion);
    }

    DocumentTable table() {
        return new DocumentTable(1, row, 3 + columns.size(), cells.stream().sorted(Comparator.comparing(DocumentTable.Cell::row)
                .thenComparing(DocumentTable.Cell::column)).toList());
    }

    /** With another text in one cell. */
    DocumentTable with(int cell, String text) {
        DocumentTable.Cell was = cells.get(cell);
        DocumentTable.Cell is = new DocumentTable.Cell(was.row(), was.column(), was.rows(), was.columns(), text);
        DocumentTable table = table();
        return new DocumentTable(1, table.rows(), table.columns(), table.cells().stream().map(each -> each.equals(was) ? is : each).toList());
    }

    String text(int cell) {
        return cells.get(cell).text();
    }

    /** As a page of a gazette has it. */
    String html() {
        return "<meta charset=utf-8><table>" + IntStream.rangeClosed(1, row).mapToObj(of -> "<tr>" + table().cells().stream().filter(cell -> cell.row() == of)
                .map(cell -> "<td rowspan=" + cell.rows() + " colspan=" + cell.columns() + ">" + cell.text().replace("<", "&lt;").replace("\n", "<br>")
                        .replace("¹", "<sup>1</sup>") + "</td>").collect(Collectors.joining()) + "</tr>").collect(Collectors.joining()) + "</table>";
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void head() {
        int top = ++row;
        row += twoRows ? 1 : 0;
        int rows = row - top + 1;
        List<String> left = List.of("TT", "Tên tiêu chí", "Nội dung tiêu chí");
        IntStream.range(0, left.size()).forEach(i -> cells.add(new DocumentTable.Cell(top, i + 1, rows, 1, left.get(i))));
        boolean national = columns.get(0).whom().equals("national");
        int wide = columns.size() - (national ? 1 : 0);
        if (twoRows) {
            cells.add(new DocumentTable.Cell(top, 4 + columns.size() - wide, 1, wide, "Chỉ tiêu theo vùng"));
        }
        for (int i = 0; i < columns.size(); i++) {
            boolean joined = twoRows && national && i == 0;
            cells.add(new DocumentTable.Cell(joined ? top : row, 4 + i, joined ? rows : 1, 1, heads.get(i)));
        }
        if (numbers) {
            row++;
            IntStream.rangeClosed(1, 3 + columns.size()).forEach(i -> cells.add(new DocumentTable.Cell(row, i, 1, 1, "(" + i + ")")));
        }
    }

    private void criterion(int number) {
        if (random.nextInt(3) == 0) {
            head();
        }
        int rows = 1 + random.nextInt(MOST_ROWS);
        // Where a page ends within a criterion, its number and name need not stand on the next.
        int onPage = random.nextInt(4) == 0 ? 1 + random.nextInt(rows) : rows;
        if (numberWithin) {
            joinedBeside(onPage, one(List.of("", "Tiêu chí ", "Tiêu chí số ")) + number, "Tên " + number);
        } else {
            row++;
            cells.add(new DocumentTable.Cell(row, 1, 1, 1, String.valueOf(number)));
            cells.add(new DocumentTable.Cell(row, 2, 1, 2 + columns.size(), "Tên " + number));
        }
        for (int i = 1; i <= rows; i++) {
            indicator(number + "." + i);
            if (i == onPage && i < rows) {
                head();
                if (numberWithin) {
                    joinedBeside(rows - onPage, "", "");
                }
            }
        }
    }

    private void joinedBeside(int rows, String number, String name) {
        cells.add(new DocumentTable.Cell(row + 1, 1, rows, 1, number));
        cells.add(new DocumentTable.Cell(row + 1, 2, rows, 1, name));
    }

    private void indicator(String code) {
        row++;
        String unit = one(List.copyOf(new TreeSet<>(UNITS.keySet())));
        // A unit that the row says once need not stand in its cells.
        boolean unitOfRow = List.of("%", "triệu đồng/người/năm", "m2/người").contains(unit) && random.nextBoolean();
        String content = "Nội dung " + (unitOfRow ? "(" + unit + ")" : "cần làm");
        if (numberWithin) {
            cells.add(new DocumentTable.Cell(row, 3, 1, 1, one(List.of("#. ", "# ", "Chỉ tiêu #: ")).replace("#", code) + content));
        } else {
            cells.add(new DocumentTable.Cell(row, 1, 1, 1, one(List.of(code, code + ".", "Chỉ tiêu " + code))));
            cells.add(new DocumentTable.Cell(row, 2, 1, 1, ""));
            cells.add(new DocumentTable.Cell(row, 3, 1, 1, content));
        }
        for (int column = 0; column < columns.size();) {
            Level level = random.nextInt(3) == 0 ? one(WORDS) : number(unit, unitOfRow);
            int wide = random.nextInt(3) == 0 ? 1 + random.nextInt(columns.size() - column) : 1;
            cells.add(new DocumentTable.Cell(row, 4 + column, 1, wide, one(level.spellings()) + (level.written().matches(".*[0-9].*") ? one(List.of("", "", "¹")) : "")));
            List<String> said = columns.subList(column, column + wide).stream().map(each -> code + " " + each.whom()).toList();
            said.forEach(each -> says.put(each, level.written()));
            saidBy.put(cells.size() - 1, said);
            column += wide;
        }
    }

    private Level number(String unit, boolean unitOfRow) {
        String sign = one(List.of(">=", ">=", "<=", "<", ""));
        String whole = String.valueOf(random.nextInt(200));
        String tenth = random.nextInt(3) == 0 ? String.valueOf(1 + random.nextInt(9)) : "";
        List<String> spellings = new ArrayList<>();
        for (String number : tenth.isEmpty() ? List.of(whole) : List.of(whole + "," + tenth, whole + "." + tenth)) {
            for (String measured : unitOfRow && random.nextBoolean() ? List.of("") : UNITS.get(unit)) {
                SIGNS.get(sign).forEach(spelling -> spellings.add(spelling.replace("#", number + measured)));
            }
        }
        return new Level((sign + " " + whole + (tenth.isEmpty() ? "" : "." + tenth) + " " + unit).strip(), spellings);
    }
}

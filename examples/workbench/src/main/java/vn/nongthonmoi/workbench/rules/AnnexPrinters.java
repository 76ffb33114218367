package vn.nongthonmoi.workbench.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.nongthonmoi.workbench.print.Csv;
import vn.nongthonmoi.workbench.print.Markdown;
import vn.nongthonmoi.workbench.print.TextTable;
import vn.nongthonmoi.workbench.rules.AnnexTable.Kind;

/** The formats of {@link AnnexPrinter}. */
public final class AnnexPrinters {

    private static final int WIDEST = 60;

    private AnnexPrinters() { }

    public static void markdown(AnnexTable table, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Markdown markdown = Markdown.to(out);
        rows.add(table.columns());
        table.lines().forEach(line -> rows.add(cells(line, markdown)));
        int[] widths = IntStream.range(0, table.columns().size())
                .map(i -> rows.stream().mapToInt(r -> TextTable.width(r.get(i))).max().orElse(0)).toArray();

        StringBuilder text = new StringBuilder("# " + markdown.text(table.title()) + "\n\n");
        for (int i = 0; i < rows.size(); i++) {
            text.append(markdown(rows.get(i), widths));
            if (i == 0) {
                text.append(IntStream.of(widths).mapToObj(w -> "-".repeat(Math.max(3, w)))
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
            }
        }
        text.append('\n');
        table.notes().forEach(note -> text.append("- ").append(markdown.text(note)).append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String markdown(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.get(i) + " ".repeat(Math.max(3, widths[i]) - TextTable.width(row.get(i))))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The cells with the title of a criterion in bold and that of a part indented. */
    private static List<String> cells(AnnexTable.Line line, Markdown markdown) {
        List<String> cells = new ArrayList<>(line.cells().stream().map(markdown::cell).toList());
        String title = cells.get(1);
        cells.set(1, switch (line.kind()) {
            case HEADING -> "**" + title + "**";
            case PART -> "– " + title;
            default -> title;
        });
        return cells;
    }

    public static void csv(AnnexTable table, OutputStream out) throws IOException {
        Csv.write(Stream.concat(Stream.of(table.columns()), table.lines().stream().map(AnnexTable.Line::cells))
                .toList(), out);
    }

    public static void xlsx(AnnexTable table, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "ntm-workbench", null);
        try (Worksheet sheet = workbook.newWorksheet("annex")) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(table.columns());
            table.lines().forEach(line -> rows.add(line.cells()));
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
                boolean bold = r == 0 || table.lines().get(r - 1).kind() == Kind.HEADING;
                boolean part = r > 0 && table.lines().get(r - 1).kind() == Kind.PART;
                if (bold) {
                    sheet.range(r, 0, r, table.columns().size() - 1).style().bold().fillColor("E7EFE7").set();
                }
                if (part) {
                    sheet.style(r, 1).indent(2).set();
                }
            }
            for (int c = 0; c < table.columns().size(); c++) {
                int column = c;
                sheet.width(c, Math.min(WIDEST,
                        2 + rows.stream().mapToInt(row -> TextTable.width(row.get(column))).max().orElse(0)));
            }
            for (int i = 0; i < table.notes().size(); i++) {
                sheet.value(rows.size() + 1 + i, 0, table.notes().get(i));
            }
            sheet.freezePane(2, 1);
        }
        workbook.finish();
    }
}

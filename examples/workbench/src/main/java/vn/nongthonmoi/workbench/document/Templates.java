package vn.nongthonmoi.workbench.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.office.print.WordFile;
import vn.nongthonmoi.office.print.WordFile.Align;
import vn.nongthonmoi.office.print.WordFile.Cell;
import vn.nongthonmoi.office.print.WordFile.Look;
import vn.nongthonmoi.office.print.WordFile.Paragraph;
import vn.nongthonmoi.office.words.OfficeWords;

/**
 * Templates to begin from, in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. What they say stands in a text file each, whose lines begin
 * with what they are; here it becomes a Word document. What nobody has told stays a dotted line.
 */
public final class Templates {

    /** The names of the templates. */
    public static final List<String> NAMES = List.of("bao-cao-ket-qua", "bao-cao-tham-tra", "phieu-tham-tra", "bien-ban", "bieu-tong-hop",
            "cong-van-don-doc", "to-trinh");

    private static final String LINES = " // ";
    private static final String DOTS = "..............................";
    private static final Look BODY = Look.of(28).to(Align.BOTH).in(WordFile.twips(10)).spaced(60, 60);
    private static final Look CENTERED = Look.of(28).to(Align.CENTER);
    private static final Look SMALL = Look.of(26).to(Align.CENTER);
    private static final Look NOTE = Look.of(24).slanted().spaced(60, 60);
    /** Where somebody is to write; lines with it are not stretched from edge to edge. */
    private static final String BLANK = "....";
    private static final Pattern TO_THE_EDGE = Pattern.compile("\\.{20,}$");
    private static final int NAME_BELOW = 1400;

    private final WordFile file;
    private final List<String> criteria;
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<Integer> widths = List.of();
    private List<Align> aligns = List.of();
    private Look cell;
    private int heads;
    private boolean head;
    private boolean closing;
    private String number = "";
    private String about = "";

    private Templates(WordFile file, List<String> criteria) {
        this.file = file;
        this.criteria = criteria;
    }

    /** The template that a name means, with marks and spaces or without. */
    public static Optional<String> named(String name) {
        return NAMES.stream().filter(n -> n.equals(OfficeWords.plain(name))).findFirst();
    }

    /**
     * A template as a .docx file.
     *
     * @param name one of {@link #NAMES}
     * @param criteria the codes of the set's criteria, where there is a column for each
     */
    public static byte[] docx(String name, List<String> criteria) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> lines = text(name).lines().toList();
        try (WordFile file = new WordFile(out, lines.contains("@lying"))) {
            Templates template = new Templates(file, criteria);
            for (int i = 0; i < lines.size(); i++) {
                template.closing = closing(lines, i);
                template.line(lines.get(i));
            }
        }
        return out.toByteArray();
    }

    /** Whether nothing but paragraphs stands between this line and those who sign: what is signed stays on the page of the signatures. */
    private static boolean closing(List<String> lines, int at) {
        return lines.subList(at, lines.size()).stream().filter(line -> line.startsWith("@") && !line.startsWith("@note") || line.startsWith("{{"))
                .findFirst().filter(line -> line.startsWith("@close") || line.startsWith("@sign")).isPresent();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Templates.class.getResourceAsStream(name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void line(String line) throws IOException {
        String word = line.startsWith("@") ? line.split(" ", 2)[0] : "";
        String text = word.isEmpty() ? line : line.substring(word.length()).strip();
        switch (word) {
            case "@lying" -> { }
            case "@number" -> number = text;
            case "@about" -> about = text;
            case "@letterhead" -> letterhead();
            case "@title" -> file.paragraph(text, CENTERED.strong().spaced(360, 0));
            case "@subject" -> file.paragraph(text, CENTERED.strong());
            case "@rule" -> file.paragraph(Paragraph.rule(file.width() * 2 / 5));
            case "@center" -> file.paragraph(text, CENTERED.spaced(120, 120));
            case "@heading" -> file.paragraph(text, BODY.strong().spaced(180, 60).heading(1));
            case "@part" -> file.paragraph(text, BODY.strong().kept());
            case "@note" -> paragraph(text, NOTE);
            case "@lie" -> file.pages(true);
            case "@table" -> table(text);
            case "@end" -> endTable();
            case "@close" -> close(text);
            case "@sign" -> sign(text);
            default -> body(line);
        }
    }

    private void body(String line) throws IOException {
        if (line.startsWith("|")) {
            row(line);
        } else if (!line.isBlank()) {
            String text = TO_THE_EDGE.matcher(line).replaceAll("\t");
            paragraph(text, text.contains(BLANK) || text.contains("\t") ? BODY.to(Align.LEFT) : BODY);
        }
    }

    private void paragraph(String text, Look look) throws IOException {
        file.paragraph(text, closing ? look.kept() : look);
    }

    /** Who writes on the left, the nation and its motto on the right; below them the number and the day. */
    private void letterhead() throws IOException {
        int left = file.width() * 2 / 5;
        int right = file.width() - left;
        List<Paragraph> numbered = new ArrayList<>(List.of(new Paragraph(number, SMALL.spaced(80, 0))));
        if (!about.isEmpty()) {
            numbered.add(new Paragraph(about, Look.of(24).to(Align.CENTER)));
        }
        file.table(List.of(left, right), false, 0, List.of(
                List.of(new Cell(List.of(new Paragraph("TÊN CƠ QUAN CHỦ QUẢN", Look.of(24).to(Align.CENTER)),
                                new Paragraph("TÊN CƠ QUAN, TỔ CHỨC", Look.of(24).strong().to(Align.CENTER)), Paragraph.rule(left / 3)), 1, false),
                        new Cell(List.of(new Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look.of(24).strong().to(Align.CENTER)),
                                new Paragraph("Độc lập - Tự do - Hạnh phúc", SMALL.strong()), Paragraph.rule((right - WordFile.twips(56)) / 2)), 1, false)),
                List.of(new Cell(numbered, 1, false), Cell.of("..................., ngày ....... tháng ....... năm ...........",
                        SMALL.slanted().spaced(80, 0)))).stream());
    }

    /** Begins a table: the size of its letters in points, then what each column takes of the width and where its text stands. */
    private void table(String text) {
        List<String> columns = Arrays.stream(text.split(" ")).flatMap(c -> c.endsWith("*")
                ? criteria.stream().map(code -> c.substring(0, c.length() - 1)) : Stream.of(c)).toList();
        cell = Look.of(2 * Integer.parseInt(columns.get(0))).spaced(20, 20);
        columns = columns.subList(1, columns.size());
        int all = columns.stream().mapToInt(Templates::share).sum();
        widths = columns.stream().map(c -> file.width() * share(c) / all).toList();
        aligns = columns.stream().map(c -> switch (c.charAt(c.length() - 1)) {
            case 'R' -> Align.RIGHT;
            case 'C' -> Align.CENTER;
            default -> Align.LEFT;
        }).toList();
        rows.clear();
        heads = 0;
        head = true;
    }

    private static int share(String column) {
        return Integer.parseInt(column.substring(0, column.length() - 1));
    }

    /** A row: {@code |=} ends the head, {@code |*} stands out, {@code |+} stays on the page of what follows, a cell of {@code <} is one with the cell before it, and one with {@code §} stands for each criterion. */
    private void row(String line) {
        if (line.equals("|=")) {
            head = false;
            return;
        }
        boolean strong = head || line.startsWith("|*");
        boolean kept = line.startsWith("|+");
        List<String> texts = Arrays.stream(line.substring(strong && !head || kept ? 2 : 1).split("\\|", -1)).map(String::strip).flatMap(t -> t.contains("§")
                ? criteria.stream().map(code -> t.replace("§", code)) : Stream.of(t)).toList();
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < texts.size(); c++) {
            if (texts.get(c).equals("<")) {
                Cell before = cells.remove(cells.size() - 1);
                cells.add(before.over(before.span() + 1));
                continue;
            }
            Look look = head ? cell.strong().to(Align.CENTER) : strong ? cell.strong().to(aligns.get(c)).kept()
                    : kept ? cell.to(aligns.get(c)).kept() : cell.to(aligns.get(c));
            Cell made = new Cell(Arrays.stream(texts.get(c).split(LINES, -1)).map(t -> new Paragraph(t, look)).toList(), 1, false);
            cells.add(strong ? made.fill() : made);
        }
        rows.add(cells);
        heads += head ? 1 : 0;
    }

    private void endTable() throws IOException {
        file.table(widths, true, heads, rows.stream());
    }

    /** Who gets it on the left, who signs on the right. */
    private void close(String text) throws IOException {
        String[] sides = text.split(" \\| ");
        List<Paragraph> recipients = new ArrayList<>(List.of(new Paragraph("Nơi nhận:", Look.of(24).strong().slanted())));
        for (String line : sides[0].split(LINES)) {
            recipients.add(new Paragraph(line, Look.of(22)));
        }
        int left = file.width() / 2;
        file.table(List.of(left, file.width() - left), false, 0,
                List.<List<Cell>>of(List.of(new Cell(recipients, 1, false), signature(sides[1]))).stream());
    }

    /** Several who sign, beside each other. */
    private void sign(String text) throws IOException {
        List<String> who = List.of(text.split(" \\| "));
        file.table(IntStream.range(0, who.size()).mapToObj(i -> file.width() / who.size()).toList(), false, 0,
                List.of(who.stream().map(Templates::signature).toList()).stream());
    }

    private static Cell signature(String who) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : who.split(LINES)) {
            paragraphs.add(new Paragraph(line, line.startsWith("(") ? SMALL.slanted() : SMALL.strong()));
        }
        paragraphs.add(new Paragraph(DOTS, SMALL.spaced(NAME_BELOW, 0)));
        return new Cell(paragraphs, 1, false);
    }
}

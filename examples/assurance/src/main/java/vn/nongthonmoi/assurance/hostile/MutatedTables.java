package vn.nongthonmoi.assurance.hostile;

import static vn.nongthonmoi.assurance.hostile.Promised.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Sheet;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Xlsx;
import vn.nongthonmoi.office.sheet.GridReader;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.table.UnitsTableReader;

/**
 * Spoilt tables of units, as workbooks and as text: spoilt as a zip, in the parts of the workbook, or in a cell. Either the
 * table is refused in words, or each row is a unit with evidence or has an error; and a row that was not touched is read,
 * and answered, as before.
 */
final class MutatedTables implements Kind {

    private static final Texts TEXTS = Texts.in(Language.VI);
    private static final Path TABLES = Path.of(System.getProperty("ntm.tables", "../lao-cai"));
    private static final List<String> NAMES = List.of("units-2021-2024.csv", "units-2025.csv", "former-units-2025.csv",
            "synthetic-evidence-2024.csv", "synthetic-evidence-2022.csv");
    private static final int ROWS = 7;
    private static final int OF_ONE_TABLE = 50;
    private static final String TWICE = "WB-205";

    private final CriteriaSet set = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
    private final List<List<List<String>>> tables = NAMES.stream().map(MutatedTables::read).toList();
    private final Path csv = temporary(".csv");
    private final Path xlsx = temporary(".xlsx");
    private final Path usual = temporary(".xlsx");
    private long used = -1;
    private List<List<String>> table;
    private byte[] workbook;
    private Map<Integer, String> csvAnswers;
    private Map<Integer, String> xlsxAnswers;

    /** The rows of a table, the header first. */
    private static List<List<String>> read(String name) {
        try {
            return GridReader.read(TABLES.resolve(name), null, TEXTS).lines().stream().map(line ->
                    IntStream.range(0, line.width()).mapToObj(column -> line.cell(column).text()).toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary(String ending) {
        try {
            Path file = Files.createTempFile("spoilt", ending);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String title() {
        return "tables";
    }

    @Override
    public void tryOne(long number, Random random, Input input) throws IOException {
        if (number / OF_ONE_TABLE != used) {
            use(number / OF_ONE_TABLE);
        }
        switch (random.nextInt(10)) {
            case 0, 1 -> cell(random, input, true);
            case 2, 3 -> cell(random, input, false);
            case 4, 5, 6 -> {
                Book book = new Book(usual);
                int row = book.spoilRow(random);
                input.is("row " + row + " of a workbook");
                kept(xlsx, book.bytes(random), xlsxAnswers, row);
            }
            case 7 -> {
                Book book = new Book(usual);
                book.spoilPart(random);
                input.is("a part of a workbook");
                kept(xlsx, book.bytes(random), Map.of(), 0);
            }
            case 8 -> {
                byte[] zip = workbook.clone();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    zip = Mutation.byteOf(zip, random);
                }
                input.is("bytes of a workbook");
                kept(xlsx, random.nextInt(5) == 0 ? Arrays.copyOf(zip, random.nextInt(zip.length)) : zip, Map.of(), 0);
            }
            default -> {
                byte[] whole = text(table).getBytes(StandardCharsets.UTF_8);
                byte[] spoilt = Mutation.of(whole, whole, random);
                input.is("a text: " + TextsInHoles.escaped(new String(spoilt, StandardCharsets.UTF_8)));
                kept(csv, spoilt, Map.of(), 0);
            }
        }
    }

    private void use(long which) throws IOException {
        Random random = new Random(which);
        List<List<String>> whole = HostileTexts.pick(random, tables);
        int from = random.nextInt(Math.max(1, whole.size() - 1 - ROWS));
        table = Stream.concat(Stream.of(whole.get(0)), whole.stream().skip(1L + from).limit(ROWS)).toList();
        workbook = workbook(table);
        Files.write(csv, text(table).getBytes(StandardCharsets.UTF_8));
        csvAnswers = answers(csv);
        Files.write(usual, workbook);
        xlsxAnswers = answers(usual);
        check(csvAnswers.size() == table.size() - 1 && xlsxAnswers.equals(csvAnswers), "the table itself is not read alike");
        used = which;
    }

    private void cell(Random random, Input input, boolean asText) throws IOException {
        int row = 1 + random.nextInt(table.size() - 1);
        int column = random.nextInt(table.get(0).size());
        String before = table.get(row).get(column);
        String text = HostileTexts.next(random, before.isEmpty() ? "đạt" : before);
        List<List<String>> spoilt = new ArrayList<>(table);
        List<String> cells = new ArrayList<>(table.get(row));
        cells.set(column, text);
        spoilt.set(row, cells);
        input.is("cell " + table.get(0).get(column) + " of row " + (row + 1) + (asText ? " of a text: " : " of a workbook: ")
                + TextsInHoles.escaped(text));
        if (asText) {
            // A line break in the cell moves the rows below.
            boolean broken = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
            kept(csv, text(spoilt).getBytes(StandardCharsets.UTF_8), broken ? Map.of() : csvAnswers, row + 1);
        } else {
            kept(xlsx, workbook(spoilt), xlsxAnswers, row + 1);
        }
    }

    /** Every row but the one that was touched is answered as before, or the table is refused. */
    private void kept(Path file, byte[] bytes, Map<Integer, String> before, int touched) throws IOException {
        Files.write(file, bytes);
        Map<Integer, String> now = answers(file);
        if (now != null) {
            before.forEach((line, answer) -> check(line == touched || answer.equals(now.get(line)) || twice(now.get(line)),
                    "row ", line, " is not as it was: ", now.get(line)));
        }
    }

    /** The touched row may have become one that stands there again below. */
    private static boolean twice(String answer) {
        return answer != null && answer.contains(TWICE);
    }

    /** The answers by line; null where the table is refused. */
    private Map<Integer, String> answers(Path file) throws IOException {
        UnitsTable read;
        try {
            read = UnitsTableReader.read(file, TEXTS);
        } catch (Failure e) {
            check(!e.getMessage().isBlank(), "refused without words");
            return null;
        }
        Map<Integer, String> answers = new TreeMap<>();
        int last = 0;
        for (UnitsTable.Row row : read.rows()) {
            check(row.error() != null ? !row.error().text().isBlank() && row.error().code().matches("(WB|NTM)-\\d{3}")
                    : row.unit() != null && row.evidence() != null, "a row that is neither read nor refused: ", row);
            // One that stands after a later one is told so.
            check(row.error() != null || row.line() > last, "rows out of order: ", row);
            last = Math.max(last, row.line());
            answers.put(row.line(), row.code() + " " + row.cells() + " " + (row.error() != null ? row.error() : answer(row)));
        }
        return answers;
    }

    private String answer(UnitsTable.Row row) {
        try {
            return set.assess(row.unit(), row.evidence()).toString();
        } catch (InvalidInputException e) {
            Promised.check(!e.problems().isEmpty(), "refused without a problem");
            return e.problems().toString();
        }
    }

    private static String text(List<List<String>> table) {
        return table.stream().map(row -> row.stream().map(c -> "\"" + c.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","))).collect(Collectors.joining("\n", "", "\n"));
    }

    private static byte[] workbook(List<List<String>> table) {
        List<Sheet.Column> columns = IntStream.range(0, table.get(0).size()).mapToObj(c -> {
            String head = table.get(0).get(c);
            // Codes with leading zeros are texts; values of indicators are numbers where they can be.
            return head.matches("[0-9A-Z].*") ? Sheet.Column.number(head) : Sheet.Column.text(head);
        }).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Xlsx.write(List.of(new Sheet("1", columns, table.subList(1, table.size()), List.of())), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

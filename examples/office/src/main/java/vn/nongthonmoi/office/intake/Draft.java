package vn.nongthonmoi.office.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CaseReport;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.RuleFileException;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.office.annex.Amendment;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.annex.EncodedLevel;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.rules.Amended;
import vn.nongthonmoi.office.rules.LayerText;
import vn.nongthonmoi.office.rules.Sets;

/**
 * A new layer with the rows that only a document has, or that differ: a proposal beside the rules, which are left as they are. It
 * was read back before anybody gets it: what its rules say is what the document's cells say.
 *
 * @param text the rule file
 * @param cases the table of cases for its rows, at each level and just beside it; without a row where no case could be made
 * @param rows the rows that it has
 * @param left the rows that it should have and cannot, each with why
 */
public record Draft(String text, String cases, List<Reconciliation.Row> rows, List<Left> left) {

    private static final int LONGEST_NAME = 200;

    /** How the names of rule files and of tables of cases end. */
    static final String RULES = ".dslr";
    static final String CASES = ".cases.csv";

    /** Whether there is nothing to write: the rules have all that the document says, or it cannot be said. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Copies the lists. */
    public Draft {
        rows = List.copyOf(rows);
        left = List.copyOf(left);
    }

    /**
     * A row that cannot be drafted.
     *
     * @param row the row
     * @param why why
     */
    public record Left(Reconciliation.Row row, RowSentences.Why why) { }

    /**
     * Lays out what a document says otherwise than the rules.
     *
     * @param inForce the first day in force of the decision, where the rules do not have it; null where they do
     * @param file the name of the file that it is for, to be read as one of the rules
     * @return the draft; without a text where the document says nothing otherwise that could be drafted
     * @throws Failure if the decision's days are not known, or what was drafted does not say what the document says
     */
    public static Draft of(Intake intake, CriteriaLibrary library, @Nullable LocalDate inForce, String file, Texts asked) {
        LayerText.Document document = document(intake, library, inForce, asked);
        // What the file says is Vietnamese, as every rule file is.
        Texts texts = Texts.in(Language.VI);
        List<Reconciliation.Row> rows = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        LayerText rules = new LayerText();
        for (Reconciliation.Row row : intake.found().rows().stream().flatMap(row -> YearRows.of(row).stream()).toList()) {
            boolean repealed = row.finding() == Reconciliation.Finding.ONLY_RULES && intake.amendment().filter(a -> a.repeals(row.code())).isPresent();
            if (row.finding() == Reconciliation.Finding.SAME || row.finding() == Reconciliation.Finding.ONLY_RULES && !repealed) {
                continue;
            }
            RowSentences sentences = repealed ? RowSentences.repealed(row) : RowSentences.of(row);
            if (sentences.why() != null) {
                left.add(new Left(row, sentences.why()));
                unread(rules, intake, document, row, sentences.why(), texts);
            } else {
                rows.add(row);
                sentences.statements().forEach(statement -> rule(rules, intake, document, row, statement));
            }
        }
        if (rows.isEmpty() && left.stream().allMatch(l -> l.row().encoded() != null)) {
            return new Draft("", "", rows, left);
        }
        LayerText head = head(intake, library, document, rows, left, texts);
        String text = head.toString() + rules;
        String path = "national/" + intake.asked().period() + "/" + file;
        RuleFiles with = library.files().with(path, text.getBytes(StandardCharsets.UTF_8));
        CriteriaLibrary read = readBack(with, intake, document, rows, asked);
        String cases = DraftCases.of(intake, read, document, rows);
        holds(with, path, cases, asked);
        return new Draft(text, cases, rows, left);
    }

    private static LayerText.Document document(Intake intake, CriteriaLibrary library, @Nullable LocalDate inForce, Texts texts) {
        CitedDecision decision = intake.asked().decision();
        if (intake.known().isPresent()) {
            Annex.Document known = intake.known().get();
            return new LayerText.Document(decision.number(), known.date(), decision.part(), known.inForceFrom(), known.inForceTo());
        }
        if (inForce == null || decision.signed() == null) {
            throw Failure.usage(texts.get("usage.intake-days", decision.number()));
        }
        return new LayerText.Document(decision.number(), decision.signed(), decision.part(), inForce,
                Sets.find(library, intake.asked().standard(), intake.asked().period()).map(SetSummary::inForceTo).orElse(null));
    }

    private static LayerText head(Intake intake, CriteriaLibrary library, LayerText.Document document, List<Reconciliation.Row> rows,
            List<Left> left, Texts texts) {
        LayerText head = new LayerText();
        Intake.Question asked = intake.asked();
        head.comment("Soạn từ tệp " + Objects.toString(asked.file().getFileName()).replaceAll("[\\r\\n]", " ") + ", SHA-256 " + intake.sha256() + ".");
        head.comment("Chỉ gồm những dòng mà văn bản ghi khác quy tắc, hoặc quy tắc chưa có. Đọc lại từng dòng cạnh văn bản; đúng rồi thì chạy lại lệnh");
        head.comment("intake với --checked để ghi là đã đối chiếu. Dòng nào không đồng ý thì xóa cả quy tắc.");
        left.forEach(l -> head.comment("Không soạn được " + l.row().code() + ": " + l.why().said(texts)));
        List<String> more = new ArrayList<>(on(intake, library, document));
        if (!intake.unread().isEmpty() || intake.understood().stream().anyMatch(table -> !table.unnumbered().isEmpty())) {
            more.add("Chưa thấy hết nội dung");
        }
        head.document(document, document.source("") + "; tệp SHA-256 " + intake.sha256(), null, asked.standard().vietnamese() + ", giai đoạn "
                + asked.period() + ", " + (asked.province() == null ? "cả nước" : "tỉnh \"" + asked.province().code() + "\""), more);
        List<String> criteria = criteria(intake, Stream.concat(rows.stream(), left.stream().map(Left::row)).filter(row -> row.encoded() == null).toList());
        if (!criteria.isEmpty()) {
            head.rule("Tiêu chí", document.source(""), null, List.of(LayerText.everybody(asked.standard())), criteria);
        }
        return head;
    }

    /** What the layer builds on: the decision itself where the rules have it, or the one that it says it changes, or the one that the set is by. */
    private static List<String> on(Intake intake, CriteriaLibrary library, LayerText.Document document) {
        Intake.Question asked = intake.asked();
        return Stream.concat(intake.known().map(known -> document.number()).stream(), Stream.concat(intake.amendment().map(Amendment::decision).stream(),
                Stream.of(asked.period().toString()))).map(of -> Amended.find(library, asked.standard(), of, asked.province())).filter(found -> !found.isEmpty())
                .map(found -> found.get(0).sentence()).limit(1).toList();
    }

    /**
     * The criteria of rows that the rules do not have: a layer of the nation may bring a row for criteria that it names itself. The
     * names are those of the rules, or else of the document.
     */
    private static List<String> criteria(Intake intake, List<Reconciliation.Row> rows) {
        Set<String> needed = new LinkedHashSet<>();
        rows.stream().map(row -> row.code().replaceFirst("[.@].*", ""))
                .filter(code -> code.matches("[0-9]+")).filter(code -> intake.asked().province() == null || criterion(intake, code).isEmpty()).forEach(needed::add);
        TreeMap<Integer, String> names = new TreeMap<>();
        for (String code : needed) {
            criterion(intake, code).map(c -> c.title().vi()).or(() -> intake.understood().stream().flatMap(table -> table.rows().stream())
                    .filter(row -> row.code().equals(code)).map(AnnexTable.Row::title).findFirst()).ifPresent(name -> names.put(Integer.parseInt(code), name));
        }
        return names.entrySet().stream().map(e -> "Tiêu chí " + e.getKey() + ": \"" + name(e.getValue()) + "\"").toList();
    }

    private static Optional<Annex.Criterion> criterion(Intake intake, String code) {
        return intake.annex().criteria().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    private static void rule(LayerText rules, Intake intake, LayerText.Document document, Reconciliation.Row row, RowSentences.Statement statement) {
        String code = row.code().replaceFirst("@.*", "");
        String year = code.equals(row.code()) ? "" : ", năm " + row.code().replaceFirst(".*@", "");
        String from = row.cells().get(0).table() == 0 ? "tệp SHA-256 " + intake.sha256()
                : new FilePlace(intake.sha256(), row.cells().get(0).table(), row.cells().get(0).row()).written();
        List<String> conditions = new ArrayList<>(List.of(LayerText.everybody(intake.asked().standard())));
        conditions.addAll(statement.conditions());
        List<String> sentences = new ArrayList<>(statement.sentences());
        sentences.addAll(added(intake, row));
        rules.rule(name(code + " " + row.title() + year) + (statement.whom().isEmpty() ? "" : " (" + String.join(", ", statement.whom()) + ")"),
                document.source(code), "đọc bằng máy từ " + from + "; chưa có người đối chiếu", conditions, sentences);
    }

    /** A row that is in the document and cannot be said stands in the layer as one of which nothing is known, so that it is not forgotten. */
    private static void unread(LayerText rules, Intake intake, LayerText.Document document, Reconciliation.Row row, RowSentences.Why why, Texts texts) {
        if (row.encoded() == null) {
            Reconciliation.Cell cell = row.cells().stream().filter(c -> c.why() != null).findFirst().orElse(row.cells().get(0));
            String said = cell.why() == null ? why.said(texts) : cell.why().said(texts);
            rules.rule(name(row.code() + " " + row.title()), document.source(row.code()), name("«" + cell.text() + "»: " + said) + "; "
                    + new FilePlace(intake.sha256(), cell.table(), cell.row()).written(), List.of(LayerText.everybody(intake.asked().standard())),
                    Stream.concat(Stream.of(RowSentences.kind(row) + " " + row.code().replaceFirst("@", ", năm ") + ": chưa rõ nội dung"),
                            added(intake, row).stream()).toList());
        }
    }

    /** A row that a province brings for a criterion of the nation is said to be its own; what is not said to be would be a slip. */
    private static List<String> added(Intake intake, Reconciliation.Row row) {
        String code = row.code().replaceFirst("@.*", "");
        boolean own = intake.asked().province() != null && row.encoded() == null && criterion(intake, code.replaceFirst("\\..*", "")).isPresent()
                && RowSentences.kind(row).equals(RowSentences.INDICATOR);
        return own ? List.of(RowSentences.INDICATOR + " " + code + " là dòng do tỉnh thêm") : List.of();
    }

    /** A text as the name of a rule or a criterion can have it, on one line. */
    private static String name(String text) {
        String line = text.replaceAll("\\s+", " ").replace("\"", "”").replaceAll("[\\\\{}]", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, line.lastIndexOf(' ', LONGEST_NAME) < 1 ? LONGEST_NAME
                : line.lastIndexOf(' ', LONGEST_NAME)) + " …";
    }

    /** Reads the rules with the draft among them, and holds what they say against the cells that it was made from. */
    private static CriteriaLibrary readBack(RuleFiles with, Intake intake, LayerText.Document document, List<Reconciliation.Row> rows, Texts texts) {
        CriteriaLibrary read;
        try {
            read = CriteriaLibrary.load(with);
        } catch (RuleFileException e) {
            throw Failure.problem(texts.get("intake.draft-refused", String.join("; ", e.errors().stream().map(problem -> problem.line() + ": "
                    + problem.message().code() + " " + texts.of(problem.message())).toList())));
        }
        Intake.Against against = Intake.Against.of(read.set(intake.asked().standard(), intake.asked().period(), document.inForce()), intake.asked().province());
        List<String> other = new ArrayList<>(against.reconcile(intake.understood()).rows().stream()
                .filter(row -> rows.stream().anyMatch(drafted -> drafted.code().equals(row.code()))).flatMap(row -> row.cells().stream()
                        .filter(cell -> cell.table() > 0 && !Objects.equals(cell.level(), cell.encoded()) && !isPrinted(cell, row))
                        .map(cell -> row.code() + " " + cell.whom() + ": " + cell.level() + " / " + cell.encoded())).toList());
        rows.stream().filter(row -> row.finding() == Reconciliation.Finding.ONLY_RULES && against.annex().rows().stream().anyMatch(r -> r.code().equals(row.code())))
                .forEach(row -> other.add(row.code()));
        if (!other.isEmpty()) {
            throw Failure.problem(texts.get("intake.draft-differs", String.join("; ", other)));
        }
        return read;
    }

    /** Beside columns of regions, the one for the whole country is printed and decides for nobody; a sentence may not be able to hold it. */
    private static boolean isPrinted(Reconciliation.Cell cell, Reconciliation.Row row) {
        return cell.whom().equals(EncodedLevel.NATIONAL) && row.cells().size() > 1;
    }

    /** Runs the draft's own cases on the rules with the draft among them; the others are for whoever looks it over. */
    private static void holds(RuleFiles with, String path, String cases, Texts texts) {
        SortedMap<String, byte[]> files = with.asMap();
        files.keySet().removeIf(file -> file.endsWith(CASES));
        String table = path.substring(0, path.length() - RULES.length()) + CASES;
        files.put(table, cases.getBytes(StandardCharsets.UTF_8));
        CaseReport report = RuleFiles.of(files).test();
        List<String> failed = new ArrayList<>(report.problems().stream().map(p -> p.line() + ": " + p.message().code() + " " + texts.of(p.message())).toList());
        report.failures().forEach(f -> failed.add(f.name() + ", " + f.subject() + ": " + texts.of(f.expected()) + " / " + texts.of(f.actual())));
        if (!failed.isEmpty()) {
            throw Failure.problem(texts.get("intake.draft-differs", String.join("; ", failed)));
        }
    }
}

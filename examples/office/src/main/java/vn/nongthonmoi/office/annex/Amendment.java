package vn.nongthonmoi.office.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.office.document.DecisionDocument;

/**
 * What a document says of rows that it changes: «Sửa đổi, bổ sung chỉ tiêu 17.1 …», «Bãi bỏ chỉ tiêu 17.2». Such a document has only
 * the rows that it changes; what it is silent about stays as it was.
 *
 * @param decision the number of the decision that it changes; null where that is not said
 * @param changes what it changes, in its order
 */
public record Amendment(@Nullable String decision, List<Change> changes) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String CODE = "(?:số\\s+)?[0-9]{1,2}(?:\\.[0-9]{1,2})*(?:\\.?[a-eđ](?![\\p{L}]))?";
    private static final String NAME = "(?:các\\s+|những\\s+)?(?:chỉ tiêu|tiêu chí)\\s+(?:thành phần\\s+)?";
    private static final Pattern CHANGE = Pattern.compile("(?<what>sửa đổi|bổ sung|thay thế|bãi bỏ)(?:\\s*(?:,|và)\\s*(?:sửa đổi|bổ sung|thay thế))*\\s+"
            + "(?:(?:một số\\s+)?(?:nội dung|mức đạt|quy định)(?:\\s+của|\\s+tại)?\\s+)?" + NAME + "(?<codes>" + CODE + "(?:\\s*(?:,|;|và)\\s*(?:" + NAME + ")?" + CODE + ")*)", FLAGS);
    /** «Chỉ tiêu 17.1 … được sửa đổi như sau»: the other way round. */
    private static final Pattern CHANGED = Pattern.compile(NAME + "(?<codes>" + CODE + "(?:\\s*(?:,|;|và)\\s*(?:" + NAME + ")?" + CODE + ")*)[^.;:]{0,120}?\\s(?:được|nay|thì)?\\s*"
            + "(?<what>sửa đổi|bổ sung|thay thế|bãi bỏ)", FLAGS);
    private static final Pattern ONE = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2})*(?:\\.?[a-eđ](?![\\p{L}]))?");
    private static final Pattern DECISION = Pattern.compile("quyết định số\\s+([0-9]+[^\\s,;)]*/[^\\s,;)]+)", FLAGS);

    /** Copies the list. */
    public Amendment {
        changes = List.copyOf(changes);
    }

    /** What is done to rows. */
    public enum Kind {
        /** They are stated anew, or for the first time. */
        STATED,
        /** They are no longer asked. */
        REPEALED;

        /** As JSON has it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A change.
     *
     * @param kind what is done
     * @param codes the numbers of the rows, or of a whole criterion
     * @param paragraph where the document says so; one with the number 0 is a cell of the table that it stands before
     */
    public record Change(Kind kind, List<String> codes, DecisionDocument.Paragraph paragraph) {

        /** Copies the list. */
        public Change {
            codes = List.copyOf(codes);
        }
    }

    /**
     * What a document changes; empty where it speaks of no row that it changes, so that it is a set of its own.
     *
     * @param own the number of the document's own decision, which it does not change
     */
    public static Optional<Amendment> of(DecisionDocument document, String own) {
        List<Change> changes = new ArrayList<>();
        String decision = null;
        for (DecisionDocument.Paragraph paragraph : said(document)) {
            String text = CellText.clean(paragraph.text().replace('\n', ' '));
            if (!add(CHANGE.matcher(text), paragraph, changes)) {
                add(CHANGED.matcher(text), paragraph, changes);
            }
            Matcher named = DECISION.matcher(text);
            if (decision == null && text.toLowerCase(Locale.ROOT).matches(".*(?:sửa đổi|bổ sung|bãi bỏ).*") && named.find() && !named.group(1).equals(own)) {
                decision = named.group(1);
            }
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Amendment(decision, changes));
    }

    /** The paragraphs, and the cells that begin with a change: their paragraph has no number. */
    private static List<DecisionDocument.Paragraph> said(DecisionDocument document) {
        return Stream.concat(document.paragraphs().stream(), document.tables().stream().flatMap(table -> table.cells().stream()
                .filter(cell -> CHANGE.matcher(CellText.clean(cell.text().replace('\n', ' '))).lookingAt())
                .map(cell -> new DecisionDocument.Paragraph(0, table.number(), cell.text())))).toList();
    }

    private static boolean add(Matcher change, DecisionDocument.Paragraph paragraph, List<Change> changes) {
        boolean found = false;
        while (change.find()) {
            List<String> codes = ONE.matcher(change.group("codes")).results().map(r -> r.group()).distinct().toList();
            changes.add(new Change(change.group("what").equalsIgnoreCase("bãi bỏ") ? Kind.REPEALED : Kind.STATED, codes, paragraph));
            found = true;
        }
        return found;
    }

    /** Whether it says that a row is no longer asked. */
    public boolean repeals(String code) {
        return changes.stream().filter(change -> change.kind() == Kind.REPEALED).flatMap(change -> change.codes().stream()).anyMatch(c -> covers(c, code));
    }

    /** The changes of which no row stands in the tables that were read: what they say could not be taken from a table. */
    public List<Change> withoutRow(List<AnnexTable> tables) {
        Set<String> rows = tables.stream().flatMap(table -> table.rows().stream()).map(AnnexTable.Row::code).collect(Collectors.toSet());
        return changes.stream().filter(change -> change.kind() == Kind.STATED
                && change.codes().stream().anyMatch(code -> rows.stream().noneMatch(row -> covers(code, row)))).toList();
    }

    /** Whether a number in a sentence means a row: itself, its parts, its years, or the rows of the criterion. */
    private static boolean covers(String named, String row) {
        String code = row.replaceFirst("@.*", "");
        return code.equals(named) || code.startsWith(named + ".") || code.startsWith(named) && code.substring(named.length()).matches("[a-zđ]");
    }
}

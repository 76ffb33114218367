package vn.nongthonmoi.office.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.StatedRule;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.rules.LayerText;

/**
 * The rules with those confirmed that a document says in every cell: their {@code @provisional} becomes {@code @checked}, and not a
 * byte besides is another one.
 *
 * <pre>
 *     {@literal @}provisional("theo trí nhớ, chưa đối chiếu với phụ lục")
 *     {@literal @}checked("30/11/2026, tệp SHA-256 9f86…, bảng 2, dòng 57, người đối chiếu: Nguyễn Văn A")
 * </pre>
 *
 * @param files what each file holds, by its path below the rules directory
 * @param confirmed the rules that are confirmed now
 * @param others the rules of rows that are the same and cannot be confirmed by this document, each with why
 */
public record CheckedCopy(SortedMap<String, byte[]> files, List<StatedRule> confirmed, Map<StatedRule, Why> others) {

    private static final Pattern PROVISIONAL = Pattern.compile("@provisional\\(\"[^\"]*\"\\)");

    /** Copies what it holds. */
    public CheckedCopy {
        confirmed = List.copyOf(confirmed);
        others = Map.copyOf(others);
    }

    /** Why the rule of a row that is the same is not confirmed by a document. */
    public enum Why {
        /** The rule cites another decision: that another one says the same is no proof of it. */
        OTHER_DECISION,
        /** It states a level that nobody knows, or another row that this document does not confirm. */
        NOT_ALL_OF_IT;

        /** The reason for people. */
        public String said(Texts texts) {
            return texts.get("intake.not-checked-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** Where a rule begins, and what of it was found. */
    private static final class Found {

        private @Nullable FilePlace place;
        private boolean all = true;
    }

    /**
     * Confirms what can be.
     *
     * @param files the rules that the document was put beside
     * @param by who says so; null where nobody is named
     * @param day the day on which it is said
     */
    public static CheckedCopy of(Intake intake, RuleFiles files, @Nullable String by, LocalDate day) {
        RuleLines rules = new RuleLines(files.rules());
        Map<StatedRule, Found> found = new LinkedHashMap<>();
        for (Reconciliation.Row row : intake.found().rows()) {
            if (row.encoded() != null) {
                row(intake, row, rules, found);
            }
        }
        Map<String, String> decisions = new HashMap<>();
        intake.annex().documents().forEach(document -> decisions.put(document.layer(), document.decision()));
        SortedMap<String, byte[]> copy = new TreeMap<>(files.asMap());
        List<StatedRule> confirmed = new ArrayList<>();
        Map<StatedRule, Why> others = new LinkedHashMap<>();
        found.forEach((rule, what) -> {
            if (what.place == null || rule.provisional().isEmpty()) {
                return;
            }
            String layer = rule.position().file().replaceFirst("\\.dslr$", "");
            if (!what.all) {
                others.put(rule, Why.NOT_ALL_OF_IT);
            } else if (!intake.asked().decision().number().equals(decisions.get(layer))) {
                others.put(rule, Why.OTHER_DECISION);
            } else {
                String said = LayerText.date(day) + ", " + what.place.written() + (by == null ? "" : ", người đối chiếu: " + by);
                copy.computeIfPresent(rule.position().file(), (path, bytes) -> confirmed(bytes, rule.position(), said));
                confirmed.add(rule);
            }
        });
        return new CheckedCopy(copy, confirmed, others);
    }

    private static void row(Intake intake, Reconciliation.Row row, RuleLines rules, Map<StatedRule, Found> found) {
        boolean same = row.finding() == Reconciliation.Finding.SAME && row.cells().stream().anyMatch(cell -> cell.level() != null);
        for (Requirement asked : row.encoded().requirements().values()) {
            rules.at(asked.citation().rule()).ifPresent(rule -> {
                Found what = found.computeIfAbsent(rule, r -> new Found());
                // That a number is only a floor, and who sets the level above it, no cell says.
                what.all &= same && asked.level().state() != Requirement.State.NOT_KNOWN && asked.level().state() != Requirement.State.FLOOR;
                if (same && what.place == null) {
                    Reconciliation.Cell first = row.cells().stream().filter(cell -> cell.table() > 0).findFirst().orElseThrow();
                    what.place = new FilePlace(intake.sha256(), first.table(), first.row());
                }
            });
        }
    }

    /** Replaces one annotation; a file is UTF-8, and what is not replaced keeps its bytes, line ends included. */
    private static byte[] confirmed(byte[] bytes, RulePosition rule, String said) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int from = 0;
        for (int line = 1; line < rule.line(); line++) {
            from = text.indexOf('\n', from) + 1;
        }
        Matcher annotation = PROVISIONAL.matcher(text);
        if (!annotation.find(from)) {
            throw new IllegalStateException(rule + " has no @provisional");
        }
        return (text.substring(0, annotation.start()) + "@checked(\"" + said + "\")" + text.substring(annotation.end())).getBytes(StandardCharsets.UTF_8);
    }
}

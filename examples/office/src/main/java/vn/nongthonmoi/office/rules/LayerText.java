package vn.nongthonmoi.office.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;

/** A rule file while it is written: what is the same in every file that a program lays out for people. Not thread-safe. */
public final class LayerText {

    /** How a level says whether more or less is better. */
    private static final Map<Comparison, String> COMPARISONS = Map.of(Comparison.AT_LEAST, "ít nhất", Comparison.AT_MOST, "không quá",
            Comparison.MORE_THAN, "hơn", Comparison.LESS_THAN, "dưới", Comparison.EQUAL, "bằng");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final StringBuilder text = new StringBuilder();

    /**
     * The document that a file is for.
     *
     * @param number its number; null when it is not known yet
     * @param signed the day it was signed; null when it is not known yet
     * @param part the annex or article meant; empty for the whole of it
     * @param inForce its first day in force
     * @param last its last day in force; null when it has none
     */
    public record Document(@Nullable String number, @Nullable LocalDate signed, String part, LocalDate inForce, @Nullable LocalDate last) {

        String sentence() {
            return number == null || signed == null ? "Quyết định chưa rõ số, năm " + inForce.getYear()
                    : "Quyết định \"" + number + "\" ngày " + DATE.format(signed) + (part.isEmpty() ? "" : ", " + part);
        }

        /** What a rule for a row cites; empty for the document itself. */
        public String source(String row) {
            return (number == null ? "quyết định chưa rõ số" : number) + (part.isEmpty() ? "" : ", " + part) + (row.isEmpty() ? "" : ", " + row);
        }
    }

    /** A day as rule files write it. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** The condition that holds for every unit that a standard judges. */
    public static String everybody(Standard standard) {
        return standard.kind() == UnitKind.COMMUNE ? "Mọi xã" : "Mọi đơn vị";
    }

    /** The words that say how a value is held against a level. */
    public static String comparison(Comparison comparison) {
        return COMPARISONS.get(comparison);
    }

    /** A line for whoever reads the file. */
    public void comment(String line) {
        text.append("// ").append(line).append('\n');
    }

    /**
     * The first rule, which says what the file is.
     *
     * @param scope what it judges and where, after the words «Bộ tiêu chí»
     * @param more further sentences, such as what it amends
     */
    public void document(Document document, String source, @Nullable String provisional, String scope, List<String> more) {
        List<String> sentences = new ArrayList<>(List.of(document.sentence(), "Bộ tiêu chí " + scope,
                "Hiệu lực từ " + DATE.format(document.inForce()) + (document.last() == null ? "" : " đến " + DATE.format(document.last()))));
        sentences.addAll(more);
        rule("Văn bản", source, provisional, List.of("Luôn luôn"), sentences);
    }

    /**
     * A rule.
     *
     * @param provisional what is not confirmed of it; null where nothing is said
     */
    public void rule(String name, String source, @Nullable String provisional, List<String> conditions, List<String> sentences) {
        text.append("rule \"").append(name).append("\"\n    @source(\"").append(source).append("\")\n");
        if (provisional != null) {
            text.append("    @provisional(\"").append(provisional).append("\")\n");
        }
        text.append("when\n");
        conditions.forEach(c -> text.append("    ").append(c).append('\n'));
        text.append("then\n");
        sentences.forEach(s -> text.append("    ").append(s).append('\n'));
        text.append("end\n\n");
    }

    /** The file. */
    @Override
    public String toString() {
        return text.toString();
    }
}

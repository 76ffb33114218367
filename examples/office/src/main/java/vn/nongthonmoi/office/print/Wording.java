package vn.nongthonmoi.office.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.contracts.Decimals;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.EvidenceFlag;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.OpenCause;
import vn.nongthonmoi.criteria.Placement;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Status;

/** Says results in words short enough for a line. */
public final class Wording {

    private static final Set<EvidenceFlag.Kind> OF_ORIGINS = EnumSet.of(EvidenceFlag.Kind.UNIT, EvidenceFlag.Kind.ORIGIN, EvidenceFlag.Kind.AGE);
    private static final List<Status> URGENT = List.of(Status.NOT_MET, Status.UNKNOWN, Status.UNSPECIFIED);

    private static final int SHOWN = 3;
    private static final int DOUBTS = 10;

    private static final Pattern SIGNED = Pattern.compile("([<>]=)(.*)");

    private final Texts texts;

    public Wording(Texts texts) {
        this.texts = texts;
    }

    /** Which table values come from; one of made-up values says so in its name and here. */
    public String origin(String table) {
        return texts.get(table.contains("synthetic") ? "report.origin-synthetic" : "report.origin", table);
    }

    /** What is doubtful about who the units are: the first ones, and how many more there are. */
    public List<String> doubts(List<Assessment> assessments) {
        return few("report.doubts", assessments.stream().flatMap(a -> a.doubts().stream().map(d -> a.unit().code() + ": "
                + texts.of(d))).toList());
    }

    /** The values that can hardly be right, of which it is not said elsewhere that nobody knows where they come from. */
    public List<String> flags(List<EvidenceFlag> flags) {
        return few("report.flags", flags.stream().filter(f -> !OF_ORIGINS.contains(f.kind())).map(f -> (f.unit() == null ? ""
                : f.unit().code() + ", ") + f.code() + ": " + texts.of(f.message()) + " (" + texts.of(f.kind().title()) + ")").toList());
    }

    private List<String> few(String title, List<String> doubts) {
        if (doubts.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(texts.get(title, doubts.size())));
        doubts.stream().limit(DOUBTS).forEach(d -> lines.add("  " + d));
        if (doubts.size() > DOUBTS) {
            lines.add("  " + texts.get("report.doubts-more", doubts.size() - DOUBTS));
        }
        return lines;
    }

    /** The sign as print writes it, for example {@code ≥}. */
    public static String sign(String sign) {
        return switch (sign) {
            case ">=" -> "≥";
            case "<=" -> "≤";
            default -> sign;
        };
    }

    /** A level for particular kinds of unit, with the sign as print writes it. */
    public String level(Annex.Variant variant) {
        Matcher m = SIGNED.matcher(variant.value());
        // A title is no level, whatever numbers it holds.
        return variant.value().startsWith("“") ? variant.value() : m.matches() ? sign(m.group(1)) + texts.number(m.group(2)) : texts.number(variant.value());
    }

    /** What is missing: first what is not met, then what is unknown, then what is unspecified. */
    public static List<IndicatorResult> missing(Assessment a) {
        List<IndicatorResult> missing = new ArrayList<>();
        for (Status status : URGENT) {
            Stream.concat(a.indicators(), a.conditions().stream()).filter(i -> i.status() == status)
                    .forEach(missing::add);
        }
        return missing;
    }

    /** The first things missing in a line, and how many more there are. */
    public String findings(Assessment a) {
        List<IndicatorResult> missing = missing(a);
        String first = missing.stream().limit(SHOWN).map(this::finding).collect(Collectors.joining("; "));
        return missing.size() > SHOWN ? first + "; +" + (missing.size() - SHOWN) : first;
    }

    /** One thing missing, for example {@code 15.3: 26,35 > 24 (2,35)}. */
    public String finding(IndicatorResult result) {
        IndicatorResult cause = cause(result);
        if (cause.status() == Status.NOT_MET && cause.gap() != null && cause.value() != null
                && cause.requirement().level().comparison() != null && cause.level() != null) {
            return texts.get("finding.gap", cause.code(), texts.number(cause.value()), missed(cause.requirement()),
                    cause.multiple() == null ? number(cause.level()) : multiple(cause), number(cause.gap()));
        }
        if (atLimit(cause)) {
            return texts.get("finding.at-limit", cause.code(), texts.number(cause.value()), missed(cause.requirement()),
                    cause.multiple() == null ? number(cause.level()) : multiple(cause));
        }
        if (cause.status() == Status.UNSPECIFIED && !cause.requirement().level().awaits().isEmpty()) {
            return texts.get("finding.awaits", cause.code(), texts.of(cause.status().title()),
                    texts.of(cause.requirement().level().awaitsName()));
        }
        if (cause.status() == Status.NOT_MET && cause.requirement().level().grade() != null && cause.value() != null) {
            return texts.get("finding.grade", cause.code(), cause.value(), cause.requirement().level().grade());
        }
        return cause.code() + ": " + (cause.openCause().filter(OpenCause.SOFTWARE::equals).isPresent()
                ? texts.of(OpenCause.SOFTWARE.title()) : texts.of(cause.status().title()));
    }

    /** Whether the value stands exactly at a level that it has to pass: a miss without a distance. */
    private static boolean atLimit(IndicatorResult row) {
        return row.status() == Status.NOT_MET && row.gap() == null && row.value() != null && row.level() != null
                && (row.requirement().level().comparison() == Comparison.MORE_THAN
                        || row.requirement().level().comparison() == Comparison.LESS_THAN)
                && row.parts().stream().noneMatch(p -> p.status() == Status.NOT_MET);
    }

    /** The level of a multiple in the value's own unit and how it follows, for example {@code 45 = 1,5 × 30}. */
    public String multiple(IndicatorResult row) {
        return texts.get("finding.multiple", number(row.multiple().level()), number(row.requirement().level().threshold()),
                number(row.multiple().base()));
    }

    /** What a row asks; of a multiple, with the level that follows for its unit. */
    public String requirement(IndicatorResult row) {
        String asked = requirement(row.requirement());
        return row.multiple() == null || row.multiple().level() == null ? asked
                : texts.get("requirement.multiple", asked, number(row.multiple().level()));
    }

    /** The first part to blame when a row stands or falls by its parts, otherwise the row. */
    public static IndicatorResult cause(IndicatorResult result) {
        return blamed(result).stream().findFirst().orElse(result);
    }

    /** All parts to blame; none when the row stands or falls by itself. */
    public static List<IndicatorResult> blamed(IndicatorResult result) {
        boolean itself = result.gap() != null && result.value() != null || result.alone() != null && result.alone().status() == Status.NOT_MET;
        return itself ? List.of()
                : result.parts().stream().filter(p -> p.status() == result.status()).toList();
    }

    /** How a value that misses the requirement stands to the threshold. */
    private static String missed(Requirement asked) {
        return switch (asked.level().comparison()) {
            case AT_LEAST -> "<";
            case AT_MOST -> ">";
            case MORE_THAN -> "≤";
            case LESS_THAN -> "≥";
            case EQUAL -> asked.level().threshold().signum() == 0 ? ">" : "≠";
        };
    }

    /** What a requirement asks, for example {@code ≤ 24 %}. */
    public String requirement(Requirement asked) {
        if (asked.level().state() == Requirement.State.FLOOR) {
            return texts.get("requirement.floor", asked.measure() == Measure.PASS ? level(asked) : amount(asked),
                    texts.of(asked.level().awaitsName())).strip();
        }
        if (asked.level().state() == Requirement.State.LEFT) {
            return texts.get("requirement.left", texts.of(asked.level().awaitsName()));
        }
        return level(asked);
    }

    /** The level of a requirement whoever sets it, for example {@code ≥ ? %} where it is not set. */
    public String level(Requirement asked) {
        return asked.levelText(texts.locale());
    }

    /** Whose column a unit is held to and why, for example {@code cột TDMNPB thay cho ĐNB theo 318/QĐ-TTg, Điều 1 (…)}. */
    public String placement(Placement p) {
        String why = p.condition().isEmpty() ? p.source() : p.source() + " (" + p.condition() + ")";
        String column = p.instead().isEmpty() ? texts.get("placement.group", p.column(), why)
                : texts.get("placement.region", label(p.column()), label(p.instead()), why);
        return p.provisional().isEmpty() ? column : column + " (" + texts.get("mark.provisional") + ")";
    }

    private static String label(String region) {
        return Region.find(region).map(Region::label).orElse(region);
    }

    /** Says of an answer that it would be another one without the levels that are not confirmed; nothing where it would not. */
    public String provisional(Assessment a) {
        return a.provisional() ? texts.get("result.provisional") : "";
    }

    /** An outcome, and whether it is provisional. */
    public String outcome(Assessment a) {
        String outcome = texts.of(a.outcome().title());
        return a.provisional() ? outcome + " (" + provisional(a) + ")" : outcome;
    }

    /** Who was counted, a line a status: {@code đạt (2): Một, Hai}. */
    public List<String> members(IndicatorResult result) {
        List<String> lines = new ArrayList<>();
        for (Status status : Status.values()) {
            List<String> names = result.members().stream().filter(m -> m.status() == status)
                    .map(m -> m.name().isEmpty() ? m.unit() : m.name()).toList();
            if (!names.isEmpty()) {
                lines.add(texts.get("report.members", texts.of(status.title()), names.size(), String.join(", ", names)));
            }
        }
        return lines;
    }

    private String amount(Requirement asked) {
        String threshold = asked.level().threshold() == null ? "?" : number(asked.level().threshold());
        return asked.level().unit().isEmpty() ? threshold : threshold + " " + texts.of(asked.level().unitName());
    }

    /** A change, with its sign and all of its decimals. */
    public String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + texts.number(change.toPlainString());
    }

    public String number(BigDecimal number) {
        return texts.number(Decimals.plain(number));
    }
}

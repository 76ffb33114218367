package vn.nongthonmoi.office.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Target;

/** The line of a table that says how units stand together: how many, and what share of all they are. */
public final class ProgressCells {

    private static final Map<String, ToIntFunction<Progress>> COUNTED = new LinkedHashMap<>();

    static {
        COUNTED.put("head.meets", Progress::meets);
        COUNTED.put("head.falls-short", Progress::fallsShort);
        COUNTED.put("head.undetermined", Progress::undetermined);
        COUNTED.put("head.recognised", Progress::recognised);
    }

    private final Texts texts;

    public ProgressCells(Texts texts) {
        this.texts = texts;
    }

    /** Columns for people, with the share beside the number; the standard is null where they are of several. */
    public Columns<Progress> shown(Standard standard) {
        Columns<Progress> columns = new Columns<Progress>(texts).number("head.units", Progress::units);
        COUNTED.forEach((head, count) -> columns.number(head, p -> texts.get("tally.share", count.applyAsInt(p),
                texts.number(p.share(count.applyAsInt(p)).toPlainString()))));
        return columns.headed(mean(standard), Column.Kind.NUMBER, p -> texts.number(p.meanMet().toPlainString()));
    }

    /** The same of a sheet: numbers and shares apart, in plain notation. */
    public Columns<Progress> counted(Standard standard) {
        Columns<Progress> columns = new Columns<Progress>(texts).number("head.units", Progress::units);
        COUNTED.forEach((head, count) -> columns.number(head, count::applyAsInt)
                .headed(texts.get("head.share", texts.get(head)), Column.Kind.NUMBER,
                        p -> p.share(count.applyAsInt(p)).toPlainString()));
        return columns.headed(mean(standard), Column.Kind.NUMBER, p -> p.meanMet().toPlainString());
    }

    /** What the figures leave out, and whom they count without knowing the kind; nothing where there is neither. */
    public List<String> told(Standard standard, Progress progress) {
        return told(standard, progress, progress.blankKind());
    }

    /**
     * The same.
     *
     * @param blankKinds how many of the units counted do not say of which kind they are
     */
    public List<String> told(Standard standard, Progress progress, int blankKinds) {
        List<String> lines = new ArrayList<>();
        if (!progress.notCounted().isEmpty()) {
            lines.add(texts.get("tally.not-counted", kind(standard.kind()), progress.notCounted().entrySet().stream()
                    .map(e -> e.getValue() + " " + kind(e.getKey())).collect(Collectors.joining(", "))));
        }
        if (blankKinds > 0) {
            lines.add(texts.get("tally.blank-kind", blankKinds, kind(standard.kind())));
        }
        return lines;
    }

    /** What stands above the mean number of criteria met. */
    public String mean(Standard standard) {
        return texts.get("head.mean", noun(standard == null ? null : standard.kind()));
    }

    /** What is counted: communes, or units where they are of several kinds. */
    public String noun(UnitKind kind) {
        return kind == null ? texts.get("head.unit") : kind(kind);
    }

    /** Whether a target can be reached, and what it still takes. */
    public String state(Target.Standing standing) {
        return standing.state() == Target.State.WORK ? texts.get("target.work",
                standing.outstanding() - standing.open(), noun(standing.target().standard().kind()))
                : texts.of(standing.state().title());
    }

    private String kind(UnitKind kind) {
        return texts.of(new LocalizedText(kind.vietnamese(), kind.code()));
    }

    /** What the units have in common. */
    public String name(Progress progress) {
        return progress.name().isEmpty() ? texts.get("tally.no-district") : progress.name();
    }
}

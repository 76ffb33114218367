package vn.nongthonmoi.workbench.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.programme.Progress;

/** The line of a table that says how units stand together: how many, and what share of all they are. */
public final class ProgressCells {

    private static final List<String> COUNTED =
            List.of("head.meets", "head.falls-short", "head.undetermined", "head.recognised");

    private final Texts texts;

    public ProgressCells(Texts texts) {
        this.texts = texts;
    }

    /**
     * What stands above {@link #of}.
     *
     * @param group above the name of what the units have in common
     */
    public List<String> heads(String group) {
        return Stream.of(Stream.of(group, texts.get("head.units")), COUNTED.stream().map(texts::get),
                Stream.of(texts.get("head.mean"))).flatMap(heads -> heads).toList();
    }

    /** The cells for people, with the share beside the number. */
    public List<String> of(Progress progress) {
        return Stream.of(Stream.of(name(progress), String.valueOf(progress.units())), counted(progress).stream()
                .map(n -> texts.get("tally.share", n, texts.number(progress.share(n).toPlainString()))),
                Stream.of(texts.number(progress.meanMet().toPlainString()))).flatMap(cells -> cells).toList();
    }

    /**
     * The columns of {@link #plain}.
     *
     * @param group above the name of what the units have in common
     */
    public List<Sheet.Column> columns(String group) {
        List<Sheet.Column> columns = new ArrayList<>(List.of(Sheet.Column.text(group)));
        columns.add(Sheet.Column.number(texts.get("head.units")));
        COUNTED.stream().map(texts::get).forEach(head -> {
            columns.add(Sheet.Column.number(head));
            columns.add(Sheet.Column.number(texts.get("head.share", head)));
        });
        columns.add(Sheet.Column.number(texts.get("head.mean")));
        return columns;
    }

    /** The cells of a sheet: numbers and shares apart, in plain notation. */
    public List<String> plain(Progress progress) {
        List<String> cells = new ArrayList<>(List.of(name(progress), String.valueOf(progress.units())));
        counted(progress).forEach(n -> {
            BigDecimal share = progress.share(n);
            cells.add(String.valueOf(n));
            cells.add(share.toPlainString());
        });
        cells.add(progress.meanMet().toPlainString());
        return cells;
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

    private String kind(UnitKind kind) {
        return texts.of(new LocalizedText(kind.vietnamese(), kind.code()));
    }

    private static List<Integer> counted(Progress p) {
        return List.of(p.meets(), p.fallsShort(), p.undetermined(), p.recognised());
    }

    private String name(Progress progress) {
        return progress.name().isEmpty() ? texts.get("tally.no-district") : progress.name();
    }
}

package vn.nongthonmoi.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;

/**
 * The task as the library has it: the set and the kind of commune, and the file of {@link Task} read off them. A test
 * holds the file to it; {@link #main} writes it anew when the rules change.
 */
public final class LibraryTask {

    /** The kind of commune: one of Lào Cai. */
    public static final Province PROVINCE = Province.of("10");
    /** The day. */
    public static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private LibraryTask() { }

    /** The set of a library that was loaded just now. */
    public static CriteriaSet set() {
        return CriteriaLibrary.bundled().set(Standard.COMMUNE, DAY);
    }

    /** A commune of the kind, with all that a host's table says of it, so that the library has nothing to fill. */
    public static Unit unit() {
        return unit("03022", "Thanh Bình", "Sa Pa");
    }

    /** So many of the kind: the communes of the province again and again. */
    public static List<Unit> units(int count) {
        List<Unit> all = CriteriaLibrary.bundled().units().on(DAY, PROVINCE).stream()
                .filter(u -> u.kind() == UnitKind.COMMUNE)
                .map(u -> unit(u.code(), u.name(), u.district().orElseThrow().name())).toList();
        return IntStream.range(0, count).mapToObj(i -> all.get(i % all.size())).toList();
    }

    private static Unit unit(String code, String name, String district) {
        return Unit.builder(code, PROVINCE).name(name).kind(UnitKind.COMMUNE).district(district).build();
    }

    /** The file: a line an indicator, below it a line a check that begins with a tab. */
    static String text() {
        Assessment nothing = set().assess(unit(), Evidence.none());
        StringBuilder text = new StringBuilder();
        List<CriterionResult> criteria = nothing.criteria();
        for (int c = 0; c < criteria.size(); c++) {
            for (IndicatorResult indicator : criteria.get(c).indicators()) {
                StringBuilder checks = new StringBuilder();
                boolean open = checks(indicator, checks);
                line(text, indicator.code(), c, open);
                text.append(checks);
            }
        }
        return text.toString();
    }

    /** Adds what a row and its parts ask; says whether a level is missing. */
    private static boolean checks(IndicatorResult row, StringBuilder checks) {
        Requirement r = row.requirement();
        boolean open = r.level().state() != Requirement.State.DECIDED;
        switch (r.measure()) {
            case PASS -> check(row, Task.Kind.PASS, null, checks);
            case GRADE -> check(row, Task.Kind.AT_LEAST, new BigDecimal(r.level().grade()), checks);
            case ALL_PARTS -> { }
            default -> {
                if (!open) {
                    check(row, kind(r.level().comparison()), r.level().threshold(), checks);
                }
            }
        }
        for (IndicatorResult part : row.parts()) {
            open |= checks(part, checks);
        }
        return open;
    }

    private static Task.Kind kind(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> Task.Kind.AT_LEAST;
            case AT_MOST -> Task.Kind.AT_MOST;
            case EQUAL -> Task.Kind.EQUAL;
            default -> throw new IllegalStateException("the set has no row with " + comparison);
        };
    }

    private static void check(IndicatorResult row, Task.Kind kind, BigDecimal number, StringBuilder checks) {
        Requirement.FactTest guard = row.requirement().manner().onlyWhen();
        String level = number == null ? "" : number.toPlainString();
        if (guard == null) {
            line(checks, "", row.code(), kind, level, "", "", "");
        } else {
            line(checks, "", row.code(), kind, level, guard.fact(), guard.comparison() == Comparison.MORE_THAN,
                    guard.number().toPlainString());
        }
    }

    private static void line(StringBuilder text, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : "\t").append(cells[i]);
        }
        text.append('\n');
    }

    /** Writes the file. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("expected one argument: the file to write, src/main/resources/…/" + Task.FILE);
            System.exit(2);
        }
        Files.writeString(Path.of(args[0]), text());
    }
}

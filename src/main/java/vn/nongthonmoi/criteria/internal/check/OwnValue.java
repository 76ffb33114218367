package vn.nongthonmoi.criteria.internal.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import vn.nongthonmoi.criteria.IndicatorResult.Multiple;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Shares;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.internal.plan.Row;
import vn.nongthonmoi.criteria.internal.plan.RowOutcome;
import vn.nongthonmoi.criteria.internal.text.Decimals;
import vn.nongthonmoi.criteria.internal.text.Ratios;

/** Holds a row's own number against its level: as it is, as a multiple of another value, or as the growth since one. */
final class OwnValue {

    private static final int DECIMALS = 2;

    private OwnValue() { }

    /** By a value, unless the row is open whatever the value is; without one there is no evidence. */
    static <T> RowOutcome decided(Row row, T value, Function<T, RowOutcome> rule) {
        return row.open() != null ? row.open() : value == null ? RowOutcome.NO_EVIDENCE : rule.apply(value);
    }

    /** Đạt or không đạt. */
    static RowOutcome pass(Row row, Cells cells) {
        return decided(row, cells.pass(row), pass -> RowOutcome.of(row.requirement(), row.rule().ofPass(pass)));
    }

    /** A number: as it is, or where it is not given and the row says so, counted from the values of years. */
    static RowOutcome number(Row row, Cells cells, int year) {
        Requirement r = row.requirement();
        Requirement.Base base = r.manner().base();
        if (base != null && base.of().ofYears() && !cells.has(row)) {
            return growth(row, cells, year);
        }
        return decided(row, cells.number(row, r.measure()), number -> row.compared(number, r.level().threshold()));
    }

    /** A multiple of the value at recognition or of the province's average; the gap is in the value's own unit. */
    static RowOutcome times(Row row, Cells cells) {
        Requirement r = row.requirement();
        BigDecimal value = cells.number(row, Measure.NUMBER);
        Optional<BigDecimal> base = base(row, cells);
        if (value != null && base.isEmpty() && r.level().state() == Requirement.State.DECIDED) {
            return RowOutcome.because(Status.UNKNOWN, "reason.no-base", baseColumn(row));
        }
        return decided(row, base.isEmpty() ? null : value, number -> {
            BigDecimal asked = r.level().threshold().multiply(base.get());
            return row.compared(number, asked);
        });
    }

    private static String baseColumn(Row row) {
        return row.code() + (row.requirement().manner().base().of() == Requirement.Base.Of.AT_RECOGNITION ? "@recognised" : "@province");
    }

    /** The value that the row's own is to be a multiple of. Of nothing, every value would be one. */
    private static Optional<BigDecimal> base(Row row, Cells cells) {
        String column = baseColumn(row);
        Optional<BigDecimal> base = cells.number(column, Measure.NUMBER);
        if (base.isPresent() && base.get().signum() == 0) {
            cells.note(column, Message.of("NTM-245", column));
            return Optional.empty();
        }
        return base;
    }

    /** What a multiple is held against, in the value's own unit; null where the row asks none or there is no base. */
    static Multiple multiple(Row row, Cells cells) {
        Requirement r = row.requirement();
        if (r.measure() != Measure.RATIO) {
            return null;
        }
        return base(row, cells).map(base -> new Multiple(baseColumn(row), base,
                r.level().threshold() == null ? null : Decimals.simple(r.level().threshold().multiply(base)))).orElse(null);
    }

    /** Growth counted from the values of two years. */
    private static RowOutcome growth(Row row, Cells cells, int year) {
        Requirement r = row.requirement();
        String column = r.manner().base().code();
        String before = column + "@" + (year - 1);
        Optional<BigDecimal> now = cells.number(column, Measure.NUMBER);
        Optional<BigDecimal> then = cells.number(before, Measure.NUMBER);
        if (then.isPresent() && then.get().signum() == 0) {
            cells.note(before, Message.of("NTM-225", before));
            return RowOutcome.NO_EVIDENCE;
        }
        if (now.isPresent() != then.isPresent() && r.level().threshold() != null) {
            return RowOutcome.because(Status.UNKNOWN, "reason.no-base", now.isPresent() ? before : column);
        }
        return decided(row, then.isEmpty() ? null : now.orElse(null), number -> {
            BigDecimal grown = number.subtract(then.get());
            BigDecimal shown = Decimals.simple(Shares.percent(grown, then.get(), DECIMALS, r.level().threshold()));
            // Compared exactly; the distance is that of the growth as printed.
            int sign = Ratios.comparePercent(grown, then.get(), r.level().threshold());
            return RowOutcome.compared(r, row.rule().compared(sign), shown, r.level().threshold()).withValue(Decimals.plain(shown));
        });
    }
}

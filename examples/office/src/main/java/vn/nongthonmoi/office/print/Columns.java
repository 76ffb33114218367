package vn.nongthonmoi.office.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.nongthonmoi.contracts.Decimals;
import vn.nongthonmoi.criteria.Unit;

/**
 * Columns in the making, for programs by the code that stands above them, for people by the key of what does, or for both.
 * A cell of null is blank.
 */
public final class Columns<R> {

    private final Texts texts;
    private final List<Column<R>> columns = new ArrayList<>();

    public Columns(Texts texts) {
        this.texts = texts;
    }

    /** A text for people. */
    public Columns<R> text(String key, Function<R, ?> value) {
        return text(null, key, value);
    }

    /** A text that is the same for programs and people. */
    public Columns<R> text(String code, String key, Function<R, ?> value) {
        return add(code, key, Column.Kind.TEXT, value, value);
    }

    /** A text for people that may be long. */
    public Columns<R> title(String key, Function<R, ?> value) {
        return add(null, key, Column.Kind.TITLE, value, value);
    }

    /** Who a unit is, for people: code, name and district. */
    public Columns<R> unit(Function<R, Unit> unit) {
        return text("head.code", r -> unit.apply(r).code()).text("head.name", r -> unit.apply(r).name())
                .text("head.district", r -> unit.apply(r).district());
    }

    /** A number for people. */
    public Columns<R> number(String key, Function<R, ?> value) {
        return number(null, key, value);
    }

    /** A number, in plain notation for programs and people. */
    public Columns<R> number(String code, String key, Function<R, ?> value) {
        return add(code, key, Column.Kind.NUMBER, value, value);
    }

    /** A day. */
    public Columns<R> date(String key, Function<R, LocalDate> value) {
        return add(null, key, Column.Kind.DATE, value, value);
    }

    /** A code for programs and its name for people. */
    public Columns<R> named(String code, String key, Function<R, String> coded, Function<R, String> said) {
        return add(code, key, Column.Kind.TEXT, coded, said);
    }

    /** Whether something is, for people: they see what is. */
    public Columns<R> flag(String key, Predicate<R> is) {
        return flag(null, key, is);
    }

    /** True or false for programs; people see what is. */
    public Columns<R> flag(String code, String key, Predicate<R> is) {
        return add(code, key, Column.Kind.TEXT, is::test, r -> is.test(r) ? texts.get("cell.yes") : "");
    }

    /** Columns of a part, to be added to those handed in; blank where there is no such part. */
    public <S> Columns<R> of(Function<R, S> part, UnaryOperator<Columns<S>> more) {
        return of(part, more.apply(new Columns<>(texts)));
    }

    /** Columns of a part that are made already. */
    public <S> Columns<R> of(Function<R, S> part, Columns<S> more) {
        return all(more.list().stream().map(c -> c.of(part)).toList());
    }

    /** Columns of the same thing that are made already. */
    public Columns<R> all(List<Column<R>> more) {
        columns.addAll(more);
        return this;
    }

    /** A column for people with a head that is a text and not a key; null for none. */
    public Columns<R> headed(String head, Column.Kind kind, Function<R, ?> value) {
        columns.add(new Column<>(null, head, kind, r -> "", r -> plain(value.apply(r))));
        return this;
    }

    /** A column for programs. */
    public Columns<R> coded(String code, Function<R, ?> value) {
        return text(code, null, value);
    }

    public List<Column<R>> list() {
        return List.copyOf(columns);
    }

    private Columns<R> add(String code, String key, Column.Kind kind, Function<R, ?> coded, Function<R, ?> said) {
        columns.add(new Column<>(code, key == null ? null : texts.get(key), kind, r -> plain(coded.apply(r)),
                r -> plain(said.apply(r))));
        return this;
    }

    private static String plain(Object value) {
        return value == null ? "" : value instanceof BigDecimal number ? Decimals.plain(number) : value.toString();
    }
}

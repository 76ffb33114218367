package vn.nongthonmoi.workbench.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.RegisteredUnit;
import vn.nongthonmoi.office.print.Answer;
import vn.nongthonmoi.office.print.Columns;
import vn.nongthonmoi.office.print.Page;
import vn.nongthonmoi.office.print.Table;
import vn.nongthonmoi.office.print.Texts;

/** What {@code units} says: who a unit was, what it was formed from and what became of it. */
public final class FoundAnswer implements Answer {

    private final Found found;
    private final Texts texts;

    public FoundAnswer(Found found, Texts texts) {
        this.found = found;
        this.texts = texts;
    }

    @Override
    public void page(Page page) {
        if (!found.units().isEmpty()) {
            page.table(new Columns<RegisteredUnit>(texts).text("head.code", RegisteredUnit::code)
                    .text("register.head-unit", u -> u.kindName() + " " + u.name())
                    .text("register.head-within", FoundAnswer::within)
                    .text("register.head-days", this::days).list(), found.units(), (unit, below) -> {
                parts(below, "register.formed-from", unit.formedFrom());
                parts(below, "register.became", unit.became());
            });
        }
        found.absent().forEach(code -> page.line(texts.get("register.absent", code, texts.date(found.asOf()))));
        found.unknown().forEach(code -> page.line(texts.get("register.unknown", code)));
    }

    private void parts(Page page, String text, List<RegisteredUnit.Part> parts) {
        if (!parts.isEmpty()) {
            page.wrapped("    ", texts.get(text, parts.stream().map(this::part).collect(Collectors.joining("; "))));
        }
    }

    private String part(RegisteredUnit.Part part) {
        String unit = part.unit().code() + " " + part.unit().kindName() + " " + part.unit().name();
        return part.whole() ? unit : texts.get("register.part", unit);
    }

    private static String within(RegisteredUnit unit) {
        return unit.district().map(d -> d.name() + ", ").orElse("") + unit.provinceUnit()
                .filter(p -> !p.code().equals(unit.code())).map(RegisteredUnit::name).orElse("");
    }

    private String days(RegisteredUnit u) {
        String from = u.notBefore() == null ? texts.get("register.older", texts.date(u.from())) : span(u.notBefore(), u.from());
        return from + " – " + (u.to() == null ? "" : span(u.to(), u.notAfter()));
    }

    /** A day, or two between which it lies. */
    private String span(LocalDate one, LocalDate other) {
        return one.equals(other) ? texts.date(one) : texts.date(one) + ".." + texts.date(other);
    }

    /** One line a unit; the first columns are those of a table of units. */
    @Override
    public Table<?> table() {
        return new Table<>(new Columns<RegisteredUnit>(texts).coded("code", RegisteredUnit::code)
                .coded("name", RegisteredUnit::name).coded("kind", FoundAnswer::kind)
                .coded("province", u -> u.province().code())
                .coded("district", u -> u.district().map(RegisteredUnit::code).orElse(""))
                .coded("formed_from", u -> codes(u.formedFrom(), true)).coded("note kind", RegisteredUnit::kindName)
                .coded("note province", u -> u.provinceUnit().map(RegisteredUnit::name).orElse(""))
                .coded("note district", u -> u.district().map(RegisteredUnit::name).orElse(""))
                .coded("note partly_from", u -> codes(u.formedFrom(), false))
                .coded("note became", u -> codes(u.became(), true))
                .coded("note partly_became", u -> codes(u.became(), false))
                .coded("note not_before", RegisteredUnit::notBefore).coded("note from", RegisteredUnit::from)
                .coded("note to", RegisteredUnit::to).coded("note not_after", RegisteredUnit::notAfter).list(),
                found.units().stream());
    }

    private static String kind(RegisteredUnit u) {
        return u.kind() == null ? null : u.kind().code();
    }

    private static String codes(List<RegisteredUnit.Part> parts, boolean whole) {
        return parts.stream().filter(p -> p.whole() == whole).map(p -> p.unit().code()).collect(Collectors.joining("|"));
    }

    /** The order of the fields is part of it. */
    @Override
    public Fields json() {
        return new Fields().with("as_of", found.asOf()).list("units", found.units(), FoundAnswer::unit)
                .with("absent", found.absent()).with("unknown", found.unknown());
    }

    private static Fields unit(RegisteredUnit u) {
        return names(u).with("province_name", u.provinceUnit().map(RegisteredUnit::name).orElse(null))
                .with("district", u.district().map(RegisteredUnit::code).orElse(null))
                .with("district_name", u.district().map(RegisteredUnit::name).orElse(null))
                .with("not_before", u.notBefore()).with("from", u.from()).with("to", u.to())
                .with("not_after", u.notAfter()).list("formed_from", u.formedFrom(), FoundAnswer::partOf)
                .list("became", u.became(), FoundAnswer::partOf);
    }

    private static Fields names(RegisteredUnit u) {
        return new Fields().with("code", u.code()).with("name", u.name()).with("kind", kind(u))
                .with("kind_name", u.kindName()).with("province", u.province().code());
    }

    private static Fields partOf(RegisteredUnit.Part part) {
        return names(part.unit()).with("whole", part.whole());
    }
}

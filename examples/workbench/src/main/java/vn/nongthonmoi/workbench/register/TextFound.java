package vn.nongthonmoi.workbench.register;

import static vn.nongthonmoi.workbench.print.TextTable.Align.LEFT;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.RegisteredUnit;
import vn.nongthonmoi.workbench.print.TextTable;
import vn.nongthonmoi.workbench.print.Texts;

/** A page for the terminal: a line a unit, and below it what it was formed from and what became of it. */
final class TextFound {

    private static final int WIDEST = 120;

    private final Texts texts;

    TextFound(Texts texts) {
        this.texts = texts;
    }

    void print(Found found, OutputStream out) throws IOException {
        TextTable table = new TextTable(LEFT, LEFT, LEFT, LEFT);
        table.add(List.of(texts.get("head.code"), texts.get("register.head-unit"), texts.get("register.head-within"),
                texts.get("register.head-days")));
        found.units().forEach(u -> table.add(List.of(u.code(), u.kindName() + " " + u.name(), within(u), days(u))));
        List<String> rows = table.lines();
        List<String> lines = new ArrayList<>();
        if (!found.units().isEmpty()) {
            lines.add(rows.get(0));
        }
        for (int i = 0; i < found.units().size(); i++) {
            RegisteredUnit unit = found.units().get(i);
            lines.add(rows.get(i + 1));
            parts(lines, "register.formed-from", unit.formedFrom());
            parts(lines, "register.became", unit.became());
        }
        found.absent().forEach(code -> lines.add(texts.get("register.absent", code, texts.date(found.asOf()))));
        found.unknown().forEach(code -> lines.add(texts.get("register.unknown", code)));
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void parts(List<String> lines, String text, List<RegisteredUnit.Part> parts) {
        if (!parts.isEmpty()) {
            lines.addAll(TextTable.wrapped(texts.get(text, parts.stream().map(this::part).collect(Collectors.joining("; "))), "    ",
                    WIDEST));
        }
    }

    private String part(RegisteredUnit.Part part) {
        String unit = part.unit().code() + " " + part.unit().kindName() + " " + part.unit().name();
        return part.whole() ? unit : texts.get("register.part", unit);
    }

    private static String within(RegisteredUnit unit) {
        return unit.district().map(d -> d.name() + ", ").orElse("") + province(unit);
    }

    private static String province(RegisteredUnit unit) {
        return unit.provinceUnit().filter(p -> !p.code().equals(unit.code())).map(RegisteredUnit::name).orElse("");
    }

    private String days(RegisteredUnit u) {
        String from = u.notBefore() == null ? texts.get("register.older", texts.date(u.from())) : span(u.notBefore(), u.from());
        return from + " – " + (u.to() == null ? "" : span(u.to(), u.notAfter()));
    }

    /** A day, or two between which it lies. */
    private String span(LocalDate one, LocalDate other) {
        return one.equals(other) ? texts.date(one) : texts.date(one) + ".." + texts.date(other);
    }
}

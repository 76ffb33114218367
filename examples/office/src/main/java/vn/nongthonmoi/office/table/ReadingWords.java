package vn.nongthonmoi.office.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.sheet.Grid;

/** Says in words what is noteworthy about how a table was understood; of one that is plain, nothing. */
public final class ReadingWords {

    /** So many rows are named, the others counted. */
    private static final int NAMED = 10;

    private final Texts texts;

    public ReadingWords(Texts texts) {
        this.texts = texts;
    }

    /** A sentence for each thing. */
    public List<String> notes(Reading reading) {
        List<String> notes = new ArrayList<>();
        if (!reading.converted().isEmpty()) {
            notes.add(texts.get("reading.converted", reading.file(), reading.converted()));
        }
        if (reading.form() != null && reading.readFor() != null) {
            notes.add(texts.get("reading.other-form", reading.file(), said(reading.form()), said(reading.readFor())));
        }
        if (reading.layout() == Reading.Layout.LONG) {
            notes.add(texts.get("reading.long", reading.file(), reading.rows()));
        }
        if (!reading.hidden().sheets().isEmpty()) {
            notes.add(texts.get("reading.hidden-sheets", reading.file(), String.join(", ", reading.hidden().sheets()), reading.sheet()));
        }
        if (!reading.hidden().rows().isEmpty()) {
            notes.add(texts.get("reading.hidden-rows", reading.file(), few(reading.hidden().rows().stream().map(String::valueOf).toList())));
        }
        List<Integer> columns = reading.hidden().columns().stream().filter(c -> reading.columns().stream()
                .anyMatch(column -> column.letters().equals(Grid.letters(c)))).toList();
        if (!columns.isEmpty()) {
            notes.add(texts.get("reading.hidden-columns", reading.file(), few(columns.stream().map(Grid::letters).toList())));
        }
        if (reading.filledDown() > 0) {
            notes.add(texts.get("reading.filled-down", reading.file(), reading.filledDown()));
        }
        Map<Reading.Because, List<String>> skipped = new EnumMap<>(Reading.Because.class);
        reading.skipped().forEach(s -> skipped.computeIfAbsent(s.because(), b -> new ArrayList<>()).add(String.valueOf(s.row())));
        skipped.forEach((because, rows) -> notes.add(texts.get("reading.skipped", reading.file(), because(because), few(rows))));
        return notes;
    }

    private String said(FormStamp form) {
        return texts.get("reading.form", texts.of(form.standard().title()), form.period(), texts.date(form.day()));
    }

    /** Why a row is of no unit. */
    public String because(Reading.Because because) {
        return texts.get("reading.skipped-" + because.code());
    }

    /** Why a column is taken for what it is. */
    public String because(ColumnMeaning.Because because) {
        return texts.get("reading.because-" + because.code());
    }

    private String few(List<String> all) {
        String named = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all.size() <= NAMED ? named : texts.get("reading.and-more", named, all.size() - NAMED);
    }
}

package vn.nongthonmoi.office.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.sheet.Grid;

/**
 * What an entry form was made for, as its cover says it: {@code ntm-form-1 commune 2021-2025 2024-12-31}. A form is read
 * whatever it was made for, since its columns say by their codes what they are; who reads it for something else is told.
 *
 * @param standard the standard
 * @param period the period of its set
 * @param day the day
 */
public record FormStamp(Standard standard, Period period, LocalDate day) {

    private static final String ID = "ntm-form-1";
    private static final Pattern WRITTEN = Pattern.compile("ntm-form-\\d+ ([a-z-]+) (\\d{4}-\\d{4}) (\\d{4}-\\d{2}-\\d{2})");

    /** The stamp of a form for a set. */
    public static FormStamp of(CriteriaSet set) {
        return new FormStamp(set.standard(), set.period(), set.asOf());
    }

    /** As the cover has it. */
    public String written() {
        return ID + " " + standard.code() + " " + period + " " + day;
    }

    /** The sheet that is the cover of a form; null where a sheet is no form's, or somebody took the cover away. */
    static @Nullable String cover(Grid grid) {
        for (Language language : Language.values()) {
            String cover = Texts.in(language).get("form.cover");
            if (grid.others().contains(cover)) {
                return cover;
            }
        }
        return null;
    }

    /** What a cover says; empty where it says nothing that can be read. */
    static Optional<FormStamp> on(Grid cover) {
        return cover.lines().stream().flatMap(line -> line.cells().values().stream()).flatMap(cell -> read(cell.text()).stream()).findFirst();
    }

    private static Optional<FormStamp> read(String text) {
        Matcher m = WRITTEN.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(m.group(3));
            Period period = Period.of(m.group(2));
            return Standard.find(m.group(1)).map(standard -> new FormStamp(standard, period, day));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package vn.nongthonmoi.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Nearest;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.words.OfficeWords;

/** Reads the values of options; a wrong one is a {@link Failure} that names the option and what it expects. */
final class Arguments {

    private final Texts texts;

    Arguments(Texts texts) {
        this.texts = texts;
    }

    Standard standard(String value) {
        return standard("--standard", value);
    }

    Standard standard(String option, String value) {
        List<String> codes = Arrays.stream(Standard.values()).map(Standard::code).toList();
        return OfficeWords.standard(value).orElseGet(() -> Standard.of(choice(option, value, codes)));
    }

    LocalDate date(String option, String value) {
        return OfficeWords.day(value).orElseThrow(() -> Failure.usage(texts.get("usage.date", option, value)));
    }

    Period period(String value) {
        return period("--period", value);
    }

    Period period(String option, String value) {
        try {
            return Period.of(value);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(texts.get("usage.period", option, value));
        }
    }

    Province province(String value) {
        try {
            return Province.of(value);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(texts.get("usage.province", value));
        }
    }

    Area area(String value) {
        return Area.find(choice("--area", value, Stream.of(Area.values()).map(Area::code).toList())).orElseThrow();
    }

    /** The value itself when it is one of the choices. */
    String choice(String option, String value, List<String> choices) {
        if (choices.contains(value)) {
            return value;
        }
        throw Failure.usage(texts.get("usage.choice", option, value, String.join(", ", choices))
                + Nearest.suggestion(value, choices, texts));
    }

    /** Refuses the code of a unit that the table does not have. */
    void unit(String code, String table, List<String> known) {
        if (!known.contains(code)) {
            throw Failure.usage(texts.get("usage.unit", table, code) + Nearest.suggestion(code, known, texts));
        }
    }

    /** A period that has a set already. */
    Failure periodExists(String value) {
        return Failure.usage(texts.get("usage.period-exists", value));
    }

    /** What is neither a period, a day nor a directory. */
    Failure noSide(String option, String value) {
        return Failure.usage(texts.get("usage.side", option, value));
    }

    /** A file that can be read. */
    Path file(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Failure.usage(texts.get("usage.no-file", file));
        }
        return file;
    }

    /** A directory. */
    Path directory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw Failure.usage(texts.get("usage.no-directory", directory));
        }
        return directory;
    }

    /** The rules of that directory, or the bundled ones when there is none. */
    CriteriaLibrary library(Path directory) {
        return directory == null ? CriteriaLibrary.bundled() : CriteriaLibrary.load(directory(directory));
    }
}

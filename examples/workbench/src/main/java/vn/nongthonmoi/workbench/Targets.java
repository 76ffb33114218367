package vn.nongthonmoi.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/** Option of commands that hold units against what a programme wants of them: how many shall meet what by when. */
final class Targets {

    private static final Pattern FORM = Pattern.compile("(?:([^:@]*):)?([^:@]*)@([^:@]*)");
    /** More digits than any number of units has; it keeps the number an int. */
    private static final Pattern UNITS = Pattern.compile("0*[1-9]\\d{0,7}");

    @Option(names = "--target", paramLabel = "[S:]N@YYYY-MM-DD", descriptionKey = "option.target")
    private List<String> targets = new ArrayList<>();

    /** Refuses the option: no format but that of the report has a place for it. */
    void refuse(Texts texts) {
        if (!targets.isEmpty()) {
            throw Failure.usage(texts.get("usage.html-only", "--target"));
        }
    }

    /**
     * The targets in the order given.
     *
     * @param standard what a target that names no standard means; null where it has to name one
     */
    List<Target> read(Arguments arguments, Standard standard, Texts texts) {
        return targets.stream().map(text -> target(text, arguments, standard, texts)).toList();
    }

    private static Target target(String text, Arguments arguments, Standard standard, Texts texts) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw Failure.usage(texts.get("usage.target", text));
        }
        if (m.group(1) == null && standard == null) {
            throw Failure.usage(texts.get("usage.target-standard", text));
        }
        Standard of = m.group(1) == null ? standard : arguments.standard("--target", m.group(1));
        if (!UNITS.matcher(m.group(2)).matches()) {
            throw Failure.usage(texts.get("usage.target-units", m.group(2)));
        }
        LocalDate by = arguments.date("--target", m.group(3));
        return new Target(of, Integer.parseInt(m.group(2)), by);
    }
}

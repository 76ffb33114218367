package vn.nongthonmoi.workbench.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.office.print.ProgressCells;
import vn.nongthonmoi.office.print.Texts;

/** What pages and sheets say of progress in the same words. */
final class ProgressWords {

    private final Texts texts;

    ProgressWords(Texts texts) {
        this.texts = texts;
    }

    String standard(ProgressReport.Section section) {
        return texts.of(section.standard().title());
    }

    String title(ProgressReport.Section section, LocalDate asOf) {
        return section.period() == null ? texts.get("progress.no-units", standard(section), asOf)
                : texts.get("report.title", standard(section), section.period(), asOf);
    }

    /** What units are grouped by. */
    String by(ProgressReport.By by) {
        return texts.get("progress.by-" + by.name().toLowerCase(Locale.ROOT));
    }

    String name(ProgressReport.Group group) {
        String name = group.progress().name();
        if (group.by() == ProgressReport.By.ALL) {
            return texts.get("tally.total");
        }
        if (name.isEmpty()) {
            name = texts.get("tally.no-district");
        }
        return switch (group.by()) {
            case PROVINCE -> texts.province(name);
            case DISTRICT -> group.province().isEmpty() ? name : texts.get("owed.of-province", name, texts.within(group.province()));
            default -> name;
        };
    }

    /** The units by the number of criteria met. */
    String bands(Progress all) {
        return texts.get("progress.bands", all.bands().stream()
                .map(b -> band(b) + ": " + texts.get("tally.share", b.units(),
                        texts.number(all.share(b.units()).toPlainString()))).collect(Collectors.joining("; ")));
    }

    String band(Progress.Band band) {
        return band.from() == band.to() ? String.valueOf(band.to()) : band.from() + "–" + band.to();
    }

    String target(Target.Standing s) {
        return texts.get("progress.target", s.target().units(), s.target().by(), s.reached(), s.open(),
                s.outstanding(), new ProgressCells(texts).state(s));
    }

    /** What the totals leave out, and whom they count without knowing the kind. */
    List<String> told(ProgressReport.Section section) {
        return new ProgressCells(texts).told(section.standard(), section.all(), section.blankKinds());
    }

    String day(ProgressReport.Day day) {
        return day.period() == null ? day.asOf().toString() : texts.get("progress.day", day.asOf(), day.period());
    }

    /** What was added since, in the order of the columns of a line of progress. */
    List<BigDecimal> change(Progress then, Progress now) {
        return Stream.concat(Stream.of(now.units() - then.units(), now.meets() - then.meets(),
                now.fallsShort() - then.fallsShort(), now.undetermined() - then.undetermined(),
                now.recognised() - then.recognised()).map(BigDecimal::valueOf),
                Stream.of(now.meanMet().subtract(then.meanMet()))).toList();
    }
}

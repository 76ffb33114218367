package vn.nongthonmoi.workbench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.PartsTable;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.workbench.review.Reviewer;
import vn.nongthonmoi.workbench.review.Reviews;

/**
 * Reviews the titles of units, each against the set of its title: a section a title.
 *
 * @param library the rules
 * @param asOf the day of the review
 * @param members the units within
 * @param parts the units that merged ones were formed from
 * @param texts the language
 * @param rowDone run after each row
 */
public record ReviewAnswers(CriteriaLibrary library, LocalDate asOf, MembersTable members, PartsTable parts,
        Texts texts, Runnable rowDone) implements Answers {

    @Override
    public Part of(List<UnitsTable.Row> rows) {
        Reviews reviews = Reviewer.of(library, asOf, new UnitsTable("", rows), members, parts, texts, rowDone);
        Map<Standard, List<Reviews.Line>> titles = new TreeMap<>();
        reviews.reviewed().forEach(line -> titles.computeIfAbsent(line.review().assessment().standard(), s -> new ArrayList<>())
                .add(line));
        return new Part(titles.values().stream().map(ReviewAnswers::section).toList(), reviews.errors().stream()
                .map(line -> new Unanswered(line.number(), line.code(), line.error())).toList(), reviews.untitled());
    }

    private static Section section(List<Reviews.Line> lines) {
        Assessment first = lines.get(0).review().assessment();
        CriteriaSet set = lines.get(0).set();
        List<Section.Entry> entries = lines.stream().map(line -> new Section.Entry(line.review().assessment(),
                line.review(), line.fewestToKeep().orElse(null), null)).toList();
        return new Section(first.standard(), first.period(), first.asOf(), entries, List.of(), set == null ? List.of()
                : set.flags(entries.stream().map(Section.Entry::assessment).toList(), List.of()));
    }
}

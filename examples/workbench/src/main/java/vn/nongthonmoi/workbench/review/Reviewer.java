package vn.nongthonmoi.workbench.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.PartsTable;
import vn.nongthonmoi.office.table.RowError;
import vn.nongthonmoi.office.table.UnitsTable;

/**
 * Reviews one row.
 *
 * @param asOf the day of the review
 * @param within the units within those of the table
 * @param before the units that merged ones were formed from
 */
public record Reviewer(CriteriaLibrary library, LocalDate asOf, MembersTable within, PartsTable before, Texts texts) {

    /**
     * Reviews every row that names a title. A merged unit without one is held to the lowest that a unit it was formed
     * from held.
     *
     * @param parts the units that merged ones were formed from
     * @param rowDone run after each row, whether it was reviewed or not
     */
    public static Reviews of(CriteriaLibrary library, LocalDate asOf, UnitsTable table, MembersTable members,
            PartsTable parts, Texts texts, Runnable rowDone) {
        List<Reviews.Line> lines = new ArrayList<>();
        Reviewer reviewer = new Reviewer(library, asOf, members, parts, texts);
        for (UnitsTable.Row row : table.rows()) {
            reviewer.line(row).ifPresent(lines::add);
            rowDone.run();
        }
        return new Reviews(table.name(), asOf, lines, table.rows().size() - lines.size(), parts);
    }

    /** The answer for a row; empty when neither the unit nor any unit that it was formed from holds a title. */
    Optional<Reviews.Line> line(UnitsTable.Row row) {
        if (row.error() != null) {
            return Optional.of(error(row, row.recognised()
                    .flatMap(title -> library.applicable(title, null, asOf).set())
                    .map(set -> row.error(set, within::of, texts)).orElse(row.error())));
        }
        try {
            List<UnitsTable.Row> parts = before.of(row.unit(), texts);
            Standard title = row.unit().recognised() == null ? lowest(parts) : row.unit().recognised();
            return title == null ? Optional.empty() : Optional.of(review(row, title, parts));
        } catch (RowError.Raised e) {
            return Optional.of(error(row, e.error()));
        }
    }

    /** The title that all parts with one held, or one above it: titles of a kind of unit go from the lowest up. */
    private static Standard lowest(List<UnitsTable.Row> parts) {
        return parts.stream().map(part -> part.unit().recognised()).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    private Reviews.Line review(UnitsTable.Row row, Standard title, List<UnitsTable.Row> parts)
            throws RowError.Raised {
        try {
            CriteriaSet set = library.applicable(title, null, asOf).set().orElse(null);
            Members members = within.of(row.unit(), title);
            Review review = Review.of(library, asOf, title, row.unit(), row.evidence(), members);
            return new Reviews.Line(row.line(), row.code(), review.formedFrom(parts(parts)), set, members, null);
        } catch (InvalidInputException e) {
            return error(row, row.error(e, texts));
        } catch (NoSuchSetException e) {
            return error(row, RowError.of(e, texts));
        }
    }

    private List<Review.Part> parts(List<UnitsTable.Row> rows) throws RowError.Raised {
        List<Review.Part> parts = new ArrayList<>();
        for (UnitsTable.Row row : rows) {
            parts.add(new Review.Part(row.unit(), row.unit().recognised() == null ? null : past(row)));
        }
        return parts;
    }

    /** Where a part stood on its last day. */
    private Review past(UnitsTable.Row part) throws RowError.Raised {
        try {
            return Review.of(library, before.lastDay(), part.unit(), part.evidence(), Members.none());
        } catch (InvalidInputException e) {
            throw before.error(part, part.error(e, texts), texts);
        } catch (NoSuchSetException e) {
            throw before.error(part, RowError.of(e, texts), texts);
        }
    }

    private static Reviews.Line error(UnitsTable.Row row, RowError error) {
        return new Reviews.Line(row.line(), row.code(), null, null, null, error);
    }
}

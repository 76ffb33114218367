package vn.nongthonmoi.office.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.office.annex.Amendment;
import vn.nongthonmoi.office.annex.AnnexHead;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.document.AnnexHeadings;
import vn.nongthonmoi.office.document.DecisionDocument;
import vn.nongthonmoi.office.document.DecisionDocuments;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.rules.Sets;

/**
 * A decision's document beside the rules.
 *
 * @param asked what was asked
 * @param sha256 the digest of the file's bytes, so that anybody can tell that it is the same one
 * @param annex the annex of the rules that it was put beside; without rows where the rules have no such set
 * @param known the decision as the rules have it; empty where they do not
 * @param amendment what the document changes; empty where it is a set of its own
 * @param tables the document's tables
 * @param found what was found
 */
public record Intake(Question asked, String sha256, Annex annex, Optional<Annex.Document> known, Optional<Amendment> amendment, List<Used> tables,
        Reconciliation found) {

    /** Copies the list. */
    public Intake {
        tables = List.copyOf(tables);
    }

    /**
     * What somebody asks of a document.
     *
     * @param file the document
     * @param decision what it is cited as
     * @param standard what its annex judges
     * @param period the period of the set
     * @param province whose decision it is; null for the nation's
     * @param asOf the day of the rules; null for the first day in force of the decision where the rules have it, or else the last day of
     *     the set
     * @param table the number of the one table that is used; null for all that are of criteria
     */
    public record Question(Path file, CitedDecision decision, Standard standard, Period period, @Nullable Province province, @Nullable LocalDate asOf,
            @Nullable Integer table) { }

    /**
     * A table of the document.
     *
     * @param table the table
     * @param understood how it was understood; null where it was not used
     * @param annex the annex that it stands in, where that is another one than the decision is cited with; null otherwise
     */
    public record Used(DocumentTable table, @Nullable AnnexTable understood, @Nullable String annex) {

        /** The heads of its columns that nobody knows; none of a table that is no table of criteria, or of another annex. */
        public List<String> unknown() {
            return understood != null ? understood.head().others() : annex != null ? List.of() : AnnexHead.unknown(table);
        }

        /** The same in sentences. */
        Stream<String> unknown(Texts texts) {
            return unknown().stream().map(head -> texts.get("intake.unknown-column", table.number(), head.replace('\n', ' ')));
        }
    }

    /**
     * Reads a document and puts it beside the rules.
     *
     * @throws Failure if the document cannot be read, or no table in it is one of criteria
     */
    public static Intake of(Question asked, CriteriaLibrary library, Texts texts) throws IOException {
        Optional<SetSummary> set = Sets.find(library, asked.standard(), asked.period());
        Optional<Annex.Document> known = set.flatMap(summary -> asked.decision().in(library, summary, asked.province()));
        return of(asked, Against.of(asked, library, known), known, texts);
    }

    /**
     * What a document is put beside.
     *
     * @param annex the annex of the rules, on the day on which it says what the decision says, before what later ones changed
     * @param columns the same for units of each area and commune group, where a province may ask by them; empty otherwise
     */
    record Against(Annex annex, Map<String, Annex> columns) {

        private static Against of(Question asked, CriteriaLibrary library, Optional<Annex.Document> known) {
            try {
                LocalDate day = asked.asOf() != null ? asked.asOf() : known.map(Annex.Document::inForceFrom).orElse(null);
                return of(day == null ? Sets.last(library, asked.standard(), asked.period(), asked.province())
                        : library.set(asked.standard(), asked.period(), day), asked.province());
            } catch (NoSuchSetException e) {
                if (Sets.find(library, asked.standard(), asked.period()).isPresent()) {
                    throw e;
                }
                // A set that the rules do not have yet: all rows are the document's alone.
                return new Against(Annex.builder(asked.standard(), asked.period(), LocalDate.of(asked.period().from(), 1, 1)).province(asked.province()).build(),
                        Map.of());
            }
        }

        /** What a set asks, of the nation or of a province. */
        static Against of(CriteriaSet set, @Nullable Province province) {
            Map<String, Annex> columns = new LinkedHashMap<>();
            if (province != null && set.standard().kind() == UnitKind.COMMUNE) {
                Unit.Builder like = Unit.builder("annex", province).kind(UnitKind.COMMUNE);
                Stream.of(Area.I, Area.II, Area.III).forEach(area -> columns.put("area-" + area.code(), set.annex(like.area(area).build())));
                Unit.Builder in = Unit.builder("annex", province).kind(UnitKind.COMMUNE);
                Stream.of(CommuneGroup.values()).forEach(group -> columns.put("group" + group.code(), set.annex(in.group(group).build())));
            }
            return new Against(set.annex(province, null), columns);
        }

        /** The tables beside it. */
        Reconciliation reconcile(List<AnnexTable> tables) {
            return Reconciliation.of(tables, annex, columns);
        }
    }

    private static Intake of(Question asked, Against against, Optional<Annex.Document> known, Texts texts) throws IOException {
        DecisionDocument document = DecisionDocuments.read(asked.file(), texts);
        AnnexHeadings headings = new AnnexHeadings(document);
        List<Used> used = new ArrayList<>();
        List<AnnexTable> understood = new ArrayList<>();
        for (DocumentTable table : document.tables()) {
            boolean other = asked.table() == null && !headings.within(table, asked.decision().part());
            Optional<AnnexTable> read = other || asked.table() != null && asked.table() != table.number() ? Optional.empty()
                    : AnnexTable.of(table).or(() -> goesOn(document, table, understood));
            read.ifPresent(understood::add);
            used.add(new Used(table, read.orElse(null), other ? headings.of(table).orElse("") : null));
        }
        if (understood.isEmpty()) {
            throw Failure.problem(Stream.concat(Stream.of(texts.get("intake.no-table", asked.file(), document.tables().size())),
                    used.stream().flatMap(table -> table.unknown(texts))).collect(Collectors.joining("\n")));
        }
        Optional<Amendment> amendment = Amendment.of(document, asked.decision().number());
        Reconciliation found = against.reconcile(understood);
        return new Intake(asked, digest(asked.file()), against.annex(), known, amendment, used, amendment.map(found::amending).orElse(found));
    }

    /** A table that follows at once on one that is understood, with nothing said in between, may go on with it. */
    private static Optional<AnnexTable> goesOn(DecisionDocument document, DocumentTable table, List<AnnexTable> understood) {
        return understood.isEmpty() || understood.get(understood.size() - 1).table().number() != table.number() - 1
                || document.paragraphs().stream().anyMatch(paragraph -> paragraph.beforeTable() == table.number()) ? Optional.empty()
                : AnnexTable.continuing(table, understood.get(understood.size() - 1));
    }

    /** The tables that were used, as they were understood. */
    public List<AnnexTable> understood() {
        return tables.stream().map(Used::understood).filter(table -> table != null).toList();
    }

    /** Changes of which the document speaks and no row of its tables: a person has to look. */
    public List<Amendment.Change> unread() {
        return amendment.map(a -> a.withoutRow(understood())).orElse(List.of());
    }

    /** Whether all cells were read and say what the rules say, and every row is on both sides. */
    public boolean agrees() {
        return found.rows().stream().allMatch(row -> row.finding() == Reconciliation.Finding.SAME)
                && understood().stream().allMatch(table -> table.unnumbered().isEmpty()) && unread().isEmpty();
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

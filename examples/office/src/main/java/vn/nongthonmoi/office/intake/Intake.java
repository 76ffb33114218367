package vn.nongthonmoi.office.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.annex.DocumentTable;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/**
 * A decision's document beside the rules.
 *
 * @param file the document
 * @param sha256 the digest of its bytes, so that anybody can tell that it is the same one
 * @param source what it is cited as
 * @param annex the annex of the rules that it was put beside
 * @param tables its tables
 * @param found what was found
 */
public record Intake(Path file, String sha256, String source, Annex annex, List<Used> tables, Reconciliation found) {

    /** Copies the list. */
    public Intake {
        tables = List.copyOf(tables);
    }

    /**
     * A table of the document.
     *
     * @param table the table
     * @param understood how it was understood; null where it was not used
     */
    public record Used(DocumentTable table, @Nullable AnnexTable understood) { }

    /**
     * Puts a document beside an annex.
     *
     * @param only the number of the one table that is used; null for all that are of criteria
     * @throws Failure if no table is one of criteria
     */
    public static Intake of(Path file, String source, List<DocumentTable> tables, @Nullable Integer only, Annex annex, Texts texts) throws IOException {
        List<Used> used = new ArrayList<>();
        List<AnnexTable> understood = new ArrayList<>();
        for (DocumentTable table : tables) {
            Optional<AnnexTable> read = only != null && only != table.number() ? Optional.empty() : AnnexTable.of(table);
            read.ifPresent(understood::add);
            used.add(new Used(table, read.orElse(null)));
        }
        if (understood.isEmpty()) {
            throw Failure.problem(texts.get("intake.no-table", file, tables.size()));
        }
        return new Intake(file, digest(file), source, annex, used, Reconciliation.of(understood, annex));
    }

    /** Whether all cells were read and say what the rules say, and every row is on both sides. */
    public boolean agrees() {
        return found.rows().stream().allMatch(row -> row.finding() == Reconciliation.Finding.SAME)
                && tables.stream().allMatch(used -> used.understood() == null || used.understood().unnumbered().isEmpty());
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

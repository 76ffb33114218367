package vn.nongthonmoi.office.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.InvalidInputException;
import vn.nongthonmoi.criteria.NoSuchSetException;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.rules.LayerText;

/**
 * A decision as a person cites it: «318/QĐ-TTg, Phụ lục I», «1360/QĐ-UBND ngày 05/06/2026, Phụ lục».
 *
 * @param number its number
 * @param signed the day it was signed; null where that is not said
 * @param part the annex or article; empty for the whole of it
 */
public record CitedDecision(String number, @Nullable LocalDate signed, String part) {

    private static final Pattern FORM = Pattern.compile("([^\\s,\"\\\\{}]*[0-9][^\\s,\"\\\\{}]*/[^\\s,\"\\\\{}]+)(?:\\s+ngày\\s+([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}))?(?:\\s*,\\s*([^\"\\\\{}]+))?");

    /**
     * Reads a citation.
     *
     * @throws Failure if it is none
     */
    public static CitedDecision of(String text, Texts texts) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            throw Failure.usage(texts.get("usage.cited-decision", text));
        }
        try {
            return new CitedDecision(m.group(1), m.group(2) == null ? null : LocalDate.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(3)),
                    Integer.parseInt(m.group(2))), m.group(5) == null ? "" : m.group(5).strip());
        } catch (DateTimeException e) {
            throw Failure.usage(texts.get("usage.cited-decision", text));
        }
    }

    /** As it was cited. */
    public String text() {
        return number + (signed == null ? "" : " ngày " + LayerText.date(signed)) + (part.isEmpty() ? "" : ", " + part);
    }

    /** The document of this number among the layers of a set; the one that took force first where there are several. */
    public Optional<Annex.Document> in(CriteriaLibrary library, SetSummary set, @Nullable Province province) {
        return set.days().stream().sorted().flatMap(day -> {
            try {
                return library.set(set.standard(), set.period(), day).annex(province, null).documents().stream();
            } catch (InvalidInputException | NoSuchSetException e) {
                // The province is not there on that day, or has no such set of its own.
                return Stream.empty();
            }
        }).filter(document -> document.decision().equals(number)).min(Comparator.comparing(Annex.Document::inForceFrom));
    }
}

package vn.nongthonmoi.office.words;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.Standard;

/** Reads what people write for a standard or a day; empty where it is neither, or could be another one. */
public final class OfficeWords {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    /** Vietnamese writes the day first, always: {@code 31/12/2024}, {@code 1/7/2025}. */
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_MARKED = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private static final Pattern IN_WORDS = Pattern.compile("(?:ngày\\s+)?([0-9]{1,2})\\s+tháng\\s+([0-9]{1,2})\\s+năm\\s+([0-9]{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MONTHS = 12;

    private OfficeWords() { }

    /**
     * A standard by its code ({@code commune-advanced}), its Vietnamese name ({@code xã nâng cao}), the same without marks and with
     * hyphens ({@code xa-nang-cao}), or by the kind of unit alone for the first standard of that kind ({@code xa}).
     */
    public static Optional<Standard> standard(String text) {
        String word = plain(text);
        return Standard.find(CellText.clean(text))
                .or(() -> Arrays.stream(Standard.values()).filter(s -> plain(s.vietnamese()).equals(word)
                        || plain(s.title().vi()).equals(word)).findFirst())
                .or(() -> Arrays.stream(Standard.values()).filter(s -> plain(s.kind().vietnamese()).equals(word)).findFirst());
    }

    /**
     * A day in a cell: as {@link #day}, also with a time or with hyphens; empty where a program may have turned day and month around, as
     * 05/06/2020 is the fifth of June here and the sixth of May in a spreadsheet set up for America.
     */
    public static Optional<LocalDate> dayInCell(String text) {
        String clean = CellText.clean(text).replaceFirst("[ T]0?0:00(:00)?$", "");
        Matcher inWords = IN_WORDS.matcher(clean);
        if (inWords.matches()) {
            return day(inWords.group(1) + "/" + inWords.group(2) + "/" + inWords.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(clean.replace('-', '/').replace('.', '/'));
        if (!dayFirst.matches()) {
            return day(clean.replaceFirst("^([0-9]{4})/([0-9]{2})/([0-9]{2})$", "$1-$2-$3"));
        }
        int day = Integer.parseInt(dayFirst.group(1));
        return day > MONTHS || day == Integer.parseInt(dayFirst.group(2)) ? day(dayFirst.group()) : Optional.empty();
    }

    /** A day, {@code 2024-12-31} or with the day first {@code 31/12/2024}; empty for one that is in no calendar. */
    public static Optional<LocalDate> day(String text) {
        String clean = CellText.clean(text);
        Matcher iso = ISO.matcher(clean);
        Matcher dayFirst = DAY_FIRST.matcher(clean);
        try {
            return iso.matches() ? Optional.of(day(iso, 1, 2, 3))
                    : dayFirst.matches() ? Optional.of(day(dayFirst, 3, 2, 1)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher of, int year, int month, int day) {
        return LocalDate.of(Integer.parseInt(of.group(year)), Integer.parseInt(of.group(month)), Integer.parseInt(of.group(day)));
    }

    /** In small letters with hyphens between words: {@code Xã nâng cao} is {@code xã-nâng-cao}. */
    public static String marked(String text) {
        return BETWEEN_MARKED.matcher(CellText.clean(text).toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
    }

    /** In small letters without marks, with hyphens between words: {@code Xã nâng cao} is {@code xa-nang-cao}. */
    public static String plain(String text) {
        String small = CellText.clean(text).toLowerCase(Locale.ROOT).replace('đ', 'd');
        String bare = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN.matcher(bare).replaceAll("-").replaceAll("^-|-$", "");
    }
}

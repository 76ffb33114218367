package vn.nongthonmoi.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What every peer is asked: the 57 indicators of the commune set of 2021–2025 as they hold for one kind of commune.
 * Read from a file beside this class, which {@link LibraryTask} writes, so that no peer has to load the library to know
 * what to check: that would be charged to its cold start and to its memory.
 */
public final class Task {

    /** What one column has to be. */
    public enum Kind {
        /** True. */
        PASS,
        /** At least the number. */
        AT_LEAST,
        /** At most the number. */
        AT_MOST,
        /** Equal to the number. */
        EQUAL
    }

    /**
     * A condition on one column.
     *
     * @param column the column
     * @param kind what it has to be
     * @param number the number; null for {@link Kind#PASS}
     * @param guard the column whose number says whether it is asked; null where it always is
     * @param above whether it is asked above the guard's number, or else up to it
     * @param guarded the guard's number; null without a guard
     */
    public record Check(String column, Kind kind, BigDecimal number, String guard, boolean above,
            BigDecimal guarded) { }

    /**
     * An indicator: all of its checks.
     *
     * @param code the code
     * @param criterion the place of its criterion
     * @param open whether its level is not set, so that its checks decide nothing unless one fails
     * @param checks what it asks
     */
    public record Indicator(String code, int criterion, boolean open, List<Check> checks) { }

    /** Met. Answers are the library's severities, so that the worst of several is the largest. */
    public static final byte MET = 1;
    /** No level is set. */
    public static final byte UNSPECIFIED = 2;
    /** Not met. */
    public static final byte NOT_MET = 8;

    static final String FILE = "task.tsv";

    private final List<Indicator> indicators;
    private final List<String> columns;
    private final int[] criterionOf;
    private final int criteria;

    Task(List<Indicator> indicators) {
        this.indicators = List.copyOf(indicators);
        Set<String> read = new LinkedHashSet<>();
        criterionOf = new int[indicators.size()];
        for (int i = 0; i < criterionOf.length; i++) {
            criterionOf[i] = indicators.get(i).criterion();
            for (Check check : indicators.get(i).checks()) {
                if (check.guard() != null) {
                    read.add(check.guard());
                }
                read.add(check.column());
            }
        }
        columns = List.copyOf(read);
        criteria = criterionOf[criterionOf.length - 1] + 1;
    }

    /** The task as the file has it. */
    public static Task read() {
        try (InputStream file = Task.class.getResourceAsStream(FILE)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Task parse(String text) {
        List<Indicator> indicators = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].isEmpty()) {
                indicators.add(new Indicator(cells[0], Integer.parseInt(cells[1]), Boolean.parseBoolean(cells[2]),
                        new ArrayList<>()));
            } else {
                indicators.get(indicators.size() - 1).checks().add(new Check(cells[1], Kind.valueOf(cells[2]),
                        number(cells[3]), cells[4].isEmpty() ? null : cells[4], Boolean.parseBoolean(cells[5]),
                        number(cells[6])));
            }
        }
        indicators.replaceAll(i -> new Indicator(i.code(), i.criterion(), i.open(), List.copyOf(i.checks())));
        return new Task(indicators);
    }

    private static BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    /** The indicators, in the order of the annex. Unmodifiable. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** How many criteria there are. */
    public int criteria() {
        return criteria;
    }

    /** Every column that any check reads, in the order of the annex. Unmodifiable. */
    public List<String> columns() {
        return columns;
    }

    /** Whether a column holds đạt or không đạt. */
    public boolean isPass(String column) {
        return indicators.stream().flatMap(i -> i.checks().stream())
                .anyMatch(c -> c.column().equals(column) && c.kind() == Kind.PASS);
    }

    /** Decimals behind the point that the numbers of a column have at most: none where it holds a grade or a count. */
    public int scale(String column) {
        return indicators.stream().flatMap(i -> i.checks().stream())
                .anyMatch(c -> c.column().equals(column) && !isWhole(c)) ? 1 : 0;
    }

    /** Whether a check asks for a grade, for so many of a thing, or for none of it. */
    static boolean isWhole(Check check) {
        return check.kind() == Kind.EQUAL
                || check.kind() == Kind.AT_LEAST && check.number().compareTo(BigDecimal.TEN) < 0;
    }

    /** The statuses of the criteria by those of their indicators: the worst one. For peers that answer rows alone. */
    public void fold(byte[] indicatorStatuses, byte[] criterionStatuses) {
        Arrays.fill(criterionStatuses, MET);
        for (int i = 0; i < indicatorStatuses.length; i++) {
            int c = criterionOf[i];
            criterionStatuses[c] = (byte) Math.max(criterionStatuses[c], indicatorStatuses[i]);
        }
    }
}

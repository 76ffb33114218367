package vn.nongthonmoi.spark.batch;

import java.util.List;
import java.util.function.Function;
import vn.nongthonmoi.criteria.BulkAssessment;
import vn.nongthonmoi.criteria.Status;

/**
 * The statuses of a batch.
 *
 * @param criteria of the criteria
 * @param indicators of the indicators, without parts
 * @param conditions of the conditions of recognition
 */
record Statuses(Block criteria, Block indicators, Block conditions) {

    private static final char[] LETTERS = letters();

    Statuses(BulkAssessment bulk) {
        this(Block.of(bulk.criteria(), bulk::criterion), Block.of(bulk.indicators(), bulk::indicator),
                Block.of(bulk.conditions(), bulk::condition));
    }

    private static char[] letters() {
        char[] letters = new char[Status.NOT_MET.severity() + 1];
        for (Status status : Status.values()) {
            letters[status.severity()] = switch (status) {
                case MET -> 'M';
                case NOT_MET -> 'N';
                case UNKNOWN -> 'U';
                case UNSPECIFIED -> 'S';
                case NOT_APPLICABLE -> '-';
            };
        }
        return letters;
    }

    /**
     * The statuses of rows of one sort.
     *
     * @param codes the rows that any unit of the batch has
     * @param bytes for each of them, a byte a unit
     */
    record Block(List<String> codes, byte[][] bytes) {

        static Block of(List<String> codes, Function<String, byte[]> statuses) {
            return new Block(codes, codes.stream().map(statuses).toArray(byte[][]::new));
        }

        /** A letter for each row that the unit itself has: which rows others have must not show in its answer. */
        String letters(int unit) {
            char[] letters = new char[bytes.length];
            int length = 0;
            for (byte[] row : bytes) {
                if (row[unit] != BulkAssessment.NONE) {
                    letters[length++] = LETTERS[row[unit]];
                }
            }
            return new String(letters, 0, length);
        }
    }
}

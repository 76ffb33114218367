package vn.nongthonmoi.spark.table;

/**
 * What was made wrong in a row on purpose.
 *
 * @param kind what it is
 * @param field the column it is in
 */
public record Fault(Kind kind, String field) {

    /** What can be wrong. */
    public enum Kind {
        /** A percentage above 100. */
        OUT_OF_RANGE("104.5", "NTM-214"),
        /** Words where a number belongs. */
        NO_NUMBER("chín mươi", "NTM-213"),
        /** The code of no province. */
        UNKNOWN_PROVINCE("99", "NTM-204");

        private final String cell;
        private final String problem;

        Kind(String cell, String problem) {
            this.cell = cell;
            this.problem = problem;
        }

        /** What stands in the cell. */
        public String cell() {
            return cell;
        }

        /** The code of the message that says so. */
        public String problem() {
            return problem;
        }
    }
}

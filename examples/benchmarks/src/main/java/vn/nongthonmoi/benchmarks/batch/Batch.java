package vn.nongthonmoi.benchmarks.batch;

/** A way to assess communes that it was given before, in the form in which a host would hold them. Not thread-safe. */
public interface Batch {

    /** Assesses all of them, on the calling thread, and reads every status. */
    Answers assess();

    /**
     * The statuses read; the next call may write over them.
     *
     * @param indicators of the indicators: an array a commune, or an array an indicator
     * @param criteria of the criteria alike
     * @param byRow whether there is an array a row of the annex rather than one a commune
     */
    record Answers(byte[][] indicators, byte[][] criteria, boolean byRow) {

        /** The status of an indicator of a commune. */
        public byte indicator(int commune, int place) {
            return byRow ? indicators[place][commune] : indicators[commune][place];
        }

        /** The status of a criterion of a commune. */
        public byte criterion(int commune, int place) {
            return byRow ? criteria[place][commune] : criteria[commune][place];
        }
    }
}

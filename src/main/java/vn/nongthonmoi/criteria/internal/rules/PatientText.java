package vn.nongthonmoi.criteria.internal.rules;

/**
 * A line that lets a pattern look at its characters only so often. A pattern with several holes can be led to try a
 * line in millions of ways; a sentence that somebody means is found within a few looks at each character. Counted, not
 * timed, so that every host gives the same answer.
 */
final class PatientText implements CharSequence {

    private static final int LOOKS = 20_000;

    /** The pattern looked too often. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExhaustedException() {
            super("no pattern of the vocabulary needs so long", null, false, false);
        }
    }

    private final String text;
    private int looks;

    PatientText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++looks > LOOKS) {
            throw new ExhaustedException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}

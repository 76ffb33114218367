package vn.nongthonmoi.office.annex;

/** Small digits above the line, as marks of footnotes and powers have them: a digit that is raised is none of the number's. */
final class Raised {

    private static final String DIGITS = "0123456789";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Raised() { }

    /** The text with its digits raised. */
    static String of(String text) {
        StringBuilder raised = new StringBuilder();
        text.chars().forEach(c -> raised.append(DIGITS.indexOf(c) < 0 ? (char) c : RAISED.charAt(DIGITS.indexOf(c))));
        return raised.toString();
    }
}

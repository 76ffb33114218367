package vn.nongthonmoi.office.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in which file a rule was read or held against, as an annotation says it: anybody who has the file can look there, and the
 * digest tells whether it is the same file.
 *
 * @param sha256 the digest of the file, in hexadecimal digits
 * @param table the table in it, from 1
 * @param row the row in that, from 1
 */
record FilePlace(String sha256, int table, int row) {

    private static final Pattern FORM = Pattern.compile("tệp SHA-256 ([0-9a-f]{64}), bảng ([0-9]{1,6}), dòng ([0-9]{1,6})");

    /** As annotations have it. */
    String written() {
        return "tệp SHA-256 " + sha256 + ", bảng " + table + ", dòng " + row;
    }

    /** What an annotation says of a file; empty where it speaks of none. */
    static Optional<FilePlace> in(String annotation) {
        Matcher m = FORM.matcher(annotation);
        return m.find() ? Optional.of(new FilePlace(m.group(1), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)))) : Optional.empty();
    }
}

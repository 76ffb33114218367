package vn.nongthonmoi.spark.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells whether two runs gave the same rows, in whatever order and from however many machines. Each row's text is
 * hashed by SHA-256, and two words of every hash are added up, each modulo 2⁶⁴. Addition has no order, so neither has
 * the sum; and unlike exclusive or it does not lose a row that stands there twice. What it misses: where and in which
 * order rows stand, on purpose; and rows chosen by somebody so that their hashes add up, which accidents are not. A
 * bean, so that executors can send it.
 */
public class RowSum {

    private long rows;
    private long first;
    private long second;

    /** How many rows were added. */
    public long getRows() {
        return rows;
    }

    public void setRows(long value) {
        rows = value;
    }

    /** The sum of the hashes' first words. */
    public long getFirst() {
        return first;
    }

    public void setFirst(long value) {
        first = value;
    }

    /** The sum of the hashes' second words. */
    public long getSecond() {
        return second;
    }

    public void setSecond(long value) {
        second = value;
    }

    /** Adds a row by its text. */
    public void add(Object row) {
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(row.toString().getBytes(StandardCharsets.UTF_8)));
        rows++;
        first += hash.getLong();
        second += hash.getLong();
    }

    /** Adds the rows of another sum. */
    public void add(RowSum other) {
        rows += other.rows;
        first += other.first;
        second += other.second;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowSum s && s.rows == rows && s.first == first && s.second == second;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }

    /** The sum as 32 hexadecimal digits. */
    @Override
    public String toString() {
        return String.format("%016x%016x", first, second);
    }
}

package vn.nongthonmoi.criteria.bundle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle of rules says of itself. Two offices have the same rules where {@link #fingerprint} is the same; where it is not,
 * {@link #sets} tells which differ.
 *
 * @param revision which one it is, from 1; a later one has a greater number
 * @param issued the day on which it was packed for use
 * @param reviewBy the last day on which it should be in use without somebody having looked; null where that is not said
 * @param sentences the version of the sentences that its rules are written in
 * @param fingerprint names all that the rules state, as {@code CriteriaLibrary.fingerprint()} does
 * @param sets the fingerprint of each set, by standard, period and, where provinces issue it, province: {@code commune 2021-2025}. Unmodifiable.
 * @param files the files by their path below the directory of rules. Unmodifiable.
 * @since 0.1.0
 */
public record BundleManifest(long revision, LocalDate issued, @Nullable LocalDate reviewBy, int sentences, String fingerprint, SortedMap<String, String> sets,
        SortedMap<String, File> files) {

    /** Copies the maps; refuses null where there has to be something, and numbers below 1. */
    public BundleManifest {
        if (revision < 1 || sentences < 1) {
            throw new IllegalArgumentException(revision + ", " + sentences);
        }
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(fingerprint, "fingerprint");
        sets = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNull(sets, "sets")));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNull(files, "files")));
    }

    /**
     * A file.
     *
     * @param size its bytes
     * @param sha256 {@code sha256:…} naming them
     */
    public record File(int size, String sha256) {

        /** Refuses null and a size below 0. */
        public File {
            Objects.requireNonNull(sha256, "sha256");
            if (size < 0) {
                throw new IllegalArgumentException(String.valueOf(size));
            }
        }
    }
}

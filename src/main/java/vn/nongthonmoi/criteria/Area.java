package vn.nongthonmoi.criteria;

/**
 * Khu vực I, II, III of the ethnic-minority and mountainous area; a commune outside it has none.
 *
 * @since 0.1.0
 */
public enum Area {
    /** Khu vực I. */
    I,
    /** Khu vực II. */
    II,
    /** Khu vực III, the most difficult. */
    III
}

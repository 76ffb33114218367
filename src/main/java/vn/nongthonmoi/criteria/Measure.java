package vn.nongthonmoi.criteria;

/**
 * What kind of value a requirement asks for.
 *
 * @since 0.1.0
 */
public enum Measure {
    /** Đạt or không đạt. */
    PASS,
    /** A share in percent, 0 to 100. */
    PERCENT,
    /** A rate of growth in percent a year; may be negative. */
    GROWTH,
    /** A number with a unit of measure, not negative. */
    NUMBER,
    /** A whole number, not negative. */
    COUNT,
    /** A grade of a declared scale. */
    GRADE,
    /** All of its parts have to be met. */
    ALL_PARTS,
    /** One of its parts has to be met. */
    ANY_PART,
    /** A number that is at least a multiple of another one: of its base (see {@link Requirement.Base}). */
    RATIO,
    /** Another standard has to be met under its set in force. */
    STANDARD,
    /** So many objects (cooperatives, models) have to pass all of the row's parts, each by itself. */
    OBJECTS,
    /** Not stated: the content is not known, or the whole requirement is left to somebody else. */
    UNSTATED
}

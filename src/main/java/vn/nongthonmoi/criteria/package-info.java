/**
 * Decides whether a Vietnamese commune meets the criteria of the National Target Programme on New Rural
 * Development (nông thôn mới), with the legal source of every answer.
 *
 * <p>Start at {@link vn.nongthonmoi.criteria.CriteriaLibrary}. Everything in this package is immutable and
 * safe for use by several threads unless it says otherwise; no answer depends on the clock, the default locale, the
 * default time zone or the default charset. No argument may be null unless its description allows it.
 * What lies below {@code internal} is not for hosts; what else may be relied on, and how long, is said by
 * {@link vn.nongthonmoi.criteria.ApiStatus}.
 */
@NullMarked
@ApiStatus.Stable
package vn.nongthonmoi.criteria;

import org.jspecify.annotations.NullMarked;

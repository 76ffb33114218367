/**
 * What follows from assessments: the review of recognised units, what remains to be done, how years compare, and how
 * many units of a programme have come how far. Everything here is worked out from
 * {@link vn.nongthonmoi.criteria.Assessment assessments}; nothing here decides whether a criterion is met.
 */
@NullMarked
@ApiStatus.Experimental
package vn.nongthonmoi.criteria.programme;

import org.jspecify.annotations.NullMarked;
import vn.nongthonmoi.criteria.ApiStatus;

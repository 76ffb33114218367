/**
 * What follows from assessments: the review of recognised units, what remains to be done, how years compare, and how
 * many units of a programme have come how far. Everything here is worked out from
 * {@link vn.nongthonmoi.criteria.Assessment assessments}; nothing here decides whether a criterion is met.
 */
@ApiStatus.Experimental
package vn.nongthonmoi.criteria.programme;

import vn.nongthonmoi.criteria.ApiStatus;

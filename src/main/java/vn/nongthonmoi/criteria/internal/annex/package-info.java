/** Prints, counts and compares sets. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.annex;

import vn.nongthonmoi.criteria.ApiStatus;

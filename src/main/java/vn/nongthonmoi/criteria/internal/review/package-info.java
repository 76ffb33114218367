/** Evidence that somebody should look at. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.review;

import vn.nongthonmoi.criteria.ApiStatus;

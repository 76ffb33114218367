/** What is kept of answers, within a bound. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.cache;

import vn.nongthonmoi.criteria.ApiStatus;

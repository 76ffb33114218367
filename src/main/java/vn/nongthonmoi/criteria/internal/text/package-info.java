/** Messages, decimals, nearest names. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.text;

import vn.nongthonmoi.criteria.ApiStatus;

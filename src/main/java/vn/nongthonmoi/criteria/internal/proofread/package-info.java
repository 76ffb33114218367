/** Looks over what rule files say together: errors, and what is probably not meant. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.proofread;

import vn.nongthonmoi.criteria.ApiStatus;

/** Which layers apply and how they are laid over each other: the requirement sheet. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.resolve;

import vn.nongthonmoi.criteria.ApiStatus;

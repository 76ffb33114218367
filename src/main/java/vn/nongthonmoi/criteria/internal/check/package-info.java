/** Compiles a requirement sheet to a plan, holds evidence against it, explains the answer. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.check;

import vn.nongthonmoi.criteria.ApiStatus;

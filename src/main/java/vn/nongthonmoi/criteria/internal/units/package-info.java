/** Reads the unit columns of a table. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.units;

import vn.nongthonmoi.criteria.ApiStatus;

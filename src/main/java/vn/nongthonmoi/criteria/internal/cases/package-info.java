/** Reads and runs tables of cases; reviews rules for what is probably not meant. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.cases;

import vn.nongthonmoi.criteria.ApiStatus;

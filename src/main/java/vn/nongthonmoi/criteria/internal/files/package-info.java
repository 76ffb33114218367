/** Rule files as bytes: where they come from, which are taken, their lines. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.files;

import vn.nongthonmoi.criteria.ApiStatus;

/** Assessment of many units from columns. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.bulk;

import vn.nongthonmoi.criteria.ApiStatus;

/** Reads rule files, lets through sentences only, compiles and asks Drools. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.rules;

import vn.nongthonmoi.criteria.ApiStatus;

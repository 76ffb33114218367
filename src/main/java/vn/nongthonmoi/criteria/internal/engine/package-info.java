/** All that knows Drools: the file of sentences, compiled rules, and which of them speak of a unit. Not for hosts. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.engine;

import vn.nongthonmoi.criteria.ApiStatus;

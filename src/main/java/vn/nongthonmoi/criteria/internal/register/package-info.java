/** The register of administrative units: who was who on a day, from what formed, what became of it. */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.register;

import vn.nongthonmoi.criteria.ApiStatus;

/**
 * Rules as one signed file: the same bytes for the same rules, so that every office has the same ones and nobody slips in others.
 * Everything is verified before anything of it is parsed.
 */
@NullMarked
@ApiStatus.Experimental
package vn.nongthonmoi.criteria.bundle;

import org.jspecify.annotations.NullMarked;
import vn.nongthonmoi.criteria.ApiStatus;

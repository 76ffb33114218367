/**
 * The quick way: a sheet compiled for a year, what one value comes to, what rows and parts come to together, and the statuses
 * of a unit as bytes. Every other way of assessing asks here what a value or a row comes to.
 */
@ApiStatus.Internal
package vn.nongthonmoi.criteria.internal.plan;

import vn.nongthonmoi.criteria.ApiStatus;

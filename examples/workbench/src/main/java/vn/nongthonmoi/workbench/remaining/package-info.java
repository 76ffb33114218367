/** What remains to be done by each unit, and the fewest indicators that bring it to its goals. */
package vn.nongthonmoi.workbench.remaining;

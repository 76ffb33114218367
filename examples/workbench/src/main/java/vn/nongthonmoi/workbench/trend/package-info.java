/** The same units on several days: what changed, and where a straight line would lead. */
package vn.nongthonmoi.workbench.trend;

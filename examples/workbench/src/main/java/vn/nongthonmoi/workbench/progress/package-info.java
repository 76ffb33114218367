/** How far the units of a mixed table have come towards every title, added up, and where targets stand. */
package vn.nongthonmoi.workbench.progress;

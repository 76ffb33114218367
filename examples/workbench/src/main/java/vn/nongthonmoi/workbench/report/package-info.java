/** The HTML report: an overview with charts and a heat map, and a page for every unit, in files that need nothing else. */
package vn.nongthonmoi.workbench.report;

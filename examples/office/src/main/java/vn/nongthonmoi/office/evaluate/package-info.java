/** Assesses a table of units and prints the answers. */
package vn.nongthonmoi.office.evaluate;

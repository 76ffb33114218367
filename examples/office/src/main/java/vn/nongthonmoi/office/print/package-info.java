/**
 * How answers are written: what there is to say is an {@code Answer}, of lines, tables with typed columns and a tree, and
 * each {@code Format} writes any of them. What somebody may have written goes through here, so that it does nothing where
 * it is read.
 */
package vn.nongthonmoi.office.print;

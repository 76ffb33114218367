/**
 * The library on the command line. {@link vn.nongthonmoi.workbench.Main} reads the arguments; a command reads its
 * input ({@code UnitsTable}), asks the library and makes an {@link vn.nongthonmoi.office.print.Answer}, which a
 * {@link vn.nongthonmoi.office.print.Format} writes. Commands know no format and formats know no rules.
 */
package vn.nongthonmoi.workbench;

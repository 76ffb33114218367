/**
 * The library on the command line. {@link vn.nongthonmoi.workbench.Main} reads the arguments; a command reads its
 * input ({@code UnitsTable}), asks the library and hands the answer to a printer. Commands know no format and
 * printers know no rules.
 */
package vn.nongthonmoi.workbench;

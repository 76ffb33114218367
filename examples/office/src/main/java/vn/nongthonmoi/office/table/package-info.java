/** Reads tables of units, CSV and .xlsx, and says what is wrong with a row. */
package vn.nongthonmoi.office.table;

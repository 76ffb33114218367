/** Reads what the annex of a decision says, cell by cell: a level as a person reads it, or why it cannot be read. */
package vn.nongthonmoi.office.annex;

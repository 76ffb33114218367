/** Reads the tables and paragraphs of a document, whatever kind of file it is; what they mean the package {@code annex} knows. */
package vn.nongthonmoi.office.document;

/**
 * Fills the office's own Word documents: what stands in {@code {{…}}} becomes what an answer says. Which fields there are, and what
 * they say, is handed in.
 */
package vn.nongthonmoi.office.word;

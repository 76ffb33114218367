/** Workbooks for offices to fill in, and theirs with what is wrong marked in them; written by POI. */
package vn.nongthonmoi.office.forms;

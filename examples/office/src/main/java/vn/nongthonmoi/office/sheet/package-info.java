/** Reads files of offices as sheets of cells, whatever kind of file they are, before anybody asks what the cells mean. */
package vn.nongthonmoi.office.sheet;

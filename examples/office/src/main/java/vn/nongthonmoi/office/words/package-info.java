/** The words of offices: names and days as people write them, read where they can mean one thing only. */
package vn.nongthonmoi.office.words;

/** What an appraising office works with: the sheet of each unit to be filled in by hand, and who owes which value. */
package vn.nongthonmoi.workbench.appraise;

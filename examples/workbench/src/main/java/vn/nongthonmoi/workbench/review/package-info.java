/** Reviews the titles that units hold: who keeps them, who is below the set in force, whose are to be withdrawn. */
package vn.nongthonmoi.workbench.review;

/** Who was who on a day, from what formed, what became of it: the register of units, printed. */
package vn.nongthonmoi.workbench.register;

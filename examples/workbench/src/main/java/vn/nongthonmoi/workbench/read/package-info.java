/** How a table of units was understood, and all that is wrong with it. */
package vn.nongthonmoi.workbench.read;

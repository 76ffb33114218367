/** Evidence that can hardly be right, for somebody to look at again. */
package vn.nongthonmoi.workbench.flags;

/** A real browser for the tests of the other examples. */
package vn.nongthonmoi.browser;

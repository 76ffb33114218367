/** The host behind HTTP. */
package vn.nongthonmoi.packaging.servlet;

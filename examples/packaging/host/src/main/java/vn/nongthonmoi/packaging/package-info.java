/** The host that every packaging packs. */
package vn.nongthonmoi.packaging;

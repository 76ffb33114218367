/** What those who run the service look at. */
package vn.nongthonmoi.service.ops;

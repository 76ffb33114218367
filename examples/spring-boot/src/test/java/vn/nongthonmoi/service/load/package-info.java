/** Asks the service at a constant rate while its rules are swapped, and checks every answer. */
package vn.nongthonmoi.service.load;

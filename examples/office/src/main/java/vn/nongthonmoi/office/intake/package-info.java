/** From a decision's document to rules: what agrees, what differs, and what a person takes over; nothing is overwritten. */
package vn.nongthonmoi.office.intake;

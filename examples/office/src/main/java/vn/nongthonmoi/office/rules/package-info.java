/** What rules say, for people: annexes, proof sheets and differences. */
package vn.nongthonmoi.office.rules;

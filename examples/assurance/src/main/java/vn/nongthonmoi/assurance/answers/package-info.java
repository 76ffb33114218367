/** The same answers, byte for byte, however they are asked for. */
package vn.nongthonmoi.assurance.answers;

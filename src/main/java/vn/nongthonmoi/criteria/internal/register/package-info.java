/**
 * The register of administrative units: who was who on a day, from what formed, what became of it. Read from the files that
 * the lists of provinces name.
 */
package vn.nongthonmoi.criteria.internal.register;

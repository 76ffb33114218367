/**
 * Hostile inputs without end: texts in every hole of every sentence, spoilt rule files, spoilt tables of units, directories
 * at their limits. Each input follows from a seed and its number, so that a finding is had again from these two.
 */
package vn.nongthonmoi.assurance.hostile;

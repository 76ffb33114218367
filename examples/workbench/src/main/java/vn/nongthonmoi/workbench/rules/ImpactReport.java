package vn.nongthonmoi.workbench.rules;

import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Impact;

/**
 * What there is to print of an impact.
 *
 * @param rulesBefore the rules of the set before, for people
 * @param rulesAfter the same of the set after
 * @param table name of the units' file
 * @param before the set before
 * @param after the set after
 * @param impact what the change means for the units
 * @param errors how many rows of the table could not be read
 */
public record ImpactReport(String rulesBefore, String rulesAfter, String table, CriteriaSet before, CriteriaSet after, Impact impact, int errors) { }

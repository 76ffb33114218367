package vn.nongthonmoi.service.web;

import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Unit;

/**
 * A unit of a request: what is to be assessed, or why it cannot be read.
 *
 * @param code the unit's code; null when it has none
 * @param unit the unit; null when it cannot be read
 * @param evidence what is known of it; null when it cannot be read
 * @param members the units within it; null when it cannot be read
 * @param complaint why it cannot be read; null when it can
 */
record Asked(String code, Unit unit, Evidence evidence, Members members, Complaint complaint) { }

package vn.nongthonmoi.service.web;

import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.Members;
import vn.nongthonmoi.criteria.Unit;

/**
 * A unit of a request: what is to be assessed, or why it cannot be read.
 *
 * @param code the unit's code; null when it has none
 * @param unit the unit; null when it cannot be read, or not with certainty
 * @param evidence what is known of it, also of a unit that cannot be read, as far as it can
 * @param members the units within it, as far as they can be read
 * @param wrong why it cannot be read; nothing where it can
 */
record Asked(String code, Unit unit, Evidence evidence, Members members, Complaint.Gathered wrong) { }

package vn.nongthonmoi.service.rules;

import java.time.Instant;
import vn.nongthonmoi.criteria.CriteriaLibrary;

/**
 * One version of the rules.
 *
 * @param library the rules
 * @param since when it was put in the place of the one before
 */
public record Served(CriteriaLibrary library, Instant since) { }

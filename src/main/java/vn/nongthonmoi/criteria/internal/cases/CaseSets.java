package vn.nongthonmoi.criteria.internal.cases;

import vn.nongthonmoi.criteria.CriteriaSet;

/** The sets that cases are run against. */
@FunctionalInterface
public interface CaseSets {

    /**
     * The set that a case is about.
     *
     * @throws vn.nongthonmoi.criteria.NoSuchSetException if there is none
     */
    CriteriaSet set(Case one);
}

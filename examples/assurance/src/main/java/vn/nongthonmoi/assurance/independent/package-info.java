/**
 * A second evaluator, written from the tables of facts and the contract alone. It shares no code with the library and reads
 * none of its rule files, so that a mistake in either shows as a disagreement. The library is called for one thing: to be
 * compared with.
 *
 * <p>The facts are read from {@code src/test/resources/facts} of the library (system property {@code ntm.facts}); what they
 * say only in words stands in {@link vn.nongthonmoi.assurance.independent.Notes} and
 * {@link vn.nongthonmoi.assurance.independent.LocalSets}, each with the place where it is said.
 */
package vn.nongthonmoi.assurance.independent;

/** What is fuzzed, and what each target promises of any input. */
package vn.nongthonmoi.assurance.fuzz;

/** The library beside its peers. */
package vn.nongthonmoi.benchmarks;

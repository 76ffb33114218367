/** Many communes at once. */
package vn.nongthonmoi.benchmarks.batch;

/** The same question put to each engine as its own documentation recommends. */
package vn.nongthonmoi.benchmarks.peers;

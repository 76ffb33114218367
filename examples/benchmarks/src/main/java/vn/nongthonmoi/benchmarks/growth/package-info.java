/** How cost grows: units, indicators, layers, kinds of unit. */
package vn.nongthonmoi.benchmarks.growth;

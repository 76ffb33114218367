/** One command that measures everything and prints it as Markdown. */
package vn.nongthonmoi.benchmarks.figures;

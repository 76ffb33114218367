/** Assesses a table of any size on Apache Spark, and holds the result to that of one JVM. */
package vn.nongthonmoi.spark;

/** A made-up table of the whole country, the same rows whoever makes them. No class here knows Spark. */
package vn.nongthonmoi.spark.table;

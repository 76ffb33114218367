/**
 * From rows of a table to rows of answers, without any engine: what Spark's executors run and what one JVM runs by
 * itself is this. No class here knows Spark.
 */
package vn.nongthonmoi.spark.batch;

package vn.nongthonmoi.spark.batch;

/**
 * A row of a table as text.
 *
 * @param row its number in the table, by which it is told from every other
 * @param scenario what is supposed in it: a year, a variant of the evidence
 * @param cells one a column; null or blank where there is none
 */
public record TableRow(long row, int scenario, String[] cells) { }

package vn.nongthonmoi.office.table;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A table of units as they were on a day.
 *
 * @param asOf the day
 * @param file where it stands; names alone may be the same in two years
 * @param table the units
 */
public record DatedTable(LocalDate asOf, Path file, UnitsTable table) { }

/**
 * Units and answers as JSON, the one shape for workbench, service and hosts that use Jackson. The fields of a unit are those of the
 * units table; {@link vn.nongthonmoi.contracts.Contracts#mapper} reads and writes the records without a loss.
 * {@link vn.nongthonmoi.contracts.Json} lays out what is printed, and {@link vn.nongthonmoi.contracts.Fields} is an object of which
 * there is no record.
 */
package vn.nongthonmoi.contracts;

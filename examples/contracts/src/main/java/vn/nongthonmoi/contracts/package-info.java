/**
 * Units and answers as JSON, for hosts that use Jackson. The fields are those of the units table and of the workbench's
 * JSON; {@link vn.nongthonmoi.contracts.Contracts#mapper} reads and writes them without a loss.
 */
package vn.nongthonmoi.contracts;

/** JSON Schemas of what is read and printed, made from the sets. */
package vn.nongthonmoi.contracts.schema;

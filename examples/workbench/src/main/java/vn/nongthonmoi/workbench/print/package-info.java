/** What every command prints with: texts in two languages, wording, pages, tables, JSON, and failures in words. */
package vn.nongthonmoi.workbench.print;

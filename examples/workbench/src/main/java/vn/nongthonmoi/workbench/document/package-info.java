/** Puts answers into Word documents: the fields that a template may name, and the templates to begin from. */
package vn.nongthonmoi.workbench.document;

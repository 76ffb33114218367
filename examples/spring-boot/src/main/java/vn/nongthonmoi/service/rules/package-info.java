/** The rules that are served, and how a new version takes their place. */
package vn.nongthonmoi.service.rules;

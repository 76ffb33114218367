/** What the policy office works with: differences between directories, impacts, files to be filled. */
package vn.nongthonmoi.workbench.rules;

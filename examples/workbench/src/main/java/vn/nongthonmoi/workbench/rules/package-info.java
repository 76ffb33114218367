/** What the policy office works with: annexes and proof sheets, differences, impacts, files to be filled. */
package vn.nongthonmoi.workbench.rules;

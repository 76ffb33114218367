/** What is asked and answered over HTTP. */
package vn.nongthonmoi.service.web;

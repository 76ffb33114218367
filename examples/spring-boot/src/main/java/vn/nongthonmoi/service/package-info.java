/** The library as a service over HTTP: how it starts, and what may be set. */
package vn.nongthonmoi.service;

// Package docs holds the pages of the documentation, and the code in them:
// every block of Go on a page is a part of a file here, and every output is that
// of an example. TestPages compares them.
//
// It is a module of its own, so that the packages that the pages are about never
// become those of the library.
package docs

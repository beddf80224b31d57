// Package browser tests the page of ../service in a real browser: Chromium,
// without a window, over the program as it is built. It is a module of its own,
// so that programs that import the library do not depend on a browser's driver.
//
// The tests type, click and use the keyboard as a person does; axe-core looks
// at every view for what stands in the way of people with disabilities. They
// skip, and say so, where there is no Chromium or no npm.
//
//	apt-get install chromium npm
//	go test -v .
//	go test -run Pictures -shots /tmp .    # pictures of every view
//
// The folder pictures has some of those.
package browser

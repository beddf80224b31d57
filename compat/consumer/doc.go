// Package consumer does what a service does that begins to use the library: it
// gets the module through a proxy, imports one of its packages and then all
// five, builds and runs. It has tests only, and is a module of its own because
// the zip that the proxy serves is made with golang.org/x/mod.
//
//	go test -v .
//
// prints what that costs: the size of the zip, the modules in the graph, by how
// much a program grows, and how long it builds. The test fails when the zip is
// larger than zipLimit or the graph has a module that is not in graph.
//
// Modules that the library needs come from the module cache of this machine,
// where it has them, and otherwise from its GOPROXY.
package consumer

// Package schemas holds what this library publishes about its contracts to what
// other people's tools make of it: the schemas of every system to a validator,
// the OpenAPI document to another and to a generator of clients. It is a module
// of its own, so that programs that import the library depend on none of them.
package schemas

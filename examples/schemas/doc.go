// Package schemas holds what this library publishes about its contracts to what
// other people's tools make of it: the schemas of every system to a validator,
// the OpenAPI document to another and to a generator of clients. It is a module
// of its own, so that programs that import the library depend on none of them.
//
// The definitions of what is read let the same bodies pass as the packages do,
// in every row of the conformance corpora, but for what no schema can say:
//
//   - names match in any case, and each of two members of a name is checked;
//   - 5.0 and 1e2 are whole numbers to a schema, and not to the servers;
//   - the limits of a number in a text, and of a number that a double cannot
//     hold;
//   - an offset that takes a date out of the years 1 to 9999;
//   - 256 levels of lists and objects;
//   - rules between members (the same password twice, an instruction that
//     contradicts another) and between items of a list (a key that comes twice).
//
// Those of what is written are for people and for generators too, so their
// pattern of a date knows no months of 30 days, and the limits of an integer
// are in its format alone.
package schemas

// Command beam is the job of examples/bulk as an Apache Beam pipeline: it reads
// NDJSON, one adminusers update per line, combines the updates of each record
// into one, applies it, and writes every record at the end and every bad line
// with its number and path. README.md says how to run it.
//
// # Why combining is right
//
// Law 3 of this library says that one update made by Merge does what its two
// parts do, one after the other:
//
//	Apply(Apply(u, p), q) = Apply(u, Merge(p, q))
//
// and that Merge is associative. So the updates of one record may be combined
// in any grouping. They may not be combined in any order: of two that set one
// member, the later wins. Beam promises no order. It hands a combiner the
// elements in any order, and the parts that several workers made, too.
//
// Therefore each element carries its place. The input is cut into blocks of
// whole lines, and the worker that reads a block merges its updates of one
// record into one step: nothing can lie between them, because nobody else has a
// line of that block. A step has the number of its first line. An accumulator
// is a list of steps in the order of these numbers, and two accumulators are
// united as sorted lists are. That is commutative and associative, as Beam
// asks, whatever Merge is. Merge runs over the whole list once all parts are
// there. It cannot run earlier: a step of a block between two others may still
// come.
//
// # Why nothing is lost on the way
//
// Between workers, elements are bytes. Beam would make a coder for these structs
// by reflection, from their exported fields, and lose whether a member is
// absent, is null or has a value. So every type that holds an update or a record
// has a coder here that uses the storage form. It carries secrets, as the input
// and the output do: whoever sees what the runner stores sees them.
package main

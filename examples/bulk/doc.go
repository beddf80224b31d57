// Command bulk applies a stream of updates to records. It reads NDJSON, one
// adminusers update per line, and writes NDJSON: for every update, the record
// after it. It needs no network. In this directory, which is a module of its own, one
// million updates are generated and applied by
//
//	go run . -generate 1000000 | go run . >/dev/null
//
// examples/beam is the same job for many machines.
//
// # Input
//
// Updates come from the named file, or from standard input. A line is a partial
// update: what it leaves out stays as it is. Its ID says which record it is for
// and is required. Blank lines are ignored.
//
// With -records FILE, the records are those of the file, also NDJSON; of two
// with one ID the later wins. A line there that is not a record stops the
// program before anything is applied. An update for another ID is then a bad
// line, with the code identity, unless -create is given. Without -records, or
// with -create, the first update for an ID is applied to an empty record. Such
// a record may lack required members for as long as no update sends them.
//
// # Output
//
// Standard output has one line for every update that was applied, in the order
// of the input, whatever the number of workers: two runs over the same input
// write the same bytes. With -final it has one line for every record instead,
// known or new, at the end of the input and in the order of their IDs. Either
// can be the -records of a later run.
//
// The records are the wire form, which carries secrets. Standard error never
// does, and never shows a value of the input.
//
// # Bad lines
//
// A line that is not an update, breaks a rule, or is longer than -max-line is
// reported on standard error, one line for each problem, with the line number,
// the path, what must be, and the code with its parameter:
//
//	line 17: MobilePhone: must be a mobile phone number: … [pattern mobile]
//
// Nothing of a bad line is applied. Bad lines never stop the program and do
// not change its exit status. Standard error also shows the progress, at most
// one line a second, and a summary at the end.
//
// # Memory
//
// Memory is bounded by the number of records and workers and by -max-line, not
// by the number of lines. Lines travel in a fixed number of batches, reused
// with all their buffers; when all are in use, reading waits. Only the
// beginning of a line that is too long is ever held. With two workers memory
// peaks at 12.5 MiB for 100,000 generated lines, at 13.0 for 1,000,000 and at
// 13.2 for 3,000,000: the live data is the same, but the runtime's heap takes
// time to settle around it.
//
//	go build .
//	./bulk -generate 1000000 | /usr/bin/time -v ./bulk >/dev/null
//
// # How it works
//
//	read ── batch ──┬── decode and validate, any worker
//	                ├── apply and encode, the worker that has the record
//	                └── write, in the order of the input
//
// A record belongs to one worker, chosen by a hash of its ID, and that worker
// goes through the batches in order. So updates of one record are applied in
// the order of the input, without locking any record.
//
// # Stopping
//
// At the first interrupt the program stops reading, applies and writes what it
// has read, and exits with status 1; the second one ends it at once. It also
// stops when the output cannot be written, for example when piped into head.
package main

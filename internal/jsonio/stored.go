package jsonio

import "github.com/seed16fbf055/userupdate/wire"

// OpenStored returns a Reader at the start of a value that this module stored:
// an object around the one that a body is. It keeps members that the contract
// does not know wherever there is a place for them, and notes all others,
// because they would be lost.
func OpenStored(text []byte) *Reader {
	r := Open(text, true)
	r.keep = true
	r.lexer.depth = -1 // the object around it is not counted
	return r
}

// ReadInto reads the member name, an object, into dst as it is: what an object
// before it left there stays.
func ReadInto[T any](r *Reader, name string, dst *T, read func(*T, *Reader)) {
	r.enter(wire.Step{Name: name})
	read(dst, r)
	r.leave()
}

package xmlio

import (
	"sync"

	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/validate"
)

// Decode reads a whole body, whose root element must be called root, the name
// of its type in .NET. The body must be
//
//   - one root element with nothing but white space and comments around it, at
//     most [MaxDepth] deep;
//   - valid UTF-8 without characters that XML forbids, plain or as references,
//     declared as such or not at all;
//   - XML 1.0 without DOCTYPE and processing instructions, the declaration at
//     the very start (after a byte order mark);
//   - well-formed as to namespaces: every prefix declared, no attribute twice
//     under its full name, one colon at most.
//
// The error is that of [Close]: about the whole body it has the code syntax or
// depth, and the offset; or mediatype, and the encoding that the declaration
// names if it is not UTF-8. If strict, members that the contract does not know
// are errors.
func Decode[T any](body []byte, root string, read func(*T, *Reader), strict bool) (v T, err error) {
	r := Open(body, root, strict)
	read(&v, r)
	err = Close(r, &v)
	return v, err
}

// readers keeps Readers for reuse: generated code hands them to functions, so
// that they live on the heap.
var readers = sync.Pool{New: func() any { return new(Reader) }}

// Open returns a Reader for the members of the root of a body, which must be
// called root. A strict one notes the members that the contract does not know.
// Every Reader must be closed.
func Open(body []byte, root string, strict bool) *Reader {
	r := readers.Get().(*Reader)
	r.strict = strict
	r.lexer.start(body)
	if name, ok := r.lexer.root(root); ok {
		r.tag.name = name
		return r
	}
	for {
		switch r.token() {
		case startTag:
			if string(r.tag.name) != root {
				r.err = bodyError(validate.CodeType, "element="+root)
			} else {
				r.err = r.tag.asRoot(root)
			}
			return r
		case none:
			return r
		}
	}
}

// Close reads the rest of the body, and returns every problem of it: nil or a
// [validate.Errors]. A body that is broken has that problem alone, even where
// the damage lies after the root. If it holds a character that XML forbids, dst
// is emptied, because then nothing in it counts. The Reader must not be used
// afterwards.
func Close[T any](r *Reader, dst *T) error {
	illegal, err := r.close()
	if illegal {
		*dst = *new(T)
	}
	return err
}

func (r *Reader) close() (illegal bool, err error) {
	for r.lexer.token(&r.tag) != none {
	}
	illegal, err = r.lexer.illegal, r.Err()
	if r.lexer.err != nil {
		err = r.lexer.err
	}
	r.reset()
	readers.Put(r)
	return illegal, err
}

// reset makes r what [Open] wants.
func (r *Reader) reset() {
	r.lexer.reset()
	r.tag, r.plain, r.state = element{}, nil, taken
	r.text = emptied(r.text, maxKept)
	r.path, r.seen = r.path[:0], r.seen[:0]
	r.members, r.err, r.strict = members{}, nil, false
	if !r.errs.Empty() {
		r.errs = report.List{}
	}
}

package jsonio

import (
	"bytes"
	"slices"
	"strconv"
	"sync"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/report"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// MaxDepth is how deep objects and lists may nest, the outermost counted: the
// limit of the ASP.NET servers.
const MaxDepth = 256

// A Reader reads one JSON body. What it could not read is collected and
// returned by [Reader.Close].
type Reader struct {
	lexer lexer
	path  wire.Path // of the object or list being read
	errs  report.List

	spelled []byte // the documented spelling of the name that was found last
	again   bool   // whether Next returns spelled, because its value has not been read

	strict bool // whether members that the contract does not know are noted
	keep   bool // whether they are kept where there is a place for them
	broken bool // the body is not JSON, or too deep: nothing more can be read

	extra extra // what is kept
}

// readers keeps Readers for reuse: generated code hands them to functions, so
// that they live on the heap.
var readers = sync.Pool{New: func() any { return new(Reader) }}

var mark = []byte(chars.Mark)

// Open returns a Reader at the start of body, which keeps no members that the
// contract does not know. A strict one notes them. Every Reader must be closed.
func Open(body []byte, strict bool) *Reader {
	r := readers.Get().(*Reader)
	r.lexer.text = bytes.TrimPrefix(body, mark)
	r.lexer.marked = len(body) - len(r.lexer.text)
	r.strict = strict
	return r
}

// Unknown says what becomes of members that the contract does not know, in a
// struct that has a place for them.
type Unknown bool

// A record keeps what its vendor sent; an update passes over what a client did.
const (
	Keep Unknown = true
	Drop Unknown = false
)

// Unmarshal reads body into dst, which is emptied first. It is the body of an
// UnmarshalJSON method. It moves what dst points to to the heap.
func Unmarshal[T any](dst *T, body []byte, unknown Unknown, read func(*T, *Reader)) error {
	r := Reset(dst, body, unknown)
	read(dst, r)
	return Close(r, dst)
}

// Reset empties dst and opens body, from which dst is to be read.
func Reset[T any](dst *T, body []byte, unknown Unknown) *Reader {
	*dst = *new(T)
	r := Open(body, false)
	r.keep = bool(unknown)
	return r
}

// Close checks that nothing follows the value that was read into dst, and
// returns every problem of the body, one for each path: nil or a
// [validate.Errors]. A body that is broken, because it is not JSON or too deep,
// has that problem alone. Then dst is emptied, because what was read means
// nothing. The Reader must not be used afterwards.
func Close[T any](r *Reader, dst *T) error {
	broken, err := r.close()
	if broken {
		*dst = *new(T)
	}
	return err
}

func (r *Reader) close() (broken bool, err error) {
	broken = r.broken || r.lexer.peek() != 0 || r.lexer.pos < len(r.lexer.text)
	if broken {
		err = validate.Errors{r.lexer.failure()}
	} else if !r.errs.Empty() {
		err = r.errs.Err()
	}
	r.reset()
	readers.Put(r)
	return broken, err
}

// reset makes r what [Open] wants. It clears field by field, because most
// bodies use few of them.
func (r *Reader) reset() {
	r.lexer = lexer{}
	r.path, r.spelled = r.path[:0], r.spelled[:0]
	r.again, r.broken, r.strict, r.keep = false, false, false, false
	if r.extra.text != nil {
		r.extra.reset()
	}
	if !r.errs.Empty() {
		r.errs = report.List{}
	}
}

// failure says where the text stopped being JSON.
func (l *lexer) failure() validate.Error {
	code := validate.CodeSyntax
	if l.depth == MaxDepth && l.pos < len(l.text) && (l.text[l.pos] == '{' || l.text[l.pos] == '[') {
		code = validate.CodeDepth
	}
	return validate.Error{Code: code, Param: strconv.Itoa(l.marked + l.pos)}
}

// value returns the next value as it stands in the body, and false when the
// body is broken.
func (r *Reader) value() ([]byte, bool) {
	if r.broken {
		return nil, false
	}
	raw, ok := r.lexer.value()
	r.broken = !ok
	return raw, ok
}

// Skip passes over the next value, which must still be JSON.
func (r *Reader) Skip() { r.value() }

// null reports whether raw, a valid value, is null.
func null(raw []byte) bool { return raw[0] == 'n' }

// note records that the member name of the open object, or the open value
// itself if name is empty, is not what the contract says.
func (r *Reader) note(name string, code validate.Code, param string) {
	r.errs.Add(validate.Error{Path: r.at(name), Code: code, Param: param})
}

// misfit records what a scalar's reader said about the member name.
func (r *Reader) misfit(name string, err error) {
	r.errs.Add(scalar.Misfit(r.at(name), err))
}

// at returns the path of the member name, or of the open value if name is
// empty.
func (r *Reader) at(name string) wire.Path {
	if name == "" {
		return slices.Clone(r.path)
	}
	return r.path.Member(name)
}

// enter opens the member name: problems found from now on lie below it.
func (r *Reader) enter(step wire.Step) { r.path = append(r.path, step) }

func (r *Reader) leave() { r.path = r.path[:len(r.path)-1] }

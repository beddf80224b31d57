package formio

import (
	"net/url"
	"sync"

	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Writer is what the members of one form know of each other while they are
// appended: the object that they are in, and the values that have no form.
type Writer struct {
	prefix []byte    // what stands before the names in that object, &Licenses%5B0%5D.
	path   wire.Path // of the object
	errs   validate.Errors
}

// writers keeps Writers for reuse, with the room that they have.
var writers = sync.Pool{New: func() any { return new(Writer) }}

// Append appends the form whose members write appends, as a body, or fails with
// every value that has none. It is the body of an AppendForm method.
func Append(dst []byte, write func([]byte, *Writer) []byte) ([]byte, error) {
	w := writers.Get().(*Writer)
	body, errs := write(dst, w), w.errs
	w.errs = nil
	writers.Put(w)
	if errs != nil {
		return dst, errs
	}
	return joined(body, len(dst)), nil
}

// Encode returns the form whose members write appends, without the values that
// have none. It is the body of an EncodeForm method.
func Encode(write func([]byte, *Writer) []byte) url.Values {
	var w Writer
	return parsed(string(joined(write(nil, &w), 0)))
}

// joined takes the first & away from what was appended since dst was start
// bytes long. It saves every member the question whether it is the first.
func joined(dst []byte, start int) []byte {
	if len(dst) == start {
		return dst
	}
	return dst[:start+copy(dst[start:], dst[start+1:])]
}

// key appends the start of a member. Key is &Name=, its name escaped.
func (w *Writer) key(dst []byte, key string) []byte {
	if len(w.prefix) == 0 {
		return append(dst, key...)
	}
	return append(append(dst, w.prefix...), key[1:]...)
}

// AppendPlain appends a member that is always there.
func AppendPlain[T any](dst []byte, w *Writer, key string, v T, write func(T, []byte) []byte) []byte {
	return write(v, w.key(dst, key))
}

// AppendOptional appends a member unless it is absent. Null is an empty value.
func AppendOptional[T any](dst []byte, w *Writer, key string, o wire.Optional[T], write func(T, []byte) []byte) []byte {
	if !o.IsSet() {
		return dst
	}
	dst = w.key(dst, key)
	if v, ok := o.Get(); ok {
		return write(v, dst)
	}
	return dst
}

// AppendScalars appends a list of scalars as the repeated name. Absent, null
// and an empty list are left out.
func AppendScalars[T any](dst []byte, w *Writer, key string, o wire.Optional[[]T], write func(T, []byte) []byte) []byte {
	items, _ := o.Get()
	for _, item := range items {
		dst = write(item, w.key(dst, key))
	}
	return dst
}

// AppendObject appends the members of an object. Absent and null are left out.
func AppendObject[T any](dst []byte, w *Writer, key string, o wire.Optional[T], write func(T, []byte, *Writer) []byte) []byte {
	v, ok := o.Get()
	if !ok {
		return dst
	}
	outer := w.enter(key)
	w.prefix = append(w.prefix, '.')
	dst = w.orEmpty(write(v, dst, w), len(dst))
	w.leave(outer, 1)
	return dst
}

// nullable is an item of a list that can be null.
type nullable interface{ IsNull() bool }

// AppendObjects appends a list of objects, each where it is. Absent, null and
// an empty list are left out. No form says that an item is null: it is an empty
// one.
func AppendObjects[T any](dst []byte, w *Writer, key string, o wire.Optional[[]T], write func(*T, []byte, *Writer) []byte) []byte {
	items, _ := o.Get()
	if len(items) == 0 {
		return dst
	}
	outer := w.enter(key)
	list, depth := len(w.prefix), len(w.path)
	for i := range items {
		w.prefix = append(plain.AppendInt64(append(w.prefix[:list], "%5B"...), int64(i)), "%5D."...)
		w.path = append(w.path[:depth], wire.Step{Index: i})
		item := &items[i]
		if object, ok := any(item).(nullable); ok && object.IsNull() {
			item = new(T) // whatever a program has set in it
		}
		dst = w.orEmpty(write(item, dst, w), len(dst))
	}
	w.leave(outer, 2)
	return dst
}

// enter opens the member of that key, whose prefix is without a dot. Its old
// length, which is returned, goes to leave.
func (w *Writer) enter(key string) (outer int) {
	outer = len(w.prefix)
	name := key[:len(key)-1]
	w.path = append(w.path, wire.Step{Name: name[1:]})
	if outer > 0 {
		name = name[1:]
	}
	w.prefix = append(w.prefix, name...)
	return outer
}

// leave closes what was opened last, so many steps of the path.
func (w *Writer) leave(outer, steps int) {
	w.prefix = w.prefix[:outer]
	w.path = w.path[:len(w.path)-steps]
}

// orEmpty returns dst with the members of what is open, appended since dst was
// start bytes long. An object without members would not be seen, and in a list
// would end it, so it becomes an empty value.
func (w *Writer) orEmpty(dst []byte, start int) []byte {
	if len(dst) > start {
		return dst
	}
	dst = append(dst, w.prefix...)
	dst[len(dst)-1] = '=' // was the dot
	return dst
}

package xmlio

import (
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The functions for texts, enumerations and structs, which may have no form in
// XML. They take the error of the members before them and return it, or that of
// their own member: a [validate.Errors] with its path.

// AppendOwnPlain is [AppendPlain] for a type whose values may have no form.
func AppendOwnPlain[T any](dst []byte, err error, open string, v T, write func(T, []byte) ([]byte, error)) ([]byte, error) {
	dst, own := write(v, append(dst, open...))
	if own != nil {
		err = first(err, own, open)
	}
	return appendEnd(dst, open), err
}

// AppendOwnOptional is [AppendOptional] for a type whose values may have no
// form.
func AppendOwnOptional[T any](dst []byte, err error, open string, o wire.Optional[T], write func(T, []byte) ([]byte, error)) ([]byte, error) {
	if v, ok := o.Get(); ok {
		return AppendOwnPlain(dst, err, open, v, write)
	}
	return appendNull(dst, open, o.IsNull()), err
}

// AppendText is [AppendOwnOptional] for a text, whose null is left out.
func AppendText[T any](dst []byte, err error, open string, o wire.Optional[T], write func(T, []byte) ([]byte, error)) ([]byte, error) {
	if v, ok := o.Get(); ok {
		return AppendOwnPlain(dst, err, open, v, write)
	}
	return dst, err
}

// AppendObject appends a member that is a struct, unless it is absent or null.
func AppendObject[T any](dst []byte, err error, open string, o wire.Optional[T], write func(T, []byte) ([]byte, error)) ([]byte, error) {
	return AppendText(dst, err, open, o, write)
}

// AppendObjects appends a member with one element for each item, whose start tag
// is item, unless it is absent or null. Items are written where they are.
func AppendObjects[T any](dst []byte, err error, open string, o wire.Optional[[]T], write func(*T, []byte) ([]byte, error), item string) ([]byte, error) {
	items, ok := o.Get()
	if !ok {
		return dst, err
	}
	dst = append(dst, open...)
	for i := range items {
		if object, ok := any(&items[i]).(nullable); ok && object.IsNull() {
			dst = appendNull(dst, item, true)
			continue
		}
		var own error
		if dst, own = write(&items[i], append(dst, item...)); own != nil {
			err = first(err, below(wire.Step{Index: i}, own), open)
		}
		dst = appendEnd(dst, item)
	}
	return appendEnd(dst, open), err
}

// first returns before, the error of earlier members, if there is one.
// Otherwise it returns that of the member with the start tag.
func first(before, own error, open string) error {
	if before != nil {
		return before
	}
	return below(wire.Step{Name: open[1 : len(open)-1]}, own)
}

// below puts a step in front of the paths of an error.
func below(step wire.Step, err error) error {
	if list, ok := err.(validate.Errors); ok {
		return validate.Under(list, wire.Path{step})
	}
	return validate.Errors{scalar.Misfit(wire.Path{step}, err)}
}

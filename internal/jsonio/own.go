package jsonio

import (
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The functions for values with a codec of their own, structs and enumerations,
// which may have no form in JSON. They take the error of the members before
// them and return it, or that of their own member: a [validate.Errors] with its
// path.

// AppendOwnPlain is [AppendPlain] for a type with a codec of its own.
func AppendOwnPlain[T any](dst []byte, err error, key string, v T, write func(T, []byte) ([]byte, error)) ([]byte, error) {
	start := len(dst) + len(key)
	dst, own := write(v, append(dst, key...))
	return dst, first(err, fits(dst, start, 1, own), key)
}

// AppendOwnOptional is [AppendOptional] for a type with a codec of its own.
func AppendOwnOptional[T any](dst []byte, err error, key string, o wire.Optional[T], write func(T, []byte) ([]byte, error)) ([]byte, error) {
	if v, ok := o.Get(); ok {
		return AppendOwnPlain(dst, err, key, v, write)
	}
	return appendNull(dst, key, o.IsNull()), err
}

// AppendObject appends a member that is a struct.
func AppendObject[T any](dst []byte, err error, key string, o wire.Optional[T], write func(T, []byte) ([]byte, error)) ([]byte, error) {
	return AppendOwnOptional(dst, err, key, o, write)
}

// AppendObjects appends a member that is a list of structs, which are written
// where they are.
func AppendObjects[T any](dst []byte, err error, key string, o wire.Optional[[]T], write func(*T, []byte) ([]byte, error)) ([]byte, error) {
	items, ok := o.Get()
	if !ok {
		return appendNull(dst, key, o.IsNull()), err
	}
	dst = append(append(dst, key...), '[')
	for i := range items {
		if i > 0 {
			dst = append(dst, ',')
		}
		start, own := len(dst), error(nil)
		dst, own = write(&items[i], dst)
		if own = fits(dst, start, 2, own); own != nil {
			err = first(err, below(wire.Step{Index: i}, own), key)
		}
	}
	return append(dst, ']'), err
}

// AppendOwnScalars is [AppendScalars] for a type with a codec of its own.
func AppendOwnScalars[T any](dst []byte, err error, key string, o wire.Optional[[]T], write func(*T, []byte) ([]byte, error)) ([]byte, error) {
	return AppendObjects(dst, err, key, o, write)
}

// first returns before, the error of earlier members, if there is one.
// Otherwise it returns that of the member with the key.
func first(before, own error, key string) error {
	if before != nil || own == nil {
		return before
	}
	return below(wire.Step{Name: key[len(`,"`) : len(key)-len(`":`)]}, own)
}

// below puts a step in front of the paths of an error.
func below(step wire.Step, err error) error {
	if list, ok := err.(validate.Errors); ok {
		return validate.Under(list, wire.Path{step})
	}
	return validate.Errors{scalar.Misfit(wire.Path{step}, err)}
}

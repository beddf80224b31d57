package scalar

import (
	"errors"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Misfit returns the entry for a value at path that a Kind refused with err:
// the code type, or range when the form was right and the value too large or
// too small. For an error that is not a [wire.ScalarError] only the code is
// passed on, because its text may hold the value.
func Misfit(path wire.Path, err error) validate.Error {
	scalar, ok := errors.AsType[*wire.ScalarError](err)
	switch {
	case !ok:
		return validate.Error{Path: path, Code: validate.CodeType}
	case scalar.OutOfRange():
		return validate.Error{Path: path, Code: validate.CodeRange, Param: scalar.Want()}
	default:
		return validate.Error{Path: path, Code: validate.CodeType, Param: scalar.Want()}
	}
}

// wanted are the errors of a type, by the fault.
type wanted struct{ form, beyond *wire.ScalarError }

func want(form string) wanted {
	err := wire.NewScalarError(form)
	return wanted{form: err, beyond: err.Beyond()}
}

func (w *wanted) unless(fault plain.Fault) error {
	switch fault {
	case plain.None:
		return nil
	case plain.Range:
		return w.beyond
	}
	return w.form
}

// reader turns a function that says its fault into one that says what is
// wanted.
func reader[T any, S chars.Text](w *wanted, read func(text S) (T, plain.Fault)) func(text S) (T, error) {
	return func(text S) (T, error) {
		v, fault := read(text)
		return v, w.unless(fault)
	}
}

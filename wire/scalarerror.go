package wire

import "github.com/seed16fbf055/userupdate/internal/plain"

// ScalarError says that a value does not have the form its member wants. It
// holds what was wanted and never the value itself, so it is safe to log and to
// send to a client.
//
// All functions and methods of this package return it as a *ScalarError:
//
//	scalarErr, ok := errors.AsType[*wire.ScalarError](err)
//
// The values are predeclared and never change, so a failing read allocates
// nothing.
type ScalarError struct {
	want       string
	outOfRange bool
}

// NewScalarError returns an error for a type of your own, about a value that
// does not have the form want: "a GUID", "a date". Declare it once and return
// it wherever a read fails.
func NewScalarError(want string) *ScalarError { return &ScalarError{want: want} }

// Beyond returns the error for a value that has the form that e wants but is
// too large or too small.
func (e *ScalarError) Beyond() *ScalarError { return &ScalarError{want: e.want, outOfRange: true} }

// Want returns the wanted form, ready to follow the words "must be": "a GUID",
// "a date", "a whole number".
func (e *ScalarError) Want() string { return e.want }

// OutOfRange reports whether the form was right and the value too large or too
// small.
func (e *ScalarError) OutOfRange() bool { return e.outOfRange }

// Error returns "must be a GUID" and the like.
func (e *ScalarError) Error() string {
	if e.outOfRange {
		return "must be " + e.want + " within range"
	}
	return "must be " + e.want
}

var (
	errString       = NewScalarError(plain.WantString)
	errBool         = NewScalarError(plain.WantBool)
	errInt          = NewScalarError(plain.WantInt64)
	errIntRange     = errInt.Beyond()
	errByte         = NewScalarError(plain.WantByte)
	errByteRange    = errByte.Beyond()
	errGUID         = NewScalarError(plain.WantGUID)
	errDate         = NewScalarError("a date")
	errDateRange    = errDate.Beyond()
	errDateZone     = NewScalarError("a date with a zone of at most 14 hours")
	errDecimal      = NewScalarError("a decimal number")
	errDecimalRange = errDecimal.Beyond()
	errEnum         = NewScalarError("one of the documented names or numbers")
	errEnumRange    = errEnum.Beyond()
	errEnumName     = NewScalarError("one of the documented names")
	errNil          = NewScalarError("true, false, 1 or 0 in xsi:nil")
)

// failure returns the error for a fault: form, or beyond where the value is out
// of range.
func failure(fault plain.Fault, form, beyond *ScalarError) error {
	switch fault {
	case plain.None:
		return nil
	case plain.Range:
		return beyond
	}
	return form
}

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

// NewScalarError returns the error of a type of your own, for a value that does
// not have the form want, a token such as those of validate.CodeType: guid,
// date. Declare it once and return it wherever a read fails.
func NewScalarError(want string) *ScalarError { return &ScalarError{want: want} }

// Beyond returns the error for a value that has the form that e wants but is
// too large or too small.
func (e *ScalarError) Beyond() *ScalarError { return &ScalarError{want: e.want, outOfRange: true} }

// Want returns the wanted form as a token of the code type, or where the value
// is out of range of the code range: guid, date, integer, int64. They are
// listed at validate.CodeType.
func (e *ScalarError) Want() string { return e.want }

// OutOfRange reports whether the form was right and the value too large or too
// small.
func (e *ScalarError) OutOfRange() bool { return e.outOfRange }

// Error returns "not of the form guid", "out of the range of int64" and the
// like.
func (e *ScalarError) Error() string {
	if e.outOfRange {
		return "out of the range of " + e.want
	}
	return "not of the form " + e.want
}

var (
	errString       = NewScalarError(plain.WantString)
	errBool         = NewScalarError(plain.WantBool)
	errInt          = NewScalarError(plain.WantInteger)
	errIntRange     = NewScalarError(plain.WantInt64).Beyond()
	errByte         = NewScalarError(plain.WantByte)
	errByteRange    = errByte.Beyond()
	errGUID         = NewScalarError(plain.WantGUID)
	errDate         = NewScalarError("date")
	errDateRange    = errDate.Beyond()
	errDecimal      = NewScalarError("decimal")
	errDecimalRange = errDecimal.Beyond()
	errEnum         = NewScalarError("enum")
	errEnumRange    = errEnum.Beyond()
	errEnumName     = NewScalarError("name")
	errPath         = NewScalarError("path")
	errJSON         = NewScalarError("json")
	errObject       = NewScalarError("object")
	errPlain        = NewScalarError("value")
	errNil          = NewScalarError("nil")
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

package wire

// ScalarError says that a value does not have the form its member wants. It
// holds what was wanted and never the value itself, so it is safe to log and to
// send to a client.
//
// All functions and methods of this package return it as a *ScalarError:
//
//	scalarErr, ok := errors.AsType[*wire.ScalarError](err)
//
// The values are predeclared, so a failing read allocates nothing. Do not
// change the fields of one you were given.
type ScalarError struct {
	// Want names the wanted form, ready to follow the word "must be":
	// "a GUID", "a date", "a whole number".
	Want string
	// OutOfRange says that the form was right and the value too large or too
	// small.
	OutOfRange bool
}

// Error returns "must be a GUID" and the like.
func (e *ScalarError) Error() string {
	if e.OutOfRange {
		return "must be " + e.Want + " within range"
	}
	return "must be " + e.Want
}

var (
	errString       = &ScalarError{Want: "a string"}
	errBool         = &ScalarError{Want: "true or false"}
	errInt          = &ScalarError{Want: "a whole number"}
	errIntRange     = &ScalarError{Want: "a whole number", OutOfRange: true}
	errByte         = &ScalarError{Want: "a whole number from 0 to 255"}
	errByteRange    = &ScalarError{Want: "a whole number from 0 to 255", OutOfRange: true}
	errGUID         = &ScalarError{Want: "a GUID"}
	errDate         = &ScalarError{Want: "a date"}
	errDateRange    = &ScalarError{Want: "a date", OutOfRange: true}
	errDecimal      = &ScalarError{Want: "a decimal number"}
	errDecimalRange = &ScalarError{Want: "a decimal number", OutOfRange: true}
	errEnum         = &ScalarError{Want: "one of the documented names or numbers"}
	errEnumRange    = &ScalarError{Want: "one of the documented names or numbers", OutOfRange: true}
	errEnumName     = &ScalarError{Want: "one of the documented names"}
	errNil          = &ScalarError{Want: "true, false, 1 or 0 in xsi:nil"}
)

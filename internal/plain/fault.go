package plain

// Fault says why a value could not be read.
type Fault uint8

const (
	None  Fault = iota // it was read
	Form               // it does not have the form that is wanted
	Range              // the form is right, and the value is too large or too small
)

// What the readers want: parameters of the codes type and range.
const (
	WantString  = "string"
	WantBool    = "boolean"
	WantInteger = "integer"
	WantInt64   = "int64" // an integer of which the form is right
	WantByte    = "byte"
	WantGUID    = "guid"
)

// formUnless returns the fault of a reader that knows only one.
func formUnless(ok bool) Fault {
	if ok {
		return None
	}
	return Form
}

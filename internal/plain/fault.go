package plain

// Fault says why a value could not be read.
type Fault uint8

const (
	None  Fault = iota // it was read
	Form               // it does not have the form that is wanted
	Range              // the form is right, and the value is too large or too small
)

// What the readers want, ready to follow the words "must be".
const (
	WantString = "a string"
	WantBool   = "true or false"
	WantInt64  = "a whole number"
	WantByte   = "a whole number from 0 to 255"
	WantGUID   = "a GUID"
)

// formUnless returns the fault of a reader that knows only one.
func formUnless(ok bool) Fault {
	if ok {
		return None
	}
	return Form
}

package xmlio

import "github.com/seed16fbf055/userupdate/validate"

const wantNil = "nil"

func wantType(name string) string { return "type=" + name }

// asRoot returns what is wrong with the start tag of an element whose members
// are to be read. It must have no namespace, and its xsi:type, if any, must be
// typeName, the name of the type in .NET.
func (e *element) asRoot(typeName string) error {
	null, ok := e.nilled()
	switch {
	case len(e.space) > 0:
		return bodyError(validate.CodeType, "plain")
	case !ok:
		return bodyError(validate.CodeType, wantNil)
	case null:
		return bodyError(validate.CodeNull, "")
	case !e.typed(typeName):
		return bodyError(validate.CodeType, wantType(typeName))
	}
	return nil
}

// nilled reads xsi:nil, and reports whether its value is one of the four that
// count.
func (e *element) nilled() (null, ok bool) {
	if !e.null.found {
		return false, true
	}
	switch string(e.null.text) {
	case "false", "0":
		return false, true
	case "true", "1":
		return true, true
	}
	return false, false
}

// typed reports whether xsi:type is absent or names the type. A name with a
// prefix would be in a namespace, and our types have none.
func (e *element) typed(typeName string) bool {
	return !e.typ.found || string(e.typ.text) == typeName
}

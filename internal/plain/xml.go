package plain

import (
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// XMLBool reads the text of a boolean element as XmlSerializer does: true,
// false, 1 or 0, in this case, with XML white space around it.
func XMLBool[T chars.Text](text T) (bool, Fault) {
	switch string(text) { // as nearly always
	case "true":
		return true, None
	case "false":
		return false, None
	}
	switch string(chars.TrimXML(text)) {
	case "true", "1":
		return true, None
	case "false", "0":
		return false, None
	}
	return false, Form
}

// XMLInt64 reads the text of an integer element as XmlSerializer does: decimal
// digits with an optional sign and ASCII white space around it. The servers
// read 32 bits; this reads 64.
func XMLInt64[T chars.Text](text T) (int64, Fault) {
	return Int(chars.TrimNumber(text))
}

// XMLByte reads the text of a byte element as XmlSerializer does: a whole
// number from 0 to 255 without a sign, with ASCII white space around it.
func XMLByte[T chars.Text](text T) (uint8, Fault) {
	text = chars.TrimNumber(text)
	if len(text) == 0 || text[0] == '+' || text[0] == '-' {
		return 0, Form
	}
	return asByte(Int(text))
}

// XMLGUID reads the text of a GUID element as XmlSerializer does. It takes the
// forms that [JSONGUID] lists.
func XMLGUID[T chars.Text](text T) (uuid.UUID, Fault) {
	id, ok := GUID(text)
	return id, formUnless(ok)
}

package wire

import "github.com/google/uuid"

// XMLBool reads the text of a boolean element as XmlSerializer does: true,
// false, 1 or 0, in this case, with XML white space around it.
func XMLBool(text string) (bool, error) {
	switch trimXML(text) {
	case "true", "1":
		return true, nil
	case "false", "0":
		return false, nil
	}
	return false, errBool
}

// XMLInt64 reads the text of an integer element as XmlSerializer does: decimal
// digits with an optional sign and ASCII white space around it. The servers read
// 32 bits; this reads 64.
func XMLInt64(text string) (int64, error) {
	return parseInt(trimNumber(text))
}

// XMLByte reads the text of a byte element as XmlSerializer does: a whole number
// from 0 to 255 without a sign, with ASCII white space around it.
func XMLByte(text string) (uint8, error) {
	text = trimNumber(text)
	if text == "" || text[0] == '+' || text[0] == '-' {
		return 0, errByte
	}
	n, err := parseInt(text)
	return asByte(n, err)
}

// XMLGUID reads the text of a GUID element as XmlSerializer does. It takes the
// forms that [JSONGUID] lists.
func XMLGUID(text string) (uuid.UUID, error) {
	id, ok := parseGUID(text)
	if !ok {
		return uuid.UUID{}, errGUID
	}
	return id, nil
}

// trimXML removes XML's white space around s.
func trimXML(s string) string {
	for len(s) > 0 && isXMLSpace(s[0]) {
		s = s[1:]
	}
	for len(s) > 0 && isXMLSpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

func isXMLSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

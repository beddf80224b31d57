package media

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// openJSON returns a JSON body in UTF-8. As to the servers, a byte order mark
// says more than the charset; without either the body is UTF-8.
func openJSON(charset string, body []byte) []byte {
	switch {
	case len(body) > 1 && body[0] == 0xFF && body[1] == 0xFE:
		return fromUTF16(binary.LittleEndian, body)
	case len(body) > 1 && body[0] == 0xFE && body[1] == 0xFF:
		return fromUTF16(binary.BigEndian, body)
	case isUTF16(charset) && !bytes.HasPrefix(body, []byte(chars.Mark)):
		return fromUTF16(binary.LittleEndian, body)
	}
	return body
}

// openXML returns an XML body in UTF-8. Only the charset decides, and it means
// little-endian. The declaration must agree; then it becomes one of UTF-8, as
// long as before. Where it does not, the body stays as it is, and its reader
// names the encoding.
func openXML(charset string, body []byte) []byte {
	if !isUTF16(charset) {
		return body
	}
	text := fromUTF16(binary.LittleEndian, body)
	found := declaredEncoding.FindSubmatchIndex(text)
	if found == nil {
		return text
	}
	name := text[found[2]:found[3]]
	quoted, quote := string(name[1:len(name)-1]), string(name[:1])
	if !isUTF16(quoted) && !chars.EqualFold(quoted, "utf-16le") {
		return body
	}
	copy(name, quote+"utf-8"+quote+"   ")
	return text
}

// declaredEncoding finds the name of the encoding, in quotes, in an XML
// declaration.
var declaredEncoding = regexp.MustCompile(`^(?:\x{feff})?<\?xml\s[^>]*?\sencoding\s*=\s*("[^"]*"|'[^']*')`)

func isUTF16(charset string) bool { return chars.EqualFold(charset, "utf-16") }

// fromUTF16 turns UTF-16 into UTF-8. A surrogate without its other half and
// half a unit at the end become bytes that no UTF-8 has, so that the reader of
// the body finds them.
func fromUTF16(order binary.ByteOrder, body []byte) []byte {
	const invalid = 0xFF
	text := make([]byte, 0, len(body))
	for ; len(body) > 1; body = body[2:] {
		r := rune(order.Uint16(body))
		if utf16.IsSurrogate(r) {
			pair := rune(utf8.RuneError)
			if len(body) > 3 {
				pair = utf16.DecodeRune(r, rune(order.Uint16(body[2:])))
			}
			if pair == utf8.RuneError {
				text = append(text, invalid)
				continue
			}
			r, body = pair, body[2:]
		}
		text = utf8.AppendRune(text, r)
	}
	if len(body) > 0 {
		text = append(text, invalid)
	}
	return text
}

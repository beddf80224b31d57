package formio

import (
	"bytes"
	"unicode/utf8"
)

// spell decodes a name and spells it as ASP.NET's model binder does:
// Licenses[0][StateId] becomes Licenses[0].StateId, UserRoles[] becomes
// UserRoles, and indexes stay in their brackets. It fails where a bracket is
// never closed. The result is valid until the next call of decode or spell.
func (r *Reader) spell(name []byte) (spelled []byte, ok bool) {
	name = r.decode(name)
	if bytes.IndexByte(name, '[') < 0 {
		return name, true
	}
	return dotted(name)
}

// dotted turns brackets into dots in place: what it writes is never longer than
// what it has read.
func dotted(name []byte) (spelled []byte, ok bool) {
	spelled = name[:0]
	for {
		open := bytes.IndexByte(name, '[')
		if open < 0 {
			return append(spelled, name...), true
		}
		length := bytes.IndexByte(name[open:], ']')
		if length < 0 {
			return nil, false
		}
		inside, end := name[open+1:open+length], open+length+1
		spelled = append(spelled, name[:open]...)
		switch {
		case len(inside) == 0:
		case '0' <= inside[0] && inside[0] <= '9':
			spelled = append(spelled, name[open:end]...)
		default:
			spelled = append(spelled, '.')
			spelled = append(spelled, inside...)
		}
		name = name[end:]
	}
}

// decode decodes a name or a value: + is a space, and bytes that are not UTF-8
// become U+FFFD. The result is valid until the next call of decode or spell.
func (r *Reader) decode(text []byte) []byte {
	decoded, ascii := unescape(r.buf, text)
	if !ascii && !utf8.Valid(decoded) {
		decoded = append(decoded[:0], valid(decoded)...)
	}
	r.buf = decoded
	return decoded
}

// isClean reports whether a byte means itself.
func isClean(c byte) bool { return c != '%' && c != '+' && c < utf8.RuneSelf }

package formio

import (
	"bytes"
	"encoding/binary"
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
	if len(r.buf) == 0 || &r.buf[0] != &name[0] { // the body is not ours to write to
		r.buf = append(r.buf[:0], name...)
		name = r.buf
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
// become U+FFFD. What needs no decoding is returned as it stands in the body,
// everything else is valid until the next call of decode or spell.
func (r *Reader) decode(text []byte) []byte {
	if isClean(text) {
		return text
	}
	var ascii bool
	r.buf, ascii = unescape(r.buf, text)
	if !ascii && !utf8.Valid(r.buf) {
		r.buf = append(r.buf[:0], valid(r.buf)...)
	}
	return r.buf
}

// isClean reports whether a text means itself: ASCII without escapes. It looks
// at eight bytes at a time; the last eight may overlap those before.
func isClean(text []byte) bool {
	if len(text) < 8 {
		for _, c := range text {
			if c == '%' || c == '+' || c >= utf8.RuneSelf {
				return false
			}
		}
		return true
	}
	last := len(text) - 8
	marks := specials(binary.LittleEndian.Uint64(text[last:]))
	for i := 0; i < last; i += 8 {
		marks |= specials(binary.LittleEndian.Uint64(text[i:]))
	}
	return marks == 0
}

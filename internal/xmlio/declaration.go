package xmlio

import (
	"bytes"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// declaration reads the XML declaration in front of a body as the servers take
// it: version 1.0, then an encoding or none, then standalone or nothing. It
// returns where the declaration ends, or the encoding that it names if that is
// not the body's. A body without a declaration is sound.
func declaration(body []byte) (end int, other string, sound bool) {
	for _, common := range [...]string{`<?xml version="1.0" encoding="utf-8"?>`, `<?xml version="1.0" encoding="UTF-8"?>`} {
		if len(body) >= len(common) && string(body[:len(common)]) == common {
			return len(common), "", true
		}
	}
	declared, wide := body, isWide(body)
	if wide {
		declared = narrow(body)
	}
	if !bytes.HasPrefix(declared, []byte("<?xml")) {
		return 0, "", true
	}
	d := declarationReader{rest: declared[len("<?xml"):]}
	name, sound := d.parts()
	switch {
	case sound && len(name) > 0 && (wide || !chars.EqualFold(name, "utf-8")):
		return 0, string(name), true
	case wide:
		return 0, "", true // its zeros are what is wrong with it
	}
	return len(declared) - len(d.rest), "", sound
}

// isWide reports whether a body looks like UTF-16.
func isWide(body []byte) bool {
	for _, start := range [...]string{"\xff\xfe<", "\xfe\xff\x00<", "<\x00", "\x00<"} {
		if len(body) >= len(start) && string(body[:len(start)]) == start {
			return true
		}
	}
	return false
}

// narrow returns the start of a body in UTF-16, which is not read as such
// here, without its mark and its zeros: a declaration is all ASCII.
func narrow(body []byte) []byte {
	const longest = 512
	body = bytes.TrimLeft(body[:min(len(body), longest)], "\xfe\xff")
	return bytes.ReplaceAll(body, []byte{0}, nil)
}

// declarationReader has what is left of a declaration.
type declarationReader struct{ rest []byte }

// parts reads the three parts and the end, and returns the encoding.
func (d *declarationReader) parts() (encoding []byte, sound bool) {
	version, _ := d.part("version")
	encoding, named := d.part("encoding")
	standalone, said := d.part("standalone")
	d.space()
	rest, ended := bytes.CutPrefix(d.rest, []byte("?>"))
	d.rest = rest
	return encoding, ended && string(version) == "1.0" && (!named || isEncodingName(encoding)) &&
		(!said || string(standalone) == "yes" || string(standalone) == "no")
}

// part reads white space, name="value". It reads nothing if that is not next.
func (d *declarationReader) part(name string) (value []byte, ok bool) {
	before := d.rest
	if d.space() && d.skip(name) {
		d.space()
		if d.skip("=") {
			d.space()
			if value, ok = d.quoted(); ok {
				return value, true
			}
		}
	}
	d.rest = before
	return nil, false
}

// space passes over white space, and reports whether there was some.
func (d *declarationReader) space() bool {
	before := len(d.rest)
	for len(d.rest) > 0 && chars.IsXMLSpace(d.rest[0]) {
		d.rest = d.rest[1:]
	}
	return len(d.rest) < before
}

func (d *declarationReader) skip(text string) (ok bool) {
	d.rest, ok = bytes.CutPrefix(d.rest, []byte(text))
	return ok
}

func (d *declarationReader) quoted() (value []byte, ok bool) {
	for _, quote := range [...]string{`"`, `'`} {
		if d.skip(quote) {
			value, d.rest, ok = bytes.Cut(d.rest, []byte(quote))
			return value, ok
		}
	}
	return nil, false
}

// isEncodingName reports whether text can be the name of an encoding: a letter,
// then letters, digits, dots, hyphens and underscores.
func isEncodingName(text []byte) bool {
	for i, c := range text {
		if is := inName[c]; is != letter && is != digit || i == 0 && (is == digit || c == '_') {
			return false
		}
	}
	return len(text) > 0
}

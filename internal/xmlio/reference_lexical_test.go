package xmlio

import (
	"bytes"
	"regexp"
	"strconv"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

// The lexical rules of XML 1.0 that encoding/xml does not check. Each function
// is given text that encoding/xml took for well-formed, and has no more to find
// than what it let pass.

var refCdataStart = []byte("<![CDATA[")

// refDeclaration is the XML declaration as the servers take it: version 1.0,
// and an encoding, which is the first or the second group, or none.
var refDeclaration = regexp.MustCompile(`^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')` +
	`(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][A-Za-z0-9._-]*)"|'([A-Za-z][A-Za-z0-9._-]*)'))?` +
	`(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>`)

// refOtherEncoding returns the encoding that the declaration in front of a body
// names, "" for the one that the body has and where none is named.
func refOtherEncoding(body []byte) string {
	wide := false
	for _, start := range []string{"\xff\xfe<", "\xfe\xff\x00<", "<\x00", "\x00<"} {
		wide = wide || bytes.HasPrefix(body, []byte(start))
	}
	if wide {
		body = refNarrow(body)
	}
	if !bytes.HasPrefix(body, []byte("<?xml")) {
		return ""
	}
	match := refDeclaration.FindSubmatch(body)
	if match == nil {
		return ""
	}
	name := string(match[1]) + string(match[2])
	if !wide && chars.EqualFold(name, "utf-8") {
		return ""
	}
	return name
}

// refNarrow returns the start of a body in UTF-16, which is not read as such
// here, without its mark and its zeros: a declaration is all ASCII.
func refNarrow(body []byte) []byte {
	const longest = 512
	body = bytes.TrimLeft(body[:min(len(body), longest)], "\xfe\xff")
	return bytes.ReplaceAll(body, []byte{0}, nil)
}

// refIllegalCharacter returns the offset of the first byte that is not UTF-8 or
// starts a character that no XML document may hold, and -1 if there is none.
func refIllegalCharacter(text []byte) int {
	for i := 0; i < len(text); {
		if c := text[i]; c >= ' ' && c < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 || !chars.IsLegalXML(r) {
			return i
		}
		i += size
	}
	return -1
}

// refBlank reports whether text is white space as it stands: a reference to a
// space or a CDATA section is not.
func refBlank(text []byte) bool {
	for _, c := range text {
		if !chars.IsXMLSpace(c) {
			return false
		}
	}
	return true
}

// refAttributesApart reports whether white space separates the attributes of a
// start tag.
func refAttributesApart(tag []byte) bool {
	var quote byte
	for i, c := range tag {
		switch {
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		case quote != 0 && c == quote:
			quote = 0
			if next := tag[i+1]; !chars.IsXMLSpace(next) && next != '/' && next != '>' {
				return false
			}
		}
	}
	return true
}

// refRefersToSurrogate reports whether text refers to half of a surrogate pair,
// as &#xD800; does. encoding/xml reads U+FFFD there.
func refRefersToSurrogate(text []byte) bool {
	for {
		_, after, found := bytes.Cut(text, []byte("&#"))
		if !found {
			return false
		}
		digits, rest, _ := bytes.Cut(after, []byte(";"))
		base := 10
		if hex, isHex := bytes.CutPrefix(digits, []byte("x")); isHex {
			digits, base = hex, 16
		}
		if n, err := strconv.ParseUint(string(digits), base, 32); err == nil && n >= 0xD800 && n < 0xE000 {
			return true
		}
		text = rest
	}
}

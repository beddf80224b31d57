package validate

import (
	"net/url"
	"strings"
)

// NotBlank reports whether value has a character that is not white space, as
// .NET's RequiredAttribute demands of a required text. White space is U+0009 to
// U+000D, U+0085 and the Unicode categories Zs, Zl and Zp; a zero width space
// (U+200B) and a byte order mark (U+FEFF) are not white space.
func NotBlank(value string) bool {
	// In the usual case a visible ASCII character comes first.
	return value != "" && value[0]-'!' < 0x5E || notBlank(value)
}

// notBlank is kept out of line, so that NotBlank can be inlined.
//
//go:noinline
func notBlank(value string) bool {
	for _, r := range value {
		if !isSpace(r) {
			return true
		}
	}
	return false
}

// Email reports whether value is an e-mail address as .NET's
// EmailAddressAttribute judges it today: exactly one @, neither first nor
// last, and no line break (U+000D, U+000A). Everything else passes, spaces
// and a missing domain suffix included. The empty text does not pass.
//
// .NET Framework used a long regular expression instead, which refuses some of
// what passes here. No system enforces either: a documented "Data type:
// EmailAddress" is a note for readers. Hence the code [CodeEmail], which
// [Without] can drop.
func Email(value string) bool {
	at := strings.IndexByte(value, '@')
	return at > 0 && at < len(value)-1 && strings.IndexByte(value[at+1:], '@') < 0 &&
		strings.IndexByte(value, '\r') < 0 && strings.IndexByte(value, '\n') < 0
}

// URL reports whether value is an absolute URL with the scheme http or https,
// in any case, and a host. The syntax is that of [net/url.Parse].
func URL(value string) bool {
	u, err := url.Parse(value)
	if err != nil {
		return false
	}
	return (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != ""
}

package answer

import (
	"strings"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/wire"
)

// maxSecrets bounds what is remembered of secret values. No text is shown
// beside more of them.
const maxSecrets = 1000

// secrets are the secret values that stand in a body.
type secrets struct {
	names []string
	texts [256][]string // by their first byte
	known map[string]bool
	count int
}

// add remembers a value.
func (s *secrets) add(text string) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	if s.count > maxSecrets || s.known[text] {
		return
	}
	if s.known == nil {
		s.known = make(map[string]bool)
	}
	s.known[text] = true
	s.count++
	s.texts[text[0]] = append(s.texts[text[0]], text)
}

// mask returns text without secrets: neither the values that were added, nor
// what stands after a secret's name, nor what a server quotes as a refused
// value. The text is cut to the window, and within it nothing is overlooked
// because of the cut.
func (s *secrets) mask(text string) string {
	if s.count > maxSecrets {
		return wire.Mask
	}
	shown := head(text, window)
	return s.maskNamed(s.maskValues(shown, len(shown) < len(text)))
}

// enough is how much of a long value must be alike.
const enough = 16

// maskValues masks the values that were added.
func (s *secrets) maskValues(text string, isCut bool) string {
	if s.count == 0 {
		return text
	}
	var masked strings.Builder
	for i := 0; i < len(text); {
		if n := s.valueAt(text, i, isCut); n > 0 {
			masked.WriteString(wire.Mask)
			i += n
			continue
		}
		masked.WriteByte(text[i])
		i++
	}
	return masked.String()
}

// valueAt returns the length of the longest value that stands at i.
func (s *secrets) valueAt(text string, i int, isCut bool) (length int) {
	for _, secret := range s.texts[text[i]] {
		n := alike(text[i:], secret)
		switch {
		case isCut && i+n == len(text): // it may go on
		case n < min(len(secret), enough):
			continue
		case len(secret) < shortSecret && !standsAlone(text, i, i+n):
			continue
		}
		length = max(length, n)
	}
	return length
}

// alike returns the length of what a and b begin with.
func alike(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// shortSecret is the length below which a value is masked only where it is a
// word: a pin of 1 would take the other digits and dates with it.
const shortSecret = 4

func standsAlone(text string, start, end int) bool {
	return (start == 0 || !wordByte(text[start-1])) && (end == len(text) || !wordByte(text[end]))
}

func wordByte(c byte) bool {
	return isLetter(c) || '0' <= c && c <= '9' || c == '_' || c >= utf8.RuneSelf
}

// maskNamed masks what stands after a secret's name, in an address
// (WsAccessKey=…, plain or escaped), in a member ("Pin": "…") and in a sentence
// ("Pin: …", unless that says no more than that it is
// required), and after words of ASP.NET
// that quote a value.
func (s *secrets) maskNamed(text string) string {
	var masked strings.Builder
	done := 0
	for i := 0; i < len(text); {
		start, end := s.spanAt(text, i)
		if start >= end {
			i++
			continue
		}
		masked.WriteString(text[done:start] + wire.Mask)
		done, i = end, end
	}
	return masked.String() + text[done:]
}

// spanAt returns where the value stands whose introduction is at i, and nothing
// where there is none.
func (s *secrets) spanAt(text string, i int) (start, end int) {
	for _, lead := range [...]string{"converting value ", "The value ", "to convert ", "string to "} {
		if strings.HasPrefix(text[i:], lead) {
			return quotedSpan(text, i+len(lead), lead)
		}
	}
	for _, names := range [...][]string{commonSecrets, s.names} {
		for _, name := range names {
			end := i + len(name)
			if end < len(text) && foldEqual(text[i:end], name) && !wordByte(text[end]) {
				return s.namedSpan(text, end)
			}
		}
	}
	return 0, 0
}

// quotedSpan finds the value after words of ASP.NET and of Json.NET: a quoted
// one, or the next word, or in "string to integer: x. Path" what is after the
// colon.
func quotedSpan(text string, at int, lead string) (start, end int) {
	if lead == "string to " {
		kind, _, found := strings.Cut(text[at:], ": ")
		if !found || strings.ContainsAny(kind, " ;\n") {
			return 0, 0
		}
		start = at + len(kind) + len(": ")
		if path := strings.Index(text[start:], ". Path '"); path >= 0 {
			return start, start + path
		}
		return start, len(text)
	}
	if at < len(text) && (text[at] == '"' || text[at] == '\'') {
		return at + 1, at + 1 + quotedEnd(text[at+1:], text[at:at+1])
	}
	if lead == "converting value " {
		return at, at + wordEnd(text[at:])
	}
	return 0, 0
}

// quotedEnd returns where the quotation ends. A value may hold quotation marks
// itself, so the last one in the clause counts that is followed by a space or a
// full stop.
func quotedEnd(text, quote string) int {
	clause := text
	if at := strings.Index(text, "Path '"); at >= 0 {
		clause = text[:at]
	}
	for _, after := range [...]string{" to type", " is not valid", " is invalid"} {
		if at := strings.Index(clause, quote+after); at >= 0 {
			return at
		}
	}
	if at := strings.Index(clause, quote); at >= 0 {
		return at
	}
	return len(clause)
}

func wordEnd(text string) int {
	if end := strings.IndexAny(text, " \n"); end >= 0 {
		return end
	}
	return len(text)
}

// namedSpan finds the value after a secret's name that ends at i.
func (s *secrets) namedSpan(text string, i int) (start, end int) {
	closed := skip(text, i, `\"'`)
	at := skip(text, closed, " \t\n")
	separator := separatorAt(text[at:])
	if separator == ">" && at > i {
		return 0, 0
	}
	if separator == "" {
		if closed == i && at < len(text) && at > i && (text[at] == '"' || text[at] == '\'') {
			return at + 1, at + 1 + quotedEnd(text[at+1:], text[at:at+1])
		}
		return 0, 0
	}
	at = skip(text, at+len(separator), " \t\n")
	value := skip(text, at, `\"'`)
	switch {
	case value > at:
		return value, value + memberEnd(text[value:], text[value-1], value > at+1)
	case separator == ":" && closed == i:
		end := at + clauseLength(text[at:])
		if s.harmless(text[at:end]) {
			return 0, 0
		}
		return at, end
	}
	return at, at + tokenLength(text[at:])
}

// harmless reports whether text, said of a secret, holds nothing but the known
// words that it is missing, and its name.
func (s *secrets) harmless(text string) bool {
	text = strings.TrimSuffix(strings.TrimSpace(text), ".")
	for _, words := range missing {
		at := len(text) - len(words)
		if at < 0 || !foldEqual(text[at:], words) {
			continue
		}
		name := strings.TrimSpace(strings.TrimPrefix(text[:at], "The "))
		return name == "" || fold(name, s.names) != "" || fold(name, commonSecrets) != ""
	}
	return false
}

// memberEnd returns where the quotation mark stands that ends a member's value.
// One after a backslash does so only where the first one has a backslash too.
func memberEnd(text string, quote byte, escaped bool) int {
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == quote && escaped:
			return len(strings.TrimSuffix(text[:i], `\`))
		case text[i] == quote:
			return i
		case text[i] == '\\' && !escaped:
			i++
		}
	}
	return len(text)
}

// separatorAt returns what stands between a name and its value.
func separatorAt(text string) string {
	for _, separator := range [...]string{"=>", "=", ":", "%3D", "%3d", "%3A", "%3a", ">"} {
		if strings.HasPrefix(text, separator) {
			return separator
		}
	}
	return ""
}

// skip moves from i over bytes of set.
func skip(text string, i int, set string) int {
	for i < len(text) && strings.IndexByte(set, text[i]) >= 0 {
		i++
	}
	return i
}

// clauseLength returns the length of the part of a sentence that text begins
// with.
func clauseLength(text string) int {
	if end := strings.IndexFunc(text, clauseEnd); end >= 0 {
		return end
	}
	return len(text)
}

// tokenLength returns the length of the value of an address that text begins
// with.
func tokenLength(text string) int {
	if end := strings.IndexAny(text, " \t\n\"'&<>;,"); end >= 0 {
		return end
	}
	return len(text)
}

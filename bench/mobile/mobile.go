// Package mobile runs the documented pattern of a mobile phone number in two
// ways: with dlclark/regexp2, the only engine that supports its lookahead, and
// with validate.MobilePhone.
package mobile

import (
	"strings"

	"github.com/dlclark/regexp2"

	"github.com/seed16fbf055/userupdate/validate"
)

// Pattern is the documented pattern.
const Pattern = `^(?=.*?\d.*?\d.*?\d.*?\d.*?\d)([+]?)([\d\s\(\)-]{5,20})$`

// An Input is a text to match.
type Input struct {
	Name, Text string
	Want       bool
}

// Inputs are what is timed.
var Inputs = []Input{
	{"valid", "+44 (0)7700 900-123", true},
	{"near miss", "+44 (0)7700 900-123x", false},
	{"10,000 dashes", strings.Repeat("-", 10_000), false},
	{"four digits and 10,000 dashes", "1234" + strings.Repeat("-", 10_000), false},
}

var pattern = regexp2.MustCompile(Pattern, regexp2.None)

// Regexp2 matches with regexp2.
func Regexp2(text string) bool {
	match, err := pattern.MatchString(text)
	return err == nil && match
}

// Library matches with this library.
func Library(text string) bool { return validate.MobilePhone(text) }

package check

import (
	"unicode"

	"github.com/seed16fbf055/userupdate/wire"
)

// The rules for a secret go over its characters, because Reveal would copy the
// text.

// NotBlank is [validate.NotBlank] for a secret, which does not hold if there is
// none.
func NotBlank(sent wire.Optional[wire.Secret]) bool {
	for r := range sent.Or(wire.Secret{}).Runes() {
		if !unicode.IsSpace(r) {
			return true
		}
	}
	return false
}

// Length returns the number of a secret's characters, 0 if there is none.
func Length(sent wire.Optional[wire.Secret]) (n int) {
	for range sent.Or(wire.Secret{}).Runes() {
		n++
	}
	return n
}

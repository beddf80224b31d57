package wire

import (
	"crypto/subtle"
	"encoding/xml"
	"fmt"
	"io"
	"log/slog"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

// Mask is what is shown in place of a [Secret].
const Mask = "[secret]"

// Secret holds a password, a pin, a token or another text that must not be
// shown. The zero value is the empty secret.
//
// JSON and XML carry the text, because they are the wire form. Printing never
// shows it: fmt writes [Mask] for every verb, also inside other values, and
// log/slog does the same. The text stands behind a pointer, so where fmt cannot
// call methods (a Secret in an unexported field) it shows an address at most.
// The package documentation says what is not covered.
//
// Compare secrets with [Secret.Equal]; == compares pointers.
type Secret struct {
	text *string // nil for the empty secret
}

// NewSecret returns a secret that holds text.
func NewSecret(text string) Secret {
	if text == "" {
		return Secret{}
	}
	return Secret{text: &text}
}

// Reveal returns the text.
func (s Secret) Reveal() string {
	if s.text == nil {
		return ""
	}
	return *s.text
}

// Equal reports whether both secrets hold the same text. For texts of equal
// length it takes the same time wherever they differ.
func (s Secret) Equal(other Secret) bool {
	return subtle.ConstantTimeCompare([]byte(s.Reveal()), []byte(other.Reveal())) == 1
}

// IsZero reports whether the text is empty.
func (s Secret) IsZero() bool { return s.text == nil }

// String returns [Mask], whatever the secret holds.
func (s Secret) String() string { return Mask }

// Format writes [Mask] for every verb, whatever the secret holds.
func (s Secret) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, Mask) }

// LogValue returns [Mask], whatever the secret holds.
func (s Secret) LogValue() slog.Value { return slog.StringValue(Mask) }

// AppendJSON appends the text as a JSON string.
func (s Secret) AppendJSON(dst []byte) []byte { return plain.AppendString(dst, s.Reveal()) }

// MarshalJSON writes the text as a JSON string.
func (s Secret) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil), nil }

// UnmarshalJSON reads a string, or the text that Json.NET makes of a number or
// a boolean. null leaves the secret as it is.
func (s *Secret) UnmarshalJSON(token []byte) error {
	if isNull(token) {
		return nil
	}
	text, fault := plain.JSONString(token)
	if fault != plain.None {
		return errString
	}
	*s = NewSecret(text)
	return nil
}

// MarshalXML writes the text as an element.
func (s Secret) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return e.EncodeElement(s.Reveal(), start)
}

// UnmarshalXML reads the text of an element.
func (s *Secret) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	var text string
	if err := d.DecodeElement(&text, &start); err != nil {
		return err
	}
	*s = NewSecret(text)
	return nil
}

func isNull(token []byte) bool { return string(token) == "null" }

package wire

import (
	"crypto/subtle"
	"encoding/xml"
	"fmt"
	"io"
	"iter"
	"log/slog"

	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/internal/seal"
)

// Mask is what is shown in place of a [Secret].
const Mask = "[secret]"

// Secret holds a password, a pin, a token or another text that must not be
// shown. The zero value is the empty secret.
//
// JSON and XML carry the text, because they are the wire form. Printing never
// shows it: fmt writes [Mask] for every verb, also inside other values, and
// log/slog does the same. The text is held sealed: whoever follows fields by
// reflection (fmt in an unexported field, a dumper, a differ, the output of an
// assertion) sees noise. The package documentation says what is not covered.
//
// The same text seals alike within a process, so == compares the texts, and a
// Secret is a key of a map as its text would be.
type Secret struct {
	sealed string // "" for the empty secret
}

// NewSecret returns a secret that holds text.
func NewSecret(text string) Secret { return Secret{seal.Seal([]byte(text))} }

// Reveal returns the text, in memory of its own.
func (s Secret) Reveal() string { return seal.Open(s.sealed) }

// AppendTo appends the text that [Secret.Reveal] returns.
func (s Secret) AppendTo(dst []byte) []byte { return seal.Append(dst, s.sealed) }

// Runes goes over the characters of the text, as range does, without a copy of
// it: for rules about it.
func (s Secret) Runes() iter.Seq[rune] { return seal.Runes(s.sealed) }

// Equal reports whether both secrets hold the same text. For texts of equal
// length it takes the same time wherever they differ.
func (s Secret) Equal(other Secret) bool {
	return subtle.ConstantTimeCompare([]byte(s.sealed), []byte(other.sealed)) == 1
}

// IsZero reports whether the text is empty.
func (s Secret) IsZero() bool { return s.sealed == "" }

// String returns [Mask], whatever the secret holds.
func (s Secret) String() string { return Mask }

// Format writes [Mask] for every verb, whatever the secret holds.
func (s Secret) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, Mask) }

// LogValue returns [Mask], whatever the secret holds.
func (s Secret) LogValue() slog.Value { return slog.StringValue(Mask) }

// AppendJSON appends the text as a JSON string.
func (s Secret) AppendJSON(dst []byte) []byte {
	start := len(dst) + 1
	dst = seal.Append(append(dst, '"'), s.sealed)
	if seal.IsPlain(s.sealed) {
		return append(dst, '"')
	}
	return plain.EscapeString(dst, start)
}

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

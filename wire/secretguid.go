package wire

import (
	"encoding/xml"
	"fmt"
	"io"
	"log/slog"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

// SecretGUID is a [Secret] whose text must be a GUID: a key that a server
// stores as one. The zero value is the GUID of zeros.
//
// It reads every form of a GUID that .NET reads, writes the canonical form, and
// is printed as [Mask] everywhere a Secret is, under the same limits.
//
// Compare with [SecretGUID.Equal]; == compares pointers.
type SecretGUID struct {
	// text is the canonical form, empty for the GUID of zeros. It is not a
	// pointer to a uuid.UUID, because fmt prints the array that a pointer
	// points to.
	text Secret
}

// NewSecretGUID returns a secret that holds id.
func NewSecretGUID(id uuid.UUID) SecretGUID {
	if id == uuid.Nil {
		return SecretGUID{}
	}
	return SecretGUID{text: NewSecret(string(plain.AppendGUID(nil, id)))}
}

// Reveal returns the GUID.
func (s SecretGUID) Reveal() uuid.UUID {
	id, _ := plain.GUID(s.text.Reveal()) // the empty text gives the zeros
	return id
}

// Equal reports whether both secrets hold the same GUID. It takes the same time
// wherever they differ.
func (s SecretGUID) Equal(other SecretGUID) bool { return s.text.Equal(other.text) }

// IsZero reports whether the GUID is all zeros.
func (s SecretGUID) IsZero() bool { return s.text.IsZero() }

// String returns [Mask], whatever the secret holds.
func (s SecretGUID) String() string { return Mask }

// Format writes [Mask] for every verb, whatever the secret holds.
func (s SecretGUID) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, Mask) }

// LogValue returns [Mask], whatever the secret holds.
func (s SecretGUID) LogValue() slog.Value { return slog.StringValue(Mask) }

// AppendJSON appends the GUID as a JSON string of 36 lower-case characters.
func (s SecretGUID) AppendJSON(dst []byte) []byte {
	if s.IsZero() {
		return append(plain.AppendGUID(append(dst, '"'), uuid.Nil), '"')
	}
	return append(append(append(dst, '"'), s.text.Reveal()...), '"')
}

// MarshalJSON is [SecretGUID.AppendJSON] for encoding/json.
func (s SecretGUID) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil), nil }

// UnmarshalJSON reads a string with a GUID in any of .NET's forms. null leaves
// the secret as it is, and so does an error, which is a [*ScalarError].
func (s *SecretGUID) UnmarshalJSON(token []byte) error {
	if isNull(token) {
		return nil
	}
	id, fault := plain.JSONGUID(token)
	if fault != plain.None {
		return errGUID
	}
	*s = NewSecretGUID(id)
	return nil
}

// MarshalXML writes the GUID as an element of 36 lower-case characters.
func (s SecretGUID) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return e.EncodeElement(string(plain.AppendGUID(nil, s.Reveal())), start)
}

// UnmarshalXML reads the text of an element, a GUID in any of .NET's forms. An
// error leaves the secret as it is.
func (s *SecretGUID) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	var text string
	if err := d.DecodeElement(&text, &start); err != nil {
		return err
	}
	id, fault := plain.XMLGUID(text)
	if fault != plain.None {
		return errGUID
	}
	*s = NewSecretGUID(id)
	return nil
}

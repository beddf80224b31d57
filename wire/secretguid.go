package wire

import (
	"crypto/subtle"
	"encoding/xml"
	"fmt"
	"io"
	"log/slog"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/internal/seal"
)

// SecretGUID is a [Secret] whose text must be a GUID: a key that a server
// stores as one. The zero value is the GUID of zeros.
//
// It reads every form of a GUID that .NET reads, writes the canonical form, and
// is held and printed as a Secret is, under the same limits. == compares the
// GUIDs.
type SecretGUID struct {
	sealed string // the 16 bytes, "" for the GUID of zeros
}

// NewSecretGUID returns a secret that holds id.
func NewSecretGUID(id uuid.UUID) SecretGUID {
	if id == uuid.Nil {
		return SecretGUID{}
	}
	return SecretGUID{seal.Seal(id[:])}
}

// Reveal returns the GUID.
func (s SecretGUID) Reveal() (id uuid.UUID) {
	seal.Append(id[:0], s.sealed)
	return id
}

// Equal reports whether both secrets hold the same GUID. It takes the same time
// wherever they differ.
func (s SecretGUID) Equal(other SecretGUID) bool {
	return subtle.ConstantTimeCompare([]byte(s.sealed), []byte(other.sealed)) == 1
}

// IsZero reports whether the GUID is all zeros.
func (s SecretGUID) IsZero() bool { return s.sealed == "" }

// String returns [Mask], whatever the secret holds.
func (s SecretGUID) String() string { return Mask }

// Format writes [Mask] for every verb, whatever the secret holds.
func (s SecretGUID) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, Mask) }

// LogValue returns [Mask], whatever the secret holds.
func (s SecretGUID) LogValue() slog.Value { return slog.StringValue(Mask) }

// AppendJSON appends the GUID as a JSON string of 36 lower-case characters.
func (s SecretGUID) AppendJSON(dst []byte) []byte {
	return append(plain.AppendGUID(append(dst, '"'), s.Reveal()), '"')
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

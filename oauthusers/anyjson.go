package oauthusers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"

	"github.com/seed16fbf055/userupdate/internal/rawjson"
	"github.com/seed16fbf055/userupdate/wire"
)

// JSON is a value of an undocumented shape: an object, a list, anything. It
// survives reading and writing, except for white space and the way that texts
// escape characters. The zero value is the empty text, "".
type JSON struct{ text string } // compact JSON, empty for ""

// errJSON is returned for what is not JSON.
var errJSON = wire.NewScalarError("json")

// empty is the JSON of the zero value.
const empty = `""`

// UnmarshalJSON keeps any JSON value except null. null and an error, a
// [wire.ScalarError], leave j as it is.
func (j *JSON) UnmarshalJSON(token []byte) error {
	if string(token) == "null" {
		return nil
	}
	var text bytes.Buffer
	if json.Compact(&text, token) != nil {
		return errJSON
	}
	j.text = string(rawjson.Respell(nil, text.Bytes()))
	if j.text == empty {
		j.text = ""
	}
	return nil
}

// AppendJSON appends the value. The error is always nil.
func (j JSON) AppendJSON(dst []byte) ([]byte, error) { return append(dst, j.String()...), nil }

// MarshalJSON is [JSON.AppendJSON] for encoding/json.
func (j JSON) MarshalJSON() ([]byte, error) { return j.AppendJSON(nil) }

// String returns the value as compact JSON.
func (j JSON) String() string {
	if j.text == "" {
		return empty
	}
	return j.text
}

// LogValue returns the value as compact JSON.
func (j JSON) LogValue() slog.Value { return slog.StringValue(j.String()) }

// SecretJSON is a JSON value of any kind that must not be shown: it may hold a
// password or a token. JSON carries it; fmt, log/slog, errors and audit lists
// print [secret], and the value is held sealed, as a [wire.Secret] is. == compares
// the JSON texts. The zero value is the empty text, "".
type SecretJSON struct{ text wire.Secret }

// Reveal returns the value as compact JSON.
func (s SecretJSON) Reveal() json.RawMessage {
	text, _ := s.AppendJSON(nil)
	return text
}

// UnmarshalJSON keeps any JSON value except null. null and an error, a
// [wire.ScalarError], leave s as it is.
func (s *SecretJSON) UnmarshalJSON(token []byte) error {
	if string(token) == "null" {
		return nil
	}
	var value JSON
	if err := value.UnmarshalJSON(token); err != nil {
		return err
	}
	s.text = wire.NewSecret(value.text)
	return nil
}

// AppendJSON appends the value. The error is always nil.
func (s SecretJSON) AppendJSON(dst []byte) ([]byte, error) {
	if s.text.IsZero() {
		return append(dst, empty...), nil
	}
	return s.text.AppendTo(dst), nil
}

// MarshalJSON is [SecretJSON.AppendJSON] for encoding/json.
func (s SecretJSON) MarshalJSON() ([]byte, error) {
	return s.AppendJSON(nil)
}

// Equal reports whether both hold the same JSON text.
func (s SecretJSON) Equal(other SecretJSON) bool { return s.text.Equal(other.text) }

// Format writes [secret] for every verb.
func (s SecretJSON) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, wire.Mask) }

// String returns [secret].
func (s SecretJSON) String() string { return wire.Mask }

// LogValue returns [secret].
func (s SecretJSON) LogValue() slog.Value { return slog.StringValue(wire.Mask) }

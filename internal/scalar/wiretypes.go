package scalar

import (
	"bytes"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/wire"
)

// DateTime is the Kind of a date.
var DateTime = &Kind[wire.DateTime]{
	ReadJSON:  func(token []byte) (v wire.DateTime, err error) { err = v.UnmarshalJSON(token); return v, err },
	ReadXML:   func(text []byte) (v wire.DateTime, err error) { err = v.UnmarshalText(text); return v, err },
	AppendXML: wire.DateTime.AppendText,
	ReadForm:  func(text []byte) (v wire.DateTime, err error) { err = v.UnmarshalForm(text); return v, err },
}

// AppendDateTime appends a date in quotes.
func AppendDateTime(v wire.DateTime, dst []byte) []byte { return v.AppendJSON(dst) }

// AppendXMLDateTime appends a date. Every one has a text.
func AppendXMLDateTime(v wire.DateTime, dst []byte) []byte {
	dst, _ = v.AppendText(dst)
	return dst
}

// Decimal is the Kind of a decimal number.
var Decimal = &Kind[wire.Decimal]{
	ReadJSON:  func(token []byte) (v wire.Decimal, err error) { err = v.UnmarshalJSON(token); return v, err },
	ReadXML:   func(text []byte) (v wire.Decimal, err error) { err = v.UnmarshalText(text); return v, err },
	AppendXML: func(v wire.Decimal, dst []byte) ([]byte, error) { return AppendXMLDecimal(v, dst), nil },
	ReadForm:  readFormDecimal,
}

// AppendDecimal appends a decimal number.
func AppendDecimal(v wire.Decimal, dst []byte) []byte { return v.AppendJSON(dst) }

// AppendXMLDecimal appends a decimal number.
func AppendXMLDecimal(v wire.Decimal, dst []byte) []byte { return v.AppendJSON(dst) }

// readFormDecimal reads decimal digits with at most one point, an optional sign
// before them and an optional exponent after them: "-12.50", ".5", "1e2". That
// is a JSON number, except for a plus sign and for digits on only one side of
// the point, which the JSON reader takes too. Thousands separators are errors.
func readFormDecimal(text []byte) (v wire.Decimal, err error) {
	text = bytes.TrimSpace(text)
	number, plus := bytes.CutPrefix(text, []byte("+"))
	if len(number) == 0 || number[0] != '.' && number[0]-'0' > 9 && (plus || number[0] != '-') {
		return wire.ParseDecimal("") // for its error
	}
	err = v.UnmarshalJSON(number)
	return v, err
}

// IntOrString is the Kind of a whole number that comes as a number or a string.
// XML and forms cannot tell the two apart.
var IntOrString = &Kind[wire.IntOrString]{
	ReadJSON:  func(token []byte) (v wire.IntOrString, err error) { err = v.UnmarshalJSON(token); return v, err },
	ReadXML:   func(text []byte) (wire.IntOrString, error) { return intOf(plain.XMLInt64(text)) },
	AppendXML: func(v wire.IntOrString, dst []byte) ([]byte, error) { return AppendXMLIntOrString(v, dst), nil },
	ReadForm:  func(text []byte) (wire.IntOrString, error) { return intOf(plain.FormInt64(text)) },
}

// AppendIntOrString appends the number as it was read: 1 or "1".
func AppendIntOrString(v wire.IntOrString, dst []byte) []byte { return v.AppendJSON(dst) }

// AppendXMLIntOrString appends the number, without the white space that a string
// of JSON may have around it, some of which is no character of XML.
func AppendXMLIntOrString(v wire.IntOrString, dst []byte) []byte {
	return append(dst, chars.TrimNumber(v.String())...)
}

func intOf(n int64, fault plain.Fault) (wire.IntOrString, error) {
	return wire.IntOf(n), wantInt64.unless(fault)
}

// Secret is the Kind of a text that is kept out of logs.
var Secret = &Kind[wire.Secret]{
	ReadJSON:  func(token []byte) (v wire.Secret, err error) { err = v.UnmarshalJSON(token); return v, err },
	ReadText:  func(text []byte) wire.Secret { return wire.NewSecret(string(text)) },
	ReadXML:   func(text []byte) (wire.Secret, error) { return wire.NewSecret(string(text)), nil },
	AppendXML: AppendXMLSecret,
	ReadForm:  func(text []byte) (wire.Secret, error) { return wire.NewSecret(string(text)), nil },
	Text:      true,
}

// AppendSecret appends the text in quotes.
func AppendSecret(v wire.Secret, dst []byte) []byte { return v.AppendJSON(dst) }

// AppendXMLSecret appends the text with references. It appends the text behind
// dst first, so that it is nowhere else.
func AppendXMLSecret(v wire.Secret, dst []byte) ([]byte, error) {
	revealed := v.AppendTo(dst)
	text := revealed[len(dst):]
	if plain.IsXML(text) {
		return revealed, nil
	}
	escaped, ok := plain.AppendXML(revealed, text)
	if !ok {
		clear(text)
		return dst, errCharacters
	}
	end := len(dst) + copy(escaped[len(dst):], escaped[len(revealed):])
	clear(escaped[end:])
	return escaped[:end], nil
}

// SecretGUID is the Kind of a GUID that is kept out of logs.
var SecretGUID = &Kind[wire.SecretGUID]{
	ReadJSON:  func(token []byte) (wire.SecretGUID, error) { return secretGUIDOf(plain.JSONGUID(token)) },
	ReadXML:   func(text []byte) (wire.SecretGUID, error) { return secretGUIDOf(plain.XMLGUID(text)) },
	AppendXML: func(v wire.SecretGUID, dst []byte) ([]byte, error) { return AppendXMLSecretGUID(v, dst), nil },
	ReadForm:  func(text []byte) (wire.SecretGUID, error) { return secretGUIDOf(plain.FormGUID(text)) },
}

// AppendSecretGUID appends the GUID in quotes.
func AppendSecretGUID(v wire.SecretGUID, dst []byte) []byte { return v.AppendJSON(dst) }

// AppendXMLSecretGUID appends the GUID.
func AppendXMLSecretGUID(v wire.SecretGUID, dst []byte) []byte {
	return plain.AppendGUID(dst, v.Reveal())
}

func secretGUIDOf(id uuid.UUID, fault plain.Fault) (wire.SecretGUID, error) {
	return wire.NewSecretGUID(id), wantGUID.unless(fault)
}

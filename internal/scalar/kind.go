package scalar

import (
	"bytes"
	"encoding"
	"sync"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Kind says how the values of a type read and write. No reader is called for
// null, nor for a blank value of a form.
type Kind[T any] struct {
	// ReadJSON reads one valid JSON value as Json.NET does.
	ReadJSON func(token []byte) (T, error)

	// ReadText, if not nil, reads what a JSON string without escapes has
	// between its quotes. It never fails.
	ReadText func(text []byte) T

	// ReadXML reads the text of an element, of which it keeps nothing.
	ReadXML func(text []byte) (T, error)

	// AppendXML appends the text of an element, with references for what does not
	// stand for itself.
	AppendXML func(v T, dst []byte) ([]byte, error)

	// ReadForm and AppendForm are about one value of a form, before it is
	// escaped. What is read keeps nothing of text; what is written is appended.
	ReadForm   func(text []byte) (T, error)
	AppendForm func(v T, dst []byte) ([]byte, error)

	// Text says that the empty string is a value of the type, and not null. In
	// XML its null is left out, and xsi:nil means nothing.
	Text bool
}

// Enum is the Kind of a type with JSON methods of its own, an enumeration above
// all. Its text in a form is what a JSON string of it holds, because the
// servers convert both alike; a value that JSON writes as a number is its
// digits. It has no text in XML; see [WithText].
func Enum[T any](read func([]byte) (T, error), write func(T, []byte) ([]byte, error)) *Kind[T] {
	return &Kind[T]{
		ReadJSON:   read,
		ReadForm:   func(text []byte) (T, error) { return readQuoted(text, read) },
		AppendForm: func(v T, dst []byte) ([]byte, error) { return appendUnquoted(v, dst, write) },
	}
}

// maxToken is the size up to which a token is kept.
const maxToken = 1 << 10

// tokens keeps the JSON strings that the texts of forms become on their way.
var tokens = sync.Pool{New: func() any { return new([]byte) }}

// readQuoted reads a text of a form as a JSON string.
func readQuoted[T any](text []byte, read func([]byte) (T, error)) (T, error) {
	token := tokens.Get().(*[]byte)
	*token = plain.AppendString((*token)[:0], string(text))
	v, err := read(*token)
	if cap(*token) <= maxToken {
		tokens.Put(token)
	}
	return v, err
}

// appendUnquoted appends the text of a JSON string, and any other value as
// JSON.
func appendUnquoted[T any](v T, dst []byte, write func(T, []byte) ([]byte, error)) ([]byte, error) {
	start := len(dst)
	written, err := write(v, dst)
	if err != nil {
		return dst, err
	}
	token := written[start:]
	body, quoted := plain.Body(token)
	if !quoted {
		return written, nil
	}
	if bytes.IndexByte(body, '\\') < 0 && utf8.Valid(body) {
		return written[:start+copy(token, body)], nil
	}
	text, fault := plain.JSONString(token)
	if fault != plain.None {
		return written, nil
	}
	return append(written[:start], text...), nil
}

// Own is the Kind of a struct with JSON methods of its own. It is an [Enum]
// that also decides itself what the empty string is.
func Own[T any](read func([]byte) (T, error), write func(T, []byte) ([]byte, error)) *Kind[T] {
	kind := Enum(read, write)
	kind.Text = true
	return kind
}

// WithText adds to a Kind the text methods of its type, for XML.
func WithText[T encoding.TextMarshaler, P interface {
	*T
	encoding.TextUnmarshaler
}](kind *Kind[T]) *Kind[T] {
	kind.ReadXML = func(text []byte) (v T, err error) {
		err = P(&v).UnmarshalText(text)
		return v, err
	}
	kind.AppendXML = func(v T, dst []byte) ([]byte, error) {
		text, err := v.MarshalText()
		if err != nil {
			return dst, err
		}
		return appendText(text, dst)
	}
	return kind
}

// WithNames adds to the Kind of an enumeration what its names are in XML.
func WithNames[T ~string](kind *Kind[T], names wire.EnumNames) *Kind[T] {
	kind.ReadXML = func(text []byte) (T, error) {
		read, err := names.ParseXML(documented(text, names))
		return T(read), err
	}
	kind.AppendXML = func(v T, dst []byte) ([]byte, error) { return names.AppendXML(dst, string(v)) }
	return kind
}

// documented returns a text, and the name itself for one of names, which needs
// no copy.
func documented(text []byte, names wire.EnumNames) string {
	for _, name := range names {
		if string(text) == name {
			return name
		}
	}
	return string(text)
}

var errCharacters = wire.NewScalarError("characters")

// appendText appends a text as XML has it. It fails if XML cannot carry it.
func appendText[S chars.Text](text S, dst []byte) ([]byte, error) {
	dst, ok := plain.AppendXML(dst, text)
	if !ok {
		return dst, errCharacters
	}
	return dst, nil
}

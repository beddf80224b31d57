package pointer

import (
	"errors"
	"strconv"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

// encoding/xml takes an empty element for false or 0, and more words for true
// than the servers do. These types read and write the texts that they do.
type (
	// Bool is true, false, 1 or 0.
	Bool bool

	// Int is a whole number.
	Int int64

	// Byte is a whole number from 0 to 255.
	Byte uint8
)

// ErrText says that the text of an element is not one of its type.
var ErrText = errors.New("the text of an element is not of its type")

// UnmarshalText reads the text of an element.
func (b *Bool) UnmarshalText(text []byte) error { return readText((*bool)(b), text, plain.XMLBool) }

// UnmarshalText reads the text of an element.
func (n *Int) UnmarshalText(text []byte) error { return readText((*int64)(n), text, plain.XMLInt64) }

// UnmarshalText reads the text of an element.
func (n *Byte) UnmarshalText(text []byte) error { return readText((*uint8)(n), text, plain.XMLByte) }

// String returns true or false.
func (b Bool) String() string { return strconv.FormatBool(bool(b)) }

func readText[T any](dst *T, text []byte, read func(string) (T, plain.Fault)) error {
	v, fault := read(string(text))
	if fault != plain.None {
		return ErrText
	}
	*dst = v
	return nil
}

// setPointer is [set] for a member of the record that can be null.
func setPointer[T any](dst **T, sent *T) {
	if sent != nil {
		*dst = sent
	}
}

package torture

import "github.com/seed16fbf055/userupdate/wire"

// Colour is an open enumeration with two documented names, whose codec is
// generated from them.
type Colour string

var colourNames = wire.EnumNames{"RED", "GREEN"}

// String returns the name.
func (c Colour) String() string {
	if c == "" {
		return colourNames[0]
	}
	return string(c)
}

// Rank is an open enumeration of texts, and Grade one of numbers: their codecs
// are generated.
type (
	Rank  string
	Grade int64
)

package torture

import "github.com/seed16fbf055/userupdate/wire"

// Colour is an open enumeration with two documented names.
type Colour string

var colourNames = wire.EnumNames{"RED", "GREEN"}

// UnmarshalJSON reads a number or a name.
func (c *Colour) UnmarshalJSON(token []byte) error {
	name, err := colourNames.ParseJSON(token)
	if err == nil {
		*c = Colour(name)
	}
	return err
}

// AppendJSON appends a number or a name.
func (c Colour) AppendJSON(dst []byte) ([]byte, error) { return colourNames.AppendJSON(dst, string(c)) }

// MarshalJSON writes a number or a name.
func (c Colour) MarshalJSON() ([]byte, error) { return c.AppendJSON(nil) }

// UnmarshalText reads a name.
func (c *Colour) UnmarshalText(text []byte) error {
	name, err := colourNames.ParseXML(string(text))
	if err == nil {
		*c = Colour(name)
	}
	return err
}

// MarshalText writes a name.
func (c Colour) MarshalText() ([]byte, error) { return colourNames.AppendXML(nil, string(c)) }

// String returns the name.
func (c Colour) String() string {
	if c == "" {
		return colourNames[0]
	}
	return string(c)
}

package source

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/wire"
)

// A Place is where a member or an item of a list stands, in bytes.
type Place struct {
	Path       wire.Path
	Start, End int // with its name
	From, To   int // of the value alone
}

// maxDepth is how deep places are looked for: as deep as a body may be, and as
// the storage form puts a record deeper.
const maxDepth = 256 + 2

var errDeep = errors.New("deeper than a body may be")

// Places returns the places in a text, in the order in which they end, up to an
// error: to what cannot be read, or is deeper than a body may be.
func Places(format api.Format, text []byte) []Place {
	places, _ := placesIn(format, text)
	return places
}

// placesIn returns the places up to the error.
func placesIn(format api.Format, text []byte) ([]Place, error) {
	switch format {
	case api.XML:
		return inXML(text)
	case api.Form:
		return inForm(text), nil
	}
	return inJSON(text)
}

// A Text knows its places by their paths.
type Text struct {
	whole  Place
	places map[string]Place // in lower case: names are read without regard to it
}

// Read goes over a text once. Of two members with one name the last counts in
// JSON, and the first elsewhere.
func Read(format api.Format, text []byte) Text {
	start := len(text) - len(bytes.TrimLeft(text, " \t\r\n"))
	read := Text{
		whole:  Place{Start: start, End: len(text), From: start, To: len(bytes.TrimRight(text, " \t\r\n"))},
		places: map[string]Place{},
	}
	for _, place := range Places(format, text) {
		name := nameOf(place.Path)
		if _, known := read.places[name]; !known || format == api.JSON {
			read.places[name] = place
		}
	}
	return read
}

// Find returns the place of a path. Where the text does not have it, found is
// false and the place is that of the nearest part around it, which has an empty
// path for the whole body.
func (t Text) Find(path wire.Path) (place Place, found bool) {
	for length := len(path); length > 0; length-- {
		if place, found := t.places[nameOf(path[:length])]; found {
			return place, length == len(path)
		}
	}
	return t.whole, len(path) == 0
}

func nameOf(path wire.Path) string { return strings.ToLower(path.String()) }

// outermost returns the places that keep refuses and that are in no other such
// place, in the order of the text.
func outermost(places []Place, keep func(wire.Path) bool) []Place {
	refused := slices.DeleteFunc(slices.Clone(places), func(p Place) bool { return keep(p.Path) })
	slices.SortStableFunc(refused, func(a, b Place) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	end := 0
	return slices.DeleteFunc(refused, func(p Place) bool {
		if p.Start < end {
			return true
		}
		end = p.End
		return false
	})
}

package source

import (
	"cmp"
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

// Places returns the places in a text, in the order in which they end.
func Places(format api.Format, text []byte) []Place {
	switch format {
	case api.XML:
		return inXML(text)
	case api.Form:
		return inForm(text)
	}
	return inJSON(text)
}

// Find returns the place of a path. Where the text does not have it, found is
// false and the place is that of the nearest part around it, which has an empty
// path for the whole body. Of two members with one name the last counts in
// JSON, and the first elsewhere.
func Find(format api.Format, text []byte, path wire.Path) (place Place, found bool) {
	places := Places(format, text)
	if format == api.JSON {
		slices.Reverse(places)
	}
	for length := len(path); length > 0; length-- {
		for _, place := range places {
			if same(place.Path, path[:length]) {
				return place, length == len(path)
			}
		}
	}
	start := len(text) - len(strings.TrimLeft(string(text), " \t\r\n"))
	return Place{Start: start, End: len(text), From: start, To: len(strings.TrimRight(string(text), " \t\r\n"))}, len(path) == 0
}

// same compares paths as JSON is read: without regard to case.
func same(a, b wire.Path) bool { return strings.EqualFold(a.String(), b.String()) }

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

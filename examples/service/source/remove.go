package source

import (
	"bytes"
	"net/url"
	"unicode/utf16"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/wire"
)

// Remove returns the text without the members that keep refuses. It fails for a
// text that is not well-formed or too deep, or that says something outside of
// its members: what stands there is not known.
func Remove(format api.Format, text []byte, keep func(wire.Path) bool) ([]byte, error) {
	places, err := placesIn(format, text)
	if err != nil {
		return nil, err
	}
	kept := make([]byte, 0, len(text))
	end := 0
	for _, place := range outermost(places, keep) {
		kept = append(kept, text[end:place.Start]...)
		kept, end = closeGap(format, kept, text, place.End)
	}
	kept = append(kept, text[end:]...)
	return kept, onlyMembers(format, kept)
}

// separators stand between the members of a text.
var separators = map[api.Format]string{api.JSON: ",", api.Form: "&"}

// closeGap removes the separator after a member that is left out, or if it was
// the last, the one before it.
func closeGap(format api.Format, kept, text []byte, end int) ([]byte, int) {
	separator := separators[format]
	if separator == "" { // in XML the space before an element goes with it
		return bytes.TrimRight(kept, space), end
	}
	rest := bytes.TrimLeft(text[end:], space)
	if after, ok := bytes.CutPrefix(rest, []byte(separator)); ok {
		return kept, len(text) - len(bytes.TrimLeft(after, space))
	}
	return bytes.TrimSuffix(bytes.TrimRight(kept, space), []byte(separator)), end
}

// Mask returns the text with mask for the value of every member that keep
// refuses, and nothing of a text that is not well-formed. The mask is written as
// the format writes a text. A null in JSON stays: it says that there is no
// secret.
func Mask(format api.Format, text []byte, keep func(wire.Path) bool, mask string) []byte {
	switch format {
	case api.JSON:
		mask = `"` + mask + `"`
	case api.Form:
		mask = url.QueryEscape(mask)
	}
	places, err := placesIn(format, text)
	if err != nil {
		return nil
	}
	masked := make([]byte, 0, len(text))
	end := 0
	for _, place := range outermost(places, keep) {
		if format == api.JSON && string(text[place.From:place.To]) == "null" {
			continue
		}
		masked = append(append(masked, text[end:place.From]...), mask...)
		end = place.To
	}
	return append(masked, text[end:]...)
}

// UTF16 returns the offset of a byte as browsers count it.
func UTF16(text []byte, offset int) int {
	units := 0
	for _, r := range string(text[:min(offset, len(text))]) {
		units += utf16.RuneLen(r)
	}
	return units
}

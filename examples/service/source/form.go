package source

import (
	"bytes"
	"net/url"
	"regexp"

	"github.com/seed16fbf055/userupdate/wire"
)

// inBrackets is a member's name as forms may write it: Licenses[0][StateId].
var inBrackets = regexp.MustCompile(`\[([^\[\]0-9][^\[\]]*)\]`)

func inForm(text []byte) []Place {
	var places []Place
	for start := 0; start <= len(text); {
		end := len(text)
		if i := bytes.IndexByte(text[start:], '&'); i >= 0 {
			end = start + i
		}
		name, _, _ := bytes.Cut(text[start:end], []byte("="))
		if end > start {
			places = append(places, Place{formPath(string(name)), start, end, min(start+len(name)+1, end), end})
		}
		start = end + 1
	}
	return places
}

// formPath reads the name of a pair. One that cannot be read is no member of a
// contract, as the name "" is none.
func formPath(escaped string) (path wire.Path) {
	name, err := url.QueryUnescape(escaped)
	if err != nil {
		return wire.Member("")
	}
	if path.UnmarshalText([]byte(inBrackets.ReplaceAllString(name, ".$1"))) != nil || len(path) == 0 || path[0].IsIndex() {
		return wire.Member(name)
	}
	return path
}

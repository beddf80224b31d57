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
		if path, ok := formPath(string(name)); ok {
			places = append(places, Place{path, start, end, min(start+len(name)+1, end), end})
		}
		start = end + 1
	}
	return places
}

// formPath reads the name of a pair. What is no path is none of the contract's
// members.
func formPath(escaped string) (path wire.Path, ok bool) {
	name, err := url.QueryUnescape(escaped)
	if err != nil || name == "" {
		return nil, false
	}
	name = inBrackets.ReplaceAllString(name, ".$1")
	if path.UnmarshalText([]byte(name)) != nil {
		path = wire.Member(name)
	}
	return path, true
}

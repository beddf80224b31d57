package formio

import (
	"maps"
	"net/url"
	"slices"
)

// bodyOf returns the body of a form that is parsed already. It sorts the names,
// so that of two that differ only in case always the same one comes first.
func bodyOf(form url.Values) (body []byte) {
	for _, name := range slices.Sorted(maps.Keys(form)) {
		for _, value := range form[name] {
			body = appendEscaped(append(body, '&'), name)
			body = appendEscaped(append(body, '='), value)
		}
	}
	return body
}

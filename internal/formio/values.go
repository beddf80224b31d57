package formio

import (
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/seed16fbf055/userupdate/internal/plain"
)

// bodyOf returns the body of a form that is parsed already. It sorts the names,
// so that of two that differ only in case always the same one comes first.
func bodyOf(form url.Values) (body []byte) {
	for _, name := range slices.Sorted(maps.Keys(form)) {
		for _, value := range form[name] {
			body = plain.AppendForm(append(body, '&'), name)
			body = plain.AppendForm(append(body, '='), value)
		}
	}
	return body
}

// parsed returns the values of a body that a Writer wrote. It is url.ParseQuery
// without the limit that this has.
func parsed(body string) url.Values {
	form := url.Values{}
	for body != "" {
		var pair string
		pair, body, _ = strings.Cut(body, "&")
		name, text, _ := strings.Cut(pair, "=")
		name, _ = url.QueryUnescape(name) // which a name that was escaped always is
		text, _ = url.QueryUnescape(text)
		form[name] = append(form[name], text)
	}
	return form
}

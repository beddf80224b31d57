package main

import (
	"net/url"
	"strings"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The form packages work on url.Values. What they leave to the caller is here.

// parsesQuery is the yardstick of the forms.
func parsesQuery(body []byte) bool {
	_, err := url.ParseQuery(string(body))
	return err == nil
}

// parseForm parses a body, and takes out the members that are null: no value,
// or nothing but white space.
func parseForm(body []byte) (url.Values, pointer.Sent, error) {
	values, err := url.ParseQuery(string(body))
	if err != nil {
		return nil, nil, err
	}
	var sent pointer.Sent
	for name, texts := range values {
		if validate.NotBlank(texts[0]) {
			continue
		}
		if sent == nil {
			sent = make(pointer.Sent)
		}
		sent[name] = struct{}{}
		delete(values, name)
	}
	return values, sent, nil
}

// dotted spells the names of items as gorilla/schema and ajg/form know them:
// Licenses.0.StateId for Licenses[0].StateId. It makes a copy.
func dotted(values url.Values) url.Values {
	spelled := make(url.Values, len(values))
	for name, texts := range values {
		if list, rest, found := strings.Cut(name, "["); found {
			index, member, _ := strings.Cut(rest, "]")
			spelled[list+"."+index+member] = texts
		} else {
			spelled[name] = texts
		}
	}
	return spelled
}

// bracketed undoes dotted.
func bracketed(values url.Values) url.Values {
	spelled := make(url.Values, len(values))
	for name, texts := range values {
		if list, rest, found := strings.Cut(name, "."); found {
			name := list + "[" + rest + "]" // an item of a list of scalars
			if index, member, found := strings.Cut(rest, "."); found {
				name = list + "[" + index + "]." + member
			}
			spelled[name] = texts
		} else {
			spelled[name] = texts
		}
	}
	return spelled
}

func readDate(text string) (wire.DateTime, error) { return wire.FormDateTime(text) }

func readDecimal(text string) (v wire.Decimal, err error) {
	err = v.UnmarshalJSON([]byte(text))
	return v, err
}

// readPreferences and writePreferences are the form of the enumeration.
func readPreferences(text string) (p adminusers.Preferences, err error) {
	err = p.UnmarshalJSON(plain.AppendString(nil, text))
	return p, err
}

func writePreferences(p adminusers.Preferences) (string, error) {
	token, err := p.AppendJSON(nil)
	return strings.Trim(string(token), `"`), err
}

func mustParse(body []byte) url.Values { return must(url.ParseQuery(string(body))) }

// newStoredForm reads a record for the rows of the form packages.
func newStoredForm[R any](record []byte) (r R, err error) {
	values, _, err := parseForm(record)
	if err != nil {
		return r, err
	}
	return r, playgroundDecoder.Decode(&r, values)
}

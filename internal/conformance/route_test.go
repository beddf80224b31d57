package conformance

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"strings"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
)

// route is what the comparison has to know about one system. A system joins
// with one entry in [routes] and one line per file in [requestFiles].
type route struct {
	// parameter is the name that leads every key of the server's ModelState.
	parameter string

	// dates are the members, at any depth, that hold dates.
	dates []string

	// readOnly are the members compared as decoded into the record; all
	// others are compared after Apply onto a zero record.
	readOnly []string

	// xmlDefaults are the required members that the server's XML reader
	// silently fills with a default when they are missing.
	xmlDefaults []string

	// xmlOnly are the members that travel in XML alone.
	xmlOnly []string

	// integers are the members, at any depth, that the server holds in 32
	// bits or less, and lists those of the body that are lists.
	integers, lists []string

	// openEnums are the members whose values the vendor has not published in
	// full, with the values it has published.
	openEnums map[string][]string

	// read decodes, validates and merges a body.
	read func(contentType string, body []byte) reading
}

// routes is every system by its name in the corpora.
var routes = map[string]route{
	"adminusers": {
		parameter:   "user",
		dates:       []string{"AgreementDate", "DateCreated", "DateModified", "DeclineDate"},
		readOnly:    []string{"AgreementDate", "DeclineDate", "DPAVersion", "PrivacyPolicyVersion"},
		xmlDefaults: []string{"Enabled", "LanguageID"},
		xmlOnly:     []string{"Language"},
		openEnums:   map[string][]string{"Preferences": {string(adminusers.PreferencesNone)}},
		read:        reader(adminusers.Decode, adminusers.Update.Validate, adminusers.Apply, (*adminusers.User).UnmarshalJSON),
	},
}

// reading is what this library makes of a body.
type reading struct {
	// err is everything it reports, from decoding and from the rules.
	err error

	// record builds what was understood, written as JSON or as XML: the zero
	// record after Apply, and the record that the body decodes into.
	record func(asXML bool) (merged, decoded []byte, err error)
}

// reader joins the functions of one system's package to what a route needs.
func reader[User, Update any](
	decode func(string, []byte) (Update, error),
	rules func(Update) error,
	apply func(User, Update) (User, error),
	unmarshalJSON func(*User, []byte) error,
) func(string, []byte) reading {
	return func(contentType string, body []byte) reading {
		update, err := decode(contentType, body)
		record := func(asXML bool) (merged, decoded []byte, err error) {
			var zero, user User
			after, err := apply(zero, update)
			if err != nil {
				return nil, nil, err
			}
			if strings.Contains(strings.ToLower(contentType), "xml") {
				err = xml.Unmarshal(body, &user)
			} else {
				err = unmarshalJSON(&user, body)
			}
			if err != nil {
				return nil, nil, err
			}
			if merged, err = encode(after, asXML); err != nil {
				return nil, nil, err
			}
			decoded, err = encode(user, asXML)
			return merged, decoded, err
		}
		return reading{err: validate.Join(err, rules(update)), record: record}
	}
}

func encode(v any, asXML bool) ([]byte, error) {
	if asXML {
		return xml.Marshal(v)
	}
	return json.Marshal(v)
}

// tree is what was understood, member by member, in the format of the
// server's own echo.
func (r route) tree(read reading, echo []byte) (node, error) {
	asXML := bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(echo, []byte("\ufeff"))), []byte("<"))
	merged, decoded, err := read.record(asXML)
	if err != nil {
		return node{}, err
	}
	mergedTree, err := parseTree(merged)
	if err != nil {
		return node{}, err
	}
	decodedTree, err := parseTree(decoded)
	if err != nil {
		return node{}, err
	}
	return r.join(mergedTree, decodedTree), nil
}

// join takes the read-only members from decoded and the others from merged.
func (r route) join(merged, decoded node) node {
	joined := node{name: merged.name, text: merged.text}
	for _, kid := range merged.kids {
		if !r.isReadOnly(kid.name) {
			joined.kids = append(joined.kids, kid)
		}
	}
	for _, kid := range decoded.kids {
		if r.isReadOnly(kid.name) {
			joined.kids = append(joined.kids, kid)
		}
	}
	return joined
}

func (r route) isReadOnly(name string) bool {
	for _, member := range r.readOnly {
		if member == name {
			return true
		}
	}
	return false
}

// reported is this library's report as a list. An error of another kind than
// the library documents is about the whole body.
func reported(err error) validate.Errors {
	if err == nil {
		return nil
	}
	if list, ok := errors.AsType[validate.Errors](err); ok {
		return list
	}
	return validate.Errors{{Code: "undocumented"}}
}

// memberOf is the member of the body that an error is about, empty for the
// body as a whole.
func memberOf(e validate.Error) string {
	if len(e.Path) == 0 {
		return ""
	}
	return e.Path[0].Name
}

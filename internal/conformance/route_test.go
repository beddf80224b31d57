package conformance

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
)

// route is what the comparison has to know about one system. A system is added
// with one entry in [routes] and one line per file in [requestFiles].
type route struct {
	// parameter is the name that starts every key of the server's ModelState.
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

	// decimals are the members of the body that are decimals.
	decimals []string

	// neverNull are the lists that the server's model starts as empty ones. An
	// absent one is compared as an empty one.
	neverNull []string

	// openEnums are the members whose values the vendor has not published in
	// full, with the values it has published.
	openEnums map[string][]string

	// read decodes, validates and merges a body.
	read func(contentType string, body []byte) reading
}

// routes holds every system by its name in the corpora.
var routes = map[string]route{
	"adminusers": {
		parameter:   "user",
		dates:       []string{"AgreementDate", "DateCreated", "DateModified", "DeclineDate"},
		readOnly:    []string{"AgreementDate", "DeclineDate", "DPAVersion", "PrivacyPolicyVersion"},
		xmlDefaults: []string{"Enabled", "LanguageID"},
		xmlOnly:     []string{"Language"},
		openEnums:   map[string][]string{"Preferences": {string(adminusers.PreferencesNone)}},
		read: system[adminusers.User, adminusers.Update]{
			adminusers.Decode, adminusers.Update.Validate, adminusers.Apply, (*adminusers.User).UnmarshalJSON, (*adminusers.User).UnmarshalForm,
		}.reader(),
	},
	"hppro": {
		parameter: "hpProUserDTO",
		dates: []string{
			"ChangedDate", "CreateDate", "CompanyPolicyReviewdOrSkippedDate", "CompanyPolicyCompletedDate",
			"AgentAgreementSkippedDate", "AgentAgreementCompletedDate", "EditProfileSkippedDate", "MFALockDate", "ChangeDate",
		},
		integers: []string{
			"ChangedBy", "CreatedBy", "Id", "LanguageId", "OfficeId", "StateId", "UnionId", "UserId", "SkipAgentAgreementCount",
			"SkipEditProfileCount", "AssociateId", "MessageCount", "TrainingMessageCount", "MFAType", "SecurityQuestion", "AttemptsCount",
			"SkipMFA", "UserRoles", "ChangeBy", "HpUserId", "AssociateContractId",
		},
		decimals: []string{"TimeZoneOffset"},
		lists:    []string{"Licenses", "UserRoles", "UplineHierarchyUsers"},
		read: system[hppro.User, hppro.Update]{
			hppro.Decode, hppro.Update.Validate, hppro.Apply, (*hppro.User).UnmarshalJSON, (*hppro.User).UnmarshalForm,
		}.reader(),
	},
	"userdetail": {
		parameter: "userDetail",
		readOnly:  []string{"Id", "Username", "Is2FAEnabled", "_links"},
		integers:  []string{"Id", "TimezoneId"},
		lists:     []string{"_links"},
		neverNull: []string{"_links"},
		read: system[userdetail.User, userdetail.Update]{
			userdetail.Decode, userdetail.Update.Validate, userdetail.Apply, (*userdetail.User).UnmarshalJSON, nil,
		}.reader(),
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

// system holds the functions of one package. readForm is nil where the contract
// has no forms.
type system[User, Update any] struct {
	decode   func(string, []byte) (Update, error)
	rules    func(Update) error
	apply    func(User, Update) (User, error)
	readJSON func(*User, []byte) error
	readForm func(*User, url.Values) error
}

// reader combines the functions of one system's package into what a route
// needs.
func (s system[User, Update]) reader() func(string, []byte) reading {
	return func(contentType string, body []byte) reading {
		update, err := s.decode(contentType, body)
		record := func(asXML bool) (merged, decoded []byte, err error) {
			var zero User
			after, err := s.apply(zero, update)
			if err != nil {
				return nil, nil, err
			}
			user, err := s.decodeUser(contentType, body)
			if err != nil {
				return nil, nil, err
			}
			if merged, err = encode(after, asXML); err != nil {
				return nil, nil, err
			}
			decoded, err = encode(user, asXML)
			return merged, decoded, err
		}
		return reading{err: validate.Join(err, s.rules(update)), record: record}
	}
}

// decodeUser reads a body as a record.
func (s system[User, Update]) decodeUser(contentType string, body []byte) (user User, err error) {
	switch {
	case isXML(contentType):
		err = xml.Unmarshal(body, &user)
	case isForm(contentType):
		err = s.readForm(&user, formValues(string(body)))
	default:
		err = s.readJSON(&user, body)
	}
	return user, err
}

func encode(v any, asXML bool) ([]byte, error) {
	if asXML {
		return xml.Marshal(v)
	}
	return json.Marshal(v)
}

// tree returns what was understood, member by member, in the format of the
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

func (r route) isReadOnly(name string) bool { return slices.Contains(r.readOnly, name) }

// withoutEmpty turns the empty lists of a record that its server never holds
// as null into null.
func (r route) withoutEmpty(record node) node {
	record.kids = slices.Clone(record.kids)
	for i, kid := range record.kids {
		empty := len(kid.kids) == 0 && (kid.text == "[" || strings.TrimSpace(kid.text) == "")
		if empty && slices.Contains(r.neverNull, kid.name) {
			record.kids[i].null = true
		}
	}
	return record
}

// ofObjects tells whether a list has objects as items.
func (r route) ofObjects(list string) bool { return !contains(r.integers, list) }

// contains tells whether a name is among the names, whatever its case.
func contains(names []string, name string) bool {
	return slices.ContainsFunc(names, func(other string) bool { return strings.EqualFold(other, name) })
}

var (
	memberPath = regexp.MustCompile(`^[^.\[]+`)
	itemPath   = regexp.MustCompile(`^\[[0-9]+\]`)
	insidePath = regexp.MustCompile(`^\.[^.\[]+`)
)

// documented cuts a path that the server names down to the members of the
// contract: a member, an item of a list, a member of such an item. Its JSON
// reader names the place it had reached, which may lie inside the value that it
// refuses: UserRoles.x for {"UserRoles":{"x":1}}.
func (r route) documented(path string) string {
	member := memberPath.FindString(path)
	if !contains(r.lists, member) {
		return member
	}
	item := itemPath.FindString(path[len(member):])
	if item == "" || !r.ofObjects(member) {
		return member + item
	}
	return member + item + insidePath.FindString(path[len(member)+len(item):])
}

// reported returns this library's report as a list. An error of a kind that the
// library does not document is about the whole body.
func reported(err error) validate.Errors {
	if err == nil {
		return nil
	}
	if list, ok := errors.AsType[validate.Errors](err); ok {
		return list
	}
	return validate.Errors{{Code: "undocumented"}}
}

// memberOf returns the member of the body that an error is about or inside,
// empty for the body as a whole.
func memberOf(e validate.Error) string {
	if len(e.Path) == 0 {
		return ""
	}
	return e.Path[0].Name
}

package border

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

var updateGolden = flag.Bool("update", false, "write the golden file instead of comparing with it")

const golden = "testdata/answers/failures.golden"

// secret stands in the text of every error from elsewhere, and in wrong values.
const secret = "hunter2"

// A failureCase is an error that a service has in its hands, and what it means.
type failureCase struct {
	name, reason string
	err          error
	status       int    // of a problem document, 0 for none
	entries      string // "path code param", with semicolons between them
}

// twelve are the names of members that are wrong in one body, and what each
// wants.
var twelve = strings.Fields("ChangedBy:integer ChangedDate:date CreateDate:date CreatedBy:integer Disabled:boolean Id:integer " +
	"LanguageId:integer OfficeId:integer StateId:integer UnionId:integer TimeZoneOffset:decimal Licenses:list")

func decodeTwelve() error {
	var members []string
	for _, member := range twelve {
		name, _, _ := strings.Cut(member, ":")
		members = append(members, `"`+name+`":"`+secret+`"`)
	}
	_, err := hppro.Decode(inJSON, []byte("{"+strings.Join(members, ",")+"}"))
	return err
}

func twelveEntries() string { return strings.ReplaceAll(strings.Join(twelve, "; "), ":", " type ") }

func decodeAdmin(contentType, body string) error {
	_, err := adminusers.Decode(contentType, []byte(body))
	return err
}

func strictAdmin(contentType, body string) error {
	_, err := adminusers.DecodeStrict(contentType, []byte(body))
	return err
}

func throughJSON(body string) error {
	var envelope struct{ User adminusers.Update }
	return json.Unmarshal([]byte(body), &envelope)
}

func throughXML(body string) error {
	var envelope struct{ User adminusers.Update }
	return xml.Unmarshal([]byte(body), &envelope)
}

func refused(existing adminusers.User, update adminusers.Update) error {
	_, err := adminusers.Apply(existing, update)
	return err
}

// errForeign is an error from elsewhere, whose text no answer may repeat.
var errForeign = errors.New("password " + secret + " is wrong")

// cases returns every kind of error that reaches an answer.
func cases() []failureCase {
	one := validate.Errors{{Path: wire.Member("A"), Code: validate.CodeRequired}}
	two := validate.Errors{{Path: wire.Member("B", "C"), Code: validate.CodeType, Param: "guid"}}
	return append([]failureCase{
		{"syntax", "our own reader", decodeAdmin(inJSON, `{"ID":`+secret), 400, " syntax 6"},
		{"syntax, encoding/json", "its error becomes an entry", throughJSON(`{"User":{"ID":` + secret), 400, " syntax " + offsetInJSON},
		{"truncated, encoding/json", "the end of the body is one too", throughJSON(`{"User":{"ID":`), 400, " syntax " + offsetOfEnd},
		{"type, encoding/json", "an envelope of the caller's own", throughJSON(`{"User":{"ID":"` + secret + `"}}`), 422, atUser("ID") + " type guid"},
		{"a Go type, encoding/json", "beside our types", json.Unmarshal([]byte(`{"Name":5}`), &struct{ Name string }{}), 422, "Name type string"},
		{"syntax, encoding/xml", "where our element is, with the offset", throughXML("<Envelope><User></Envelope>"), 400, " syntax 27"},
		{"syntax around ours, encoding/xml", "it gives a line and no offset", throughXML("<Envelope><User/></" + secret + ">"), 400, " syntax "},
		{"truncated, encoding/xml", "the end of the body is one too", throughXML("<Envelope><User/>"), 400, " syntax "},
		{"root, encoding/xml", "another document", xml.Unmarshal([]byte("<a/>"), &struct {
			XMLName struct{} `xml:"b"`
		}{}), 400, " type "},
		{"truncated", "our own reader", decodeAdmin(inXML, "<User><ID>"+secret), 400, " syntax 17"},
		{"media type", "what the system does not read", decodeAdmin("text/csv; a="+secret, ""), 415, " mediatype text/csv"},
		{"no media type", "a name that is none is not repeated", decodeAdmin("<"+secret+">", ""), 415, " mediatype "},
		{"wrong root", "another document", decodeAdmin(inXML, "<Person/>"), 400, " type element=User"},
		{"not an object", "a body of another shape", decodeAdmin(inJSON, `"`+secret+`"`), 400, " type object"},
		{"null", "a body that says nothing", decodeAdmin(inJSON, "null"), 400, " null "},
		{"depth", "nested too deeply", decodeAdmin(inJSON, strings.Repeat("[", 300)), 400, " depth 256"},
		{"twelve wrong members", "every problem at once", decodeTwelve(), 422, twelveEntries()},
		{"unknown member", "only for those who ask", strictAdmin(inJSON, `{"Nickname":"`+secret+`"}`), 422, "Nickname unknown "},
		{"required", "an empty body lacks them all", adminusers.Update{}.Validate(), 422,
			"DisplayName required text; EmailAddress required text; Enabled required ; LanguageID required ; MobilePhone required text; TimeZone required text; Username required text"},
		{"read-only", "a member that no update changes", adminusers.CheckReadOnly(adminusers.User{}, adminusers.Update{DPAVersion: wire.Value(secret)}), 422, "DPAVersion readonly "},
		{"identity", "an update for another record", refused(adminusers.User{ID: uuid.UUID{1}}, adminusers.Update{ID: wire.Value(uuid.UUID{2})}), 422, "ID identity "},
		{"two lists", "neither half is lost", errors.Join(one, two), 422, "A required ; B.C type guid"},
		{"wrapped list", "the wrapper's own text stays here", fmt.Errorf(secret+": %w", two), 422, "B.C type guid"},
		{"several wrapped", "all of them", fmt.Errorf(secret+": %w, %w", one, two), 422, "A required ; B.C type guid"},
		{"foreign error", "nothing is known, and nothing said", errForeign, 500, ""},
		{"foreign error beside a list", "the list is told", errors.Join(errForeign, one), 422, "A required "},
		{"foreign error in a report", "Join keeps both", validate.Join(one, errForeign), 422, "A required "},
		{"long report", "a hundred are shown", longReport(), 422, longEntries()},
		{"nil", "no problem", nil, 0, ""},
		{"empty list", "no problem", validate.Errors{}, 0, ""},
	}, casesV2()...)
}

// longReport has 150 wrong members.
func longReport() error {
	var list validate.Errors
	for range 150 {
		list = append(list, validate.Error{Path: wire.Member("Items").Index(len(list)), Code: validate.CodeNull})
	}
	return list
}

func longEntries() string { return spelled(validate.List(longReport())) }

func spelled(list validate.Errors) string {
	var lines []string
	for _, entry := range list {
		lines = append(lines, entry.Path.String()+" "+string(entry.Code)+" "+entry.Param)
	}
	return strings.Join(lines, "; ")
}

// TestFailures gives every kind of error to every answer. The golden file holds
// the bodies, with codes in place of our words.
func TestFailures(t *testing.T) {
	var all strings.Builder
	for _, tt := range cases() {
		t.Run(tt.name, func(t *testing.T) {
			list := validate.List(tt.err)
			if got := spelled(list); got != tt.entries {
				t.Errorf("%s: the entries are %q, want %q", tt.reason, got, tt.entries)
			}
			problem := validate.Problem(tt.err)
			if problem.Status != tt.status || len(problem.Errors) != len(list.Shown()) {
				t.Errorf("%s: status %d with %d entries, want %d with %d", tt.reason, problem.Status, len(problem.Errors), tt.status, len(list.Shown()))
			}
			bodies := map[string]any{"Problem": problem}
			for _, s := range systems {
				bodies[s.name] = s.failure(tt.err)
			}
			fmt.Fprintf(&all, "# %s: %s\n", tt.name, tt.reason)
			for _, name := range sortedKeys(bodies) {
				text, err := json.Marshal(bodies[name])
				if err != nil || bytes.Contains(text, []byte(secret)) {
					t.Errorf("%s: %s answers %s, %v", tt.reason, name, text, err)
				}
				fmt.Fprintf(&all, "%s %s\n", name, unworded(string(text), tt.err))
			}
		})
	}
	compareGolden(t, all.String())
}

func sortedKeys(bodies map[string]any) []string {
	var names []string
	for name := range bodies {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// unworded replaces our own words by what they follow from.
func unworded(body string, err error) string {
	shown := validate.List(err).Shown()
	told := func(entry validate.Error) string {
		return "‹" + strings.TrimSpace(string(entry.Code)+" "+entry.Param) + "›"
	}
	for _, entry := range shown {
		body = strings.ReplaceAll(body, inside(entry.Error()), strings.TrimSpace(entry.Path.String()+" "+told(entry)))
	}
	for _, entry := range shown {
		body = strings.ReplaceAll(body, inside(entry.Message()), told(entry))
	}
	problem := validate.Problem(err)
	for _, words := range []string{problem.Detail, problem.Title} {
		if words != "" {
			body = strings.ReplaceAll(body, inside(words), "‹›")
		}
	}
	return body
}

// inside spells a text as a JSON string holds it.
func inside(text string) string {
	quoted, _ := json.Marshal(text)
	return strings.Trim(string(quoted), `"`)
}

func compareGolden(t *testing.T, got string) {
	if jsonV2 {
		return // which has cases of its own; the bodies do not depend on it
	}
	if *updateGolden {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the answers differ; if that is intended, run go test with -update (-want +got):\n%s", diff)
	}
}

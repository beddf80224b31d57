package main

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/validate"
)

// everything is a change of all members.
const everything = `{"name":"Mira Elin Lindqvist","email":"mira@example.com",` +
	`"phone":"+44 7700 900123","language":"es","active":true}`

// nulls is a change that empties all members.
const nulls = `{"name":null,"email":null,"phone":null,"language":null,"active":null}`

// mappingRow is one case of a mapping, all in JSON.
type mappingRow struct {
	name, reason string
	change       string
	want         string   // the update
	problems     []string // path and code
}

func TestToAdminusers(t *testing.T) {
	testMapping(t, toAdminusers, []mappingRow{
		{
			name: "everything", reason: "2sms has a member for all five",
			change: everything,
			want: `{"DisplayName":"Mira Elin Lindqvist","EmailAddress":"mira@example.com","Enabled":true,` +
				`"LanguageID":"2e1dac9b-806f-4e6d-9c5b-4a3928170660","MobilePhone":"+44 7700 900123"}`,
		},
		{
			name: "nothing", reason: "absent stays absent",
			change: `{}`,
			want:   `{}`,
		},
		{
			name: "nulls", reason: "null is passed on, for the contract to refuse",
			change: nulls,
			want:   `{"DisplayName":null,"EmailAddress":null,"Enabled":null,"LanguageID":null,"MobilePhone":null}`,
		},
		{
			name: "inactive", reason: "false is a value",
			change: `{"active":false}`,
			want:   `{"Enabled":false}`,
		},
		{
			name: "unknown language", reason: "the table has only one English; the rest is mapped all the same",
			change:   `{"phone":"+44 7700 900123","language":"en-US"}`,
			want:     `{"MobilePhone":"+44 7700 900123"}`,
			problems: []string{"LanguageID enum en-GB es fr"},
		},
	})
}

func TestToHppro(t *testing.T) {
	testMapping(t, toHppro, []mappingRow{
		{
			name: "everything", reason: "the name is split, and the status inverted",
			change: everything,
			want: `{"Disabled":false,"Email":"mira@example.com","FirstName":"Mira Elin","LanguageId":2,` +
				`"LastName":"Lindqvist","Phone":"+44 7700 900123"}`,
		},
		{
			name: "nothing", reason: "absent stays absent",
			change: `{}`,
			want:   `{}`,
		},
		{
			name: "nulls", reason: "null is passed on, also through the converted members",
			change: nulls,
			want:   `{"Disabled":null,"Email":null,"FirstName":null,"LanguageId":null,"LastName":null,"Phone":null}`,
		},
		{
			name: "inactive", reason: "who is not active is disabled",
			change: `{"active":false}`,
			want:   `{"Disabled":true}`,
		},
		{
			name: "one word", reason: "the old family name must not stay",
			change: `{"name":"Mira"}`,
			want:   `{"FirstName":"Mira","LastName":null}`,
		},
		{
			name: "two tags, one number", reason: "this system has only one English",
			change: `{"language":"en-US"}`,
			want:   `{"LanguageId":1}`,
		},
		{
			name: "unknown language", reason: "only 2sms knows French",
			change:   `{"language":"fr"}`,
			want:     `{}`,
			problems: []string{"LanguageId enum en-GB en-US es"},
		},
	})
}

func TestToUserdetail(t *testing.T) {
	testMapping(t, toUserdetail, []mappingRow{
		{
			name: "everything", reason: "the e-mail address is the read-only Username; there is no language and no status",
			change: everything,
			want:   `{"FirstName":"Mira Elin","LastName":"Lindqvist","MobileNumber":"+44 7700 900123"}`,
		},
		{
			name: "nothing", reason: "absent stays absent",
			change: `{}`,
			want:   `{}`,
		},
		{
			name: "nulls", reason: "null is passed on, for the contract to refuse where it must",
			change: nulls,
			want:   `{"FirstName":null,"LastName":null,"MobileNumber":null}`,
		},
		{
			name: "blank name", reason: "an empty FirstName is refused, one that is left out is not",
			change: `{"name":" \t"}`,
			want:   `{"FirstName":"","LastName":null}`,
		},
		{
			name: "spaces", reason: "space around and between the words is not part of a name",
			change: `{"name":"  Mira   Elin  Lindqvist "}`,
			want:   `{"FirstName":"Mira Elin","LastName":"Lindqvist"}`,
		},
		{
			name: "unknown language", reason: "there is no language here, so none can be unknown",
			change: `{"language":"cy"}`,
			want:   `{}`,
		},
	})
}

func TestToAAA(t *testing.T) {
	testMapping(t, toAAA, []mappingRow{
		{
			name: "everything", reason: "the update has no name, no phone and no language",
			change: everything,
			want:   `{"AccountStatus":1,"EmailAddress":"mira@example.com"}`,
		},
		{
			name: "nothing", reason: "absent stays absent",
			change: `{}`,
			want:   `{}`,
		},
		{
			name: "nulls", reason: "null is passed on",
			change: nulls,
			want:   `{"AccountStatus":null,"EmailAddress":null}`,
		},
		{
			name: "inactive", reason: "the status is a number, and 0 is one",
			change: `{"active":false}`,
			want:   `{"AccountStatus":0}`,
		},
	})
}

func TestToOauthusers(t *testing.T) {
	testMapping(t, toOauthusers, []mappingRow{
		{
			name: "everything", reason: "Nexudus has no phone",
			change: everything,
			want:   `{"FullName":"Mira Elin Lindqvist","Email":"mira@example.com","Language":2,"Active":true}`,
		},
		{
			name: "nothing", reason: "absent stays absent",
			change: `{}`,
			want:   `{}`,
		},
		{
			name: "nulls", reason: "null is passed on, for the contract to refuse",
			change: nulls,
			want:   `{"FullName":null,"Email":null,"Language":null,"Active":null}`,
		},
		{
			name: "British English", reason: "the vendor's number 3",
			change: `{"language":"en-GB"}`,
			want:   `{"Language":3}`,
		},
		{
			name: "unknown language", reason: "the vendor documents three",
			change:   `{"name":"Mira Lindqvist","language":"fr"}`,
			want:     `{"FullName":"Mira Lindqvist"}`,
			problems: []string{"Language enum en-GB en-US es"},
		},
	})
}

// testMapping runs the rows of one mapping.
func testMapping[Update any](t *testing.T, mapping func(Change) (Update, error), rows []mappingRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			update, err := mapping(changeOf(t, row.change))
			got, jsonErr := json.Marshal(update)
			if jsonErr != nil {
				t.Fatal(jsonErr)
			}
			if diff := cmp.Diff(row.want, string(got)); diff != "" {
				t.Errorf("%s: the update differs (-want +got):\n%s", row.reason, diff)
			}
			if diff := cmp.Diff(row.problems, problemsOf(t, err)); diff != "" {
				t.Errorf("%s: the problems differ (-want +got):\n%s", row.reason, diff)
			}
		})
	}
}

// changeOf reads a change.
func changeOf(t *testing.T, text string) Change {
	t.Helper()
	change, err := read([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return change
}

// problemsOf lists the path and the code of every problem: the wording is not
// API.
func problemsOf(t *testing.T, err error) (problems []string) {
	t.Helper()
	list, ok := errors.AsType[validate.Errors](err)
	if err != nil && !ok {
		t.Fatalf("no list of problems, but: %v", err)
	}
	for _, problem := range list {
		line := problem.Path.String() + " " + string(problem.Code) + " " + problem.Param
		problems = append(problems, strings.TrimSuffix(line, " "))
	}
	return problems
}

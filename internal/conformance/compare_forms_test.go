package conformance

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The tests in this file check the comparison of forms and of lists.

func TestFormPairs(t *testing.T) {
	tests := []struct {
		name, reason, body string
		want               []pair
	}{
		{"pairs", "split at & alone, at the first = alone", "a=1;b=2&c=3=4&d", []pair{{"a", "1;b=2"}, {"c", "3=4"}, {"d", ""}}},
		{"space", "+ is a space, in names too", "a+b=c+d", []pair{{"a b", "c d"}}},
		{"escape", "escapes are bytes", "%41%5B0%5D=%E6%9D%8E", []pair{{"A[0]", "李"}}},
		{"escaped separators", "only the ones written as such separate", "a%26b=c%3Dd", []pair{{"a&b", "c=d"}}},
		{"no escape", "what is not one stays", "a=100%&b=%zz%4&c=%u12", []pair{{"a", "100%"}, {"b", "%zz%4"}, {"c", "%u12"}}},
		{"UTF-16", "units, in pairs where they are", "a=%u0041%uD83D%uDE00", []pair{{"a", "A😀"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := formPairs(test.body); !slices.Equal(got, test.want) {
				t.Errorf("%s: got %q, want %q", test.reason, got, test.want)
			}
		})
	}
}

func TestBinderName(t *testing.T) {
	for name, want := range map[string]string{
		"Licenses[0][StateId]": "licenses[0].stateid",
		"Licenses[0].StateId":  "licenses[0].stateid",
		"UserRoles[]":          "userroles",
		"Licenses[x][Id]":      "licenses.x.id",
		"Licenses[index]":      "licenses.index",
		"Plain":                "plain",
	} {
		if got := binderName(name); got != want {
			t.Errorf("binderName(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestFormValues(t *testing.T) {
	values := formValues("a=1&B=2&A=3&b=4&a=5")
	if got, want := fmt.Sprint(values), "map[B:[2 4] a:[1 3 5]]"; got != want {
		t.Errorf("got %s, want %s: the first spelling must keep the first value", got, want)
	}
	for body, want := range map[string]bool{
		"a=1&a=2": false, "a=1&A=2": true, "L[0].a=1&L[0][a]=2": true, "L[0].a=1&L[1].a=2": false, "r=1&r[]=2": true,
	} {
		if got := orderMatters(body); got != want {
			t.Errorf("orderMatters(%q) = %v", body, got)
		}
	}
}

func TestFormClasses(t *testing.T) {
	r := routes["adminusers"]
	r.integers, r.lists = []string{"Count", "Roles"}, []string{"Roles", "Lines"}
	tests := []struct{ name, body, want string }{
		{"plain", "Count=1&Roles=2&Lines[0].Count=3", ""},
		{"hexadecimal", "Count=0x10", classOctalHex},
		{"hexadecimal of Basic", "count=%26H1f", classOctalHex},
		{"hexadecimal of the web", "Count=+%2310", classOctalHex},
		{"hexadecimal in an item", "Lines[0][Count]=0x10", classOctalHex},
		{"hexadecimal in a list", "Roles=1&Roles[]=0x10", classOctalHex},
		{"hexadecimal by index", "Roles[0]=0x10", classOctalHex},
		{"leading zero", "Count=010", ""},
		{"signed hexadecimal", "Count=-0x10", ""},
		{"hexadecimal text", "Pin=0x10", ""},
		{"second value", "Count=1&Count=0x10", ""},
		{"behind a gap", "Lines[0].A=1&Lines[2].Count=0x10", classFormList},
		{"index with a leading zero", "Lines[0].A=1&Lines[00].Count=0x10", classFormList},
		{"in something unknown", "Other[0].Count=0x10", ""},
		{"large integer", "Lines[0].Count=2147483648", classInt32},
		{"repeated list and indexes", "Roles=1&Roles[0]=2147483648", classFormList},
		{"unpublished", "Preferences=+OTHER+", classOpenEnum},
		{"published", "Preferences=none", ""},
		{"published twice", "Preferences=NONE,none", classEnumFlags},
		{"number of an enum", "Preferences=7", ""},
		{"number of an enum beyond 32 bits", "Preferences=2147483648", classInt32},
		{"value where objects are due", "Lines=1", classFormList},
		{"value beside objects", "Lines=1&Lines[0].A=1", classFormList},
		{"value where an object is due", "Lines[0]=x&Lines[0].A=1", classFormList},
		{"blank where an object is due", "Lines[0]=+", ""},
		{"no index 0", "Lines[1].A=1", classFormList},
		{"no index", "Lines[x].A=1", classFormList},
		{"names for indexes", "Lines.index=0&Lines[0].A=1", classFormList},
		{"scalars without index 0", "Roles[1]=1", classFormList},
		{"scalars with names", "Roles.x=1", classFormList},
		{"objects where scalars are due", "Roles[0].x=1", classFormList},
		{"scalars beside names", "Roles=1&Roles.x=1", classFormList},
		{"gap", "Roles[0]=1&Roles[2]=1", classFormList},
		{"like a list", "Rolesx=1&LinesOf[1]=1", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := requestClass(r, requestRow{ContentType: "application/x-www-form-urlencoded; charset=utf-8", Body: test.body}); got != test.want {
				t.Errorf("%s: got %q, want %q", test.body, got, test.want)
			}
		})
	}
}

func TestObserveForms(t *testing.T) {
	found := newTally("made up", 1)
	observe(found, routes["adminusers"], requestRow{Case: "a", ContentType: "application/x-www-form-urlencoded",
		Body: "DateCreated=2020-01-02T03%3A04%3A05.12345678Z&datecreated=x"})
	if len(found.classes[classFraction]) != 1 || len(found.classes[classFormOrder]) != 1 {
		t.Errorf("classes are %v", found.classes)
	}
}

// TestReadForms reads a form through a real system: what is applied, and what
// is decoded into the record.
func TestReadForms(t *testing.T) {
	r := routes["adminusers"]
	read := r.read("application/x-www-form-urlencoded", []byte("DPAVersion=a&dpaversion=b&DisplayName=c%&displayname=d"))
	tree, err := r.tree(read, []byte("{}"))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"DPAVersion": `"a`, "DisplayName": `"c%`} {
		if kids := tree.named(name); len(kids) != 1 || kids[0].text != want {
			t.Errorf("%s is %v, want %s", name, kids, want)
		}
	}
}

func TestDocumented(t *testing.T) {
	r := routes["hppro"]
	for path, want := range map[string]string{
		"Id":                     "Id",
		"Disabled.x":             "Disabled",
		"Licenses[1].Disabled":   "Licenses[1].Disabled",
		"licenses[1].id.x[2]":    "licenses[1].id",
		"Licenses[1]":            "Licenses[1]",
		"Licenses.x":             "Licenses",
		"Licenses[1][2]":         "Licenses[1]",
		"UserRoles[3]":           "UserRoles[3]",
		"UserRoles[3].x":         "UserRoles[3]",
		"UserRoles.0":            "UserRoles",
		"UplineHierarchyUsers[]": "UplineHierarchyUsers",
	} {
		if got := r.documented(path); got != want {
			t.Errorf("documented(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestEmptyLists(t *testing.T) {
	tests := []struct {
		name, server, ours, class, want string
	}{
		{"absent", `{"L":[]}`, `{}`, classEmptyList, ""},
		{"null", `{"L":null}`, `{"L":[]}`, classEmptyList, ""},
		{"XML", `<U><L /></U>`, `<U/>`, classEmptyList, ""},
		{"same", `{"L":[]}`, `{"L":[]}`, "", ""},
		{"other list", `{"M":[]}`, `{}`, "", "M"},
		{"with an item", `{"L":[1]}`, `{}`, "", "L"},
		{"text", `{"L":"x"}`, `{}`, "", "L"},
	}
	r := routes["adminusers"]
	r.neverNull = []string{"L"}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			server, err := parseTree([]byte(test.server))
			ours, oursErr := parseTree([]byte(test.ours))
			if err != nil || oursErr != nil {
				t.Fatal(err, oursErr)
			}
			found := newTally("made up", 1)
			got := strings.Join(r.differences(found, requestRow{Case: "a", Bound: test.server}, server, ours), " ")
			if got != test.want || (len(found.classes[classEmptyList]) == 1) != (test.class != "") {
				t.Errorf("differs at %q, want %q; classes %v, want %q", got, test.want, found.classes, test.class)
			}
		})
	}
}

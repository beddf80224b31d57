package schemas

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestSamples: what the vendors document passes, as what is written and as what
// is read, unless it has placeholders that the package refuses too.
func TestSamples(t *testing.T) {
	both, neither, readOnly := [2]bool{true, true}, [2]bool{}, [2]bool{false, true}
	// The vendor's placeholders are neither a number nor an address.
	mend := strings.NewReplacer("sample string 12", "+44 7700 900123", "sample string 8", "ada@example.com")
	for _, row := range []struct {
		system, file, definition string
		passes                   [2]bool // as what is written, as what is read
		reason                   string
	}{
		{"aaa", "request.assembled-from-field-examples.json", "Update", both, ""},
		{"aaa", "response_200.assembled-from-field-examples.json", "Response", both, ""},
		{"aaa", "response_default.assembled-from-field-examples.json", "ErrorResponse", both, ""},
		{"adminusers", "request.json", "Update", both, ""},
		{"adminusers", "request.json", "User", both, "the same model"},
		{"adminusers", "response.json", "Response", both, ""},
		{"hppro", "request.json", "Update", both, ""},
		{"hppro", "request.json", "User", both, "the same model"},
		{"hppro", "response.json", "Response", both, ""},
		{"oauthusers", "put_users_request_minimal.docs-developers.json", "Update", neither, "its placeholders break the rules, as Validate says"},
		{"oauthusers", "put_users_request_minimal.docs-learn.json", "Update", neither, "its placeholders break the rules, as Validate says"},
		{"oauthusers", "put_users_200.docs.json", "Response", both, ""},
		{"oauthusers", "put_users_400.docs.json", "Response", both, ""},
		{"oauthusers", "get_users_by_id_200.docs-skeleton.json", "User", neither, "<string> is no date"},
		{"oauthusers", "user_record.public-api-user-me.2019.json", "User", readOnly, "an old record lacks what is required today"},
		{"userdetail", "request.json", "Update", both, ""},
		{"userdetail", "request.json", "User", both, "the same model"},
		{"userdetail", "response.json", "Response", both, ""},
	} {
		t.Run(row.system+" "+row.file+" "+row.definition, func(t *testing.T) {
			sample, err := os.ReadFile(filepath.Join(root, row.system, "testdata", row.file))
			if err != nil {
				t.Fatal(err)
			}
			for i, definition := range []string{row.definition, row.definition + "Read"} {
				if row.system == "adminusers" && definition == row.definition || definition == "UpdateRead" {
					sample = []byte(mend.Replace(string(sample)))
				}
				if err := systemOf(t, row.system).compile(t, definition).Validate(value(t, sample)); (err == nil) != row.passes[i] {
					t.Errorf("%s (%s): %v", definition, row.reason, err)
				}
			}
		})
	}
}

// TestEveryDefinitionCompiles: under the patterns of ECMA-262, and under those
// of Go, which has no lookahead.
func TestEveryDefinitionCompiles(t *testing.T) {
	engines := map[string]jsonschema.RegexpEngine{"ECMA-262": ecmaScript, "Go": nil}
	for _, s := range systems {
		for name, engine := range engines {
			t.Run(s.name+" "+name, func(t *testing.T) {
				for _, definition := range definitions(t, s.schema()) {
					compile(t, s.schema(), "#/$defs/"+definition, engine)
				}
				compile(t, s.schema(), "", engine)
			})
		}
	}
}

// TestOwnMemory: who writes into a schema spoils nobody else's.
func TestOwnMemory(t *testing.T) {
	for _, s := range systems {
		first := s.schema()
		clear(first)
		if s.schema()[0] != '{' {
			t.Errorf("%s: the memory is shared", s.name)
		}
	}
}

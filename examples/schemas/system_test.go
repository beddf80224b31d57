package schemas

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/dlclark/regexp2"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
)

// A system is what the tests have to know of one.
type system struct {
	name   string
	schema func() []byte
	// judge decodes and validates a body, and returns what is written of it.
	judge func(body []byte) (written []byte, err error)
}

// systems are the five.
var systems = []system{
	{"aaa", aaa.Schema, judge(aaa.Decode, aaa.Update.Validate, aaa.Update.MarshalJSON)},
	{"adminusers", adminusers.Schema, judge(adminusers.Decode, adminusers.Update.Validate, adminusers.Update.MarshalJSON)},
	{"hppro", hppro.Schema, judge(hppro.Decode, hppro.Update.Validate, hppro.Update.MarshalJSON)},
	{"oauthusers", oauthusers.Schema, judge(oauthusers.Decode, oauthusers.Update.Validate, oauthusers.Update.MarshalJSON)},
	{"userdetail", userdetail.Schema, judge(userdetail.Decode, userdetail.Update.Validate, userdetail.Update.MarshalJSON)},
}

// judge makes one function of a system's own.
func judge[U any](decode func(string, []byte) (U, error), validate func(U) error, write func(U) ([]byte, error)) func([]byte) ([]byte, error) {
	return func(body []byte) ([]byte, error) {
		update, err := decode("application/json", body)
		if err != nil {
			return nil, err
		}
		if err := validate(update); err != nil {
			return nil, err
		}
		return write(update)
	}
}

// systemOf returns the system of that name.
func systemOf(t testing.TB, name string) system {
	t.Helper()
	for _, s := range systems {
		if s.name == name {
			return s
		}
	}
	t.Fatalf("no system %s", name)
	return system{}
}

// compile compiles a definition of a system's schema. Formats are checked, and
// patterns are those of ECMA-262.
func (s system) compile(t testing.TB, definition string) *jsonschema.Schema {
	t.Helper()
	return compile(t, s.schema(), "#/$defs/"+definition, ecmaScript)
}

// compile compiles the part of a document that a fragment names.
func compile(t testing.TB, document []byte, fragment string, engine jsonschema.RegexpEngine) *jsonschema.Schema {
	t.Helper()
	const address = "schema.json"
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if engine != nil {
		compiler.UseRegexpEngine(engine)
	}
	if err := compiler.AddResource(address, value(t, document)); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile(address + fragment)
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// ecmaScript compiles patterns as a browser does, with the flag u.
func ecmaScript(pattern string) (jsonschema.Regexp, error) {
	compiled, err := regexp2.Compile(pattern, regexp2.ECMAScript|regexp2.Unicode)
	if err != nil {
		return nil, err
	}
	return (*ecmaPattern)(compiled), nil
}

// ecmaPattern is a pattern of ECMA-262.
type ecmaPattern regexp2.Regexp

// MatchString reports whether the pattern matches somewhere.
func (p *ecmaPattern) MatchString(text string) bool {
	matches, err := (*regexp2.Regexp)(p).MatchString(text)
	return err == nil && matches
}

// String returns the pattern.
func (p *ecmaPattern) String() string { return (*regexp2.Regexp)(p).String() }

// value reads JSON as the validator wants it.
func value(t testing.TB, text []byte) any {
	t.Helper()
	read, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return read
}

// root is the library's directory.
const root = "../.."

// corpus reads the rows of one of the library's corpora.
func corpus[Row any](t testing.TB, name string) (rows []Row) {
	t.Helper()
	file, err := os.Open(filepath.Join(root, "internal/conformance/testdata", name+".jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	text, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(text)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var row Row
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

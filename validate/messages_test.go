package validate

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/wording.golden instead of comparing with it")

// ranges are the Params of CodeRange.
var ranges = []string{"", "min=3", "max=64", "len=2", "gt=0", "lt=8", "int64", "byte", "decimal", "date", "enum", "own"}

// params returns Params of a code: of every form that the code documents, none,
// and one that is not documented.
func params(t *testing.T, code Code) []string {
	t.Helper()
	switch code {
	case CodeRequired:
		return []string{"", "text"}
	case CodeType:
		return append([]string{""}, append(vocabulary(t), "own")...)
	case CodeSyntax, CodeDepth, CodeMore:
		return []string{"", "17"}
	case CodePattern:
		return []string{"", "mobile", "own"}
	case CodeEnum:
		return []string{"", "red blue"}
	case CodeRange:
		return ranges
	case CodeMismatch, CodeConflict:
		return []string{"", "Password"}
	case CodeMediaType:
		return []string{"", "text/plain", "utf-16"}
	}
	return []string{""}
}

// TestWording is the one test of the wording: of every code with every form of
// its Param, ours and that of ASP.NET, and of what stands around them.
func TestWording(t *testing.T) {
	var got strings.Builder
	for _, code := range append(Codes(), "own") {
		for _, param := range params(t, code) {
			entry := Error{path("Licenses", 0, "StateId"), code, param}
			asp := ModelState("user", entry)
			fmt.Fprintf(&got, "%s\n\t%s\n\t%s\n", strings.TrimSpace(string(code)+" "+param), entry.Message(), asp.Message)
			for _, key := range asp.ModelState {
				fmt.Fprintf(&got, "\t%s: %s\n", key.Key, key.Messages)
			}
		}
	}
	whole := Error{nil, CodeNull, ""}
	for _, err := range []error{whole, Errors{}, many(2), append(many(2), moreEntry(7)), Join(whole, &fs.PathError{})} {
		fmt.Fprintf(&got, "%T\n\t%s\n", err, err)
	}
	fmt.Fprintf(&got, "Text\n\t%s\n", Text(fs.ErrExist))
	for _, err := range []error{whole, many(2), Error{Code: CodeMediaType}, Error{path("A"), CodeNull, ""}, fs.ErrExist} {
		problem := Problem(err)
		fmt.Fprintf(&got, "%d\n\t%s\n\t%s\n", problem.Status, problem.Title, problem.Detail)
	}
	const name = "testdata/wording.golden"
	if *update {
		if err := os.WriteFile(name, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("it differs; if that is intended, run go test with -update (-want +got):\n%s", diff)
	}
}

// TestEveryParamHasItsWording: no two forms of a code read alike, nothing shows
// that a Param is missing, and only a Param that is not documented is quoted.
func TestEveryParamHasItsWording(t *testing.T) {
	seen := make(map[string]string)
	for _, code := range append(Codes(), "own") {
		for _, param := range params(t, code) {
			text, what := message(code, param), string(code)+" "+param
			if other, twice := seen[text]; twice && what != "range byte" {
				t.Errorf("%s is worded like %s: %q", what, other, text)
			}
			seen[text] = what
			if strings.Contains(text, "()") || strings.TrimSpace(text) != text || strings.Contains(text, "=") {
				t.Errorf("%s: %q shows how it is put together", what, text)
			}
			if quoted := strings.Contains(text, "(own)"); quoted != (param == "own") {
				t.Errorf("%s: %q quotes the Param: %v", what, text, quoted)
			}
			if asp := aspMessage(code, "ID", param); !strings.HasSuffix(asp, ".") {
				t.Errorf("%s: ASP.NET wording %q is not a sentence", what, asp)
			}
		}
	}
}

// TestRangeVocabulary: every limit of the code range is worded.
func TestRangeVocabulary(t *testing.T) {
	for limit := range limits {
		if !slices.ContainsFunc(ranges, func(param string) bool { return strings.HasPrefix(param, limit+"=") }) {
			t.Errorf("%s is not among the Params of the tests", limit)
		}
	}
}

package validate

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestCodesAreComplete reads the constants from the source, so that a constant
// missing from the list fails here.
func TestCodesAreComplete(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "code.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var declared []Code
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if kind, ok := spec.Type.(*ast.Ident); ok && kind.Name == "Code" {
			text, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			declared = append(declared, Code(text))
		}
		return true
	})
	if len(declared) != 19 {
		t.Errorf("code.go declares %d codes, the contract has 19", len(declared))
	}
	if got := Codes(); !slices.Equal(got, declared) {
		t.Errorf("Codes() = %v\nthe constants are %v", got, declared)
	}
}

// word is a word of the vocabulary of CodeType, in the comment of the constant:
// one with its meaning, or several with commas between them.
var word = regexp.MustCompile(`(?m)^\t(?:([a-z0-9]+(?:=\w+)?)  +\S.*|([a-z0-9]+(?:, [a-z0-9]+)+))$`)

// vocabulary reads the Params of CodeType from their documentation.
func vocabulary(t *testing.T) (words []string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "code.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if ok && spec.Names[0].Name == "CodeType" {
			for _, line := range word.FindAllStringSubmatch(spec.Doc.Text(), -1) {
				words = append(words, strings.Split(line[1]+line[2], ", ")...)
			}
		}
		return true
	})
	return words
}

// TestVocabularyIsWorded: the documented words are those that have a wording.
func TestVocabularyIsWorded(t *testing.T) {
	var documented []string
	for _, word := range vocabulary(t) {
		if !strings.Contains(word, "=") {
			documented = append(documented, word)
		}
	}
	slices.Sort(documented)
	worded := slices.DeleteFunc(slices.Sorted(maps.Keys(wants)), func(word string) bool { return word == "" })
	if !slices.Equal(documented, worded) {
		t.Errorf("documented %q\nworded     %q", documented, worded)
	}
}

func TestCodesIsACopy(t *testing.T) {
	Codes()[0] = "changed"
	if got := Codes()[0]; got != CodeRequired {
		t.Errorf("a caller changed the closed list: first code is now %q", got)
	}
}

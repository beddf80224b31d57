package api

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	systems   = []string{"aaa", "adminusers", "hppro", "oauthusers", "userdetail"}
	namedTest = regexp.MustCompile("`([a-z/]+|\\*)\\.((?:Test|Fuzz)\\w+)`")
	limitRow  = regexp.MustCompile("(?m)^\\| .+ \\| ([0-9,]+) \\| `([a-z/]+)\\.(\\w+)` \\|")
)

func readPage(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}

// TestSecurityTests looks for the tests that SECURITY.md names. Every promise
// and every limit has some.
func TestSecurityTests(t *testing.T) {
	page := readPage(t, "SECURITY.md")
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, "| ") && !strings.HasSuffix(line, "| tests |\n") && !namedTest.MatchString(line) {
			t.Errorf("no test is named for %s", line)
		}
	}
	for _, match := range namedTest.FindAllStringSubmatch(page, -1) {
		packages := []string{match[1]}
		if match[1] == "*" {
			packages = systems
		}
		for _, name := range packages {
			if !hasTest(t, name, match[2]) {
				t.Errorf("SECURITY.md names %s.%s, which does not exist", name, match[2])
			}
		}
	}
}

func hasTest(t *testing.T, directory, name string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(directory), "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains("\n"+string(text), "\nfunc "+name+"(") {
			return true
		}
	}
	return false
}

// TestSecurityLimits compares the limits in SECURITY.md with the constants.
func TestSecurityLimits(t *testing.T) {
	rows := limitRow.FindAllStringSubmatch(readPage(t, "SECURITY.md"), -1)
	if len(rows) == 0 {
		t.Fatal("SECURITY.md has no limits")
	}
	for _, row := range rows {
		want, got := strings.ReplaceAll(row[1], ",", ""), constantOf(t, row[2], row[3])
		if got != want {
			t.Errorf("SECURITY.md says that %s.%s is %s; it is %q", row[2], row[3], want, got)
		}
	}
}

// constantOf returns the value of a package's constant, "" if there is none.
func constantOf(t *testing.T, directory, name string) (value string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(directory), "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(node ast.Node) bool {
			spec, ok := node.(*ast.ValueSpec)
			for i := 0; ok && i < min(len(spec.Names), len(spec.Values)); i++ {
				if spec.Names[i].Name == name {
					value = evaluate(t, spec.Values[i])
				}
			}
			return true
		})
	}
	return value
}

// evaluate returns the value of an expression that names nothing.
func evaluate(t *testing.T, expression ast.Expr) string {
	t.Helper()
	result, err := types.Eval(token.NewFileSet(), nil, token.NoPos, types.ExprString(expression))
	if err != nil {
		t.Fatal(err)
	}
	if result.Value.Kind() == constant.String {
		return constant.StringVal(result.Value)
	}
	return result.Value.ExactString()
}

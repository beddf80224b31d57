package compat

import (
	"database/sql/driver"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// shown is what a Secret is not: a text that every method gives away.
type shown string

func (s shown) MarshalText() ([]byte, error)          { return []byte(s), nil }
func (s shown) MarshalBinary() ([]byte, error)        { return []byte(s), nil }
func (s shown) AppendForm(dst []byte) ([]byte, error) { return append(dst, s...), nil }
func (s shown) Value() (driver.Value, error)          { return string(s), nil }

// controls are values that show the mark.
func controls(m mark) []any {
	return []any{
		m.text, m.text[:window], shown(m.text), errors.New(m.text), map[string]string{"Pin": m.text}, []string{m.text},
		struct{ Pin string }{m.text}, &struct{ Pin string }{m.text}, struct{ Pin wireText }{wireText{m.text}},
	}
}

// wireText is a Secret of two fields and without methods.
type wireText struct{ Text string }

// TestControl says that every sink shows a text that is no secret. A sink that
// shows nothing at all would prove nothing.
func TestControl(t *testing.T) {
	for _, group := range groups {
		for _, s := range group.sinks {
			if s.program != nil {
				continue // runs on the values alone; see TestPanicsPrint
			}
			seen := false
			others := controls(marks[1])
			for i, v := range controls(marks[0]) {
				output := caughtOutput(func() string { return s.write(v, others[i]) })
				seen = seen || len(leaks(output)) > 0
			}
			if !seen {
				t.Errorf("%v shows nothing of what is no secret", s)
			}
		}
	}
}

// TestPanicsPrint says that the program that panics prints its value.
func TestPanicsPrint(t *testing.T) {
	for i, v := range values {
		if v.name == "wire.Secret" && !strings.Contains(panicked(i), "panic: ") {
			t.Errorf("the program prints %q", panicked(i))
		}
		if v.name == "an error with a record" && !strings.Contains(panicked(i), "the user was refused") {
			t.Errorf("the program prints %q", panicked(i))
		}
	}
}

// TestEveryType says that each exported struct of the five systems that has a
// place for a secret is a value of the panel.
func TestEveryType(t *testing.T) {
	found := 0
	for _, system := range []string{"aaa", "adminusers", "hppro", "oauthusers", "userdetail"} {
		for _, name := range secretive(t, filepath.Join("..", system)) {
			found++
			if !slices.ContainsFunc(values, func(v value) bool { return v.name == system+"."+name }) {
				t.Errorf("%s.%s has a place for a secret and is no value", system, name)
			}
		}
	}
	if found < 20 {
		t.Errorf("only %d types have a place for a secret", found)
	}
}

// secretive lists the exported structs of a package with a field whose type
// names a secret, or one of its other structs that is listed.
func secretive(t *testing.T, directory string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(directory, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %d files, %v", directory, len(files), err)
	}
	structs := map[string][]string{} // the names that stand in the types of the fields
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok && spec.Name.IsExported() {
				structs[spec.Name.Name] = fieldTypes(spec.Type)
			}
			return true
		})
	}
	secrets := []string{"Secret", "SecretGUID", "SecretJSON", "Members"}
	for range structs { // until nothing is new
		for name, types := range structs {
			if !slices.Contains(secrets, name) && slices.ContainsFunc(types, func(s string) bool { return slices.Contains(secrets, s) }) {
				secrets = append(secrets, name)
			}
		}
	}
	return slices.DeleteFunc(secrets[4:], func(name string) bool { return name == "VendorError" })
}

func fieldTypes(t ast.Expr) (names []string) {
	s, ok := t.(*ast.StructType)
	if !ok {
		return nil
	}
	for _, field := range s.Fields.List {
		if len(field.Names) > 0 && !field.Names[0].IsExported() {
			continue
		}
		ast.Inspect(field.Type, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				names = append(names, id.Name)
			}
			return true
		})
	}
	return names
}

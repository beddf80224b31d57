package atonce

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
)

// goroutines is how many share the values.
const goroutines = 64

// TestAtOnce calls every exported function and every method from 64 goroutines
// on the same values. What may be shared by its documentation is: values,
// arguments, pointers to errors. What reads into a receiver has one of its own,
// which starts as a copy of a shared value. The race detector finds whoever
// writes to what is shared, and a call that gives another outcome than it does
// alone has used what another one does.
func TestAtOnce(t *testing.T) {
	calls := slices.Concat(functionCalls(t), methodCalls(t))
	alone := make([]string, len(calls))
	for i, c := range calls {
		alone[i] = c.outcome()
	}
	var all sync.WaitGroup
	var wrong sync.Map
	for g := range goroutines {
		all.Go(func() {
			for i := range calls {
				at := (i + g*len(calls)/goroutines) % len(calls) // some at the same, most at others
				if got := calls[at].outcome(); got != alone[at] {
					wrong.Store(calls[at].name, got)
				}
			}
		})
	}
	all.Wait()
	wrong.Range(func(name, got any) bool {
		t.Errorf("%s gives another outcome beside others: %.200s", name, got)
		return true
	})
}

// TestEverythingIsCalled holds the tables to the text of the exported API: a new
// function or type with methods must be in them.
func TestEverythingIsCalled(t *testing.T) {
	called := make(map[string]bool)
	for _, c := range slices.Concat(functionCalls(t), methodCalls(t)) {
		called[c.name] = true
	}
	files, err := filepath.Glob("../api/testdata/*.txt")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d packages, error %v", len(files), err)
	}
	for _, file := range files {
		pkg := strings.TrimSuffix(filepath.Base(file), ".txt")
		for _, name := range exported(t, file) {
			if name = strings.TrimPrefix(pkg, "validate_") + "." + name; !called[name] {
				t.Errorf("%s is not called: add it, or a value of its type, to the tables", name)
			}
		}
	}
}

// TestConcurrencyIsDocumented wants every public package to say what is safe.
func TestConcurrencyIsDocumented(t *testing.T) {
	for pkg := range strings.FieldsSeq("wire validate validate/playground adminusers hppro userdetail aaa oauthusers") {
		text, err := os.ReadFile(filepath.Join("../..", pkg, "doc.go"))
		if err != nil || !strings.Contains(string(text), "\n// # Concurrency\n//\n// ") {
			t.Errorf("%s/doc.go has no section Concurrency, error %v", pkg, err)
		}
	}
}

var declared = regexp.MustCompile(`^(?:func|method) \*?(\w+)(?:\[[^\]]*\])?(\.\w+)?`)

// exported returns the functions, and the methods as Type.Method, of a text of
// the API.
func exported(t *testing.T, file string) (names []string) {
	text, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer text.Close()
	for lines := bufio.NewScanner(text); lines.Scan(); {
		if match := declared.FindStringSubmatch(lines.Text()); match != nil {
			names = append(names, match[1]+match[2])
		}
	}
	if len(names) == 0 {
		t.Fatalf("%s names nothing", file)
	}
	return names
}

// A call is a function with its arguments.
type call struct {
	name      string
	function  func() reflect.Value // a method's has a receiver of its own, where it writes
	arguments func() []reflect.Value
}

// outcome calls the function, and returns all that it gives as one text.
func (c call) outcome() string {
	var texts []string
	function, arguments := c.function(), c.arguments()
	for _, result := range results(function, arguments) {
		texts = append(texts, spelled(result))
	}
	return strings.Join(texts, "; ")
}

func results(function reflect.Value, arguments []reflect.Value) []reflect.Value {
	if function.Type().IsVariadic() {
		return function.CallSlice(arguments)
	}
	return function.Call(arguments)
}

// spelled prints a result. A sequence is gone through.
func spelled(v reflect.Value) string {
	if v.Kind() == reflect.Interface && !v.IsNil() {
		v = v.Elem()
	}
	if v.Type() == reflect.TypeFor[[]byte]() {
		return string(v.Bytes())
	}
	var texts []string
	switch {
	case v.Kind() == reflect.Func && v.Type().CanSeq2():
		for name, value := range v.Seq2() {
			texts = append(texts, fmt.Sprint(name, value))
		}
		return strings.Join(texts, ",")
	case v.Kind() == reflect.Func:
		for value := range v.Seq() {
			texts = append(texts, fmt.Sprint(value))
		}
		return strings.Join(texts, ",")
	}
	if v.Kind() == reflect.Pointer && !v.IsNil() && !v.Type().Implements(reflect.TypeFor[error]()) {
		return fmt.Sprintf("%v", v.Elem())
	}
	return fmt.Sprintf("%v", v)
}

// functionCalls are those of the table.
func functionCalls(t *testing.T) (calls []call) {
	for _, f := range functions {
		function := reflect.ValueOf(f)
		name := runtime.FuncForPC(function.Pointer()).Name()
		name = strings.TrimSuffix(name[strings.LastIndex(name, "/")+1:], "[...]")
		calls = append(calls, call{name, func() reflect.Value { return function }, argumentsOf(t, name, function.Type(), 0)})
	}
	return calls
}

// methodCalls are all methods of the shared values, and of pointers to them.
func methodCalls(t *testing.T) (calls []call) {
	for _, value := range shared() {
		v := reflect.ValueOf(value)
		typ, pointer := v.Type(), v.Type()
		if typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		} else {
			pointer = reflect.PointerTo(typ)
		}
		for method := range pointer.Methods() {
			name := fmt.Sprintf("%s.%s.%s", typ.PkgPath()[strings.LastIndex(typ.PkgPath(), "/")+1:], plainName(typ), method.Name)
			arguments := argumentsOf(t, name, method.Type, 1)
			if _, reads := v.Type().MethodByName(method.Name); reads {
				calls = append(calls, call{name, func() reflect.Value { return v.MethodByName(method.Name) }, arguments})
				continue
			}
			calls = append(calls, call{name, func() reflect.Value {
				own := reflect.New(typ)
				own.Elem().Set(v)
				return own.MethodByName(method.Name)
			}, arguments})
		}
	}
	return calls
}

// plainName is a type's name without its parameters.
func plainName(typ reflect.Type) string {
	name, _, _ := strings.Cut(typ.Name(), "[")
	return name
}

// argumentsOf returns what makes the arguments of a call: shared values but for
// those that a call uses up.
func argumentsOf(t *testing.T, name string, typ reflect.Type, from int) func() []reflect.Value {
	var makers []func() reflect.Value
	for in := range typ.NumIn() {
		if in >= from {
			makers = append(makers, makerOf(t, name, typ.In(in)))
		}
	}
	return func() []reflect.Value {
		var arguments []reflect.Value
		for _, maker := range makers {
			arguments = append(arguments, maker())
		}
		return arguments
	}
}

// anything is the argument of a call that takes any value.
func anything(name string) reflect.Value {
	if name == "playground.Struct" {
		return reflect.ValueOf(&ruled)
	}
	return reflect.ValueOf(src)
}

func makerOf(t *testing.T, name string, typ reflect.Type) func() reflect.Value {
	if maker, ok := fresh[typ]; ok {
		return func() reflect.Value { return reflect.ValueOf(maker()) }
	}
	if typ == reflect.TypeFor[any]() {
		return func() reflect.Value { return anything(name) }
	}
	for _, value := range slices.Concat(arguments, shared()) {
		if v := reflect.ValueOf(value); v.Type() == typ || typ.Kind() == reflect.Interface && typ.NumMethod() > 0 && v.Type().Implements(typ) {
			return func() reflect.Value { return v.Convert(typ) }
		}
	}
	t.Fatalf("%s wants a %v: add one to the tables", name, typ)
	return nil
}

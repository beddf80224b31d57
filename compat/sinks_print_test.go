package compat

import (
	"bytes"
	"errors"
	"expvar"
	"fmt"
	htmltemplate "html/template"
	"log"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"
	"text/template"

	"github.com/fatih/structs"
	"github.com/google/go-querystring/query"
	"github.com/gorilla/schema"
	"github.com/olekukonko/tablewriter"
)

const std = "the standard library"

// printSinks print a value for people, or for a page.
var printSinks = []sink{
	{name: "fmt, every verb and flag", module: std, write: everyVerb},
	{name: "fmt.Sprint, Sprintln", module: std, write: printed(func(v any) string { return fmt.Sprint(v) + fmt.Sprintln(v, "x", v) })},
	{name: "fmt.Errorf, %v and %w", module: std, write: printed(func(v any) string {
		err := fmt.Errorf("v %v: %w", v, asError(v))
		return fmt.Sprintf("%v %+v %#v %q", err, err, err, err)
	})},
	{name: "errors.Join", module: std, write: printed(func(v any) string {
		err := errors.Join(asError(v), asError(v))
		return fmt.Sprintf("%v %+v %#v", err, err, err)
	})},
	{name: "log", module: std, write: lines(func(b *bytes.Buffer, v any) {
		logger := log.New(b, "", log.Lshortfile)
		logger.Print(v)
		logger.Println("v", v)
		logger.Printf("%v %+v %#v %s %q", v, v, v, v, v)
	})},
	{name: "log.Panic", module: std, write: lines(func(b *bytes.Buffer, v any) {
		defer func() { fmt.Fprint(b, recover()) }()
		log.New(b, "", 0).Panic(v)
	})},
	{name: "a panic that ends the program", module: std, program: panicked},
	{name: "text/template", module: std, write: lines(func(b *bytes.Buffer, v any) {
		fail(b, template.Must(template.New("").Parse(`{{.}} {{printf "%v %+v %#v %q" . . . .}} {{print .}} {{html .}} {{js .}} {{urlquery .}}`)).Execute(b, v))
	})},
	{name: "html/template, text and attributes", module: std, write: page(`<p title="{{.}}" data-u={{.}}>{{.}}</p><textarea>{{.}}</textarea>`)},
	{name: "html/template, URL", module: std, write: page(`<a href="/u?pin={{.}}">x</a><img src="{{.}}">`)},
	{name: "html/template, CSS", module: std, write: page(`<p style="color: {{.}}"></p><style>p { color: {{.}} }</style>`)},
	{name: "html/template, script", module: std, family: asksJSON, write: page(`<script>var u = {{.}};</script>`)},
	{name: "html/template, script, in quotes", module: std, write: page(`<script>var u = "{{.}}", v = '{{.}}';</script>`)},
	{name: "html/template, event attribute", module: std, family: asksJSON, write: page(`<p onclick="f({{.}})"></p>`)},
	{name: "html/template, application/json", module: std, family: asksJSON, write: page(`<script type="application/json">{{.}}</script>`)},
	{name: "text/tabwriter", module: std, write: lines(func(b *bytes.Buffer, v any) {
		w := tabwriter.NewWriter(b, 0, 8, 1, ' ', 0)
		fmt.Fprintf(w, "a\t%v\t%+v\n", v, v)
		fail(b, w.Flush())
	})},
	{name: "expvar.Func", module: std, family: asksJSON, write: printed(func(v any) string { return expvar.Func(func() any { return v }).String() })},
	{name: "strconv.Quote of Sprint", module: std, write: printed(func(v any) string { return strconv.Quote(fmt.Sprint(v)) })},
	{name: "table", module: "github.com/olekukonko/tablewriter", write: lines(func(b *bytes.Buffer, v any) {
		table := tablewriter.NewWriter(b)
		fail(b, table.Append([]any{"user", v}))
		fail(b, table.Render())
	})},
	{name: "url.Values of a struct", module: "github.com/google/go-querystring", write: func(v, _ any) string {
		form, err := query.Values(v)
		return fmt.Sprint(form.Encode(), err)
	}},
	{name: "form of a struct", module: "github.com/gorilla/schema", write: func(v, _ any) string {
		form := map[string][]string{}
		err := schema.NewEncoder().Encode(v, form)
		return fmt.Sprint(form, err)
	}},
	{name: "Map, Values", module: "github.com/fatih/structs", write: printed(func(v any) string {
		return fmt.Sprintf("%v %+v %#v", structs.Map(v), structs.Values(v), structs.Names(v))
	})},
}

// everyVerb prints with all verbs and flags of package fmt, one of them that
// does not exist.
func everyVerb(v, _ any) string {
	var b strings.Builder
	for _, verb := range "vTtbcdoOqxXUeEfFgGspwz" {
		for _, flags := range []string{"", "+", "#", "-", " ", "0", "8", "8.3", ".99", "#+", "# "} {
			fmt.Fprintf(&b, "%"+flags+string(verb)+"\n", v)
		}
	}
	return b.String()
}

func page(text string) func(v, _ any) string {
	parsed := htmltemplate.Must(htmltemplate.New("").Parse(text))
	return lines(func(b *bytes.Buffer, v any) { fail(b, parsed.Execute(b, v)) })
}

// panicking names the value, by its number, that a program of its own panics
// with: this test binary, called again.
const panicking = "COMPAT_PANIC"

func TestMain(m *testing.M) {
	if i, err := strconv.Atoi(os.Getenv(panicking)); err == nil {
		panic(values[i].make(marks[0]))
	}
	os.Exit(m.Run())
}

// panicked returns what the Go runtime prints of a panic with a value that
// nobody recovers from.
func panicked(row int) string {
	program := exec.Command(os.Args[0])
	program.Env = append(os.Environ(), panicking+"="+strconv.Itoa(row))
	output, err := program.CombinedOutput()
	if err == nil || !strings.Contains(string(output), "goroutine 1 [running]") {
		panic(fmt.Sprintf("no panic: %v %s", err, output))
	}
	return string(output)
}

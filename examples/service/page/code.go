package page

import (
	"bytes"
	_ "embed"
	"go/format"
	"strconv"
	"strings"
	"text/template"

	"github.com/seed16fbf055/userupdate/examples/service/api"
)

//go:embed program.tmpl
var program string

// programs is the program that does what the page shows.
var programs = template.Must(template.New("program").Parse(program))

// goCode returns a Go program that does what the page shows: secrets included,
// as they were typed.
func (p preview[User, Update]) goCode(r read[User, Update]) string {
	validate := "ValidatePartial"
	if r.request.Whole {
		validate = "Validate"
	}
	var out bytes.Buffer
	err := programs.Execute(&out, map[string]any{
		"Package":     p.system.Name,
		"Validate":    validate,
		"ContentType": strconv.Quote(string(r.request.Update.Format)),
		"XML":         r.request.Record.Format == api.XML,
		"Form":        r.request.Record.Format == api.Form,
		"Record":      literal(r.request.Record.Text),
		"Update":      literal(r.request.Update.Text),
	})
	if err != nil {
		return ""
	}
	code, err := format.Source(out.Bytes())
	if err != nil {
		return ""
	}
	return string(code)
}

// literal returns a Go literal, which is raw where it can be.
func literal(text string) string {
	if strconv.CanBackquote(strings.ReplaceAll(text, "\n", "")) {
		return "`" + text + "`"
	}
	return strconv.Quote(text)
}

// curl returns a command for a shell that sends the update to the service. It
// takes any version of the record (If-Match: *).
func (p preview[User, Update]) curl(host, line string, r read[User, Update]) string {
	method, address, _ := strings.Cut(line, " ")
	before, data := "", "--data-raw "+quoted(r.request.Update.Text)
	if strings.Contains(r.request.Update.Text, "\x00") { // which no word of a shell can hold
		before, data = "printf '%b' "+quoted(octal.Replace(r.request.Update.Text))+" | ", "--data-binary @-"
	}
	lines := []string{
		before + "curl -i -X " + method + " " + quoted("http://"+host+address),
		"-H " + quoted("Content-Type: "+string(r.request.Update.Format)),
		"-H " + quoted("If-Match: *"),
		data,
	}
	return strings.Join(lines, " \\\n  ") + "\n"
}

// octal writes a NUL as the printf of a shell reads it.
var octal = strings.NewReplacer("\x00", `\0000`, `\`, `\\`)

// quoted quotes a word for a POSIX shell: between two ' nothing has a meaning.
func quoted(word string) string { return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'" }

package compat

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

// A sink is a way in which another package writes a value.
type sink struct {
	name   string
	module string
	family family // the family that a value answers, if it does
	// write returns all that is written; other is of the same type and has
	// other secrets, for those that compare.
	write func(v, other any) string
	// program is for what ends the program: row is the number of the value.
	program func(row int) string
}

// A family is a way to ask a value for its wire form, which has the secrets.
type family string

const (
	none        family = ""
	asksJSON    family = "JSON"
	asksXML     family = "XML"
	asksForm    family = "form"
	asksStorage family = "storage"
	asksRules   family = "rules"
)

// families are all, each with the reason for which it gets the secret.
var families = []struct {
	family family
	asks   string
	reason string
}{
	{asksJSON, "MarshalJSON", "JSON is what the vendors' servers are sent, so whoever asks for JSON gets it: encoders, and loggers and pages that write JSON; wire/doc.go says what to write instead"},
	{asksXML, "MarshalXML", "XML is what the vendors' servers are sent"},
	{asksForm, "AppendForm", "a form is what the vendors' servers are sent; it is a method of the library that must be called by name"},
	{asksStorage, "Value (driver.Valuer), MarshalBinary, GobEncode, MarshalYAML, MarshalCBOR, MarshalMsgpack, MarshalBSONValue, ProxyBSON", "what stores a value has to get all of it"},
	{asksRules, "ValidatorValue", "a rule cannot check a text that it does not see; playground.List leaves it out of the library's errors"},
}

// groups are all sinks by what they are.
var groups = []struct {
	name  string
	sinks []sink
}{
	{"prints", printSinks}, {"logs", logSinks}, {"dumps", dumpSinks}, {"compares", diffSinks}, {"errors", errorSinks}, {"encodes", encodeSinks},
}

func (s sink) String() string { return s.module + ": " + s.name }

// run returns all that a sink writes of a value, what it panics with included.
func (s sink) run(row int) (output string) {
	defer func() { output += recovered(recover()) }()
	if s.program != nil {
		return s.program(row)
	}
	return s.write(values[row].make(marks[0]), values[row].make(marks[1]))
}

func recovered(p any) string {
	if p == nil {
		return ""
	}
	return fmt.Sprintf("panic: %v %+v %#v", p, p, p)
}

// printed makes a sink of a function that prints one value.
func printed(write func(v any) string) func(v, _ any) string {
	return func(v, _ any) string { return write(v) }
}

// lines makes a sink of a function that writes one value to a buffer. What was
// written before a panic counts.
func lines(write func(b *bytes.Buffer, v any)) func(v, _ any) string {
	return func(v, _ any) (output string) {
		var b bytes.Buffer
		defer func() { output = b.String() + recovered(recover()) }()
		write(&b, v)
		return ""
	}
}

// fail writes an error to where the output is searched.
func fail(w io.Writer, err error) {
	if err != nil {
		fmt.Fprintf(w, "error: %v %+v %#v", err, err, err)
	}
}

// TestSinks runs every sink on every value. No secret stands anywhere in what
// is written, but where the sink is of a documented family. Fields of a
// caller's own that are not exported are safe there, too.
func TestSinks(t *testing.T) {
	panel := newPanel()
	for _, group := range groups {
		for _, s := range group.sinks {
			for row, v := range values {
				found := leaks(s.run(row))
				panel.count(s, v.kind, len(found) > 0)
				if len(found) > 0 && (s.family == none || v.kind == hidden) {
					t.Errorf("%v of %s: %s", s, v.name, strings.Join(found, "; "))
				}
			}
			if s.family != none && panel.leaking(s) == 0 {
				t.Errorf("%v is listed with those that ask for %s, and shows no secret", s, s.family)
			}
		}
	}
	if n := panel.sinks(); n < 80 {
		t.Errorf("%d sinks, fewer than 80", n)
	}
	compareReadme(t, "sinks", panel.table())
}

// TestWaysOut writes what wire's documentation says to write where a sink asks
// for JSON.
func TestWaysOut(t *testing.T) {
	written := 0
	for _, group := range groups {
		for _, s := range group.sinks {
			if s.program != nil {
				continue
			}
			for _, v := range values {
				if v.kind == exposed || v.kind == hidden {
					continue
				}
				instead := waysOut(v.make(marks[0]))
				others := waysOut(v.make(marks[1]))
				for i := range instead {
					written++
					if found := leaks(caughtOutput(func() string { return s.write(instead[i], others[i]) })); len(found) > 0 {
						t.Errorf("%v of %T in place of %s: %s", s, instead[i], v.name, strings.Join(found, "; "))
					}
				}
			}
		}
	}
	if written < 1000 {
		t.Errorf("only %d ways out", written)
	}
}

func caughtOutput(run func() string) (output string) {
	defer func() { output += recovered(recover()) }()
	return run()
}

// TestFamilies says that every family has a reason and a sink.
func TestFamilies(t *testing.T) {
	var text strings.Builder
	for _, f := range families {
		members := 0
		for _, group := range groups {
			members += len(slices.DeleteFunc(slices.Clone(group.sinks), func(s sink) bool { return s.family != f.family }))
		}
		if f.reason == "" || members == 0 {
			t.Errorf("%s: reason %q, %d sinks", f.family, f.reason, members)
		}
		fmt.Fprintf(&text, "| %s | %s | %d | %s |\n", f.family, f.asks, members, f.reason)
	}
	compareReadme(t, "families", "| family | asks by | sinks | why |\n|---|---|---|---|\n"+text.String())
}

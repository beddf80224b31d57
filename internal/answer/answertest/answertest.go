// Package answertest holds what the tests of every system's ParseError do
// alike: the golden file of its bodies, and fuzzing.
package answertest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
)

const bodiesDir = "testdata/failures"

// A Body is a body of testdata/failures, with the reason why it is there.
type Body struct {
	Name, Reason string
	Text         []byte
}

// Bodies returns the bodies in the order of testdata/failures/reasons.txt,
// which has a line "file: reason" for each of them and for no other.
func Bodies(t testing.TB) (bodies []Body) {
	t.Helper()
	reasons, err := os.ReadFile(filepath.Join(bodiesDir, "reasons.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(reasons)) {
		name, reason, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			t.Fatalf("reasons.txt: %q has no reason", line)
		}
		text, err := os.ReadFile(filepath.Join(bodiesDir, name))
		if err != nil {
			t.Fatal(err)
		}
		bodies = append(bodies, Body{name, reason, text})
	}
	if files, err := os.ReadDir(bodiesDir); err != nil || len(files) != len(bodies)+1 {
		t.Fatalf("%d files beside reasons.txt, %d reasons, %v", len(files)-1, len(bodies), err)
	}
	return bodies
}

// Golden compares what parse says of every body with testdata/failures.golden:
// the text, and the entries as "path code param".
func Golden(t *testing.T, parse func([]byte) error) {
	var got bytes.Buffer
	for _, body := range Bodies(t) {
		err := parse(body.Text)
		fmt.Fprintf(&got, "=== %s: %s\n", body.Name, body.Reason)
		if err == nil {
			got.WriteString("success\n")
			continue
		}
		fmt.Fprintln(&got, err)
		list, _ := errors.AsType[validate.Errors](err)
		for _, entry := range list {
			fmt.Fprintln(&got, strings.TrimSpace(fmt.Sprintf("- %s %s %s", entry.Path, entry.Code, entry.Param)))
		}
		check(t, body.Name, err)
	}
	lawtest.Golden(t, "failures.golden", got.Bytes())
}

// check complains about an error that is not fit for a log.
func check(t *testing.T, what string, err error) {
	t.Helper()
	text := err.Error()
	unfit := func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }
	if text == "" || len(text) > 300 || !utf8.ValidString(text) || strings.ContainsFunc(text, unfit) {
		t.Errorf("%s: %d bytes, or more than a line: %q", what, len(text), text)
	}
	list, _ := errors.AsType[validate.Errors](err)
	if len(list) > 1000 {
		t.Errorf("%s: %d entries", what, len(list))
	}
	if (errors.Unwrap(err) == nil) != (len(list) == 0) {
		t.Errorf("%s: unwraps to %v, with %d entries", what, errors.Unwrap(err), len(list))
	}
	for _, shown := range printings(err) {
		if lawtest.ShowsSecret(shown) {
			t.Errorf("%s: a secret is shown: %.400s", what, shown)
			return
		}
	}
}

// printings returns what a program that logs an error may print.
func printings(err error) (texts []string) {
	byValue := reflect.ValueOf(err).Elem().Interface()
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		texts = append(texts, fmt.Sprintf(verb, err), fmt.Sprintf(verb, byValue), fmt.Sprintf(verb, struct{ Err error }{err}))
	}
	var log bytes.Buffer
	for _, handler := range []slog.Handler{slog.NewTextHandler(&log, nil), slog.NewJSONHandler(&log, nil)} {
		slog.New(handler).Info("message", "error", err, "value", byValue)
	}
	list, _ := errors.AsType[validate.Errors](err)
	return append(texts, log.String(), fmt.Errorf("update: %w", err).Error(), list.Error())
}

// Fuzz gives parse every body, and every body as a text around a secret.
// succeeds is an independent judgement that may be too kind: what it denies
// must be an error.
func Fuzz(f *testing.F, parse func([]byte) error, succeeds func([]byte) bool) {
	for _, body := range Bodies(f) {
		f.Add(body.Text)
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if bytes.Contains(body, []byte("hush")) || bytes.Contains(body, []byte("9f3c1b")) {
			return // a secret that is no secret here
		}
		err := parse(body)
		if err == nil && !succeeds(body) {
			t.Errorf("a success: %q", body)
		}
		if err != nil {
			check(t, "the body", err)
		}
		for _, leaky := range leaks(string(body)) {
			if err := parse(leaky); err != nil {
				check(t, string(leaky), err)
			}
		}
	})
}

// leaks returns bodies with the marker in the places of secrets, and with a
// text that repeats it.
func leaks(text string) [][]byte {
	quoted, _ := json.Marshal(text + lawtest.Marker)
	hidden := `"` + lawtest.Marker + `"`
	return [][]byte{
		[]byte(text + " WsAccessKey=" + lawtest.Marker),
		[]byte(`{"Message":` + string(quoted) + `,"Errors":[{"AttemptedValue":` + hidden + `,"Message":` + string(quoted) + `,"PropertyName":"LastName"}]}`),
		[]byte(`{"Message":` + string(quoted) + `,"ModelState":{"user.Password":[` + string(quoted) + `]},"Echo":{"Password":` + hidden + `}}`),
		[]byte(`{"errors":[{"Password":` + string(quoted) + `}],"message":"no","success":false}`),
	}
}

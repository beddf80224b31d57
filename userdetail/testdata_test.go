package userdetail_test

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

const (
	jsonType = "application/json"
	xmlType  = "application/xml"
)

// readFile returns a file of testdata.
func readFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// summary writes the entries of err as "path code", one a line.
func summary(t testing.TB, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	list, ok := errors.AsType[validate.Errors](err)
	if !ok {
		t.Fatalf("not a list of problems: %T %v", err, err)
	}
	var text strings.Builder
	for _, problem := range list {
		text.WriteString(problem.Path.String() + " " + string(problem.Code) + "\n")
	}
	return text.String()
}

// ada returns a record that knows every member, valid in every respect.
func ada() userdetail.User {
	return userdetail.User{
		ID:               1,
		Username:         wire.Value("ada@example.com"),
		FirstName:        "Ada",
		LastName:         wire.Value("Lovelace"),
		MobileNumber:     wire.Value("+61 491 570 006"),
		Is2FAEnabled:     true,
		TimezoneID:       7,
		DateTimeFormatID: wire.Value[uint8](64),
		NumberFormatID:   wire.Null[uint8](),
		Links: wire.Value([]userdetail.Link{
			{Rel: wire.Value("self"), Href: wire.Value("/User"), Method: wire.Value("GET"), Title: wire.Null[string]()},
			{Rel: wire.Value("update"), Href: wire.Value("/User"), Method: wire.Value("PUT")},
		}),
	}
}

// optionalOf returns the T of an Optional[T], or the type itself.
func optionalOf(of reflect.Type) (reflect.Type, bool) {
	get, ok := of.MethodByName("Get")
	if !ok || !strings.HasPrefix(of.Name(), "Optional[") {
		return of, false
	}
	return get.Type.Out(0), true
}

func setNull(optional reflect.Value) {
	optional.Addr().MethodByName("SetNull").Call(nil)
}

func setValue(optional, value reflect.Value) {
	optional.Addr().MethodByName("Set").Call([]reflect.Value{value})
}

// marker occurs in secrets only.
const marker = "hush-9f3c1b"

// printings returns what a program may print of a value without asking for
// its wire form.
func printings(t testing.TB, value any) []string {
	t.Helper()
	var texts []string
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%t"} {
		texts = append(texts, fmt.Sprintf(verb, value), fmt.Sprintf(verb, []any{value}), fmt.Sprintf(verb, struct{ inner any }{value}))
	}
	var log bytes.Buffer
	for _, handler := range []slog.Handler{slog.NewTextHandler(&log, nil), slog.NewJSONHandler(&log, nil)} {
		slog.New(handler).Info("message", "value", value)
		slog.New(handler).With("value", value).WithGroup("group").Info("message", "again", value)
	}
	return append(texts, log.String())
}

// showsSecret looks for the marker as text, in hexadecimal and as bytes.
func showsSecret(text string) bool {
	for _, form := range []string{marker, fmt.Sprintf("%x", marker), fmt.Sprintf("%X", marker), strings.Trim(fmt.Sprint([]byte(marker)), "[]")} {
		if strings.Contains(text, form) {
			return true
		}
	}
	return false
}

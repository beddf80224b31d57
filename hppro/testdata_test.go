package hppro_test

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

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

const (
	jsonType = "application/json"
	formType = "application/x-www-form-urlencoded"
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

func date(t testing.TB, text string) wire.DateTime {
	t.Helper()
	value, err := wire.ParseDateTime(text)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func number(t testing.TB, text string) wire.Decimal {
	t.Helper()
	value, err := wire.ParseDecimal(text)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// ada returns a record that knows every member: the documented sample, with
// secrets that can be recognised, under the Id 6.
func ada(t testing.TB) hppro.User {
	t.Helper()
	var user hppro.User
	if err := user.UnmarshalJSON(readFile(t, "request.json")); err != nil {
		t.Fatal(err)
	}
	user.MFAAuthenticatorKey.Set(wire.NewSecretGUID(uuid.MustParse(markerGUID)))
	user.MFAQuestionAnswer.Set(wire.NewSecret(marker + "-answer"))
	user.TotpSid.Set(wire.NewSecret(marker + "-sid"))
	return user
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

// marker and markerGUID occur in secrets only.
const (
	marker     = "hush-9f3c1b"
	markerGUID = "d1ce0000-7ab1-4c0d-a111-9f3c1b9f3c1b"
)

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

// showsSecret looks for the markers as text, in hexadecimal and as bytes.
func showsSecret(text string) bool {
	key := uuid.MustParse(markerGUID)
	forms := []string{markerGUID, fmt.Sprintf("%x", key[:]), fmt.Sprintf("%X", key[:]), strings.Trim(fmt.Sprint(key[:]), "[]")}
	forms = append(forms, marker, fmt.Sprintf("%x", marker), fmt.Sprintf("%X", marker), strings.Trim(fmt.Sprint([]byte(marker)), "[]"))
	for _, form := range forms {
		if strings.Contains(text, form) {
			return true
		}
	}
	return false
}

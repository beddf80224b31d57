package adminusers_test

import (
	"bytes"
	"expvar"
	"fmt"
	"html/template"
	"log/slog"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestWhatAsksForJSON holds the table of package wire, as far as the standard
// library goes: what asks for JSON gets the wire form, and the line that the
// table gives shows no secret.
func TestWhatAsksForJSON(t *testing.T) {
	user := adminusers.User{Username: "ada", Password: wire.Value(wire.NewSecret(lawtest.Marker))}
	users := []adminusers.User{user}
	logged := func(attr slog.Attr) string {
		var out bytes.Buffer
		slog.New(slog.NewJSONHandler(&out, nil)).LogAttrs(t.Context(), slog.LevelInfo, "", attr)
		return out.String()
	}
	page := func(text string) string {
		var out strings.Builder
		if err := template.Must(template.New("").Parse(text)).Execute(&out, user); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	for _, row := range []struct {
		name, reason string
		shows        bool
		text         string
	}{
		{"slog, a record", "it has LogValue", false, logged(slog.Any("u", user))},
		{"slog, a slice", "its JSON is asked for", true, logged(slog.Any("us", users))},
		{"slog, a map", "its JSON is asked for", true, logged(slog.Any("us", map[string]any{"u": user}))},
		{"slog, the text of a slice", "fmt calls String", false, logged(slog.String("us", fmt.Sprint(users)))},
		{"expvar", "it asks for JSON", true, expvar.Func(func() any { return user }).String()},
		{"expvar, without secrets", "there is none", false, expvar.Func(func() any { return user.WithoutSecrets() }).String()},
		{"template, text", "it prints", false, page(`<p title="{{.}}">{{.}}</p>`)},
		{"template, script", "a script has JSON", true, page(`<script>var u = {{.}}</script>`)},
		{"template, event", "an attribute with a script has JSON", true, page(`<a onclick="f({{.}})">`)},
		{"template, script without secrets", "there is none", false, page(`<script>var u = {{.WithoutSecrets}}</script>`)},
	} {
		if got := lawtest.ShowsSecret(row.text); got != row.shows || !strings.Contains(row.text, "ada") {
			t.Errorf("%s: shows a secret %v, want %v: %s: %s", row.name, got, row.shows, row.reason, row.text)
		}
	}
}

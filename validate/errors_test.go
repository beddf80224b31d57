package validate

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/wire"
)

// path builds a path from names and indexes.
func path(steps ...any) wire.Path {
	var p wire.Path
	for _, step := range steps {
		switch step := step.(type) {
		case string:
			p = append(p, wire.Step{Name: step})
		case int:
			p = append(p, wire.Step{Index: step})
		}
	}
	return p
}

func TestErrorText(t *testing.T) {
	tests := []struct {
		name, reason string
		err          error
		want         string
	}{
		{"member", "the path leads", Error{path("ID"), CodeType, "a GUID"}, "ID: must be a GUID"},
		{"nested", "list steps in brackets", Error{path("Licenses", 0, "StateId"), CodeNull, ""}, "Licenses[0].StateId: must not be null"},
		{"body", "an empty path is the body", Error{nil, CodeSyntax, "offset 17"}, "body: must be well-formed (offset 17)"},
		{"list", "one line, for logs", Errors{{path("A"), CodeNull, ""}, {path("B"), CodeNull, ""}}, "A: must not be null; B: must not be null"},
		{"empty list", "not the empty text, which would look like a broken log line", Errors{}, "no errors"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.err.Error(); got != tt.want {
				t.Errorf("Error() = %q, want %q: %s", got, tt.want, tt.reason)
			}
		})
	}
}

func TestErrorsTextIsBounded(t *testing.T) {
	list := make(Errors, 250_000)
	for i := range list {
		list[i] = Error{path("UserRoles", i), CodeType, "a whole number"}
	}
	text := list.Error()
	if len(text) > 10_000 {
		t.Errorf("the text of a long list has %d bytes", len(text))
	}
	if !strings.HasSuffix(text, "; and 249900 more") {
		t.Errorf("the text ends in %q, want the number of entries left out", text[len(text)-30:])
	}
	if got := strings.Count(list[:100].Error(), "must be"); got != 100 {
		t.Errorf("a list of 100 shows %d entries, want all", got)
	}
}

func TestErrorsAs(t *testing.T) {
	list := Errors{{path("A"), CodeNull, ""}, {path("B"), CodeURL, ""}}
	err := fmt.Errorf("update 7: %w", list.Err())
	if got, ok := errors.AsType[Errors](err); !ok || !cmp.Equal(got, list) {
		t.Errorf("errors.AsType[Errors] = %v, %v", got, ok)
	}
	if got, ok := errors.AsType[Error](err); !ok || got.Code != CodeNull {
		t.Errorf("errors.AsType[Error] = %v, %v, want the first entry", got, ok)
	}
}

func TestErrorsErr(t *testing.T) {
	if err := (Errors{}).Err(); err != nil {
		t.Errorf("empty list: Err() = %v, want nil", err)
	}
	if err := Errors(nil).Err(); err != nil {
		t.Errorf("nil list: Err() = %v, want nil", err)
	}
	if err := (Errors{{Code: CodeNull}}).Err(); err == nil {
		t.Error("list of one: Err() = nil")
	}
}

func TestErrorsUnder(t *testing.T) {
	list := Errors{{path("ID"), CodeType, "a GUID"}, {nil, CodeNull, ""}}
	got := list.Under(path("Batch", 3))
	want := Errors{{path("Batch", 3, "ID"), CodeType, "a GUID"}, {path("Batch", 3), CodeNull, ""}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Under (-want +got):\n%s", diff)
	}
	if list[0].Path.String() != "ID" {
		t.Errorf("Under changed its receiver: %v", list)
	}
	if got := Errors(nil).Under(path("A")); got != nil {
		t.Errorf("nil list: Under = %v, want nil", got)
	}
}

func TestErrorsUnderSharesNothing(t *testing.T) {
	prefix := make(wire.Path, 1, 8)
	prefix[0] = wire.Step{Name: "Batch"}
	got := Errors{{path("A"), CodeNull, ""}, {path("B"), CodeNull, ""}}.Under(prefix)
	if got[0].Path.String() != "Batch.A" || got[1].Path.String() != "Batch.B" {
		t.Errorf("entries share a backing array: %v", got)
	}
}

func TestErrorsJSON(t *testing.T) {
	tests := []struct {
		name string
		list Errors
		want string
	}{
		{"nil", nil, `[]`},
		{"empty", Errors{}, `[]`},
		{
			"two",
			Errors{{nil, CodeDepth, ""}, {path("Licenses", 0, "StateId"), CodeType, "a whole number"}},
			`[{"path":"","pointer":"","code":"depth","message":"must not be nested too deeply"},` +
				`{"path":"Licenses[0].StateId","pointer":"/Licenses/0/StateId","code":"type","param":"a whole number","message":"must be a whole number"}]`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := json.Marshal(tt.list)
			if err != nil || string(got) != tt.want {
				t.Errorf("json.Marshal = %s, %v\nwant %s", got, err, tt.want)
			}
		})
	}
}

// FuzzErrorsJSON: whatever a path or a parameter holds, the list reads back
// with the same members, in the same order.
func FuzzErrorsJSON(f *testing.F) {
	f.Add("ID", 0, "type", "a GUID")
	f.Add("a/b~c", 12, "range", "\"<&>\u2028")
	f.Add("\xff", -1, "", "\x00")
	f.Fuzz(func(t *testing.T, name string, index int, code, param string) {
		list := Errors{{path(name, index), Code(code), param}, {Code: CodeNull}}
		body, err := json.Marshal(list)
		if err != nil {
			t.Fatal(err)
		}
		var read []map[string]string
		if err := json.Unmarshal(body, &read); err != nil {
			t.Fatalf("%s: %v", body, err)
		}
		if len(read) != 2 {
			t.Fatalf("%s: %d entries, want 2", body, len(read))
		}
		valid := func(s string) string { return strings.ToValidUTF8(s, "") }
		trimmed := func(s string) string { return strings.ReplaceAll(s, "\uFFFD", "") }
		want := map[string]string{
			"path": list[0].Path.String(), "pointer": list[0].Path.Pointer(), "code": code, "param": param, "message": list[0].Message(),
		}
		for member, text := range want {
			if trimmed(valid(text)) != trimmed(read[0][member]) {
				t.Errorf("%s: member %s is %q, want %q", body, member, read[0][member], text)
			}
		}
		if _, sent := read[0]["param"]; sent != (param != "") {
			t.Errorf("%s: param sent = %v", body, sent)
		}
	})
}

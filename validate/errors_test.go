package validate

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/wire"
)

// path builds a path from names and indexes.
func path(steps ...any) wire.Path {
	var p wire.Path
	for _, step := range steps {
		switch step := step.(type) {
		case string:
			p = p.Member(step)
		case int:
			p = p.Index(step)
		}
	}
	return p
}

func TestErrorText(t *testing.T) {
	null := message(CodeNull, "")
	tests := []struct {
		name, reason string
		err          error
		want         string
	}{
		{"member", "the path leads", Error{path("ID"), CodeType, "guid"}, "ID: " + message(CodeType, "guid")},
		{"nested", "list steps in brackets", Error{path("Licenses", 0, "StateId"), CodeNull, ""}, "Licenses[0].StateId: " + null},
		{"body", "an empty path is the body", Error{nil, CodeSyntax, "17"}, "body: " + message(CodeSyntax, "17")},
		{"list", "one line, for logs", Errors{{path("A"), CodeNull, ""}, {path("B"), CodeNull, ""}}, "A: " + null + "; B: " + null},
		{"empty list", "not the empty text, which would look like a broken log line", Errors{}, noErrors},
		{"others", "they have no place", Errors{{path("A"), CodeNull, ""}, moreEntry(7)}, "A: " + null + "; " + message(CodeMore, "7")},
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
	tests := []struct {
		name, reason string
		list         Errors
		shown        int
		end          string
	}{
		{"hundred", "all are shown", many(MaxShown), MaxShown, message(CodeType, "integer")},
		{"more", "the others are counted", many(MaxShown + 7), MaxShown, "; " + message(CodeMore, "7")},
		{"cut", "those that the report counts count too", append(many(MaxEntries), moreEntry(249_000)), MaxShown, "; " + message(CodeMore, "249900")},
		{"cut and short", "nothing else is left out", append(many(2), moreEntry(3)), 2, "; " + message(CodeMore, "3")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := tt.list.Error()
			if len(text) > 10_000 || !strings.HasSuffix(text, tt.end) {
				t.Errorf("%s: %d bytes that end in %q, want %q", tt.reason, len(text), text[max(0, len(text)-30):], tt.end)
			}
			if got := strings.Count(text, message(CodeType, "integer")); got != tt.shown {
				t.Errorf("%s: %d entries are shown, want %d", tt.reason, got, tt.shown)
			}
		})
	}
}

// many returns a list of that many entries.
func many(n int) Errors {
	list := make(Errors, n)
	for i := range list {
		list[i] = Error{path("UserRoles", i), CodeType, "integer"}
	}
	return list
}

func TestErrorsIs(t *testing.T) {
	err := fmt.Errorf("update 7: %w", Errors{{path("A"), CodeNull, ""}, {path("B", 0), CodeType, "guid"}})
	tests := []struct {
		name, reason string
		target       Error
		want         bool
	}{
		{"anything", "empty fields match all", Error{}, true},
		{"code", "", Error{Code: CodeType}, true},
		{"another code", "", Error{Code: CodeURL}, false},
		{"path", "", Error{Path: path("B", 0)}, true},
		{"another path", "a part of a path is another path", Error{Path: path("B")}, false},
		{"path and code of one entry", "", Error{Path: path("A"), Code: CodeNull}, true},
		{"path and code of two entries", "one entry must match", Error{Path: path("A"), Code: CodeType}, false},
		{"param", "", Error{Param: "guid"}, true},
		{"another param", "", Error{Code: CodeType, Param: "date"}, false},
		{"empty path", "it matches all, nil or not", Error{Path: wire.Path{}}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := errors.Is(err, tt.target); got != tt.want {
				t.Errorf("Is = %v, want %v: %s", got, tt.want, tt.reason)
			}
		})
	}
	if errors.Is(err, context.Canceled) {
		t.Error("an entry is not another package's error")
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
			Errors{{nil, CodeDepth, ""}, {path("Licenses", 0, "StateId"), CodeType, "integer"}},
			`[{"path":"","pointer":"","code":"depth","message":"` + message(CodeDepth, "") + `"},` +
				`{"path":"Licenses[0].StateId","pointer":"/Licenses/0/StateId","code":"type","param":"integer","message":"` + message(CodeType, "integer") + `"}]`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := json.Marshal(tt.list)
			if err != nil || string(got) != tt.want {
				t.Errorf("json.Marshal = %s, %v\nwant %s", got, err, tt.want)
			}
			var read Errors
			if err := json.Unmarshal(got, &read); err != nil || !slices.EqualFunc(read, tt.list, equalEntries) {
				t.Errorf("read back as %v, %v", read, err)
			}
		})
	}
}

func equalEntries(a, b Error) bool {
	return a.Path.Equal(b.Path) && a.Code == b.Code && a.Param == b.Param
}

func TestErrorIsReadStrictly(t *testing.T) {
	for _, body := range []string{`[]`, `{"path":7}`, `{"path":"A["}`, `{"code":{}}`} {
		kept := Error{path("A"), CodeNull, ""}
		if err := json.Unmarshal([]byte(body), &kept); err == nil || kept.Code != CodeNull {
			t.Errorf("%s was read as %v, %v", body, kept, err)
		}
	}
}

// FuzzErrorsJSON: whatever a path or a parameter holds, the list reads back
// with the same members, in the same order.
func FuzzErrorsJSON(f *testing.F) {
	f.Add("ID", 0, "type", "guid")
	f.Add("a/b~c", 12, "range", "\"<&>\u2028")
	f.Add("\xff", -1, "", "\x00")
	f.Add("\xd8", 0, "\x87ype", "guid") // together they are valid, apart they are not
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
		var again Errors
		if utf8.ValidString(name) && utf8.ValidString(code) && utf8.ValidString(param) && index >= 0 {
			if err := json.Unmarshal(body, &again); err != nil || !slices.EqualFunc(list, again, equalEntries) {
				t.Errorf("%s: read back as %v, %v", body, again, err)
			}
		}
		if _, sent := read[0]["param"]; sent != (param != "") {
			t.Errorf("%s: param sent = %v", body, sent)
		}
	})
}

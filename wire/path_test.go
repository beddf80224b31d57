package wire

import (
	"encoding/json"
	"errors"
	"testing"
	"unicode/utf8"
)

func TestPath(t *testing.T) {
	tests := []struct {
		name, reason  string
		path          Path
		text, pointer string
	}{
		{"body", "the empty path is the whole body", nil, "", ""},
		{"member", "", Member("MobilePhone"), "MobilePhone", "/MobilePhone"},
		{"nested", "", Member("ResponseData", "Detail", "ID"), "ResponseData.Detail.ID", "/ResponseData/Detail/ID"},
		{"list", "", Member("Licenses").Index(0).Member("StateId"), "Licenses[0].StateId", "/Licenses/0/StateId"},
		{"list in a list", "", Path{}.Index(3).Index(12), "[3][12]", "/3/12"},
		{"link names", "a member may begin with an underscore", Member("_links").Index(1).Member("href"), "_links[1].href", "/_links/1/href"},
		{"escapes", "RFC 6901", Member("a/b~c"), "a/b~c", "/a~1b~0c"},
		{"no name", "a member may be called nothing; it is not index 0", Member(""), `[""]`, "/"},
		{"no name below", "", Member("A", "", "B"), `A[""].B`, "/A//B"},
		{"dot", "a name with a dot is one step", Member("A", "a.b"), `A["a.b"]`, "/A/a.b"},
		{"looks like an index", "a name with brackets is a name", Member("[0]").Index(1), `["[0]"][1]`, "/[0]/1"},
		{"quote", "escaped as in JSON", Member(`say "hi"\n`), `["say \"hi\"\\n"]`, `/say "hi"\n`},
		{"line break", "the text stays one line", Member("a\nb=1"), `["a\nb=1"]`, "/a\nb=1"},
		{"other control characters", "a terminal would obey them", Member("\x00\x1b\u2028"), `["\u0000\u001b\u2028"]`, "/\x00\x1b\u2028"},
		{"digits", "a member may be called 0", Member("0").Index(0), "0[0]", "/0/0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.path.String(); got != tt.text {
				t.Errorf("String() = %q, want %q (%s)", got, tt.text, tt.reason)
			}
			if got := tt.path.Pointer(); got != tt.pointer {
				t.Errorf("Pointer() = %q, want %q (%s)", got, tt.pointer, tt.reason)
			}
			if got, err := tt.path.MarshalText(); err != nil || string(got) != tt.text {
				t.Errorf("MarshalText() = %q, %v", got, err)
			}
			var read Path
			if err := read.UnmarshalText([]byte(tt.text)); err != nil || !read.Equal(tt.path) {
				t.Errorf("read back as %#v, %v", read, err)
			}
		})
	}
	if got, err := json.Marshal(map[string]Path{"at": Member("A").Index(0)}); err != nil || string(got) != `{"at":"A[0]"}` {
		t.Errorf("json.Marshal = %s, %v", got, err)
	}
}

// Two paths that grow from one must not write into each other.
func TestPathIsImmutable(t *testing.T) {
	base := append(make(Path, 0, 8), Step{Name: "Licenses"})
	first := base.Index(0)
	second := base.Index(1).Member("Id")
	if first.String() != "Licenses[0]" || second.String() != "Licenses[1].Id" || base.String() != "Licenses" {
		t.Errorf("paths share their steps: %s, %s, %s", base, first, second)
	}
}

func TestPathEqual(t *testing.T) {
	tests := []struct {
		name string
		a, b Path
		want bool
	}{
		{"empty and nil", Path{}, nil, true},
		{"same", Member("A").Index(1), Member("A").Index(1), true},
		{"other index", Member("A").Index(1), Member("A").Index(2), false},
		{"other case", Member("A"), Member("a"), false},
		{"prefix", Member("A"), Member("A").Index(0), false},
		{"member and element", Member("A", "0"), Member("A").Index(0), false},
		{"member without a name and element", Member("A", ""), Member("A").Index(0), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.a.Equal(tt.b); got != tt.want || tt.b.Equal(tt.a) != tt.want {
				t.Errorf("Equal = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestPathIsReadStrictly(t *testing.T) {
	tests := []struct{ name, text string }{
		{"dot first", ".A"},
		{"dot last", "A."},
		{"two dots", "A..B"},
		{"name after brackets without a dot", "A[0]B"},
		{"brackets that are not closed", "A[0"},
		{"empty brackets", "A[]"},
		{"a sign", "A[+1]"},
		{"leading zeros", "A[007]"},
		{"a word as index", "A[x]"},
		{"too large an index", "A[99999999999999999999]"},
		{"bracket in a name", "A]"},
		{"quote in a name", `A"B`},
		{"line break in a name", "A\nB"},
		{"quotes that are not closed", `A["B]`},
		{"something after the quotes", `A["B"x]`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := Member("kept")
			err := path.UnmarshalText([]byte(tt.text))
			if scalarErr, ok := errors.AsType[*ScalarError](err); !ok || scalarErr.Want() != "path" || path.String() != "kept" {
				t.Errorf("%q was read as %#v, %v", tt.text, path, err)
			}
		})
	}
}

// FuzzPath: a path whose names are UTF-8 is read back from its text, and what is
// read from any text has that text.
func FuzzPath(f *testing.F) {
	f.Add("Licenses", 0, "a.b", `A["x"][1].B`)
	f.Add("", 7, "]\"", "[0][1]")
	f.Fuzz(func(t *testing.T, a string, index int, b, text string) {
		if utf8.ValidString(a) && utf8.ValidString(b) {
			path, read := Member(a).Index(index).Member(b), Path(nil)
			if err := read.UnmarshalText([]byte(path.String())); err != nil || !read.Equal(path) {
				t.Errorf("%s was read back as %#v, %v", path, read, err)
			}
		}
		var path, again Path
		if path.UnmarshalText([]byte(text)) != nil {
			return
		}
		if err := again.UnmarshalText([]byte(path.String())); err != nil || !again.Equal(path) {
			t.Errorf("%q is %s, which was read as %s, %v", text, path, again, err)
		}
	})
}

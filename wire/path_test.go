package wire

import (
	"encoding/json"
	"testing"
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
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.a.Equal(tt.b); got != tt.want || tt.b.Equal(tt.a) != tt.want {
				t.Errorf("Equal = %v, want %v", got, tt.want)
			}
		})
	}
}

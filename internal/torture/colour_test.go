package torture_test

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/torture"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// enum is what the generator writes for an enumeration.
type enum interface {
	AppendJSON(dst []byte) ([]byte, error)
	MarshalJSON() ([]byte, error)
	MarshalText() ([]byte, error)
}

// TestGeneratedEnums reads each token and each text, and writes what was read.
func TestGeneratedEnums(t *testing.T) {
	colour := func(read func(any) error) (enum, error) {
		c := torture.Colour("kept")
		err := read(&c)
		return c, err
	}
	rank := func(read func(any) error) (enum, error) {
		r := torture.Rank("kept")
		err := read(&r)
		return r, err
	}
	grade := func(read func(any) error) (enum, error) {
		g := torture.Grade(77)
		err := read(&g)
		return g, err
	}
	rows := []struct {
		name, reason, text string
		new                func(func(any) error) (enum, error)
		json, xml          string // what is held then, or refused
	}{
		{"name", "documented, with a number", "GREEN", colour, "GREEN", "GREEN"},
		{"name in another case", "JSON finds it", "green", colour, "GREEN", "refused kept"},
		{"number of a name", "XML has names only", "1", colour, "GREEN", "refused kept"},
		{"no name", "neither a name nor a number", "a b", colour, "refused kept", "refused kept"},
		{"text", "any is a value", "a b", rank, "a b", "a b"},
		{"empty text", "is one too", "", rank, "", ""},
		{"digits in a text", "are text", "007", rank, "007", "007"},
		{"number", "", "5", grade, "5", "5"},
		{"white space", "as numbers have it", " 5 ", grade, "5", "5"},
		{"no number", "", "five", grade, "refused 77", "refused 77"},
		{"too large", "", "9223372036854775808", grade, "refused 77", "refused 77"},
	}
	show := func(v enum, err error) string {
		if _, ours := errors.AsType[*wire.ScalarError](err); ours {
			return "refused " + fmt.Sprint(v)
		}
		return fmt.Sprint(v)
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			token, _ := json.Marshal(row.text)
			got := show(row.new(func(v any) error { return v.(json.Unmarshaler).UnmarshalJSON(token) }))
			if got != row.json {
				t.Errorf("JSON reads %s as %q, want %q (%s)", token, got, row.json, row.reason)
			}
			got = show(row.new(func(v any) error {
				return v.(interface{ UnmarshalText([]byte) error }).UnmarshalText([]byte(row.text))
			}))
			if got != row.xml {
				t.Errorf("XML reads %q as %q, want %q (%s)", row.text, got, row.xml, row.reason)
			}
		})
	}
}

func TestGeneratedEnumsWrite(t *testing.T) {
	rows := []struct {
		name, reason string
		value        enum
		json, xml    string // "" for an error
	}{
		{"name", "JSON has its number", torture.Colour("GREEN"), `1`, `GREEN`},
		{"zero value", "number 0", torture.Colour(""), `0`, `RED`},
		{"number without a name", "XML has none", torture.Colour("7"), `7`, ``},
		{"not a name", "no reader takes it", torture.Colour("a b"), ``, ``},
		{"digits of a name", "would read back as the name", torture.Colour("1"), ``, ``},
		{"text", "", torture.Rank(`a "b"`), `"a \"b\""`, `a "b"`},
		{"number", "", torture.Grade(-5), `-5`, `-5`},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			for method, write := range map[string]func() ([]byte, error){
				"AppendJSON":  func() ([]byte, error) { return row.value.AppendJSON(nil) },
				"MarshalJSON": row.value.MarshalJSON,
			} {
				if got, err := write(); string(got) != row.json || (err == nil) != (row.json != "") {
					t.Errorf("%s writes %s, %v, want %s (%s)", method, got, err, row.json, row.reason)
				}
			}
			if got, err := row.value.MarshalText(); string(got) != row.xml || (err == nil) != (row.xml != "") {
				t.Errorf("MarshalText writes %s, %v, want %s (%s)", got, err, row.xml, row.reason)
			}
		})
	}
}

// TestUnwritableMembers: a value without a form in JSON is an error with its
// path, however deep it stands, and nothing is written.
func TestUnwritableMembers(t *testing.T) {
	bad := torture.User{Colour: "a b"}
	rows := []struct {
		name, reason string
		value        interface {
			AppendJSON([]byte) ([]byte, error)
			MarshalJSON() ([]byte, error)
		}
		want string
	}{
		{"plain", "", bad, "Colour type"},
		{"optional", "", torture.Update{MaybeTint: wire.Value(torture.Colour("1"))}, "MaybeTint type"},
		{"two", "the first is enough", torture.Update{Colour: wire.Value(torture.Colour("-")), MaybeTint: wire.Value(torture.Colour("-"))}, "Colour type"},
		{"object", "the path starts at the root", torture.Response{Detail: wire.Value(bad)}, "Detail.Colour type"},
		{"list", "with the index", torture.Response{All: wire.Value([]torture.User{{}, bad})}, "All[1].Colour type"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			got, err := row.value.AppendJSON([]byte("before"))
			if diff := cmp.Diff([]string{row.want}, summary(t, err)); diff != "" || string(got) != "before" {
				t.Errorf("AppendJSON returns %s (%s) (-want +got):\n%s", got, row.reason, diff)
			}
			text, err := row.value.MarshalJSON()
			if diff := cmp.Diff([]string{row.want}, summary(t, err)); diff != "" || text != nil {
				t.Errorf("MarshalJSON returns %s (%s) (-want +got):\n%s", text, row.reason, diff)
			}
			if _, err := json.Marshal(row.value); err == nil || strings.Contains(err.Error(), "a b") {
				t.Errorf("encoding/json says %v", err)
			}
		})
	}
	if _, err := xml.Marshal(bad); err == nil {
		t.Error("XML writes it")
	} else if list, ok := errors.AsType[validate.Errors](err); !ok || list[0].Path.String() != "Colour" {
		t.Errorf("XML says %v", err)
	}
	if form := bad.EncodeForm(); form.Has("Colour") {
		t.Errorf("a form holds %q", form["Colour"])
	}
	if _, err := bad.AppendForm(nil); len(validate.List(err)) != 1 || validate.List(err)[0].Path.String() != "Colour" {
		t.Errorf("as a form: %v", err)
	}
}

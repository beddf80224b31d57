package store_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/torture"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// TestForm fixes the form: what is stored today must be read for ever.
func TestForm(t *testing.T) {
	update := torture.Update{Nick: wire.Null[string](), Password: wire.Value(wire.NewSecret("hunter2"))}
	if err := update.Extra.Set("New", json.RawMessage(`[1.50]`)); err != nil {
		t.Fatal(err)
	}
	const bare = `{"v":1,"update":{"Nick":null,"Password":"hunter2","New":[1.50]}}`
	if text, err := update.MarshalBinary(); err != nil || string(text) != bare {
		t.Errorf("%s, error %v", text, err)
	}
	update.Hidden.SetNull()
	update.Trail.Set([]torture.Line{{ID: 7}})
	const whole = `{"v":1,"update":{"Nick":null,"Password":"hunter2","New":[1.50]},"other":{"Hidden":null,"_trail":[{"id":7,"open":false}]}}`
	if text, err := update.Value(); err != nil || text != whole {
		t.Errorf("%s, error %v", text, err)
	}
}

// TestBackslashes: PostgreSQL halves two of them in a column of bytes, and
// refuses the escape at the beginning.
func TestBackslashes(t *testing.T) {
	update, back := torture.Update{Nick: wire.Value(`C:\ada`)}, torture.Update{}
	text, err := update.Value()
	if err != nil || text != `{"\u0076":1,"update":{"Nick":"C:\\ada"}}` {
		t.Errorf("%s, error %v", text, err)
	}
	if err := back.Scan(text); err != nil || !back.Nick.Equal(update.Nick) {
		t.Errorf("%v comes back, error %v", back, err)
	}
}

func TestRead(t *testing.T) {
	deep := strings.Repeat("[", 255) + strings.Repeat("]", 255)
	for _, row := range []struct{ name, reason, text, want string }{
		{"empty", "an update may be", `{"v":1,"update":{}}`, ""},
		{"another order", "jsonb of PostgreSQL has one of its own", ` {"other" : {"Hidden":"x"}, "update" : {"Nick":"y"}, "v" : 1} `, ""},
		{"deepest", "the object around the update does not count", `{"v":1,"update":{"new":` + deep + `}}`, ""},
		{"too deep", "what is in it does", `{"v":1,"update":{"new":[` + deep + `]}}`, "depth"},
		{"later", "its members may mean something else", `{"v":2,"update":{"Nick":{}},"more":1}`, "v enum"},
		{"no version", "it is no form", `{"update":{}}`, "v required"},
		{"null version", "is none", `{"v":null,"update":{}}`, "v enum"},
		{"a record", "is no update", `{"v":1,"user":{}}`, "user unknown"},
		{"nothing", "is no update", `{"v":1}`, "update required"},
		{"null", "is no update", `{"v":1,"update":null}`, "update null"},
		{"bare JSON", "is no form", `{"Nick":"x"}`, "Nick unknown"},
		{"wrong member", "is not what was stored", `{"v":1,"update":{"Count":[]}}`, "update.Count type"},
		{"unknown member of other formats", "it would be lost", `{"v":1,"update":{},"other":{"Nick":"x"}}`, "other.Nick unknown"},
		{"cut", "is no JSON", `{"v":1,"update":{}`, "syntax"},
		{"more", "is no JSON", `{"v":1,"update":{}}{}`, "syntax"},
		{"no text", "is no JSON", ``, "syntax"},
	} {
		t.Run(row.name, func(t *testing.T) {
			update := torture.Update{Nick: wire.Value("before")}
			err := update.UnmarshalBinary([]byte(row.text))
			got := ""
			for _, problem := range validate.List(err) {
				got = strings.TrimSpace(problem.Path.String() + " " + string(problem.Code))
			}
			if got != row.want || (err != nil) != (update.Nick.Or("") == "before") {
				t.Errorf("%s: %q, want %q; it holds %v", row.reason, got, row.want, update.Nick)
			}
		})
	}
}

func TestScan(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		src          any
		want         validate.Code
	}{
		{"text", "as it was written", `{"v":1,"user":{}}`, ""},
		{"bytes", "as some drivers give it", []byte(`{"v":1,"user":{}}`), ""},
		{"null", "a record is there or not: use an Optional", nil, validate.CodeNull},
		{"number", "is no record", int64(1), validate.CodeType},
	} {
		err := new(torture.User).Scan(row.src)
		if list := validate.List(err); len(list) > 0 && list[0].Code != row.want || (err == nil) != (row.want == "") {
			t.Errorf("%s: %s: %v", row.name, row.reason, err)
		}
	}
	var user wire.Optional[torture.User]
	if err := user.Scan(nil); err != nil || !user.IsNull() {
		t.Errorf("NULL in an Optional: %+v, error %v", user, err)
	}
}

// TestTextThatIsNone: JSON would write U+FFFD for it.
func TestTextThatIsNone(t *testing.T) {
	for name, update := range map[string]torture.Update{
		"text":   {Nick: wire.Value("\xff")},
		"secret": {Password: wire.Value(wire.NewSecret("\xff"))},
		"item":   {Tags: wire.Value([]string{"a", "\xff"})},
		"part":   {Lines: wire.Value([]torture.Line{{Text: wire.Value("\xff")}})},
		"other":  {Hidden: wire.Value("\xff")},
	} {
		if text, err := update.MarshalBinary(); len(validate.List(err)) == 0 {
			t.Errorf("%s: %s, error %v", name, text, err)
		}
	}
	update, back := torture.Update{Nick: wire.Value("\ufffd"), Password: wire.Value(wire.NewSecret("x"))}, torture.Update{}
	text, err := update.MarshalBinary()
	if err == nil {
		err = back.UnmarshalBinary(text)
	}
	if err != nil || back.Nick.Or("") != "\ufffd" {
		t.Errorf("the character itself: %v, error %v", back.Nick, err)
	}
}

// TestYAML passes a record through what a package for YAML calls.
func TestYAML(t *testing.T) {
	user := torture.User{Name: "line\nbreak", Hidden: wire.Null[string]()}
	node, err := user.MarshalYAML()
	if err != nil {
		t.Fatal(err)
	}
	var back torture.User
	err = back.UnmarshalYAML(func(dst any) error {
		switch dst := dst.(type) {
		case *any:
			*dst = node
		case *string:
			*dst = node.(string)
		}
		return nil
	})
	if err != nil || back.Name != user.Name || !back.Hidden.IsNull() {
		t.Errorf("%v comes back as %+v, error %v", node, back, err)
	}
	if err := back.UnmarshalYAML(func(any) error { return errors.New("no text") }); err == nil {
		t.Error("what is no text was read")
	}
	if node, err := (torture.Update{Nick: wire.Value("\xff")}).MarshalYAML(); err == nil {
		t.Errorf("what cannot be stored was written as %v", node)
	}
}

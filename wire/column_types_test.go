package wire_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// TestGormDataType: the column that gorm makes holds what Value returns.
func TestGormDataType(t *testing.T) {
	for _, row := range []struct {
		name  string
		value interface{ GormDataType() string }
		want  string
	}{
		{"text", wire.Optional[string]{}, "string"},
		{"GUID", wire.Optional[uuid.UUID]{}, "string"},
		{"list", wire.Optional[[]int64]{}, "string"},
		{"boolean", wire.Optional[bool]{}, "bool"},
		{"byte", wire.Optional[uint8]{}, "smallint"},
		{"integer", wire.Optional[int64]{}, "bigint"},
		{"unsigned integer", wire.Optional[uint]{}, "bigint"},
		{"float", wire.Optional[float32]{}, "double precision"},
		{"time", wire.Optional[time.Time]{}, "time"},
		{"bytes", wire.Optional[[]byte]{}, "bytes"},
		{"optional date, which says it itself", wire.Optional[wire.DateTime]{}, "string"},
		{"date", wire.DateTime{}, "string"},
		{"decimal", wire.Decimal{}, "string"},
		{"number or text", wire.IntOrString{}, "string"},
		{"secret", wire.Secret{}, "string"},
		{"secret GUID", wire.SecretGUID{}, "string"},
		{"members", wire.Members{}, "string"},
	} {
		if got := row.value.GormDataType(); got != row.want {
			t.Errorf("%s: a column of type %q, want %q", row.name, got, row.want)
		}
	}
}

// TestOtherGoTypes: an Optional of a type of Go that no contract has goes
// through a column all the same.
func TestOtherGoTypes(t *testing.T) {
	noon := time.Date(2024, 3, 28, 12, 0, 0, 0, time.UTC)
	check := func(name string, err error, equal bool) {
		t.Helper()
		if err != nil || !equal {
			t.Errorf("%s: %v, the same %v", name, err, equal)
		}
	}
	boolean, err := through(wire.Value(flag(true)))
	check("boolean", err, boolean == wire.Value(flag(true)))
	float, err := through(wire.Value(float32(0.5)))
	check("float", err, float == wire.Value(float32(0.5)))
	unsigned, err := through(wire.Value(uint16(7)))
	check("unsigned", err, unsigned == wire.Value(uint16(7)))
	small, err := through(wire.Value(int8(-7)))
	check("small integer", err, small == wire.Value(int8(-7)))
	at, err := through(wire.Value(noon))
	check("time", err, at.Or(time.Time{}).Equal(noon))
	raw, err := through(wire.Value([]byte{0, 255}))
	check("bytes", err, string(raw.Or(nil)) == "\x00\xff")

	if v, err := wire.Value(func() {}).Value(); err == nil {
		t.Errorf("a function is stored as %v", v)
	}
	if err := new(wire.Optional[func()]).Scan("{}"); err == nil {
		t.Error("a function is read")
	}
	if data, err := wire.Value(func() {}).GobEncode(); err == nil {
		t.Errorf("a function is encoded as %q", data)
	}
}

type flag bool

func through[T any](v wire.Optional[T]) (back wire.Optional[T], err error) {
	column, err := v.Value()
	return back, errors.Join(err, back.Scan(column))
}

// TestYAMLOfOthers: what a package for YAML cannot give is an error, and changes
// nothing.
func TestYAMLOfOthers(t *testing.T) {
	refuse := func(any) error { return errors.New("no") }
	list := func(text string) func(any) error {
		return func(into any) error {
			switch into := into.(type) {
			case *any:
				*into = []any{text}
			case *[]string:
				*into = []string{text}
			default:
				return errors.New("no text")
			}
			return nil
		}
	}
	for _, row := range []struct {
		name, reason string
		unmarshal    func(any) error
		ok           bool
	}{
		{"nothing", "it says so itself", refuse, false},
		{"what is neither text nor list", "such as a map", func(into any) error {
			if node, ok := into.(*any); ok {
				*node = map[string]any{}
				return nil
			}
			return errors.New("a map")
		}, false},
		{"a list of one text", "as MarshalYAML writes an odd one", list(`"a\n"`), true},
		{"a list of one that is no JSON", "nobody here wrote it", list(`a`), false},
	} {
		o := wire.Value("before")
		if err := o.UnmarshalYAML(row.unmarshal); (err == nil) != row.ok || o.Or("") != map[bool]string{true: "a\n", false: "before"}[row.ok] {
			t.Errorf("%s: %v, error %v: %s", row.name, o, err, row.reason)
		}
	}
}

// TestEqualByReflection: a T without an Equal of its own is compared as Go
// compares it; one whose Equal is about something else has none.
func TestEqualByReflection(t *testing.T) {
	type table map[string]int
	for _, row := range []struct {
		name        string
		equal, want bool
	}{
		{"maps", wire.Value(table{"a": 1}).Equal(wire.Value(table{"a": 1})), true},
		{"other maps", wire.Value(table{"a": 1}).Equal(wire.Value(table{"a": 2})), false},
		{"interfaces", wire.Value(any(odd{1})).Equal(wire.Value(any(odd{1}))), true},
		{"an Equal of another kind", wire.Value(odd{1}).Equal(wire.Value(odd{1})), true},
		{"the same, different", wire.Value(odd{1}).Equal(wire.Value(odd{2})), false},
	} {
		if row.equal != row.want {
			t.Errorf("%s are equal: %v, want %v", row.name, row.equal, row.want)
		}
	}
}

// odd has a method Equal that compares it with a number.
type odd struct{ n int }

func (o odd) Equal(n int) bool { return o.n == n }

// TestEnumColumn: a column holds a name, or the digits of a number without one.
func TestEnumColumn(t *testing.T) {
	names := wire.EnumNames{"NONE", "SOME"}
	for _, row := range []struct {
		name, reason, value string
		want                any // nil for an error
	}{
		{"name", "as it is", "SOME", "SOME"},
		{"empty", "number 0 has a name", "", "NONE"},
		{"other number", "it has none", "7", "7"},
		{"other name", "it is kept", "Other", "Other"},
		{"digits of a name", "they would come back as the name", "1", nil},
		{"no name", "it would not come back", "a b", nil},
	} {
		if got, err := names.Column(row.value); got != row.want || (err == nil) != (row.want != nil) {
			t.Errorf("%s: %v, error %v, want %v: %s", row.name, got, err, row.want, row.reason)
		}
	}
	for _, row := range []struct {
		name, reason string
		src          any
		want         string // "" for an error
	}{
		{"name", "in any case", "some", "SOME"},
		{"bytes", "some drivers give a text so", []byte("NONE"), "NONE"},
		{"number", "a column of numbers", int64(1), "SOME"},
		{"number as a float", "likewise", 7.0, "7"},
		{"number beyond 32 bits", "no enumeration of .NET has it", int64(1) << 40, ""},
		{"half", "is none", 0.5, ""},
		{"boolean", "is none", true, ""},
	} {
		if got, err := names.ParseColumn(row.src); got != row.want || (err == nil) != (row.want != "") {
			t.Errorf("%s: %q, error %v, want %q: %s", row.name, got, err, row.want, row.reason)
		}
	}
}

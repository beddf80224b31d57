package playground

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

type embeddedPart struct {
	Inner string `json:"inner" validate:"required"`
}

// Own is embedded under a name of its own.
type Own struct {
	Inner string `json:"inner" validate:"required"`
}

// Word is embedded, and no struct.
type Word string

type generic[T any] struct {
	Value T `json:"value" validate:"required"`
}

func TestNames(t *testing.T) {
	type names struct {
		JSON    string `json:"json_name,omitzero" xml:"XmlName" validate:"required"`
		XMLOnly string `json:"-" xml:"Language" validate:"required"`
		NoJSON  string `xml:"Plain,omitempty" validate:"required"`
		XMLDeep string `xml:"urn:x parent>child" validate:"required"`
		Unnamed string `json:",omitzero" xml:"NotThis" validate:"required"`
		Bare    string `validate:"required"`
		Nowhere string `json:"-" xml:"-" validate:"required"`
		Odd     string `json:"a.b[0]" validate:"required"`
		Slashed string `json:"a/b" validate:"required"`
		embeddedPart
		Own  `json:"own"`
		Part struct {
			Deep string `json:"deep" validate:"required"`
		} `json:"part"`
		Block struct {
			Deep string `json:"deep" validate:"required"`
		}
		Word `validate:"required"`
	}
	want := validate.Errors{
		{Path: path("json_name"), Code: validate.CodeRequired},
		{Path: path("Language"), Code: validate.CodeRequired},
		{Path: path("Plain"), Code: validate.CodeRequired},
		{Path: path("child"), Code: validate.CodeRequired},
		{Path: path("Unnamed"), Code: validate.CodeRequired},
		{Path: path("Bare"), Code: validate.CodeRequired},
		{Path: path("Nowhere"), Code: validate.CodeRequired},
		{Path: path("a.b[0]"), Code: validate.CodeRequired},
		{Path: path("a/b"), Code: validate.CodeRequired},
		{Path: path("inner"), Code: validate.CodeRequired},
		{Path: path("own", "inner"), Code: validate.CodeRequired},
		{Path: path("part", "deep"), Code: validate.CodeRequired},
		{Path: path("Block", "deep"), Code: validate.CodeRequired},
		{Path: path("Word"), Code: validate.CodeRequired},
	}
	if diff := cmp.Diff(error(want), Struct(names{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRootsWithoutPlainNames(t *testing.T) {
	want := error(validate.Errors{{Path: path("value"), Code: validate.CodeRequired}})
	tests := []struct {
		name, reason string
		value        any
	}{
		{"unnamed", "no name leads the text", struct {
			A string `json:"value" validate:"required"`
		}{}},
		{"generic", "the type's name has dots and brackets", generic[wire.Optional[string]]{}},
		{"generic over a named type", "the type's name holds an import path", &generic[*Own]{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(want, Struct(tt.value)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

// TestOddPlaces: what the engine calls a place does not always tell the struct
// that it is in.
func TestOddPlaces(t *testing.T) {
	type Inner struct {
		Text string `json:"text" validate:"required"`
	}
	tests := []struct {
		name, reason string
		value        any
		want         validate.Errors
	}{
		{"key with a dot", "the engine does not quote it", struct {
			Texts map[string]string `json:"texts" validate:"dive,required,notblank"`
		}{map[string]string{"a.b": ""}}, validate.Errors{{Path: path("texts", "a.b"), Code: validate.CodeRequired, Param: "text"}}},
		{"key with a bracket", "nobody can tell where it ends", struct {
			Texts map[string]string `json:"texts" validate:"dive,required"`
		}{map[string]string{"a].b": ""}}, validate.Errors{{Path: path("texts", "a", "b]"), Code: validate.CodeRequired}}},
		{"pointer that is embedded", "its members are those of the outer struct", struct{ *Inner }{new(Inner)}, validate.Errors{{Path: path("text"), Code: validate.CodeRequired}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(error(tt.want), Struct(tt.value)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

// TestNameOfDash: `json:"-,"` names a member "-" and does not leave it out.
func TestNameOfDash(t *testing.T) {
	field := reflect.StructField{Name: "A", Type: reflect.TypeFor[string](), Tag: `json:"-," xml:"B"`}
	if got := nameOf(field); got != "-" {
		t.Errorf("nameOf = %q, want -", got)
	}
}

// TestRootNamedAsMember: only the leading name is the root.
func TestRootNamedAsMember(t *testing.T) {
	type User struct {
		User struct {
			User string `json:"User" validate:"required"`
		} `json:"User"`
	}
	want := error(validate.Errors{{Path: path("User", "User"), Code: validate.CodeRequired}})
	if diff := cmp.Diff(want, Struct(User{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestStepInto(t *testing.T) {
	tests := []struct {
		name, key string
		want      wire.Step
	}{
		{"index", "12", wire.Step{Index: 12}},
		{"zero", "0", wire.Step{}},
		{"key", "a", wire.Step{Name: "a"}},
		{"key with leading zero", "007", wire.Step{Name: "007"}},
		{"key with sign", "+7", wire.Step{Name: "+7"}},
		{"negative key", "-7", wire.Step{Name: "-7"}},
		{"key beyond int", "99999999999999999999", wire.Step{Name: "99999999999999999999"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := stepInto(tt.key); got != tt.want {
				t.Errorf("stepInto(%q) = %+v, want %+v", tt.key, got, tt.want)
			}
		})
	}
}

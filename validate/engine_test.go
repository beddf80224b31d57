package validate

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/wire"
)

// member is an update of one member, for rules on a text.
type member struct {
	Phone wire.Optional[string] `json:"Phone,omitzero" validate:"omitempty,mobile"`
	Mail  wire.Optional[string] `json:"Mail,omitzero" validate:"omitempty,emailaddress"`
	Link  wire.Optional[string] `json:"Link,omitzero" validate:"omitempty,httpurl"`
}

// required has a required member of each kind.
type required struct {
	Flag   wire.Optional[bool]     `json:"Flag,omitzero" validate:"required"`
	Number wire.Optional[int64]    `json:"Number,omitzero" validate:"required"`
	Text   wire.Optional[string]   `json:"Text,omitzero" validate:"required,notblank"`
	List   wire.Optional[[]string] `json:"List,omitzero" validate:"required"`
	Part   wire.Optional[license]  `json:"Part,omitzero" validate:"required"`
}

// license is a nested struct.
type license struct {
	StateID wire.Optional[int64]  `json:"StateId,omitzero" validate:"required"`
	Name    wire.Optional[string] `json:"Name,omitzero" validate:"omitempty,notblank"`
}

func TestStructRequired(t *testing.T) {
	state := license{StateID: wire.Value(int64(0))}
	full := required{wire.Value(false), wire.Value(int64(0)), wire.Value("x"), wire.Value([]string{}), wire.Value(state)}
	all := []string{"Flag", "Number", "Text", "List", "Part"}
	with := func(change func(*required)) required {
		changed := full
		change(&changed)
		return changed
	}
	tests := []struct {
		name, reason string
		value        required
		missing      []string
	}{
		{"all sent", "false, 0 and an empty list satisfy required", full, nil},
		{"nothing sent", "absent does not", required{}, all},
		{"null", "null does not", required{
			wire.Null[bool](), wire.Null[int64](), wire.Null[string](), wire.Null[[]string](), wire.Null[license](),
		}, all},
		{"empty text", "notblank", with(func(r *required) { r.Text = wire.Value("") }), []string{"Text"}},
		{"white space", "notblank", with(func(r *required) { r.Text = wire.Value(" \u00A0") }), []string{"Text"}},
		{"inside a part", "a part that was sent is checked", with(func(r *required) { r.Part = wire.Value(license{}) }), []string{"Part.StateId"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			list, _ := errors.AsType[Errors](Struct(tt.value))
			for _, entry := range list {
				got = append(got, entry.Path.String())
				if entry.Code != CodeRequired || entry.Param != "" {
					t.Errorf("%v: code %q, param %q", entry, entry.Code, entry.Param)
				}
			}
			if diff := cmp.Diff(tt.missing, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

func TestStructRules(t *testing.T) {
	tests := []struct {
		name, reason string
		value        member
		want         error
	}{
		{"absent", "omitempty leads", member{}, nil},
		{"null", "omitempty leads", member{wire.Null[string](), wire.Null[string](), wire.Null[string]()}, nil},
		{"valid", "every rule holds", member{wire.Value("+44 7700 900123"), wire.Value("a@b"), wire.Value("https://a/b")}, nil},
		{"empty phone", "the pattern passes the empty text", member{Phone: wire.Value("")}, nil},
		{"phone", "pattern, with the form's name", member{Phone: wire.Value("x")}, Errors{{path("Phone"), CodePattern, "mobile"}}},
		{"mail", "a code of its own", member{Mail: wire.Value("x")}, Errors{{path("Mail"), CodeEmail, ""}}},
		{"link", "url", member{Link: wire.Value("/x")}, Errors{{path("Link"), CodeURL, ""}}},
		{"sent and empty", "the empty text was sent, and is not an address", member{Mail: wire.Value(""), Link: wire.Value("")},
			Errors{{path("Mail"), CodeEmail, ""}, {path("Link"), CodeURL, ""}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Struct(tt.value)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
			if diff := cmp.Diff(tt.want, Struct(&tt.value)); diff != "" {
				t.Errorf("behind a pointer (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.want, Struct(wire.Value(tt.value))); diff != "" {
				t.Errorf("in an Optional (-want +got):\n%s", diff)
			}
		})
	}
}

func TestStructLists(t *testing.T) {
	type lists struct {
		Plain    []license                            `json:"Plain" validate:"omitempty,dive"`
		Optional wire.Optional[[]license]             `json:"Optional,omitzero" validate:"omitempty,dive"`
		Texts    wire.Optional[[]string]              `json:"Texts,omitzero" validate:"omitempty,dive,notblank"`
		Grid     [][]license                          `json:"Grid" validate:"omitempty,dive,dive"`
		Unvisit  wire.Optional[[]license]             `json:"Unvisit,omitzero"`
		Deep     wire.Optional[[]member]              `json:"Deep,omitzero" validate:"omitempty,dive"`
		Map      map[string]license                   `json:"Map" validate:"omitempty,dive"`
		Parts    []wire.Optional[license]             `json:"Parts" validate:"omitempty,dive"`
		Limited  wire.Optional[[]string]              `json:"Limited,omitzero" validate:"omitempty,max=1"`
		Unique   wire.Optional[[]int64]               `json:"Unique,omitzero" validate:"omitempty,unique"`
		Inner    struct{ X []license }                `json:"Inner"`
		Nothing  wire.Optional[wire.Optional[string]] `json:"Nothing,omitzero" validate:"omitempty,notblank"`
	}
	good, bad := license{StateID: wire.Value(int64(1))}, license{}
	value := lists{
		Plain:    []license{good, bad},
		Optional: wire.Value([]license{bad, good, {StateID: wire.Null[int64](), Name: wire.Value(" ")}}),
		Texts:    wire.Value([]string{"a", "", "b", " "}),
		Grid:     [][]license{{good}, {good, bad}},
		Unvisit:  wire.Value([]license{bad}),
		Deep:     wire.Value([]member{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {Mail: wire.Value("x")}}),
		Map:      map[string]license{"key": bad},
		Parts:    []wire.Optional[license]{wire.Null[license](), wire.Value(bad)},
		Limited:  wire.Value([]string{"a", "b"}),
		Unique:   wire.Value([]int64{7, 7}),
		Nothing:  wire.Value(wire.Value(" ")),
	}
	want := Errors{
		{path("Plain", 1, "StateId"), CodeRequired, ""},
		{path("Optional", 0, "StateId"), CodeRequired, ""},
		{path("Optional", 2, "StateId"), CodeRequired, ""},
		{path("Optional", 2, "Name"), CodeRequired, ""},
		{path("Texts", 1), CodeRequired, ""},
		{path("Texts", 3), CodeRequired, ""},
		{path("Grid", 1, 1, "StateId"), CodeRequired, ""},
		{path("Deep", 10, "Mail"), CodeEmail, ""},
		{path("Map", "key", "StateId"), CodeRequired, ""},
		{path("Parts", 1, "StateId"), CodeRequired, ""},
		{path("Limited"), CodeRange, "at most 1 elements"},
		{path("Unique"), CodeDuplicate, ""},
		{path("Nothing"), CodeRequired, ""},
	}
	if diff := cmp.Diff(error(want), Struct(value)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	empty := lists{Optional: wire.Value([]license{}), Texts: wire.Null[[]string]()}
	if err := Struct(empty); err != nil {
		t.Errorf("empty, null and absent lists: %v", err)
	}
}

func TestStructTagMapping(t *testing.T) {
	type tagged struct {
		A string `json:"A" validate:"oneof=red blue"`
		B string `json:"B" validate:"min=3"`
		C int64  `json:"C" validate:"gte=1"`
		D int64  `json:"D" validate:"lt=0"`
		E string `json:"E" validate:"len=2"`
		F string `json:"F" validate:"url"`
		G string `json:"G" validate:"http_url"`
		H string `json:"H" validate:"eqfield=A"`
		I string `json:"I" validate:"email"`
		J string `json:"J" validate:"required_with=A"`
		K string `json:"K" validate:"excluded_with=A"`
		L string `json:"L" validate:"uuid4"`
		M int64  `json:"M" validate:"gtfield=C"`
		N string `json:"N" validate:"ipv4|ipv6"`
		O string `json:"O" validate:"eq=x"`
		P int64  `json:"P" validate:"gtecsfield=C"`
		Q string `json:"Q" validate:"iscolor"`
		R bool   `json:"R" validate:"required"`
		S string `json:"S" validate:"max=1"`
		T int    `json:"T" validate:"mobile"`
	}
	value := tagged{A: "green", B: "ab", C: 0, D: 5, E: "a", F: "x", G: "x", H: "x", I: "x", K: "x", L: "x", M: -1, N: "x", O: "y", P: -1, Q: "x", S: "xy"}
	want := Errors{
		{path("A"), CodeEnum, "red blue"},
		{path("B"), CodeRange, "at least 3 characters"},
		{path("C"), CodeRange, "at least 1"},
		{path("D"), CodeRange, "less than 0"},
		{path("E"), CodeRange, "exactly 2 characters"},
		{path("F"), CodeURL, ""},
		{path("G"), CodeURL, ""},
		{path("H"), CodeMismatch, "A"},
		{path("I"), CodeEmail, ""},
		{path("J"), CodeRequired, ""},
		{path("K"), CodeConflict, "A"},
		{path("L"), CodePattern, "uuid4"},
		{path("M"), CodeRange, "more than C"},
		{path("N"), CodePattern, "ipv4|ipv6"},
		{path("O"), CodeEnum, "x"},
		{path("P"), CodeRange, "at least C"},
		{path("Q"), CodePattern, "iscolor"},
		{path("R"), CodeRequired, ""},
		{path("S"), CodeRange, "at most 1 characters"},
		{path("T"), CodePattern, "mobile"},
	}
	if diff := cmp.Diff(error(want), Struct(value)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestStructOfNoStruct(t *testing.T) {
	var pointer *member
	for _, v := range []any{nil, pointer, "password hunter2", 7, []member{{}}, wire.Null[member](), wire.Value("hunter2")} {
		t.Run(fmt.Sprintf("%T", v), func(t *testing.T) {
			err := Struct(v)
			if err == nil {
				t.Fatal("no error")
			}
			if _, ok := errors.AsType[Errors](err); ok {
				t.Errorf("%v: a mistake in the program is no Errors", err)
			}
			if text := err.Error(); !strings.Contains(text, "must be given a struct") || strings.Contains(text, "hunter2") {
				t.Errorf("text %q", text)
			}
		})
	}
}

func TestStructUnknownTagPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an unknown tag went unnoticed")
		}
	}()
	_ = Struct(struct {
		A string `validate:"no_such_rule"`
	}{})
}

func TestStructIsConcurrent(t *testing.T) {
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 100 {
				if err := Struct(member{Phone: wire.Value("x")}); err == nil {
					t.Error("no error")
				}
			}
		})
	}
	wait.Wait()
}

// TestNoValueLeaks puts a secret where each rule fails and looks for it in
// every form an error can take.
func TestNoValueLeaks(t *testing.T) {
	type leaky struct {
		A wire.Optional[string]      `json:"A" validate:"mobile"`
		B wire.Optional[string]      `json:"B" validate:"emailaddress"`
		C wire.Optional[wire.Secret] `json:"C" validate:"httpurl"`
		D string                     `json:"D" validate:"oneof=a b"`
		E string                     `json:"E" validate:"max=2"`
		F []string                   `json:"F" validate:"dive,uuid"`
		G wire.Optional[wire.Secret] `json:"G" validate:"eqfield=D"`
	}
	const secret = "hunter2"
	err := Struct(leaky{
		wire.Value(secret), wire.Value(secret), wire.Value(wire.NewSecret(secret)), secret, secret, []string{secret}, wire.Value(wire.NewSecret(secret + "x")),
	})
	list, ok := errors.AsType[Errors](err)
	if !ok || len(list) != 7 {
		t.Fatalf("%v: want seven entries", err)
	}
	var forms []string
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
		forms = append(forms, fmt.Sprintf(verb, err), fmt.Sprintf(verb, list[0]))
	}
	for _, v := range []any{err, Problem(err), ModelState("user", err)} {
		body, failure := json.Marshal(v)
		if failure != nil {
			t.Fatal(failure)
		}
		forms = append(forms, string(body))
	}
	body, failure := xml.Marshal(ModelState("user", err))
	if failure != nil {
		t.Fatal(failure)
	}
	for _, form := range append(forms, string(body)) {
		if strings.Contains(form, secret) {
			t.Errorf("the value leaked: %s", form)
		}
	}
}

func TestRegister(t *testing.T) {
	v := validator.New()
	if err := Register(v); err != nil {
		t.Fatal(err)
	}
	if err := v.Struct(member{Phone: wire.Value("12345"), Mail: wire.Value("a@b")}); err != nil {
		t.Errorf("valid: %v", err)
	}
	failures, ok := errors.AsType[validator.ValidationErrors](v.Struct(member{Phone: wire.Value("x"), Mail: wire.Value("x"), Link: wire.Value("x")}))
	if !ok || len(failures) != 3 {
		t.Fatalf("invalid: %v", failures)
	}
	if got := failures[0].Tag(); got != "mobile" {
		t.Errorf("tag %q, want mobile", got)
	}
	failures, ok = errors.AsType[validator.ValidationErrors](v.Struct(required{Text: wire.Value(" ")}))
	if !ok || len(failures) != 5 || failures[2].Tag() != "notblank" {
		t.Errorf("required: %v", failures)
	}
	if got := failures[0].Namespace(); got != "required.Flag" {
		t.Errorf("namespace %q: the instance's own names must stay", got)
	}
	if err := Register(v); err != nil {
		t.Errorf("second time: %v", err)
	}
	if err := Register(nil); err == nil {
		t.Error("nil: no error")
	}
}

func TestRegisteredRulesRefuseOtherTypes(t *testing.T) {
	v := validator.New()
	if err := Register(v); err != nil {
		t.Fatal(err)
	}
	for _, rule := range rules {
		if err := v.Var(12345, rule.tag); err == nil {
			t.Errorf("%s passes a number", rule.tag)
		}
	}
}

func BenchmarkStruct(b *testing.B) {
	value := member{Phone: wire.Value("+44 7700 900123"), Mail: wire.Value("a@b")}
	b.ReportAllocs()
	for b.Loop() {
		if err := Struct(&value); err != nil {
			b.Fatal(err)
		}
	}
}

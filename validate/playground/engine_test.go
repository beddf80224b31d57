package playground

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/validate"
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
			list, _ := errors.AsType[validate.Errors](Struct(tt.value))
			for _, entry := range list {
				got = append(got, entry.Path.String())
				want := ""
				if entry.Path.String() == "Text" {
					want = "text"
				}
				if entry.Code != validate.CodeRequired || entry.Param != want {
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
		{"phone", "pattern, with the form's name", member{Phone: wire.Value("x")}, validate.Errors{{Path: path("Phone"), Code: validate.CodePattern, Param: "mobile"}}},
		{"mail", "a code of its own", member{Mail: wire.Value("x")}, validate.Errors{{Path: path("Mail"), Code: validate.CodeEmail}}},
		{"link", "url", member{Link: wire.Value("/x")}, validate.Errors{{Path: path("Link"), Code: validate.CodeURL}}},
		{"sent and empty", "the empty text was sent, and is not an address", member{Mail: wire.Value(""), Link: wire.Value("")},
			validate.Errors{{Path: path("Mail"), Code: validate.CodeEmail}, {Path: path("Link"), Code: validate.CodeURL}}},
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

// getter is no Optional, though it has a method of that name.
type getter struct {
	Inner int64 `json:"inner" validate:"required"`
}

func (g getter) Get() (value int64, ok bool) { return g.Inner, true }

func TestStructWithAGetter(t *testing.T) {
	value := struct {
		Getter getter `json:"getter"`
	}{}
	want := validate.Errors{{Path: path("getter", "inner"), Code: validate.CodeRequired}}
	if diff := cmp.Diff(want, Struct(value)); diff != "" {
		t.Errorf("its members have their own names (-want +got):\n%s", diff)
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
	want := validate.Errors{
		{Path: path("Plain", 1, "StateId"), Code: validate.CodeRequired},
		{Path: path("Optional", 0, "StateId"), Code: validate.CodeRequired},
		{Path: path("Optional", 2, "StateId"), Code: validate.CodeRequired},
		{Path: path("Optional", 2, "Name"), Code: validate.CodeRequired, Param: "text"},
		{Path: path("Texts", 1), Code: validate.CodeRequired, Param: "text"},
		{Path: path("Texts", 3), Code: validate.CodeRequired, Param: "text"},
		{Path: path("Grid", 1, 1, "StateId"), Code: validate.CodeRequired},
		{Path: path("Deep", 10, "Mail"), Code: validate.CodeEmail},
		{Path: path("Map", "key", "StateId"), Code: validate.CodeRequired},
		{Path: path("Parts", 1, "StateId"), Code: validate.CodeRequired},
		{Path: path("Limited"), Code: validate.CodeRange, Param: "max=1"},
		{Path: path("Unique"), Code: validate.CodeDuplicate},
		{Path: path("Nothing"), Code: validate.CodeRequired, Param: "text"},
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
		V string `json:"V" validate:"eqfield=W"`
		W string `json:"w"`
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
		X int64  `json:"X" validate:"gtfield=Y"`
		Y int64  `json:"y"`
	}
	value := tagged{A: "green", B: "ab", C: 0, D: 5, E: "a", F: "x", G: "x", H: "x", V: "v", I: "x", K: "x", L: "x", M: -1, N: "x", O: "y", P: -1, Q: "x", S: "xy"}
	want := validate.Errors{
		{Path: path("A"), Code: validate.CodeEnum, Param: "red blue"},
		{Path: path("B"), Code: validate.CodeRange, Param: "min=3"},
		{Path: path("C"), Code: validate.CodeRange, Param: "min=1"},
		{Path: path("D"), Code: validate.CodeRange, Param: "lt=0"},
		{Path: path("E"), Code: validate.CodeRange, Param: "len=2"},
		{Path: path("F"), Code: validate.CodeURL},
		{Path: path("G"), Code: validate.CodeURL},
		{Path: path("H"), Code: validate.CodeMismatch, Param: "A"},
		{Path: path("V"), Code: validate.CodeMismatch, Param: "w"},
		{Path: path("I"), Code: validate.CodeEmail},
		{Path: path("J"), Code: validate.CodeRequired},
		{Path: path("K"), Code: validate.CodeConflict, Param: "A"},
		{Path: path("L"), Code: validate.CodePattern, Param: "uuid4"},
		{Path: path("M"), Code: validate.CodeRange, Param: "gt=C"},
		{Path: path("N"), Code: validate.CodePattern, Param: "ipv4|ipv6"},
		{Path: path("O"), Code: validate.CodeEnum, Param: "x"},
		{Path: path("P"), Code: validate.CodeRange, Param: "min=C"},
		{Path: path("Q"), Code: validate.CodePattern, Param: "iscolor"},
		{Path: path("R"), Code: validate.CodeRequired},
		{Path: path("S"), Code: validate.CodeRange, Param: "max=1"},
		{Path: path("T"), Code: validate.CodePattern, Param: "mobile"},
		{Path: path("X"), Code: validate.CodeRange, Param: "gt=y"},
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
			if _, ok := errors.AsType[validate.Errors](err); ok {
				t.Errorf("%v: a mistake in the program is no validate.Errors", err)
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
	list, ok := errors.AsType[validate.Errors](err)
	if !ok || len(list) != 7 {
		t.Fatalf("%v: want seven entries", err)
	}
	var forms []string
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
		forms = append(forms, fmt.Sprintf(verb, err), fmt.Sprintf(verb, list[0]))
	}
	for _, v := range []any{err, validate.Problem(err), validate.ModelState("user", err)} {
		body, failure := json.Marshal(v)
		if failure != nil {
			t.Fatal(failure)
		}
		forms = append(forms, string(body))
	}
	body, failure := xml.Marshal(validate.ModelState("user", err))
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

// TestListOfJoinedErrors finds every error of the engine, and ours beside them.
func TestListOfJoinedErrors(t *testing.T) {
	v := validator.New(validator.WithRequiredStructEnabled())
	first, second := v.Struct(struct {
		A string `validate:"required"`
	}{}), v.Struct(struct {
		B string `validate:"required"`
	}{})
	ours := validate.Errors{{Path: path("C"), Code: validate.CodeURL}}
	got := List(fmt.Errorf("joined: %w", errors.Join(first, ours, second)))
	var names []string
	for _, entry := range got {
		names = append(names, entry.Path.String()+" "+string(entry.Code))
	}
	if want := []string{"A required", "C url", "B required"}; !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
	if got := List(errors.New("elsewhere")); got != nil {
		t.Errorf("an error from elsewhere: %v", got)
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

// path builds a path from names and indexes.
func path(steps ...any) (p wire.Path) {
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

// TestList: what an instance of one's own says, by its own names, and never a
// value.
func TestList(t *testing.T) {
	v := validator.New()
	if err := Register(v); err != nil {
		t.Fatal(err)
	}
	type own struct {
		Pin  wire.Optional[wire.Secret] `validate:"mobile"`
		List []license                  `validate:"dive"`
		Same string                     `validate:"eqfield=Text"`
		Text string                     `validate:"required,notblank"`
	}
	err := v.Struct(own{Pin: wire.Value(wire.NewSecret("hunter2")), List: []license{{}}, Same: "hunter2"})
	want := validate.Errors{
		{Path: path("Pin"), Code: validate.CodePattern, Param: "mobile"},
		{Path: path("List", 0, "StateID"), Code: validate.CodeRequired},
		{Path: path("Same"), Code: validate.CodeMismatch, Param: "Text"},
		{Path: path("Text"), Code: validate.CodeRequired},
	}
	got := List(fmt.Errorf("bind: %w", err))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if text := fmt.Sprintf("%#v", got); strings.Contains(text, "hunter2") {
		t.Errorf("the value leaked: %s", text)
	}
	if got := List(errors.New("other")); got != nil {
		t.Errorf("another error became %v", got)
	}
}

func TestReportsAreBounded(t *testing.T) {
	type long struct {
		List []license `json:"List" validate:"dive"`
	}
	list, ok := errors.AsType[validate.Errors](Struct(long{make([]license, validate.MaxEntries+7)}))
	if last := len(list) - 1; !ok || last != validate.MaxEntries || list[last].Code != validate.CodeMore || list[last].Param != "7" {
		t.Errorf("%d entries, the last %v", len(list), list[len(list)-1])
	}
}

package wire

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/chars"
)

func TestOptionalStates(t *testing.T) {
	var o Optional[int64]
	check := func(step string, set, isNull, zero bool, want int64, ok bool) {
		t.Helper()
		got, gotOK := o.Get()
		if o.IsSet() != set || o.IsNull() != isNull || o.IsZero() != zero || got != want || gotOK != ok {
			t.Errorf("%s: set %v, null %v, zero %v, Get %v %v", step, o.IsSet(), o.IsNull(), o.IsZero(), got, gotOK)
		}
	}
	check("zero value", false, false, true, 0, false)
	o.Set(7)
	check("Set", true, false, false, 7, true)
	if got := o.Or(9); got != 7 {
		t.Errorf("Or of a value = %d", got)
	}
	o.SetNull()
	check("SetNull", true, true, false, 0, false)
	if got := o.Or(9); got != 9 {
		t.Errorf("Or of null = %d", got)
	}
	o.Set(0)
	check("Set to T's zero value", true, false, false, 0, true)
	o.Unset()
	check("Unset", false, false, true, 0, false)
	if got := o.Or(9); got != 9 {
		t.Errorf("Or of absent = %d", got)
	}
}

// == must be usable wherever it is for T, so no state may keep an old value.
func TestOptionalComparesWithEquals(t *testing.T) {
	a := Value("x")
	a.SetNull()
	if a != Null[string]() {
		t.Error("SetNull left the value behind")
	}
	a.Set("y")
	a.Unset()
	if a != (Optional[string]{}) {
		t.Error("Unset left the value behind")
	}
	b := Value("a")
	absent, null, empty := Optional[string]{}, Null[string](), Value("")
	if null == absent || empty == null || b != Value("a") {
		t.Error("== confuses states or values")
	}
}

// nocase compares without regard to case, to see that a T's own Equal counts.
type nocase string

func (a nocase) Equal(b nocase) bool { return chars.EqualFold(a, b) }

// item is a struct whose members compare in their own ways.
type item struct {
	ID   Optional[IntOrString]
	Rate Decimal
	seen map[string]int
	null bool
	pair [1]any
}

// odd has an Equal that says nothing about two values of it.
type odd int

func (odd) Equal(string) bool { return false }

func TestOptionalEqual(t *testing.T) {
	id := uuid.MustParse("4d998493-eb85-2b60-a880-5fa128c7bd3e")
	type plain struct{ A, B int }
	tests := []struct {
		name, reason string
		got, want    bool
	}{
		{"absent", "", Optional[int64]{}.Equal(Optional[int64]{}), true},
		{"null", "", Null[int64]().Equal(Null[int64]()), true},
		{"absent and null", "", Optional[int64]{}.Equal(Null[int64]()), false},
		{"null and zero", "", Null[int64]().Equal(Value[int64](0)), false},
		{"strings", "", Value("a").Equal(Value("a")), true},
		{"other strings", "", Value("a").Equal(Value("b")), false},
		{"booleans", "", Value(true).Equal(Value(false)), false},
		{"integers", "", Value[int64](1).Equal(Value[int64](1)), true},
		{"bytes", "", Value[uint8](1).Equal(Value[uint8](2)), false},
		{"GUIDs", "", Value(id).Equal(Value(id)), true},
		{"other GUIDs", "", Value(id).Equal(Value(uuid.Nil)), false},
		{"dates", "", Value(mustDate(t, "2019-01-09")).Equal(Value(mustDate(t, "2019-01-09T00:00:00.0"))), true},
		{"secrets", "the same text seals alike", Value(NewSecret("a")).Equal(Value(NewSecret("a"))), true},
		{"decimals", "T's Equal", Value(mustDecimal(t, "1.5")).Equal(Value(mustDecimal(t, "1.50"))), true},
		{"own Equal", "", Value(nocase("A")).Equal(Value(nocase("a"))), true},
		{"structs", "==", Value(plain{1, 2}).Equal(Value(plain{1, 2})), true},
		{"other structs", "", Value(plain{1, 2}).Equal(Value(plain{1, 3})), false},
		{"lists", "reflect.DeepEqual", Value([]int{1}).Equal(Value([]int{1})), true},
		{"other lists", "", Value([]int{1}).Equal(Value([]int{2})), false},
		{"longer list", "", Value([]int{1}).Equal(Value([]int{1, 1})), false},
		{"nil and empty list", "neither has an item", Value([]int(nil)).Equal(Value([]int{})), true},
		{"list of decimals", "T's items have an Equal", Value([]Decimal{mustDecimal(t, "1.5")}).Equal(Value([]Decimal{mustDecimal(t, "1.50")})), true},
		{"list of other decimals", "", Value([]Decimal{mustDecimal(t, "1.5")}).Equal(Value([]Decimal{mustDecimal(t, "1.6")})), false},
		{"struct with a number as text", "its member has an Equal", Value(item{ID: Value(IntOf(1))}).Equal(Value(item{ID: Value(QuotedIntOf(1))})), true},
		{"list of such structs", "", Value([]item{{Rate: mustDecimal(t, "1")}}).Equal(Value([]item{{Rate: mustDecimal(t, "1.0")}})), true},
		{"unexported members", "count as well", Value(item{null: true}).Equal(Value(item{})), false},
		{"unexported map", "reflect.DeepEqual sees into it", Value(item{seen: map[string]int{"a": 1}}).Equal(Value(item{seen: map[string]int{"a": 1}})), true},
		{"pointers", "==", Value(new(int)).Equal(Value(new(int))), false},
		{"list of pointers", "reflect.DeepEqual", Value([]*int{new(int)}).Equal(Value([]*int{new(int)})), true},
		{"foreign Equal", "one that takes another type says nothing", Value([]odd{1}).Equal(Value([]odd{1})), true},
		{"interfaces", "", Value[any](1).Equal(Value[any](1)), true},
		{"lists in interfaces", "== would panic", Value[any]([]int{1}).Equal(Value[any]([]int{1})), true},
		{"unexported array of lists", "must not panic", Value(item{pair: [1]any{[]int{1}}}).Equal(Value(item{pair: [1]any{[]int{2}}})), false},
		{"array of decimals", "T's items have an Equal", Value([1]Decimal{mustDecimal(t, "1.5")}).Equal(Value([1]Decimal{mustDecimal(t, "1.50")})), true},
		{"nil interfaces", "must not panic", Value[any](nil).Equal(Value[any](nil)), true},
		{"optionals", "", Value(Value(1)).Equal(Value(Null[int]())), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("Equal = %v, want %v (%s)", tt.got, tt.want, tt.reason)
			}
		})
	}
	if !cmp.Equal(Value("a"), Value("a")) || cmp.Equal(Value("a"), Null[string]()) || cmp.Diff(Value(1), Value(1)) != "" {
		t.Error("go-cmp does not use Equal")
	}
}

func TestOptionalEqualDoesNotAllocate(t *testing.T) {
	text, number, date := Value("Ada Lovelace"), Value[int64](1<<40), Value(mustDate(t, "2019-01-09"))
	id, secret := Value(uuid.New()), Value(NewSecret("a"))
	if n := testing.AllocsPerRun(100, func() {
		if !text.Equal(text) || !number.Equal(number) || !date.Equal(date) || !id.Equal(id) || !secret.Equal(secret) {
			t.Fatal("not equal to itself")
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// validator calls ValidatorValue and then looks through pointers; required
// fails on nil and on a zero value that is not behind a pointer.
func TestValidatorValue(t *testing.T) {
	if got := (Optional[bool]{}).ValidatorValue(); got != nil {
		t.Errorf("absent gives %v, want nil", got)
	}
	if got := Null[bool]().ValidatorValue(); got != nil {
		t.Errorf("null gives %v, want nil", got)
	}
	o := Value(false)
	p, ok := o.ValidatorValue().(*bool)
	if !ok || p == nil || *p {
		t.Fatalf("false gives %v, want a pointer to it", o.ValidatorValue())
	}
	*p = true
	if o.Or(true) {
		t.Error("the pointer leads into the Optional")
	}
	text, ok := Value(NewSecret("hunter2")).ValidatorValue().(*string)
	if !ok || *text != "hunter2" {
		t.Error("a secret must be checked by its text")
	}
}

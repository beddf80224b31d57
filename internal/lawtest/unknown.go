package lawtest

import (
	"math/rand/v2"
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/wire"
)

// The members that a contract does not know stand in the field Extra of some
// structs.

// extraField returns that field of a struct, and false where it has none.
func extraField(v reflect.Value) (reflect.Value, bool) {
	field := v.FieldByName("Extra")
	return field, field.IsValid() && field.Type() == reflect.TypeFor[wire.Members]()
}

// extraOf returns the members, none where the struct has no place for them.
func extraOf(v reflect.Value) (extra wire.Members) {
	if field, ok := extraField(v); ok {
		extra = field.Interface().(wire.Members)
	}
	return extra
}

// dropExtra removes them from a struct and from all that it holds.
func dropExtra(v reflect.Value) {
	eachObject(v, func(object reflect.Value) {
		if field, ok := extraField(object); ok {
			field.SetZero()
		}
	})
}

// eachObject gives visit every struct with wire names in v, which v then holds
// as visit leaves it.
func eachObject(v reflect.Value, visit func(object reflect.Value)) {
	switch kindOf(v.Type()) {
	case object:
		visit(v)
		for _, m := range modelOf(v.Type()).members {
			if value, ok := get(v.Field(m.index)); ok && kindOf(m.typ) >= object {
				changed := copyOf(value)
				eachObject(changed, visit)
				set(v.Field(m.index), changed)
			}
		}
	case list:
		for i := range v.Len() {
			eachObject(v.Index(i), visit)
		}
	}
}

// over puts each member of sent over the one of its name.
func over(held, sent wire.Members) wire.Members {
	for name, value := range sent.All() {
		must(held.Set(name, value))
	}
	return held
}

// news returns the names of the members of after that before has not or has
// otherwise; with unknown, null is no more than absent.
func news(before, after wire.Members, unknown bool) (names []string) {
	for name, value := range after.All() {
		var mine, theirs wire.Members
		must(mine.Set(name, value))
		old, held := before.Get(name)
		if held {
			must(theirs.Set(name, old))
		}
		if unknown && string(value) == "null" && (!held || string(old) == "null") {
			continue
		}
		if !mine.Equal(theirs) {
			names = append(names, name)
		}
	}
	return names
}

// differing returns the names of the members that differ, with absent and null
// as one.
func differing(before, after wire.Members) []string {
	names := append(news(before, after, true), news(after, before, true)...)
	slices.Sort(names)
	return slices.Compact(names)
}

// namesOf returns the names in their order.
func namesOf(extra wire.Members) (names []string) {
	for name := range extra.All() {
		names = append(names, name)
	}
	return names
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// keeps reports whether reading JSON as a type keeps unknown members. An update
// drops them, and so does what only an update holds.
func (s *System[U, P]) keeps(typ reflect.Type) bool {
	sent, held := make(map[string]reflect.Type), make(map[string]reflect.Type)
	reachable(reflect.TypeFor[P](), sent)
	reachable(reflect.TypeFor[U](), held)
	return sent[typ.Name()] != typ || held[typ.Name()] == typ
}

// someNames are of members that no contract knows.
var someNames = []string{"x-new", "X-New", "", "a.b", `q"\`, "ünü 🎉", "[0]", "<b>", "\u2028", "0"}

// someRaw are values of such members.
var someRaw = []string{
	"1e400", "-0.0", "1.50", `"<\u003c\/"`, `"\u00e9\ud83d\ude00"`, `{"b":1,"a":[1.0,{}],"b":2}`, "[ 1 ,\n{ \"x\" : [ ] } ]", `"a  b"`, `"\\\""`,
}

// randomExtra returns a few members, often none.
func randomExtra(random *rand.Rand) (extra wire.Members) {
	for range max(0, random.IntN(8)-4) {
		must(extra.Set(oneOf(random, someNames), []byte(oneOf(random, append(someRaw, someTokens...)))))
	}
	return extra
}

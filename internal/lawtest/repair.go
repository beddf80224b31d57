package lawtest

import (
	"math/rand/v2"
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/wire"
)

// repair changes members until check has nothing to say about them, as far as
// that is possible: random values seldom obey a contract's rules.
func repair(random *rand.Rand, v reflect.Value, m *model, check func() error) {
	for _, name := range complained(check()) {
		for _, member := range m.members {
			if member.path() == name {
				repairMember(random, v.Field(member.index), member, func() bool { return slices.Contains(complained(check()), name) })
			}
		}
	}
}

func repairMember(random *rand.Rand, field reflect.Value, m member, wrong func() bool) {
	for _, candidate := range candidates(random, m) {
		if set(field, candidate); !wrong() {
			return
		}
	}
	field.SetZero()
}

// complained returns the members that an error is about.
func complained(err error) (names []string) {
	for _, problem := range entries(new(report), err) {
		if len(problem.Path) > 0 {
			names = append(names, problem.Path[0].Name)
		}
	}
	return names
}

// candidates returns values that may obey a rule.
func candidates(random *rand.Rand, m member) (values []reflect.Value) {
	texts := likelyTexts
	if kindOf(m.typ) == text && len(m.choices) > 0 {
		texts = append([]string{oneOf(random, m.choices)}, texts...)
	}
	for _, candidate := range texts {
		switch {
		case m.typ == reflect.TypeFor[wire.Secret]():
			values = append(values, reflect.ValueOf(wire.NewSecret(candidate)))
		case kindOf(m.typ) == text:
			values = append(values, reflect.ValueOf(candidate).Convert(m.typ))
		default:
			values = append(values, randomValue(random, m.typ))
		}
	}
	return values
}

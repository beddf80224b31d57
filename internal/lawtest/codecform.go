package lawtest

import (
	"maps"
	"net/url"
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/validate"
)

// codecForm is law 6 on forms: reading agrees with a naive reading over
// net/url, for every type that forms carry, of a body by Decode and of
// [url.Values] by UnmarshalForm. Values have no order; names are taken in
// theirs.
func (s *System[U, P]) codecForm(r *report, body []byte) {
	pairs, ok := pairsOf(body)
	if !ok {
		return
	}
	form, _ := url.ParseQuery(string(body))
	var sorted []formPair
	for _, name := range slices.Sorted(maps.Keys(form)) {
		for _, value := range form[name] {
			sorted = append(sorted, formPair{name, value})
		}
	}
	for _, typ := range s.types() {
		into := reflect.New(typ)
		decoder, reads := into.Interface().(formDecoder)
		if _, own := into.Interface().(formAppender); !reads || !own {
			continue
		}
		into.Elem().Set(used(typ)) // which reading must reset
		err := decoder.UnmarshalForm(form)
		s.formAgrees(r, typ.Name()+" from a form", sorted, err, into.Elem())
		if typ == reflect.TypeFor[P]() {
			lent := slices.Clone(body)
			update, err := s.Decode(Form, lent)
			clear(lent)
			s.formAgrees(r, "Decode of a form", pairs, err, reflect.ValueOf(&update).Elem())
		}
	}
}

func (s *System[U, P]) formAgrees(r *report, what string, pairs []formPair, err error, got reflect.Value) {
	want := reflect.New(got.Type()).Elem()
	problem, ok := naiveReadForm(pairs, want, s.modelFor(got.Type()))
	if !ok {
		problem = validate.Errors{{Code: validate.CodeSyntax}}
	}
	r.agrees(what, problem, replaced(want), err, replaced(copyOf(got)))
}

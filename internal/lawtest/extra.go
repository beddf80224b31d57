package lawtest

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
)

// extra is the law of unknown members. A record that the vendor sent, with
// members that the contract does not know at any place in it, comes back as the
// same JSON value, and those members in their order. Read as an update it has
// none of them. What a record holds goes on through Full to the vendor.
func (s *System[U, P]) extra(r *report, in inputs[U, P]) {
	a := reflect.ValueOf(in.a)
	sent := vendorJSON(rand.New(rand.NewPCG(uint64(extraOf(a).Len()), 4)), a, modelOf(a.Type()))
	var user U
	if err := any(&user).(json.Unmarshaler).UnmarshalJSON(sent); err != nil {
		r.failf("%s: %v", sent, err)
		return
	}
	r.same("what was read", asWritten.differences(sayable(a, inJSON), reflect.ValueOf(user)))
	written, err := user.MarshalJSON()
	if err != nil || !reflect.DeepEqual(jsonValue(sent), jsonValue(written)) {
		r.failf("%s\ncomes back as\n%s, error %v", sent, written, err)
	}
	update, err := s.Decode(JSON, sent)
	bare := reflect.ValueOf(&update).Elem()
	kept := copyOf(bare)
	if dropExtra(bare); err == nil && !reflect.DeepEqual(kept.Interface(), bare.Interface()) {
		r.failf("an update that was read keeps what the contract does not know: %s", sent)
	}
	s.extraIsSent(r, in)
}

// extraIsSent writes what updates hold.
func (s *System[U, P]) extraIsSent(r *report, in inputs[U, P]) {
	full := s.Full(in.a)
	if got, want := namesOf(extraOf(reflect.ValueOf(full))), namesOf(extraOf(s.held(in.a))); !slices.Equal(got, want) {
		r.failf("Full sends %q, want %q", got, want)
	}
	for _, update := range []P{full, in.p, s.Diff(in.b, in.a)} {
		v := reflect.ValueOf(update)
		if _, err := update.MarshalJSON(); err != nil {
			r.failf("%+v: %v", update, err)
			continue
		}
		s.codecWrites(r, v, s.update())
	}
}

// vendorJSON writes a struct as [naiveWrite] does, but with white space, and
// the unknown members in any place.
func vendorJSON(random *rand.Rand, v reflect.Value, m *model) []byte {
	if isNull(v) {
		return []byte("null")
	}
	var members []string
	for _, member := range m.members {
		field := v.Field(member.index)
		if !member.written(field) {
			continue
		}
		value, ok := get(field)
		text := []byte("null")
		switch {
		case ok && kindOf(member.typ) == object:
			text = vendorJSON(random, value, modelOf(member.typ))
		case ok && kindOf(member.typ) == list && kindOf(member.typ.Elem()) == object:
			var items [][]byte
			for i := range value.Len() {
				items = append(items, vendorJSON(random, value.Index(i), modelOf(member.typ.Elem())))
			}
			text = slices.Concat([]byte("["), bytes.Join(items, []byte(" , ")), []byte("]"))
		case ok:
			text = []byte(naiveValue(value))
		}
		members = append(members, strconv.Quote(member.json)+":"+space(random)+string(text))
	}
	place := 0
	for name, value := range extraOf(v).All() {
		place += random.IntN(len(members) - place + 1)
		members = slices.Insert(members, place, string(naiveName(name))+":"+space(random)+string(value))
		place++
	}
	text := []byte("{")
	for i, member := range members {
		if i > 0 {
			text = append(text, ","+space(random)...)
		}
		text = append(text, member...)
	}
	return append(text, '}')
}

// jsonValue is what encoding/json makes of a text, with its numbers as they are
// spelled.
func jsonValue(text []byte) (value any) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	must(decoder.Decode(&value))
	return value
}

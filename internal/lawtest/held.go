package lawtest

import (
	"encoding/json"
	"reflect"
	"slices"

	"github.com/seed16fbf055/userupdate/wire"
)

// held returns a record as an update holds it: every member that both have,
// known or not. Through it the laws compare a record with an update. A member
// of another type is read from its JSON, as far as that is possible; Hold says
// the rest.
func (s *System[U, P]) held(user U) reflect.Value {
	var update P
	record, v := reflect.ValueOf(user), reflect.ValueOf(&update).Elem()
	for _, m := range s.pairs() {
		own, field := record.Field(m.held.index), v.Field(m.sent.index)
		switch value, ok := get(own); {
		case m.unknown(own):
		case ok && m.held.typ == m.sent.typ:
			set(field, value)
		case ok:
			converted := reflect.New(m.sent.typ)
			bare := copyOf(value) // an update may know what the record does not
			dropExtra(bare)
			if json.Unmarshal(Must(json.Marshal(bare.Interface())), converted.Interface()) == nil {
				holdExtra(converted.Elem(), value)
				set(field, converted.Elem())
			}
		case isNull(own):
			setNull(field)
		}
	}
	if extra, ok := extraField(v); ok {
		extra.Set(reflect.ValueOf(extraOf(record)))
	}
	if s.Hold != nil {
		s.Hold(&update, user)
	}
	sendable(v)
	return v
}

// holdExtra gives the unknown members of a record's items to those of an
// update, which reading does not.
func holdExtra(sent, held reflect.Value) {
	if kindOf(held.Type()) != list || kindOf(held.Type().Elem()) != object {
		return
	}
	for i := range held.Len() {
		if extra, ok := extraField(sent.Index(i)); ok {
			extra.Set(reflect.ValueOf(extraOf(held.Index(i))))
		}
	}
}

// sendable removes unknown members from a struct, and from the items of its
// lists, whose name the struct knows: a record may not know what an update does.
func sendable(v reflect.Value) {
	m := modelOf(v.Type())
	if extra, ok := extraField(v); ok {
		for name := range extraOf(v).All() {
			if slices.ContainsFunc(m.members, func(m member) bool { return foldEqual(m.json, name) && m.json != "" }) {
				extra.Addr().Interface().(*wire.Members).Delete(name)
			}
		}
	}
	for _, list := range m.keyed() {
		held, _ := get(v.Field(list.index))
		for i := range items(held) {
			sendable(held.Index(i))
		}
	}
}

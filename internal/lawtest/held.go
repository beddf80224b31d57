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
			if converted := reflect.New(m.sent.typ).Elem(); convert(converted, value) {
				set(field, converted)
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

// convert makes sent what held is in another type, and returns false where that
// is impossible. Items of lists keep the members that both know, and their
// unknown ones.
func convert(sent, held reflect.Value) bool {
	switch {
	case sent.Type() == held.Type():
		sent.Set(held)
	case kindOf(held.Type()) == list && kindOf(held.Type().Elem()) == object:
		sent.Set(reflect.MakeSlice(sent.Type(), held.Len(), held.Len()))
		for i := range held.Len() {
			convertItem(sent.Index(i), held.Index(i))
		}
	default:
		text, err := json.Marshal(held.Interface())
		return err == nil && json.Unmarshal(text, sent.Addr().Interface()) == nil
	}
	return true
}

func convertItem(sent, held reflect.Value) {
	known := modelOf(sent.Type())
	for _, m := range modelOf(held.Type()).members {
		to, ok := known.member(m.name)
		own, field := held.Field(m.index), sent.Field(to.index)
		value, some := get(own)
		converted := reflect.New(to.typ)
		switch {
		case !ok:
		case isNull(own):
			setNull(field)
		case some && convert(converted.Elem(), value):
			set(field, converted.Elem())
		}
	}
	if extra, ok := extraField(sent); ok {
		extra.Set(reflect.ValueOf(extraOf(held)))
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

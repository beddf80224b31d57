package lawtest

import (
	"encoding/json"
	"reflect"
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
			if json.Unmarshal(Must(json.Marshal(value.Interface())), converted.Interface()) == nil {
				set(field, converted.Elem())
			}
		case isNull(own):
			setNull(field)
		}
	}
	if s.Hold != nil {
		s.Hold(&update, user)
	}
	return v
}

package lawtest

import "reflect"

// held returns a record as an update holds it: every member that both have, known or not. It is where the laws compare
// a record with an update, because some members look different in the two.
func (s *System[U, P]) held(user U) reflect.Value {
	var update P
	record, v := reflect.ValueOf(user), reflect.ValueOf(&update).Elem()
	for _, m := range s.pairs() {
		if m.held.typ != m.sent.typ {
			continue
		}
		own := record.Field(m.held.index)
		if value, ok := get(own); ok {
			set(v.Field(m.sent.index), value)
		} else if isNull(own) {
			setNull(v.Field(m.sent.index))
		}
	}
	if s.Hold != nil {
		s.Hold(&update, user)
	}
	return v
}

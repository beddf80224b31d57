package lawtest

import (
	"bytes"
	"errors"
	"reflect"
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// storedName is the name of the member that holds the value in a storage form.
func storedName(m *model) string { return strings.ToLower(m.typ.Name()) }

// codecStore is law 6 on the storage form: reading agrees with a naive reading
// over encoding/json. What is wrong in any way leaves the receiver as it was.
func (s *System[U, P]) codecStore(r *report, body []byte) {
	for _, typ := range s.types()[:2] {
		what := typ.Name() + " from the store"
		want, got := reflect.New(typ).Elem(), reflect.New(typ)
		problem, ok := naiveReadStored(body, want, s.modelFor(typ), storedName(s.modelFor(typ)))
		got.Elem().Set(used(typ))
		lent := bytes.Clone(body)
		err := got.Interface().(storable).UnmarshalBinary(lent)
		clear(lent)
		another := errors.Is(err, validate.Error{Path: wire.Member("v"), Code: validate.CodeEnum})
		if !ok && !another { // which may not be JSON for all that is known
			unreadable(r, what, err)
		}
		if !ok || len(problem) > 0 {
			want = used(typ)
		}
		if ok {
			r.agrees(what, problem, want, err, got.Elem())
		} else {
			r.same(what+", which is none", asWritten.differences(want, got.Elem()))
		}
	}
}

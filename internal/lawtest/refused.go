package lawtest

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/seed16fbf055/userupdate/wire"
)

// refused is the law of ParseError: what a vendor says of a secret and repeats
// of it does not show, and a member of an update is found in any case, under
// the name that is documented. Answer is not asked: it is as the vendor wrote
// it.
func (s *System[U, P]) refused(r *report) {
	for _, typ := range s.types() {
		if s.ParseError != nil {
			s.refusedMembers(r, typ, nil, typ == reflect.TypeFor[P]())
		}
	}
}

func (s *System[U, P]) refusedMembers(r *report, typ reflect.Type, path wire.Path, sent bool) {
	for _, m := range modelOf(typ).members {
		at := path.Member(m.path())
		said := fmt.Sprintf(`{"Message":%q,"%s":%[1]q,"ModelState":{%[3]q:[%[1]q]}}`, Marker, m.path(), strings.ToUpper(at.String()))
		err := s.ParseError([]byte(said))
		if text := fmt.Sprintf("%v %#v", err, err); isSecret(m.typ) && ShowsSecret(text) {
			r.failf("%s: ParseError shows a secret: %s", said, text)
		}
		if sent {
			if list := entries(r, err); len(list) != 1 || !slices.Equal(list[0].Path, at) {
				r.failf("%s: ParseError lists %q", said, told(list))
			}
		}
		inner := m.typ
		if kindOf(inner) == list {
			inner, at = inner.Elem(), at.Index(0)
		}
		if kindOf(inner) == object {
			s.refusedMembers(r, inner, at, sent)
		}
	}
}

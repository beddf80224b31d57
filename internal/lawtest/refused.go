package lawtest

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
)

// refused is the law of ParseError: what a vendor says of a secret and repeats
// of it does not show, and a member of an update is found in any case, under
// the name that is documented. Answer is not asked: it is as the vendor wrote
// it.
func (s *System[U, P]) refused(r *report) {
	for _, typ := range s.types() {
		walk("", whole(typ), every, func(path string, v reflect.Value) {
			said := fmt.Sprintf(`{"Message":%q,"%s":%[1]q,"ModelState":{%[3]q:[%[1]q]}}`, Marker, path[strings.LastIndex(path, ".")+1:], strings.ToUpper(path[1:]))
			err := s.ParseError([]byte(said))
			if text := fmt.Sprintf("%v %#v", err, err); isSecret(v.Type()) && ShowsSecret(text) {
				r.failf("%s: ParseError shows a secret: %s", said, text)
			}
			if list, _ := errors.AsType[validate.Errors](err); typ == reflect.TypeFor[P]() && (len(list) != 1 || "."+list[0].Path.String() != path) {
				r.failf("%s: ParseError lists %q", said, told(list))
			}
		})
	}
}

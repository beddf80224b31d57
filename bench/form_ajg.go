package main

import (
	"github.com/ajg/form"

	"github.com/seed16fbf055/userupdate/bench/pointer"
)

// ajg/form reads and writes types by their text methods alone. Those of the
// enumeration of adminusers are about XML, so it has no row there.

// rolesName is the list of scalars of hppro. ajg/form wants its name to say that
// it is one.
const rolesName = "UserRoles"

func decodeAjg[U any](body []byte) (u U, sent pointer.Sent, err error) {
	values, sent, err := parseForm(body)
	if err != nil {
		return u, nil, err
	}
	if roles, ok := values[rolesName]; ok {
		delete(values, rolesName)
		values[rolesName+"._"] = roles
	}
	d := form.NewDecoder(nil)
	d.IgnoreUnknownKeys(true)
	err = d.DecodeValues(&u, dotted(values))
	return u, sent, err
}

// encodeAjg keeps false and 0, which would be null otherwise. Then nil pointers
// must be left out, by their tags.
func encodeAjg[R any](r *R) ([]byte, error) {
	values, err := form.EncodeToValues(r, true)
	return []byte(bracketed(values).Encode()), err
}

package main

import (
	"github.com/ajg/form"

	"github.com/seed16fbf055/userupdate/bench/pointer"
)

// ajg/form reads and writes types by their text methods alone. Those of the
// enumeration of adminusers are about XML, so it has no row there.

func decodeAjg[U any](body []byte) (u U, sent pointer.Sent, err error) {
	values, sent, err := parseForm(body)
	if err != nil {
		return u, nil, err
	}
	d := form.NewDecoder(nil)
	d.IgnoreUnknownKeys(true)
	return u, sent, d.DecodeValues(&u, dotted(values))
}

func encodeAjg[R any](r *R) ([]byte, error) {
	values, err := form.EncodeToValues(r, true)
	return []byte(bracketed(values).Encode()), err
}

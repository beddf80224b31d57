package main

import (
	"net/url"
	"reflect"
	"strconv"

	"github.com/google/uuid"
	"github.com/gorilla/schema"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/wire"
)

var (
	gorillaDecoder = newGorillaDecoder()
	gorillaEncoder = newGorillaEncoder()
)

func newGorillaDecoder() *schema.Decoder {
	d := schema.NewDecoder()
	d.SetAliasTag("json")
	d.IgnoreUnknownKeys(true)
	converts(d, readDate)
	converts(d, readDecimal)
	converts(d, uuid.Parse)
	converts(d, readPreferences)
	return d
}

// converts tells the decoder how a type reads.
func converts[T any](d *schema.Decoder, read func(text string) (T, error)) {
	d.RegisterConverter(*new(T), func(text string) reflect.Value {
		v, err := read(text)
		if err != nil {
			return reflect.Value{}
		}
		return reflect.ValueOf(v)
	})
}

func newGorillaEncoder() *schema.Encoder {
	e := schema.NewEncoder()
	writes(e, wire.DateTime.String)
	writes(e, wire.Decimal.String)
	writes(e, uuid.UUID.String)
	writes(e, func(p adminusers.Preferences) string { return must(writePreferences(p)) })
	return e
}

// writes tells the encoder how a type and pointers to it are written. It asks
// for the text of a nil pointer too, and then leaves it out.
func writes[T any](e *schema.Encoder, write func(T) string) {
	e.RegisterEncoder(*new(T), func(v reflect.Value) string { return write(v.Interface().(T)) })
	e.RegisterEncoder((*T)(nil), func(v reflect.Value) string {
		if v.IsNil() {
			return ""
		}
		return write(*v.Interface().(*T))
	})
}

func decodeGorilla[U any](body []byte) (u U, sent pointer.Sent, err error) {
	values, sent, err := parseForm(body)
	if err == nil {
		err = gorillaDecoder.Decode(&u, dotted(values))
	}
	return u, sent, err
}

func encodeGorilla[R any](r *R) ([]byte, error) {
	values := url.Values{}
	err := gorillaEncoder.Encode(r, values)
	return []byte(values.Encode()), err
}

// encodeGorillaHPPro writes the lists of objects item by item, because the
// encoder knows lists of scalars only.
func encodeGorillaHPPro(r *pointer.HPProUser) ([]byte, error) {
	values := url.Values{}
	if err := gorillaEncoder.Encode(r, values); err != nil {
		return nil, err
	}
	for i := range r.Licenses {
		if err := encodeGorillaItem(values, "Licenses", i, &r.Licenses[i]); err != nil {
			return nil, err
		}
	}
	for i := range r.UplineHierarchyUsers {
		if err := encodeGorillaItem(values, "UplineHierarchyUsers", i, &r.UplineHierarchyUsers[i]); err != nil {
			return nil, err
		}
	}
	return []byte(values.Encode()), nil
}

func encodeGorillaItem(values url.Values, list string, i int, item any) error {
	members := url.Values{}
	if err := gorillaEncoder.Encode(item, members); err != nil {
		return err
	}
	prefix := list + "[" + strconv.Itoa(i) + "]."
	for name, texts := range members {
		values[prefix+name] = texts
	}
	return nil
}

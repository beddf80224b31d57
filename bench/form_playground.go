package main

import (
	"fmt"

	"github.com/go-playground/form/v4"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/wire"
)

var (
	playgroundDecoder = newPlaygroundDecoder()
	playgroundEncoder = newPlaygroundEncoder()
)

func newPlaygroundDecoder() *form.Decoder {
	d := form.NewDecoder()
	d.SetTagName("json")
	registers(d, readDate)
	registers(d, readDecimal)
	registers(d, uuid.Parse)
	registers(d, readPreferences)
	return d
}

// registers tells the decoder how a type reads.
func registers[T any](d *form.Decoder, read func(text string) (T, error)) {
	d.RegisterCustomTypeFunc(func(texts []string) (any, error) { return read(texts[0]) }, *new(T))
}

func newPlaygroundEncoder() *form.Encoder {
	e := form.NewEncoder()
	e.SetTagName("json")
	spells(e, func(v wire.DateTime) (string, error) { return v.String(), nil })
	spells(e, func(v wire.Decimal) (string, error) { return v.String(), nil })
	spells(e, func(v uuid.UUID) (string, error) { return v.String(), nil })
	spells(e, writePreferences)
	return e
}

// spells tells the encoder how a type is written.
func spells[T any](e *form.Encoder, write func(T) (string, error)) {
	e.RegisterCustomTypeFunc(func(v any) ([]string, error) {
		text, err := write(v.(T))
		return []string{text}, err
	}, *new(T))
}

// decodePlayground turns the panic of this decoder at a bracket that is not
// closed into an error.
func decodePlayground[U any](body []byte) (u U, sent pointer.Sent, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("go-playground/form: %v", r)
		}
	}()
	values, sent, err := parseForm(body)
	if err == nil {
		err = playgroundDecoder.Decode(&u, values)
	}
	return u, sent, err
}

func encodePlayground[R any](r *R) ([]byte, error) {
	values, err := playgroundEncoder.Encode(r)
	return []byte(values.Encode()), err
}

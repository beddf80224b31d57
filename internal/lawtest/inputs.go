package lawtest

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"math/rand/v2"
	"net/url"
	"reflect"
)

// The content types of the formats.
const (
	JSON = "application/json"
	XML  = "application/xml"
	Form = "application/x-www-form-urlencoded"
)

// inputs are the values that a law about values is given.
type inputs[U, P any] struct {
	a, b    U
	p, q, r P
	models  []reflect.Value // one of each of the Models
}

// inputs makes values from bodies, and from seed where a body is empty.
func (s *System[U, P]) inputs(seed uint64, x, y, z []byte) inputs[U, P] {
	random := rand.New(rand.NewPCG(seed, 0))
	in := inputs[U, P]{
		a: s.record(random, x), b: s.record(random, y),
		p: s.sent(random, y), q: s.sent(random, z), r: s.sent(random, x),
	}
	for _, zero := range s.Models {
		v := reflect.New(reflect.TypeOf(zero)).Elem()
		if len(x) == 0 {
			v.Set(randomValue(random, v.Type()))
		} else {
			read(x, v.Addr().Interface())
		}
		in.models = append(in.models, v)
	}
	return in
}

func (s *System[U, P]) record(random *rand.Rand, body []byte) (user U) {
	if len(body) == 0 {
		return s.randomRecord(random)
	}
	read(body, &user)
	return user
}

// sent is record for an update.
func (s *System[U, P]) sent(random *rand.Rand, body []byte) P {
	if len(body) == 0 {
		return s.randomUpdate(random)
	}
	update, _ := s.Decode(contentType(body), body)
	return update
}

// read reads what can be read into a pointer to a model.
func read(body []byte, into any) {
	if contentType(body) == XML {
		if _, ok := into.(xml.Unmarshaler); ok {
			_ = xml.Unmarshal(body, into)
		}
		return
	}
	if decoder, ok := into.(formDecoder); ok && contentType(body) == Form {
		values, _ := url.ParseQuery(string(body))
		_ = decoder.UnmarshalForm(values)
		return
	}
	_ = into.(json.Unmarshaler).UnmarshalJSON(body)
}

// contentType tells the formats apart by what a body starts with: XML with an
// angle bracket, a form with a name and a sign that no JSON has there.
func contentType(body []byte) string {
	if bytes.HasPrefix(body, []byte("<")) {
		return XML
	}
	name, _, _ := bytes.Cut(body, []byte("="))
	if len(name) > 0 && len(name) < len(body) && !bytes.ContainsAny(name, "{}\"") {
		return Form
	}
	return JSON
}

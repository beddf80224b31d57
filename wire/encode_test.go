package wire_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/internal/column"
	"github.com/seed16fbf055/userupdate/wire"
)

// encoded are values of every type that other encoders ask.
func encoded() (values []any) {
	local := must(wire.ParseDateTime("2024-03-28T08:12:49.3595132"))
	var members wire.Members
	_ = members.Set("é", json.RawMessage(`[1.50,null]`))
	for _, text := range []string{
		"", "null", "=", "~", "007", " padded ", "a\r\nb", "\n", "\x00", "\u2028", ".inf", "[]", "é", strings.Repeat("x", 23), strings.Repeat("x", 24),
		strings.Repeat("x", 32), strings.Repeat("é", 1000), strings.Repeat("x", 70_000),
	} {
		values = append(values, wire.Value(text), wire.NewSecret(text), wire.Value(wire.NewSecret(text)), wire.Value([]string{text}))
	}
	return append(values,
		wire.Optional[string]{}, wire.Null[string](), wire.Null[wire.Secret](), wire.Optional[[]int64]{}, wire.Null[[]int64](), wire.Value([]int64{}),
		wire.Value(int64(-1<<63)), wire.Value(uint8(255)), wire.Value(true), wire.Value(false), wire.Value(1.5), wire.Value(word("x")), wire.Value(someID),
		wire.DateTime{}, local, wire.Value(local), must(wire.ParseDecimal("1.50")), wire.Value(must(wire.ParseDecimal("-0.25"))),
		wire.IntOf(7), wire.QuotedIntOf(7), wire.Value(wire.QuotedIntOf(7)), wire.SecretGUID{}, wire.NewSecretGUID(someID), wire.Value(wire.NewSecretGUID(someID)),
		wire.Members{}, members, wire.Value(members), wire.Value([]byte("a\x00")), wire.Value([]uuid.UUID{someID}),
	)
}

// The interfaces by which encoders ask, as they declare them.
type (
	gobEncoder interface{ GobEncode() ([]byte, error) }
	gobDecoder interface{ GobDecode([]byte) error }

	cborMarshaler   interface{ MarshalCBOR() ([]byte, error) }
	cborUnmarshaler interface{ UnmarshalCBOR([]byte) error }

	msgpackMarshaler   interface{ MarshalMsgpack() ([]byte, error) }
	msgpackUnmarshaler interface{ UnmarshalMsgpack([]byte) error }

	bsonMarshaler   interface{ MarshalBSONValue() (byte, []byte, error) }
	bsonUnmarshaler interface{ UnmarshalBSONValue(byte, []byte) error }
	bsonProxy       interface{ ProxyBSON() (any, error) }
	untypedBSON     interface{ UnmarshalBSON([]byte) error }

	yamlMarshaler   interface{ MarshalYAML() (any, error) }
	yamlUnmarshaler interface{ UnmarshalYAML(func(any) error) error }

	copier interface{ DeepCopy() any }
)

// TestEncodersGetEverything passes values through what encoders call.
func TestEncodersGetEverything(t *testing.T) {
	for _, row := range []struct {
		name string
		trip func(v, into any) error
	}{
		{"gob", func(v, into any) error { return bytesTrip(v.(gobEncoder).GobEncode, into.(gobDecoder).GobDecode) }},
		{"CBOR", func(v, into any) error {
			return bytesTrip(v.(cborMarshaler).MarshalCBOR, into.(cborUnmarshaler).UnmarshalCBOR)
		}},
		{"MessagePack", func(v, into any) error {
			if own, ok := v.(msgpackMarshaler); ok {
				return bytesTrip(own.MarshalMsgpack, into.(msgpackUnmarshaler).UnmarshalMsgpack)
			}
			return textTrip(v, into)
		}},
		{"BSON", func(v, into any) error {
			typ, data, err := v.(bsonMarshaler).MarshalBSONValue()
			if err != nil {
				return err
			}
			return into.(bsonUnmarshaler).UnmarshalBSONValue(typ, data)
		}},
		{"BSON without types", untypedTrip},
		{"YAML", yamlTrip},
		{"mapstructure, of a value", func(v, into any) error {
			return into.(interface{ UnmarshalMapstructure(any) error }).UnmarshalMapstructure(v)
		}},
		{"copy after the event", func(v, into any) error { return into.(interface{ PostCopy(any) error }).PostCopy(v) }},
		{"copy", func(v, into any) error {
			reflect.ValueOf(into).Elem().Set(reflect.ValueOf(v.(copier).DeepCopy()))
			return nil
		}},
	} {
		for _, v := range encoded() {
			into := reflect.New(reflect.TypeOf(v))
			err := row.trip(v, into.Interface())
			if equal := into.Elem().MethodByName("Equal").Call([]reflect.Value{reflect.ValueOf(v)})[0].Bool(); err != nil || !equal {
				t.Errorf("%s: %T %.40q comes back as %.40q, error %v", row.name, v, v, into.Elem(), err)
			}
		}
	}
}

func bytesTrip(write func() ([]byte, error), read func([]byte) error) error {
	data, err := write()
	if err != nil {
		return err
	}
	return read(data)
}

// untypedTrip does what mongo-driver v1 does.
func untypedTrip(v, into any) error {
	proxy, err := v.(bsonProxy).ProxyBSON()
	if err != nil {
		return err
	}
	var data []byte
	switch proxy.(type) {
	case struct{}:
		_, data, err = column.EmptyBSON()
	case string, bool:
		_, data, err = column.MarshalBSON(proxy, nil)
	}
	if err != nil {
		return err
	}
	return into.(untypedBSON).UnmarshalBSON(data)
}

func textTrip(v, into any) error {
	text, err := v.(interface{ MarshalText() ([]byte, error) }).MarshalText()
	if err != nil {
		return err
	}
	return into.(interface{ UnmarshalText([]byte) error }).UnmarshalText(text)
}

// yamlTrip does what a package for YAML does with what it is given: it reads a
// list as one, and any scalar as a text.
func yamlTrip(v, into any) error {
	own, ok := v.(yamlMarshaler)
	if !ok {
		return textTrip(v, into)
	}
	node, err := own.MarshalYAML()
	if err != nil || node == nil {
		return err
	}
	return into.(yamlUnmarshaler).UnmarshalYAML(func(dst any) error {
		list, isList := node.([]string)
		switch dst := dst.(type) {
		case *any:
			*dst = node
			if isList {
				*dst = make([]any, len(list))
			}
		case *[]string:
			if !isList {
				return fmt.Errorf("%v is no list", node)
			}
			*dst = list
		case *string:
			if isList {
				return fmt.Errorf("%v is no text", node)
			}
			*dst = fmt.Sprint(node)
		}
		return nil
	})
}

// TestBareText: a text without a type says nothing about null, and loggers ask
// for it.
func TestBareText(t *testing.T) {
	if node, err := wire.Value("\xff").MarshalYAML(); err == nil {
		t.Errorf("YAML is UTF-8, and is given %q", node)
	}
	var members wire.Members
	_ = members.Set("a", json.RawMessage("1"))
	for _, v := range []interface{ MarshalText() ([]byte, error) }{
		wire.Value("x"), wire.Optional[int64]{}, wire.NewSecret("hunter2"), wire.NewSecretGUID(someID), members,
	} {
		if text, err := v.MarshalText(); err == nil {
			t.Errorf("%T is written as %q", v, text)
		}
	}
}

// TestOthersBytes: bytes that nobody here wrote are an error, and change
// nothing.
func TestOthersBytes(t *testing.T) {
	for _, data := range []string{"\xf6", "\xc0", "\x7f", "\x7b\xff\xff\xff\xff\xff\xff\xff\xff", "\xdb", "\x61", "\xa1", "\x62ab c", "\x80"} {
		o := wire.Value("before")
		for name, err := range map[string]error{
			"gob": o.GobDecode([]byte(data)), "CBOR": o.UnmarshalCBOR([]byte(data)), "MessagePack": o.UnmarshalMsgpack([]byte(data)),
			"BSON without types":     o.UnmarshalBSON([]byte(data)),
			"mapstructure, of a map": o.UnmarshalMapstructure(map[string]any{}), "a copy of another type": o.PostCopy(data),
			"BSON text": o.UnmarshalBSONValue(2, []byte(data)), "BSON object": o.UnmarshalBSONValue(3, []byte(data)),
		} {
			if err == nil {
				t.Errorf("%s: %q was read as %q", name, data, o)
			}
		}
		if o.Or("") != "before" {
			t.Errorf("%q changed it", data)
		}
	}
}

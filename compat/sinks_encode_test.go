package compat

import (
	"bytes"
	"context"
	"database/sql/driver"
	"encoding"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"

	"github.com/BurntSushi/toml"
	"github.com/bytedance/sonic"
	"github.com/fxamacker/cbor/v2"
	jsonv2 "github.com/go-json-experiment/json"
	playgroundform "github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/go-viper/mapstructure/v2"
	goccyjson "github.com/goccy/go-json"
	goccy "github.com/goccy/go-yaml"
	jsoniter "github.com/json-iterator/go"
	oldmapstructure "github.com/mitchellh/mapstructure"
	toml2 "github.com/pelletier/go-toml/v2"
	segmentio "github.com/segmentio/encoding/json"
	shamaton "github.com/shamaton/msgpack/v2"
	"github.com/ugorji/go/codec"
	"github.com/vmihailenco/msgpack/v5"
	bsonv1 "go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/v2/bson"
	goyaml3 "go.yaml.in/yaml/v3"
	yaml4 "go.yaml.in/yaml/v4"
	yaml2 "gopkg.in/yaml.v2"
	yaml3 "gopkg.in/yaml.v3"
	sigs "sigs.k8s.io/yaml"

	"github.com/seed16fbf055/userupdate/validate/playground"
)

var ctx = context.Background()

// encodeSinks write a value to send it or to keep it. Those that a value
// answers carry the secret: that is what they are for.
var encodeSinks = []sink{
	{name: "encoding/json", module: std, family: asksJSON, write: encoded(json.Marshal)},
	{name: "encoding/json, Encoder", module: std, family: asksJSON, write: encoded(newEncoder(json.NewEncoder))},
	{name: "Marshal", module: "github.com/go-json-experiment/json", family: asksJSON, write: encoded(func(v any) ([]byte, error) { return jsonv2.Marshal(v) })},
	{name: "Marshal", module: "github.com/goccy/go-json", family: asksJSON, write: encoded(goccyjson.Marshal)},
	{name: "Marshal", module: "github.com/bytedance/sonic", family: asksJSON, write: encoded(sonic.Marshal)},
	{name: "Marshal", module: "github.com/segmentio/encoding", family: asksJSON, write: encoded(segmentio.Marshal)},
	{name: "Marshal", module: "github.com/json-iterator/go", family: asksJSON, write: encoded(jsoniter.ConfigCompatibleWithStandardLibrary.Marshal)},
	{name: "JSON", module: "github.com/ugorji/go/codec", family: asksJSON, write: encoded(ugorji(&codec.JsonHandle{}))},
	{name: "Marshal", module: "sigs.k8s.io/yaml", family: asksJSON, write: encoded(func(v any) ([]byte, error) { return sigs.Marshal(v) })},
	{name: "Marshal, UseJSONMarshaler", module: "github.com/goccy/go-yaml", family: asksJSON, write: encoded(func(v any) ([]byte, error) {
		return goccy.MarshalWithOptions(v, goccy.UseJSONMarshaler())
	})},
	{name: "encoding/xml", module: std, family: asksXML, write: encoded(xml.Marshal)},
	{name: "encoding/gob", module: std, family: asksStorage, write: encoded(newEncoder(gob.NewEncoder))},
	{name: "Marshal", module: "gopkg.in/yaml.v2", family: asksStorage, write: encoded(yaml2.Marshal)},
	{name: "Marshal", module: "gopkg.in/yaml.v3", family: asksStorage, write: encoded(yaml3.Marshal)},
	{name: "Marshal", module: "go.yaml.in/yaml/v3", family: asksStorage, write: encoded(goyaml3.Marshal)},
	{name: "Marshal", module: "go.yaml.in/yaml/v4", family: asksStorage, write: encoded(yaml4.Marshal)},
	{name: "Marshal", module: "github.com/goccy/go-yaml", family: asksStorage, write: encoded(goccy.Marshal)},
	{name: "Marshal", module: "github.com/vmihailenco/msgpack/v5", family: asksStorage, write: encoded(msgpack.Marshal)},
	{name: "Marshal", module: "github.com/shamaton/msgpack/v2", write: encoded(shamaton.Marshal)},
	{name: "MessagePack", module: "github.com/ugorji/go/codec", family: asksStorage, write: encoded(ugorji(&codec.MsgpackHandle{}))},
	{name: "Marshal", module: "github.com/fxamacker/cbor/v2", family: asksStorage, write: encoded(cbor.Marshal)},
	{name: "Marshal", module: "go.mongodb.org/mongo-driver/v2", family: asksStorage, write: encoded(func(v any) ([]byte, error) { return bson.Marshal(bson.M{"v": v}) })},
	{name: "MarshalExtJSON", module: "go.mongodb.org/mongo-driver/v2", family: asksStorage, write: encoded(func(v any) ([]byte, error) {
		return bson.MarshalExtJSON(bson.M{"v": v}, true, true)
	})},
	{name: "Marshal", module: "go.mongodb.org/mongo-driver", family: asksStorage, write: encoded(func(v any) ([]byte, error) { return bsonv1.Marshal(bsonv1.M{"v": v}) })},
	{name: "Marshal", module: "github.com/BurntSushi/toml", write: encoded(toml.Marshal)},
	{name: "Marshal", module: "github.com/pelletier/go-toml/v2", write: encoded(toml2.Marshal)},
	{name: "Decode into a map", module: "github.com/mitchellh/mapstructure", write: printed(func(v any) string {
		m := map[string]any{}
		err := oldmapstructure.Decode(v, &m)
		return fmt.Sprintf("%v %+v %#v %v", m, m, m, err)
	})},
	{name: "Decode into a map", module: "github.com/go-viper/mapstructure/v2", write: printed(func(v any) string {
		m := map[string]any{}
		err := mapstructure.Decode(v, &m)
		return fmt.Sprintf("%v %+v %#v %v", m, m, m, err)
	})},
	{name: "WeakDecode into a number: the error", module: "github.com/mitchellh/mapstructure", write: printed(func(v any) string {
		var into struct{ V int }
		err := oldmapstructure.WeakDecode(map[string]any{"V": v}, &into)
		return fmt.Sprintf("%v %+v %#v", err, err, err)
	})},
	{name: "Encoder", module: "github.com/go-playground/form/v4", write: printed(func(v any) string {
		form, err := playgroundform.NewEncoder().Encode(v)
		return fmt.Sprint(form.Encode(), err)
	})},
	{name: "driver.Valuer", module: std, family: asksStorage, write: printed(func(v any) string {
		column, err := driver.DefaultParameterConverter.ConvertValue(v)
		return fmt.Sprintf("%v %s %v", column, column, err)
	})},
	{name: "encoding.BinaryMarshaler", module: std, family: asksStorage, write: printed(func(v any) string {
		if m, ok := v.(encoding.BinaryMarshaler); ok {
			data, err := m.MarshalBinary()
			return fmt.Sprintf("%s %v", data, err)
		}
		return ""
	})},
	{name: "encoding.TextMarshaler", module: std, write: printed(func(v any) string {
		if m, ok := v.(encoding.TextMarshaler); ok {
			data, err := m.MarshalText()
			return fmt.Sprintf("%s %v", data, err)
		}
		return ""
	})},
	{name: "AppendForm", module: "the library", family: asksForm, write: printed(func(v any) string {
		if m, ok := v.(interface{ AppendForm([]byte) ([]byte, error) }); ok {
			data, err := m.AppendForm(nil)
			return fmt.Sprintf("%s %v", data, err)
		}
		return ""
	})},
	{name: "FieldError.Value", module: validatorModule, family: asksRules, write: validated(func(b *bytes.Buffer, failed validator.FieldError) {
		fmt.Fprintf(b, "%v", failed.Value())
	})},
	{name: "%#v of a FieldError", module: validatorModule, family: asksRules, write: validated(func(b *bytes.Buffer, failed validator.FieldError) {
		fmt.Fprintf(b, "%#v", failed)
	})},
}

const validatorModule = "github.com/go-playground/validator/v10"

// encoded returns what was written, and the error.
func encoded(marshal func(any) ([]byte, error)) func(v, _ any) string {
	return printed(func(v any) string {
		data, err := marshal(v)
		return fmt.Sprintf("%s %v", data, err)
	})
}

// newEncoder returns a function that encodes with a new encoder each time.
func newEncoder[E interface{ Encode(any) error }](of func(w io.Writer) E) func(any) ([]byte, error) {
	return func(v any) ([]byte, error) {
		var b bytes.Buffer
		err := of(&b).Encode(v)
		return b.Bytes(), err
	}
}

func ugorji(h codec.Handle) func(any) ([]byte, error) {
	return func(v any) (data []byte, err error) {
		err = codec.NewEncoderBytes(&data, h).Encode(v)
		return data, err
	}
}

// validated checks a value, and a field of its type, by a rule that fails.
func validated(write func(*bytes.Buffer, validator.FieldError)) func(v, _ any) string {
	return lines(func(b *bytes.Buffer, v any) {
		engine := validator.New()
		fail(b, playground.Register(engine))
		for _, rule := range []string{"len=99", "email", "isdefault"} {
			err := caught(func() error { return engine.Var(v, rule) })
			if failures, ok := err.(validator.ValidationErrors); ok {
				for _, failed := range failures {
					write(b, failed)
				}
			}
			fmt.Fprint(b, err)
		}
	})
}

// caught returns the error of a function, or what it panics with.
func caught(run func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return run()
}

func inJSON(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		return jsonText(err.Error())
	}
	return string(data)
}

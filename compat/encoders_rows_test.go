package compat

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	stdencoding "encoding"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"reflect"

	"dario.cat/mergo"
	"github.com/BurntSushi/toml"
	"github.com/barkimedes/go-deepcopy"
	"github.com/brunoga/deep"
	"github.com/bytedance/sonic"
	"github.com/fatih/structs"
	"github.com/fxamacker/cbor/v2"
	jsonv2 "github.com/go-json-experiment/json"
	playgroundform "github.com/go-playground/form/v4"
	"github.com/go-viper/mapstructure/v2"
	goccyjson "github.com/goccy/go-json"
	goccy "github.com/goccy/go-yaml"
	"github.com/gorilla/schema"
	"github.com/huandu/go-clone"
	"github.com/jinzhu/copier"
	jsoniter "github.com/json-iterator/go"
	"github.com/mitchellh/copystructure"
	oldmapstructure "github.com/mitchellh/mapstructure"
	mohae "github.com/mohae/deepcopy"
	toml2 "github.com/pelletier/go-toml/v2"
	segmentio "github.com/segmentio/encoding/json"
	shamaton "github.com/shamaton/msgpack/v2"
	tiendc "github.com/tiendc/go-deepcopy"
	"github.com/ugorji/go/codec"
	"github.com/vmihailenco/msgpack/v5"
	bsonv1 "go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/v2/bson"
	goyaml3 "go.yaml.in/yaml/v3"
	yaml4 "go.yaml.in/yaml/v4"
	yaml2 "gopkg.in/yaml.v2"
	yaml3 "gopkg.in/yaml.v3"
	sigs "sigs.k8s.io/yaml"
)

// Reasons that more than one row has.
const (
	notInJSON  = "JSON has no place for Language"
	notUTF8    = "a byte that is not UTF-8 becomes U+FFFD, as encoding/json has it"
	noOmitzero = "does not know omitzero: absent is written as null"
	noMethod   = "asks no method and sees no exported field"
	bytesOnly  = "asks for MarshalBinary alone, which records have"
	notInXML   = "XML of the system: no null of a text, no Extra"
	notXMLChar = "a character that XML forbids becomes U+FFFD, as encoding/xml has it"
	noAbsent   = "a column cannot say absent: NULL is null"
)

// all is the list of a package that loses every value.
func all(reason string) map[string]string {
	return map[string]string{colUpdate: reason, colUser: reason, colHppro: reason, colOwn: reason, colOther: reason, colTexts: reason}
}

// asJSON is the list of a package that writes JSON.
func asJSON(more map[string]string) map[string]string {
	list := map[string]string{colOther: notInJSON, colTexts: notUTF8}
	for name, reason := range more {
		list[name] = reason
	}
	return list
}

var encoders = []encoder{
	{"encoding/json", std, bytesOf(json.Marshal, json.Unmarshal), "encoding/json and what calls MarshalJSON", asJSON(nil)},
	{"Marshal", "github.com/go-json-experiment/json", bytesOf(func(v any) ([]byte, error) { return jsonv2.Marshal(v) }, func(b []byte, v any) error { return jsonv2.Unmarshal(b, v) }), "encoding/json and what calls MarshalJSON", asJSON(nil)},
	{"Marshal", "github.com/goccy/go-json", bytesOf(goccyjson.Marshal, goccyjson.Unmarshal), "encoding/json and what calls MarshalJSON", asJSON(nil)},
	{"ConfigStd", "github.com/bytedance/sonic", bytesOf(sonic.ConfigStd.Marshal, sonic.ConfigStd.Unmarshal), "encoding/json and what calls MarshalJSON", asJSON(nil)},
	{"Marshal", "github.com/bytedance/sonic", bytesOf(sonic.Marshal, sonic.Unmarshal), "encoding/json and what calls MarshalJSON", asJSON(nil)},
	{"Marshal", "github.com/segmentio/encoding", bytesOf(segmentio.Marshal, segmentio.Unmarshal), "json-iterator, segmentio/encoding", asJSON(map[string]string{colOwn: noOmitzero})},
	{"compatible", "github.com/json-iterator/go", bytesOf(jsoniter.ConfigCompatibleWithStandardLibrary.Marshal, jsoniter.ConfigCompatibleWithStandardLibrary.Unmarshal), "json-iterator, segmentio/encoding", asJSON(map[string]string{colOwn: noOmitzero})},
	{"JSON", "github.com/ugorji/go/codec", viaUgorji(&codec.JsonHandle{}), "ugorji JSON", asJSON(map[string]string{colOwn: "null is read as absent, because no method is asked"})},
	{"Marshal", "sigs.k8s.io/yaml", bytesOf(func(v any) ([]byte, error) { return sigs.Marshal(v) }, func(b []byte, v any) error { return sigs.Unmarshal(b, v) }), "sigs.k8s.io/yaml, goccy with JSON methods", asJSON(map[string]string{colHppro: "1.50 of Extra is 1.5 then"})},
	{"UseJSONMarshaler", "github.com/goccy/go-yaml", bytesOf(
		func(v any) ([]byte, error) { return goccy.MarshalWithOptions(v, goccy.UseJSONMarshaler()) },
		func(b []byte, v any) error { return goccy.UnmarshalWithOptions(b, v, goccy.UseJSONUnmarshaler()) },
	), "sigs.k8s.io/yaml, goccy with JSON methods", nil},
	{"encoding/xml", std, bytesOf(xml.Marshal, xml.Unmarshal), "encoding/xml", map[string]string{
		colUpdate: notInXML, colUser: notInXML, colOther: notInXML, colTexts: notXMLChar,
	}},

	{"encoding/gob", std, viaGob, "", nil},
	{"Marshal", "github.com/fxamacker/cbor/v2", bytesOf(cbor.Marshal, cbor.Unmarshal), "", nil},
	{"Marshal", "github.com/vmihailenco/msgpack/v5", bytesOf(msgpack.Marshal, msgpack.Unmarshal), "", nil},
	{"Marshal", "go.mongodb.org/mongo-driver/v2", bytesOf(bson.Marshal, bson.Unmarshal), "", nil},
	{"Marshal", "go.mongodb.org/mongo-driver", bytesOf(bsonv1.Marshal, bsonv1.Unmarshal), "", nil},
	{"Marshal, read by v2", "go.mongodb.org/mongo-driver", bytesOf(bsonv1.Marshal, bson.Unmarshal), "", nil},
	{"Marshal, read by v1", "go.mongodb.org/mongo-driver/v2", bytesOf(bson.Marshal, bsonv1.Unmarshal), "", nil},
	{"Marshal", "gopkg.in/yaml.v2", bytesOf(yaml2.Marshal, yaml2.Unmarshal), "", nil},
	{"Marshal", "gopkg.in/yaml.v3", bytesOf(yaml3.Marshal, yaml3.Unmarshal), "", nil},
	{"Marshal", "go.yaml.in/yaml/v3", bytesOf(goyaml3.Marshal, goyaml3.Unmarshal), "", nil},
	{"Marshal", "go.yaml.in/yaml/v4", bytesOf(yaml4.Marshal, yaml4.Unmarshal), "", nil},
	{"Marshal", "github.com/goccy/go-yaml", bytesOf(goccy.Marshal, goccy.Unmarshal), "", nil},
	{"Marshal", "github.com/BurntSushi/toml", bytesOf(toml.Marshal, toml.Unmarshal), "", nil},
	{"Marshal", "github.com/pelletier/go-toml/v2", bytesOf(toml2.Marshal, toml2.Unmarshal), "", nil},
	{"Marshal", "github.com/shamaton/msgpack/v2", bytesOf(shamaton.Marshal, shamaton.Unmarshal), "shamaton/msgpack", all(noMethod)},
	{"MessagePack", "github.com/ugorji/go/codec", viaUgorji(&codec.MsgpackHandle{}), "ugorji", map[string]string{colOwn: bytesOnly, colTexts: bytesOnly}},
	{"CBOR", "github.com/ugorji/go/codec", viaUgorji(&codec.CborHandle{}), "ugorji", map[string]string{colOwn: bytesOnly, colTexts: bytesOnly}},
	{"MarshalBinary", "the library", viaBinary, "", nil},
	{"driver.Valuer and sql.Scanner", std, viaColumn, "column cannot say absent", map[string]string{colOwn: noAbsent}},
	{"Encoder, Decoder", "github.com/gorilla/schema", viaSchema, "", nil},
	{"Encoder, Decoder", "github.com/go-playground/form/v4", viaForm, "go-playground/form", all(noMethod)},

	{"to a map and back", "github.com/mitchellh/mapstructure", func(v, into any) error {
		m := map[string]any{}
		return errors.Join(oldmapstructure.Decode(v, &m), oldmapstructure.Decode(m, into))
	}, "mitchellh/mapstructure", all(noMethod)},
	{"to a map and back", "github.com/go-viper/mapstructure/v2", func(v, into any) error {
		m := map[string]any{}
		return errors.Join(mapstructure.Decode(v, &m), mapstructure.Decode(m, into))
	}, "", nil},
	{"from the map of its JSON", "github.com/go-viper/mapstructure/v2", func(v, into any) error {
		data, err := json.Marshal(v)
		if err != nil {
			return err
		}
		m := map[string]any{}
		return errors.Join(json.Unmarshal(data, &m), mapstructure.Decode(m, into))
	}, "", nil},
	{"Map, then mapstructure", "github.com/fatih/structs", func(v, into any) error { return mapstructure.Decode(structs.Map(v), into) }, "", nil},
	{"Copy", "github.com/jinzhu/copier", func(v, into any) error { return copier.Copy(into, v) }, "", nil},
	{"Copy, DeepCopy", "github.com/jinzhu/copier", func(v, into any) error {
		return copier.CopyWithOption(into, v, copier.Option{DeepCopy: true})
	}, "", nil},
	{"Merge", "dario.cat/mergo", func(v, into any) error { return mergo.Merge(into, v) }, "dario.cat/mergo", all(noMethod)},
	{"Map", "dario.cat/mergo", func(v, into any) error {
		m := map[string]any{}
		return errors.Join(mergo.Map(&m, v), mergo.Map(into, m))
	}, "dario.cat/mergo", all(noMethod)},
	{"Copy", "github.com/mohae/deepcopy", func(v, into any) error { return put(into, mohae.Copy(v), nil) }, "", nil},
	{"Anything", "github.com/barkimedes/go-deepcopy", func(v, into any) error {
		copied, err := deepcopy.Anything(v)
		return put(into, copied, err)
	}, "barkimedes", all(noMethod)},
	{"Copy", "github.com/tiendc/go-deepcopy", func(v, into any) error { return tiendc.Copy(into, v) }, "", nil},
	{"Copy", "github.com/mitchellh/copystructure", func(v, into any) error {
		copied, err := copystructure.Copy(v)
		return put(into, copied, err)
	}, "copystructure", all(noMethod)},
	{"Clone", "github.com/huandu/go-clone", func(v, into any) error { return put(into, clone.Clone(v), nil) }, "", nil},
	{"Slowly", "github.com/huandu/go-clone", func(v, into any) error { return put(into, clone.Slowly(v), nil) }, "", nil},
	{"Copy", "github.com/brunoga/deep", func(v, into any) error {
		copied, err := deep.Copy(v)
		return put(into, copied, err)
	}, "", nil},
	{"assignment", std, func(v, into any) error { return put(into, v, nil) }, "", nil},
}

func put(into, v any, err error) error {
	if err == nil {
		reflect.ValueOf(into).Elem().Set(reflect.ValueOf(v))
	}
	return err
}

// bytesOf carries by way of bytes.
func bytesOf(marshal func(any) ([]byte, error), unmarshal func([]byte, any) error) func(v, into any) error {
	return func(v, into any) error {
		data, err := marshal(v)
		if err != nil {
			return err
		}
		return unmarshal(data, into)
	}
}

func viaGob(v, into any) error {
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(v); err != nil {
		return err
	}
	return gob.NewDecoder(io.Reader(&b)).Decode(into)
}

func viaUgorji(h codec.Handle) func(v, into any) error {
	return bytesOf(ugorji(h), func(data []byte, v any) error { return codec.NewDecoderBytes(data, h).Decode(v) })
}

var errNoMethod = errors.New("the type has no such method")

func viaBinary(v, into any) error {
	m, ok := v.(stdencoding.BinaryMarshaler)
	if !ok {
		return errNoMethod
	}
	data, err := m.MarshalBinary()
	return errors.Join(err, into.(stdencoding.BinaryUnmarshaler).UnmarshalBinary(data))
}

// viaColumn carries a record as one column, and another struct with a column
// for each field.
func viaColumn(v, into any) error {
	if _, ok := v.(driver.Valuer); ok {
		return oneColumn(v, into)
	}
	was, is := reflect.ValueOf(v), reflect.ValueOf(into).Elem()
	for i := range was.NumField() {
		if err := oneColumn(was.Field(i).Interface(), is.Field(i).Addr().Interface()); err != nil {
			return err
		}
	}
	return nil
}

func oneColumn(v, into any) error {
	held, err := driver.DefaultParameterConverter.ConvertValue(v)
	if err != nil {
		return err
	}
	return into.(sql.Scanner).Scan(held)
}

func viaSchema(v, into any) error {
	form := map[string][]string{}
	if err := schema.NewEncoder().Encode(v, form); err != nil {
		return err
	}
	return schema.NewDecoder().Decode(into, form)
}

func viaForm(v, into any) error {
	form, err := playgroundform.NewEncoder().Encode(v)
	if err != nil {
		return err
	}
	return playgroundform.NewDecoder().Decode(into, form)
}

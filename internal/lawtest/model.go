package lawtest

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// A model is what the tags of a struct say.
type model struct {
	typ     reflect.Type
	members []member
}

// A member is a field with a wire name.
type member struct {
	name         string // in Go
	json         string // "" where JSON has none
	xml          string // "" where XML has none
	index        int
	typ          reflect.Type // without Optional
	optional     bool
	nullable     bool // the server knows null
	notNull      bool // the tag says that it does not
	emptyIsNull  bool // the empty string reads as null
	required     bool
	identity     bool
	readOnly     bool
	zeroUnknown  bool     // plain in a record, and absent from JSON where it is zero
	responseOnly bool     // a request is read with it but never written with it
	xmlFirst     bool     // written before the others in XML
	choices      []string // of the rule oneof
	key          string   // of a list whose items merge one by one: the member that tells them apart
}

// path is the member's name in error paths.
func (m member) path() string {
	if m.json != "" {
		return m.json
	}
	return m.xml
}

var models sync.Map // of *model by reflect.Type

// modelOf reads the tags of a struct. An Optional member counts as nullable.
func modelOf(typ reflect.Type) *model {
	if known, ok := models.Load(typ); ok {
		return known.(*model)
	}
	m := &model{typ: typ}
	for i := range typ.NumField() {
		field := typ.Field(i)
		read := member{name: field.Name, index: i, json: wireName(field.Tag.Get("json")), xml: wireName(field.Tag.Get("xml"))}
		if read.path() == "" {
			continue
		}
		read.typ, read.optional = optionalOf(field.Type)
		read.required = strings.HasPrefix(field.Tag.Get("validate"), "required")
		read.zeroUnknown = !read.optional && strings.HasSuffix(field.Tag.Get("json"), ",omitzero")
		_, values, _ := strings.Cut(field.Tag.Get("validate"), "oneof=")
		values, _, _ = strings.Cut(values, ",")
		read.choices = strings.Fields(values)
		options := contractOf(field)
		read.notNull = has(options, "notnull")
		read.nullable = read.optional && !read.notNull
		k := kindOf(read.typ)
		read.emptyIsNull = k == list || k == object || read.nullable && k != text && k != opaque
		read.key = options["key"]
		read.xmlFirst = has(options, "xmlfirst")
		read.identity = has(options, "identity")
		read.responseOnly = has(options, "responseonly")
		read.readOnly = has(options, "readonly")
		m.members = append(m.members, read)
	}
	models.Store(typ, m)
	return m
}

// member returns the member of that Go name.
func (m *model) member(name string) (member, bool) {
	if i := slices.IndexFunc(m.members, func(m member) bool { return m.name == name }); i >= 0 {
		return m.members[i], true
	}
	return member{}, false
}

// contractOf returns the options of a field's contract tag.
func contractOf(field reflect.StructField) map[string]string {
	options := make(map[string]string)
	for option := range strings.SplitSeq(field.Tag.Get("contract"), ",") {
		name, value, _ := strings.Cut(option, "=")
		options[name] = value
	}
	return options
}

func has(options map[string]string, name string) bool { _, ok := options[name]; return ok }

func wireName(tag string) string {
	name, _, _ := strings.Cut(tag, ",")
	if name == "-" {
		return ""
	}
	return name
}

// updateModel is the model of an update: the type in the record decides about
// null, unless the update's tag says that there is none.
func updateModel(record, update reflect.Type) *model {
	held, sent := modelOf(record), *modelOf(update)
	sent.members = slices.Clone(sent.members)
	for i := range sent.members {
		if m, ok := held.member(sent.members[i].name); ok {
			sent.members[i].nullable = m.nullable && !sent.members[i].notNull
			sent.members[i].emptyIsNull = m.emptyIsNull
		}
	}
	return &sent
}

// A pair is a member in the record and in the update.
type pair struct{ held, sent member }

// known reports whether a record, as an update holds it, knows the member. Null
// says no more than absent where the server has no null.
func (p pair) known(held reflect.Value) bool {
	field := held.Field(p.sent.index)
	return isSet(field) && (p.sent.nullable || !isNull(field))
}

// written reports whether JSON has the member, which holds field.
func (m member) written(field reflect.Value) bool {
	return m.json != "" && !m.responseOnly && (!m.optional || isSet(field)) && !(m.zeroUnknown && field.IsZero())
}

// unknown reports whether a plain value says that the record does not know the
// member. The identity is never that: an update must send it.
func (p pair) unknown(v reflect.Value) bool {
	return p.held.zeroUnknown && !p.sent.identity && v.IsZero()
}

func (p pair) editable() bool { return !p.sent.identity && !p.readOnly() }
func (p pair) readOnly() bool { return p.sent.readOnly || p.held.readOnly }

// pairs returns the members that both have.
func (s *System[U, P]) pairs() (pairs []pair) {
	held := modelOf(reflect.TypeFor[U]())
	for _, sent := range s.update().members {
		if m, ok := held.member(sent.name); ok {
			pairs = append(pairs, pair{m, sent})
		}
	}
	return pairs
}

func (s *System[U, P]) update() *model {
	return updateModel(reflect.TypeFor[U](), reflect.TypeFor[P]())
}

// modelFor returns the model of one of the system's types.
func (s *System[U, P]) modelFor(typ reflect.Type) *model {
	if typ == reflect.TypeFor[P]() {
		return s.update()
	}
	return modelOf(typ)
}

// A kind says how the laws look at a type.
type kind int

const (
	scalar kind = iota
	text        // any text is a value, the empty one too
	enum        // a named type with its own codec
	opaque      // a struct without wire names and with its own codec, to which the empty string is a value
	object      // a struct with wire names
	list
)

func kindOf(typ reflect.Type) kind {
	switch known, ok := scalars[typ]; {
	case known.word == "string":
		return text
	case ok:
		return scalar
	}
	switch typ.Kind() {
	case reflect.Slice:
		return list
	case reflect.Struct:
		if len(modelOf(typ).members) == 0 {
			return opaque
		}
		return object
	}
	if own, ok := reflect.New(typ).Interface().(json.Unmarshaler); ok {
		if typ.Kind() == reflect.String && own.UnmarshalJSON([]byte(`""`)) == nil {
			return text
		}
		return enum
	}
	return scalar
}

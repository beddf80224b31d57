package lawtest

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"log/slog"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/seed16fbf055/userupdate/wire"
)

// TestMembers goes over every member by itself: it runs the laws on values that
// hold no other, and asks what a whole value would not show.
func (s *System[U, P]) TestMembers(t *testing.T) {
	for _, part := range s.parts(s.Sample(t)) {
		t.Run(part.name, func(t *testing.T) { check(t, "of", part.name, part.hold) })
	}
}

// A part is one of the checks of TestMembers.
type part struct {
	name string
	hold func(r *report)
}

func (s *System[U, P]) parts(sample U) (all []part) {
	for _, m := range s.update().members {
		all = append(all, part{m.path(), func(r *report) { s.sentMember(r, m, sample) }})
	}
	for _, m := range modelOf(reflect.TypeFor[U]()).members {
		all = append(all, part{"the record's " + m.path(), func(r *report) { s.heldMember(r, m) }})
	}
	for _, typ := range s.types() {
		all = append(all, part{typ.Name(), func(r *report) { s.documented(r, typ) }})
	}
	return append(all, part{"required members", s.required})
}

// sentMember checks the laws, and the members of an update one by one.
func (s *System[U, P]) sentMember(r *report, m member, sample U) {
	var none P
	var nobody, user U
	set, null := only(reflect.TypeFor[P](), m).Interface().(P), none
	setNull(reflect.ValueOf(&null).Elem().Field(m.index))
	if held, ok := modelOf(reflect.TypeFor[U]()).member(m.name); ok {
		user = only(reflect.TypeFor[U](), held).Interface().(U)
	}
	for _, law := range s.valueLaws() {
		for _, in := range []inputs[U, P]{
			{a: nobody, b: user, p: set, q: null, r: none},
			{a: user, b: nobody, p: null, q: set, r: none},
			{a: user, b: sample, p: set, q: none, r: null},
			{a: sample, b: user, p: null, q: set, r: set},
		} {
			law.hold(r, in)
		}
	}
	later, last := set, null
	if s.excluded(Merge, m.name) {
		last = set // null is not an instruction
	}
	if ruled := m.key != "" || s.excluded(Apply, m.name); ruled && !m.nullable {
		later = null // what is refused stays refused
	}
	s.merges(r, m.path(), none, set, null, later, last)
	if m.key != "" {
		s.mergesItems(r, m)
	}
}

// merges holds Merge to what two updates say about one member: set gives it a
// value, later is what that makes of null before it, and last what null makes
// of it.
func (s *System[U, P]) merges(r *report, what string, none, set, null, later, last P) {
	for _, row := range []struct {
		name                string
		first, second, want P
	}{
		{"a value, then nothing", set, none, set},
		{"nothing, then a value", none, set, set},
		{"null, then nothing", null, none, null},
		{"null, then a value", null, set, later},
		{"a value, then null", set, null, last},
	} {
		got := s.Merge(row.first, row.second)
		r.same(what+": "+row.name+" merged", asWritten.differences(reflect.ValueOf(row.want), reflect.ValueOf(got)))
	}
}

// mergesItems does the same for every member of an item of a keyed list.
func (s *System[U, P]) mergesItems(r *report, m member) {
	for _, part := range modelOf(m.typ.Elem()).members {
		if part.name == m.key {
			continue
		}
		var updates [3]P
		for i := range updates {
			item := reflect.New(m.typ.Elem()).Elem()
			set(keyField(item, m.key), someKeys(item, m.key)[0])
			if i == 1 {
				set(item.Field(part.index), whole(part.typ))
			} else if i == 2 {
				setNull(item.Field(part.index))
			}
			set(reflect.ValueOf(&updates[i]).Elem().Field(m.index), reflect.Append(reflect.Zero(m.typ), item))
		}
		s.merges(r, m.path()+"."+part.path(), updates[0], updates[1], updates[2], updates[1], updates[2])
	}
}

// heldMember holds Diff and Changes to a record that differs in one member.
func (s *System[U, P]) heldMember(r *report, m member) {
	var nobody U
	var want P
	user := only(reflect.TypeFor[U](), m).Interface().(U)
	if sent, ok := s.update().member(m.name); ok && !sent.identity && !sent.readOnly && !m.readOnly {
		reflect.ValueOf(&want).Elem().Field(sent.index).Set(s.held(user).Field(sent.index))
	}
	if diff := s.Diff(nobody, user); !s.excluded(Diff, m.name) {
		r.same("Diff", asEqual.differences(reflect.ValueOf(want), reflect.ValueOf(diff)))
	}
	come, gone := s.Changes(nobody, user), s.Changes(user, nobody)
	if len(come) == 0 || len(come) != len(gone) {
		r.failf("Changes finds %v, and the other way round %v", come, gone)
		return
	}
	for i := range come {
		masked := come[i].New == wire.Mask && gone[i].Old == wire.Mask
		if come[i].Path[0].Name != m.path() || gone[i].Path[0].Name != m.path() || isSecret(m.typ) && !masked {
			r.failf("changes: %v and %v", come[i], gone[i])
		}
	}
}

// required checks what an empty body and an empty record lack, in the
// documented order.
func (s *System[U, P]) required(r *report) {
	var update P
	var user U
	for what, err := range map[*model]error{s.update(): update.Validate(), modelOf(reflect.TypeFor[U]()): user.Validate()} {
		var want []string
		for _, m := range what.members {
			if m.required {
				want = append(want, m.path()+" required")
			}
		}
		lacks := func(line string) bool { return !strings.HasSuffix(line, " required") } // of any rule, some are broken by zero
		if got := slices.DeleteFunc(inOrder(entries(r, err)), lacks); !slices.Equal(got, want) {
			r.failf("an empty %s lacks %q, want %q", what.typ.Name(), got, want)
		}
	}
	if err := update.ValidatePartial(); err != nil {
		r.failf("an empty partial update: %v", err)
	}
}

// documented checks the names and the order of what a struct writes, in every
// format and in the log, and how names are read.
func (s *System[U, P]) documented(r *report, typ reflect.Type) {
	m := s.modelFor(typ)
	all := whole(typ)
	s.codecWrites(r, all, m)
	var order []string
	for _, first := range []bool{true, false} {
		for _, member := range m.members {
			sent, _ := s.update().member(member.name)
			leads := member.xmlFirst || sent.xmlFirst && typ == reflect.TypeFor[U]()
			if member.xml != "" && !member.responseOnly && leads == first {
				order = append(order, member.xml)
			}
		}
	}
	_, readsXML := reflect.New(typ).Interface().(xml.Unmarshaler)
	if _, got := elements(all); readsXML && !slices.Equal(got, order) {
		r.failf("XML has the elements %q, want %q", got, order)
	}
	for _, member := range m.members {
		one, null := only(typ, member), reflect.New(typ).Elem()
		if member.optional {
			setNull(null.Field(member.index))
		}
		for _, v := range []reflect.Value{one, null} {
			s.codecWrites(r, v, m)
			s.throughJSON(r, v)
		}
		line := one.Interface().(Model).LogValue().Group()
		if !slices.ContainsFunc(line, func(a slog.Attr) bool { return a.Key == member.path() }) {
			r.failf("log lines miss %s: %v", member.path(), line)
		}
		s.namesMatch(r, one, member)
		s.codecOf(r, typ, []byte(`{"`+member.json+`":""}`))
		if readsXML && member.xml != "" {
			s.nilled(r, typ, member)
		}
	}
}

// namesMatch reads a member under its name in another case: JSON ignores ASCII
// case, XML does not.
func (s *System[U, P]) namesMatch(r *report, one reflect.Value, m member) {
	text := Must(json.Marshal(one.Interface()))
	got := reflect.New(one.Type())
	_, readsXML := got.Interface().(xml.Unmarshaler)
	for _, name := range []string{strings.ToLower(m.path()), strings.ToUpper(m.path())} {
		s.codecOf(r, one.Type(), bytes.Replace(text, []byte(`"`+m.json+`":`), []byte(`"`+name+`":`), 1))
		if !readsXML || m.xml == "" || name == m.xml || m.responseOnly {
			continue
		}
		body := bytes.ReplaceAll(Must(xml.Marshal(one.Interface())), []byte(m.xml+">"), []byte(name+">"))
		if err := xml.Unmarshal(body, got.Interface()); err != nil || !got.Elem().Field(m.index).IsZero() {
			r.failf("%s was read, %v", body, err)
		}
	}
}

// nilled reads an element that is marked nil and has content: the mark counts
// where the server knows null, and the content elsewhere.
func (s *System[U, P]) nilled(r *report, typ reflect.Type, m member) {
	root, _ := elements(reflect.Zero(typ))
	got := reflect.New(typ)
	body := "<" + root + ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><` + m.xml + ` xsi:nil="true">x</` + m.xml + "></" + root + ">"
	_ = xml.Unmarshal([]byte(body), got.Interface())
	if null := isNull(got.Elem().Field(m.index)); null != m.emptyIsNull {
		r.failf("%s reads as null: %v, want %v", body, null, m.emptyIsNull)
	}
}

// elements returns the names of the root and of the elements below it.
func elements(v reflect.Value) (root string, names []string) {
	var document struct {
		XMLName xml.Name
		Items   []struct{ XMLName xml.Name } `xml:",any"`
	}
	_ = xml.Unmarshal(Must(xml.Marshal(v.Interface())), &document)
	for _, item := range document.Items {
		names = append(names, item.XMLName.Local)
	}
	return document.XMLName.Local, names
}

func only(typ reflect.Type, m member) reflect.Value {
	v := reflect.New(typ).Elem()
	set(v.Field(m.index), whole(m.typ))
	if list, _ := get(v.Field(m.index)); m.key != "" {
		for i := range list.Len() {
			set(keyField(list.Index(i), m.key), someKeys(list.Index(i), m.key)[i])
		}
	}
	return v
}

// used is whole for a variable that is to be read into: it also has an unknown
// member.
func used(typ reflect.Type) reflect.Value {
	v := whole(typ)
	if extra, ok := extraField(v); ok {
		must(extra.Addr().Interface().(*wire.Members).Set("before", []byte("1")))
	}
	return v
}

var wholes sync.Map // of what makeWhole returned, by reflect.Type

// whole returns a value with something in every place, always the same, that
// every format can say.
func whole(typ reflect.Type) reflect.Value {
	made, ok := wholes.Load(typ)
	if !ok {
		made, _ = wholes.LoadOrStore(typ, makeWhole(typ))
	}
	return copyOf(made.(reflect.Value))
}

func makeWhole(typ reflect.Type) reflect.Value {
	v := reflect.New(typ).Elem()
	switch kindOf(typ) {
	case object:
		for _, m := range modelOf(typ).members {
			v.Field(m.index).Set(only(typ, m).Field(m.index))
		}
		return v
	case list:
		items := reflect.MakeSlice(typ, 2, 4) // with room, where an append in place would write
		for i := range items.Len() {
			items.Index(i).Set(whole(typ.Elem()))
		}
		return items
	}
	random := rand.New(rand.NewPCG(3, 3))
	for asEqual.equal(v, reflect.Zero(typ)) || unsayable(v) != "" || !inForm.pruneValue(copyOf(v)) {
		v.Set(randomValue(random, typ))
	}
	return v
}

// Whole returns a value of one of a system's structs with something in every
// place, always the same. Its lists have room behind their ends.
func Whole(typ reflect.Type) any { return whole(typ).Interface() }

package lawtest

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// madeLaw is the law of values that a program makes: the laws that ask for no
// format hold for them too, nothing panics, and what is written in a format is
// read back the same or is an error. What a format changes without an error is
// documented: a byte that is not UTF-8 becomes U+FFFD in JSON and in forms.
func (s *System[U, P]) madeLaw(r *report, random *rand.Rand) {
	in := s.made(random)
	for _, law := range s.valueLaws() {
		if slices.Contains([]Law{Apply, Diff, Merge, Arguments, Rules}, law.name) {
			law.hold(r, in)
		}
	}
	for _, v := range slices.Concat(in.models, []reflect.Value{reflect.ValueOf(&in.a).Elem(), reflect.ValueOf(&in.p).Elem()}) {
		if random.IntN(8) == 0 {
			taken(random, v)
		}
		before := copyOf(v)
		s.saidInJSON(r, v)
		s.saidInXML(r, v)
		s.saidInForm(r, v)
		if _, ok := v.Addr().Interface().(storable); ok {
			saidInStore(r, v)
		}
		if !identical(before, v) {
			r.failf("writing a %s changes it", v.Type().Name())
		}
	}
}

// unsaid lists the places of values that a format has no form for, and of
// unknown members with the name of a known one, in the documented order.
func (f format) unsaid(path wire.Path, v reflect.Value) (places []string) {
	for _, m := range modelOf(v.Type()).members {
		if value, ok := get(v.Field(m.index)); ok && f.nameOf(m) != "" {
			places = append(places, f.unsaidValue(path.Member(m.path()), value)...)
		}
	}
	if f > inJSON {
		return places
	}
	for name := range extraOf(v).All() {
		if slices.ContainsFunc(modelOf(v.Type()).members, func(m member) bool { return m.json != "" && foldEqual(m.json, name) }) {
			places = append(places, path.Member(name).String())
		}
	}
	return places
}

func (f format) unsaidValue(path wire.Path, v reflect.Value) (places []string) {
	said := true
	switch k := kindOf(v.Type()); {
	case k == object && isNull(v):
	case k == object:
		return f.unsaid(path, v)
	case k == list:
		for i := range v.Len() {
			places = append(places, f.unsaidValue(path.Index(i), v.Index(i))...)
		}
		return places
	case f == inXML && k == text:
		said = unsayableText(v) == ""
	case f == inXML && k == enum:
		said = f.leaf(v) == nil
	case f == inForm && v.Type() == reflect.TypeFor[wire.DateTime]():
		said = formHas(v.Interface().(wire.DateTime))
	case k == enum || k == opaque:
		said = f.leaf(v) == nil
	}
	if !said {
		places = []string{path.String()}
	}
	return places
}

// leaf asks a value of a system's own type whether a format can say it.
func (f format) leaf(v reflect.Value) (err error) {
	if text, ok := v.Interface().(interface{ MarshalText() ([]byte, error) }); ok && f == inXML {
		_, err = text.MarshalText()
		return err
	}
	_, err = v.Interface().(json.Marshaler).MarshalJSON()
	return err
}

// refusedFor complains unless an error names one of the places, and nothing is
// written.
func refusedFor(r *report, what string, places []string, err error, written []byte) {
	list := entries(r, err)
	if len(list) == 0 || !slices.Contains(places, list[0].Path.String()) || len(written) > 0 {
		r.failf("%s: %q cannot be said; it is written as %.200q with %v", what, places, written, err)
	}
}

// saidInJSON writes v as JSON and reads it.
func (s *System[U, P]) saidInJSON(r *report, v reflect.Value) {
	what := "a made " + v.Type().Name() + " through JSON"
	model := v.Interface().(Model)
	const before = "before"
	appended, err := model.AppendJSON([]byte(before))
	marshalled, also := model.MarshalJSON()
	body, kept := strings.CutPrefix(string(appended), before)
	if !kept || body != string(marshalled) || !reflect.DeepEqual(entries(r, err), entries(r, also)) {
		r.failf("%s: AppendJSON appends %.200q with %v, MarshalJSON returns %.200q with %v", what, appended, err, marshalled, also)
	}
	if inJSON.refused(r, what, v, err, marshalled) {
		return
	}
	eachLeaf(r, v)
	want := naiveWrite(v, s.modelFor(v.Type()))
	if err != nil || body != want {
		r.failf("%s: it is written as\n%.400q, want\n%.400q, error %v", what, body, want, err)
		return
	}
	read := sayable(v, inJSON)
	if !s.keeps(v.Type()) {
		dropExtra(read)
	}
	got := reflect.New(v.Type())
	if err := got.Interface().(json.Unmarshaler).UnmarshalJSON(marshalled); err != nil {
		r.failf("%s: %v in %.400q", what, err, body)
	}
	r.same(what, asWritten.differences(inUTF8(read), got.Elem()))
}

// eachLeaf writes and reads every value in v that has a type of the system's
// own.
func eachLeaf(r *report, v reflect.Value) {
	walk("", v, every, func(path string, leaf reflect.Value) {
		if kindOf(leaf.Type()) != opaque || !isUTF8(leaf) {
			return
		}
		written, err := leaf.Interface().(json.Marshaler).MarshalJSON()
		got := reflect.New(leaf.Type())
		if err := errors.Join(err, got.Interface().(json.Unmarshaler).UnmarshalJSON(written)); err != nil {
			r.failf("%s: %v in %.400q", path, err, written)
		}
		r.same("a made "+leaf.Type().Name()+" through JSON", asEqual.differences(leaf, got.Elem()))
	})
}

// refused reports whether JSON cannot say v, or no reader takes it, and wants the
// error about the first such place then.
func (f format) refused(r *report, what string, v reflect.Value, err error, written []byte) bool {
	places, deep := f.unsaid(nil, v), f.depth(v) > maxDepth
	if list, _ := errors.AsType[validate.Errors](err); deep && len(list) == 1 && list[0].Code == validate.CodeDepth && len(written) == 0 {
		return true
	}
	if len(places) > 0 {
		if f == inJSON {
			places = places[:1] // the storage form has those of other formats at the end
		}
		refusedFor(r, what, places, err, written)
	} else if deep {
		r.failf("%s: it is over %d deep, and written with %v", what, maxDepth, err)
	}
	return len(places) > 0 || deep
}

// depth returns how deep the JSON of a value in a format nests.
func (f format) depth(v reflect.Value) (deepest int) {
	v, ok := get(v)
	if !ok || isNull(v) {
		return 0
	}
	switch kindOf(v.Type()) {
	case object:
		for _, m := range modelOf(v.Type()).members {
			if f.nameOf(m) != "" {
				deepest = max(deepest, f.depth(v.Field(m.index)))
			}
		}
		for _, value := range extraOf(v).All() {
			deepest = max(deepest, depth(value))
		}
		return deepest + 1
	case list:
		for i := range v.Len() {
			deepest = max(deepest, f.depth(v.Index(i)))
		}
		return deepest + 1
	case opaque:
		text, _ := v.Interface().(json.Marshaler).MarshalJSON()
		return depth(text)
	}
	return 0
}

// saidInStore stores v and reads it. Unlike JSON, the storage form changes
// nothing: a text that is not UTF-8 is an error.
func saidInStore(r *report, v reflect.Value) {
	what := "a made " + v.Type().Name() + " through the store"
	held := v.Addr().Interface().(storable)
	stored, err := held.MarshalBinary()
	column, also := held.Value()
	if text, _ := column.(string); text != string(stored) || !reflect.DeepEqual(entries(r, err), entries(r, also)) {
		r.failf("%s: MarshalBinary returns %.200q with %v, Value %.200q with %v", what, stored, err, text, also)
	}
	if inStore.refused(r, what, v, err, stored) {
		return
	}
	if !isUTF8(v) {
		if list := entries(r, err); len(list) != 1 || list[0].Code != validate.CodeType || len(stored) > 0 {
			r.failf("%s: it holds text that is not UTF-8, and is stored as %.200q with %v", what, stored, err)
		}
		return
	}
	got := reflect.New(v.Type())
	if err := errors.Join(err, got.Interface().(storable).UnmarshalBinary(stored)); err != nil {
		r.failf("%s: %v in %.400q", what, err, stored)
	}
	r.same(what, asWritten.differences(sayable(v, inStore), got.Elem()))
}

// saidInXML writes v as XML and reads it.
func (s *System[U, P]) saidInXML(r *report, v reflect.Value) {
	if _, ok := v.Addr().Interface().(xml.Unmarshaler); !ok {
		return
	}
	what := "a made " + v.Type().Name() + " through XML"
	body, err := xml.Marshal(v.Interface())
	s.appendsXML(r, v, body, err)
	if places := inXML.unsaid(nil, v); len(places) > 0 {
		refusedFor(r, what, places, err, body)
		return
	}
	got := reflect.New(v.Type())
	if err := errors.Join(err, xml.Unmarshal(body, got.Interface())); err != nil {
		r.failf("%s: %v in %.400q", what, err, body)
	}
	r.same(what, asWritten.differences(sayable(v, inXML), got.Elem()))
}

// saidInForm writes v as a form and reads it.
func (s *System[U, P]) saidInForm(r *report, v reflect.Value) {
	appender, appends := v.Interface().(formAppender)
	got := reflect.New(v.Type())
	decoder, reads := got.Interface().(formDecoder)
	if !appends || !reads {
		return
	}
	what := "a made " + v.Type().Name() + " through a form"
	body, err := appender.AppendForm(nil)
	if places := inForm.unsaid(nil, v); len(places) > 0 {
		var told []string
		for _, problem := range entries(r, err) {
			told = append(told, problem.Path.String())
		}
		if !slices.Equal(told, places) || len(body) > 0 {
			r.failf("%s: %q cannot be said; it is written as %.200q with %v", what, places, body, err)
		}
		return
	}
	form, wrong := url.ParseQuery(string(body))
	if err := errors.Join(err, wrong); err != nil {
		r.failf("%s: %v in %.400q", what, err, body)
		return
	}
	if encoded := v.Interface().(formEncoder).EncodeForm(); !maps.EqualFunc(encoded, form, slices.Equal) {
		r.failf("%s: AppendForm appends %.400q, EncodeForm returns %.400q", what, body, encoded)
	}
	if err := decoder.UnmarshalForm(form); !onlyLost(r, v, err) {
		r.failf("%s: %v in %.400q", what, err, body)
	}
	r.same(what, asWritten.differences(replaced(sayable(v, inForm)), replaced(sayable(got.Elem(), inForm))))
}

// eachText gives change every text in v, a copy, for what then stands there.
// Values of a system's own types are read again from what they write.
func eachText(v reflect.Value, change func(string) string) {
	switch kindOf(v.Type()) {
	case object:
		for _, m := range modelOf(v.Type()).members {
			if value, ok := get(v.Field(m.index)); ok {
				changed := copyOf(value)
				eachText(changed, change)
				set(v.Field(m.index), changed)
			}
		}
	case list:
		for i := range v.Len() {
			eachText(v.Index(i), change)
		}
	case text:
		if secret, ok := v.Interface().(wire.Secret); ok {
			v.Set(reflect.ValueOf(wire.NewSecret(change(secret.Reveal()))))
		} else {
			v.SetString(change(v.String()))
		}
	case opaque:
		must(v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON([]byte(naiveValue(v))))
	}
}

// inUTF8 returns v with U+FFFD for every byte that is not UTF-8.
func inUTF8(v reflect.Value) reflect.Value {
	eachText(v, func(text string) string { return string([]rune(text)) })
	return v
}

// replaced returns v with one U+FFFD for whatever is not UTF-8: readers of
// forms count it as .NET does.
func replaced(v reflect.Value) reflect.Value {
	eachText(v, func(text string) string {
		text = strings.ToValidUTF8(text, "\ufffd")
		for strings.Contains(text, "\ufffd\ufffd") {
			text = strings.ReplaceAll(text, "\ufffd\ufffd", "\ufffd")
		}
		return text
	})
	return v
}

// isUTF8 reports whether every text in v is UTF-8.
func isUTF8(v reflect.Value) bool {
	valid := true
	walk("", v, every, func(_ string, leaf reflect.Value) {
		switch kindOf(leaf.Type()) {
		case text:
			valid = valid && utf8.ValidString(textOf(leaf))
		case opaque:
			valid = valid && utf8.ValidString(fmt.Sprint(leaf.Interface()))
		}
	})
	return valid
}

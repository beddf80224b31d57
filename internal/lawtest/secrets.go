package lawtest

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// Marker is a text to hide in secrets, and markerGUID one for secrets that must
// be a GUID: see [ShowsSecret].
const Marker = "hush-9f3c1b"

var markerGUID = uuid.MustParse("9f3c1bd1-5e1f-41d2-a875-737c6839f37e")

// ShowsSecret reports whether a text shows the [Marker]: as it is, in
// hexadecimal, or as a list of bytes.
func ShowsSecret(text string) bool {
	return slices.ContainsFunc(shown, func(form string) bool { return strings.Contains(text, form) })
}

// shown are the forms in which the markers could be seen.
var shown = func() (forms []string) {
	for _, marker := range []any{[]byte(Marker), []byte(markerGUID.String()), markerGUID[:]} {
		forms = append(forms, fmt.Sprintf("%x", marker), fmt.Sprintf("%X", marker), strings.Trim(fmt.Sprint(marker), "[]"))
	}
	return append(forms, Marker, markerGUID.String(), strings.ToUpper(markerGUID.String()))
}()

// Printings returns what a program may print of a value without asking for its
// wire form.
func Printings(value any) (texts []string) {
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%t"} {
		texts = append(texts, fmt.Sprintf(verb, value))
	}
	// In what is not exported no method is called: fmt prints what is there.
	hiding := struct{ inner any }{[]any{value}}
	texts = append(texts, fmt.Sprintf("%+v", hiding), fmt.Sprintf("%#v", hiding))
	var log bytes.Buffer
	for _, handler := range []slog.Handler{slog.NewTextHandler(&log, nil), slog.NewJSONHandler(&log, nil)} {
		slog.New(handler).Info("message", "value", value)
		slog.New(handler).With("value", value).WithGroup("group").Info("message", "again", value)
	}
	return append(texts, log.String())
}

// hidden complains if a printing of value shows the marker, or reflection does.
func hidden(r *report, what string, value any) {
	if found := reached(reflect.ValueOf(value)); found != "" {
		r.failf("%s: a secret is held in the clear: %.300q", what, found)
	}
	for _, printed := range Printings(value) {
		if ShowsSecret(printed) {
			r.failf("%s: a secret is shown: %.300s", what, printed)
			return
		}
	}
}

// hiddenError is hidden for an error and for what is made from one, which have
// no wire form that may show a value.
func (s *System[U, P]) hiddenError(r *report, what string, err error) {
	if err == nil {
		return
	}
	forms := []any{err, validate.Problem(err), validate.ModelState("user", err)}
	if s.Failure != nil {
		forms = append(forms, s.Failure(err))
	}
	for _, form := range forms {
		hidden(r, what, form)
		written, jsonErr := json.Marshal(form)
		if jsonErr != nil || ShowsSecret(string(written)) {
			r.failf("%s: as JSON %s, error %v", what, written, jsonErr)
		}
	}
}

// mark appends the marker to every secret in v, and makes one where there is
// none, in objects and lists too. It makes an unknown member with it.
func mark(v reflect.Value) {
	if extra, ok := extraField(v); ok {
		must(extra.Addr().Interface().(*wire.Members).Set("unknown", []byte(`{"`+Marker+`":"`+Marker+`"}`)))
	}
	for _, m := range modelOf(v.Type()).members {
		field := v.Field(m.index)
		value, ok := get(field)
		if !ok {
			if !isSecret(m.typ) {
				continue
			}
			value = reflect.Zero(m.typ)
		}
		marked := copyOf(value)
		markValue(marked)
		set(field, marked)
	}
}

func markValue(v reflect.Value) {
	switch secret := v.Interface().(type) {
	case wire.Secret:
		v.Set(reflect.ValueOf(wire.NewSecret(secret.Reveal() + Marker)))
	case wire.SecretGUID:
		v.Set(reflect.ValueOf(wire.NewSecretGUID(markerGUID)))
	default:
		if isSecret(v.Type()) && json.Unmarshal([]byte(`"`+Marker+`"`), v.Addr().Interface()) != nil {
			panic("lawtest: a secret that takes no text")
		}
	}
	switch kindOf(v.Type()) {
	case object:
		mark(v)
	case list:
		for i := range v.Len() {
			markValue(v.Index(i))
		}
	}
}

// marked returns a marked copy.
func marked[T any](value T) T {
	v := copyOf(reflect.ValueOf(value))
	mark(v)
	return v.Interface().(T)
}

// secrets is law 8: nothing panics on any body, and no printing, error, log
// line or change list shows a secret.
func (s *System[U, P]) secrets(r *report, contentType string, body []byte) {
	decoded, err := s.Decode(contentType, body)
	s.hiddenError(r, "Decode", err)
	var user U
	read(body, &user)
	s.valuesAreHidden(r, user, decoded)
	for _, typ := range s.types() {
		s.anyBody(r, typ, body)
	}
}

// randomIsHidden is law 8 on random values, some of them made in Go.
func (s *System[U, P]) randomIsHidden(r *report, seed uint64) {
	in := s.inputs(seed, nil, nil, nil)
	if seed%4 == 3 {
		in = s.made(rand.New(rand.NewPCG(seed, 3)))
	}
	s.valuesAreHidden(r, in.a, in.p)
	for _, v := range in.models {
		s.written(r, v)
	}
}

// valuesAreHidden prints everything that is made from a record and an update
// with marked secrets.
func (s *System[U, P]) valuesAreHidden(r *report, user U, update P) {
	marks, sent := marked(user), marked(update)
	merged, err := s.Apply(user, sent)
	problem := validate.Join(err, sent.Validate(), sent.ValidatePartial(), marks.Validate(), s.CheckReadOnly(user, sent))
	s.hiddenError(r, "a report", problem)
	_, err = s.Apply(marks, sent)
	s.hiddenError(r, "Apply", err)
	diff, full := s.Diff(user, marks), s.Full(marks)
	values := []any{marks, &marks, sent, &sent, merged, diff, full, s.Merge(update, sent)}
	if s.Shown != nil {
		values = append(values, s.Shown(marks, sent)...)
	}
	for _, value := range values {
		hidden(r, fmt.Sprintf("a %T", value), value)
	}
	redacted(r, reflect.ValueOf(marks))
	redacted(r, reflect.ValueOf(sent))
	for _, rows := range [][]wire.Change{s.Changes(user, marks), s.Changes(marks, user), s.Changes(user, merged)} {
		hidden(r, "Changes", rows)
		for _, row := range rows {
			if row.New == wire.Mask {
				hidden(r, "a change", row)
			}
		}
		if written, err := json.Marshal(rows); err != nil || ShowsSecret(string(written)) {
			r.failf("Changes as JSON: %s, error %v", written, err)
		}
	}
}

// anyBody gives a body to every codec of a type.
func (s *System[U, P]) anyBody(r *report, typ reflect.Type, body []byte) {
	into := reflect.New(typ)
	s.hiddenError(r, "UnmarshalJSON", into.Interface().(json.Unmarshaler).UnmarshalJSON(body))
	_ = json.Unmarshal(body, into.Interface())
	s.written(r, into.Elem())
	if _, ok := into.Interface().(xml.Unmarshaler); ok {
		_ = xml.Unmarshal(body, into.Interface())
		s.written(r, into.Elem())
	}
	if decoder, ok := into.Interface().(formDecoder); ok {
		values, _ := url.ParseQuery(string(body))
		s.hiddenError(r, "UnmarshalForm", decoder.UnmarshalForm(values))
		s.written(r, into.Elem())
	}
}

// written marks and prints what was read from a body, and writes it in every
// format.
func (s *System[U, P]) written(r *report, v reflect.Value) {
	mark(v)
	hidden(r, v.Type().Name(), v.Interface())
	redacted(r, v)
	_, _ = json.Marshal(v.Interface())
	_, err := xml.Marshal(v.Interface())
	s.hiddenError(r, "MarshalXML", err)
	if encoder, ok := v.Interface().(formEncoder); ok {
		encoder.EncodeForm()
	}
}

// wrongValues are JSON values that hold the marker and fit few members.
var wrongValues = []string{
	`"` + Marker + `"`, `{"` + Marker + `":1}`, `["` + Marker + `"]`, `[{"id":"` + Marker + `"}]`, `[{"rel":["` + Marker + `"]}]`,
	`"` + markerGUID.String() + `x"`, `"` + Marker,
}

// everyMemberIsHidden is what law 8 says about each member, and needs no random
// values.
func (s *System[U, P]) everyMemberIsHidden(r *report) {
	s.onTheWire(r)
	if s.ParseError != nil {
		s.refused(r)
	}
	s.errorsHideValues(r)
}

// errorsHideValues puts the marker where a value is wrong, in every member of
// every type and in every format, and complains about errors that show it.
func (s *System[U, P]) errorsHideValues(r *report) {
	for _, typ := range s.types() {
		root, _ := elements(reflect.Zero(typ))
		for _, m := range modelOf(typ).members {
			for _, value := range wrongValues {
				s.hiddenProblems(r, typ, JSON, `{"`+m.path()+`":`+value+`}`)
			}
			for _, value := range []string{Marker, Marker + "<b/>", "<" + Marker + ">"} {
				s.hiddenProblems(r, typ, XML, "<"+root+"><"+m.path()+">"+value+"</"+m.path()+"></"+root+">")
			}
			s.hiddenProblems(r, typ, Form, m.path()+"="+Marker+"&"+m.path()+"[0]="+Marker+"&"+m.path()+"[1].Id="+Marker)
		}
	}
}

// hiddenProblems reads a body as a type, and an update as a service does, up to
// the record.
func (s *System[U, P]) hiddenProblems(r *report, typ reflect.Type, contentType, body string) {
	what := typ.Name() + " from " + body
	if typ == reflect.TypeFor[P]() {
		update, err := s.Decode(contentType, []byte(body))
		var user U
		_, applyErr := s.Apply(user, update)
		s.hiddenError(r, what, validate.Join(err, update.Validate(), applyErr, s.CheckReadOnly(user, update)))
	}
	var err error
	into := reflect.New(typ).Interface()
	if _, readsXML := into.(xml.Unmarshaler); readsXML && contentType == XML {
		err = xml.Unmarshal([]byte(body), into)
	} else if contentType == JSON {
		err = into.(json.Unmarshaler).UnmarshalJSON([]byte(body))
	}
	if _, foreign := err.(*xml.SyntaxError); !foreign {
		s.hiddenError(r, what, err)
	}
}

// onTheWire is the other side: the text of every format that has a secret
// member carries it.
func (s *System[U, P]) onTheWire(r *report) {
	for _, typ := range s.types() {
		for _, m := range modelOf(typ).members {
			if !isSecret(m.typ) {
				continue
			}
			secret, v := reflect.New(m.typ).Elem(), reflect.New(typ).Elem()
			markValue(secret)
			set(v.Field(m.index), secret)
			texts := map[format]string{inJSON: string(Must(json.Marshal(v.Interface())))}
			if _, readsXML := v.Addr().Interface().(xml.Unmarshaler); readsXML {
				texts[inXML] = string(Must(xml.Marshal(v.Interface())))
			}
			if encoder, ok := v.Interface().(formEncoder); ok {
				texts[inForm] = encoder.EncodeForm().Encode()
			}
			for format, text := range texts {
				if has := format.nameOf(m) != ""; ShowsSecret(text) != has {
					r.failf("%s.%s is in %s: %v, want %v", typ.Name(), m.name, text, !has, has)
				}
			}
		}
	}
}

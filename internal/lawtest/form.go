package lawtest

import (
	"maps"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A struct that forms can carry has these methods, the second on a pointer.
type (
	formEncoder  interface{ EncodeForm() url.Values }
	formAppender interface {
		AppendForm(dst []byte) ([]byte, error)
	}
	formDecoder interface{ UnmarshalForm(url.Values) error }
)

// onlyLost reports whether err is about nothing but members that a form cannot
// say, or about nothing at all.
func onlyLost(r *report, v reflect.Value, err error) bool {
	for _, problem := range entries(r, err) {
		known := false
		for _, m := range modelOf(v.Type()).members {
			field := v.Field(m.index)
			known = known || len(problem.Path) > 0 && m.path() == problem.Path[0].Name && (isNull(field) || lost(field))
		}
		if codes := []validate.Code{validate.CodeNull, validate.CodeType, validate.CodeRange}; !known || !slices.Contains(codes, problem.Code) {
			return false
		}
	}
	return true
}

// appendsForm tells whether AppendForm appends the form that EncodeForm returns,
// or fails with the dates that no form has and appends nothing.
func appendsForm(r *report, v reflect.Value) {
	appender, appends := v.Interface().(formAppender)
	encoder, encodes := v.Interface().(formEncoder)
	if !appends || !encodes {
		return
	}
	before := "x&"
	body, err := appender.AppendForm([]byte(before))
	dates := 0
	for _, problem := range entries(r, err) {
		if problem.Param == "date" && (problem.Code == validate.CodeType || problem.Code == validate.CodeRange) {
			dates++
		}
	}
	if want := countDates(v); dates != want || len(entries(r, err)) != want {
		r.failf("AppendForm says %v; %d dates have no form", err, want)
	}
	if err == nil {
		appendsValues(r, v.Type(), string(body), before, encoder.EncodeForm())
		return
	}
	if string(body) != before {
		r.failf("AppendForm says %v and appends %q", err, body)
	}
	if rest := sayable(v, inForm); countDates(rest) == 0 {
		appendsForm(r, rest)
	}
}

// countDates returns how many dates in v no form can say.
func countDates(v reflect.Value) (count int) {
	walk("", v, func(m member) bool { return inForm.nameOf(m) != "" }, func(_ string, leaf reflect.Value) {
		if date, ok := leaf.Interface().(wire.DateTime); ok && !formHas(date) {
			count++
		}
	})
	return count
}

// appendsValues tells whether a body is what stood before it and a form, in the
// documented order and with the escapes of [url.QueryEscape].
func appendsValues(r *report, of reflect.Type, body, before string, form url.Values) {
	text, kept := strings.CutPrefix(body, before)
	got, wrong := url.ParseQuery(text)
	if wrong != nil || !kept || !maps.EqualFunc(got, form, slices.Equal) {
		r.failf("AppendForm appends %q; EncodeForm returns %q", body, form)
	}
	last := -1
	for pair := range strings.SplitSeq(text, "&") {
		name, value, _ := strings.Cut(pair, "=")
		plain, _ := url.QueryUnescape(name)
		meant, _ := url.QueryUnescape(value)
		if url.QueryEscape(plain) != name || url.QueryEscape(meant) != value {
			r.failf("AppendForm escapes %q in another way", pair)
		}
		at := slices.IndexFunc(modelOf(of).members, func(m member) bool {
			return m.path() == plain || strings.HasPrefix(plain, m.path()+".") || strings.HasPrefix(plain, m.path()+"[")
		})
		if at < last {
			r.failf("AppendForm appends %s after what is documented after it", plain)
		}
		last = at
	}
}

// formSteps are what is done often with a form: it is written into a buffer
// with room.
func formSteps(full any) (steps []Step) {
	if appender, ok := full.(formAppender); ok {
		var body []byte
		steps = append(steps, Step{"AppendForm", func() (err error) { body, err = appender.AppendForm(body[:0]); return err }})
	}
	return steps
}

// throughForm writes v as a form and reads it, if it can be one. What a form
// cannot say is left out on both sides: the contracts differ in what an empty
// value reads as.
func (s *System[U, P]) throughForm(r *report, v reflect.Value) {
	appendsForm(r, v)
	got := reflect.New(v.Type())
	encoder, writes := v.Interface().(formEncoder)
	decoder, reads := got.Interface().(formDecoder)
	if !writes || !reads {
		return
	}
	what := v.Type().Name() + " through a form"
	form := encoder.EncodeForm()
	if err := decoder.UnmarshalForm(form); !onlyLost(r, v, err) {
		r.failf("%s: %v in %q", what, err, form)
	}
	want := sayable(v, inForm)
	r.same(what, asWritten.differences(want, sayable(got.Elem(), inForm)))
	if v.Type() != reflect.TypeFor[P]() {
		return
	}
	update, err := s.Decode(Form, []byte(form.Encode()))
	if !onlyLost(r, v, err) {
		r.failf("%s by Decode: %v in %q", what, err, form)
	}
	r.same(what+" by Decode", asWritten.differences(want, sayable(reflect.ValueOf(&update).Elem(), inForm)))
}

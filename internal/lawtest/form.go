package lawtest

import (
	"maps"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"github.com/seed16fbf055/userupdate/validate"
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

// appends tells whether AppendForm appends the form that EncodeForm returns, in
// the documented order and with the escapes of [url.QueryEscape].
func appends(r *report, of reflect.Type, appender formAppender, form url.Values) {
	body, err := appender.AppendForm([]byte("x&"))
	text, kept := strings.CutPrefix(string(body), "x&")
	got, wrong := url.ParseQuery(text)
	if err != nil || wrong != nil || !kept || !maps.EqualFunc(got, form, slices.Equal) {
		r.failf("AppendForm appends %q and says %v; EncodeForm returns %q", body, err, form)
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
	got := reflect.New(v.Type())
	encoder, writes := v.Interface().(formEncoder)
	if appender, also := v.Interface().(formAppender); also && writes {
		appends(r, v.Type(), appender, encoder.EncodeForm())
	}
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

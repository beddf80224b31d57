package playground

import (
	"errors"
	"fmt"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"

	"github.com/seed16fbf055/userupdate/validate"
)

// Struct checks the `validate` tags of v, a struct or a non-nil pointer to one.
// It returns nil or a [validate.Errors] in the order of the members, one entry
// for the first rule that a member breaks.
//
// Paths are made of wire names: the json tag's name, the xml tag's where the
// json tag is "-" or missing, else the Go name. A struct that is embedded
// without a name adds no step. The keys of a map are names, but those that
// look like an index are steps into a list.
//
// The tags of this package and the engine's own are reported as:
//
//	required, required_…, notblank          required, Param "text" where notblank is among the rules
//	mobile                                  pattern, Param "mobile"
//	emailaddress, email                     email
//	httpurl, url, uri, http_url, https_url  url
//	oneof, oneofci, eq, eq_ignore_case      enum, Param the values
//	min, max, len, gt, gte, lt, lte         range, Param "min=3" (gte is min, lte is max)
//	the …field and …csfield forms           range, Param "gt=Name", the other member's wire name
//	eqfield, eqcsfield                      mismatch, Param the other member's wire name
//	excluded_…                              conflict, Param the tag's parameter
//	unique                                  duplicate, Param the tag's parameter
//	any other                               pattern, Param the tag
//
// Anything but a struct is an error that is not a [validate.Errors]. A tag that
// the engine does not know, and `dive` on what is not a list, panic, as they do
// there: they are mistakes in the program and not in the data.
func Struct(v any) error {
	if holder, ok := v.(validator.Valuer); ok {
		v = holder.ValidatorValue() // an Optional: the engine would only see its unexported fields
	}
	err := engine().Struct(v)
	if err == nil {
		return nil
	}
	failures, ok := errors.AsType[validator.ValidationErrors](err)
	if !ok {
		return fmt.Errorf("playground: Struct must be given a struct or a non-nil pointer to one, not %T", v)
	}
	return listOf(reflect.Indirect(reflect.ValueOf(v)).Type(), failures)
}

// List is [validate.List] for errors of an instance of the engine too: it
// returns every [validator.ValidationErrors] in err, and every entry of ours, in
// one list; nil where there is none. The paths are made of the names that the
// instance uses: see [validator.Validate.RegisterTagNameFunc]. The values that
// the engine's errors hold stay behind, and so does its text.
//
// What [Struct] reads off the struct is not known here: a required text has no
// Param, and members that are compared have their Go names.
func List(err error) validate.Errors {
	failures, found := errors.AsType[validator.ValidationErrors](err)
	if !found {
		return validate.List(err)
	}
	switch err := err.(type) {
	case interface{ Unwrap() error }:
		return List(err.Unwrap())
	case interface{ Unwrap() []error }:
		var all validate.Errors
		for _, inner := range err.Unwrap() {
			all = append(all, List(inner)...)
		}
		return validate.List(all)
	}
	return listOf(nil, failures)
}

// listOf words nothing; it says in data what failed. root is nil where only the
// engine knows the struct.
func listOf(root reflect.Type, failures validator.ValidationErrors) validate.Errors {
	list := make(validate.Errors, len(failures))
	for i, failure := range failures {
		code, param := codeOf(failure, placeOf(root, failure.StructNamespace()))
		list[i] = validate.Error{Path: pathOf(rootName(root, failure), failure.Namespace()), Code: code, Param: param}
	}
	if len(list) > validate.MaxEntries {
		return validate.List(list)
	}
	return list
}

// Register adds the tags of this package (notblank, mobile, emailaddress,
// httpurl) to v, replacing rules of the same names. It returns an error when v
// is nil. Like all registration with v, it must be done before v is first
// used.
//
// Nothing else of v changes. In particular v keeps its own names for members:
// see [validator.Validate.RegisterTagNameFunc]. A value that is not a string, or
// a wire.Optional of one, fails these rules. Note that the errors of v hold the
// values they are about, a wire.Secret's text included; those of [Struct] and
// [List] do not.
func Register(v *validator.Validate) error {
	if v == nil {
		return errors.New("playground: Register must be given an engine, not nil")
	}
	var failed error // by an engine that takes no such tags
	for _, rule := range rules {
		check := rule.check
		failed = errors.Join(failed, v.RegisterValidation(rule.tag, func(field validator.FieldLevel) bool {
			value := field.Field()
			return value.Kind() == reflect.String && check(value.String())
		}))
	}
	return failed
}

// The tags of this package.
const (
	tagNotBlank     = "notblank"
	tagMobile       = "mobile"
	tagEmailAddress = "emailaddress"
	tagHTTPURL      = "httpurl"
)

// rules are the functions behind the tags.
var rules = [...]struct {
	tag   string
	check func(string) bool
}{
	{tagNotBlank, validate.NotBlank},
	{tagMobile, validate.MobilePhone},
	{tagEmailAddress, validate.Email},
	{tagHTTPURL, validate.URL},
}

// engine returns the engine of [Struct]. It is built on first use and never
// changed, so it is safe for concurrent use.
var engine = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(nameOf)
	_ = Register(v) // which takes these tags
	return v
})

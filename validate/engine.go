package validate

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
)

// Struct checks the `validate` tags of v, a struct or a non-nil pointer to
// one, with go-playground/validator/v10. It returns nil or an [Errors] in the
// order of the members, one entry for the first rule that a member breaks.
//
// Paths are made of wire names: the json tag's name, the xml tag's where the
// json tag is "-" or missing, else the Go name. A struct that is embedded
// without a name adds no step. Keys of a map are names, except that one that
// looks like an index is a step into a list.
//
// The tags of this package and the validator's own are reported as:
//
//	required, required_…, notblank          required
//	mobile                                  pattern, Param "mobile"
//	emailaddress, email                     email
//	httpurl, url, uri, http_url, https_url  url
//	oneof, oneofci, eq, eq_ignore_case      enum, Param the values
//	min, max, len, gt, gte, lt, lte,
//	and the …field and …csfield forms       range, Param "at least 3"
//	eqfield, eqcsfield                      mismatch, Param the other member's Go name
//	excluded_…                              conflict, Param the tag's parameter
//	unique                                  duplicate, Param the tag's parameter
//	any other                               pattern, Param the tag
//
// Anything but a struct is an error that is not an [Errors]. A tag that the
// validator does not know, or `dive` on something other than a list, panics, as
// it does there: it is a mistake in the program, not in the data.
func Struct(v any) error {
	if holder, ok := v.(validator.Valuer); ok {
		v = holder.ValidatorValue() // an Optional: the validator would only see its unexported fields
	}
	err := engine().Struct(v)
	if err == nil {
		return nil
	}
	var failures validator.ValidationErrors
	if !errors.As(err, &failures) {
		return fmt.Errorf("validate: Struct must be given a struct or a non-nil pointer to one, not %T", v)
	}
	root := reflect.Indirect(reflect.ValueOf(v)).Type().Name()
	list := make(Errors, len(failures))
	for i, failure := range failures {
		list[i] = entryOf(root, failure)
	}
	return list
}

// Register adds the tags of this package (notblank, mobile, emailaddress,
// httpurl) to v, replacing rules of the same names. It returns an error when v
// is nil. Like all registration with v, it must be done before v is first
// used.
//
// Nothing else of v changes. In particular v keeps its own names for members:
// see [validator.Validate.RegisterTagNameFunc]. A value that is neither a
// string nor a wire.Optional of one fails these rules. Note that the errors of
// v hold the values they are about, the text of a wire.Secret included; those
// of [Struct] do not.
func Register(v *validator.Validate) error {
	if v == nil {
		return errors.New("validate: Register must be given a validator, not nil")
	}
	for _, rule := range rules {
		check := rule.check
		err := v.RegisterValidation(rule.tag, func(field validator.FieldLevel) bool {
			value := field.Field()
			return value.Kind() == reflect.String && check(value.String())
		})
		if err != nil {
			return fmt.Errorf("validate: tag %q could not be registered: %w", rule.tag, err)
		}
	}
	return nil
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
	{tagNotBlank, NotBlank},
	{tagMobile, MobilePhone},
	{tagEmailAddress, Email},
	{tagHTTPURL, URL},
}

// engine returns the validator behind [Struct]. It is built on first use and
// never changed, so it is safe for concurrent use.
var engine = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(nameOf)
	if err := Register(v); err != nil {
		panic(err) // a fault in the list of rules
	}
	return v
})

// entryOf turns a failure into an entry. The failure's value is left out.
func entryOf(root string, failure validator.FieldError) Error {
	code, param := codeOf(failure)
	return Error{Path: pathOf(root, failure.Namespace()), Code: code, Param: param}
}

// codeOf maps a tag to the closed list. Parameters come from the tag, never
// from the value.
func codeOf(failure validator.FieldError) (Code, string) {
	tag, param := failure.Tag(), failure.Param()
	switch tag {
	case "required", tagNotBlank:
		return CodeRequired, ""
	case tagMobile:
		return CodePattern, formMobile
	case tagEmailAddress, "email":
		return CodeEmail, ""
	case tagHTTPURL, "url", "uri", "http_url", "https_url":
		return CodeURL, ""
	case "oneof", "oneofci", "eq", "eq_ignore_case":
		return CodeEnum, param
	case "eqfield", "eqcsfield":
		return CodeMismatch, param
	case "unique":
		return CodeDuplicate, param
	}
	if words, ok := limits[limitOf(tag)]; ok {
		return CodeRange, words + " " + param + unitOf(tag, failure.Kind())
	}
	switch {
	case strings.HasPrefix(tag, "required_"):
		return CodeRequired, ""
	case strings.HasPrefix(tag, "excluded_"):
		return CodeConflict, param
	default:
		return CodePattern, tag
	}
}

// limits gives the wording of the tags that compare.
var limits = map[string]string{
	"min": "at least",
	"gte": "at least",
	"max": "at most",
	"lte": "at most",
	"gt":  "more than",
	"lt":  "less than",
	"len": "exactly",
}

// limitOf strips the suffix of tags that compare with another member.
func limitOf(tag string) string {
	tag = strings.TrimSuffix(tag, "field")
	return strings.TrimSuffix(tag, "cs")
}

// unitOf says what a limit counts, where it is not the value itself.
func unitOf(tag string, kind reflect.Kind) string {
	switch {
	case strings.HasSuffix(tag, "field"):
		return ""
	case kind == reflect.String:
		return " characters"
	case kind == reflect.Slice, kind == reflect.Array, kind == reflect.Map:
		return " elements"
	default:
		return ""
	}
}

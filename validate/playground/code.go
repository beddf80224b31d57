package playground

import (
	"reflect"
	"slices"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/seed16fbf055/userupdate/validate"
)

// codeOf maps a tag to the closed list of codes. Parameters come from the tag
// and the struct, never from the value.
func codeOf(failure validator.FieldError, at place) (validate.Code, string) {
	tag, param := failure.Tag(), failure.Param()
	switch tag {
	case "required", tagNotBlank:
		if tag == tagNotBlank || at.hasRule(tagNotBlank) {
			return validate.CodeRequired, "text"
		}
		return validate.CodeRequired, ""
	case tagMobile:
		return validate.CodePattern, "mobile"
	case tagEmailAddress, "email":
		return validate.CodeEmail, ""
	case tagHTTPURL, "url", "uri", "http_url", "https_url":
		return validate.CodeURL, ""
	case "oneof", "oneofci", "eq", "eq_ignore_case":
		return validate.CodeEnum, param
	case "eqfield", "eqcsfield":
		return validate.CodeMismatch, at.sibling(param)
	case "unique":
		return validate.CodeDuplicate, param
	}
	return otherCode(tag, param, at)
}

func otherCode(tag, param string, at place) (validate.Code, string) {
	if limit, ok := limits[limitOf(tag)]; ok {
		if strings.HasSuffix(tag, "field") {
			param = at.sibling(param)
		}
		return validate.CodeRange, limit + "=" + param
	}
	switch {
	case strings.HasPrefix(tag, "required_"):
		return validate.CodeRequired, ""
	case strings.HasPrefix(tag, "excluded_"):
		return validate.CodeConflict, param
	default:
		return validate.CodePattern, tag
	}
}

// limits names the tags that compare as validate.CodeRange does.
var limits = map[string]string{
	"min": "min",
	"gte": "min",
	"max": "max",
	"lte": "max",
	"gt":  "gt",
	"lt":  "lt",
	"len": "len",
}

// limitOf strips the suffix of tags that compare with another member.
func limitOf(tag string) string {
	tag = strings.TrimSuffix(tag, "field")
	return strings.TrimSuffix(tag, "cs")
}

// A place is a field, and the struct that it stands in. The zero place is one
// that is not known.
type place struct {
	parent reflect.Type
	field  reflect.StructField
}

// placeOf finds the field at a place as the engine writes it, in Go names:
// Update.Licenses[0].StateID.
func placeOf(root reflect.Type, text string) (at place) {
	if root == nil {
		return place{}
	}
	_, names, _ := strings.Cut(text, ".")
	if root.Name() == "" {
		names = text
	}
	of := root
	for _, part := range parts(names) {
		name, _, _ := strings.Cut(part, "[")
		of = structIn(of)
		if of == nil {
			return place{}
		}
		field, ok := of.FieldByName(name)
		if !ok {
			return place{}
		}
		at, of = place{of, field}, field.Type
	}
	return at
}

// structIn returns the struct that is somewhere in a type: behind a pointer, in a
// list or a map, in an Optional. It returns nil where there is none.
func structIn(of reflect.Type) reflect.Type {
	for {
		switch of.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
			of = of.Elem()
			continue
		case reflect.Struct:
		default:
			return nil
		}
		get, ok := of.MethodByName("Get")
		if !ok || !strings.HasPrefix(of.Name(), "Optional[") {
			return of
		}
		of = get.Type.Out(0)
	}
}

func (p place) hasRule(tag string) bool {
	return slices.Contains(strings.Split(p.field.Tag.Get("validate"), ","), tag)
}

// sibling returns the wire name of the member with a Go name in the same struct,
// or the Go name where there is none.
func (p place) sibling(name string) string {
	if p.parent != nil {
		if field, ok := p.parent.FieldByName(name); ok {
			return unshield.Replace(nameOf(field))
		}
	}
	return name
}

// rootName is the name that leads a place in the engine's text, the type's.
func rootName(root reflect.Type, failure validator.FieldError) string {
	if root != nil {
		return root.Name()
	}
	name, _, _ := strings.Cut(failure.Namespace(), ".")
	return name
}

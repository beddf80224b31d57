package main

import (
	"reflect"

	ozzo "github.com/go-ozzo/ozzo-validation/v4"
	"github.com/go-playground/validator/v10"
	"github.com/google/uuid"

	"github.com/aarondl/opt/omitnull"
	"github.com/oapi-codegen/nullable"

	"github.com/seed16fbf055/userupdate/bench/nullables"
	"github.com/seed16fbf055/userupdate/bench/opts"
	"github.com/seed16fbf055/userupdate/bench/pointer"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/validate/playground"
)

// engine is the caller's own validator with the rules of this library.
var engine = newEngine()

func newEngine() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	if err := playground.Register(v); err != nil {
		panic(err)
	}
	v.RegisterCustomTypeFunc(pointerOf(nullables.Pointer[string]), nullable.Nullable[string]{})
	v.RegisterCustomTypeFunc(pointerOf(nullables.Pointer[bool]), nullable.Nullable[bool]{})
	v.RegisterCustomTypeFunc(pointerOf(nullables.Pointer[uuid.UUID]), nullable.Nullable[uuid.UUID]{})
	v.RegisterCustomTypeFunc(pointerOf(opts.Pointer[string]), omitnull.Val[string]{})
	v.RegisterCustomTypeFunc(pointerOf(opts.Pointer[bool]), omitnull.Val[bool]{})
	v.RegisterCustomTypeFunc(pointerOf(opts.Pointer[uuid.UUID]), omitnull.Val[uuid.UUID]{})
	return v
}

// pointerOf shows the validator the value of a three-state type.
func pointerOf[O, T any](pointer func(O) *T) validator.CustomTypeFunc {
	return func(field reflect.Value) any {
		if p := pointer(field.Interface().(O)); p != nil {
			return p
		}
		return nil
	}
}

// validatorOf returns the check of an update of type U, whose partial bodies
// are checked by the tags of P. Both are the same struct except for the tags.
func validatorOf[U any](whole bool, partial func(*U) any) func(*U) error {
	if whole {
		return func(u *U) error { return engine.Struct(u) }
	}
	return func(u *U) error { return engine.Struct(partial(u)) }
}

var (
	ozzoNotBlank = ozzo.NewStringRule(validate.NotBlank, "must not be blank")
	ozzoEmail    = ozzo.NewStringRule(validate.Email, "must be an e-mail address")
	ozzoMobile   = ozzo.NewStringRule(validate.MobilePhone, "must be a mobile phone number")
)

// ozzoAdmin is the check of adminusers with ozzo-validation.
func ozzoAdmin(whole bool) func(*pointer.AdminUpdate) error {
	text, sent := ozzo.Rule(ozzo.NilOrNotEmpty), ozzo.Rule(ozzo.Skip)
	if whole {
		text, sent = ozzo.Required, ozzo.NotNil
	}
	return func(u *pointer.AdminUpdate) error {
		return ozzo.ValidateStruct(u,
			ozzo.Field(&u.DisplayName, text, ozzoNotBlank),
			ozzo.Field(&u.EmailAddress, text, ozzoNotBlank, ozzoEmail),
			ozzo.Field(&u.Enabled, sent),
			ozzo.Field(&u.LanguageID, sent),
			ozzo.Field(&u.MobilePhone, text, ozzoNotBlank, ozzoMobile),
			ozzo.Field(&u.TimeZone, text, ozzoNotBlank),
			ozzo.Field(&u.Username, text, ozzoNotBlank),
		)
	}
}

// ozzoHPPro is the check of hppro, which documents no rules.
func ozzoHPPro(u *pointer.HPProUpdate) error { return ozzo.ValidateStruct(u) }

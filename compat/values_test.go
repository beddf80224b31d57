package compat

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/wire"
)

// A value holds at least one secret.
type value struct {
	kind string // where the value comes from: a column of README.md
	name string
	make func(m mark) any
}

// The kinds of values, in the order of the columns.
const (
	bare    = "secrets"     // a secret alone
	records = "records"     // User, Update, answers, Params
	exposed = "own"         // of a caller's own, exported
	hidden  = "own, hidden" // of a caller's own, in an unexported field
)

var kinds = []string{bare, records, exposed, hidden}

func secret(m mark) wire.Secret                   { return wire.NewSecret(m.text) }
func optional(m mark) wire.Optional[wire.Secret]  { return wire.Value(secret(m)) }
func secretGUID(m mark) wire.SecretGUID           { return wire.NewSecretGUID(m.guid) }
func secretJSON(m mark) (s oauthusers.SecretJSON) { must(s.UnmarshalJSON(object(m))); return s }
func members(m mark) (o wire.Members)             { must(o.Set("New", object(m))); return o }
func object(m mark) []byte                        { return []byte(`{"a":[` + jsonText(m.text) + `]}`) }
func adminUser(m mark) adminusers.User            { return filled[adminusers.User](m) }
func hpproUser(m mark) hppro.User                 { return filled[hppro.User](m) }

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// filled returns a T with a secret wherever it has a place for one.
func filled[T any](m mark) (v T) {
	if !fill(reflect.ValueOf(&v).Elem(), m) {
		panic(fmt.Sprintf("%T has no place for a secret", v))
	}
	return v
}

// fill puts secrets into v and reports whether there was a place for one.
func fill(v reflect.Value, m mark) (any bool) {
	switch p := v.Addr().Interface().(type) {
	case *wire.Secret:
		*p = secret(m)
		return true
	case *wire.SecretGUID:
		*p = secretGUID(m)
		return true
	case *oauthusers.SecretJSON:
		*p = secretJSON(m)
		return true
	case *wire.Members:
		*p = members(m)
		return true
	case *oauthusers.Value: // which cannot be written with Other as well
		p.Extra = members(m)
		return true
	}
	if set := v.Addr().MethodByName("Set"); set.IsValid() && strings.HasPrefix(v.Type().Name(), "Optional[") {
		inner := reflect.New(set.Type().In(0)).Elem()
		if any = fill(inner, m); any {
			set.Call([]reflect.Value{inner})
		}
		return any
	}
	switch v.Kind() {
	case reflect.Slice:
		item := reflect.New(v.Type().Elem()).Elem()
		if any = fill(item, m); any {
			v.Set(reflect.Append(v, item))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && fill(v.Field(i), m) {
				any = true
			}
		}
	}
	return any
}

type (
	account struct {
		Name string
		Pin  wire.Secret
	}
	sparse struct {
		Name wire.Optional[string]      `json:"name,omitzero"`
		Pin  wire.Optional[wire.Secret] `json:"pin,omitzero"`
	}
	service struct {
		User adminusers.User
		Keys []wire.SecretGUID
	}
	embedding struct{ wire.Secret }
	recorded  struct{ adminusers.User }
	pin       wire.Secret // has none of the methods
	private   struct {
		name string
		pin  wire.Secret
	}
	privateList struct{ pins []wire.Optional[wire.Secret] }
	privateMap  struct{ pins map[string]wire.Secret }
	privateAny  struct{ v any }
	privateUser struct {
		user *adminusers.User
		json oauthusers.SecretJSON
		more wire.Members
		id   wire.SecretGUID
	}
	loud        struct{ User adminusers.User } // an error
	quiet       struct{ user hppro.User }      // an error
	pair[T any] struct{ First, Second T }
)

func (loud) Error() string  { return "the user was refused" }
func (quiet) Error() string { return "the user was refused" }

var values = []value{
	{bare, "wire.Secret", func(m mark) any { return secret(m) }},
	{bare, "*wire.Secret", func(m mark) any { return ref(secret(m)) }},
	{bare, "wire.SecretGUID", func(m mark) any { return secretGUID(m) }},
	{bare, "*wire.SecretGUID", func(m mark) any { return ref(secretGUID(m)) }},
	{bare, "wire.Optional[wire.Secret]", func(m mark) any { return optional(m) }},
	{bare, "*wire.Optional[wire.Secret]", func(m mark) any { return ref(optional(m)) }},
	{bare, "wire.Optional[wire.SecretGUID]", func(m mark) any { return wire.Value(secretGUID(m)) }},
	{bare, "oauthusers.SecretJSON", func(m mark) any { return secretJSON(m) }},
	{bare, "*oauthusers.SecretJSON", func(m mark) any { return ref(secretJSON(m)) }},
	{bare, "wire.Optional[oauthusers.SecretJSON]", func(m mark) any { return wire.Value(secretJSON(m)) }},
	{bare, "wire.Members", func(m mark) any { return members(m) }},
	{bare, "*wire.Members", func(m mark) any { return ref(members(m)) }},

	record[adminusers.User](), record[adminusers.Update](), record[adminusers.Response](), record[adminusers.ResponseDataOfUser](),
	record[hppro.User](), record[hppro.Update](), record[hppro.Response](), record[hppro.License](), record[hppro.UplineUser](),
	record[userdetail.User](), record[userdetail.Update](), record[userdetail.Response](), record[userdetail.Params](), record[userdetail.Link](),
	record[aaa.User](), record[aaa.Update](), record[aaa.Response](),
	record[aaa.AuthenticationType](), record[aaa.UserGroup](), record[aaa.Preference](), record[aaa.Property](),
	record[aaa.PreferenceUpdate](), record[aaa.PropertyUpdate](),
	record[oauthusers.User](), record[oauthusers.Update](), record[oauthusers.Response](), record[oauthusers.Error](), record[oauthusers.Value](),
	{records, "*adminusers.User", func(m mark) any { return ref(adminUser(m)) }},
	{records, "*hppro.Update", func(m mark) any { return ref(filled[hppro.Update](m)) }},
	{records, "*oauthusers.VendorError", func(m mark) any { return &oauthusers.VendorError{Answer: filled[oauthusers.Response](m)} }},
	{records, "*adminusers.VendorError", func(m mark) any { return &adminusers.VendorError{Answer: filled[adminusers.Response](m)} }},
	{records, "[]wire.Change", func(m mark) any { return adminusers.Changes(adminusers.User{}, adminUser(m)) }},
	{records, "[]any of a log line", func(m mark) any { return []any{"user", adminUser(m)} }},

	{exposed, "a struct", func(m mark) any { return account{"Ada", secret(m)} }},
	{exposed, "a pointer to a struct", func(m mark) any { return &account{"Ada", secret(m)} }},
	{exposed, "a struct of optionals", func(m mark) any { return sparse{wire.Value("Ada"), optional(m)} }},
	{exposed, "a struct with a record", func(m mark) any { return service{adminUser(m), []wire.SecretGUID{secretGUID(m)}} }},
	{exposed, "a struct that embeds a secret", func(m mark) any { return embedding{secret(m)} }},
	{exposed, "a struct that embeds a record", func(m mark) any { return recorded{adminUser(m)} }},
	{exposed, "a type made of Secret", func(m mark) any { return pin(secret(m)) }},
	{exposed, "a generic struct", func(m mark) any { return pair[any]{secret(m), optional(m)} }},
	{exposed, "[]wire.Secret", func(m mark) any { return []wire.Secret{secret(m)} }},
	{exposed, "[]wire.Optional[wire.Secret]", func(m mark) any { return []wire.Optional[wire.Secret]{optional(m)} }},
	{exposed, "[1]wire.Secret", func(m mark) any { return [1]wire.Secret{secret(m)} }},
	{exposed, "[]*wire.Secret", func(m mark) any { return []*wire.Secret{ref(secret(m))} }},
	{exposed, "[]any", func(m mark) any { return []any{secret(m), secretGUID(m), secretJSON(m)} }},
	{exposed, "[]adminusers.User", func(m mark) any { return []adminusers.User{adminUser(m)} }},
	{exposed, "map[string]wire.Secret", func(m mark) any { return map[string]wire.Secret{"pin": secret(m)} }},
	{exposed, "map[wire.Secret]int", func(m mark) any { return map[wire.Secret]int{secret(m): 1} }},
	{exposed, "map[string]any", func(m mark) any { return map[string]any{"user": adminUser(m), "pin": secret(m)} }},
	{exposed, "map[string]hppro.User", func(m mark) any { return map[string]hppro.User{"user": hpproUser(m)} }},
	{exposed, "an error with a record", func(m mark) any { return loud{adminUser(m)} }},
	{exposed, "an error made of a secret", func(m mark) any { return fmt.Errorf("pin %v of %v", secret(m), optional(m)) }},

	{hidden, "a struct with a hidden secret", func(m mark) any { return private{"Ada", secret(m)} }},
	{hidden, "a pointer to one", func(m mark) any { return &private{"Ada", secret(m)} }},
	{hidden, "a hidden list", func(m mark) any { return privateList{[]wire.Optional[wire.Secret]{optional(m)}} }},
	{hidden, "a hidden map", func(m mark) any { return privateMap{map[string]wire.Secret{"pin": secret(m)}} }},
	{hidden, "a hidden interface", func(m mark) any { return privateAny{account{"Ada", secret(m)}} }},
	{hidden, "a hidden record", func(m mark) any {
		return privateUser{ref(adminUser(m)), secretJSON(m), members(m), secretGUID(m)}
	}},
	{hidden, "an error with a hidden record", func(m mark) any { return quiet{hpproUser(m)} }},
	{hidden, "a wrapped error", func(m mark) any {
		return fmt.Errorf("update: %w", errors.Join(quiet{hpproUser(m)}, loud{adminUser(m)}))
	}},
}

// record is the row of a type of one of the systems.
func record[T any]() value {
	return value{records, reflect.TypeFor[T]().String(), func(m mark) any { return filled[T](m) }}
}

func ref[T any](v T) *T { return &v }

// asError returns v as an error, for what takes errors alone.
func asError(v any) error {
	if err, ok := v.(error); ok {
		return err
	}
	return holder{v}
}

type holder struct{ V any }

func (h holder) Error() string { return fmt.Sprint("holds ", h.V) }

// waysOut returns what wire's documentation says to write of a record instead.
func waysOut(v any) (instead []any) {
	if s, ok := v.(fmt.Stringer); ok {
		instead = append(instead, s.String())
	}
	if without := reflect.ValueOf(v).MethodByName("WithoutSecrets"); without.IsValid() {
		instead = append(instead, without.Call(nil)[0].Interface())
	}
	return instead
}

package atonce

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"net/url"
	"reflect"
	"strings"
	"sync"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/validate/playground"
	"github.com/seed16fbf055/userupdate/wire"
)

// functions are all that the public packages export.
var functions = []any{
	wire.FormDateTime, wire.IntOf, wire.LocalDateTime, wire.Member, wire.NewDateTime, wire.NewDecimal, wire.NewScalarError, wire.NewSecret,
	wire.NewSecretGUID, wire.Null[string], wire.ParseDateTime, wire.ParseDecimal, wire.QuotedIntOf, wire.Value[string],

	validate.Codes, validate.Email, validate.Join, validate.List, validate.MobilePhone, validate.ModelState, validate.NotBlank, validate.Problem,
	validate.Text, validate.URL, validate.Under, validate.Without,
	playground.List, playground.Register, playground.Struct,

	adminusers.Apply, adminusers.Changes, adminusers.CheckReadOnly, adminusers.Decode, adminusers.DecodeStrict, adminusers.Diff,
	adminusers.Failure, adminusers.Full, adminusers.Merge, adminusers.ParseError, adminusers.Schema,

	hppro.Apply, hppro.Changes, hppro.CheckReadOnly, hppro.Decode, hppro.DecodeStrict, hppro.Diff, hppro.Failure, hppro.Full, hppro.Merge,
	hppro.MergeLicenses, hppro.ParseError, hppro.Schema,

	userdetail.Apply, userdetail.Changes, userdetail.CheckReadOnly, userdetail.Decode, userdetail.DecodeStrict, userdetail.Diff,
	userdetail.Failure, userdetail.Full, userdetail.Merge, userdetail.ParseError, userdetail.ParseParams, userdetail.Schema,

	aaa.Apply, aaa.Changes, aaa.CheckReadOnly, aaa.Decode, aaa.DecodeStrict, aaa.Diff, aaa.Failure, aaa.Full, aaa.Merge, aaa.NewErrorItem,
	aaa.ParseError, aaa.PreferenceNumber, aaa.PreferenceText, aaa.Schema,

	oauthusers.Apply, oauthusers.Changes, oauthusers.CheckReadOnly, oauthusers.Decode, oauthusers.DecodeStrict, oauthusers.Diff,
	oauthusers.Failure, oauthusers.Full, oauthusers.Merge, oauthusers.ParseError, oauthusers.Schema,
}

// shared are the values on which the methods are called: one at least of every
// exported type with methods. Those with lists have room beyond their ends, where
// an append would write.
var shared = sync.OnceValue(func() []any {
	date := lawtest.Must(wire.ParseDateTime("2024-03-28T08:12:49.5+01:00"))
	var members wire.Members
	if err := members.UnmarshalJSON([]byte(`{"a":[1.50],"b":"x"}`)); err != nil {
		panic(err)
	}
	all := []any{
		wire.Value("text"), wire.Value(int64(7)), wire.Value(append(make([]string, 0, 8), "a", "b")), wire.Value(wire.NewSecret("hush")),
		wire.Value(date), wire.Null[uuid.UUID](), wire.Optional[bool]{},
		wire.Change{Path: wire.Member("A").Index(1), Old: "a", New: int64(1)}, date, lawtest.Must(wire.ParseDecimal("1.50")),
		wire.EnumNames{"NONE", "SOME"}, wire.QuotedIntOf(7), members, wire.Member("A", "B").Index(1), wire.NewScalarError("integer").Beyond(),
		wire.NewSecret("hush"), wire.NewSecretGUID(uuid.UUID{1}), wire.Step{Name: "A"},
		validate.CodeType, problems, problems[0], validate.ModelState("user", problems), validate.Problem(problems),
		adminusers.ParseError([]byte(`{"Error":{"ErrorCode":"x","ErrorReason":"y"}}`)), hppro.ParseError([]byte(`{"Message":"x"}`)),
		userdetail.ParseError([]byte(`{"StatusMessage":"x"}`)), aaa.ParseError([]byte(`{"success":false,"message":"x"}`)),
		oauthusers.ParseError([]byte(`{"Status":500,"Message":"x","WasSuccessful":false}`)),
		adminusers.Params{ID: uuid.UUID{1}}, userdetail.Params{}, aaa.Params{ID: 1}, aaa.Expiration{}, adminusers.PreferencesNone,
		aaa.Enabled, aaa.ErrorMember{Field: "a", Value: json.RawMessage(`"x"`)}, aaa.ErrorList{Items: []aaa.ErrorItem{aaa.NewErrorItem("a", "b")}},
		aaa.PreferenceText("x"), oauthusers.LanguageSpanish, oauthusers.JSON{}, oauthusers.SecretJSON{}, oauthusers.Value{ID: wire.Value(int64(7))},
	}
	for _, typ := range []reflect.Type{
		reflect.TypeFor[adminusers.User](), reflect.TypeFor[adminusers.Update](), reflect.TypeFor[adminusers.Response](),
		reflect.TypeFor[adminusers.Error](), reflect.TypeFor[adminusers.ResponseDataOfUser](), reflect.TypeFor[adminusers.Identification](),
		reflect.TypeFor[hppro.User](), reflect.TypeFor[hppro.Update](), reflect.TypeFor[hppro.License](), reflect.TypeFor[hppro.UplineUser](),
		reflect.TypeFor[userdetail.User](), reflect.TypeFor[userdetail.Update](), reflect.TypeFor[userdetail.Response](), reflect.TypeFor[userdetail.Link](),
		reflect.TypeFor[aaa.User](), reflect.TypeFor[aaa.Update](), reflect.TypeFor[aaa.Response](), reflect.TypeFor[aaa.ErrorResponse](),
		reflect.TypeFor[aaa.AuthenticationType](), reflect.TypeFor[aaa.UserGroup](), reflect.TypeFor[aaa.Preference](), reflect.TypeFor[aaa.PreferenceUpdate](),
		reflect.TypeFor[aaa.Property](), reflect.TypeFor[aaa.PropertyUpdate](),
		reflect.TypeFor[oauthusers.User](), reflect.TypeFor[oauthusers.Update](), reflect.TypeFor[oauthusers.Response](), reflect.TypeFor[oauthusers.Error](),
	} {
		all = append(all, lawtest.Whole(typ))
	}
	return append(all, hppro.Response{User: wire.Value(lawtest.Whole(reflect.TypeFor[hppro.User]()).(hppro.User))})
})

var problems = validate.Errors{
	{Path: wire.Member("A").Index(1), Code: validate.CodeType, Param: "integer"}, {Path: wire.Member("B"), Code: validate.CodeRequired},
}

// arguments are shared by the calls, beside the shared values.
var arguments = []any{
	"2024-03-28", int64(7), true, 'v', time.Date(2024, 3, 28, 12, 0, 0, 0, time.FixedZone("", 3600)), uuid.UUID{1}, decimal.New(15, -1),
	[]byte(`{"ID":"7df12ac3-56c1-57e3-3581-6fd5e7233004","Id":7,"note":"x","x":[1]}`), json.RawMessage(`{"a":1}`), byte(2), 1,
	[]string{"A", "B"}, []error{problems, errors.New("other")}, []validate.Code{validate.CodeType}, url.Values{"Id": {"7"}, "Licenses[0].StateId": {"1"}},
	xml.StartElement{Name: xml.Name{Local: "User"}}, []hppro.License{{}},
	func(into any) error {
		if text, ok := into.(*string); ok {
			*text = "7"
		}
		return nil
	},
}

// src is what a column holds, and ruled a struct with rules.
var (
	src   any = "2024-03-28T08:12:49"
	ruled     = struct {
		Phone string                `validate:"mobile"`
		Name  wire.Optional[string] `validate:"required"`
	}{Phone: "x"}
)

// fresh are the arguments that a call uses up.
var fresh = map[reflect.Type]func() any{
	reflect.TypeFor[*xml.Encoder](): func() any { return xml.NewEncoder(new(bytes.Buffer)) },
	reflect.TypeFor[*xml.Decoder](): func() any {
		decoder := xml.NewDecoder(strings.NewReader("<User><Id>7</Id><ID>x</ID></User>"))
		_, _ = decoder.Token()
		return decoder
	},
	reflect.TypeFor[fmt.State]():           func() any { return new(state) },
	reflect.TypeFor[*validator.Validate](): func() any { return validator.New() },
}

// state is what fmt gives to a Format method.
type state struct{ bytes.Buffer }

func (s *state) Width() (int, bool)     { return 8, true }
func (s *state) Precision() (int, bool) { return 0, false }
func (s *state) Flag(c int) bool        { return c == '+' }

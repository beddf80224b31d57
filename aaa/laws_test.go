package aaa_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// system describes the package to lawtest, which tests what every system's
// package must obey.
var system = lawtest.System[aaa.User, aaa.Update]{
	Decode:        aaa.Decode,
	Apply:         aaa.Apply,
	Diff:          aaa.Diff,
	Full:          aaa.Full,
	Merge:         aaa.Merge,
	Changes:       aaa.Changes,
	CheckReadOnly: aaa.CheckReadOnly,
	Failure:       func(err error) any { return aaa.Failure(err) },
	ParseError:    aaa.ParseError,
	Models: []any{
		aaa.PreferenceUpdate{}, aaa.PropertyUpdate{}, aaa.AuthenticationType{}, aaa.UserGroup{}, aaa.Preference{}, aaa.Property{},
		aaa.Response{}, aaa.ErrorResponse{},
	},
	Made:      made(),
	Bodies:    bodies,
	Sample:    ada,
	Sparse:    sparseUpdate(),
	BadInputs: badInputs,
	Samples: []lawtest.Sample{
		{Name: "request", File: requestFile, Into: new(aaa.Update)},
		{Name: "answer", File: responseFile, Into: new(aaa.Response)},
		{Name: "failure", File: failureFile, Into: new(aaa.ErrorResponse)},
	},
	Hold:         hold,
	Complete:     complete,
	Rules:        passwords,
	Audited:      audited,
	EqualRecords: func(a, b aaa.User) bool { return cmp.Equal(editable(a), editable(b)) },
	Shown: func(user aaa.User, _ aaa.Update) []any {
		return []any{aaa.Response{Data: wire.Value([]aaa.User{user})}, user.AccountExpires(), user.PasswordExpires(), user.Password}
	},
	Exclude: []lawtest.Exclusion{
		{Member: "AuthenticationType", Reason: "the id that a record has stays as it is spelled there, 1 or \"1\"", Laws: []lawtest.Law{lawtest.Apply}},
		{Member: "AuthenticationType", Reason: "an id here, an object there", Laws: []lawtest.Law{lawtest.MergePatch}},
		{Member: "AuthenticationTypeName", Reason: "it follows the id", Laws: []lawtest.Law{lawtest.Apply}},
	},
}

func TestContract(t *testing.T) { system.TestContract(t) }
func TestMembers(t *testing.T)  { system.TestMembers(t) }
func TestLaws(t *testing.T)     { system.TestLaws(t) }
func TestSamples(t *testing.T)  { system.TestSamples(t) }
func TestBadInput(t *testing.T) { system.TestBadInput(t) }

func FuzzApply(f *testing.F)      { system.Fuzz(f, lawtest.Apply) }
func FuzzDiff(f *testing.F)       { system.Fuzz(f, lawtest.Diff) }
func FuzzMerge(f *testing.F)      { system.Fuzz(f, lawtest.Merge) }
func FuzzArguments(f *testing.F)  { system.Fuzz(f, lawtest.Arguments) }
func FuzzRoundTrip(f *testing.F)  { system.Fuzz(f, lawtest.RoundTrip) }
func FuzzRules(f *testing.F)      { system.Fuzz(f, lawtest.Rules) }
func FuzzCodec(f *testing.F)      { system.Fuzz(f, lawtest.Codec) }
func FuzzMergePatch(f *testing.F) { system.Fuzz(f, lawtest.MergePatch) }
func FuzzSecrets(f *testing.F)    { system.Fuzz(f, lawtest.Secrets) }
func FuzzExtra(f *testing.F)      { system.Fuzz(f, lawtest.Extra) }
func FuzzMade(f *testing.F)       { system.Fuzz(f, lawtest.Made) }

// made returns values that no reader gives.
func made() []any {
	all := []any{
		aaa.PreferenceValue{}, aaa.PreferenceNumber(math.MinInt64), aaa.PreferenceNumber(7), aaa.PreferenceText(""), aaa.PreferenceText("7"),
		aaa.PreferenceText("007"), aaa.PreferenceText("-0"), aaa.PreferenceText("\xff"), aaa.PreferenceText("\x00\n"),
		aaa.ErrorList{}, aaa.ErrorList{Items: []aaa.ErrorItem{{}, {Members: []aaa.ErrorMember{}}}},
	}
	values := []string{"", "null", `"\u0041"`, ` [1 , { } ] `, "{", "1 2", "\"\xff\"", "no\njson", strings.Repeat("[", 253) + strings.Repeat("]", 253)}
	for _, value := range values {
		item := aaa.NewErrorItem("Email", "is wrong\xff")
		item.Members = append(item.Members, aaa.ErrorMember{Field: "\x00", Value: json.RawMessage(value)})
		all = append(all, aaa.ErrorList{Items: []aaa.ErrorItem{item}})
	}
	twice := aaa.NewErrorItem("Email\xff", "a")
	twice.Members = append(twice.Members, aaa.ErrorMember{Field: "Email\ufffd"})
	return append(all, aaa.ErrorList{Items: []aaa.ErrorItem{twice}})
}

// hold fills in the id of the authentication type, for which the record has an
// object, and the values of preferences, for which it has texts.
func hold(update *aaa.Update, user aaa.User) {
	for i, held := range user.Preferences.Or(nil) {
		if text, ok := held.PreferenceValue.Get(); ok {
			update.Preferences.Or(nil)[i].PreferenceValue.Set(aaa.PreferenceText(text))
		}
	}
	if kind, ok := user.AuthenticationType.Get(); ok {
		update.AuthenticationType = kind.ID
	}
}

// audited makes an object that is not there one that knows nothing, as it counts
// in an audit.
func audited(user aaa.User) aaa.User {
	user.AuthenticationType.Set(user.AuthenticationType.Or(aaa.AuthenticationType{}))
	user.UserGroup.Set(user.UserGroup.Or(aaa.UserGroup{}))
	return user
}

// complete adds to a full body the passwords that no record has.
func complete(full *aaa.Update) {
	full.Password.Set(wire.NewSecret("hush-password"))
	full.RepeatPassword = full.Password
}

// passwords states the rule for passwords a second time: null and blank ones are
// as good as missing.
func passwords(update aaa.Update, whole bool) (errs validate.Errors) {
	one, repeated := update.Password.Or(wire.Secret{}).Reveal(), update.RepeatPassword.Or(wire.Secret{}).Reveal()
	hasOne, hasRepeated := strings.TrimSpace(one) != "", strings.TrimSpace(repeated) != ""
	if id, ok := update.AuthenticationType.Get(); ok && whole && id.Int64() == 1 {
		if !hasOne {
			errs = append(errs, validate.Error{Path: wire.Member("Password"), Code: validate.CodeRequired, Param: "text"})
		}
		if !hasRepeated {
			errs = append(errs, validate.Error{Path: wire.Member("RepeatPassword"), Code: validate.CodeRequired, Param: "text"})
		}
	}
	if errs == nil && (hasOne || hasRepeated) && one != repeated {
		errs = append(errs, validate.Error{Path: wire.Member("RepeatPassword"), Code: validate.CodeMismatch, Param: "Password"})
	}
	return errs
}

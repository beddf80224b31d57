package aaa_test

import (
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
	EqualRecords: func(a, b aaa.User) bool { return cmp.Equal(editable(a), editable(b)) },
	Shown: func(user aaa.User, _ aaa.Update) []any {
		return []any{aaa.Response{Data: wire.Value([]aaa.User{user})}, user.AccountExpires(), user.PasswordExpires(), user.Password}
	},
	Exclude: []lawtest.Exclusion{
		{Member: "AuthenticationType", Reason: "the id that a record has stays as it is spelled there, 1 or \"1\"", Laws: []lawtest.Law{lawtest.Apply}},
		{Member: "AuthenticationType", Reason: "an id here, an object there", Laws: []lawtest.Law{lawtest.MergePatch}},
		{Member: "AuthenticationType", Reason: "an object that is not there counts as one that knows nothing", Laws: []lawtest.Law{lawtest.Changes}},
		{Member: "AuthenticationTypeName", Reason: "it follows the id", Laws: []lawtest.Law{lawtest.Apply}},
		{Member: "UserGroup", Reason: "an object that is not there counts as one that knows nothing", Laws: []lawtest.Law{lawtest.Changes}},
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

// hold fills in the id of the authentication type, for which the record has an
// object.
func hold(update *aaa.Update, user aaa.User) {
	if kind, ok := user.AuthenticationType.Get(); ok {
		update.AuthenticationType = kind.ID
	}
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

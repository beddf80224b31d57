package oauthusers_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// system describes the package to lawtest, which tests what every system's
// package must obey.
var system = lawtest.System[oauthusers.User, oauthusers.Update]{
	Decode:        oauthusers.Decode,
	Apply:         oauthusers.Apply,
	Diff:          oauthusers.Diff,
	Full:          oauthusers.Full,
	Merge:         oauthusers.Merge,
	Changes:       oauthusers.Changes,
	CheckReadOnly: oauthusers.CheckReadOnly,
	Failure:       func(err error) any { return oauthusers.Failure(err) },
	ParseError:    oauthusers.ParseError,
	Models:        []any{oauthusers.Response{}, oauthusers.Error{}},
	Bodies:        bodies,
	Sample:        ada,
	Sparse: oauthusers.Update{
		FullName: wire.Value("Ada King"),
		Active:   wire.Value(false),
		Devices:  wire.Null[string](),
	},
	BadInputs: badInputs,
	Samples: []lawtest.Sample{
		{Name: "success", File: successFile, Into: new(oauthusers.Response)},
		{Name: "failure", File: failureFile, Into: new(oauthusers.Response)},
		{Name: "answer with a token", File: tokenFile, Into: new(oauthusers.Response)},
		{Name: "failure of another operation", File: refusedFile, Into: new(oauthusers.Response)},
	},
	Refusals:     func(_ oauthusers.User, update oauthusers.Update) validate.Errors { return conflicts(update) },
	Rules:        func(update oauthusers.Update, _ bool) validate.Errors { return crossRules(update) },
	EqualRecords: sameRecord,
	EqualUpdates: sameUpdate,
	Exclude:      excluded(),
	Shown: func(user oauthusers.User, _ oauthusers.Update) []any {
		answer := secretive()
		return []any{answer, &answer, answer.Value, answer.Errors.Or(nil)[0], answer.Errors.Or(nil)[0].AttemptedValue, user.Password}
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

// excluded are the members that do not become what an update says. FuzzLists
// checks what holds for the lists instead.
func excluded() (list []lawtest.Exclusion) {
	own := []lawtest.Law{lawtest.Apply, lawtest.Diff, lawtest.MergePatch}
	exclude := func(member, reason string, laws ...lawtest.Law) {
		list = append(list, lawtest.Exclusion{Member: member, Reason: reason, Laws: laws})
	}
	for _, name := range []string{"Businesses", "UserRoles", "ChatRooms"} {
		exclude(name, "a set: order and repetition make no difference", append(own, lawtest.Changes)...)
		changes := append(own, lawtest.Arguments, lawtest.Merge, lawtest.Changes)
		exclude("Added"+name, "an instruction, and a set; what a record holds there is left alone", changes...)
		exclude("Removed"+name, "an instruction, and a set; what a record holds there is left alone", changes...)
	}
	for _, name := range []string{"NewPassword", "NewAvatarURL", "ClearAvatarFile"} {
		exclude(name, "an instruction, which no record keeps; null is none", append(own, lawtest.Merge)...)
	}
	return list
}

// delta is what an update says about a list.
type delta struct {
	name                string
	list, added, remove *wire.Optional[[]int64]
}

func deltas(update *oauthusers.Update) []delta {
	return []delta{
		{"Businesses", &update.Businesses, &update.AddedBusinesses, &update.RemovedBusinesses},
		{"UserRoles", &update.UserRoles, &update.AddedUserRoles, &update.RemovedUserRoles},
		{"ChatRooms", &update.ChatRooms, &update.AddedChatRooms, &update.RemovedChatRooms},
	}
}

// crossRules states a second time what the tags cannot say.
func crossRules(update oauthusers.Update) (errs validate.Errors) {
	if address := update.NewAvatarURL.Or(""); address != "" && !validate.URL(address) {
		errs = append(errs, validate.Error{Path: wire.Member("NewAvatarUrl"), Code: validate.CodeURL})
	}
	return append(errs, conflicts(update)...)
}

func conflicts(update oauthusers.Update) (errs validate.Errors) {
	if update.ClearAvatarFile.Or(false) && update.NewAvatarURL.Or("") != "" {
		errs = append(errs, validate.Error{Path: wire.Member("ClearAvatarFile"), Code: validate.CodeConflict, Param: "NewAvatarUrl"})
	}
	for _, d := range deltas(&update) {
		for _, id := range d.added.Or(nil) {
			if slices.Contains(d.remove.Or(nil), id) {
				errs = append(errs, validate.Error{Path: wire.Member("Removed" + d.name), Code: validate.CodeConflict, Param: "Added" + d.name})
				break
			}
		}
	}
	return errs
}

// sorted returns the ids of a list as a set.
func sorted(list []int64) []int64 {
	list = append([]int64{}, list...)
	slices.Sort(list)
	return slices.Compact(list)
}

// sameRecord compares the lists as sets. Absent, null and empty are alike.
func sameRecord(a, b oauthusers.User) bool {
	for _, user := range []*oauthusers.User{&a, &b} {
		for _, list := range []*wire.Optional[[]int64]{&user.Businesses, &user.UserRoles, &user.ChatRooms} {
			list.Set(sorted(list.Or(nil)))
		}
	}
	return cmp.Equal(a, b)
}

// sameUpdate compares what two updates do: the lists as sets, a missing
// instruction in any form, and a list with further changes by its outcome.
func sameUpdate(a, b oauthusers.Update) bool {
	for _, update := range []*oauthusers.Update{&a, &b} {
		for _, d := range deltas(update) {
			d.normalise()
		}
		if update.NewPassword.Or(wire.Secret{}).IsZero() {
			update.NewPassword.Unset()
		}
		if update.NewAvatarURL.Or("") == "" {
			update.NewAvatarURL.Unset()
		}
		if !update.ClearAvatarFile.Or(false) {
			update.ClearAvatarFile.Unset()
		}
	}
	return cmp.Equal(a, b)
}

func (d delta) normalise() {
	added, removed := sorted(d.added.Or(nil)), sorted(d.remove.Or(nil))
	d.added.Set(added)
	d.remove.Set(removed)
	if !d.list.IsSet() {
		return
	}
	whole := sorted(append(slices.Clone(d.list.Or(nil)), added...))
	d.list.Set(slices.DeleteFunc(whole, func(id int64) bool { return slices.Contains(removed, id) }))
	d.added.Unset()
	d.remove.Unset()
}

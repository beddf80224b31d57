package lawtest

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// keyedFake is a correct system with lists that merge by key, as far as the
// laws below ask.
func keyedFake() *System[aaa.User, aaa.Update] {
	withoutType := func(user aaa.User) aaa.User {
		user.AuthenticationType.Unset()
		user.AuthenticationTypeName.Unset()
		return user
	}
	return &System[aaa.User, aaa.Update]{
		Decode: aaa.Decode, Apply: aaa.Apply, Diff: aaa.Diff, Full: aaa.Full, Merge: aaa.Merge, Changes: aaa.Changes,
		CheckReadOnly: aaa.CheckReadOnly,
		Complete:      func(full *aaa.Update) { full.Password.Set(wire.NewSecret("a")); full.RepeatPassword = full.Password },
		EqualRecords:  func(a, b aaa.User) bool { return cmp.Equal(withoutType(a), withoutType(b)) },
		Exclude: []Exclusion{
			{"AuthenticationType", "not what this is about", []Law{Apply, Diff, MergePatch, Changes}},
			{"AuthenticationTypeName", "not what this is about", []Law{Apply}},
			{"UserGroup", "not what this is about", []Law{Changes}},
		},
	}
}

// keyedFaults break what the laws say about lists that merge by key.
var keyedFaults = []struct {
	name, reason string
	law          Law
	damage       func(s *System[aaa.User, aaa.Update])
}{
	{"Apply replaces the list", "items that are not sent stay", Apply, func(s *System[aaa.User, aaa.Update]) {
		s.Apply = func(user aaa.User, update aaa.Update) (aaa.User, error) {
			if len(update.Properties.Or(nil)) > 0 {
				user.Properties.Unset()
			}
			return aaa.Apply(user, update)
		}
	}},
	{"Apply adds every item", "an item that is there is changed", Apply, func(s *System[aaa.User, aaa.Update]) {
		s.Apply = func(user aaa.User, update aaa.Update) (aaa.User, error) {
			merged, err := aaa.Apply(aaa.User{}, update)
			merged.Properties.Set(append(user.Properties.Or(nil), merged.Properties.Or(nil)...))
			return merged, err
		}
	}},
	{"Apply forgets what an item does not send", "a member that is absent stays", Apply, func(s *System[aaa.User, aaa.Update]) {
		s.Apply = func(user aaa.User, update aaa.Update) (aaa.User, error) {
			merged, err := aaa.Apply(user, update)
			if items := merged.Preferences.Or(nil); err == nil && len(update.Preferences.Or(nil)) > 0 {
				items[0].Description = update.Preferences.Or(nil)[0].Description
			}
			return merged, err
		}
	}},
	{"Apply takes a key twice", "the update contradicts itself", Apply, func(s *System[aaa.User, aaa.Update]) {
		s.Apply = func(user aaa.User, update aaa.Update) (aaa.User, error) {
			merged, err := aaa.Apply(user, update)
			if list, _ := errors.AsType[validate.Errors](err); slices.ContainsFunc(list, func(e validate.Error) bool { return e.Code == validate.CodeDuplicate }) {
				return merged, nil
			}
			return merged, err
		}
	}},
	{"Diff sends items whole", "a diff is the smallest update", Diff, func(s *System[aaa.User, aaa.Update]) {
		s.Diff = func(a, b aaa.User) aaa.Update {
			diff := aaa.Diff(a, b)
			if diff.Properties.IsSet() {
				diff.Properties = aaa.Full(b).Properties
			}
			return diff
		}
	}},
	{"Diff forgets an item", "a diff leads to the record", Diff, func(s *System[aaa.User, aaa.Update]) {
		s.Diff = func(a, b aaa.User) aaa.Update {
			diff := aaa.Diff(a, b)
			if items := diff.Properties.Or(nil); len(items) > 1 {
				diff.Properties.Set(items[1:])
			}
			return diff
		}
	}},
	{"Merge keeps the later list", "items that one update sends are kept", Merge, func(s *System[aaa.User, aaa.Update]) {
		s.Merge = func(p, q aaa.Update) aaa.Update {
			merged := aaa.Merge(p, q)
			if q.Properties.IsSet() {
				merged.Properties = q.Properties
			}
			return merged
		}
	}},
}

func TestLawsFindFaultsOfKeyedLists(t *testing.T) {
	for _, law := range []Law{Apply, Diff, Merge} {
		if complaints := keyedFake().complaints(law); len(complaints) > 0 {
			t.Errorf("the law %s complains about a correct system: %q", law, complaints)
		}
	}
	for _, row := range keyedFaults {
		t.Run(row.name, func(t *testing.T) {
			s := keyedFake()
			row.damage(s)
			if complaints := s.complaints(row.law); len(complaints) == 0 {
				t.Errorf("the law %s is content, though %s", row.law, row.reason)
			}
		})
	}
}

// TestMembersFindForgottenPartsOfItems: no record has the id of a property, so
// only Merge can show that it is lost.
func TestMembersFindForgottenPartsOfItems(t *testing.T) {
	s := keyedFake()
	s.Merge = func(p, q aaa.Update) aaa.Update {
		merged := aaa.Merge(p, q)
		if items := slices.Clone(merged.Properties.Or(nil)); len(items) > 0 {
			items[0].ID.Unset()
			merged.Properties.Set(items)
		}
		return merged
	}
	properties, _ := s.update().member("Properties")
	var r report
	if s.mergesItems(&r, properties); len(r.complaints) == 0 {
		t.Error("a part of an item that Merge forgets is no complaint")
	}
}

// TestChangesPairItemsByKey: the same items in another order are not a change.
func TestChangesPairItemsByKey(t *testing.T) {
	one, two := aaa.Property{PropertyID: wire.Value[int64](1)}, aaa.Property{PropertyID: wire.Value[int64](2)}
	a, b := aaa.User{Properties: wire.Value([]aaa.Property{one, two})}, aaa.User{Properties: wire.Value([]aaa.Property{two, one})}
	s := keyedFake()
	check(t, "order", "of items", func(r *report) { s.changes(r, a, b) })
	s.Changes = func(a, b aaa.User) []wire.Change {
		if cmp.Equal(a, b) {
			return nil
		}
		return []wire.Change{{Path: wire.Member("Properties").Index(0)}}
	}
	var r report
	if s.changes(&r, a, b); len(r.complaints) == 0 {
		t.Error("a change of order that Changes lists is no complaint")
	}
}

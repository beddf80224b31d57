package lawtest

import (
	"slices"
	"testing"

	"github.com/seed16fbf055/userupdate/wire"
)

// memberFaults break what a law on whole values would not show; the name of the
// part that must complain says where.
var memberFaults = []struct {
	name, reason string
	part         string
	method       string // of the fake, to break
	damage       func(s *System[user, update])
}{
	{name: "Merge forgets null", reason: "null stays although the member is read-only", part: "Stamp", damage: func(s *System[user, update]) {
		merge := s.Merge
		s.Merge = func(p, q update) update {
			m := merge(p, q)
			if q.Stamp.IsNull() {
				m.Stamp = p.Stamp
			}
			return m
		}
	}},
	{name: "Diff answers for another member", reason: "what no update has is not a difference", part: "the record's note", damage: func(s *System[user, update]) {
		diff := s.Diff
		s.Diff = func(a, b user) update {
			d := diff(a, b)
			if a.Note != b.Note {
				d.Nick.Set(b.Note)
			}
			return d
		}
	}},
	{name: "Changes shows a secret", reason: "rows are masked", part: "the record's Key", damage: func(s *System[user, update]) {
		changes := s.Changes
		s.Changes = func(a, b user) []wire.Change {
			rows := slices.Clone(changes(a, b))
			for i := range rows {
				rows[i].New = "shown"
			}
			return rows
		}
	}},
	{name: "Changes lists another member", reason: "a row names its member", part: "the record's Nick", damage: func(s *System[user, update]) {
		changes := s.Changes
		s.Changes = func(a, b user) []wire.Change {
			rows := changes(a, b)
			if a.Nick != b.Nick {
				rows = append(rows, wire.Change{Path: wire.Member("Name")})
			}
			return rows
		}
	}},
	{name: "Changes is blind one way", reason: "a member that went is a change", part: "the record's Nick", damage: func(s *System[user, update]) {
		changes := s.Changes
		s.Changes = func(a, b user) []wire.Change {
			if !b.Nick.IsSet() {
				a.Nick = b.Nick
			}
			return changes(a, b)
		}
	}},
	{name: "Apply forgets a member", reason: "the laws hold for values of one member", part: "Nick", damage: func(s *System[user, update]) {
		apply := s.Apply
		s.Apply = func(existing user, sent update) (user, error) { sent.Nick.Unset(); return apply(existing, sent) }
	}},
	{name: "LogValue forgets", reason: "every member has a place in a log line", part: "user", method: "LogValue forgets"},
	{name: "AppendJSON forgets", reason: "every member is written", part: "user", method: "AppendJSON forgets"},
	{name: "MarshalXML has another order", reason: "the documented order", part: "user", method: "MarshalXML writes the last element first"},
	{name: "UnmarshalXML is blind to nil", reason: "an element that is marked nil is null", part: "user", method: "UnmarshalXML is blind to nil"},
	{name: "UnmarshalXML takes any case", reason: "XML is exact about names", part: "user", method: "UnmarshalXML takes any case"},
	{name: "UnmarshalJSON takes names as they are", reason: "JSON does not look at case", part: "update", method: "UnmarshalJSON takes names as they are"},
	{name: "UnmarshalJSON takes empty for wrong", reason: "the empty string is null", part: "update", method: "UnmarshalJSON takes empty for wrong"},
	{name: "User.Validate is content", reason: "a record must know what is required", part: "required members", method: "User.Validate"},
	{name: "User.Validate reports backwards", reason: "reports have the documented order", part: "required members", method: "User.Validate reports backwards"},
	{name: "ValidatePartial wants everything", reason: "absent is fine", part: "required members", method: "ValidatePartial"},
}

func TestMembersFindFaults(t *testing.T) {
	t.Cleanup(func() { broken = "" })
	for _, row := range memberFaults {
		t.Run(row.name, func(t *testing.T) {
			s := fake()
			if broken = row.method; row.damage != nil {
				row.damage(s)
			}
			parts := s.parts(s.Sample(t))
			at := slices.IndexFunc(parts, func(p part) bool { return p.name == row.part })
			var r report
			if parts[at].hold(&r); len(r.complaints) == 0 {
				t.Errorf("the part %s is content, though %s", row.part, row.reason)
			}
		})
	}
}

func TestMembersAreContentWithACorrectSystem(t *testing.T) {
	broken = ""
	fake().TestMembers(t)
}

package lawtest

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/torture"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A law that nothing can break says nothing: each of these systems breaks one,
// and the law must complain.
var faults = []struct {
	name   string
	reason string
	law    Law
	method string // of the fake, to break
	damage func(s *System[user, update])
}{
	{name: "Apply counts", reason: "applying twice is applying once", law: Apply, damage: func(s *System[user, update]) {
		s.Apply = after(s.Apply, func(_, merged *user, _ update) { merged.Version++ })
	}},
	{name: "Apply appends to a list", reason: "applying twice is applying once", law: Apply, damage: func(s *System[user, update]) {
		s.Apply = after(s.Apply, func(existing, merged *user, sent update) {
			if tags, ok := sent.Tags.Get(); ok {
				merged.Tags.Set(append(existing.Tags.Or(nil), tags...))
			}
		})
	}},
	{name: "Apply sets what is read-only", reason: "read-only members are never applied", law: Apply, damage: func(s *System[user, update]) {
		s.Apply = after(s.Apply, func(_, merged *user, sent update) {
			if sent.Stamp.IsSet() {
				merged.Stamp = sent.Stamp
			}
		})
	}},
	{name: "Apply forgets null", reason: "null is applied where it can be", law: Apply, damage: func(s *System[user, update]) {
		s.Apply = after(s.Apply, func(existing, merged *user, sent update) {
			if sent.Nick.IsNull() {
				merged.Nick = existing.Nick
			}
		})
	}},
	{name: "Apply fills null items", reason: "an item that is null stays null", law: Apply, damage: func(s *System[user, update]) {
		s.Apply = after(s.Apply, func(_, merged *user, _ update) {
			items := slices.Clone(merged.Badges.Or(nil))
			for i := range items {
				if items[i].IsNull() {
					items[i] = torture.Badge{}
					merged.Badges.Set(items)
				}
			}
		})
	}},
	{name: "Apply takes null for a value", reason: "null for a plain member is refused", law: Apply, damage: func(s *System[user, update]) {
		apply := s.Apply
		s.Apply = func(existing user, sent update) (user, error) {
			if sent.Made.IsNull() {
				sent.Made.Unset()
			}
			return apply(existing, sent)
		}
	}},
	{name: "Apply takes any identity", reason: "another identity is refused", law: Apply, damage: func(s *System[user, update]) {
		apply := s.Apply
		s.Apply = func(existing user, sent update) (user, error) {
			sent.ID.Unset()
			return apply(existing, sent)
		}
	}},
	{name: "CheckReadOnly is blind", reason: "a changed read-only member is found", law: Apply, damage: func(s *System[user, update]) {
		s.CheckReadOnly = func(user, update) error { return nil }
	}},
	{name: "Paths has another order", reason: "the documented order", law: Apply, method: "Paths"},

	{name: "Diff forgets a member", reason: "a diff leads to the record", law: Diff, damage: func(s *System[user, update]) {
		diff := s.Diff
		s.Diff = func(a, b user) update { d := diff(a, b); d.Nick.Unset(); return d }
	}},
	{name: "Diff sends what is the same", reason: "a diff is the smallest update", law: Diff, damage: func(s *System[user, update]) {
		diff := s.Diff
		s.Diff = func(a, b user) update { d := diff(a, b); d.On.Set(b.On); return d }
	}},
	{name: "Diff sends a neighbour", reason: "the same is not sent with what differs", law: Diff, damage: func(s *System[user, update]) {
		diff := s.Diff
		s.Diff = func(a, b user) update {
			d := diff(a, b)
			if d.Nick.IsSet() {
				d.On.Set(b.On)
			}
			return d
		}
	}},
	{name: "Diff sends the identity", reason: "a diff is for any record", law: Diff, damage: func(s *System[user, update]) {
		diff := s.Diff
		s.Diff = func(a, b user) update { d := diff(a, b); d.ID.Set(a.ID); return d }
	}},
	{name: "Full forgets a member", reason: "a full body leads to the record", law: Diff, damage: func(s *System[user, update]) {
		full := s.Full
		s.Full = func(u user) update { f := full(u); f.Count.Unset(); return f }
	}},
	{name: "Full sends what is read-only", reason: "a full body is what can be edited", law: Diff, damage: func(s *System[user, update]) {
		full := s.Full
		s.Full = func(u user) update { f := full(u); f.Version.Set(u.Version); return f }
	}},
	{name: "Changes lists null and absent", reason: "they do not differ", law: Diff, damage: func(s *System[user, update]) {
		changes := s.Changes
		s.Changes = func(a, b user) []wire.Change {
			rows := changes(a, b)
			if a.Nick.IsZero() && b.Nick.IsNull() {
				rows = append(rows, wire.Change{Path: wire.Member("Nick")})
			}
			return rows
		}
	}},
	{name: "Changes swaps before and after", reason: "a row says which is which", law: Diff, damage: func(s *System[user, update]) {
		s.Changes = changed(s.Changes, func(rows []wire.Change) {
			for i := range rows {
				rows[i].Old, rows[i].New = rows[i].New, rows[i].Old
			}
		})
	}},
	{name: "Changes has another order", reason: "the documented order", law: Diff, damage: func(s *System[user, update]) {
		s.Changes = changed(s.Changes, slices.Reverse)
	}},
	{name: "Changes quotes a number", reason: "a row holds the value", law: Diff, damage: func(s *System[user, update]) {
		s.Changes = changed(s.Changes, func(rows []wire.Change) {
			for i := range rows {
				if n, ok := rows[i].New.(int64); ok {
					rows[i].New = int(n)
				}
			}
		})
	}},
	{name: "Changes misses a row", reason: "every difference has one", law: Diff, damage: func(s *System[user, update]) {
		changes := s.Changes
		s.Changes = func(a, b user) []wire.Change { a.Nick = b.Nick; return changes(a, b) }
	}},

	{name: "Merge has the wrong order", reason: "the second wins", law: Merge, damage: func(s *System[user, update]) {
		merge := s.Merge
		s.Merge = func(p, q update) update { return merge(q, p) }
	}},
	{name: "Merge forgets a member", reason: "an empty update is neutral", law: Merge, damage: func(s *System[user, update]) {
		merge := s.Merge
		s.Merge = func(p, q update) update { m := merge(p, q); m.Nick.Unset(); return m }
	}},

	{name: "Apply shares a list with the update", reason: "the result is independent", law: Arguments, damage: func(s *System[user, update]) {
		s.Apply = after(s.Apply, func(_, merged *user, sent update) {
			if sent.Lines.IsSet() {
				merged.Lines = sent.Lines
			}
		})
	}},
	{name: "Apply appends in place", reason: "room beyond a list's end is the record's", law: Arguments, damage: func(s *System[user, update]) {
		s.Apply = after(s.Apply, func(existing, merged *user, sent update) {
			if tags, ok := existing.Tags.Get(); ok && sent.Tags.IsSet() {
				merged.Tags.Set(append(tags, "new"))
			}
		})
	}},
	{name: "Apply sorts the record's list", reason: "no argument is written to", law: Arguments, damage: func(s *System[user, update]) {
		s.Apply = after(s.Apply, func(existing, _ *user, _ update) {
			if roles := existing.Roles.Or(nil); len(roles) > 0 {
				roles[0] = 42
			}
		})
	}},
	{name: "Apply fails half done", reason: "on error the record stays", law: Arguments, damage: func(s *System[user, update]) {
		apply := s.Apply
		s.Apply = func(existing user, sent update) (user, error) {
			merged, err := apply(existing, sent)
			if err != nil {
				merged.Note += "x"
			}
			return merged, err
		}
	}},
	{name: "Diff shares a list", reason: "the update is independent", law: Arguments, damage: func(s *System[user, update]) {
		diff := s.Diff
		s.Diff = func(a, b user) update { d := diff(a, b); d.Tags = b.Tags; return d }
	}},
	{name: "Full shares a list", reason: "the update is independent", law: Arguments, damage: func(s *System[user, update]) {
		full := s.Full
		s.Full = func(u user) update { f := full(u); f.Lines = u.Lines; return f }
	}},
	{name: "Merge shares a list", reason: "the update is independent", law: Arguments, damage: func(s *System[user, update]) {
		merge := s.Merge
		s.Merge = func(p, q update) update { m := merge(p, q); m.Roles = q.Roles; return m }
	}},
	{name: "Clone shares lists", reason: "a clone is independent", law: Arguments, method: "Clone shares"},
	{name: "Clone forgets a member", reason: "a clone is the same", law: Arguments, method: "Clone forgets"},

	{name: "AppendJSON forgets", reason: "it writes what MarshalJSON writes", law: RoundTrip, method: "AppendJSON forgets"},
	{name: "MarshalJSON forgets", reason: "everything is written", law: RoundTrip, method: "MarshalJSON forgets"},
	{name: "UnmarshalJSON does not reset", reason: "it resets its receiver", law: RoundTrip, method: "UnmarshalJSON does not reset"},
	{name: "UnmarshalXML forgets", reason: "everything is read", law: RoundTrip, method: "UnmarshalXML forgets"},
	{name: "MarshalXML writes what has no form", reason: "that is an error", law: RoundTrip, method: "MarshalXML writes anything"},
	{name: "MarshalXML has another root", reason: "Decode reads it", law: RoundTrip, method: "MarshalXML calls the root as it likes"},
	{name: "AppendXML forgets", reason: "it appends what encoding/xml writes", law: RoundTrip, method: "AppendXML forgets"},
	{name: "UnmarshalBinary forgets", reason: "the storage form says everything", law: RoundTrip, method: "UnmarshalBinary forgets"},
	{name: "UnmarshalBinary empties", reason: "what is broken leaves the receiver alone", law: RoundTrip, method: "UnmarshalBinary empties"},
	{name: "EncodeForm forgets", reason: "everything is written that can be", law: RoundTrip, method: "EncodeForm forgets"},

	{name: "User.Validate is content", reason: "the engine is not", law: Rules, method: "User.Validate"},
	{name: "Update.Validate is content", reason: "the engine is not", law: Rules, method: "Update.Validate"},
	{name: "ValidatePartial wants everything", reason: "absent is fine", law: Rules, method: "ValidatePartial"},

	{name: "UnmarshalJSON reports one", reason: "everything is reported", law: Codec, method: "UnmarshalJSON reports one"},
	{name: "UnmarshalJSON takes names as they are", reason: "ASCII case does not count", law: Codec, method: "UnmarshalJSON takes names as they are"},
	{name: "AppendJSON writes less", reason: "everything is written", law: Codec, method: "AppendJSON forgets"},

	{name: "UnmarshalXML forgets", reason: "the naive reading does not", law: Codec, method: "UnmarshalXML forgets"},
	{name: "UnmarshalXML takes any case", reason: "XML names match exactly", law: Codec, method: "UnmarshalXML takes any case"},
	{name: "UnmarshalForm forgets", reason: "a form carries the members of XML", law: Codec, method: "UnmarshalForm forgets"},
	{name: "UnmarshalBinary forgets", reason: "the naive reading does not", law: Codec, method: "UnmarshalBinary forgets"},
	{name: "UnmarshalBinary empties", reason: "what is broken leaves the receiver alone", law: Codec, method: "UnmarshalBinary empties"},
	{name: "AppendForm forgets", reason: "it appends what EncodeForm returns", law: RoundTrip, method: "AppendForm forgets"},
	{name: "UnmarshalForm forgets", reason: "everything is read", law: RoundTrip, method: "UnmarshalForm forgets"},

	{name: "UnmarshalJSON keeps what was there", reason: "it resets its receiver", law: Codec, method: "UnmarshalJSON does not reset"},
	{name: "Decode keeps its body", reason: "the caller may use it again", law: Codec, damage: func(s *System[user, update]) {
		decode, kept := s.Decode, []byte(nil)
		s.Decode = func(contentType string, body []byte) (update, error) {
			kept, body = body, append(kept, body...)[:len(body)]
			return decode(contentType, body)
		}
	}},

	{name: "ParseError repeats a secret", reason: "what a vendor says of a secret may hold it", law: Secrets, damage: func(s *System[user, update]) {
		s.ParseError = func(body []byte) error { return errors.New(string(body)) }
	}},
	{name: "ParseError finds no member", reason: "a vendor names it", law: Secrets, damage: func(s *System[user, update]) {
		s.ParseError = func([]byte) error { return validate.Errors{{Code: validate.CodeRefused}} }
	}},

	{name: "Apply adds to a list", reason: "lists replace", law: MergePatch, damage: func(s *System[user, update]) {
		s.Apply = after(s.Apply, func(existing, merged *user, sent update) {
			if tags, ok := sent.Tags.Get(); ok {
				merged.Tags.Set(append(existing.Tags.Or(nil), tags...))
			}
		})
	}},

	{name: "Apply forgets unknown members", reason: "what is sent is put over what is held", law: Apply, damage: func(s *System[user, update]) {
		s.Apply = after(s.Apply, func(existing, merged *user, _ update) { merged.Extra = existing.Extra })
	}},
	{name: "Diff sends all unknown members", reason: "a diff is the smallest update", law: Diff, damage: func(s *System[user, update]) {
		diff := s.Diff
		s.Diff = func(a, b user) update { d := diff(a, b); d.Extra = b.Extra; return d }
	}},
	{name: "Changes is blind to unknown members", reason: "every difference has a row", law: Diff, damage: func(s *System[user, update]) {
		changes := s.Changes
		s.Changes = func(a, b user) []wire.Change { a.Extra = b.Extra; return changes(a, b) }
	}},
	{name: "Changes tells an unknown member", reason: "change lists hold none", law: Secrets, damage: func(s *System[user, update]) {
		s.Changes = func(_, b user) []wire.Change {
			raw, _ := b.Extra.Get("unknown")
			return []wire.Change{{Path: wire.Member("unknown"), New: string(raw)}}
		}
	}},
	{name: "UnmarshalJSON drops unknown members", reason: "a record keeps them", law: Extra, method: "UnmarshalJSON drops"},
	{name: "UnmarshalJSON drops unknown members", reason: "the naive reading keeps them", law: Codec, method: "UnmarshalJSON drops"},
	{name: "Decode keeps unknown members", reason: "a client could plant one", law: Extra, damage: func(s *System[user, update]) {
		decode := s.Decode
		s.Decode = func(contentType string, body []byte) (update, error) {
			sent, err := decode(contentType, body)
			return sent, errors.Join(err, sent.Extra.Set("planted", []byte("1")))
		}
	}},
	{name: "Full forgets unknown members", reason: "the vendor clears what a PUT leaves out", law: Extra, damage: func(s *System[user, update]) {
		full := s.Full
		s.Full = func(u user) update { f := full(u); f.Extra = wire.Members{}; return f }
	}},

	{name: "MarshalXML writes what has no form", reason: "it is never another value without an error", law: Made, method: "MarshalXML writes anything"},
	{name: "MarshalJSON forgets", reason: "it is what AppendJSON appends", law: Made, method: "MarshalJSON forgets"},
	{name: "UnmarshalJSON drops", reason: "what was written is read", law: Made, method: "UnmarshalJSON drops"},
	{name: "UnmarshalBinary forgets", reason: "the storage form says everything", law: Made, method: "UnmarshalBinary forgets"},
	{name: "MarshalBinary stores what is no text", reason: "it would come back as another", law: Made, method: "MarshalBinary replaces"},
	{name: "MarshalJSON goes too deep", reason: "no reader would follow", law: Made, method: "MarshalJSON goes deep"},
	{name: "Clone shares lists", reason: "the other laws hold for made values too", law: Made, method: "Clone shares"},

	{name: "EncodeForm masks a secret", reason: "a form carries it", law: Secrets, method: "EncodeForm masks"},
	{name: "Shown tells a secret", reason: "what is made of a record holds none", law: Secrets, damage: func(s *System[user, update]) {
		s.Shown = func(u user, _ update) []any { return []any{u.Key.Reveal()} }
	}},
	{name: "String breaks the line", reason: "a text could be taken for another log line", law: Secrets, method: "String breaks the line"},
	{name: "WithoutSecrets keeps a secret", reason: "it is for logs", law: Secrets, method: "WithoutSecrets keeps a secret"},
	{name: "WithoutSecrets keeps Extra", reason: "nobody knows what it holds", law: Secrets, method: "WithoutSecrets keeps Extra"},
	{name: "WithoutSecrets drops a member", reason: "the rest may be shown", law: Secrets, method: "WithoutSecrets drops a member"},
	{name: "WithoutSecrets shares a list", reason: "a change of the copy would show", law: Secrets, method: "WithoutSecrets shares a list"},
	{name: "LogValue tells a secret", reason: "log lines hold none", law: Secrets, method: "LogValue tells"},
	{name: "errors tell a value", reason: "errors hold none", law: Secrets, method: "UnmarshalJSON tells"},
	{name: "Changes tells a secret", reason: "change lists hold none", law: Secrets, damage: func(s *System[user, update]) {
		s.Changes = func(_, b user) []wire.Change { return []wire.Change{{Path: wire.Member("Key"), New: b.Key.Reveal()}} }
	}},
	{name: "Failure tells a value", reason: "answers hold none", law: Secrets, damage: func(s *System[user, update]) {
		s.Failure = func(error) any { return Marker }
	}},
}

// changed changes what Changes returns.
func changed(changes func(before, after user) []wire.Change, change func([]wire.Change)) func(before, after user) []wire.Change {
	return func(before, after user) []wire.Change {
		rows := changes(before, after)
		change(rows)
		return rows
	}
}

// after changes what apply returns when it succeeds.
func after(apply func(user, update) (user, error), change func(existing, merged *user, sent update)) func(user, update) (user, error) {
	return func(existing user, sent update) (user, error) {
		merged, err := apply(existing, sent)
		if err == nil {
			change(&existing, &merged, sent)
		}
		return merged, err
	}
}

func TestLawsFindFaults(t *testing.T) {
	t.Cleanup(func() { broken = "" })
	for _, row := range faults {
		t.Run(row.name, func(t *testing.T) {
			s := fake()
			if broken = row.method; row.damage != nil {
				row.damage(s)
			}
			if complaints := s.complaints(row.law); len(complaints) == 0 {
				t.Errorf("the law %s is content, though %s", row.law, row.reason)
			}
		})
	}
}

// TestLawsAreContentWithACorrectSystem takes few cases: the torture package's
// own tests run the same laws on the same types, with all of them.
func TestLawsAreContentWithACorrectSystem(t *testing.T) {
	broken = ""
	defer func(cases uint64) { *moreCases = cases }(*moreCases)
	*moreCases = 20
	fake().TestLaws(t)
}

// complaints returns the first complaints of a law on random input, of which
// few have what a fault needs.
func (s *System[U, P]) complaints(law Law) []string {
	for seed := range uint64(500) {
		var r report
		random := rand.New(rand.NewPCG(seed, 2))
		body := randomBody(random, s.update())
		switch law {
		case Codec:
			s.codec(&r, body)
			for _, typ := range s.types()[:2] {
				for _, body := range s.randomBodies(random, typ) {
					s.codec(&r, body)
				}
			}
		case Made:
			s.madeLaw(&r, rand.New(rand.NewPCG(seed, 3)))
		case Secrets:
			s.secrets(&r, JSON, body)
			s.randomIsHidden(&r, seed)
			if seed == 0 && len(r.complaints) == 0 {
				s.everyMemberIsHidden(&r)
			}
		default:
			for _, about := range s.valueLaws() {
				if about.name == law {
					about.hold(&r, s.inputs(seed, nil, nil, nil))
				}
			}
		}
		if len(r.complaints) > 0 {
			return r.complaints
		}
	}
	return nil
}

func TestExclusions(t *testing.T) {
	rows := []struct {
		name, reason string
		exclude      Exclusion
		fine         bool
	}{
		{"of a member with a reason", "that is what it takes", Exclusion{"Tags", "because", []Law{Diff}}, true},
		{"of no member", "it would exclude nothing", Exclusion{"Nothing", "because", []Law{Diff}}, false},
		{"without a reason", "a reader must learn why", Exclusion{"Tags", "", []Law{Diff}}, false},
		{"from no law", "it would exclude nothing", Exclusion{"Tags", "because", nil}, false},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			s := fake()
			s.Exclude = []Exclusion{row.exclude}
			var r report
			s.checkExclusions(&r)
			if fine := len(r.complaints) == 0; fine != row.fine {
				t.Errorf("accepted is %v, but %s: %q", fine, row.reason, r.complaints)
			}
		})
	}
}

func TestExcludedMembersAreNotCompared(t *testing.T) {
	s := fake()
	diff := s.Diff
	s.Diff = func(a, b user) update { d := diff(a, b); d.Tags.Unset(); return d }
	s.Exclude = []Exclusion{{"Tags", "this system cannot shrink them", []Law{Diff}}}
	if complaints := s.complaints(Diff); len(complaints) > 0 {
		t.Errorf("an excluded member is compared: %q", complaints)
	}
}

func TestEqualHooksReplaceTheComparison(t *testing.T) {
	s := fake()
	s.EqualRecords = func(user, user) bool { return false }
	if complaints := s.complaints(Merge); len(complaints) == 0 {
		t.Error("EqualRecords is not asked")
	}
	s = fake()
	s.EqualUpdates = func(update, update) bool { return false }
	if complaints := s.complaints(Merge); len(complaints) == 0 {
		t.Error("EqualUpdates is not asked")
	}
}

func TestRefusalsAreExpected(t *testing.T) {
	s := fake()
	refused := s.Refusals
	s.Refusals = func(existing user, sent update) validate.Errors {
		errs := refused(existing, sent)
		if !sent.Tags.IsSet() {
			return errs
		}
		return append(errs, validate.Error{Path: wire.Member("Tags"), Code: validate.CodeDuplicate})
	}
	if complaints := s.complaints(Apply); len(complaints) == 0 {
		t.Error("Apply refuses less than Refusals says, and the law is content")
	}
	apply := s.Apply
	s.Apply = func(existing user, sent update) (user, error) {
		merged, err := apply(existing, sent)
		list, _ := errors.AsType[validate.Errors](err)
		if list = append(list, s.Refusals(existing, sent)...); len(list) > 0 {
			return existing, list
		}
		return merged, nil
	}
	if complaints := s.complaints(Apply); len(complaints) > 0 {
		t.Errorf("what Refusals lists is a complaint: %q", complaints)
	}
}

func TestReached(t *testing.T) {
	text := Marker
	for _, row := range []struct {
		name, reason string
		value        any
		want         bool
	}{
		{"a secret", "it is sealed", wire.NewSecret(text), false},
		{"a GUID", "it is sealed", wire.NewSecretGUID(markerGUID), false},
		{"a pointer that is not exported", "dumpers follow it", struct{ text *string }{&text}, true},
		{"the bytes of a GUID", "they are the GUID", struct{ id [16]byte }{markerGUID}, true},
		{"a list, a map, an interface", "dumpers go into them", []any{map[any]any{0: any([]byte(text))}}, true},
		{"another text", "no secret", struct{ text *string }{new("text")}, false},
	} {
		if got := reached(reflect.ValueOf(row.value)); (got != "") != row.want {
			t.Errorf("%s: reached %q, though %s", row.name, got, row.reason)
		}
	}
}

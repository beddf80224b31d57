package cost

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/wire"
)

// A step is something that is done with two records and two updates.
type step struct {
	name string
	run  func() any
}

// A system is what one package does with values.
type system[U, P any] struct {
	apply         func(U, P) (U, error)
	diff          func(before, after U) P
	full          func(U) P
	merge         func(first, second P) P
	changes       func(before, after U) []wire.Change
	checkReadOnly func(U, P) error
}

// A record is what every system's User can do.
type record[U any] interface {
	model
	Clone() U
	WithoutSecrets() U
	Validate() error
	MarshalBinary() ([]byte, error)
}

// A change is what every system's Update can do.
type change[P any] interface {
	model
	Paths() []string
	WithoutSecrets() P
	Validate() error
	ValidatePartial() error
	MarshalBinary() ([]byte, error)
}

// stepsOf returns what is done with the records that two bodies are, and with
// the bodies as updates.
func stepsOf[U record[U], P change[P]](s system[U, P]) func(before, after string) []step {
	return func(before, after string) []step {
		a, b := must[U](before), must[U](after)
		p, q := must[P](before), must[P](after)
		stored, _ := a.MarshalBinary()
		return []step{
			{"Apply", func() any { merged, err := s.apply(a, q); return []any{merged, err} }},
			{"Apply a full body", func() any { full := s.full(b); merged, err := s.apply(a, full); return []any{full, merged, err} }},
			{"Diff", func() any { return []any{s.diff(a, b), s.diff(b, a)} }},
			{"Diff of the same", func() any { return s.diff(a, a.Clone()) }},
			{"Merge", func() any { return []any{s.merge(p, q), s.merge(q, p)} }},
			{"Changes", func() any { return written(s.changes(a, b)) }},
			{"CheckReadOnly", func() any { return s.checkReadOnly(a, q) }},
			{"Clone", func() any { return []any{a.Clone(), a.WithoutSecrets(), q.WithoutSecrets()} }},
			{"Validate", func() any { return []any{a.Validate(), q.Validate(), q.ValidatePartial(), q.Paths()} }},
			{"String", func() any { return []any{a.String(), q.String()} }},
			{"storage", func() any {
				var user U
				text, _ := q.MarshalBinary()
				err := any(&user).(interface{ UnmarshalBinary([]byte) error }).UnmarshalBinary(stored)
				return []any{text, user, err}
			}},
		}
	}
}

func must[T any](text string) (value T) {
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		panic(err)
	}
	return value
}

var (
	ofAAA    = stepsOf(system[aaa.User, aaa.Update]{aaa.Apply, aaa.Diff, aaa.Full, aaa.Merge, aaa.Changes, aaa.CheckReadOnly})
	ofAdmin  = stepsOf(system[adminusers.User, adminusers.Update]{adminusers.Apply, adminusers.Diff, adminusers.Full, adminusers.Merge, adminusers.Changes, adminusers.CheckReadOnly})
	ofHPPro  = stepsOf(system[hppro.User, hppro.Update]{hppro.Apply, hppro.Diff, hppro.Full, hppro.Merge, hppro.Changes, hppro.CheckReadOnly})
	ofOAuth  = stepsOf(system[oauthusers.User, oauthusers.Update]{oauthusers.Apply, oauthusers.Diff, oauthusers.Full, oauthusers.Merge, oauthusers.Changes, oauthusers.CheckReadOnly})
	ofDetail = stepsOf(system[userdetail.User, userdetail.Update]{userdetail.Apply, userdetail.Diff, userdetail.Full, userdetail.Merge, userdetail.Changes, userdetail.CheckReadOnly})
)

// items joins what times or down returns to a list.
func items(text string) string { return "[" + strings.TrimSuffix(text, ",") + "]" }

// TestValues does with large records and updates what a service does with small
// ones.
func TestValues(t *testing.T) {
	for _, row := range []struct {
		name, reason  string
		steps         func(before, after string) []step
		before, after func(n int) string
	}{
		{"keyed lists in order", "both are walked side by side", ofAAA,
			func(n int) string { return `{"Preferences":` + items(times(n, `{"PreferenceID":#},`)) + "}" },
			func(n int) string {
				return `{"Preferences":` + items(times(n, `{"PreferenceID":1#,"Description":"d"},`)) + "}"
			}},
		{"keyed lists from the last to the first", "through a map", ofAAA,
			func(n int) string { return `{"Properties":` + items(times(n, `{"PropertyID":#},`)) + "}" },
			func(n int) string {
				return `{"Properties":` + items(down(n, `{"PropertyID":#,"Description":"d"},`)) + "}"
			}},
		{"keyed lists of one key", "each but the first is a duplicate", ofAAA,
			func(n int) string { return `{"Preferences":` + items(times(n, `{"PreferenceID":7},`)) + "}" },
			func(n int) string {
				return `{"Preferences":` + items(times(n, `{"PreferenceID":7,"Description":"d#"},`)) + "}"
			}},
		{"keyed lists without keys", "each lacks its own", ofAAA,
			func(n int) string { return `{"Preferences":` + items(times(n, `{},`)) + "}" },
			func(n int) string { return `{"Preferences":` + items(times(n, `{"Description":"d#"},`)) + "}" }},
		{"sets", "through an index", ofOAuth,
			func(n int) string { return `{"UserRoles":` + items(times(n, `#,`)) + `,"ChatRooms":[1]}` },
			func(n int) string {
				return `{"UserRoles":` + items(down(n, `#,`)) + `,"AddedChatRooms":` + items(times(n, "#,")) + `,"RemovedChatRooms":` + items(times(n, "3#,")) + "}"
			}},
		{"sets of one number", "one is kept", ofOAuth,
			func(n int) string { return `{"Businesses":` + items(times(n, `7,`)) + "}" },
			func(n int) string { return `{"AddedBusinesses":` + items(times(n, `7,`)) + "}" }},
		{"licenses", "a list replaces a list", ofHPPro,
			func(n int) string { return `{"Licenses":` + items(times(n, `{"Id":#,"x":1},`)) + "}" },
			func(n int) string { return `{"Licenses":` + items(down(n, `{"Id":#,"x":2},`)) + "}" }},
		{"roles", "a list replaces a list", ofHPPro,
			func(n int) string { return `{"UserRoles":` + items(times(n, `#,`)) + "}" },
			func(n int) string { return `{"UserRoles":` + items(down(n, `#,`)) + "}" }},
		{"links", "they are read-only", ofDetail,
			func(n int) string { return `{"_links":` + items(times(n, `{"rel":"#"},`)) + "}" },
			func(n int) string { return `{"_links":` + items(times(n, `{"rel":"r#"},`)) + "}" }},
		{"unknown members", "each is found through a map", ofAdmin,
			func(n int) string { return list("{", `"m#":1,`, "}")(n) },
			func(n int) string { return list("{", `"m#":2,`, "}")(n) }},
		{"other unknown members", "the new ones follow", ofHPPro,
			func(n int) string { return list("{", `"m#":1,`, "}")(n) },
			func(n int) string { return list("{", `"n#":{"a":["\u0041"]},`, "}")(n) }},
		{"long texts", "are compared once", ofDetail,
			long(`{"FirstName":"a`, "x", `"}`), long(`{"FirstName":"b`, "x", `"}`)},
		{"long secrets", "are compared once", ofOAuth,
			long(`{"Password":"`, "x", `a","CustomFields":{}}`), long(`{"Password":"`, "x", `b","CustomFields":[]}`)},
	} {
		for i, s := range row.steps(row.before(1), row.after(1)) {
			t.Run(row.name+"/"+s.name, func(t *testing.T) {
				work{reason: row.reason, prepare: func(n int) (int, func() any) {
					before, after := row.before(n), row.after(n)
					return len(before) + len(after), row.steps(before, after)[i].run
				}}.check(t)
			})
		}
	}
}

// TestMembers gives Extra by hand what no body has to give.
func TestMembers(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		run          func(*wire.Members) any
	}{
		{"Set a new one", "the others are copied", func(m *wire.Members) any { return m.Set("new", []byte(`[ 1 ]`)) }},
		{"Set the last one", "the others are copied", func(m *wire.Members) any { return m.Set("last", []byte(`2`)) }},
		{"Delete", "the others are copied", func(m *wire.Members) any { m.Delete("m0"); return nil }},
		{"Get", "it is looked for once", func(m *wire.Members) any { value, _ := m.Get("last"); return value }},
		{"All", "each is cut off once", func(m *wire.Members) any {
			n := 0
			for _, value := range m.All() {
				n += len(value)
			}
			return n
		}},
		{"Equal", "in another order", func(m *wire.Members) any {
			var other wire.Members
			err := other.UnmarshalJSON([]byte(`{"last":1` + strings.TrimPrefix(strings.TrimSuffix(string(m.AppendJSON(nil)), `,"last":1}`), "{") + "}"))
			return []any{m.Equal(other), other, err}
		}},
		{"print", "it is counted", func(m *wire.Members) any { return m.String() }},
		{"write", "a name that the contract knows is looked for", func(m *wire.Members) any {
			text, _ := hppro.User{Extra: *m}.AppendJSON(nil)
			return text
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			work{reason: row.reason, prepare: func(n int) (int, func() any) {
				text := list("{", `"m#":"x",`, `"last":1}`)(n)
				members := must[wire.Members](text)
				return len(text), func() any {
					mine := members
					return []any{row.run(&mine), mine}
				}
			}}.check(t)
		})
	}
}

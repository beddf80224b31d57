package merge

import (
	"encoding/json"
	"slices"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/internal/plain"
	"github.com/seed16fbf055/userupdate/internal/rawjson"
	"github.com/seed16fbf055/userupdate/wire"
)

// The members that a contract does not know. None can be removed: an update has
// no way to say so.

// Extra returns held with each member of sent put over the one of its name, or
// after the others.
func Extra(held, sent wire.Members) wire.Members {
	if sent == (wire.Members{}) {
		return held
	}
	return over(held, sent)
}

func over(held, sent wire.Members) (merged wire.Members) {
	if held == (wire.Members{}) {
		return sent
	}
	// Of a name that comes twice, the last value counts.
	text := held.AppendJSON(nil)
	end := len(text) - 1
	text = sent.AppendJSON(text[:end])
	text[end] = ','
	_ = merged.UnmarshalJSON(text) // which is an object like the two
	return merged
}

// DiffExtra returns the members of after that before has not or has otherwise.
// Those that an update knows, in any case, are left out: it has a place of its
// own for them.
func DiffExtra(before, after wire.Members, known ...string) (sent wire.Members) {
	if before == after {
		return sent
	}
	return newExtra(before, after, known)
}

func newExtra(before, after wire.Members, known []string) (sent wire.Members) {
	if before == (wire.Members{}) && len(known) == 0 {
		return after
	}
	held, text := byName(before), []byte("{")
	for name, value := range after.All() {
		if slices.ContainsFunc(known, func(k string) bool { return chars.EqualFold(k, name) }) {
			continue
		}
		if old, ok := held[name]; !ok || !rawjson.Equal(old, value) {
			text = plain.AppendString(text, name)
			text = append(append(append(text, ':'), value...), ',')
		}
	}
	if len(text) > 1 {
		text[len(text)-1] = '}'
		_ = sent.UnmarshalJSON(text) // which is an object
	}
	return sent
}

// ChangeExtra adds a row for every member that differs: those of before first.
// Nobody knows what the values are, so the mask stands for them.
func ChangeExtra(l *Log, before, after wire.Members) {
	if before == after {
		return
	}
	olds, news := byName(before), byName(after)
	for name, old := range before.All() {
		l.changeRaw(name, old, news[name])
	}
	for name, now := range after.All() {
		if _, both := olds[name]; !both {
			l.changeRaw(name, nil, now)
		}
	}
}

func (l *Log) changeRaw(name string, old, now json.RawMessage) {
	before, after := showRaw(old), showRaw(now)
	if before != after || !rawjson.Equal(old, now) && before != nil {
		l.add(name, before, after)
	}
}

// byName returns the values by their names.
func byName(members wire.Members) map[string]json.RawMessage {
	values := make(map[string]json.RawMessage)
	for name, value := range members.All() {
		values[name] = value
	}
	return values
}

// showRaw returns the mask, and nil for a member that is null or not there.
func showRaw(value json.RawMessage) any {
	if len(value) == 0 || value[0] == 'n' {
		return nil
	}
	return wire.Mask
}

package lawtest

import (
	"encoding/json"
	"errors"
	"maps"
	"reflect"
)

// mergePatch is law 7: on a record's JSON, Apply of a decoded merge patch is
// RFC 7396. Read-only members, the identity and null where there is none are
// left out, because the contract has its own rules for them; so are objects,
// which an update replaces, lists that merge by key, and unknown members, which
// reading an update drops.
func (s *System[U, P]) mergePatch(r *report, in inputs[U, P]) {
	update := s.patch(in.p)
	patch, unwritten := update.MarshalJSON()
	decoded, unread := s.Decode(JSON, patch)
	merged, refused := s.Apply(in.a, decoded)
	if err := errors.Join(unwritten, unread, refused); err != nil {
		r.failf("the patch %s cannot be written, read and applied: %v", patch, err)
		return
	}
	want := members(Must(in.a.MarshalJSON()))
	maps.Copy(want, members(patch))
	got := members(Must(merged.MarshalJSON()))
	for _, both := range []map[string]json.RawMessage{want, got} {
		maps.DeleteFunc(both, func(_ string, value json.RawMessage) bool { return string(value) == "null" })
	}
	for _, m := range modelOf(reflect.TypeFor[U]()).members {
		if m.zeroUnknown && string(want[m.json]) == `""` {
			delete(want, m.json) // no record holds it: it is as unknown as null
		}
		if string(want[m.json]) != string(got[m.json]) {
			r.failf("patched with %s: %s is %s, RFC 7396 says %s", patch, m.json, got[m.json], want[m.json])
		}
	}
}

// patch leaves out of an update what a merge patch has other rules for.
func (s *System[U, P]) patch(update P) P {
	v := reflect.ValueOf(&update).Elem()
	editable := make(map[string]bool)
	for _, p := range s.pairs() {
		editable[p.sent.name] = p.editable()
	}
	for _, m := range s.update().members {
		refused := isNull(v.Field(m.index)) && !m.nullable
		if refused || !editable[m.name] || m.key != "" || kindOf(m.typ) == object || s.excluded(MergePatch, m.name) {
			v.Field(m.index).SetZero()
		}
	}
	dropExtra(v)
	return update
}

// members takes a JSON object apart.
func members(object []byte) (raw map[string]json.RawMessage) {
	must(json.Unmarshal(object, &raw))
	return raw
}

package lawtest

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
)

// mergePatch is law 7: on a record's JSON, Apply of a decoded merge patch is RFC 7396. Read-only members, the identity
// and null where there is none are left out, because the contract has its own rules for them; and so are objects, which
// an update replaces.
func (s *System[U, P]) mergePatch(r *report, in inputs[U, P]) {
	update := s.patch(in.p)
	patch, err := update.MarshalJSON()
	if err != nil {
		r.failf("the patch cannot be written: %v", err)
		return
	}
	decoded, err := s.Decode(JSON, patch)
	if err != nil {
		r.failf("the patch %s cannot be read: %v", patch, err)
		return
	}
	merged, err := s.Apply(in.a, decoded)
	if err != nil {
		r.failf("the patch %s cannot be applied: %v", patch, err)
		return
	}
	held := members(r, must(in.a.MarshalJSON()))
	want := maps.Clone(held)
	for name, value := range members(r, patch) {
		want[name] = value
	}
	for _, m := range s.update().keyed() {
		if m.sends(reflect.ValueOf(update)) {
			want[m.json] = patchItems(held[m.json], want[m.json], m.key)
		}
	}
	got := members(r, must(merged.MarshalJSON()))
	for _, both := range []map[string]string{want, got} {
		maps.DeleteFunc(both, func(_, value string) bool { return value == "null" })
	}
	for _, m := range modelOf(reflect.TypeFor[U]()).members {
		if want[m.json] != got[m.json] && (m.key == "" || s.differ(m, want[m.json], got[m.json])) {
			r.failf("patched with %s: %s is %s, RFC 7396 says %s", patch, m.json, got[m.json], want[m.json])
		}
	}
}

// patchItems patches the items of a list by their keys.
func patchItems(list, patch, key string) string {
	var items, patches []map[string]json.RawMessage
	_, _ = json.Unmarshal([]byte(list), &items), json.Unmarshal([]byte(patch), &patches)
	for _, patch := range patches {
		same := func(item map[string]json.RawMessage) bool { return string(item[key]) == string(patch[key]) }
		at := slices.IndexFunc(items, same)
		if at < 0 {
			at = len(items)
			items = append(items, make(map[string]json.RawMessage))
		}
		maps.Copy(items[at], patch)
	}
	if len(patches) == 0 {
		return list
	}
	return string(must(json.Marshal(items)))
}

// differ compares two lists as the record reads them: its items may have other members than those of a patch.
func (s *System[U, P]) differ(m member, want, got string) bool {
	var both [2]U
	for i, list := range []string{want, got} {
		read([]byte(`{"`+m.json+`":`+list+`}`), &both[i])
	}
	wants, gots := reflect.ValueOf(both[0]).Field(m.index), reflect.ValueOf(both[1]).Field(m.index)
	return len(asKnown.differences(wants, gots)) > 0
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
		if refused || !editable[m.name] || kindOf(m.typ) == object || s.excluded(MergePatch, m.name) {
			m.unset(v)
		}
	}
	for _, problem := range keyProblems(v, s.update()) {
		for _, m := range s.update().keyed() {
			if m.path() == problem.Path[0].Name {
				m.unset(v)
			}
		}
	}
	return update
}

// members takes a JSON object apart.
func members(r *report, object []byte) map[string]string {
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(object, &raw); err != nil {
		r.failf("%s: %v", object, err)
	}
	texts := make(map[string]string, len(raw))
	for name, value := range raw {
		texts[name] = string(value)
	}
	return texts
}

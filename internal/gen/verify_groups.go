package main

import "slices"

// groups finds custom groups without the functions that merge them.
func (v verifier) groups(s *Struct) {
	steps := []string{"changes"}
	if s == v.Update() {
		steps = []string{"apply", "refuse", "diff", "full", "merge"}
	}
	for _, m := range s.Members {
		var missing []string
		for _, step := range steps {
			if _, ok := v.Declared[step+m.Custom]; !ok {
				missing = append(missing, step+m.Custom)
			}
		}
		if m.Custom != "" && len(missing) > 0 {
			v.add(s, m, "contract", "custom", "the package has no function %s for the group %s", either(missing), m.Custom)
		}
	}
}

// keyTypes are the scalars that can tell the items of a list apart.
var keyTypes = []string{"string", "int64", "uint8", "uuid.UUID"}

// keys finds keys that no item has, or by which none can be found.
func (v verifier) keys(s *Struct) {
	for _, m := range s.Members {
		if m.Key == "" || m.broken {
			continue
		}
		item := v.Struct(m.Type.Base)
		if !m.Type.List || item == nil {
			v.add(s, m, "contract", "key", "only a list of structs has a key: take out key=%s", m.Key)
			continue
		}
		key := item.Member(m.Key)
		switch {
		case key == nil:
			v.add(s, m, "contract", "key", "%s has no member %s%s", item.Name, m.Key, suggest(m.Key, memberNames(item)))
		case key.broken:
		case key.Type.List || key.Type.Own || key.Type.Kind == Nested || key.Type.Kind == Scalar && !slices.Contains(keyTypes, key.Type.Base):
			v.add(s, m, "contract", "key", "%s.%s is %s, which is not a key: want text, a number or a GUID", item.Name, key.Name, key.Type.Go())
		}
	}
}

func memberNames(s *Struct) (names []string) {
	for _, m := range s.Members {
		names = append(names, m.Name)
	}
	return names
}

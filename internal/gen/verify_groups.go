package main

import "slices"

// groups finds custom groups without the value that merges them. Its methods
// are for the compiler to find.
func (v verifier) groups(s *Struct) {
	for _, m := range s.Members {
		if m.Custom != "" {
			v.value(s, m, "custom", m.Custom, "merge.Group[User, Update]")
		}
	}
}

// value finds names of values that the package does not declare.
func (v verifier) value(s *Struct, m *Member, option, name, want string) {
	if !slices.Contains(v.Values, name) {
		v.add(s, m, "contract", option, "the package has no value %s%s: want one that is a %s", name, suggest(name, v.Values), want)
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
		item := m.Type.Of
		if !m.Type.List || item == nil {
			v.add(s, m, "contract", "key", "only a list of structs has a key: take out key=%s", m.Key)
			continue
		}
		key := item.Member(m.Key)
		switch {
		case key == nil:
			v.add(s, m, "contract", "key", "%s has no member %s%s", item.Name, m.Key, suggest(m.Key, memberNames(item)))
		case key.broken:
		case key.As != "" || key.UpdateOnly:
			v.add(item, key, "contract", "", "the key is the same in a record and in an update: take out as and updateonly")
		case key.Type.List || key.Type.Own || key.Type.Kind == Nested || key.Type.Kind == Enum && v.comparesByEqual(key.Type) || key.Type.Kind == Scalar && !slices.Contains(keyTypes, key.Type.Base):
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

package xmlio

// The two namespaces whose prefixes are fixed, that of xsi:nil and xsi:type,
// and another one that XmlSerializer declares.
const (
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"
	xmlnsSpace = "http://www.w3.org/2000/xmlns/"
	xsiSpace   = "http://www.w3.org/2001/XMLSchema-instance"
	xsdSpace   = "http://www.w3.org/2001/XMLSchema"
)

var xmlSpaceBytes, xmlnsSpaceBytes = []byte(xmlSpace), []byte(xmlnsSpace)

// scope knows which prefixes are declared where.
type scope struct {
	bindings   []binding // the innermost last
	chains     chains    // of the prefixes, none while there are few
	unprefixed []byte    // the namespace of elements without a prefix
}

// binding is a prefix, or the empty one, and what it stands for.
type binding struct {
	prefix, space []byte
	next          int32 // in the chain
}

// reset empties s, and keeps no slice of a body.
func (s *scope) reset() {
	s.chains, s.unprefixed = chains{}, nil
	s.bindings = emptied(s.bindings, 4*few)
}

// enter takes in the attributes of a start tag, and reports whether their names
// and declarations follow the rules of XML namespaces.
func (s *scope) enter(attributes []attribute) bool {
	for i := range attributes {
		a := &attributes[i]
		prefix, ok := a.name.declares()
		if !ok {
			continue
		}
		a.space = xmlnsSpaceBytes
		if !s.declare(prefix, a.value) || !a.name.plain() {
			return false
		}
	}
	s.unprefixed, _ = s.find(nil)
	for i := range attributes {
		a := &attributes[i]
		if a.name.colon < 0 || len(a.space) > 0 {
			continue // the default namespace does not apply to attributes
		}
		var known bool
		if a.space, known = s.find(a.name.prefix()); !known || !a.name.plain() {
			return false
		}
	}
	return !repeated(attributes)
}

// leave forgets the bindings from n on.
func (s *scope) leave(n int) {
	if len(s.bindings) == n {
		return
	}
	for i := len(s.bindings) - 1; i >= n && s.chains.heads != nil; i-- {
		b := &s.bindings[i]
		*s.chains.head(hash(b.prefix, nil)) = b.next
	}
	clear(s.bindings[n:])
	s.bindings = s.bindings[:n]
	s.unprefixed, _ = s.find(nil)
}

// declares returns the prefix that an attribute of this name declares, empty
// for the default namespace.
func (n name) declares() (prefix []byte, ok bool) {
	if n.colon < 0 {
		return nil, string(n.whole) == "xmlns"
	}
	return n.local(), string(n.prefix()) == "xmlns"
}

// declare binds prefix to space, unless the namespaces recommendation forbids
// it.
func (s *scope) declare(prefix, space []byte) bool {
	switch {
	case string(prefix) == "xmlns" || string(space) == xmlnsSpace:
		return false
	case (string(prefix) == "xml") != (string(space) == xmlSpace):
		return false
	case len(prefix) > 0 && len(space) == 0:
		return false
	}
	s.bindings = append(twice(s.bindings), binding{prefix: prefix, space: space})
	switch n := len(s.bindings); {
	case n <= few && s.chains.heads == nil:
	case n > len(s.chains.heads):
		s.chains = newChains(2 * n)
		for i := range s.bindings {
			s.link(i)
		}
	default:
		s.link(n - 1)
	}
	return true
}

// link puts a binding into its chain.
func (s *scope) link(i int) {
	head := s.chains.head(hash(s.bindings[i].prefix, nil))
	s.bindings[i].next, *head = *head, int32(i+1)
}

// find returns what a prefix stands for, and whether it may be used here. The
// empty one always may.
func (s *scope) find(prefix []byte) (space []byte, known bool) {
	if i := s.innermost(prefix); i >= 0 {
		return s.bindings[i].space, true
	}
	switch string(prefix) {
	case "":
		return nil, true
	case "xml":
		return xmlSpaceBytes, true
	case "xmlns":
		return xmlnsSpaceBytes, true
	}
	return nil, false
}

// innermost returns the innermost binding of a prefix, -1 for none.
func (s *scope) innermost(prefix []byte) int {
	i := len(s.bindings)
	if s.chains.heads != nil {
		i = int(*s.chains.head(hash(prefix, nil)))
	}
	for i > 0 && string(s.bindings[i-1].prefix) != string(prefix) {
		if i--; s.chains.heads != nil {
			i = int(s.bindings[i].next)
		}
	}
	return i - 1
}

// repeated reports whether two attributes have the same full name.
func repeated(attributes []attribute) bool {
	if len(attributes) > few {
		return repeatedOfMany(attributes)
	}
	for i := range attributes {
		for j := range attributes[:i] {
			if attributes[i].sameName(&attributes[j]) {
				return true
			}
		}
	}
	return false
}

func repeatedOfMany(attributes []attribute) bool {
	seen := newChains(len(attributes))
	for i := range attributes {
		a := &attributes[i]
		head := seen.head(hash(a.name.local(), a.space))
		for j := *head; j > 0; j = attributes[j-1].next {
			if a.sameName(&attributes[j-1]) {
				return true
			}
		}
		a.next, *head = *head, int32(i+1)
	}
	return false
}

func (a *attribute) sameName(b *attribute) bool {
	return string(a.name.local()) == string(b.name.local()) && string(a.space) == string(b.space)
}

package xmlio

import "slices"

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
	body       []byte    // in which the prefixes stand
	coded      []byte    // namespaces that are written with references
	bindings   []binding // the innermost last
	chains     chains    // of the prefixes, none while there are few
	unprefixed []byte    // the namespace of elements without a prefix
}

// binding is a prefix, or the empty one, and what it stands for.
type binding struct {
	prefix place // in the body
	space  place // in the body, or in coded
	coded  bool
	next   int32  // in the chain
	hash   uint64 // of the namespace, 0 until it is asked for
}

// reset empties s, and keeps no slice of a body.
func (s *scope) reset() {
	s.body, s.unprefixed, s.chains = nil, nil, chains{}
	s.coded = emptied(s.coded, maxKept)
	s.bindings = kept(s.bindings)
}

// enter takes in the attributes of a start tag, and reports whether their names
// and declarations follow the rules of XML namespaces.
func (l *lexer) enter() bool {
	s := &l.scope
	if len(l.attributes) > few {
		s.expect(l.declarations())
	}
	for i := range l.attributes {
		a := &l.attributes[i]
		name := l.nameOf(a)
		prefix, ok := name.declares()
		if !ok {
			continue
		}
		a.space = ofXMLNS
		if !allowed(prefix, l.valueOf(a)) || !name.plain() {
			return false
		}
		s.declare(place{a.name.end - len(prefix), a.name.end}, a.value, a.coded, l.value)
	}
	s.unprefixed = s.space(s.find(nil))
	for i := range l.attributes {
		a := &l.attributes[i]
		if a.colon < 0 || a.space == ofXMLNS {
			continue // the default namespace does not apply to attributes
		}
		name := l.nameOf(a)
		if a.space = s.find(name.prefix()); a.space == noSpace || !name.plain() {
			return false
		}
	}
	return !l.repeated()
}

// declarations returns how many of the attributes declare a prefix.
func (l *lexer) declarations() (n int) {
	for i := range l.attributes {
		if _, ok := l.nameOf(&l.attributes[i]).declares(); ok {
			n++
		}
	}
	return n
}

// expect makes room for n more bindings, so that their list and its chains grow
// once.
func (s *scope) expect(n int) {
	s.bindings = slices.Grow(s.bindings, n)
	if n += len(s.bindings); n > few && n > len(s.chains.heads) {
		s.chain(n)
	}
}

// chain makes chains for n bindings.
func (s *scope) chain(n int) {
	s.chains = newChains(n)
	for i := range s.bindings {
		s.link(i)
	}
}

// leave forgets the bindings from n on.
func (s *scope) leave(n int) {
	if len(s.bindings) == n {
		return
	}
	for i := len(s.bindings) - 1; i >= n && s.chains.heads != nil; i-- {
		b := &s.bindings[i]
		*s.chains.head(hash(b.prefix.in(s.body))) = b.next
	}
	s.bindings = s.bindings[:n]
	s.unprefixed = s.space(s.find(nil))
}

// declares returns the prefix that an attribute of this name declares, empty
// for the default namespace.
func (n name) declares() (prefix []byte, ok bool) {
	if n.colon < 0 {
		return nil, string(n.whole) == "xmlns"
	}
	return n.local(), string(n.prefix()) == "xmlns"
}

// allowed reports whether the namespaces recommendation allows prefix to stand
// for space.
func allowed(prefix, space []byte) bool {
	return string(prefix) != "xmlns" && string(space) != xmlnsSpace &&
		(string(prefix) == "xml") == (string(space) == xmlSpace) &&
		(len(prefix) == 0 || len(space) > 0)
}

// declare binds a prefix. A namespace that is coded stands in value, and is
// copied, because it outlives its tag.
func (s *scope) declare(prefix, space place, coded bool, value []byte) {
	if coded {
		start := len(s.coded)
		s.coded = append(s.coded, space.in(value)...)
		space = place{start, len(s.coded)}
	}
	s.bindings = append(s.bindings, binding{prefix: prefix, space: space, coded: coded})
	switch n := len(s.bindings); {
	case n <= few && s.chains.heads == nil:
	case n > len(s.chains.heads):
		s.chain(2 * n)
	default:
		s.link(n - 1)
	}
}

// link puts a binding into its chain.
func (s *scope) link(i int) {
	head := s.chains.head(hash(s.bindings[i].prefix.in(s.body)))
	s.bindings[i].next, *head = *head, int32(i+1)
}

// find returns the innermost binding of a prefix, or what it stands for without
// one: noSpace if it may not be used here, or is the empty one.
func (s *scope) find(prefix []byte) int32 {
	i := len(s.bindings)
	if s.chains.heads != nil {
		i = int(*s.chains.head(hash(prefix)))
	}
	for ; i > 0; i = s.before(i) {
		if string(s.bindings[i-1].prefix.in(s.body)) == string(prefix) {
			return int32(i - 1)
		}
	}
	switch string(prefix) {
	case "xml":
		return ofXML
	case "xmlns":
		return ofXMLNS
	}
	return noSpace
}

// before returns the binding to look at after i. Both count from 1.
func (s *scope) before(i int) int {
	if s.chains.heads == nil {
		return i - 1
	}
	return int(s.bindings[i-1].next)
}

// space returns the namespace that a result of find stands for.
func (s *scope) space(i int32) []byte {
	switch {
	case i == ofXML:
		return xmlSpaceBytes
	case i == ofXMLNS:
		return xmlnsSpaceBytes
	case i == noSpace:
		return nil
	case s.bindings[i].coded:
		return s.bindings[i].space.in(s.coded)
	}
	return s.bindings[i].space.in(s.body)
}

// repeated reports whether two attributes have the same full name.
func (l *lexer) repeated() bool {
	if len(l.attributes) > few {
		return l.repeatedOfMany()
	}
	for i := range l.attributes {
		for j := range l.attributes[:i] {
			if l.sameName(&l.attributes[i], &l.attributes[j]) {
				return true
			}
		}
	}
	return false
}

func (l *lexer) repeatedOfMany() bool {
	seen := newChains(len(l.attributes))
	for i := range l.attributes {
		a := &l.attributes[i]
		head := seen.head(31*hash(l.nameOf(a).local()) + l.scope.hash(a.space))
		for j := *head; j > 0; j = l.attributes[j-1].next {
			if l.sameName(a, &l.attributes[j-1]) {
				return true
			}
		}
		a.next, *head = *head, int32(i+1)
	}
	return false
}

func (l *lexer) sameName(a, b *attribute) bool {
	return string(l.nameOf(a).local()) == string(l.nameOf(b).local()) &&
		(a.space == b.space || l.scope.same(a.space, b.space))
}

// same reports whether two results of find stand for one namespace. Long ones
// that differ only at their ends are not compared for every attribute.
func (s *scope) same(i, j int32) bool {
	return s.hash(i) == s.hash(j) && string(s.space(i)) == string(s.space(j))
}

// hash returns the hash of the namespace that a result of find stands for. That
// of a binding is computed once, because a namespace may be long.
func (s *scope) hash(i int32) uint64 {
	if i < 0 {
		return hash(s.space(i))
	}
	b := &s.bindings[i]
	if b.hash == 0 {
		b.hash = hash(s.space(i))
	}
	return b.hash
}

package lawtest

import (
	"bytes"
	"encoding"
	"encoding/xml"
	"io"
	"reflect"
	"strings"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The obvious way to read XML: encoding/xml makes a tree of the document, and
// package wire reads the texts. It shares no code with the codec under test.

const instance = "http://www.w3.org/2001/XMLSchema-instance"

// A node is an element.
type node struct {
	name     xml.Name
	attrs    []xml.Attr
	text     string
	children []*node
	comments bool // anything but text and elements
}

// attribute returns the value of an attribute of XML Schema.
func (n *node) attribute(local string) (value string, found bool) {
	for _, a := range n.attrs {
		if a.Name == (xml.Name{Space: instance, Local: local}) {
			value, found = a.Value, true
		}
	}
	return value, found
}

// nilled returns what xsi:nil says, and false where it says neither.
func (n *node) nilled() (null, ok bool) {
	value, found := n.attribute("nil")
	if !found {
		return false, true
	}
	return value == "true" || value == "1", strings.Contains(" true false 1 0 ", " "+value+" ")
}

// typed reports whether xsi:type is right or missing.
func (n *node) typed(typ reflect.Type) bool {
	value, found := n.attribute("type")
	return !found || value == serverName(typ)
}

// serverName is the name of a struct's type on the server, which is that of its
// root element where it is a document.
func serverName(typ reflect.Type) string {
	if _, ok := reflect.New(typ).Interface().(document); ok {
		root, _ := elements(reflect.Zero(typ))
		return root
	}
	return typ.Name()
}

// tree reads the first element of a document. It fails where encoding/xml does,
// and on what the servers refuse in an element.
func tree(body []byte) (*node, bool) {
	decoder := xml.NewDecoder(bytes.NewReader(body))
	for {
		token, err := decoder.Token()
		if err != nil {
			return nil, false
		}
		if start, ok := token.(xml.StartElement); ok {
			return branch(decoder, start, 1)
		}
	}
}

func branch(decoder *xml.Decoder, start xml.StartElement, depth int) (*node, bool) {
	n := &node{name: start.Name, attrs: start.Copy().Attr}
	seen := make(map[xml.Name]bool)
	for _, a := range n.attrs {
		if seen[a.Name] {
			return nil, false
		}
		seen[a.Name] = true
	}
	for depth <= maxDepth {
		token, err := decoder.Token()
		if err != nil {
			return nil, false
		}
		switch t := token.(type) {
		case xml.StartElement:
			child, ok := branch(decoder, t, depth+1)
			if !ok {
				return nil, false
			}
			n.children = append(n.children, child)
		case xml.CharData:
			n.text += string(t)
		case xml.Comment:
			n.comments = true
		case xml.EndElement:
			return n, true
		default:
			return nil, false
		}
	}
	return nil, false
}

// naiveReadXML reads a document into v. It returns false where the body or its
// root cannot be read.
func naiveReadXML(body []byte, v reflect.Value, m *model) (errs validate.Errors, ok bool) {
	root, ok := tree(body)
	if !ok || root.name.Space != "" {
		return nil, false
	}
	if null, ok := root.nilled(); null || !ok || !root.typed(v.Type()) {
		return nil, false
	}
	n := naiveReader{}
	n.elements(nil, root, v, m)
	return n.errs, true
}

// elements reads what stands in an element into the struct v. The first element
// of a name counts.
func (n *naiveReader) elements(path wire.Path, from *node, v reflect.Value, m *model) {
	seen := make(map[string]bool)
	for _, child := range from.children {
		for _, member := range m.members {
			if name := child.name.Local; child.name.Space == "" && member.xml == name && !seen[name] {
				seen[name] = true
				n.element(path.Member(name), child, v.Field(member.index), member)
			}
		}
	}
}

// element reads one member.
func (n *naiveReader) element(path wire.Path, from *node, field reflect.Value, m member) {
	null, ok := from.nilled()
	switch k := kindOf(m.typ); {
	case k != list && k != object && !m.emptyIsNull:
		n.content(path, from, field, m, null && ok)
	case !ok:
		n.note(path, validate.CodeType)
	case null:
		setNull(field)
	case k == list:
		set(field, n.itemElements(path, from, m.typ))
	case k == object && !from.typed(m.typ):
		n.note(path, validate.CodeType)
	case k == object:
		v := reflect.New(m.typ).Elem()
		n.elements(path, from, v, modelOf(m.typ))
		set(field, v)
	default:
		n.content(path, from, field, m, false)
	}
}

// content reads the text of an element. An empty one that is marked nil is null,
// unless it is a text.
func (n *naiveReader) content(path wire.Path, from *node, field reflect.Value, m member, nilled bool) {
	k := kindOf(m.typ)
	switch {
	case len(from.children) > 0 || from.comments:
		n.note(path, validate.CodeType)
		return
	case from.text == "" && nilled && k != text && k != opaque:
		if !m.optional {
			n.note(path, validate.CodeNull)
		} else {
			setNull(field)
		}
		return
	}
	v := reflect.New(m.typ).Elem()
	if err := readText(v, from.text); err != nil {
		n.misfit(path, err)
		return
	}
	set(field, v)
}

// itemElements reads the items of a list. One that is wrong keeps its place.
func (n *naiveReader) itemElements(path wire.Path, from *node, typ reflect.Type) reflect.Value {
	items := reflect.MakeSlice(typ, 0, 0)
	for _, child := range from.children {
		if child.name.Space != "" || child.name.Local != typ.Elem().Name() {
			continue
		}
		item, at := reflect.New(typ.Elem()).Elem(), path.Index(items.Len())
		nullable, canBeNull := item.Addr().Interface().(interface{ SetNull() })
		switch null, ok := child.nilled(); {
		case !ok, !null && !child.typed(typ.Elem()):
			n.note(at, validate.CodeType)
		case null && canBeNull:
			nullable.SetNull()
		case null:
			n.note(at, validate.CodeNull)
		default:
			n.elements(at, child, item, modelOf(typ.Elem()))
		}
		items = reflect.Append(items, item)
	}
	return items
}

// readText reads the text of an element as package wire does.
func readText(v reflect.Value, content string) error {
	if kindOf(v.Type()) == text && v.Kind() == reflect.String {
		v.SetString(content)
		return nil
	}
	switch p := v.Addr().Interface().(type) {
	case *wire.Secret:
		*p = wire.NewSecret(content)
		return nil
	case *wire.SecretGUID:
		var id uuid.UUID
		err := readElement(&id, content)
		*p = wire.NewSecretGUID(id)
		return err
	case *wire.IntOrString: // XML does not say which of the two it is
		var n int64
		err := readElement(&n, content)
		*p = wire.IntOf(n)
		return err
	case *bool:
		return readElement(p, content)
	case *int64:
		return readElement(p, content)
	case *uint8:
		return readElement(p, content)
	case *uuid.UUID:
		return readElement(p, content)
	case encoding.TextUnmarshaler:
		return p.UnmarshalText([]byte(content))
	}
	panic("no text: " + v.Type().String())
}

// readElement reads an element of its own with that text.
func readElement[T any](p *T, content string) error {
	var escaped bytes.Buffer
	must(xml.EscapeText(&escaped, []byte(content)))
	var holder struct{ A wire.Optional[T] }
	decoder := xml.NewDecoder(io.MultiReader(strings.NewReader("<x><A>"), &escaped, strings.NewReader("</A></x>")))
	if err := decoder.Decode(&holder); err != nil {
		return err
	}
	value, ok := holder.A.Get()
	if !ok {
		return wire.NewScalarError("a value")
	}
	*p = value
	return nil
}

package main

import (
	"bytes"
	"encoding/json"
)

// A node is an object of a JSON Schema: keywords in the order in which they are
// written.
type node []keyword

type keyword struct {
	name  string
	value any
}

// with returns the node with one more keyword.
func (n node) with(name string, value any) node {
	return append(n[:len(n):len(n)], keyword{name, value})
}

// when is with, if there is something to say.
func (n node) when(ok bool, name string, value any) node {
	if !ok {
		return n
	}
	return n.with(name, value)
}

// and returns the node with the keywords of another one behind its own.
func (n node) and(other node) node { return append(n[:len(n):len(n)], other...) }

// has reports whether the node has a keyword.
func (n node) has(name string) bool {
	for _, k := range n {
		if k.name == name {
			return true
		}
	}
	return false
}

// MarshalJSON writes the keywords in their order.
func (n node) MarshalJSON() ([]byte, error) {
	var text bytes.Buffer
	text.WriteByte('{')
	for i, k := range n {
		if i > 0 {
			text.WriteByte(',')
		}
		name, err := marshal(k.name)
		if err != nil {
			return nil, err
		}
		value, err := marshal(k.value)
		if err != nil {
			return nil, err
		}
		text.Write(name)
		text.WriteByte(':')
		text.Write(value)
	}
	text.WriteByte('}')
	return text.Bytes(), nil
}

// marshal writes JSON in which < and & stay as they are.
func marshal(v any) ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return bytes.TrimSpace(text.Bytes()), err
}

// refTo is a reference to a definition.
func refTo(name string) node { return node{{"$ref", "#/$defs/" + name}} }

// null is the schema of null alone, and nothing that of null and the empty
// text, which readers take for null where a member is not a text.
var (
	null    = node{{"type", "null"}}
	nothing = node{{"enum", []any{nil, ""}}}
)

// anyOf is a schema for what fits one of the others.
func anyOf(nodes ...node) node {
	return node{{"anyOf", nodes}}
}

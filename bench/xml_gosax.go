package main

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"github.com/orisano/gosax"

	"github.com/seed16fbf055/userupdate/bench/pointer"
)

// errBroken says that a body is not well-formed where gosax does not look.
var errBroken = errors.New("not well-formed")

// A gosaxReader reads flat documents from the events of gosax. gosax splits a
// body at its tags and no more: that tags match, what stands around the root,
// attributes, references and characters are checked here, by hand.
type gosaxReader struct {
	source bytes.Reader
	events *gosax.Reader
	open   [][]byte // names of open elements; they lie in the buffer of events
	text   []byte   // of the innermost one
	root   bool     // the root has started
}

func newGosaxReader() *gosaxReader {
	return &gosaxReader{events: gosax.NewReaderSize(nil, 64<<10)}
}

// decode reads a body into the members of an update.
func (g *gosaxReader) decode(body []byte) (u pointer.AdminXML, _ pointer.Sent, err error) {
	if !legal(body) {
		return u, nil, errBroken
	}
	g.source.Reset(body)
	g.events.Reset(&g.source)
	g.events.EmitSelfClosingTag = true
	g.open, g.root = g.open[:0], false
	for first := true; ; first = false {
		event, err := g.events.Event()
		if err != nil {
			return u, nil, err
		}
		switch event.Type() {
		case gosax.EventEOF:
			if !g.root || len(g.open) > 0 {
				err = errBroken
			}
			return u, nil, err
		case gosax.EventProcessingInstruction:
			if !first || !bytes.HasPrefix(event.Bytes, []byte("<?xml ")) {
				err = errBroken
			}
		case gosax.EventDocType:
			err = errBroken
		case gosax.EventText, gosax.EventCData:
			err = g.characters(event)
		case gosax.EventStart:
			err = g.start(event.Bytes)
		case gosax.EventEnd:
			err = g.end(event.Bytes, &u)
		}
		if err != nil {
			return u, nil, err
		}
	}
}

// characters takes in what stands between tags.
func (g *gosaxReader) characters(event gosax.Event) error {
	text := event.Bytes
	switch {
	case event.Type() == gosax.EventCData && len(g.open) > 0:
		text, found := bytes.CutPrefix(text, []byte("<![CDATA["))
		if !found {
			return errBroken
		}
		g.text = append(g.text, text[:len(text)-len("]]>")]...)
		return nil
	case len(g.open) == 0:
		if len(bytes.TrimSpace(text)) > 0 {
			return errTrailing
		}
		return nil
	case bytes.Contains(text, []byte("]]>")):
		return errBroken
	}
	text, err := gosax.Unescape(text)
	g.text = append(g.text, text...)
	return err
}

func (g *gosaxReader) start(tag []byte) error {
	name, rest := gosax.Name(tag)
	if !elementName(name) || len(g.open) == 0 && (g.root || string(name) != adminRoot) {
		return errRoot
	}
	for len(rest) > 0 {
		attribute, after, err := gosax.NextAttribute(rest)
		if err != nil {
			return err
		}
		if len(attribute.Key) == 0 {
			break
		}
		if len(attribute.Value) < 2 || bytes.IndexByte(attribute.Value, '<') >= 0 {
			return errBroken
		}
		if _, err := gosax.Unescape(attribute.Value); err != nil {
			return err
		}
		rest = after
	}
	g.root = true
	g.open, g.text = append(g.open, name), g.text[:0]
	return nil
}

func (g *gosaxReader) end(tag []byte, u *pointer.AdminXML) error {
	name, _ := gosax.Name(tag)
	last := len(g.open) - 1
	if last < 0 || !bytes.Equal(name, g.open[last]) {
		return errBroken
	}
	g.open = g.open[:last]
	if last != 1 {
		return nil
	}
	if dst := u.Member(string(name)); dst != nil {
		return dst.UnmarshalText(g.text)
	}
	return nil
}

// legal reports whether text is UTF-8 without characters that XML forbids.
func legal(text []byte) bool {
	for _, c := range text {
		if c < ' ' && c != '\n' && c != '\t' && c != '\r' {
			return false
		}
	}
	return utf8.Valid(text)
}

// elementName reports whether a name is one, as far as ASCII goes.
func elementName(name []byte) bool {
	for i, c := range name {
		letter := c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || c >= utf8.RuneSelf
		if !letter && (i == 0 || c != '-' && c != '.' && c != ':' && (c < '0' || c > '9')) {
			return false
		}
	}
	return len(name) > 0
}

package conformance

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"
)

// node is one value of a document, JSON or XML, in the one form that both
// sides are compared in. encoding/json and encoding/xml read it, so that no
// code of this library judges its own output.
type node struct {
	name string // of the member or element; empty in a JSON array
	text string // a leaf: the JSON token, or the text of an XML element
	null bool   // JSON null, or xsi:nil
	kids []node
}

// parseTree reads a document in the format it evidently has.
func parseTree(document []byte) (node, error) {
	document = bytes.TrimPrefix(document, []byte("\ufeff"))
	if bytes.HasPrefix(bytes.TrimSpace(document), []byte("<")) {
		return parseXML(document)
	}
	return parseJSON(document)
}

func parseJSON(document []byte) (node, error) {
	decoder := json.NewDecoder(bytes.NewReader(document))
	decoder.UseNumber()
	return readJSON(decoder, "")
}

func readJSON(decoder *json.Decoder, name string) (node, error) {
	token, err := decoder.Token()
	if err != nil {
		return node{}, err
	}
	n := node{name: name}
	switch token := token.(type) {
	case nil:
		n.null = true
	case json.Delim:
		return readJSONKids(decoder, name, token)
	case string:
		n.text = `"` + token
	default:
		n.text = fmt.Sprint(token)
	}
	return n, nil
}

func readJSONKids(decoder *json.Decoder, name string, open json.Delim) (node, error) {
	n := node{name: name, text: open.String()}
	for decoder.More() {
		kidName := ""
		if open == '{' {
			key, err := decoder.Token()
			if err != nil {
				return n, err
			}
			kidName = fmt.Sprint(key)
		}
		kid, err := readJSON(decoder, kidName)
		if err != nil {
			return n, err
		}
		n.kids = append(n.kids, kid)
	}
	_, err := decoder.Token()
	return n, err
}

func parseXML(document []byte) (node, error) {
	decoder := xml.NewDecoder(bytes.NewReader(document))
	for {
		token, err := decoder.Token()
		if err != nil {
			return node{}, err
		}
		if start, ok := token.(xml.StartElement); ok {
			return readXML(decoder, start)
		}
	}
}

func readXML(decoder *xml.Decoder, start xml.StartElement) (node, error) {
	n := node{name: start.Name.Local}
	for _, attr := range start.Attr {
		if attr.Name.Local == "nil" && attr.Name.Space == "http://www.w3.org/2001/XMLSchema-instance" {
			n.null = attr.Value == "true" || attr.Value == "1"
		}
	}
	var text strings.Builder
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return n, io.ErrUnexpectedEOF
		}
		if err != nil {
			return n, err
		}
		switch token := token.(type) {
		case xml.CharData:
			text.Write(token)
		case xml.StartElement:
			kid, err := readXML(decoder, token)
			if err != nil {
				return n, err
			}
			n.kids = append(n.kids, kid)
		case xml.EndElement:
			if len(n.kids) == 0 {
				n.text = text.String()
			}
			return n, nil
		}
	}
}

// withLineFeeds turns every line end into a line feed, as the server's XML
// writer does.
func (n node) withLineFeeds() node {
	n.text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(n.text)
	n.kids = slices.Clone(n.kids)
	for i, kid := range n.kids {
		n.kids[i] = kid.withLineFeeds()
	}
	return n
}

// names returns the names of the members, each once, in order.
func (n node) names() []string {
	var names []string
	for _, kid := range n.kids {
		if !slices.Contains(names, kid.name) {
			names = append(names, kid.name)
		}
	}
	return names
}

func (n node) named(name string) []node {
	var found []node
	for _, kid := range n.kids {
		if kid.name == name {
			found = append(found, kid)
		}
	}
	return found
}

// differences lists the paths at which two values differ. Members are compared
// by name, whatever their order; one that is missing equals null. dates are
// the names whose values are compared as moments.
func differences(path string, server, ours node, dates []string) []string {
	if server.null || ours.null {
		if server.null && ours.null {
			return nil
		}
		return []string{path}
	}
	if len(server.kids) == 0 && len(ours.kids) == 0 {
		if sameLeaf(server.text, ours.text, slices.Contains(dates, server.name)) {
			return nil
		}
		return []string{path}
	}
	var found []string
	for _, name := range union(server.names(), ours.names()) {
		found = append(found, listDifferences(path, name, server.named(name), ours.named(name), dates)...)
	}
	return found
}

// listDifferences compares the values of one name, of which there are several
// in a JSON array and in an XML list.
func listDifferences(path, name string, server, ours []node, dates []string) []string {
	var found []string
	for i := range max(len(server), len(ours)) {
		a, b := node{name: name, null: true}, node{name: name, null: true}
		if i < len(server) {
			a = server[i]
		}
		if i < len(ours) {
			b = ours[i]
		}
		at := strings.TrimPrefix(path+"."+name, ".")
		if name == "" || i > 0 {
			at = fmt.Sprintf("%s[%d]", strings.TrimSuffix(at, "."), i)
		}
		found = append(found, differences(at, a, b, dates)...)
	}
	return found
}

func union(a, b []string) []string {
	all := slices.Clone(a)
	for _, name := range b {
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

func sameLeaf(server, ours string, date bool) bool {
	if server == ours {
		return true
	}
	return date && sameMoment(strings.TrimPrefix(server, `"`), strings.TrimPrefix(ours, `"`))
}

// sameMoment compares two dates as the server writes them. The server moves a
// date with an offset into the zone of its host, so such dates are compared as
// instants. A date without a zone stays as it is, so its text decides.
func sameMoment(server, ours string) bool {
	a, aZoned, aErr := parseMoment(server)
	b, bZoned, bErr := parseMoment(ours)
	return aErr == nil && bErr == nil && aZoned == bZoned && a.Equal(b)
}

// parseMoment reads the form that the server writes dates in, with an offset of
// any length.
func parseMoment(text string) (at time.Time, zoned bool, err error) {
	if at, err = time.Parse("2006-01-02T15:04:05", text); err == nil {
		return at, false, nil
	}
	parts := longOffset.FindStringSubmatch(text)
	if parts == nil {
		at, err = time.Parse(time.RFC3339, text)
		return at, true, err
	}
	offset, err := time.ParseDuration(parts[2] + "h" + parts[3] + "m")
	if err != nil {
		return at, true, err
	}
	at, err = time.Parse("2006-01-02T15:04:05", parts[1])
	return at.Add(-offset), true, err
}

var longOffset = regexp.MustCompile(`^(.+)([-+][0-9]{2}):([0-9]{2})$`)

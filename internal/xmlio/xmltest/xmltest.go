// Package xmltest compares XML documents in tests, by what they say and not by
// how they are typed.
package xmltest

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/xmlio"
	"github.com/seed16fbf055/userupdate/validate"
)

// Canonical returns doc as Canonical XML 1.0 without comments has it, with two
// differences: white space between elements is dropped, so that indentation
// does not count, and a namespace that is declared again stays declared again.
// Attributes are in canonical order, elements in the order of the document. doc
// must be what [xmlio.Decode] accepts.
func Canonical(doc []byte) (string, error) { return render(doc, true) }

// Ordered is [Canonical] with declarations and attributes in the order of the
// document.
func Ordered(doc []byte) (string, error) { return render(doc, false) }

// Equal fails the test unless both documents are equal in the sense of
// [Ordered], which includes that of [Canonical].
func Equal(t testing.TB, got, want []byte) {
	t.Helper()
	g, err := Ordered(got)
	if err != nil {
		t.Fatalf("got is no XML document: %v\n%s", err, got)
	}
	w, err := Ordered(want)
	if err != nil {
		t.Fatalf("want is no XML document: %v\n%s", err, want)
	}
	if g != w {
		t.Errorf("documents differ:\n got %s\nwant %s", g, w)
	}
}

func render(doc []byte, canonical bool) (string, error) {
	if err := check(doc); err != nil {
		return "", err
	}
	r := renderer{canonical: canonical, spaces: []map[string]string{{}}}
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(doc, []byte("\ufeff"))))
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			return r.out.String(), nil
		}
		if err != nil {
			return "", err
		}
		r.token(token)
	}
}

// check reports whether doc is well-formed, which RawToken does not. Any name of
// the root will do.
func check(doc []byte) error {
	_, err := xmlio.Decode(doc, "", func(*struct{}, *xmlio.Reader) {}, false)
	return validate.Without(err, validate.CodeType)
}

type renderer struct {
	canonical bool
	out       strings.Builder
	text      strings.Builder     // since the last tag
	parent    bool                // the last tag was an end tag: the text follows an element
	spaces    []map[string]string // prefixes in scope, for each open element
}

func (r *renderer) token(token xml.Token) {
	switch t := token.(type) {
	case xml.CharData:
		r.text.Write(t)
	case xml.StartElement:
		r.flush(true)
		r.parent = false
		r.start(t)
	case xml.EndElement:
		r.flush(r.parent)
		r.parent = true
		r.spaces = r.spaces[:len(r.spaces)-1]
		fmt.Fprintf(&r.out, "</%s>", written(t.Name))
	}
}

var (
	inText  = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#xD;")
	inValue = strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;", "\t", "&#x9;", "\n", "&#xA;", "\r", "&#xD;")
)

// flush writes the pending text, unless it is white space next to an element.
func (r *renderer) flush(beside bool) {
	text := r.text.String()
	r.text.Reset()
	if !beside || strings.Trim(text, " \t\r\n") != "" {
		_, _ = inText.WriteString(&r.out, text)
	}
}

func (r *renderer) start(t xml.StartElement) {
	scope := maps.Clone(r.spaces[len(r.spaces)-1])
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" {
			scope[a.Name.Local] = a.Value
		}
	}
	r.spaces = append(r.spaces, scope)
	attributes := slices.Clone(t.Attr)
	if r.canonical {
		slices.SortFunc(attributes, func(a, b xml.Attr) int {
			return slices.Compare(order(a.Name, scope), order(b.Name, scope))
		})
	}
	fmt.Fprintf(&r.out, "<%s", written(t.Name))
	for _, a := range attributes {
		fmt.Fprintf(&r.out, ` %s="%s"`, written(a.Name), inValue.Replace(a.Value))
	}
	r.out.WriteString(">")
}

// order is what C14N sorts by: declarations first, by prefix; then attributes,
// by namespace and name.
func order(name xml.Name, scope map[string]string) []string {
	switch {
	case name.Space == "" && name.Local == "xmlns":
		return []string{"0", "", ""}
	case name.Space == "xmlns":
		return []string{"0", name.Local, ""}
	case name.Space == "xml":
		return []string{"1", "http://www.w3.org/XML/1998/namespace", name.Local}
	default:
		return []string{"1", scope[name.Space], name.Local}
	}
}

// written returns the name as the document has it.
func written(name xml.Name) string {
	if name.Space == "" {
		return name.Local
	}
	return name.Space + ":" + name.Local
}

package xmlio

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReaderKeepsNothing: a Reader that waits for its next body holds nothing
// of the last one, in which there may be secrets.
func TestReaderKeepsNothing(t *testing.T) {
	for _, row := range []struct{ name, reason, body string }{
		{"coded texts", "the longer one came first", `<Thing><Pin>hunter2&amp;hunter2</Pin><Name>a&amp;</Name></Thing>`},
		{"attributes", "fewer came last", `<Thing xmlns:p="urn:&amp;hunter2" p:a="hunter2" b="&lt;"><b c="&gt;"/></Thing>`},
		{"broken", "in the middle of a tag", `<Thing xmlns:p="urn:hunter2"><a p:b="hunter2&amp;" c="hunter2`},
		{"inner declarations", "they are forgotten with their element", `<Thing><a xmlns:p="urn:x" xmlns:q="urn:y"/><b xmlns:p="urn:z"/></Thing>`},
		{"many", "too large to keep", `<Thing` + many(300, ` xmlns:p#="hunter2&amp;"`) + `/>`},
		{"long text", "too large to keep", `<Thing><Name>` + strings.Repeat("hunter2&amp;", maxKept/8) + `</Name></Thing>`},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := Open([]byte(row.body), "Thing", true)
			var c change
			c.readXML(r)
			r.close()
			l := &r.lexer
			if l.body != nil || l.raw != nil || r.tag.name != nil || r.tag.space != nil || r.tag.null.text != nil || l.scope.unprefixed != nil {
				t.Errorf("%s: a part of the body is held", row.reason)
			}
			if cap(r.text) > maxKept || bytes.Trim(r.text[:cap(r.text)], "\x00") != nil || bytes.Trim(l.value[:cap(l.value)], "\x00") != nil {
				t.Errorf("%s: a text is held", row.reason)
			}
			if l.scope.body != nil || bytes.Trim(l.scope.coded[:cap(l.scope.coded)], "\x00") != nil {
				t.Errorf("%s: a declaration is held", row.reason)
			}
		})
	}
}

// TestReaderAgain: what was read before, and how it went, means nothing to the
// next body.
func TestReaderAgain(t *testing.T) {
	for _, first := range append(slices.Clone(soundBodies), fuzzBodies...) {
		for _, second := range soundBodies {
			want, wantErr := refDecode([]byte(second), "Thing", (*change).readXML, false)
			_, _ = Decode([]byte(first), "Thing", (*change).readXML, true)
			got, err := Decode([]byte(second), "Thing", (*change).readXML, false)
			if !cmp.Equal(got, want) || !cmp.Equal(err, wantErr) {
				t.Errorf("after %q: %+v, %v\nwant %+v, %v", first, got, err, want, wantErr)
			}
		}
	}
}

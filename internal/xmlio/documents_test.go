package xmlio

import (
	"bytes"
	"encoding/xml"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/validate"
)

// TestDocuments reads the documents of testdata/documents.txt: a verdict, a
// reason and a document in each line. Expat gave the verdicts, with those of
// the servers in its place: no DOCTYPE, no processing instruction, no encoding
// but UTF-8.
func TestDocuments(t *testing.T) {
	list, err := os.ReadFile("testdata/documents.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(list)) {
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		document, err := strconv.Unquote(columns[2])
		if err != nil {
			t.Fatalf("%s: %v", columns[2], err)
		}
		got := "ok"
		if text, err := lexed([]byte(document)); err != nil {
			got = string(validate.List(err)[0].Code)
		} else {
			sameAsStandard(t, []byte(document), text)
		}
		if got != columns[0] {
			t.Errorf("%s: %s is %s, want %s", columns[1], columns[2], got, columns[0])
		}
	}
}

// sameAsStandard compares what was read with what encoding/xml reads.
func sameAsStandard(t *testing.T, document []byte, got string) {
	t.Helper()
	want, err := tokens(xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(document, []byte(chars.Mark)))))
	if err != nil || got != want {
		t.Errorf("%q: got %s, want %s, error %v", document, got, want, err)
	}
}

// FuzzLexer: what is read, encoding/xml reads too, and the same from it.
func FuzzLexer(f *testing.F) {
	for _, body := range append(fuzzBodies, soundBodies...) {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if text, err := lexed(body); err == nil {
			sameAsStandard(t, body, text)
		} else if list := validate.List(err); len(list) != 1 || len(list[0].Path) > 0 {
			t.Errorf("%q: %v", body, err)
		}
	})
}

// lexed renders all that a lexer reads as tokens does.
func lexed(body []byte) (string, error) {
	var out strings.Builder
	var l lexer
	var tag element
	var names []string
	l.start(body)
	if l.pos > 0 {
		out.WriteString("P")
	}
	for {
		start := l.pos
		switch l.token(&tag) {
		case startTag:
			space := string(tag.space)
			if string(tag.name) == "xmlns" {
				space = "" // encoding/xml has it in none, even where a default is declared
			}
			names = append(names, space+" "+string(tag.name))
			out.WriteString("<" + names[len(names)-1])
			for i := range l.attributes {
				a := &l.attributes[i]
				out.WriteString("|" + attributeName(l.nameOf(a), l.scope.space(a.space)) + "=" + string(l.valueOf(a)))
			}
		case endTag:
			out.WriteString("</" + names[len(names)-1])
			names = names[:len(names)-1]
		case text:
			out.WriteString("T" + string(appendText(nil, l.raw)))
		case section:
			out.WriteString("T" + string(appendSection(nil, l.raw)))
		case comment:
			out.WriteString("C" + string(l.body[start+len("<!--"):l.pos-len("-->")]))
		case none:
			return out.String(), l.err
		}
	}
}

// attributeName renders a name as encoding/xml has it.
func attributeName(n name, space []byte) string {
	if string(space) != xmlnsSpace {
		return string(space) + " " + string(n.local())
	}
	return string(n.prefix()) + " " + string(n.local())
}

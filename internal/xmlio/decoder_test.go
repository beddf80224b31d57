package xmlio

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/validate"
)

func nested(depth int) string {
	return strings.Repeat("<a>", depth) + strings.Repeat("</a>", depth)
}

func TestNewDecoderAccepts(t *testing.T) {
	tests := []struct{ name, reason, body string }{
		{"empty root", "nothing more is needed", `<a/>`},
		{"mark", "a byte order mark may come first", chars.Mark + `<a/>`},
		{"mark and declaration", "the mark is not text before the declaration", chars.Mark + `<?xml version="1.0"?><a/>`},
		{"declaration", "version alone", `<?xml version="1.0"?><a/>`},
		{"full declaration", "all three parts", `<?xml version='1.0' encoding="UTF-8" standalone='yes' ?>` + "\n<a/>"},
		{"spaced declaration", "white space around =", "<?xml\tversion =\n'1.0'\r\nencoding= 'utf-8'?><a/>"},
		{"white space around root", "it means nothing", " \t\r\n<a/> \t\r\n"},
		{"comments around root", "they mean nothing", `<!-- x --><a/><!-- y -->`},
		{"comment with single hyphens", "only two in a row are forbidden", `<a><!-- - --></a>`},
		{"comment like an end", "> after <!-- does not end it", `<a><!--> - --></a>`},
		{"references", "the five names and numbers", `<a b="&lt;&amp;&gt;&quot;&apos;">&#65;&#x42;&#xd7FF;&#xE000;&#x10FFFF;&#9;</a>`},
		{"brackets in text", "only all three are forbidden", `<a>]] ]> ]]&gt;</a>`},
		{"brackets in value", "a value may hold all three", `<a b="]]>"/>`},
		{"other quote in value", "only its own ends it", `<a b="'" c='"'/>`},
		{"greater-than in value", "it needs no reference", `<a b=">"/>`},
		{"space in end tag", "allowed after the name", "<a></a \n>"},
		{"space around equals", "allowed", `<a b = "1"	c
='2' />`},
		{"cdata", "markup in it is text", `<a><![CDATA[<b>&x;&#xD800;]]></a>`},
		{"two cdata", "brackets may meet between sections", `<a><![CDATA[]]]]><![CDATA[>]]></a>`},
		{"prefix", "declared on its element", `<p:a xmlns:p="urn:x" p:b="1" b="2"/>`},
		{"inherited prefix", "declared outside", `<a xmlns:p="urn:x"><b><p:c/></b></a>`},
		{"xml prefix", "is always declared", `<a xml:lang="en"><xml:b/></a>`},
		{"xml prefix again", "may be declared as what it is", `<a xmlns:xml="http://www.w3.org/XML/1998/namespace"/>`},
		{"default undeclared", "the default namespace can be taken back", `<a xmlns="urn:x"><b xmlns=""/></a>`},
		{"default is not for attributes", "b has no namespace, p:b has one", `<a xmlns="urn:x" xmlns:p="urn:x" b="1" p:b="2"/>`},
		{"rebound prefix", "the inner declaration ends with its element",
			`<a xmlns:p="urn:x" xmlns:q="urn:y"><b xmlns:q="urn:x"/><c p:d="1" q:d="2"/></a>`},
		{"coded namespace", "it outlives its tag, and is equal to the same one without references",
			`<a xmlns:p="&#x75;rn:x" xmlns="&#9;"><b c="&lt;&lt;&lt;&lt;&lt;&lt;"/><p:d xmlns:q="urn:x" xmlns=""/></a>`},
		{"letters of other scripts", "names are Unicode", `<李 é="1" xmlns:ж="urn:x"><ж:名/></李>`},
		{"colon-free odd names", "dots, hyphens and digits inside", `<_a-1.b/>`},
		{"deepest", "256 elements", nested(MaxDepth)},
		{"emoji", "beyond the BMP", "<a>\U0001F600</a>"},
		{"delete and C1", "discouraged, not forbidden", "<a>\x7f\u0085</a>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := drain(NewDecoder([]byte(tt.body))); err != nil {
				t.Errorf("%s: %v", tt.reason, err)
			}
			text, err := lexed([]byte(tt.body))
			if err != nil {
				t.Fatalf("%s: %v", tt.reason, err)
			}
			sameAsStandard(t, []byte(tt.body), text)
		})
	}
}

func TestNewDecoderRefuses(t *testing.T) {
	const syntax, depth, encoding = validate.CodeSyntax, validate.CodeDepth, validate.CodeMediaType
	tests := []struct {
		name, reason, body string
		code               validate.Code
		param              string // "" where the offset is encoding/xml's affair
	}{
		{"empty", "a root is needed", ``, syntax, "0"},
		{"mark only", "a root is needed", chars.Mark, syntax, "3"},
		{"white space only", "a root is needed", " \n", syntax, "2"},
		{"comment only", "a root is needed", `<!-- x -->`, syntax, "10"},
		{"json", "text stands outside the root", `{"ID":1}`, syntax, "0"},
		{"text before", "only white space may", `x<a/>`, syntax, "0"},
		{"text behind", "only white space may", `<a/>x`, syntax, "4"},
		{"reference outside", "a reference is not white space", `<a/>&#32;`, syntax, "4"},
		{"cdata outside", "a section is not white space", `<![CDATA[ ]]><a/>`, syntax, "0"},
		{"no-break space outside", "not XML's white space", "<a/>\u00a0", syntax, "4"},
		{"two roots", "one only", `<a/><a/>`, syntax, "4"},
		{"end tag behind", "nothing is open", `<a/></a>`, syntax, "4"},
		{"truncated", "the root stays open", `<a><b></b>`, syntax, "10"},
		{"truncated tag", "the tag stays open", `<a b="1"`, syntax, ""},
		{"wrong end", "names must match", `<a></b>`, syntax, "3"},
		{"wrong case", "names must match in case", `<User></user>`, syntax, "6"},
		{"wrong prefix", "prefixes must match even for one namespace",
			`<p:a xmlns:p="urn:x" xmlns:q="urn:x"></q:a>`, syntax, "37"},
		{"second mark", "the mark is text elsewhere", chars.Mark + chars.Mark + `<a/>`, syntax, "3"},
		{"late declaration", "white space before it", ` <?xml version="1.0"?><a/>`, syntax, "1"},
		{"two declarations", "once only", `<?xml version="1.0"?><?xml version="1.0"?><a/>`, syntax, "21"},
		{"declaration inside", "at the start only", `<a><?xml version="1.0"?></a>`, syntax, "3"},
		{"version 1.1", "1.0 only", `<?xml version="1.1"?><a/>`, syntax, ""},
		{"no version", "it is required", `<?xml encoding="utf-8"?><a/>`, syntax, "0"},
		{"empty version", "1.0 only", `<?xml version=""?><a/>`, syntax, "0"},
		{"declaration order", "version, encoding, standalone", `<?xml version="1.0" standalone="no" encoding="utf-8"?><a/>`, syntax, "0"},
		{"unspaced declaration", "its parts stand apart", `<?xml version="1.0"encoding="utf-8"?><a/>`, syntax, "0"},
		{"standalone", "yes or no", `<?xml version="1.0" standalone="maybe"?><a/>`, syntax, "0"},
		{"unknown part", "the declaration is closed", `<?xml version="1.0" a="b"?><a/>`, syntax, "0"},
		{"latin-1", "the servers read UTF-8", `<?xml version="1.0" encoding="iso-8859-1"?><a/>`, encoding, "iso-8859-1"},
		{"latin-1 text", "bytes that are not UTF-8 follow from it", `<?xml version="1.0" encoding='windows-1252'?><a>` + "\xe9</a>", encoding, "windows-1252"},
		{"encoding behind mark", "the mark does not hide it", chars.Mark + `<?xml version="1.0" encoding="utf-16"?><a/>`, encoding, "utf-16"},
		{"no name of an encoding", "not well-formed, and not repeated", `<?xml version="1.0" encoding="hunter 2"?><a/>`, syntax, ""},
		{"empty encoding", "not well-formed", `<?xml version="1.0" encoding=""?><a/>`, syntax, "0"},
		{"utf-16 declared", "the servers read UTF-8", `<?xml version="1.0" encoding="utf-16"?><a/>`, encoding, "utf-16"},
		{"utf-16", "the servers read UTF-8", "\xff\xfe<\x00a\x00/\x00>\x00", syntax, "0"},
		{"utf-16 declared in utf-16", "only a charset makes it read", wide("\ufeff" + `<?xml version="1.0" encoding="utf-16"?><a/>`), encoding, "utf-16"},
		{"utf-8 declared in utf-16", "the body is in another", wide(`<?xml version="1.0" encoding='utf-8'?><a/>`), encoding, "utf-8"},
		{"upper-case declaration", "XML is not another name for xml", `<?XML version="1.0"?><a/>`, syntax, "0"},
		{"instruction before", "none are read", `<?pi x?><a/>`, syntax, "0"},
		{"instruction inside", "none are read", `<a><?pi x?></a>`, syntax, "3"},
		{"instruction behind", "none are read", `<a/><?pi?>`, syntax, "4"},
		{"doctype", "none is read", `<!DOCTYPE a><a/>`, syntax, "0"},
		{"entity", "none is read", `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`, syntax, "0"},
		{"directive inside", "none is read", `<a><!ELEMENT a ANY></a>`, syntax, "3"},
		{"html entity", "five names are known", `<a>&nbsp;</a>`, syntax, ""},
		{"bare ampersand", "it needs a reference", `<a>a&b</a>`, syntax, ""},
		{"empty reference", "a number is needed", `<a>&#x;</a>`, syntax, ""},
		{"upper-case X", "x only", `<a>&#X41;</a>`, syntax, ""},
		{"reference to NUL", "no character of XML", `<a>&#0;</a>`, syntax, ""},
		{"reference to a control", "no character of XML", `<a>&#x1F;</a>`, syntax, ""},
		{"reference to U+FFFE", "no character of XML", `<a>&#xFFFE;</a>`, syntax, ""},
		{"reference to a surrogate", "encoding/xml reads U+FFFD", `<a>&#65;&#xD800;</a>`, syntax, "3"},
		{"decimal surrogate", "encoding/xml reads U+FFFD", `<a>&#57343;</a>`, syntax, "3"},
		{"padded surrogate", "leading zeros mean nothing", `<a>&#x0000000000DFFF;</a>`, syntax, "3"},
		{"surrogate in value", "encoding/xml reads U+FFFD", `<a b="&#xDFFF;"/>`, syntax, "0"},
		{"beyond Unicode", "no character", `<a>&#x110000;</a>`, syntax, ""},
		{"control character", "forbidden", "<a>\x01</a>", syntax, "3"},
		{"control in comment", "forbidden there too", "<a><!--\x0c--></a>", syntax, "7"},
		{"NUL in value", "forbidden", "<a b='\x00'/>", syntax, "6"},
		{"U+FFFE", "forbidden", "<a>\ufffe</a>", syntax, "3"},
		{"invalid UTF-8", "forbidden", "<a>\xc3\x28</a>", syntax, "3"},
		{"invalid UTF-8 in comment", "encoding/xml does not look", "<a/><!--\xff-->", syntax, "8"},
		{"encoded surrogate", "not UTF-8", "<a>\xed\xa0\x80</a>", syntax, "3"},
		{"cdata end in text", "it needs a reference", `<a>]]></a>`, syntax, ""},
		{"open cdata", "it must end", `<a><![CDATA[x</a>`, syntax, ""},
		{"lower-case cdata", "no such markup", `<a><![cdata[x]]></a>`, syntax, ""},
		{"hyphens in comment", "two in a row are forbidden", `<a><!-- a--b --></a>`, syntax, ""},
		{"comment ends with hyphens", "three in a row are forbidden", `<a><!-- a---></a>`, syntax, ""},
		{"space before name", "none is allowed", `< a/>`, syntax, ""},
		{"space before end name", "none is allowed", `<a></ a>`, syntax, ""},
		{"attribute in end tag", "none is allowed", `<a></a b="1">`, syntax, ""},
		{"digit first", "no name", `<1a/>`, syntax, ""},
		{"bare attribute", "a value is needed", `<a b/>`, syntax, ""},
		{"unquoted value", "quotes are needed", `<a b=1/>`, syntax, ""},
		{"less-than in value", "it needs a reference", `<a b="<"/>`, syntax, ""},
		{"attributes together", "encoding/xml does not look", `<a b="1"c="2"/>`, syntax, "0"},
		{"attributes together, mixed quotes", "a quote inside the other kind ends nothing", `<a b='"'c="2"/>`, syntax, "0"},
		{"split empty tag", "/> is one", `<a / >`, syntax, ""},
		{"same attribute twice", "encoding/xml does not look", `<a b="1" c="2" b="3"/>`, syntax, "0"},
		{"same full name twice", "two prefixes of one namespace", `<a xmlns:p="urn:x" xmlns:q="urn:x" p:b="1" q:b="2"/>`, syntax, "0"},
		{"same declaration twice", "an attribute like others", `<a xmlns:p="urn:x" xmlns:p="urn:x"/>`, syntax, "0"},
		{"same default twice", "an attribute like others", `<a xmlns="" xmlns=""/>`, syntax, "0"},
		{"undeclared prefix", "encoding/xml does not look", `<p:a/>`, syntax, "0"},
		{"undeclared prefix of attribute", "encoding/xml does not look", `<a p:b="1"/>`, syntax, "0"},
		{"undeclared xsi", "no prefix is known by name", `<a xsi:nil="true"/>`, syntax, "0"},
		{"prefix out of scope", "a declaration ends with its element", `<a><b xmlns:p="urn:x"/><p:c/></a>`, syntax, "23"},
		{"prefix taken back", "only the default can be", `<a xmlns:p="urn:x"><b xmlns:p=""/></a>`, syntax, "19"},
		{"xmlns as prefix", "reserved", `<a xmlns:xmlns="urn:x"/>`, syntax, "0"},
		{"xmlns element", "reserved", `<xmlns:a/>`, syntax, "0"},
		{"xmlns namespace", "reserved", `<a xmlns:p="http://www.w3.org/2000/xmlns/"/>`, syntax, "0"},
		{"xml as another", "reserved", `<a xmlns:xml="urn:x"/>`, syntax, "0"},
		{"another as xml", "reserved", `<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>`, syntax, "0"},
		{"xml as default", "reserved", `<a xmlns="http://www.w3.org/XML/1998/namespace"/>`, syntax, "0"},
		{"two colons", "one at most", `<a:b:c xmlns:a="urn:x"/>`, syntax, ""},
		{"colon first", "no prefix", `<:a/>`, syntax, "0"},
		{"colon last", "no name", `<a: xmlns:a="urn:x"/>`, syntax, "0"},
		{"colon first in attribute", "no prefix", `<a :b="1"/>`, syntax, "0"},
		{"empty declaration", "no prefix", `<a xmlns:="urn:x"/>`, syntax, "0"},
		{"digit behind colon", "the local name must be one", `<p:1 xmlns:p="urn:x"/>`, syntax, "0"},
		{"hyphen behind colon", "the local name must be one", `<a xmlns:p="urn:x" p:-b="1"/>`, syntax, "0"},
		{"digit prefix", "the prefix must be a name", `<a xmlns:1="urn:x"/>`, syntax, "0"},
		{"too deep", "257 elements", nested(MaxDepth + 1), depth, "768"},
		{"too deep behind mark", "offsets count the mark", chars.Mark + nested(MaxDepth+1), depth, "771"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := lexed([]byte(tt.body))
			if want := drain(NewDecoder([]byte(tt.body))); !cmp.Equal(want, err) && !unlike([]byte(tt.body), err, want) {
				t.Errorf("%s: got %v, want %v", tt.reason, err, want)
			}
			list, ok := errors.AsType[validate.Errors](err)
			if !ok || len(list) != 1 {
				t.Fatalf("%s: got %v, want one entry", tt.reason, err)
			}
			if list[0].Code != tt.code || len(list[0].Path) != 0 {
				t.Errorf("%s: got %v at %q, want %v at the body", tt.reason, list[0].Code, list[0].Path, tt.code)
			}
			if tt.param != "" && list[0].Param != tt.param {
				t.Errorf("%s: got %s, want %s", tt.reason, list[0].Param, tt.param)
			}
		})
	}
}

func TestNewDecoderErrorsLast(t *testing.T) {
	d := NewDecoder([]byte(`<a><?pi?><b/></a>`))
	first := drain(d)
	if second := drain(d); first == nil || second == nil || second.Error() != first.Error() {
		t.Errorf("got %v, then %v", first, second)
	}
}

// Errors must not repeat what stands in a body: it may be a secret.
// wide returns text as UTF-16, little-endian.
func wide(text string) string {
	var body []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		body = append(body, byte(unit), byte(unit>>8))
	}
	return string(body)
}

// Only the name of an encoding is repeated.
func TestNewDecoderErrorsDoNotQuote(t *testing.T) {
	for _, body := range []string{
		`<hunter2>`, `<a></hunter2>`, `<a>&hunter2;</a>`, `<a hunter2=1/>`, `<?xml version="hunter2"?><a/>`,
		`<?xml version="1.0" encoding="hunter2 hunter2"?><a/>`, `<?xml version="1.0" encoding="` + strings.Repeat("hunter2", 10) + `"?><a/>`, `<hunter2:a/>`, `<!hunter2><a/>`, `<a>hunter2`,
	} {
		if _, err := lexed([]byte(body)); err == nil || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s: %v", body, err)
		}
	}
}

var fuzzBodies = []string{
	`<a/>`, chars.Mark + `<?xml version="1.0" encoding="utf-8"?><User xmlns:xsi="u" xsi:nil="1">x<!-- c --></User> `,
	`<a b='1' c="&#x41;"><![CDATA[]]]]>&lt;</a>`, `<p:a xmlns:p="urn:x" p:b="1"><b xmlns=""/></p:a>`,
	`<a b="1"c="2"/>`, `<a>&#xD800;</a>`, `<!DOCTYPE a><a/>`, `<a><?pi?></a>`, `<a></b>`, "<a>\r\n\r&#13;</a>", `<a:b/>`,
	"<?xml\fversion=\"1.0\" encoding=\"utf-16\"?><a/>", // a form feed is no white space of XML
}

// What NewDecoder accepts, encoding/xml accepts too, and both read the same
// from it.
func FuzzNewDecoder(f *testing.F) {
	for _, body := range fuzzBodies {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		got, err := tokens(NewDecoder(body))
		if err != nil {
			if _, ok := err.(validate.Errors); !ok {
				t.Fatalf("%v is not of package validate", err)
			}
			return
		}
		want, err := tokens(xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(body, []byte(chars.Mark)))))
		if err != nil {
			t.Fatalf("encoding/xml refuses it: %v", err)
		}
		if got != want {
			t.Errorf("got %s\nwant %s", got, want)
		}
	})
}

// tokens reads everything and renders it for comparison.
func tokens(d *xml.Decoder) (string, error) {
	var out strings.Builder
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			out.WriteString("<" + t.Name.Space + " " + t.Name.Local)
			for _, a := range t.Attr {
				out.WriteString("|" + a.Name.Space + " " + a.Name.Local + "=" + a.Value)
			}
		case xml.EndElement:
			out.WriteString("</" + t.Name.Space + " " + t.Name.Local)
		case xml.CharData:
			out.WriteString("T" + string(t))
		case xml.Comment:
			out.WriteString("C" + string(t))
		case xml.ProcInst:
			out.WriteString("P")
		}
	}
}

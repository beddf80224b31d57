package xmlio

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

const xsi = ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`

// decode reads members as what stands in a root that declares xsi.
func decode(members string) (change, error) {
	return Decode([]byte(`<Thing`+xsi+`>`+members+`</Thing>`), "Thing", (*change).readXML, false)
}

func date(t *testing.T, text string) wire.DateTime {
	t.Helper()
	d, err := wire.ParseDateTime(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDecodeAccepts(t *testing.T) {
	id := uuid.MustParse("a2d8b2d2-1673-4f2d-a9ec-b02947160be7")
	seen := wire.Value(date(t, "2024-03-28T08:12:49.3595132+00:00"))
	name := func(s string) change { return change{Name: wire.Value(s)} }
	tests := []struct {
		name, reason, members string
		want                  change
	}{
		{"nothing", "every member is optional", ``, change{}},
		{"scalars", "each kind", `<ID>` + id.String() + `</ID><Active>1</Active><Count>-7</Count><Format> 255 </Format>` +
			`<Seen>2024-03-28T08:12:49.3595132+00:00</Seen><Name>x</Name><Pin>0000</Pin><Colour>RED</Colour>`,
			change{ID: wire.Value(id), Active: wire.Value(true), Count: wire.Value(int64(-7)), Format: wire.Value(uint8(255)),
				Seen: seen, Name: wire.Value("x"), Pin: wire.Value(wire.NewSecret("0000")), Colour: wire.Value(colour("RED"))}},
		{"first wins", "later ones are not even checked", `<Name>a</Name><Count>1</Count><Name>b<b/></Name><Count>x</Count>`,
			change{Name: wire.Value("a"), Count: wire.Value(int64(1))}},
		{"empty first wins", "an empty text is a text", `<Name/><Name>b</Name>`, name("")},
		{"null first wins", "null is a value", `<Format xsi:nil="1"/><Format>7</Format>`, change{Format: wire.Null[uint8]()}},
		{"unknown", "ignored with all in it", `<Bogus a="1"><Name>x</Name><!-- c --><b/></Bogus><Name>y</Name>`, name("y")},
		{"other case", "XML names have case", `<name>x</name><NAME>y</NAME>`, change{}},
		{"other namespace", "no member of ours, even if wrong", `<Count xmlns="urn:x">z</Count><p:Name xmlns:p="urn:x">y</p:Name>`, change{}},
		{"default namespace taken back", "a member all the same", `<Bogus xmlns="urn:x"><Name>x</Name></Bogus><Name xmlns="">y</Name>`, name("y")},
		{"text between", "means nothing", `a<Name>x</Name>&amp;<![CDATA[b]]><!-- c -->`, name("x")},
		{"unknown attributes", "ignored", `<Name a="1" xml:lang="en" xsi:type="Bogus">x</Name>`, name("x")},
		{"cdata", "it is text", `<Name>x<![CDATA[<y>]]>z</Name><Count><![CDATA[5]]></Count>`,
			change{Name: wire.Value("x<y>z"), Count: wire.Value(int64(5))}},
		{"references", "they are text", `<Name>&#65;&lt;&#x1F600;&#xD;&#xA;</Name>`, name("A<\U0001F600\r\n")},
		{"white space in string", "it counts, line breaks become one character", "<Name> \r\n\t</Name>", name(" \n\t")},
		{"white space and xml:space", "it counts either way", `<Name xml:space="default">  </Name>`, name("  ")},
		{"nil string", "xsi:nil means nothing on strings", `<Name xsi:nil="true"/>`, name("")},
		{"nil string with text", "its text counts", `<Name xsi:nil="True">5</Name>`, name("5")},
		{"nil", "all words for true", `<Format xsi:nil="true"></Format><Seen xsi:nil="1" />`,
			change{Format: wire.Null[uint8](), Seen: wire.Null[wire.DateTime]()}},
		{"nil with content", "what stands in it means nothing", `<Format xsi:nil="true">x<!-- c --><b/></Format>`,
			change{Format: wire.Null[uint8]()}},
		{"nil false", "both words for false", `<Format xsi:nil="false">5</Format><Seen xsi:nil="0">2024-03-28T08:12:49.3595132+00:00</Seen>`,
			change{Format: wire.Value(uint8(5)), Seen: seen}},
		{"nil where null is impossible", "kept for Validate", `<Active xsi:nil="true"/><Colour xsi:nil="1"></Colour>`,
			change{Active: wire.Null[bool](), Colour: wire.Null[colour]()}},
		{"nil with text where null is impossible", "its text counts", `<Count xsi:nil="True">5</Count><Active xsi:nil="true">1</Active>`,
			change{Count: wire.Value(int64(5)), Active: wire.Value(true)}},
		{"nil of another namespace", "only xsi's counts", `<Format nil="true" p:nil="true" xmlns:p="urn:x">5</Format>`,
			change{Format: wire.Value(uint8(5))}},
		{"xsi under another prefix", "the namespace counts", `<Format i:nil="true" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">5</Format>`,
			change{Format: wire.Null[uint8]()}},
		{"unlisted enum name", "kept", `<Colour>MAUVE</Colour>`, change{Colour: wire.Value(colour("MAUVE"))}},
		{"object", "with its own names", `<Owner xsi:type="Person"><Age>4</Age><Name>a</Name><Name>b</Name></Owner><Name>c</Name>`,
			change{Owner: wire.Value(owner{Name: "a", Age: 4}), Name: wire.Value("c")}},
		{"empty object", "not null", `<Owner/>`, change{Owner: wire.Value(owner{})}},
		{"null object", "null", `<Owner xsi:nil="true"><Age>x</Age></Owner>`, change{Owner: wire.Null[owner]()}},
		{"empty list", "not null", `<_links />`, change{Links: wire.Value([]link{})}},
		{"null list", "null", `<_links xsi:nil="1"><Link/></_links>`, change{Links: wire.Null[[]link]()}},
		{"list", "other elements and text in it are ignored",
			`<_links>5<Link><rel>a</rel></Link><link/><Link xsi:type="Link"/><p:Link xmlns:p="urn:x"/></_links>`,
			change{Links: wire.Value([]link{{Rel: wire.Value("a")}, {}})}},
		{"list in object", "nested", `<Owner><_links><Link><level>3</level></Link></_links></Owner>`,
			change{Owner: wire.Value(owner{Links: wire.Value([]link{{Level: wire.Value(int64(3))}})})}},
		{"null list in object", "null", `<Owner><_links xsi:nil="true"/></Owner>`,
			change{Owner: wire.Value(owner{Links: wire.Null[[]link]()})}},
		{"empty list in object", "not null", `<Owner><_links/></Owner>`,
			change{Owner: wire.Value(owner{Links: wire.Value([]link{})})}},
		{"list twice", "first wins", `<_links><Link/></_links><_links/>`, change{Links: wire.Value([]link{{}})}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := decode(tt.members)
			if err != nil {
				t.Fatalf("%s: %v", tt.reason, err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

func TestDecodeNotesMembers(t *testing.T) {
	tests := []struct {
		name, reason, members string
		want                  []string // path and code
	}{
		{"scalars", "all at once", `<ID>x</ID><Active>yes</Active><Count>1.0</Count><Format>-1</Format><Seen>now</Seen><Colour>red</Colour>`,
			[]string{"ID type", "Active type", "Count type", "Format type", "Seen type", "Colour type"}},
		{"range", "the form is right", `<Count>99999999999999999999</Count><Format>256</Format>`, []string{"Count range", "Format range"}},
		{"empty", "no value", `<ID/><Active></Active><Count/><Format></Format><Seen/><Colour/>`,
			[]string{"ID type", "Active type", "Count type", "Format type", "Seen type", "Colour type"}},
		{"untrimmed enum", "a name stands alone", `<Colour> RED </Colour>`, []string{"Colour type"}},
		{"comment", "no part of a text", `<Name>a<!-- c -->b</Name><Count>5<!-- c --></Count>`, []string{"Name type", "Count type"}},
		{"comment alone", "no text either", `<Name><!-- c --></Name>`, []string{"Name type"}},
		{"element", "no part of a text", `<Name>x<b>y<c/></b>z</Name><Pin><b/></Pin>`, []string{"Name type", "Pin type"}},
		{"wrong nil", "four values count", `<Format xsi:nil="True"/><Seen xsi:nil="">2024-03-28T08:12:49</Seen><Owner xsi:nil=" true"/><_links xsi:nil="yes"/>`,
			[]string{"Format type", "Seen type", "Owner type", "_links type"}},
		{"wrong nil where null is impossible", "empty is not a value", `<Active xsi:nil="True"/><Count xsi:nil="0"/>`, []string{"Active type", "Count type"}},
		{"nil and white space", "not empty", `<Active xsi:nil="true"> </Active>`, []string{"Active type"}},
		{"wrong type", "only its own", `<Owner xsi:type="Thing"/><_links><Link xsi:type="x:Link"/></_links>`, []string{"Owner type", "_links[0] type"}},
		{"nested", "with the path", `<Owner><Age>x</Age><_links><Link/><Link><level>y</level></Link></_links></Owner><Count>z</Count>`,
			[]string{"Owner.Age type", "Owner._links[1].level type", "Count type"}},
		{"null in a record", "a plain member has none", `<Owner><Age xsi:nil="true"/></Owner>`, []string{"Owner.Age null"}},
		{"items", "a wrong one keeps its place", `<_links><Link xsi:nil="true"/><Link xsi:nil="x"/><Link><level>y</level></Link></_links>`,
			[]string{"_links[0] null", "_links[1] type", "_links[2].level type"}},
		{"wrong first", "the second does not mend it", `<Count>x</Count><Count>5</Count>`, []string{"Count type"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := decode(tt.members)
			if diff := cmp.Diff(tt.want, summary(err)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

// summary renders errors as path and code.
func summary(err error) []string {
	list, _ := errors.AsType[validate.Errors](err)
	var lines []string
	for _, e := range list {
		lines = append(lines, strings.TrimSpace(e.Path.String()+" "+string(e.Code)))
	}
	return lines
}

// details is summary with the parameters.
func details(err error) []string {
	lines := summary(err)
	for i, e := range validate.List(err) {
		lines[i] = strings.TrimSpace(lines[i] + " " + e.Param)
	}
	return lines
}

func TestDecodeKeepsTheOthers(t *testing.T) {
	got, err := decode(`<Name>x</Name><Count>wrong</Count><Active>true</Active><Owner><Age>wrong</Age><Name>y</Name></Owner>`)
	if diff := cmp.Diff([]string{"Count type", "Owner.Age type"}, summary(err)); diff != "" {
		t.Errorf("errors (-want +got):\n%s", diff)
	}
	want := change{Name: wire.Value("x"), Active: wire.Value(true), Owner: wire.Value(owner{Name: "y"})}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("members (-want +got):\n%s", diff)
	}
}

func TestDecodeSaysWhatWasWanted(t *testing.T) {
	_, err := decode(`<ID>hunter2</ID><Name>hunter2<b/></Name><Format xsi:nil="hunter2"/><Owner xsi:type="hunter2"/>`)
	want := validate.Errors{
		{Path: wire.Member("ID"), Code: validate.CodeType, Param: "guid"},
		{Path: wire.Member("Name"), Code: validate.CodeType, Param: "text"},
		{Path: wire.Member("Format"), Code: validate.CodeType, Param: "nil"},
		{Path: wire.Member("Owner"), Code: validate.CodeType, Param: "type=Person"},
	}
	if diff := cmp.Diff(error(want), err); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDecodeBody(t *testing.T) {
	tests := []struct {
		name, reason, body string
		want               []string
	}{
		{"plain", "the root needs no declarations", `<Thing/>`, nil},
		{"its type", "xsi:type may name it", `<Thing` + xsi + ` xsi:type="Thing" xsi:nil="false"/>`, nil},
		{"other attributes", "ignored", `<Thing a="1" xml:lang="en" xmlns:q="urn:q" q:nil="true"/>`, nil},
		{"other root", "the root has a name", `<Things/>`, []string{"type element=Thing"}},
		{"other case", "names have case", `<thing/>`, []string{"type element=Thing"}},
		{"namespace", "ours have none", `<Thing xmlns="urn:x"/>`, []string{"type plain"}},
		{"prefix", "ours have none", `<p:Thing xmlns:p="urn:x"/>`, []string{"type plain"}},
		{"null", "there is nothing to read", `<Thing` + xsi + ` xsi:nil="true"/>`, []string{"null"}},
		{"wrong nil", "four values count", `<Thing` + xsi + ` xsi:nil="True"/>`, []string{"type nil"}},
		{"other type", "only its own", `<Thing` + xsi + ` xsi:type="Bogus"/>`, []string{"type type=Thing"}},
		{"empty type", "no name", `<Thing` + xsi + ` xsi:type=""/>`, []string{"type type=Thing"}},
		{"prefixed type", "a name of a namespace", `<Thing` + xsi + ` xmlns:p="urn:x" xsi:type="p:Thing"/>`, []string{"type type=Thing"}},
		{"broken inside", "the only error", `<Thing><Count>x</Count><b></Thing>`, []string{"syntax 26"}},
		{"broken behind", "the only error", `<Thing><Count>x</Count></Thing>x`, []string{"syntax 31"}},
		{"broken behind a wrong root", "the only error", `<Things></Things>x`, []string{"syntax 17"}},
		{"broken behind a wrong type", "the only error", `<Thing` + xsi + ` xsi:type="Bogus"><a></Thing>`, []string{"syntax 81"}},
		{"broken in what is skipped", "the only error", `<Thing><Bogus>&x;</Bogus></Thing>`, []string{"syntax 17"}},
		{"instruction in a value", "none are read", `<Thing><Name>a<?pi x?>b</Name></Thing>`, []string{"syntax 14"}},
		{"too deep", "in what is skipped", `<Thing>` + nested(MaxDepth) + `</Thing>`, []string{"depth 772"}},
		{"deepest", "in what is skipped", `<Thing>` + nested(MaxDepth-1) + `</Thing>`, nil},
		{"empty", "no root", ``, []string{"syntax 0"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Decode([]byte(tt.body), "Thing", (*change).readXML, false)
			if diff := cmp.Diff(tt.want, details(err)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

// envelope is a caller's own struct.
type envelope struct {
	Before string
	Item   change `xml:"Item"`
	After  string
}

func TestUnmarshalInEnvelope(t *testing.T) {
	tests := []struct {
		name, reason, body string
		want               []string
	}{
		{"good", "the name is the caller's", `<e><Before>b</Before><Item><Name>x</Name></Item><After>a</After></e>`, nil},
		{"members", "all noted", `<e><Item><Count>x</Count><Active>y</Active></Item></e>`, []string{"Count type", "Active type"}},
		{"namespace", "members would be missed", `<e xmlns="urn:x"><Item><Name>x</Name></Item></e>`, []string{"type"}},
		{"instruction", "none are read", `<e><Item><?pi?></Item></e>`, []string{"syntax"}},
		{"directive", "none are read", `<e><Item><!x></Item></e>`, []string{"syntax"}},
		{"attribute twice on the element", "not well-formed", `<e><Item a="1" a="2"/></e>`, []string{"syntax"}},
		{"attribute twice inside", "not well-formed", `<e><Item><b><c a="1" a="2"/></b></Item></e>`, []string{"syntax"}},
		{"too deep", "the element is the first", `<e><Item>` + nested(MaxDepth) + `</Item></e>`, []string{"depth"}},
		{"broken", "encoding/xml says so", `<e><Item><Name>hunter2</hunter2></Item></e>`, []string{"syntax"}},
		{"truncated", "encoding/xml says so", `<e><Item><Name>`, []string{"syntax"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var e envelope
			err := xml.Unmarshal([]byte(tt.body), &e)
			if diff := cmp.Diff(tt.want, summary(err)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
			if err != nil && strings.Contains(err.Error(), "hunter2") {
				t.Errorf("the error quotes the body: %v", err)
			}
			if name, _ := e.Item.Name.Get(); err == nil && (e.Before != "b" || e.After != "a" || name != "x") {
				t.Errorf("%s: got %+v", tt.reason, e)
			}
		})
	}
}

// A failing source is the caller's affair, not the body's.
func TestReaderKeepsForeignErrors(t *testing.T) {
	gone := errors.New("connection lost")
	source := io.MultiReader(strings.NewReader(`<Thing><Name>x`), failing{gone})
	var c change
	if err := xml.NewDecoder(source).Decode(&c); !errors.Is(err, gone) {
		t.Errorf("got %v, want %v", err, gone)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// Whatever the body: no panic, and only errors of package validate.
func FuzzDecode(f *testing.F) {
	for _, body := range fuzzBodies {
		f.Add([]byte(body))
	}
	f.Add([]byte(`<Thing` + xsi + `><Count>x</Count><Owner><_links><Link xsi:nil="1"/></_links></Owner><Name>a<b/></Name></Thing>`))
	f.Fuzz(func(t *testing.T, body []byte) {
		_, err := Decode(body, "Thing", (*change).readXML, false)
		if _, ours := err.(validate.Errors); err != nil && !ours {
			t.Errorf("%T is not of package validate", err)
		}
	})
}

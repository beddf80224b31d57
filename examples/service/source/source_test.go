package source_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/examples/service/api"
	"github.com/seed16fbf055/userupdate/examples/service/source"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestFind(t *testing.T) {
	const list = `{"Licenses": [{"Id": 5}, {"Id": 6, "StateId": "Utah"}], "Id": 7}`
	for _, row := range []struct {
		name, reason string
		format       api.Format
		text, path   string
		want         string // the value
		found        bool
	}{
		{"member", "a text with its quotes", api.JSON, `{"A":1,"Pin": "x"}`, "Pin", `"x"`, true},
		{"other case", "JSON is read without regard to case", api.JSON, `{"pin":2}`, "Pin", "2", true},
		{"twice", "the last counts", api.JSON, `{"Pin":1,"Pin":2}`, "Pin", "2", true},
		{"member of an item", "an item has the number of its place", api.JSON, list, "Licenses[1].StateId", `"Utah"`, true},
		{"list", "all of it", api.JSON, list, "Licenses", `[{"Id": 5}, {"Id": 6, "StateId": "Utah"}]`, true},
		{"missing from an item", "the item is the nearest part", api.JSON, list, "Licenses[0].StateId", `{"Id": 5}`, false},
		{"missing", "the body is the nearest part", api.JSON, " {} \n", "Pin", "{}", false},
		{"whole body", "an empty path", api.JSON, "{}", "", "{}", true},
		{"breaks off", "what stands before is found", api.JSON, `{"Pin":1,"A":`, "Pin", "1", true},
		{"after the error", "nothing is", api.JSON, `{"A":tru,"Pin":1}`, "Pin", `{"A":tru,"Pin":1}`, false},
		{"escaped name", "names are compared as they read", api.JSON, `{"P\u0069n":1}`, "Pin", "1", true},
		{"element", "its text", api.XML, "<User>\n  <Pin>1</Pin></User>", "Pin", "1", true},
		{"element twice", "the first counts", api.XML, "<User><Pin>1</Pin><Pin>2</Pin></User>", "Pin", "1", true},
		{"empty element", "there is no text", api.XML, "<User><Pin/></User>", "Pin", "", true},
		{"declaration", "it comes before the root", api.XML, "<?xml version='1.0'?><User><Pin>1</Pin></User>", "Pin", "1", true},
		{"element of an item", "a list has one child for each item", api.XML, "<U><_links><Link><rel>a</rel></Link><Link><rel>b</rel></Link></_links></U>", "_links[1].rel", "b", true},
		{"pair", "still escaped", api.Form, "A=1&Pin=a%20b", "Pin", "a%20b", true},
		{"pair without a value", "as good as an empty one", api.Form, "Pin&A=1", "Pin", "", true},
		{"pair of an item", "with a dot", api.Form, "Licenses[0].StateId=8", "Licenses[0].StateId", "8", true},
		{"name that is none", "it is found under no path", api.Form, "%zz=1&=2", "A", "%zz=1&=2", false},
		{"brackets", "as jQuery writes it", api.Form, "Licenses%5B0%5D%5BStateId%5D=8", "Licenses[0].StateId", "8", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			var path wire.Path
			if err := path.UnmarshalText([]byte(row.path)); err != nil {
				t.Fatal(err)
			}
			place, found := source.Read(row.format, []byte(row.text)).Find(path)
			if got := row.text[place.From:place.To]; got != row.want || found != row.found {
				t.Errorf("%s: found %q, %v; want %q, %v", row.reason, got, found, row.want, row.found)
			}
		})
	}
}

// public keeps everything but Pin and Password.
func public(path wire.Path) bool {
	return !slices.ContainsFunc(path, func(step wire.Step) bool { return step.Name == "Pin" || step.Name == "Password" })
}

func TestRemove(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		format       api.Format
		text, want   string
	}{
		{"first", "the comma after it goes", api.JSON, `{"Pin": 1, "A": 2}`, `{"A": 2}`},
		{"last", "the comma before it goes", api.JSON, `{"A": 2, "Pin": 1}`, `{"A": 2}`},
		{"all", "an empty object stays", api.JSON, `{"Password":[1,2],"Pin":1}`, `{}`},
		{"two at the end", "both commas go", api.JSON, `{"A":2,"Password":{"Pin":3},"Pin":1}`, `{"A":2}`},
		{"in an item", "at any depth", api.JSON, `{"L":[{"Pin":1,"B":2}]}`, `{"L":[{"B":2}]}`},
		{"element", "with the space before it", api.XML, "<U>\n <A>1</A>\n <Pin>2</Pin>\n</U>", "<U>\n <A>1</A>\n</U>"},
		{"pair", "the last takes & with it", api.Form, "Pin=1&A=2&Password=3", "A=2"},
		{"declarations", "XML's own attributes stay", api.XML, `<U xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><A xsi:nil="true"/></U>`, `<U xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><A xsi:nil="true"/></U>`},
		{"declaration", "as .NET writes it", api.XML, `<?xml version="1.0" encoding="utf-16" standalone='yes'?><U><Pin>1</Pin><A>2</A></U>`, `<?xml version="1.0" encoding="utf-16" standalone='yes'?><U><A>2</A></U>`},
		{"namespaces", "their names are no values", api.XML, `<o:Odd xmlns:o="http://schemas.example.org/2004/07/Models" xmlns="urn:odd"><o:Pin>1</o:Pin><A xmlns="">2</A></o:Odd>`,
			`<o:Odd xmlns:o="http://schemas.example.org/2004/07/Models" xmlns="urn:odd"><A xmlns="">2</A></o:Odd>`},
		{"comment within", "it goes with its element", api.XML, "<U><Pin><!-- 1 --><a b='1'/></Pin><A>2</A></U>", "<U><A>2</A></U>"},
		{"form with a line end", "it ends nothing but the text", api.Form, "A=2&Pin=1\n", "A=2"},
		{"as deep as a body", "it is looked at", api.JSON, `{"A":` + strings.Repeat("[", 255) + strings.Repeat("]", 255) + `,"Pin":1}`, `{"A":` + strings.Repeat("[", 255) + strings.Repeat("]", 255) + `}`},
		{"none", "the text stays", api.JSON, `{ "A" : 2 }`, `{ "A" : 2 }`},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := source.Remove(row.format, []byte(row.text), public)
			if err != nil || string(got) != row.want {
				t.Errorf("%s: %q, %v; want %q", row.reason, got, err, row.want)
			}
		})
	}
}

// TestRemoveRefuses: a secret may stand where no member is.
func TestRemoveRefuses(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		format       api.Format
		text         string
	}{
		{"wrong JSON", "nothing is found after the error", api.JSON, `{"A":tru,"Pin":"1"}`},
		{"JSON cut", "the name of a value that is cut is not looked at", api.JSON, `{"Pin":"1`},
		{"JSON text", "it is in no member", api.JSON, `"1"`},
		{"JSON list", "its items are in no member", api.JSON, `["1"]`},
		{"wrong XML", "nothing is found after the error", api.XML, "<U><A></B><Pin>1</Pin></U>"},
		{"comment", "it may hold a member", api.XML, "<U><!--<Pin>1</Pin>--></U>"},
		{"instruction", "it may say anything", api.XML, "<U><?pin 1?></U>"},
		{"DOCTYPE", "it may say anything", api.XML, "<!DOCTYPE U [<!ENTITY pin '1'>]><U/>"},
		{"attribute", "the contract has none", api.XML, `<U><A Pin="1"/></U>`},
		{"text in the root", "it is in no member", api.XML, "<U>1<A>2</A></U>"},
		{"text in an item", "it has no name of the contract", api.XML, "<U><A><Pin>1</Pin></A></U>"},
		{"text after the root", "it is in no member", api.XML, "<U/>1"},
		{"second root", "its members are not looked at", api.XML, "<U/><U><Pin>1</Pin></U>"},
		{"no root", "there is nothing to keep", api.XML, " "},
		{"deep JSON", "nothing is found in it, nor after it", api.JSON, `{"A":` + strings.Repeat("[", 300) + strings.Repeat("]", 300) + `,"Pin":"1"}`},
		{"deep XML", "nothing is found around it", api.XML, "<U><Pin>" + strings.Repeat("<a>", 300) + "1" + strings.Repeat("</a>", 300) + "</Pin></U>"},
		{"more in a declaration", "XML knows nothing else there", api.XML, `<?xml version="1.0" pin="1"?><U/>`},
		{"namespace that is a text", "a namespace is an address or a urn", api.XML, `<U xmlns="my pin is 1"/>`},
		{"namespace with a query", "an access key may be there", api.XML, `<U xmlns="http://example.com/?key=1"/>`},
		{"namespace with a password", "as addresses carry it", api.XML, `<U xmlns="http://ada:1@example.com/"/>`},
		{"type", "its value is a name of the vendor, or anything", api.XML, `<U xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="1"/>`},
		{"nil that is none", "it is true or false", api.XML, `<U xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><A xsi:nil="4711"/></U>`},
		{"form of several lines", "a pair may be meant on each", api.Form, "A=1\nPin=1"},
		{"form with spaces", "a pair may be meant behind each", api.Form, "A=1 Pin=1"},
		{"form with semicolons", "some servers end a pair there", api.Form, "A=1;Pin=1"},
	} {
		if got, err := source.Remove(row.format, []byte(row.text), public); err == nil {
			t.Errorf("%s (%s): %q, want an error", row.name, row.reason, got)
		}
	}
}

func TestMask(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		format       api.Format
		text, want   string
	}{
		{"JSON", "a string, whatever the value was", api.JSON, `{"Pin": 1, "A": 2}`, `{"Pin": "[secret]", "A": 2}`},
		{"null", "there is no secret", api.JSON, `{"Pin": null}`, `{"Pin": null}`},
		{"XML", "as text", api.XML, "<U><Pin>2</Pin></U>", "<U><Pin>[secret]</Pin></U>"},
		{"form", "escaped", api.Form, "Pin=1&A=2", "Pin=%5Bsecret%5D&A=2"},
		{"broken", "what stands behind is not known", api.JSON, `{"A":tru,"Pin":1}`, ""},
		{"too deep", "the same", api.JSON, `{"A":` + strings.Repeat("[", 300) + strings.Repeat("]", 300) + `,"Pin":1}`, ""},
	} {
		if got := string(source.Mask(row.format, []byte(row.text), public, "[secret]")); got != row.want {
			t.Errorf("%s (%s): %q, want %q", row.name, row.reason, got, row.want)
		}
	}
}

func TestUTF16(t *testing.T) {
	text := "aé😀b"
	for offset, want := range map[int]int{0: 0, 1: 1, 3: 2, 7: 4, 8: 5, 99: 5} {
		if got := source.UTF16([]byte(text), offset); got != want {
			t.Errorf("byte %d of %s is unit %d, want %d", offset, text, got, want)
		}
	}
}

// FuzzRemove: what is left of a good text is good, and has no secret.
func FuzzRemove(f *testing.F) {
	for _, text := range []string{`{"Pin":"s3cret","A":[{"Password":"s3cret"}]}`, `{"A":1,"Pin":"s3cret"}`, `[{"Pin":"s3cret"},1]`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := source.Remove(api.JSON, []byte(text), public)
		if err != nil {
			return
		}
		if again, err := source.Remove(api.JSON, got, public); err != nil || string(again) != string(got) {
			t.Errorf("%q leaves %q, and that %q, %v", text, got, again, err)
		}
		for _, place := range source.Places(api.JSON, got) {
			if !public(place.Path) {
				t.Errorf("%q leaves %q, with %s", text, strings.ToValidUTF8(string(got), "?"), place.Path)
			}
		}
	})
}

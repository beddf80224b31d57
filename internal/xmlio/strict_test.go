package xmlio

import (
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
)

func TestStrict(t *testing.T) {
	for _, row := range []struct{ name, reason, members, want string }{
		{"known", "in any order", `<Name>x</Name><ID>a2d8b2d2-1673-4f2d-a9ec-b02947160be7</ID>`, ""},
		{"unknown", "with what stands below it, once", `<Z><Y/></Z><Name>x</Name>`, "Z unknown"},
		{"another case", "is another name in XML", `<name>x</name>`, "name unknown"},
		{"namespace", "our members are in none", `<Name xmlns="urn:x">x</Name><Name>y</Name>`, "{urn:x}Name unknown"},
		{"short namespace", "it is one", `<Z xmlns="x"/>`, "{x}Z unknown"},
		{"coded namespace", "it outlives its tag", `<Z xmlns:p="urn&#58;x"><p:Y a="&lt;"/></Z><b xmlns="&#65;BC" d="&lt;"><c d="&lt;"/></b>`, "Z unknown; {ABC}b unknown"},
		{"coded namespace of the object", "it outlives its tag", `<Owner xmlns:p="&#65;BC"><a b="&lt;&lt;&lt;"/><p:Z/></Owner>`, "Owner.a unknown; Owner.{ABC}Z unknown"},
		{"twice", "a later one of a known name is passed over", `<Count>1</Count><Count>x</Count>`, ""},
		{"in an object", "with its path", `<Owner><Z/><Name>x</Name></Owner>`, "Owner.Z unknown"},
		{"in an item", "with its index", `<_links><Link/><Link><Z/></Link></_links>`, "_links[1].Z unknown"},
		{"among the items", "a list holds its items alone", `<_links><Z/><Link/></_links>`, "_links.Z unknown"},
		{"beside a wrong one", "in the order of the body", `<Count>x</Count><Z/>`, "Count type; Z unknown"},
	} {
		t.Run(row.name, func(t *testing.T) {
			body := []byte(`<Thing` + xsi + `>` + row.members + `</Thing>`)
			_, err := Decode(body, "Thing", (*change).readXML, true)
			var got []string
			for _, entry := range validate.List(err) {
				got = append(got, entry.Path.String()+" "+string(entry.Code))
			}
			if strings.Join(got, "; ") != row.want {
				t.Errorf("%s: %q, want %q", row.reason, got, row.want)
			}
			if _, err := Decode(body, "Thing", (*change).readXML, false); strings.Contains(row.want, "unknown") && len(validate.List(err)) == len(got) {
				t.Errorf("without strict: %v", err)
			}
		})
	}
}

package xmlio

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// many repeats a text with its number in it.
func many(n int, format string) string {
	var out strings.Builder
	for i := range n {
		out.WriteString(strings.ReplaceAll(format, "#", fmt.Sprintf("%06d", i)))
	}
	return out.String()
}

// TestManyNames: more declarations and attributes than are searched one by one
// mean the same.
func TestManyNames(t *testing.T) {
	for _, row := range []struct{ name, reason, body string }{
		{"nested declarations", "they come and go", `<a>` + many(30, `<p:b xmlns:p="#">`) + strings.Repeat(`</p:b>`, 30) + `<p:b xmlns:p="u"/></a>`},
		{"nested declarations left", "none is left", `<a>` + many(30, `<p:b xmlns:p="#">`) + strings.Repeat(`</p:b>`, 30) + `<p:b/></a>`},
		{"hidden", "the outer one counts again", `<a xmlns:p="u"` + many(30, ` xmlns:p#="#"`) + `><b` + many(30, ` xmlns:p#="v#"`) + ` xmlns:q="000002"/><p:b p000002:c="1" p000003:c="2"/></a>`},
		{"hidden by one namespace", "two prefixes of one", `<a` + many(30, ` xmlns:p#="#"`) + `><b xmlns:q="000002" p000002:c="1" q:c="2"/></a>`},
		{"default", "it comes and goes", `<a` + many(30, ` xmlns:p#="#"`) + ` xmlns="u"><b xmlns=""><c/></b><d/></a>`},
		{"siblings", "each has its own", `<a>` + many(40, `<b`+many(20, ` xmlns:p#="u"`)+` p000001:c="#"/>`) + `</a>`},
		{"siblings left", "none is left", `<a>` + many(2, `<b`+many(20, ` xmlns:p#="u"`)+`/>`) + `<p000001:b/></a>`},
		{"attributes", "none is there twice", `<a` + many(100, ` b#="1"`) + `/>`},
		{"attribute twice", "far apart", `<a` + many(100, ` b#="1"`) + ` b000007="1"/>`},
		{"full name twice", "far apart", `<a xmlns:p="u" xmlns:q="u"` + many(100, ` p:b#="1"`) + ` q:b000007="1"/>`},
		{"other namespace", "one local name", `<a xmlns:p="u" xmlns:q="v"` + many(100, ` p:b#="1"`) + ` q:b000007="1" b000008="1"/>`},
		{"declaration twice", "far apart", `<a` + many(100, ` xmlns:p#="u"`) + ` xmlns:p000007="v"/>`},
	} {
		t.Run(row.name, func(t *testing.T) { compare(t, []byte(row.body)) })
	}
}

// TestMemory: what a large body of one kind allocates is in proportion to it.
func TestMemory(t *testing.T) {
	const most = 40 // bytes for each byte of the body
	for _, row := range []struct{ name, body string }{
		{"attributes", `<Thing` + many(40_000, ` a#='x'`) + `/>`},
		{"declarations", `<Thing` + many(40_000, ` xmlns:p#='x'`) + `/>`},
		{"prefixed attributes", `<Thing` + many(20_000, ` xmlns:p#='x#'`) + many(20_000, ` p#:a='x'`) + `/>`},
		{"references", `<Thing><Name>` + strings.Repeat("&#65;", 200_000) + `</Name></Thing>`},
		{"values", `<Thing a='` + strings.Repeat("&lt;", 250_000) + `'/>`},
		{"nested", `<Thing>` + strings.Repeat(nested(MaxDepth-1), 500) + `</Thing>`},
		{"text", `<Thing><Name>` + strings.Repeat("lorem ipsum ", 80_000) + `</Name></Thing>`},
		{"lines", `<Thing><Name>` + strings.Repeat("a\r\n", 300_000) + `</Name></Thing>`},
		{"sections", `<Thing><Name>` + strings.Repeat("<![CDATA[a]]>", 80_000) + `</Name></Thing>`},
		{"unknown", `<Thing>` + many(100_000, `<a#/>`) + `</Thing>`},
		{"of another namespace", `<Thing xmlns:p="u">` + many(100_000, `<p:a#/>`) + `</Thing>`},
		{"twice", `<Thing>` + strings.Repeat(`<Count>1</Count>`, 60_000) + `</Thing>`},
		{"wrong", `<Thing><_links>` + strings.Repeat(`<Link><level>x</level></Link>`, 30_000) + `</_links></Thing>`},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if _, err := Decode([]byte(row.body), "Thing", (*change).readXML, false); err != nil && row.name != "wrong" {
			t.Errorf("%s: %v", row.name, err)
		}
		runtime.ReadMemStats(&after)
		if got := after.TotalAlloc - before.TotalAlloc; got > uint64(len(row.body))*most {
			t.Errorf("%s: %d bytes for a body of %d", row.name, got, len(row.body))
		} else {
			t.Logf("%s: %.1f bytes for each byte", row.name, float64(got)/float64(len(row.body)))
		}
	}
}

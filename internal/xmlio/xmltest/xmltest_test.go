package xmltest

import (
	"testing"
)

func TestCanonical(t *testing.T) {
	tests := []struct{ name, reason, doc, want string }{
		{"empty element", "two tags", `<a/>`, `<a></a>`},
		{"declaration and comments", "they go", "<?xml version=\"1.0\"?>\n<!-- x --><a><!-- y --></a><!-- z -->", `<a></a>`},
		{"mark", "it goes", "\ufeff<a/>", `<a></a>`},
		{"tags", "spaces and quotes in them do not count", "<a  b = '1'\n></a >", `<a b="1"></a>`},
		{"references", "only where needed", `<a b="&#x41;&quot;&#9;">&#x42;&gt;&#13;"<![CDATA[<]]></a>`, `<a b="A&quot;&#x9;">B&gt;&#xD;"&lt;</a>`},
		{"attributes", "declarations, then by namespace and name",
			`<a z="1" b:y="2" a:x="3" xml:lang="en" xmlns:b="urn:a" a="4" xmlns:a="urn:b" xmlns="urn:c"/>`,
			`<a xmlns="urn:c" xmlns:a="urn:b" xmlns:b="urn:a" a="4" z="1" xml:lang="en" b:y="2" a:x="3"></a>`},
		{"indentation", "it goes", "<a>\n  <b>x</b>\n  <c>\n    <d/>\n  </c>\n</a>\n", `<a><b>x</b><c><d></d></c></a>`},
		{"white space as a value", "it stays", `<a> </a>`, `<a> </a>`},
		{"text between elements", "it stays", `<a> x <b/> y </a>`, `<a> x <b></b> y </a>`},
		{"text around a comment", "one text", `<a> <!-- c --></a>`, `<a> </a>`},
		{"prefixes", "they stay", `<p:a xmlns:p="urn:x"><p:b/></p:a>`, `<p:a xmlns:p="urn:x"><p:b></p:b></p:a>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Canonical([]byte(tt.doc))
			if err != nil || got != tt.want {
				t.Errorf("%s: got %s, %v\nwant %s", tt.reason, got, err, tt.want)
			}
		})
	}
}

func TestCanonicalRefuses(t *testing.T) {
	for _, doc := range []string{``, `<a>`, `<a b="1" b="2"/>`, `<p:a/>`, `<a/>x`} {
		if got, err := Canonical([]byte(doc)); err == nil {
			t.Errorf("%s: got %s, want an error", doc, got)
		}
	}
}

// recorder notes whether a test failed.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failed = true }

func TestEqual(t *testing.T) {
	const doc = `<a b="1" c="2"><d/><e>x</e></a>`
	tests := []struct {
		name, reason, other string
		equal               bool
	}{
		{"same", "of course", doc, true},
		{"typed otherwise", "what it says counts", "<a b='1'\tc='&#50;'>\n<d></d>\n<e><![CDATA[x]]></e>\n</a>", true},
		{"attribute order", "it counts, other than in Canonical", `<a c="2" b="1"><d/><e>x</e></a>`, false},
		{"element order", "it counts", `<a b="1" c="2"><e>x</e><d/></a>`, false},
		{"text", "it counts", `<a b="1" c="2"><d/><e>x </e></a>`, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := recorder{TB: t}
			Equal(&r, []byte(tt.other), []byte(doc))
			if r.failed == tt.equal {
				t.Errorf("%s: got equal %t, want %t", tt.reason, !r.failed, tt.equal)
			}
		})
	}
}

package cost

import (
	"strings"
	"testing"
)

// user is an element of the root that adminusers reads.
func user(inner func(n int) string) func(n int) string {
	return func(n int) string { return "<User>" + inner(n) + "</User>" }
}

var xmlBodies = []body{
	// The grammar.
	{name: "too deep", reason: "reading stops at the limit", system: "adminusers", text: user(func(n int) string { return nested(n, "<x>", "", "</x>") })},
	{name: "deep again and again", reason: "each is passed over once", system: "userdetail", text: func(n int) string {
		return "<UserDetail>" + times(n, nested(200, "<x>", "#", "</x>")) + "</UserDetail>"
	}},
	{name: "never closed", reason: "the end is where it stops", system: "adminusers", text: long("<User>", "<a/>", "")},
	{name: "wrong at the end", reason: "the offset is known", system: "userdetail", text: long("<UserDetail><_links>", "<Link/>", "</_links></UserDetail>&"), drops: true},
	{name: "an illegal character at the end", reason: "it is looked for once", system: "adminusers", text: long("<User>", "<a>b</a>", "\x01</User>")},
	{name: "white space", reason: "it is passed over once", system: "adminusers", text: long("<User>", " \r\n\t", "</User >")},
	{name: "white space in tags", reason: "it is passed over once", system: "userdetail", text: long("<UserDetail", " \r\n\t", "><FirstName\n>Ada</FirstName\n></UserDetail>")},
	{name: "a long declaration", reason: "it is read once", system: "adminusers", text: long("<?xml version='1.0'", " ", "?><User/>")},
	{name: "a DOCTYPE", reason: "it is refused where it starts", system: "adminusers", text: list("<!DOCTYPE User [", `<!ENTITY e# "&e0;&e0;&e0;">`, "]><User/>")},
	{name: "instructions", reason: "the first one is refused", system: "userdetail", text: long("<UserDetail>", "<?a b?>", "</UserDetail>")},

	// Elements.
	{name: "unknown elements", reason: "each is passed over, or reported up to the limit", system: "adminusers", text: user(list("", "<m#>x</m#>", ""))},
	{name: "unknown elements, long names", reason: "they are too long to repeat", system: "userdetail", text: list("<UserDetail>", "<"+strings.Repeat("long", 50)+"#/>", "</UserDetail>")},
	{name: "one long name", reason: "it is compared once", system: "adminusers", text: func(n int) string {
		return "<User><" + strings.Repeat("n", half(n)) + "></" + strings.Repeat("n", half(n)) + "></User>"
	}},
	{name: "a member again and again", reason: "the first counts", system: "adminusers", text: user(long("", "<Username>ada</Username><Enabled>x</Enabled>", ""))},
	{name: "wrong links", reason: "one entry each, up to the limit", system: "userdetail", text: list("<UserDetail><_links>", "<Link><rel>a<b/></rel><x/></Link>", "</_links></UserDetail>")},
	{name: "empty links", reason: "a struct each", system: "userdetail", size: 14 << 10, text: long("<UserDetail><_links>", "<Link/>", "</_links></UserDetail>")},
	{name: "links in an answer", reason: "a struct each", system: "userdetail", only: "answer", text: list("<ServiceResponse><_links>", "<Link><href>h#</href></Link>", "</_links></ServiceResponse>")},
	{name: "a record in an answer", reason: "it is read where it stands", system: "adminusers", only: "answer",
		text: list("<ResponseOfUser><ResponseData><Detail>", "<m#/>", "<Username>ada</Username></Detail></ResponseData></ResponseOfUser>")},

	// Texts.
	{name: "one long text", reason: "it is copied", system: "userdetail", text: long("<UserDetail><FirstName>", "Ada ", "</FirstName></UserDetail>")},
	{name: "references", reason: "one character each", system: "adminusers", text: user(long("<DisplayName>", "&#x41;&#66;&amp;", "</DisplayName>"))},
	{name: "long references", reason: "zeros in front count for nothing", system: "adminusers", text: user(long("<DisplayName>&#x", "0", "41;</DisplayName>"))},
	{name: "references to nothing", reason: "the first one is refused", system: "adminusers", text: user(long("<DisplayName>", "&#0;&#xD800;", "</DisplayName>"))},
	{name: "references to half pairs", reason: "the first one is refused", system: "userdetail", text: long("<UserDetail><FirstName>", "&#xD83D;&#xDE00;", "</FirstName></UserDetail>")},
	{name: "text in pieces of comments", reason: "each is joined once", system: "adminusers", text: user(long("<DisplayName>", "a<!-- -->", "</DisplayName>"))},
	{name: "text in pieces of sections", reason: "each is joined once", system: "userdetail", text: long("<UserDetail><FirstName>", "<![CDATA[a]]>&lt;", "</FirstName></UserDetail>")},
	{name: "a section of brackets", reason: "its end is looked for once", system: "adminusers", text: user(long("<DisplayName><![CDATA[", "]]", "]]></DisplayName>"))},
	{name: "a comment of hyphens", reason: "the first pair ends it", system: "adminusers", text: user(long("<!--", "- ", "-->"))},
	{name: "line breaks", reason: "two become one", system: "adminusers", text: user(long("<DisplayName>", "\r\n\r", "</DisplayName>"))},
	{name: "marked nil", reason: "each is looked at, the first counts", system: "adminusers",
		text: long(`<User xmlns:i="http://www.w3.org/2001/XMLSchema-instance">`, `<DPAVersion i:nil="true">x</DPAVersion>`, "</User>")},

	// Attributes and namespaces.
	{name: "attributes", reason: "none may be there twice", system: "adminusers", text: list("<User", ` a#="x"`, "/>")},
	{name: "an attribute twice", reason: "far apart", system: "userdetail", text: list("<UserDetail", ` a#="x"`, ` a0=""/>`)},
	{name: "values", reason: "one character each", system: "adminusers", text: long("<User a='", "&lt;\n", "'/>")},
	{name: "declarations", reason: "each prefix is found", system: "adminusers", text: list("<User", ` xmlns:p#="u#"`, "/>")},
	{name: "prefixed attributes", reason: "their full names are compared", system: "userdetail", text: func(n int) string {
		return "<UserDetail" + times(half(n), ` xmlns:p#="u#"`) + "><a" + times(half(n), ` p#:a=""`) + "/></UserDetail>"
	}},
	{name: "two prefixes of one namespace", reason: "an attribute twice is found", system: "adminusers", text: list(`<User xmlns:p="u" xmlns:q="u"><a`, ` p:a#=""`, ` q:a0=""/></User>`)},
	{name: "elements in a long namespace", reason: "it is too long to repeat", system: "adminusers", text: func(n int) string {
		return `<User xmlns:p="` + strings.Repeat("u", 6*half(n)) + `">` + strings.Repeat("<p:a/>", half(n)) + "</User>"
	}},
	{name: "links in a long namespace", reason: "they are no members", system: "userdetail", text: func(n int) string {
		return `<UserDetail><_links xmlns="` + strings.Repeat("u", 6*half(n)) + `">` + strings.Repeat("<a/>", half(n)) + "</_links></UserDetail>"
	}},
	{name: "attributes in long namespaces", reason: "the namespaces are compared once", system: "userdetail", size: 128 << 10, text: func(n int) string {
		space := strings.Repeat("u", 9*half(n))
		return `<UserDetail xmlns:p="` + space + `v" xmlns:q="` + space + `w">` + strings.Repeat(`<a p:a="" q:a=""/>`, half(n)) + "</UserDetail>"
	}},
	{name: "many attributes in long namespaces", reason: "the namespaces are looked at once", system: "adminusers", size: 128 << 10, text: func(n int) string {
		space := strings.Repeat("u", 50*half(n))
		many := `<a p:a="" q:a=""` + times(20, ` p:b#=""`) + "/>"
		return `<User xmlns:p="` + space + `v" xmlns:q="` + space + `w">` + strings.Repeat(many, half(n)) + "</User>"
	}},
	{name: "attributes called as their namespaces", reason: "their hashes are not alike", system: "adminusers", text: func(n int) string {
		return "<User" + times(half(n), ` xmlns:p#="u#"`) + "><a" + times(half(n), ` p#:u#=""`) + "/></User>"
	}},
	{name: "prefixes that come and go", reason: "each is forgotten at its end", system: "adminusers", text: user(list("", `<p:a xmlns:p="u#"/>`, ""))},
	{name: "prefixes that hide one another", reason: "the innermost counts", system: "userdetail", text: func(n int) string {
		return "<UserDetail" + times(half(n), ` xmlns:p#="u"`) + ">" + times(half(n), `<p#:a xmlns:p#="v"/>`) + "</UserDetail>"
	}},
	{name: "long prefixes", reason: "each is looked up once", system: "adminusers", text: func(n int) string {
		prefix := strings.Repeat("p", 10*half(n))
		return "<User xmlns:" + prefix + "='u'>" + strings.Repeat("<a b='c'/>", half(n)) + "<" + prefix + ":a/></User>"
	}},
}

// TestXML reads hostile bodies in XML.
func TestXML(t *testing.T) { check(t, inXML, xmlBodies) }

package cost

import (
	"strings"
	"testing"
)

// members returns a list of errors by the names of members.
func members(item string) func(n int) string {
	return list(`{"Message":"The request is invalid.","ModelState":{`, item, `"user.Email":["x"]}}`)
}

// refusedBodies are what a server sends that refuses an update: what is looked
// at for a message is bounded, the rest is passed over.
var refusedBodies = []body{
	{name: "members", reason: "each is kept, up to the limit", system: "hppro", text: members(`"user.m#":["The m# field is required."],`)},
	{name: "members with long names", reason: "the message is cut before it gets long", system: "adminusers", size: 64 << 10, text: members(`"user.` + strings.Repeat("n", 100) + `#":["a#","b#","c#"],`)},
	{name: "texts of one member", reason: "three are kept", system: "hppro", text: members(`"user.FirstName":["text #","text #"],`)},
	{name: "texts of a member with a long name", reason: "its name is looked at once", system: "hppro", text: func(n int) string {
		return `{"ModelState":{"` + strings.Repeat("n", 4*half(n)) + `":[` + strings.Repeat(`"x",`, half(n)) + `"y"]}}`
	}},
	{name: "a long text of a member", reason: "it is cut", system: "adminusers", text: func(n int) string {
		return `{"ModelState":{"user.Username":["` + strings.Repeat("The a field is required. ", n) + `"]}}`
	}},
	{name: "sentences", reason: "the message is cut", system: "userdetail", text: list(`{"Message":"`, "The field f# is wrong: a; ", `"}`)},
	{name: "paths", reason: "each is looked for once", system: "adminusers", text: list(`{"Message":"`, "Required property 'a#' not found. Path 'b#'", `"}`)},
	{name: "quoted values", reason: "they are masked within the message", system: "aaa", text: long(`{"message":"`, "The value 'x", `"}`)},
	{name: "values that are none", reason: "they are masked within the message", system: "hppro", text: long(`{"Message":"`, "string to ", `"}`)},
	{name: "secrets", reason: "so many that nothing is shown", system: "oauthusers", text: list(`{"Message":"aaaaaaaaaaaaaaaa","Password":[`, `"aaaaaaaaaaaaaaa#",`, `""]}`)},
	{name: "a long secret", reason: "it is compared within the message", system: "oauthusers", text: func(n int) string {
		return `{"Password":"` + strings.Repeat("ab", n) + `","Message":"` + strings.Repeat("ab", n) + `"}`
	}},
	{name: "names of secrets", reason: "they are masked within the message", system: "oauthusers", text: long(`{"Message":"`, `Password: Password=`, `"}`)},
	{name: "deep objects", reason: "reading stops at the limit", system: "hppro", text: func(n int) string { return nested(n, `{"a":`, "1", "}") }},
	{name: "deep members of many values", reason: "the way to them is looked at once", system: "adminusers", text: func(n int) string {
		return nested(250, `{"a":`, "["+strings.Repeat("1,", n)+"1]", "}")
	}},
	{name: "exceptions in exceptions", reason: "reading stops at the limit", system: "userdetail", text: func(n int) string {
		return nested(200, `{"InnerException":`, "["+strings.Repeat(`"x",`, n)+`""]`, `,"ExceptionMessage":"e"}`)
	}},
	{name: "errors of oauthusers", reason: "each is kept, up to the limit", system: "oauthusers", text: list(`{"Errors":[`, `{"AttemptedValue":"v#","Message":"m# is a required field","PropertyName":"p#"},`, `]}`)},
	{name: "one error of many members", reason: "each is kept, up to the limit", system: "aaa", text: list(`{"errors":[{`, `"m#":"x",`, `"m":"y"}],"success":false}`)},
	{name: "escapes", reason: "one character each", system: "aaa", text: long(`{"message":"`, `\u0041\ud83d\ude00\ud800`, `"}`)},
	{name: "digits", reason: "it is a number", system: "aaa", text: long("", "9", "")},
	{name: "many numbers", reason: "it is a list", system: "oauthusers", text: long("[", "1,", "1]")},
	{name: "never closed", reason: "the end is where it stops", system: "hppro", text: long(`{"ModelState":{"a":[`, `"x",`, "")},
	{name: "text", reason: "it is cut", system: "userdetail", text: long("", "Service Unavailable: a; ", "")},
	{name: "text with line breaks", reason: "it is cut", system: "hppro", text: long("x", " \r\n\t", "y")},

	// Pages and XML.
	{name: "a page", reason: "its title counts", system: "hppro", text: long("<html><body>", "<p>text &amp; text</p>", "</body><title>x</title></html>")},
	{name: "empty headings", reason: "the first that is not blank counts", system: "adminusers", text: long("<html>", "<h1><b>", "")},
	{name: "empty titles", reason: "the text counts", system: "aaa", text: long("<html>", "<title> </title><i>", "")},
	{name: "scripts without an end", reason: "the rest is passed over", system: "hppro", text: long("<html>", "<script></scrip>", "")},
	{name: "scripts", reason: "each is passed over", system: "oauthusers", text: long("<html>", "<script>a < b</SCRIPT><style>", "</style>x")},
	{name: "signs that open no tag", reason: "they are text", system: "hppro", text: long("<html>", "< <<3 ", "")},
	{name: "a tag without an end", reason: "it is cut off there", system: "hppro", text: long("<html><a b=", `"<a b='`, "")},
	{name: "comments without an end", reason: "the first one is looked for", system: "hppro", text: long("<html>", "<!--", "")},
	{name: "references", reason: "one character each", system: "adminusers", text: long("<html><h1>", "&amp;&#65;&nosuch;&", "")},
	{name: "end tags", reason: "there is no root", system: "userdetail", text: long("</a>", "</a>", "")},
	{name: "elements", reason: "each is visited", system: "adminusers", text: list("<Error><ModelState>", "<user.m#>The m# field is required.</user.m#>", "</ModelState></Error>")},
	{name: "names with escapes", reason: "one character each", system: "adminusers", text: list("<Error><ModelState>", "<a_x005B_#_x005D_._x00zz_x>x</a_x005B_#_x005D_._x00zz_x>", "</ModelState></Error>")},
	{name: "one long name", reason: "it is decoded once", system: "userdetail", text: func(n int) string { return "<Error>" + nested(1, "<"+strings.Repeat("_x_x005B_", n)+">", "x", "</a>") }},
	{name: "deep elements", reason: "reading stops at the limit", system: "userdetail", text: func(n int) string { return nested(n, "<a>", "x", "</a>") }},
	{name: "deep elements of many values", reason: "the way to them is looked at once", system: "adminusers", text: func(n int) string {
		return nested(250, "<a>", strings.Repeat("<b>x</b>", n), "</a>")
	}},
	{name: "text in pieces", reason: "each is joined once", system: "userdetail", text: long("<Error><Message>", "a<!-- --><![CDATA[b]]>&lt;", "</Message></Error>")},
	{name: "attributes", reason: "nil is looked for once", system: "userdetail", text: list("<Error><Message", ` a#:nil="tru"`, "/></Error>")},
}

// TestRefusals reads hostile answers as errors.
func TestRefusals(t *testing.T) {
	for i := range refusedBodies {
		refusedBodies[i].only = "refusal"
	}
	check(t, inJSON, refusedBodies) // ParseError finds out the format itself
}

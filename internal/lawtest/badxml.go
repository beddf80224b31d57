package lawtest

import "strings"

const (
	xsi   = ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`
	laugh = `<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;">`
)

var badXML = []BadInput{
	{"nothing", "there is no root", XML, "¦", " syntax @\n"},
	{"white space", "there is no root", XML, " \r\n¦", " syntax @\n"},
	{"a mark alone", "there is no root", XML, "\ufeff¦", " syntax @\n"},
	{"a declaration alone", "there is no root", XML, `<?xml version="1.0"?>¦`, " syntax @\n"},
	{"a comment alone", "there is no root", XML, "<!-- -->¦", " syntax @\n"},
	{"text", "there is no root", XML, "¦hello", " syntax @\n"},
	{"JSON", "there is no root", XML, "¦{}", " syntax @\n"},
	{"a wrong root", "the root is the type", XML, "<Wrong/>", " type element=$root\n"},
	{"a root in another case", "XML has case", XML, "<$ROOT/>", " type element=$root\n"},
	{"a root in a namespace", "the type has none", XML, `<$root xmlns="urn:x"/>`, " type plain\n"},
	{"a root with a prefix", "the type has none", XML, `<p:$root xmlns:p="urn:x"/>`, " type plain\n"},
	{"a root of another type", "xsi:type must name the root", XML, `<$root` + xsi + ` xsi:type="Wrong"/>`, " type type=$root\n"},
	{"two roots", "one body, one root", XML, "<$root/>¦<$root/>", " syntax @\n"},
	{"text before the root", "nothing but white space and comments may", XML, "¦x<$root/>", " syntax @\n"},
	{"text behind the root", "nothing but white space and comments may", XML, "<$root/>¦x", " syntax @\n"},
	{"NUL behind the root", "no character is forbidden more", XML, "<$root/>¦\x00", " syntax @\n"},
	{"a comment behind the root", "it says nothing", XML, "<$root/><!-- x -->\n", ""},

	{"an element that is not closed", "the offset is the end", XML, "<$root><x></x>¦", " syntax @\n"},
	{"a tag that is not closed", "the offset is the end", XML, "<$root><x¦", " syntax @\n"},
	{"the wrong end tag", "each element closes its own", XML, "<$root><x>¦</y></$root>", " syntax @\n"},
	{"an end tag too many", "nothing is open", XML, "<$root/>¦</$root>", " syntax @\n"},
	{"an end tag with attributes", "it has a name alone", XML, "<$root></$root ¦a='b'>", " syntax @+1\n"},
	{"no name", "an element has one", XML, "<$root><¦></></$root>", " syntax @\n"},
	{"a space before the name", "it comes first", XML, "<$root><¦ x/></$root>", " syntax @\n"},
	{"a name that starts with a digit", "a letter comes first", XML, "<$root><¦1x/></$root>", " syntax @+2\n"},
	{"two colons", "one is between prefix and name", XML, `<$root>¦<a:b:c xmlns:a="u"/></$root>`, " syntax @+6\n"},
	{"a prefix that nobody declares", "it means nothing", XML, "<$root>¦<p:x/></$root>", " syntax @\n"},
	{"a prefix of an attribute that nobody declares", "it means nothing", XML, "<$root>¦<x p:a='1'/></$root>", " syntax @\n"},
	{"a prefix for no namespace", "only the default one can be taken back", XML, "<$root>¦<x xmlns:p=''/></$root>", " syntax @\n"},
	{"the prefix xmlns", "it is taken", XML, "<$root>¦<x xmlns:xmlns='u'/></$root>", " syntax @\n"},
	{"the prefix xml for another namespace", "it is taken", XML, "<$root>¦<x xmlns:xml='u'/></$root>", " syntax @\n"},

	{"an attribute twice", "it could mean either", XML, "<$root>¦<x a='1' a='2'/></$root>", " syntax @\n"},
	{"an attribute twice by its namespace", "it could mean either", XML, "<$root>¦<x xmlns:p='u' xmlns:q='u' p:a='1' q:a='2'/></$root>", " syntax @\n"},
	{"an attribute without quotes", "quotes tell where it ends", XML, "<$root><x a=¦1/></$root>", " syntax @+1\n"},
	{"an attribute without a value", "it has one", XML, "<$root><x a¦/></$root>", " syntax @+1\n"},
	{"a tag in an attribute", "it is escaped", XML, "<$root><x a='¦<'/></$root>", " syntax @+1\n"},
	{"attributes that touch", "white space stands between", XML, "<$root>¦<x a='1'b='2'/></$root>", " syntax @\n"},

	{"an ampersand", "it is escaped", XML, "<$root><x>a ¦& b</x></$root>", " syntax @+1\n"},
	{"an entity of HTML", "XML has five", XML, "<$root><x>¦&nbsp;</x></$root>", " syntax @+6\n"},
	{"an entity without its end", "a semicolon ends it", XML, "<$root><x>¦&amp</x></$root>", " syntax @+4\n"},
	{"a reference to NUL", "no text has it", XML, "<$root><x>&#0;¦</x></$root>", " syntax @\n"},
	{"a reference to a control character", "no text has it", XML, "<$root><x>&#x1;¦</x></$root>", " syntax @\n"},
	{"a reference to U+FFFE", "no text has it", XML, "<$root><x>&#xFFFE;¦</x></$root>", " syntax @\n"},
	{"a reference beyond Unicode", "there is nothing", XML, "<$root><x>&#x110000;¦</x></$root>", " syntax @\n"},
	{"a reference to half a pair", "it is no character", XML, "<$root><x>¦&#xD83D;&#xDE00;</x></$root>", " syntax @\n"},
	{"a reference without digits", "it has some", XML, "<$root><x>&#¦;</x></$root>", " syntax @+1\n"},
	{"a reference of other letters", "they are no digits", XML, "<$root><x>&#x¦Z;</x></$root>", " syntax @\n"},

	{"an entity of the body's own", "a DOCTYPE is refused", XML, `¦<!DOCTYPE $root [<!ENTITY a "b">]><$root><x>&a;</x></$root>`, " syntax @\n"},
	{"an entity from a file", "a DOCTYPE is refused", XML, `¦<!DOCTYPE $root [<!ENTITY a SYSTEM "file:///etc/passwd">]><$root><x>&a;</x></$root>`, " syntax @\n"},
	{"an entity from elsewhere", "a DOCTYPE is refused", XML, `¦<!DOCTYPE $root SYSTEM "http://example.com/a.dtd"><$root/>`, " syntax @\n"},
	{"a parameter entity", "a DOCTYPE is refused", XML, `¦<!DOCTYPE $root [<!ENTITY % a SYSTEM "http://example.com/a.dtd">%a;]><$root/>`, " syntax @\n"},
	{"a billion laughs", "a DOCTYPE is refused", XML, `¦<!DOCTYPE $root [` + laugh + `]><$root><x>&d;</x></$root>`, " syntax @\n"},
	{"a DOCTYPE behind the root", "a DOCTYPE is refused", XML, `<$root/>¦<!DOCTYPE $root>`, " syntax @\n"},
	{"an instruction", "it is for somebody else", XML, "<$root>¦<?php echo ?></$root>", " syntax @\n"},
	{"a style sheet", "it is for somebody else", XML, `¦<?xml-stylesheet href="a"?><$root/>`, " syntax @\n"},
	{"a declaration behind white space", "it comes first", XML, ` ¦<?xml version="1.0"?><$root/>`, " syntax @\n"},
	{"a declaration inside", "it comes first", XML, `<$root>¦<?xml version="1.0"?></$root>`, " syntax @\n"},
	{"two declarations", "one comes first", XML, `<?xml version="1.0"?>¦<?xml version="1.0"?><$root/>`, " syntax @\n"},
	{"another version", "nobody sends it", XML, `¦<?xml version="1.1"?><$root/>`, " syntax @\n"},
	{"no version", "it is required", XML, `¦<?xml encoding="utf-8"?><$root/>`, " syntax @\n"},
	{"neither yes nor no", "standalone is one of them", XML, `¦<?xml version="1.0" standalone="maybe"?><$root/>`, " syntax @\n"},
	{"another encoding", "it is not read", XML, `<?xml version="1.0" encoding="ISO-8859-1"?><$root/>`, " mediatype ISO-8859-1\n"},
	{"an encoding that the body has not", "it is not read", XML, `<?xml version="1.0" encoding="utf-16"?><$root/>`, " mediatype utf-16\n"},

	{"the end of a section in a text", "it is escaped", XML, "<$root><x>a¦]]></x></$root>", " syntax @+3\n"},
	{"a section that is not closed", "the offset is the end", XML, "<$root><x><![CDATA[a</x></$root>¦", " syntax @\n"},
	{"a section in front", "text belongs into the root", XML, "¦<![CDATA[a]]><$root/>", " syntax @\n"},
	{"a comment that is not closed", "the offset is the end", XML, "<$root><!-- a</$root>¦", " syntax @\n"},
	{"hyphens in a comment", "they end it", XML, "<$root><!-- a --¦ b --></$root>", " syntax @+1\n"},
	{"a control character", "no text has it", XML, "<$root><x>a¦\x01</x></$root>", " syntax @\n"},
	{"NUL", "no text has it", XML, "<$root><x>a¦\x00</x></$root>", " syntax @\n"},
	{"U+FFFE", "no text has it", XML, "<$root><x>¦\ufffe</x></$root>", " syntax @\n"},
	{"no UTF-8", "a body is UTF-8", XML, "<$root><x>¦\xff</x></$root>", " syntax @\n"},
	{"part of a character", "a body is UTF-8", XML, "<$root><x>¦\xe2\x82</x></$root>", " syntax @\n"},
	{"no UTF-8 in a name", "a body is UTF-8", XML, "<$root><x¦\xff/></$root>", " syntax @\n"},
	{"two marks", "one is passed over", XML, "\ufeff¦\ufeff<$root/>", " syntax @\n"},
	{"a mark", "it is passed over", XML, "\ufeff<$root/>", ""},
	{"a mark in the middle", "it is a character", XML, "<$root><x>\ufeff</x></$root>", ""},

	{"255 levels", "one below the limit", XML, "<$root>" + levels(254) + "</$root>", ""},
	{"256 levels", "the limit", XML, "<$root>" + levels(255) + "</$root>", ""},
	{"257 levels", "one beyond", XML, "<$root>" + strings.Repeat("<x>", 255) + "¦<x/>" + strings.Repeat("</x>", 255) + "</$root>", " depth @\n"},
	{"257 levels that are never closed", "the depth comes first", XML, "<$root>" + strings.Repeat("<x>", 255) + "¦<x>", " depth @\n"},
	{"257 levels of another root", "the depth comes first", XML, strings.Repeat("<x>", 256) + "¦<x>", " depth @\n"},

	{"UTF-16", "it is converted", XML + "; charset=utf-16", wide("<$root/>"), ""},
	{"UTF-16 that nobody names", "a body is UTF-8", XML, "<¦\x00a\x00/\x00>\x00", " syntax @\n"},
	{"UTF-16 that only the declaration names", "the header decides", XML, wide(`<?xml version="1.0" encoding="utf-16"?><$root/>`), " mediatype utf-16\n"},
	{"UTF-16 of odd length", "half a character, behind the root", XML + "; charset=utf-16", wide("<$root/>") + " ", " syntax $size\n"},
	{"UTF-8 that is called UTF-16", "two bytes make one character", XML + "; charset=utf-16", "<a/>", " syntax 0\n"},
}

// levels returns n elements in one another.
func levels(n int) string { return strings.Repeat("<x>", n) + strings.Repeat("</x>", n) }

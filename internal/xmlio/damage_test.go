package xmlio

import (
	"math/rand/v2"
	"regexp"
	"slices"
)

// soundBodies are what is damaged.
var soundBodies = []string{
	`<Thing` + xsi + ` xmlns:xsd="http://www.w3.org/2001/XMLSchema"><ID>a2d8b2d2-1673-4f2d-a9ec-b02947160be7</ID><Active>true</Active>` +
		`<Count>-7</Count><Format xsi:nil="true"/><Seen>2024-03-28T08:12:49.3595132+00:00</Seen><Name>a &lt; b</Name><Pin>0000</Pin><Colour>RED</Colour></Thing>`,
	"\ufeff<?xml version=\"1.0\" encoding=\"utf-8\" standalone='yes'?>\r\n<!-- c -->\n<Thing" + xsi + ">\r\n  <Name>x\r\ny&#13;\r&#x1F600;é</Name>\r\n" +
		"  <Owner xsi:type=\"Person\"><Name>李</Name><Age>4</Age><_links><Link><rel>a</rel></Link><Link xsi:nil='1'/></_links></Owner>\r\n</Thing>\n<!-- d -->",
	`<Thing xmlns:p="urn:x" xmlns:q="urn:y"><p:Name q:a="1" p:a="2" a='3'>x</p:Name><Bogus xmlns="urn:z"><Name>y</Name><q:b xmlns:q="urn:x" q:c="1"/></Bogus>` +
		`<Name xml:space="preserve"> <![CDATA[<&]]]]><![CDATA[>]]> </Name><Count>x</Count></Thing>`,
	`<Thing` + xsi + `><_links><Link><level>3</level><rel>&amp;&#65;&apos;&quot;&gt;</rel></Link><Z/><Link><level>y</level></Link></_links>` +
		`<Owner><Age i:nil="true" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"/></Owner><Name>a<!-- - -->b</Name><Pin><b>c</b></Pin><Count>1</Count><Count>2</Count></Thing>`,
	`<Thing xmlns:p="urn&#58;x" xmlns:q="urn:x"><p:Z a="&lt;" b="&#9;"/><b xmlns="&#65;&amp;" c="d\r\ne"><f g="&gt;"/></b><q:Z h="&apos;"/></Thing>`,
	`<a xmlns:é="urn:é" é:名="&#x9;"><é:b-1.c/>` + "\t" + `<b c = "1"	d
='>' /></a >`,
}

// snippets are pieces of markup, right and wrong.
var snippets = []string{
	"<", ">", "&", ";", "/", "=", `"`, "'", "]", "]]>", "-", "--", "-->", "<!--", "<!-- x -->", "<![CDATA[", "<![CDATA[x]]>", "<?pi x?>", "<!DOCTYPE a>",
	"<?xml version='1.0'?>", "&lt;", "&#65;", "&#x41;", "&#X41;", "&#0;", "&#x1F;", "&#xFFFE;", "&#xD800;", "&#57343;", "&#x110000;", "&#99999999999999999999;",
	"&nbsp;", "&;", "&#;", "&#x;", "\r", "\n", "\r\n", "\t", " ", "\x00", "\x0b", "\x7f", "\xff", "\xc3", "\u0085", "\ufffe", "\ufeff", "é", "\u0300", "\U0001F600", ":", "a:", ":a",
	"<a>", "</a>", "<a/>", "<Name>", "</Name>", "<Thing>", "</Thing>", "<Count>5</Count>", "<p:a>", " a='1'", " a='1'b='2'", ` xmlns=""`, ` xmlns="urn:x"`,
	` xmlns:p="urn:x"`, ` xmlns:p=""`, ` xmlns:xsi="urn:x"`, ` xmlns:xml="urn:x"`, ` p:a="1"`, ` q:a="1"`, ` xsi:nil="1"`, ` xsi:nil="x"`, ` xsi:type="Link"`, "1", "x",
}

var (
	tagForm         = regexp.MustCompile(`<[^<>]*>`)
	attributeForm   = regexp.MustCompile(`\s[^\s=<>]+\s*=\s*("[^"]*"|'[^']*')`)
	declarationForm = regexp.MustCompile(`\sxmlns(:[^=\s]+)?\s*=\s*("[^"]*"|'[^']*')`)
	referenceForm   = regexp.MustCompile(`&[^;\s]*;`)
)

// damage changes a body in one to three places.
func damage(random *rand.Rand, body []byte) []byte {
	body = slices.Clone(body)
	for range 1 + random.IntN(3) {
		if len(body) == 0 {
			return body
		}
		body = damages[random.IntN(len(damages))](random, body)
	}
	return body
}

var damages = []func(random *rand.Rand, body []byte) []byte{
	func(random *rand.Rand, body []byte) []byte { return body[:random.IntN(len(body))] },
	func(random *rand.Rand, body []byte) []byte {
		body[random.IntN(len(body))] ^= 1 << random.IntN(8)
		return body
	},
	func(random *rand.Rand, body []byte) []byte {
		from := random.IntN(len(body))
		return slices.Delete(body, from, min(len(body), from+1+random.IntN(8)))
	},
	func(random *rand.Rand, body []byte) []byte {
		return slices.Insert(body, random.IntN(len(body)), []byte(snippets[random.IntN(len(snippets))])...)
	},
	func(random *rand.Rand, body []byte) []byte { return swapTwo(random, body, tagForm) },
	func(random *rand.Rand, body []byte) []byte { return swapTwo(random, body, attributeForm) },
	func(random *rand.Rand, body []byte) []byte { return move(random, body, attributeForm) },
	func(random *rand.Rand, body []byte) []byte { return move(random, body, declarationForm) },
	func(random *rand.Rand, body []byte) []byte {
		if at := pick(random, body, referenceForm); at != nil {
			body[at[0]+random.IntN(at[1]-at[0])] = "&;#x0aZ<\xff"[random.IntN(9)]
		}
		return body
	},
}

// pick returns where one of the places is that have a form, nil for none.
func pick(random *rand.Rand, body []byte, form *regexp.Regexp) []int {
	all := form.FindAllIndex(body, -1)
	if len(all) == 0 {
		return nil
	}
	return all[random.IntN(len(all))]
}

// swapTwo exchanges two places that have a form.
func swapTwo(random *rand.Rand, body []byte, form *regexp.Regexp) []byte {
	a, b := pick(random, body, form), pick(random, body, form)
	if a == nil || a[1] > b[0] {
		return body
	}
	return slices.Concat(body[:a[0]], body[b[0]:b[1]], body[a[1]:b[0]], body[a[0]:a[1]], body[b[1]:])
}

// move takes an attribute from its tag to the end of another one.
func move(random *rand.Rand, body []byte, form *regexp.Regexp) []byte {
	from := pick(random, body, form)
	if from == nil {
		return body
	}
	attribute := slices.Clone(body[from[0]:from[1]])
	body = slices.Delete(body, from[0], from[1])
	if to := pick(random, body, tagForm); to != nil {
		return slices.Insert(body, to[1]-1, attribute...)
	}
	return body
}

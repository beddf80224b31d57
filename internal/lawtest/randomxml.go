package lawtest

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
)

// someContents are texts of elements that are right for one type and wrong for
// another, as they stand in a body.
var someContents = []string{
	"", " ", "\n1\t", "true", "0", "1", "-1", "300", "1.50", "1e3", "9223372036854775808", "007", "a", "&lt;&#x41;&amp;", "<![CDATA[a<b]]>", "a<![CDATA[]]>b",
	"<!-- c -->1", "1<b/>", "<b>1</b>", "NONE", "RED", "red", "clerk", "2024-03-28T08:12:49Z", "2024-03-28", "x\r\ny",
	"7df12ac3-56c1-57e3-3581-6fd5e7233004", "ünï 🎉", "ada@example.com",
}

// someAttributes are those of elements, mostly none.
var someAttributes = []string{
	"", "", "", "", "", "", "", "", "", "", "", "", ` xsi:nil="true"`, ` xsi:nil="1"`, ` xsi:nil="false"`, ` xsi:nil="yes"`, ` nil="true"`, ` xmlns=""`,
	` xmlns="urn:x"`, ` xsi:type="Link"`, ` a="&quot;1"`, ` xmlns:q="urn:x"`,
}

// randomXML returns a document with members of a struct: right and wrong texts,
// marks of null, elements sent twice and unknown ones, comments. Now and then a
// byte is spoilt.
func randomXML(random *rand.Rand, typ reflect.Type, m *model) []byte {
	root := serverName(typ)
	body := []byte(fmt.Sprintf(`<%s xmlns:xsi="%s">%s</%[1]s>`, root, instance, randomElements(random, m)))
	switch random.IntN(12) {
	case 0:
		body[random.IntN(len(body))] = oneOf(random, []byte("<>/&\"= a\x00\xff"))
	case 1:
		body = body[:random.IntN(len(body))]
	case 2:
		body = append([]byte("\ufeff"+xml.Header+"<!-- c -->"), body...)
	case 3:
		body = bytes.Replace(body, []byte(">"), []byte(oneOf(random, someAttributes)+">"), 1)
	}
	return body
}

func randomElements(random *rand.Rand, m *model) string {
	var body strings.Builder
	for range random.IntN(10) {
		body.WriteString(space(random) + oneOf(random, []string{"", "", "", "<!-- c -->", "text", "<x:unknown xmlns:x='urn:x'/>"}))
		member := oneOf(random, m.members)
		name := oneOf(random, []string{member.xml, member.xml, member.xml, member.xml, strings.ToUpper(member.xml), member.json, "unknown"})
		for range 1 + random.IntN(8)/7 {
			if name != "" {
				body.WriteString(randomElement(random, name, member.typ))
			}
		}
	}
	return body.String()
}

func randomElement(random *rand.Rand, name string, typ reflect.Type) string {
	content := oneOf(random, someContents)
	switch k := kindOf(typ); {
	case k == object && random.IntN(4) > 0:
		content = randomElements(random, modelOf(typ))
	case k == list && kindOf(typ.Elem()) == object && random.IntN(4) > 0:
		content = ""
		for range random.IntN(4) {
			item := oneOf(random, []string{typ.Elem().Name(), typ.Elem().Name(), typ.Elem().Name(), "Other"})
			content += randomElement(random, item, typ.Elem())
		}
	case k != object && k != list && random.IntN(2) == 0:
		content = escapedText(randomValue(random, typ))
	}
	return "<" + name + oneOf(random, someAttributes) + ">" + content + "</" + name + ">"
}

// escapedText is the text of a value as it stands in a body.
func escapedText(v reflect.Value) string {
	var escaped bytes.Buffer
	content := fmt.Sprint(v.Interface())
	if kindOf(v.Type()) == text {
		content = textOf(v)
	}
	must(xml.EscapeText(&escaped, []byte(content)))
	return escaped.String()
}

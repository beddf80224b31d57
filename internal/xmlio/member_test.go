package xmlio

import (
	"strings"
	"testing"
)

// TestMember: what stands at the edge of what a plain member is means the same
// as to the reader over encoding/xml.
func TestMember(t *testing.T) {
	plain := `<Name>x</Name>`
	for _, row := range []struct{ name, reason, body string }{
		{"plain", "the usual root", `<Thing` + rootSpaces + plain + `</Thing>`},
		{"nil", "the usual root declares its prefix", `<Thing` + rootSpaces + `<Seen xsi:nil="true"></Seen>` + plain + `</Thing>`},
		{"usual and one more", "not the usual root", `<Thing` + strings.TrimSuffix(rootSpaces, ">") + ` xmlns="u">` + plain + `</Thing>`},
		{"usual twice", "an inner declaration of the same", `<Thing` + rootSpaces + `<a` + rootSpaces + `</a>` + plain + `</Thing>`},
		{"usual root inside", "is no root", `<b><Thing` + rootSpaces + plain + `</Thing></b>`},
		{"two roots", "the second is one too many", `<Thing` + rootSpaces + `</Thing><Thing` + rootSpaces + `</Thing>`},
		{"white space", "around the root and the members", " \r\n<Thing" + rootSpaces + "\n\t" + plain + "\n</Thing>\n"},
		{"text before", "between members it means nothing", `<Thing>text` + plain + `text<Count>1</Count></Thing>`},
		{"default namespace", "no member of ours is in one", `<Thing xmlns:p="u"><a xmlns="u">` + plain + `</a>` + plain + `</Thing>`},
		{"default namespace of the root", "no root of ours is in one", `<Thing xmlns="u">` + plain + `</Thing>`},
		{"namespace taken back", "inside it is ours again", `<Thing xmlns:p="u"><p:a xmlns="u"><b xmlns="">` + plain + `</b></p:a>` + plain + `</Thing>`},
		{"prefix", "declared or not", `<Thing xmlns:p="u"><p:Name>y</p:Name>` + plain + `<q:Name>z</q:Name></Thing>`},
		{"prefix xmlns", "is no element's", `<Thing><xmlns:Name>y</xmlns:Name></Thing>`},
		{"text in an object", "it has no members", `<Thing><Owner>x</Owner>` + plain + `</Thing>`},
		{"text in a list", "it has no items", `<Thing><_links>x</_links>` + plain + `</Thing>`},
		{"text in an item", "it has no members", `<Thing><_links><Link>x</Link><Link><rel>y</rel></Link></_links>` + plain + `</Thing>`},
		{"unread", "and what follows it", `<Thing><Nome>x</Nome>` + plain + `</Thing>`},
		{"unread at last", "nothing follows it", `<Thing>` + plain + `<Nome>x</Nome></Thing>`},
		{"unread object", "and what stands in it", `<Thing><Nome><Name>y</Name></Nome>` + plain + `</Thing>`},
		{"twice", "the first counts", `<Thing>` + plain + `<Name>y</Name><Name><b/></Name></Thing>`},
		{"first wrong", "it was the first all the same", `<Thing><Count>x</Count><Count>1</Count></Thing>`},
		{"empty", "of a text and of a number", `<Thing><Name></Name><Count></Count><Seen></Seen></Thing>`},
		{"empty tags", "of a text, a number, an object, a list and its item, and unread", `<Thing><Name/><Count /><Owner/><_links><Link /><a/></_links><b2 /></Thing>`},
		{"more space", "in an empty tag", `<Thing><Name  /><Pin	/></Thing>`},
		{"space in an empty end", "is an error", `<Thing><Name / ></Thing>`},
		{"empty tag with a prefix", "declared or not", `<Thing xmlns:p="u"><p:Name/><q:Name/></Thing>`},
		{"empty root", "has no members", `<Thing />`},
		{"names", "digits, dots, hyphens, underscores", `<Thing><a1>x</a1><_b-2.c>x</_b-2.c><LongName_3>x</LongName_3>` + plain + `</Thing>`},
		{"no name", "a digit begins none", `<Thing><1a>x</1a></Thing>`},
		{"foreign name", "letters of other scripts", `<Thing><имя>x</имя><Имя·1>x</Имя·1>` + plain + `</Thing>`},
		{"foreign sign", "is in no name", `<Thing><a×>x</a×></Thing>`},
		{"other end", "as long", `<Thing><Name>x</Nome></Thing>`},
		{"longer end", "begins alike", `<Thing><Name>x</Names></Thing>`},
		{"space in the end", "means nothing", `<Thing><Name>x</Name ></Thing>`},
		{"space before the end", "is an error", `<Thing><Name>x</ Name></Thing>`},
		{"letters of Europe", "two bytes each", `<Thing><Name>Zoë Łódź</Name></Thing>`},
		{"three and four bytes", "other scripts and signs", "<Thing><Name>Ада \u65e5\u672c \U0001F600</Name></Thing>"},
		{"last characters", "two of them are none", "<Thing><Name>\ufffd</Name><Pin>\uffff</Pin></Thing>"},
		{"first of two none", "U+FFFE", "<Thing><Name>a\ufffeb</Name></Thing>"},
		{"cut short", "a character needs all its bytes", "<Thing><Name>Zo\xc3</Name></Thing>"},
		{"overlong", "each character has one spelling", "<Thing><Name>\xc0\x80\xc1\xbf</Name></Thing>"},
		{"surrogate", "half of a pair is none", "<Thing><Name>\xed\xa0\x80</Name></Thing>"},
		{"stray byte", "none begins with it", "<Thing><Name>abc\x80</Name></Thing>"},
		{"lines", "a carriage return is another one", "<Thing><Name>a\n\tb</Name><Pin>a\r\nb\rc</Pin></Thing>"},
		{"control", "XML forbids it", "<Thing><Name>a\x01b</Name></Thing>"},
		{"brackets", "all three are forbidden", `<Thing><Name>a]b]]c>]</Name><Pin>a]]>b</Pin></Thing>`},
		{"greater-than", "stands for itself", `<Thing><Name>a>b</Name></Thing>`},
		{"reference", "stands for another", `<Thing><Name>a&amp;b</Name><Pin>&#xD800;</Pin></Thing>`},
		{"section", "its markup is text", `<Thing><Name>a<![CDATA[<b>]]></Name></Thing>`},
		{"comment", "is no plain text", `<Thing><Name>a<!-- b --></Name></Thing>`},
		{"deepest", "one deeper is too deep", `<Thing>` + strings.Repeat("<a>", MaxDepth-2) + `<b>x</b>` + strings.Repeat("</a>", MaxDepth-2) + `</Thing>`},
		{"too deep", "by one", `<Thing>` + strings.Repeat("<a>", MaxDepth-1) + `<b>x</b>` + strings.Repeat("</a>", MaxDepth-1) + `</Thing>`},
	} {
		t.Run(row.name, func(t *testing.T) {
			compare(t, []byte(row.body))
			for end := range row.body {
				compare(t, []byte(row.body[:end]))
			}
		})
	}
}

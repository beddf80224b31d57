package lawtest

import "strings"

// The bad inputs that are the same for every system. In a body, ¦ is no part of
// it: it marks the offset that @ stands for in what is wanted. $root is the root
// element, and $size what <$root/> is long. Rows that want nothing stand at a
// limit, or look wrong and are right.

// nest returns n lists in one another.
func nest(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }

var badJSON = []BadInput{
	{"nothing", "there is no value", JSON, "¦", " syntax @\n"},
	{"white space", "there is no value", JSON, " \t\r\n¦", " syntax @\n"},
	{"a mark alone", "there is no value", JSON, "\ufeff¦", " syntax @\n"},
	{"null", "a body cannot be null", JSON, "null", " null\n"},
	{"true", "a body is an object", JSON, "true", " type object\n"},
	{"a number", "a body is an object", JSON, "-1.5e3", " type object\n"},
	{"a text", "a body is an object", JSON, `"{}"`, " type object\n"},
	{"a list", "a body is an object", JSON, "[{}]", " type object\n"},

	{"two values", "one body, one value", JSON, "{}¦{}", " syntax @\n"},
	{"a bracket too many", "one body, one value", JSON, "{}¦}", " syntax @\n"},
	{"bytes behind", "one body, one value", JSON, "{} ¦x", " syntax @\n"},
	{"NUL behind", "it is no white space", JSON, "{}¦\x00", " syntax @\n"},
	{"a line comment", "strict RFC 8259 on purpose", JSON, "{¦// hi\n}", " syntax @\n"},
	{"a comment", "strict RFC 8259 on purpose", JSON, "{}¦/* hi */", " syntax @\n"},
	{"a hash comment", "strict RFC 8259 on purpose", JSON, "¦# hi\n{}", " syntax @\n"},
	{"apostrophes", "strict RFC 8259 on purpose", JSON, "{¦'x':1}", " syntax @\n"},
	{"a text in apostrophes", "strict RFC 8259 on purpose", JSON, "{\"x\":¦'1'}", " syntax @\n"},
	{"a name without quotes", "strict RFC 8259 on purpose", JSON, "{¦x:1}", " syntax @\n"},
	{"a name that is a number", "strict RFC 8259 on purpose", JSON, "{¦1:1}", " syntax @\n"},
	{"a comma at the end", "strict RFC 8259 on purpose", JSON, `{"x":1,¦}`, " syntax @\n"},
	{"a comma at the end of a list", "strict RFC 8259 on purpose", JSON, `{"x":[1,¦]}`, " syntax @\n"},
	{"a comma in front", "a member comes first", JSON, `{¦,"x":1}`, " syntax @\n"},
	{"two commas", "a value stands between", JSON, `{"x":[1,¦,2]}`, " syntax @\n"},
	{"no comma", "members are apart", JSON, `{"x":1 ¦"y":2}`, " syntax @\n"},
	{"no colon", "a value follows", JSON, `{"x" ¦1}`, " syntax @\n"},
	{"an equals sign", "a colon follows", JSON, `{"x"¦=1}`, " syntax @\n"},
	{"no value", "a value follows", JSON, `{"x":¦}`, " syntax @\n"},
	{"a name alone", "a colon follows", JSON, `{"x"¦}`, " syntax @\n"},
	{"the wrong bracket", "each kind closes its own", JSON, `{"x":[1¦}`, " syntax @\n"},
	{"an object that is not closed", "the offset is the end", JSON, `{"x":1¦`, " syntax @\n"},
	{"a text that is not closed", "the offset is the end", JSON, `{"x":"a¦`, " syntax @\n"},
	{"a text that ends in a backslash", "the offset is the end", JSON, `{"x":"a\¦`, " syntax @\n"},

	{"NaN", "it is no number", JSON, `{"x":¦NaN}`, " syntax @\n"},
	{"Infinity", "it is no number", JSON, `{"x":¦Infinity}`, " syntax @\n"},
	{"minus Infinity", "digits follow", JSON, `{"x":-¦Infinity}`, " syntax @\n"},
	{"hexadecimal digits", "it is no number", JSON, `{"x":0¦x10}`, " syntax @\n"},
	{"a zero in front", "it could be octal", JSON, `{"x":0¦1}`, " syntax @\n"},
	{"a zero behind a sign", "it could be octal", JSON, `{"x":-0¦1}`, " syntax @\n"},
	{"a plus", "it is no number", JSON, `{"x":¦+1}`, " syntax @\n"},
	{"no digit before the point", "it is no number", JSON, `{"x":¦.5}`, " syntax @\n"},
	{"no digit behind the point", "it is no number", JSON, `{"x":5.¦}`, " syntax @\n"},
	{"no digit in the exponent", "it is no number", JSON, `{"x":1e+¦}`, " syntax @\n"},
	{"a sign alone", "digits follow", JSON, `{"x":-¦}`, " syntax @\n"},
	{"digits with a comma", "a name follows", JSON, `{"x":1,¦5}`, " syntax @\n"},
	{"another case", "words are lower-case", JSON, `{"x":¦True}`, " syntax @\n"},
	{"part of a word", "words are whole", JSON, `{"x":nul¦}`, " syntax @\n"},
	{"undefined", "it is no value", JSON, `{"x":¦undefined}`, " syntax @\n"},
	{"digits without end", "what is not known is not read", JSON, `{"x":` + strings.Repeat("9", 1500) + `}`, ""},
	{"an exponent without end", "what is not known is not read", JSON, `{"x":1e` + strings.Repeat("9", 1500) + `}`, ""},

	{"a tab in a text", "control characters are escaped", JSON, "{\"x\":\"a¦\tb\"}", " syntax @\n"},
	{"a line break in a text", "control characters are escaped", JSON, "{\"x\":\"a¦\n\"}", " syntax @\n"},
	{"NUL in a text", "control characters are escaped", JSON, "{\"x\":\"a¦\x00\"}", " syntax @\n"},
	{"NUL in a name", "control characters are escaped", JSON, "{\"¦\x00\":1}", " syntax @\n"},
	{"an escaped NUL", "it is a character", JSON, `{"\u0000":"\u0000"}`, ""},
	{"an escape that is none", "there are eight and \\u", JSON, `{"x":"\¦x41"}`, " syntax @\n"},
	{"an escaped apostrophe", "there are eight and \\u", JSON, `{"x":"\¦'"}`, " syntax @\n"},
	{"three hexadecimal digits", "there are four", JSON, `{"x":"\u004¦"}`, " syntax @\n"},
	{"braces for digits", "there are four", JSON, `{"x":"\u¦{41}"}`, " syntax @\n"},
	{"half a pair", "it is read as U+FFFD", JSON, `{"\ud83d":"\ude00\ud83d"}`, ""},

	{"a byte that is no UTF-8", "JSON is UTF-8", JSON, "{\"x\":\"a¦\xff\"}", " syntax @\n"},
	{"an overlong NUL", "JSON is UTF-8", JSON, "{\"x\":\"¦\xc0\x80\"}", " syntax @\n"},
	{"half a pair in UTF-8", "JSON is UTF-8", JSON, "{\"x\":\"¦\xed\xa0\x80\"}", " syntax @\n"},
	{"beyond Unicode", "JSON is UTF-8", JSON, "{\"x\":\"¦\xf4\x90\x80\x80\"}", " syntax @\n"},
	{"part of a character", "JSON is UTF-8", JSON, "{\"x\":\"¦\xe2\x82\"}", " syntax @\n"},
	{"no UTF-8 outside of a text", "no token starts so", JSON, "{¦\xff}", " syntax @\n"},
	{"a mark in the middle", "it is no white space", JSON, "{¦\ufeff}", " syntax @\n"},
	{"two marks", "one is passed over", JSON, "\ufeff¦\ufeff{}", " syntax @\n"},
	{"a mark", "it is passed over", JSON, "\ufeff{}", ""},
	{"another space", "four characters are white space", JSON, "{¦\u00a0}", " syntax @\n"},
	{"a form feed", "four characters are white space", JSON, "{¦\f}", " syntax @\n"},
	{"a line separator", "four characters are white space", JSON, "{¦\u2028}", " syntax @\n"},

	{"255 levels", "one below the limit", JSON, `{"x":` + nest(254) + `}`, ""},
	{"256 levels", "the limit", JSON, `{"x":` + nest(255) + `}`, ""},
	{"257 levels", "one beyond", JSON, `{"x":` + strings.Repeat("[", 255) + "¦" + nest(1) + strings.Repeat("]", 255) + `}`, " depth @\n"},
	{"257 levels of objects", "one beyond", JSON, strings.Repeat(`{"x":`, 256) + "¦{}" + strings.Repeat("}", 256), " depth @\n"},
	{"257 levels that are never closed", "the depth comes first", JSON, `{"x":` + strings.Repeat("[", 255) + "¦[", " depth @\n"},
	{"257 levels as the body", "the depth comes first", JSON, strings.Repeat("[", 256) + "¦[", " depth @\n"},

	{"UTF-16", "it is converted", JSON + "; charset=utf-16", wide("{}"), ""},
	{"UTF-16 with a mark", "it is converted, whatever is said", JSON, "\xff\xfe" + wide("{}"), ""},
	{"UTF-16, the other way round", "the mark says so", JSON, "\xfe\xff\x00{\x00}", ""},
	{"UTF-16 of odd length", "half a character", JSON + "; charset=utf-16", wide("{}") + " ", " syntax 2\n"},
	{"UTF-16 of half a pair", "it is no character", JSON + "; charset=utf-16", wide(`{"x":"`) + "\x3d\xd8" + wide(`"}`), " syntax 6\n"},
	{"UTF-16 that nobody names", "it is read as UTF-8", JSON, "{¦\x00}\x00", " syntax @\n"},
	{"UTF-8 that is called UTF-16", "two bytes make one character", JSON + "; charset=utf-16", "{}", " syntax 0\n"},
	{"a list in UTF-16", "a body is an object", JSON + "; charset=utf-16", wide("[]"), " type object\n"},
	{"another charset", "it is read as UTF-8", JSON + "; charset=iso-8859-1", "{\"x\":\"¦\xe9\"}", " syntax @\n"},

	{"no media type", "nobody guesses", "", "{}", " mediatype\n"},
	{"another media type", "the body is not looked at", "text/plain", "{}", " mediatype text/plain\n"},
	{"HTML", "the body is not looked at", "text/html; charset=utf-8", "<html/>", " mediatype text/html\n"},
	{"a form with files", "the body is not looked at", "multipart/form-data; boundary=x", "--x--", " mediatype multipart/form-data\n"},
	{"two media types", "one body, one type; a comma is no part of a name", "application/json, text/json", "{}", " mediatype\n"},
	{"a suffix", "another type", "application/vnd.api+json", "{}", " mediatype application/vnd.api+json\n"},
	{"a type that ends in a semicolon", "a parameter follows", "application/json;", "{}", " mediatype application/json\n"},
	{"a media type of 64 bytes", "it is repeated", "a/" + strings.Repeat("b", 62), "{}", " mediatype a/" + strings.Repeat("b", 62) + "\n"},
	{"a media type of 65 bytes", "it is too long to repeat", "a/" + strings.Repeat("b", 63), "{}", " mediatype\n"},
}

// wide is ASCII in UTF-16.
func wide(text string) string { return strings.Join(strings.Split(text, ""), "\x00") + "\x00" }

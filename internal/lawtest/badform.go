package lawtest

import "strings"

// A form has no syntax but that of its names, so most of what looks wrong is a
// value or a name that the contract does not know.
var badForms = []BadInput{
	{"nothing", "no member was sent", Form, "", ""},
	{"separators", "no member was sent", Form, "&&=&=x&", ""},
	{"a bracket that is never closed", "the servers refuse the form", Form, "x=1&¦y[0=1", " syntax @\n"},
	{"a bracket in a name without a value", "the servers refuse the form", Form, "y=1&¦x[&z=1", " syntax @\n"},
	{"a bracket that opens nothing", "it is a name", Form, "x]=1", ""},
	{"a negative index", "it is a name", Form, "x[-1]=1&x[0x1]=1&x[]=1", ""},
	{"an index of ten digits", "it is a name", Form, "x[1000000000]=1&x[99999999999999999999]=1", ""},
	{"a deep name", "it is a name", Form, strings.Repeat("x[0].", 300) + "x=1", ""},
	{"many names", "each is a name", Form, strings.Repeat("x=1&", 400), ""},
	{"a percent sign", "it is itself", Form, "x=100%&y%=%zz&%u00=%u12", ""},
	{"a semicolon", "it separates nothing", Form, "x=1;y=2", ""},
	{"NUL", "it is a character", Form, "x%00=%00&y=\x00", ""},
	{"no UTF-8", "it is read as U+FFFD", Form, "x=%ff&%c0%80=\xff", ""},
	{"a mark", "it is part of a name", Form, "\ufeffx=1", ""},
	{"half a pair", "it is read as U+FFFD", Form, "x=%ud83d", ""},
	{"UTF-16", "forms have no charset", Form + "; charset=utf-16", wide("x=1"), ""},
	{"JSON", "it is a name", Form, `{"x":{}}`, ""},
	{"JSON with a bracket in it", "it is a name that is never closed", Form, `¦{"x":[`, " syntax @\n"},
	{"XML", "it is a name and a value", Form, `<x a="b"/>`, ""},
}

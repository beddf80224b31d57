package formio

import (
	"net/url"
	"slices"
	"strings"
	"testing"
)

func TestParseBody(t *testing.T) {
	for _, row := range []struct{ name, reason, body, want string }{
		{"empty", "a form without anything", "", ``},
		{"pairs", "sorted by name", "b=2&a=1", `"a"="1" "b"="2"`},
		{"one name", "in the order of the body, case aside", "a=1&A=2&a=3", `"a"="1" "A"="2" "a"="3"`},
		{"no value", "is an empty one", "a&b=", `"a"="" "b"=""`},
		{"no name", "no member has such a name", "=x&&a=1&", `"a"="1"`},
		{"equals sign in a value", "the first one ends the name", "a=b=c", `"a"="b=c"`},
		{"semicolon", "separates nothing", "a=1;b=2", `"a"="1;b=2"`},
		{"plus", "is a space in both", "a+b=c+d", `"a b"="c d"`},
		{"escapes", "in both, in either case", "%41=%2b%C3%a9", `"A"="+é"`},
		{"escaped separators", "separate nothing", "a=%26b%3Dc", `"a"="&b=c"`},
		{"cut escapes", "stay as they are", "a=%&b=%4&c=100%", `"a"="%" "b"="%4" "c"="100%"`},
		{"wrong escapes", "stay as they are", "a=%zz&b=%4g&c=%%41", `"a"="%zz" "b"="%4g" "c"="%A"`},
		{"UTF-16 units", "as the servers decode them", "a=%u0041%u00e9", `"a"="Aé"`},
		{"surrogate pair", "is one character", "a=%uD83D%uDE00", `"a"="😀"`},
		{"half a pair", "is U+FFFD, as is the other half", "a=%uD83Dx&b=%uDE00%uD83D", `"a"="�x" "b"="��"`},
		{"cut unit", "stays as it is", "a=%u004&b=%U0041", `"a"="%u004" "b"="%U0041"`},
		{"zero", "is a character", "a=%00", `"a"="\x00"`},
		{"no UTF-8", "U+FFFD for each byte, escaped or not", "a=%E9&b=\xff\xfe", `"a"="�" "b"="��"`},
		{"cut character", "is one U+FFFD, as to browsers and .NET", "Username=%E2%82&b=%F0%9F%98x&c=%C3+", `"b"="�x" "c"="� " "Username"="�"`},
		{"cut character and another", "the next one is read", "a=%E2%82%C3%A9&b=%E2%E2%82", `"a"="�é" "b"="��"`},
		{"no beginning of a character", "each byte counts", "a=%80%BF&b=%C0%AF&c=%F5%80&d=%C1", `"a"="��" "b"="��" "c"="��" "d"="�"`},
		{"too long, surrogate, beyond Unicode", "the second byte cannot follow the first", "a=%E0%80%80&b=%ED%A0%80&c=%F0%80%80%80&d=%F4%90%80%80",
			`"a"="���" "b"="���" "c"="����" "d"="����"`},
		{"brackets", "by dots and indexes", "L%5B0%5D[A]=1&R[]=2", `"L[0].A"="1" "R"="2"`},
	} {
		t.Run(row.name, func(t *testing.T) {
			pairs, broken := parseBody([]byte(row.body))
			if got := quoted(pairs); got != row.want || broken != -1 {
				t.Errorf("%s, broken at %d; want %s (%s)", got, broken, row.want, row.reason)
			}
		})
	}
}

func TestDotted(t *testing.T) {
	for _, row := range []struct{ name, reason, in, want string }{
		{"plain", "nothing to spell", "Id", "Id"},
		{"dots", "nothing to spell", "Licenses.Id", "Licenses.Id"},
		{"index", "stays", "Licenses[0].Id", "Licenses[0].Id"},
		{"jQuery", "a name in brackets is a member", "Licenses[0][Id]", "Licenses[0].Id"},
		{"list", "empty brackets say nothing", "UserRoles[]", "UserRoles"},
		{"list in an item", "", "Licenses[0][Tags][]", "Licenses[0].Tags"},
		{"digit in front", "is an index to the servers, whatever follows", "a[0x]", "a[0x]"},
		{"dot inside", "is a dot", "a[b.c]", "a.b.c"},
		{"bracket inside", "the first ] closes", "a[b[c]d]", "a.b[cd]"},
		{"only brackets", "no name", "[]", ""},
		{"name in front", "is a member of nothing", "[Id]", ".Id"},
		{"closing only", "closes nothing", "a]", "a]"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got, ok := dotted(row.in); !ok || got != row.want {
				t.Errorf("%q, %v; want %q (%s)", got, ok, row.want, row.reason)
			}
		})
	}
	for _, open := range []string{"[", "Id[", "Id[x", "a[0][b", "a]["} {
		if got, ok := dotted(open); ok {
			t.Errorf("%q: %q; want a refusal", open, got)
		}
	}
}

// Apart from what net/url refuses (a semicolon, a broken escape), a body means
// what net/url says.
func FuzzParseAgreesWithNetURL(f *testing.F) {
	for _, body := range []string{"a=1&b=2", "a=%C3%A9+x&A=&a", "&&=x&a=b=c", "L[0][A]=1&L%5B0%5D.A=2&R[]=1&R=2", "Id[x=1", "a=\xff%ff"} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		pairs, broken := parseBody([]byte(body))
		form, err := url.ParseQuery(body)
		if err != nil {
			return
		}
		want, ok := parseValues(form)
		if ok != (broken < 0) {
			t.Fatalf("broken at %d, by url.Values %v", broken, ok)
		}
		if got, want := unordered(pairs), unordered(want); !slices.Equal(got, want) {
			t.Errorf("%q, by url.Values %q", got, want)
		}
	})
}

// unordered lists pairs in an order that does not depend on how they came.
func unordered(pairs []pair) []string {
	texts := make([]string, len(pairs))
	for i, p := range pairs {
		texts[i] = p.name + "=" + p.value
	}
	slices.Sort(texts)
	return texts
}

func FuzzUnescapeKeepsPlainText(f *testing.F) {
	f.Add("a b&c=d%+é\xff")
	f.Fuzz(func(t *testing.T, text string) {
		if got := unescape(url.QueryEscape(text)); got != valid(text) {
			t.Errorf("%q, want %q", got, valid(text))
		}
		if got := unescape(text); strings.ContainsRune(got, '+') && !strings.Contains(text, "%") {
			t.Errorf("%q keeps a plus", got)
		}
	})
}

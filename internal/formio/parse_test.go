package formio

import (
	"net/url"
	"strconv"
	"strings"
	"testing"
)

func TestParseBody(t *testing.T) {
	for _, row := range []struct{ name, reason, body, want string }{
		{"empty", "a form without anything", "", ``},
		{"pairs", "in the order of the body", "b=2&a=1", `"b"="2" "a"="1"`},
		{"one name", "in the order of the body", "a=1&A=2&a=3", `"a"="1" "A"="2" "a"="3"`},
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
		{"cut character", "is one U+FFFD, as to browsers and .NET", "Username=%E2%82&b=%F0%9F%98x&c=%C3+", `"Username"="�" "b"="�x" "c"="� "`},
		{"cut character and another", "the next one is read", "a=%E2%82%C3%A9&b=%E2%E2%82", `"a"="�é" "b"="��"`},
		{"byte beyond ASCII alone", "the first that is no character", "a=%80", `"a"="�"`},
		{"cut after the least second byte", "it may begin a character", "a=%E0%A0&b=%F0%90", `"a"="�" "b"="�"`},
		{"cut within three and four bytes", "the rest is another", "a=%E2%82%C0&b=%F0%90%80&c=%E1%80%41&d=%EF%BF%BD", `"a"="��" "b"="�" "c"="�A" "d"="�"`},
		{"no beginning of a character", "each byte counts", "a=%80%BF&b=%C0%AF&c=%F5%80&d=%C1", `"a"="��" "b"="��" "c"="��" "d"="�"`},
		{"too long, surrogate, beyond Unicode", "the second byte cannot follow the first", "a=%E0%80%80&b=%ED%A0%80&c=%F0%80%80%80&d=%F4%90%80%80",
			`"a"="���" "b"="���" "c"="����" "d"="����"`},
		{"brackets", "by dots and indexes", "L%5B0%5D[A]=1&R[]=2", `"L[0].A"="1" "R"="2"`},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := quoted(row.body); got != row.want {
				t.Errorf("%s, want %s (%s)", got, row.want, row.reason)
			}
		})
	}
}

// quoted shows the pairs of a body as a Reader decodes them.
func quoted(body string) string {
	var r Reader
	var texts []string
	for pair := range strings.SplitSeq(body, "&") {
		name, value, _ := strings.Cut(pair, "=")
		if spelled, ok := r.spell([]byte(name)); ok && len(spelled) > 0 {
			text := strconv.Quote(string(spelled))
			texts = append(texts, text+"="+strconv.Quote(string(r.decode([]byte(value)))))
		}
	}
	return strings.Join(texts, " ")
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
			if got, ok := dotted([]byte(row.in)); !ok || string(got) != row.want {
				t.Errorf("%q, %v; want %q (%s)", got, ok, row.want, row.reason)
			}
		})
	}
	for _, open := range []string{"[", "Id[", "Id[x", "a[0][b", "a]["} {
		if got, ok := dotted([]byte(open)); ok {
			t.Errorf("%q: %q; want a refusal", open, got)
		}
	}
}

// Apart from what net/url refuses (a semicolon, a broken escape), a body means
// what net/url says.
func FuzzParseAgreesWithNetURL(f *testing.F) {
	for _, body := range []string{"Id=1&Name=2", "Name=%C3%A9+x&On=&On", "&&=x&Name=b=c", "Lines[0][Text]=1&Lines%5B1%5D.Text=2&Roles[]=1&Roles=2", "Id[x=1", "Name=\xff%ff"} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		form, err := url.ParseQuery(body)
		if err != nil || ambiguous(form) {
			return
		}
		var got, want sample
		wrong, wanted := problems(t, got.decode(body)), problems(t, want.unmarshal(form))
		if got.text() != want.text() || wrong != wanted {
			t.Errorf("%s, wrong %s; by url.Values %s, wrong %s", got.text(), wrong, want.text(), wanted)
		}
	})
}

// ambiguous reports whether the order of the names matters, which a form that
// is parsed has lost.
func ambiguous(form url.Values) bool {
	var r Reader
	seen := map[string]bool{}
	for written := range form {
		name, _ := r.spell([]byte(written))
		if key := lower(string(name)); seen[key] {
			return true
		} else {
			seen[key] = true
		}
	}
	return false
}

func FuzzUnescapeKeepsPlainText(f *testing.F) {
	f.Add("a b&c=d%+é\xff")
	f.Fuzz(func(t *testing.T, text string) {
		if got := decoded(url.QueryEscape(text)); got != string(valid([]byte(text))) {
			t.Errorf("%q, want %q", got, valid([]byte(text)))
		}
		if got := decoded(text); strings.ContainsRune(got, '+') && !strings.Contains(text, "%") {
			t.Errorf("%q keeps a plus", got)
		}
	})
}

func decoded(text string) string {
	var r Reader
	return string(r.decode([]byte(text)))
}

package answer

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
)

// testVendor knows enough of a contract for the tests here.
var testVendor = &Vendor{
	Members:    []string{"Id", "Email", "Licenses"},
	Nested:     map[string][]string{"Licenses": {"StateId"}},
	Secrets:    []string{"Pin"},
	Parameters: []string{"user"},
	Words:      [][]string{{"StatusMessage"}},
	Watch:      []string{"Id"},
}

func TestKind(t *testing.T) {
	rows := []struct {
		name, body string
		want       Kind
	}{
		{"empty", "", Empty},
		{"white space and a mark", " \ufeff \n", Empty},
		{"object", ` {"a":1}`, Object},
		{"half an object", `{`, Object},
		{"a text in braces", `{a}`, Text},
		{"list", `[1]`, List},
		{"empty list", `[]`, List},
		{"list of literals", `[ true ]`, List},
		{"a text in brackets", `[truly] gone`, Text},
		{"string", `"a \" b"`, String},
		{"half a string", `"a`, String},
		{"a quoted word", `"a" b`, Text},
		{"number", `-1.5e3`, Number},
		{"a date", `2024-03-28`, Number},
		{"a text with a number", `12 monkeys`, Text},
		{"null", `null`, Null},
		{"boolean", `true`, Bool},
		{"a word", `nullable`, Text},
		{"element", `<Error/>`, XML},
		{"declaration", `<?xml version="1.0"?><Error/>`, XML},
		{"page with a declaration", `<?xml version="1.0"?><!-- <x> --><HTML>`, HTML},
		{"doctype", `<!DOCTYPE HTML PUBLIC "">`, HTML},
		{"a piece of a page", `<br/>x`, HTML},
		{"half a tag", `<Err`, XML},
		{"a heart", `<3 you`, Text},
		{"bare text", `Not found`, Text},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if got := Read([]byte(row.body), testVendor).Kind; got != row.want {
				t.Errorf("kind %d, want %d", got, row.want)
			}
		})
	}
}

func TestMember(t *testing.T) {
	rows := []struct {
		name, reason, key, want, prefix string
		documented                      bool
	}{
		{"documented", "", "Email", "Email", "", true},
		{"other case", "spelt as documented", "eMAIL", "Email", "", true},
		{"parameter", "stripped", "user.Email", "Email", "user", true},
		{"any parameter", "stripped", "x.y.email", "Email", "x", true},
		{"list", "indexes stay", "user.licenses[12].stateID", "Licenses[12].StateId", "user", true},
		{"list itself", "", "Licenses[0]", "Licenses[0]", "", true},
		{"unknown", "as it is", "user.Shoe.Size", "user.Shoe.Size", "", false},
		{"unknown within", "the beginning is known", "licenses[1].Shoe", "Licenses[1].Shoe", "", false},
		{"a known name as prefix", "what follows is documented", "Email.Id", "Id", "Email", true},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			path, prefix, documented, ok := testVendor.member(row.key)
			if !ok || path.String() != row.want || prefix != row.prefix || documented != row.documented {
				t.Errorf("%s, prefix %q, %v, %v; want %+v", path, prefix, documented, ok, row)
			}
		})
	}
	for _, key := range []string{"", ".", "a.", ".a", "a[", "a[x]", "a[-1]", "a]b", "a b", "a[0]b", strings.Repeat("a", 200)} {
		if path, _, _, ok := testVendor.member(key); ok {
			t.Errorf("%q is the path %s", key, path)
		}
	}
}

func TestMask(t *testing.T) {
	rows := []struct{ name, reason, text, want string }{
		{"value", "wherever it stands", "xhunter2x", "x[secret]x"},
		{"beginning of a value", "it is no value", "hunter", "hunter"},
		{"long value", "its beginning is enough", "a long long long secret of ours", "[secret]of ours"},
		{"short value", "as a word only", "7, 17 and 7", "[secret], 17 and [secret]"},
		{"address", "up to the next part", "?a=1&Pin=12,x", "?a=1&Pin=[secret],x"},
		{"escaped address", "", "Pin%3D12&b", "Pin%3D[secret]&b"},
		{"member", "up to the quotation mark", `{"Pin": "1 \" 2", "a": 3}`, `{"Pin": "[secret]", "a": 3}`},
		{"member in a string", "", `{\"Pin\":\"1 2\",\"a\":3}`, `{\"Pin\":\"[secret]\",\"a\":3}`},
		{"number", "", `{"Pin":12,"a":3}`, `{"Pin":[secret],"a":3}`},
		{"element", "", `<Pin>12</Pin>`, `<Pin>[secret]</Pin>`},
		{"sentence", "up to its end", "Pin: 1 2 is taken; Email: is taken", "Pin: [secret]; Email: is taken"},
		{"known words", "they hold no value", "Pin: The Pin field is required.", "Pin: The Pin field is required."},
		{"known words beside others", "they may", "Pin: 12, the x field is required", "Pin: [secret]"},
		{"name alone", "nothing follows", "The Pin is wrong", "The Pin is wrong"},
		{"quoted after the name", "", "the pin '12' is wrong", "the pin '[secret]' is wrong"},
		{"other word", "the name is within it", "pinned=1", "pinned=1"},
		{"empty", "there is none", "Pin=", "Pin="},
		{"refused value", "ASP.NET quotes it", "The value 'it's' is not valid for Id.", "The value '[secret]' is not valid for Id."},
		{"converted value", "Json.NET quotes it", `Error converting value "a" to type 'X'.`, `Error converting value "[secret]" to type 'X'.`},
		{"converted number", "", "Error converting value 12 to type 'X'.", "Error converting value [secret] to type 'X'."},
		{"converted text", "", "Could not convert string to integer: a b. Path 'Id'", "Could not convert string to integer: [secret]. Path 'Id'"},
		{"converted text to the end", "there is no path", "Could not convert string to integer: a b", "Could not convert string to integer: [secret]"},
		{"converted text that is not shown", "no colon follows", "Could not convert string to a number; see the log", "Could not convert string to a number; see the log"},
		{"converted value that is cut", "no quotation mark ends it", `Error converting value "a b`, `Error converting value "[secret]`},
		{"converted number that is cut", "it ends with the text", "Error converting value 12", "Error converting value [secret]"},
		{"comparison", "no element ends so", "Pin > 12", "Pin > 12"},
		{"other value", "it is a word like others", "The value added tax", "The value added tax"},
	}
	s := secrets{names: []string{"Pin"}}
	for _, text := range []string{"hunter2", "7", " ", "a long long long secret that nobody should see"} {
		s.add(text)
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if got := s.mask(row.text); got != row.want {
				t.Errorf("%s, want %s (%s)", got, row.want, row.reason)
			}
		})
	}
	if got := s.mask(strings.Repeat("a", window-3) + "hunter2"); strings.Contains(got, "hun") {
		t.Error("the part of a value before the cut is shown")
	}
	for i := range 2 * maxSecrets {
		s.add(fmt.Sprint("secret", i))
	}
	if got := s.mask("anything"); got != "[secret]" {
		t.Errorf("%s beside more secrets than are remembered", got)
	}
}

func TestUnescape(t *testing.T) {
	rows := []struct{ raw, want string }{
		{`a\"\\\/b`, `a"\/b`},
		{`\u00e9\ud83d\ude00\n\t`, "é😀\n "},
		{`\ud83d\u0041`, "\ufffdA"},
		{`\ude00`, "\ufffd"},
		{`a\u12`, "a"},
		{`a\`, "a"},
		{"caf\xe9\\n", "caf\ufffd\n"},
	}
	for _, row := range rows {
		if got := unescape([]byte(row.raw)); got != row.want {
			t.Errorf("%s is %q, want %q", row.raw, got, row.want)
		}
	}
}

func TestMarkup(t *testing.T) {
	rows := []struct{ name, body, want string }{
		{"references", `<Error><Message>&lt;a&gt; &amp;amp; &quot;&#233;&#x20AC;&apos; &unknown; & &#xFFFFFFFFF;</Message></Error>`,
			`<a> &amp; "é€' &unknown; & &#xFFFFFFFFF;`},
		{"section", `<Error><Message><![CDATA[<b> & c]]></Message></Error>`, `<b> & c`},
		{"comment", `<Error><!-- <Message>x</Message> --><Message>a<!-- b -->c</Message></Error>`, `ac`},
		{"prefix and attributes", `<a:Error x=">"><a:Message y='/'>no</a:Message></a:Error>`, `no`},
		{"null", `<Error xmlns:i="i"><Message i:nil="true">x</Message></Error>`, ``},
		{"names in other cases", `<error><message>no</message></error>`, `no`},
		{"within another", `<Envelope><Body><Fault><faultcode/><faultstring>no</faultstring></Fault></Body></Envelope>`, `no`},
		{"half a text", `<Error><Message>no`, `no`},
		{"half a tag", `<Error><Message>no</Mess`, `no`},
		{"half a section", `<Error><Message><![CDATA[no`, `no`},
		{"page", "<html><title>\n</title><h2>a&nbsp;<i>b</i></h2><h1>c</h1>", `a b`},
		{"script", `<html><script>if (a<b) "<title>x</title>"</SCRIPT ><p>no`, `no`},
		{"nothing", `<html><style>p{}`, ``},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if got := Read([]byte(row.body), testVendor).Message(); got != row.want {
				t.Errorf("%q, want %q", got, row.want)
			}
		})
	}
	for name, want := range map[string]string{
		"user.Licenses_x005B_0_x005D_": "user.Licenses[0]", "_links": "_links", "a_x00": "a_x00", "_x0001F600_": "😀", "_xzzzz_": "_xzzzz_",
	} {
		if got := decodeName(name); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

// TestProblemDetails: their errors name members by pointers, and their own
// members are none of the update's.
func TestProblemDetails(t *testing.T) {
	body := func(errors string) string {
		return `{"type":"about:blank","title":"No","status":422,"errors":[` + errors + `]}`
	}
	for _, row := range []struct{ name, reason, errors, want, says string }{
		{"member", "by its path", `{"pointer":"/Email","code":"email","detail":"must be one"}`, "Email refused", "No; Email: must be one"},
		{"in a list", "a number is an index", `{"pointer":"/licenses/0/stateID","detail":"no"}`, "Licenses[0].StateId refused", "No; Licenses[0].StateId: no"},
		{"required", "the code says it, in any wording", `{"detail":"must be sent","code":"required","pointer":"/Email"}`, "Email required", "No; Email: must be sent"},
		{"as in the RFC", "a fragment, without a code", `{"detail":"The Email field is required.","pointer":"#/Email"}`, "Email required", "No; The Email field is required."},
		{"escaped", "~1 is a slash", `{"pointer":"/x~1y~0","detail":"no"}`, "", "no"},
		{"several", "one for each", `{"pointer":"/Email","code":"null"},{"pointer":"/Id","code":"required"}`, "Email refused, Id required", "No"},
		{"whole body", "it names no member", `{"pointer":"","code":"syntax","detail":"must be well-formed"}`, "", "must be well-formed"},
		{"secret", "what is said of one is not repeated", `{"pointer":"/Pin","detail":"4711 is taken"}`, "Pin refused", "No; Pin: [secret]"},
		{"no pointer", "the keys are members then", `{"pointer":"Email","detail":"no"}`, "pointer refused, detail refused", "No; pointer: Email; detail: no"},
		{"long", "no path is", `{"pointer":"/` + strings.Repeat("x/", 100) + `"}`, "pointer refused", ""},
	} {
		got := Read([]byte(body(row.errors)), testVendor)
		var list []string
		for _, entry := range got.Errors() {
			list = append(list, entry.Path.String()+" "+string(entry.Code))
		}
		if strings.Join(list, ", ") != row.want || row.says != "" && got.Message() != row.says {
			t.Errorf("%s (%s): %q, %q; want %q, %q", row.name, row.reason, list, got.Message(), row.want, row.says)
		}
	}
}

func TestLine(t *testing.T) {
	rows := []struct{ name, about, message, want string }{
		{"zero", "", "", "the server refused the update without a reason"},
		{"words", "", "no", "the server refused the update: no"},
		{"kind", "it is empty", "", "it is empty"},
		{"turned round", "", "a\u202eb\u2066c", "the server refused the update: a b c"},
		{"half a character", "", "a" + strings.Repeat("李", 1000), "the server refused the update: a" + strings.Repeat("李", 88) + "…"},
		{"by hand", "", "a\r\n\tb\u2028c\x1b", "the server refused the update: a b c"},
	}
	for _, row := range rows {
		if got := Line(row.about, row.message); got != row.want {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
}

// TestEveryPrefix reads every beginning of some bodies.
func TestEveryPrefix(t *testing.T) {
	for _, body := range []string{
		`{"Message":"a\u00e9\ud83d\ude00","ModelState":{"user.Id":["x",{"y":[null,-1.5e3,true]}]},"errors":[{"Id":"z"}]}`,
		`<?xml version="1.0"?><!-- c --><Error a="b"><Message>a&amp;b<![CDATA[c]]></Message><ModelState><user._x0041_>x</user._x0041_></ModelState></Error>`,
		`<html><head><title>a</title><script>b</script></head><body><h1>c</h1></body></html>`,
	} {
		for n := range len(body) {
			read := Read([]byte(body[:n]), testVendor)
			if read.Kind != HTML && n > 0 && !read.Broken {
				t.Errorf("%q is whole", body[:n])
			}
			if Line(read.About(), read.Message()) == "" {
				t.Errorf("%q: no text", body[:n])
			}
		}
		if Read([]byte(body), testVendor).Broken {
			t.Errorf("%q is broken", body)
		}
	}
}

// TestLimits: so much is read, and no more.
func TestLimits(t *testing.T) {
	nested := func(depth int) string { return strings.Repeat("[", depth) + strings.Repeat("]", depth) }
	keys := `{"ModelState":{"Id":["no"]` + strings.Repeat(`,"K%d":["no"]`, 1_000) + "}}"
	numbers := make([]any, 1_000)
	for i := range numbers {
		numbers[i] = i
	}
	rows := []struct {
		name, body string
		broken     bool
		entries    int
		message    int
	}{
		{"256 levels", nested(256), false, 0, 0},
		{"257 levels", nested(257), true, 0, 0},
		{"1,001 members", fmt.Sprintf(keys, numbers...), false, 1_000, 4096},
		{"a message of 4,096 bytes", `{"Message":"` + strings.Repeat("a", 4096) + `"}`, false, 0, 4096},
		{"a message of 4,097 bytes", `{"Message":"` + strings.Repeat("a", 4097) + `"}`, false, 0, 4096},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			read := Read([]byte(row.body), testVendor)
			if read.Broken != row.broken || len(read.Errors()) != row.entries || len(read.Message()) != row.message {
				t.Errorf("broken %v, %d entries, a message of %d bytes; want %v, %d, %d", read.Broken, len(read.Errors()), len(read.Message()), row.broken, row.entries, row.message)
			}
		})
	}
}

// TestBounds: what is kept does not grow with the body. That the time grows no
// faster than it, is for internal/cost to see.
func TestBounds(t *testing.T) {
	repeat := func(format string) func(n int) string {
		return func(n int) string {
			var body strings.Builder
			for i := range n {
				fmt.Fprintf(&body, format, i)
			}
			return body.String()
		}
	}
	wrap := func(start string, item func(int) string, end string) func(int) string {
		return func(n int) string { return start + item(n) + end }
	}
	rows := []struct {
		name string
		body func(n int) string
	}{
		{"keys", wrap(`{"ModelState":{`, repeat(`"user.K%d":["x"],`), `"":[]}}`)},
		{"parameters", wrap(`{"ModelState":{`, repeat(`"p%d.Email":["x"],`), `"":[]}}`)},
		{"one key", wrap(`{"ModelState":{"user":[`, repeat(`"Required property 'K%d' not found in JSON. Path ''",`), `""]}}`)},
		{"one text", wrap(`{"Message":"`, repeat(`Required property 'K%d' not found in JSON. Path '' `), `"}`)},
		{"errors", wrap(`{"errors":[`, repeat(`{"PropertyName":"K%d","AttemptedValue":"v%[1]d","Message":"no"},`), `{}]}`)},
		{"keys of one error", wrap(`{"errors":[{`, repeat(`"K%d":"no",`), `"":0}]}`)},
		{"secrets alike", wrap(`{"Message":"`+strings.Repeat("a", window)+`","x":[`, repeat(`{"Pin":"aaaaaaaaaaaaaaa%d"},`), `{}]}`)},
		{"elements", wrap(`<Error><ModelState>`, repeat(`<K%d>x</K%[1]d>`), `</ModelState></Error>`)},
		{"open elements", repeat(`<a%d>`)},
		{"open lists", repeat(`[[[[[%.0d`)},
		{"open tags", wrap("<p", repeat(` a%d="<`), "")},
		{"references", wrap("<p>", repeat(`&%d`), "")},
		{"scripts", repeat("<script>%d")},
		{"quotes", repeat(`Pin: "%d' `)},
		{"clauses", repeat("Email: a%d;")},
		{"fields", repeat("The x%d field is required")},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			read := Read([]byte(row.body(20_000)), testVendor)
			if entries, message := len(read.Errors()), len(read.Message()); entries > maxEntries || message > maxMessage {
				t.Errorf("%d entries, a message of %d bytes", entries, message)
			}
		})
	}
}

// TestMemory: a reading of a million keys keeps no more than one of a thousand.
func TestMemory(t *testing.T) {
	body := bytes.Repeat([]byte(`"user.Email":["The Email field is required."],`), 1_000_000)
	body = append(append([]byte(`{"ModelState":{`), body...), `"a":[]}}`...)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	read := Read(body, testVendor)
	runtime.GC()
	runtime.ReadMemStats(&after)
	if kept := int64(after.HeapAlloc) - int64(before.HeapAlloc); kept > 1<<20 {
		t.Errorf("%d bytes are kept", kept)
	}
	list := read.Errors()
	if len(list) != 1 || list[0].Code != validate.CodeRequired {
		t.Errorf("%v", list)
	}
	runtime.KeepAlive(body)
}

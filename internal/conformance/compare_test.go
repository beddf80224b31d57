package conformance

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The tests in this file check the comparison itself: that it sees the
// differences it is there to see, on rows made up for the purpose.

func TestDifferences(t *testing.T) {
	tests := []struct {
		name, reason, server, ours string
		want                       []string
	}{
		{"same", "order of members is not a value", `{"A":1,"B":"x"}`, `{"B":"x","A":1}`, nil},
		{"missing is null", "a record leaves out what it does not know", `{"A":null,"B":1}`, `{"B":1}`, nil},
		{"null is not empty", "null and the empty text are two values", `{"A":""}`, `{"A":null}`, []string{"A"}},
		{"missing is not zero", "a default must be written", `{"A":0}`, `{}`, []string{"A"}},
		{"extra", "nothing may be added", `{}`, `{"A":0}`, []string{"A"}},
		{"number forms", "1 and 1.0 are two texts", `{"A":1.0}`, `{"A":1}`, []string{"A"}},
		{"number and text", "quotes count", `{"A":1}`, `{"A":"1"}`, []string{"A"}},
		{"escapes", "two spellings of one text", `{"A":"\u0041\/"}`, `{"A":"A/"}`, nil},
		{"list order", "lists are ordered", `{"A":[1,2]}`, `{"A":[2,1]}`, []string{"A[0]", "A[1]"}},
		{"list length", "a shorter list differs", `{"A":[1,2]}`, `{"A":[1]}`, []string{"A[1]"}},
		{"empty list", "an empty list is not null", `{"A":[]}`, `{"A":null}`, []string{"A"}},
		{"inner member", "the path names it", `{"A":[{"B":1}]}`, `{"A":[{"B":2}]}`, []string{"A[0].B"}},
		{"date moved", "the server writes its own offset", `{"D":"2020-01-02T03:00:00+00:00"}`, `{"D":"2020-01-02T04:00:00+01:00"}`, nil},
		{"date other", "another instant", `{"D":"2020-01-02T03:00:00+00:00"}`, `{"D":"2020-01-02T03:00:00+01:00"}`, []string{"D"}},
		{"date ticks", "100 ns count", `{"D":"2020-01-02T03:00:00.0000001Z"}`, `{"D":"2020-01-02T03:00:00Z"}`, []string{"D"}},
		{"date zoneless", "a zone may not be invented", `{"D":"2020-01-02T03:00:00"}`, `{"D":"2020-01-02T03:00:00Z"}`, []string{"D"}},
		{"date in a text", "only dates are moved", `{"A":"2020-01-02T03:00:00+00:00"}`, `{"A":"2020-01-02T04:00:00+01:00"}`, []string{"A"}},
		{"xml", "nil and missing", `<U xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><A i:nil="true"/><B>x</B></U>`, `<U><B>x</B></U>`, nil},
		{"xml text", "white space counts", `<U><B>x</B></U>`, `<U><B>x </B></U>`, []string{"B"}},
		{"xml list", "by position", `<U><L><i>1</i><i>2</i></L></U>`, `<U><L><i>1</i><i>3</i></L></U>`, []string{"L.i[1]"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			server, err := parseTree([]byte(test.server))
			ours, oursErr := parseTree([]byte(test.ours))
			if err := errors.Join(err, oursErr); err != nil {
				t.Fatal(err)
			}
			if got := differences("", server, ours, []string{"D"}); !slices.Equal(got, test.want) {
				t.Errorf("%s: differs at %q, want %q", test.reason, got, test.want)
			}
		})
	}
}

func TestServerReport(t *testing.T) {
	r := routes["adminusers"]
	r.lists = []string{"L"}
	tests := []struct {
		name, reason string
		row          requestRow
		want         verdict
	}{
		{"accepted", "status 200 is acceptance", requestRow{Status: 200}, verdict{accepted: true}},
		{"members", "the parameter's name is not part of the member's",
			requestRow{Status: 400, ModelState: map[string][]string{"user.Pin": {"x"}, "user.ID": {"x"}}}, verdict{members: []string{"id", "pin"}}},
		{"inside", "the whole path counts",
			requestRow{Status: 400, ModelState: map[string][]string{"user.L[0].A": {"x"}, "user.L[1]": {"x"}}}, verdict{members: []string{"l[0].a", "l[1]"}}},
		{"required property", "the text names the member",
			requestRow{Status: 400, ModelState: map[string][]string{"user": {"Required property 'Enabled' not found in JSON. Path ''"}}},
			verdict{members: []string{"enabled"}}},
		{"body", "a complaint about the body names nothing",
			requestRow{Status: 400, ModelState: map[string][]string{"user": {"Unexpected end of file."}}}, verdict{anonymous: true}},
		{"null model", "what it names is where the reader stopped",
			requestRow{Status: 400, NullModel: true, ModelState: map[string][]string{"user.Pin": {"x"}}},
			verdict{members: []string{"pin"}, anonymous: true}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := serverReport(r, test.row)
			if got.accepted != test.want.accepted || got.anonymous != test.want.anonymous || !slices.Equal(got.members, test.want.members) {
				t.Errorf("%s: got %+v, want %+v", test.reason, got, test.want)
			}
		})
	}
}

// fake is a route whose library reports err and understood the document.
func fake(err error, document string) route {
	r := routes["adminusers"]
	r.read = func(string, []byte) reading {
		return reading{err: err, record: func(bool) ([]byte, []byte, error) { return []byte(document), []byte(document), nil }}
	}
	return r
}

func wrong(member string, code validate.Code) validate.Error {
	return validate.Error{Path: wire.Path{{Name: member}}, Code: code}
}

func TestCompareRequest(t *testing.T) {
	for _, test := range requestTests() {
		t.Run(test.name, func(t *testing.T) {
			routes["fake"] = fake(test.err, test.document)
			defer delete(routes, "fake")
			test.row.Route, test.row.Case = "fake", "made-up"
			found := newTally("made up", 1)
			compareRequest(found, test.row)
			var differ []string
			for _, f := range found.disagreements {
				differ = append(differ, f.what)
			}
			if !slices.Equal(differ, test.wantDiffer) || len(found.lenient) != test.wantLenient {
				t.Errorf("%s: differs in %q, %d lenient; want %q, %d", test.reason, differ, len(found.lenient), test.wantDiffer, test.wantLenient)
			}
			if test.wantClass != "" && len(found.classes[test.wantClass]) != 1 {
				t.Errorf("%s: classes are %v, want %s", test.reason, found.classes, test.wantClass)
			}
		})
	}
}

// requestTest is a row, what the library made of it, and what the comparison
// should say.
type requestTest struct {
	name, reason string
	row          requestRow
	err          error
	document     string
	wantDiffer   []string
	wantLenient  int
	wantClass    string
}

func requestTests() []requestTest {
	refused := map[string][]string{"user.Pin": {"x"}}
	good := requestRow{Status: 200, Bound: `{"Pin":"1"}`, Body: `{}`}
	exception := map[string][]bool{"user.Pin": {true}}
	bad := requestRow{Status: 400, ModelState: refused, Exception: exception, Body: `{}`}
	missing := requestRow{Status: 400, ModelState: refused, Body: `{}`,
		Bound: `{"Message":"The request is invalid.","ModelState":{"user.Pin":["The Pin field is required."]}}`}
	return []requestTest{
		{"agree on good", "nothing differs", good, nil, `{"Pin":"1"}`, nil, 0, ""},
		{"agree on bad", "the same member", bad, validate.Errors{wrong("Pin", validate.CodeType)}, "", nil, 0, ""},
		{"too strict", "seen as a verdict and as a missing value", good, validate.Errors{wrong("Pin", validate.CodeType)}, `{"Pin":"1"}`,
			[]string{"only the server accepts"}, 0, ""},
		{"too lenient", "the worst case has a list of its own", bad, nil, `{}`, []string{"only this library accepts"}, 1, ""},
		{"other member", "the verdict is not enough", bad, validate.Errors{wrong("ID", validate.CodeType)}, "", []string{"other members"}, 0, ""},
		{"other case", "the server repeats the sender's spelling", requestRow{Status: 400, ModelState: map[string][]string{"user.pIN": {"x"}}, Exception: exception, Body: `{}`},
			validate.Errors{wrong("Pin", validate.CodeType)}, "", nil, 0, ""},
		{"answer", "wording included", missing, validate.Errors{wrong("Pin", validate.CodeRequired)}, "", nil, 0, ""},
		{"other answer", "the rules alone refuse", missing, validate.Errors{wrong("Pin", validate.CodeType)}, "", []string{"other answer"}, 0, ""},
		{"binder's words", "they quote the value, so only the rules' words are compared",
			requestRow{Status: 400, ContentType: "application/x-www-form-urlencoded", ModelState: map[string][]string{"user.ID": {"The value 'x' is not valid for ID."}}},
			validate.Errors{wrong("ID", validate.CodeType)}, "", nil, 0, ""},
		{"other value", "the record is compared", good, nil, `{"Pin":"2"}`, []string{"other value"}, 0, ""},
		{"email", "the server does not enforce the data type", good, validate.Errors{wrong("EmailAddress", validate.CodeEmail)}, `{"Pin":"1"}`,
			nil, 0, classEmail},
		{"foreign error", "an undocumented error is a refusal", good, errors.New("x"), `{"Pin":"1"}`, []string{"only the server accepts"}, 0, ""},
		{"set aside", "classes come first", requestRow{Status: 200, Body: `{'a':1}`}, validate.Errors{wrong("", validate.CodeSyntax)}, "",
			nil, 0, classNotJSON},
		{"promised", "strictness is checked", requestRow{Status: 200, Body: `{'a':1}`}, nil, "", []string{"only this library accepts"}, 1, classNotJSON},
		{"line end", "the server's XML answer lost the carriage return",
			requestRow{Status: 200, ContentType: "text/xml", Body: "<User/>", Bound: "<User><Pin>\nx</Pin></User>"},
			nil, "<User><Pin>&#xD;\nx</Pin></User>", nil, 0, classLineEnd},
		{"line end in JSON", "its JSON answer did not", requestRow{Status: 200, Body: "{}", Bound: `{"Pin":"\nx"}`},
			nil, `{"Pin":"\r\nx"}`, []string{"other value"}, 0, ""},
		{"media type", "what the server does not read is not read here", requestRow{Status: 415, Shim: true}, nil, "",
			[]string{"only this library accepts"}, 1, ""},
		{"null model", "nothing to bind is an error here", requestRow{Status: 200, NullModel: true}, validate.Errors{wrong("", validate.CodeNull)}, "",
			nil, 0, classNullModel},
		{"general date", "guessing is out of scope", requestRow{Status: 200, GeneralDate: true, Body: `{"DateCreated":"02/03/2020"}`}, validate.Errors{wrong("", validate.CodeType)}, "",
			nil, 0, classGeneralDate},
		{"refused general date", "but not leniency", requestRow{Status: 400, GeneralDate: true, Body: `{"DateCreated":"02/03/2020"}`}, nil, "",
			[]string{"only this library accepts"}, 1, ""},
		{"xml default", "the server fills in false", requestRow{Status: 200, ContentType: "text/xml", Body: "<User/>", Bound: "<User/>"},
			validate.Errors{wrong("Enabled", validate.CodeRequired)}, "<User/>", nil, 0, classXMLDefault},
		{"xml not default", "an element that is there gets no default",
			requestRow{Status: 200, ContentType: "text/xml", Body: "<User><Enabled/></User>", Bound: "<User/>"},
			validate.Errors{wrong("Enabled", validate.CodeRequired)}, "<User/>", []string{"only the server accepts"}, 0, ""},
	}
}

func TestRequestScope(t *testing.T) {
	tests := []struct {
		name string
		row  requestRow
		want string
	}{
		{"compared", requestRow{Status: 400, NullModel: true, MessagesDoubtful: true}, ""},
		{"doubtful", requestRow{Status: 200, Doubtful: true}, "doubtful"},
		{"media type", requestRow{Status: 415, Shim: true}, "media type refused"},
		{"server error", requestRow{Status: 500}, "the server could not answer"},
		{"nothing bound", requestRow{Status: 200, NullModel: true}, "null model, status 200"},
		{"general date", requestRow{Status: 200, GeneralDate: true, Body: `{"Licenses":[{"changedate":"02/03/2020"}]}`}, "general date"},
		{"general date in a form", requestRow{Status: 200, GeneralDate: true, ContentType: "application/x-www-form-urlencoded",
			Body: "Licenses[0][ChangeDate]=March+5%2C+2024"}, "general date"},
		{"one date everywhere", requestRow{Status: 200, GeneralDate: true, Body: `{"ChangedDate":"2020-02-03 04:05"}`}, ""},
		{"another member", requestRow{Status: 200, GeneralDate: true, Body: `{"Phone":"02/03/2020"}`}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := requestScope(routes["hppro"], test.row, true); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if got := requestScope(routes["hppro"], test.row, false); got != "another system" {
				t.Errorf("of an unknown route: got %q", got)
			}
		})
	}
}

func TestClasses(t *testing.T) {
	r := routes["adminusers"]
	r.integers, r.lists, r.decimals = []string{"Count", "Roles"}, []string{"Roles", "Lines"}, []string{"Rate"}
	requests := []struct {
		name, contentType, body, want string
	}{
		{"plain", "application/json", `{"Pin":"x"}`, ""},
		{"leading mark", "application/json", "\ufeff{}", ""},
		{"mark inside", "application/json", "{\"Pin\":\"\ufeff\"}", classMark},
		{"single quotes", "application/json", `{'Pin':"x"}`, classNotJSON},
		{"control character", "application/json", "{\"Pin\":\"\t\"}", classNotJSON},
		{"not UTF-8", "application/json", "{\"Pin\":\"\xff\"}", classNotJSON},
		{"two documents", "application/json", `{}{}`, classNotJSON},
		{"empty", "application/json", ``, classNotJSON},
		{"number", "application/json", `{"Pin":[1e308]}`, ""},
		{"huge number", "application/json", `{"Pin":[1e309]}`, classFloat64},
		{"published", "application/json", `{"Preferences":"none"}`, ""},
		{"unpublished", "application/json", `{"preferences":"OTHER"}`, classOpenEnum},
		{"not a name", "application/json", `{"Preferences":"NONE|NONE"}`, ""},
		{"number of an enum", "application/json", `{"Preferences":7}`, ""},
		{"number beyond 32 bits", "application/json", `{"Preferences":2147483648}`, classInt32},
		{"integer", "application/json", `{"Count":2147483647,"Pin":"99999999999"}`, ""},
		{"large integer", "application/json", `{"Inner":[{"count":"-2147483649"}]}`, classInt32},
		{"large integer in a list", "application/json", `{"Roles":[1,2147483648]}`, classInt32},
		{"reference", "application/json", `{"Lines":[{"$ref":"1"}]}`, classMetadata},
		{"wrapped list", "application/json", `{"Roles":{ "$values":[1,2]}}`, classMetadata},
		{"wrapped root", "application/json", ` {"$values":[1,2]}`, classMetadata},
		{"metadata behind another member", "application/json", `{"Pin":"x","$id":"1"}`, ""},
		{"list of names", "application/json", `{"Preferences":"NONE, NONE"}`, classEnumFlags},
		{"one list", "application/json", `{"Roles":[1]}`, ""},
		{"two lists", "application/json", `{"Roles":[1],"roles":[2]}`, classListTwice},
		{"null in a list of integers", "application/json", `{"Roles":[null]}`, ""},
		{"null inside an item", "application/json", `{"Lines":[{"A":null}]}`, ""},
		{"comma", "application/json", `{"Rate":"1,5"}`, classComma},
		{"comma in a text", "application/json", `{"Pin":"1,5","Rate":1.5}`, ""},
		{"XML large integer", "text/xml", `<User><Count>2147483648</Count></User>`, classInt32},
		{"NUL in JSON", "application/json", `{"Pin":"&#0;"}`, ""},
		{"XML", "text/xml", `<User><Pin>x</Pin></User>`, ""},
		{"NUL", "text/xml", `<User><Pin>&#x00;</Pin></User>`, classNUL},
		{"XML unpublished", "text/xml", `<User><Preferences>OTHER</Preferences></User>`, classOpenEnum},
		{"XML other member", "text/xml", `<User><Preferences>NONE</Preferences><Pin>x</Pin></User>`, ""},
		{"XML case", "text/xml", `<User><Preferences>None</Preferences></User>`, ""},
		{"XML other namespace", "text/xml", `<User><Preferences xmlns="u">OTHER</Preferences></User>`, ""},
	}
	for _, test := range requests {
		t.Run("request "+test.name, func(t *testing.T) {
			if got := requestClass(r, requestRow{ContentType: test.contentType, Body: test.body}); got != test.want {
				t.Errorf("%s: got %q, want %q", test.body, got, test.want)
			}
		})
	}
	scalars := []struct{ typeName, token, want string }{
		{"int", "010", classOctalHex}, {"byte?", "0x1F", classOctalHex}, {"int", `"010"`, ""}, {"int", "0", ""},
		{"decimal", "010", classOctalHex}, {"decimal", "2147483648", ""}, {"string", "010", classNotJSON}, {"int", "--5", classNotJSON}, {"int", "2147483648", classInt32},
		{"int?", `" 99999999999 "`, classInt32}, {"string", "2147483648", ""}, {"int", "2147483647", ""},
		{"decimal", `"1,5"`, classComma}, {"decimal", "1.5", ""}, {"string", `"1,5"`, ""}, {"enum", `"BOGUS"`, classOpenEnum},
		{"enum", "true", classEnumFlags}, {"enum", `"NONE, NONE"`, classEnumFlags}, {"enum", `"true"`, ""}, {"enum", `"none"`, ""}, {"date?", `"2020-01-01T00:00:00.12345678Z"`, ""},
		{"decimal", "1e309", classFloat64},
	}
	for _, test := range scalars {
		if got := scalarClass(test.typeName, test.token); got != test.want {
			t.Errorf("%s %s: got %q, want %q", test.typeName, test.token, got, test.want)
		}
	}
}

func TestCompareToken(t *testing.T) {
	read := func(text string) (string, error) {
		if strings.HasPrefix(text, `"bad`) {
			return "", errors.New("bad")
		}
		return text, nil
	}
	found := newTally("made up", 7)
	compareToken(found, token{"same", "string", `"a"`, read}, result{OK: true, Out: `"a"`}, sameToken)
	compareToken(found, token{"other", "string", `"b"`, read}, result{OK: true, Out: `"c"`}, sameToken)
	compareToken(found, token{"strict", "string", `"bad"`, read}, result{OK: true, Out: `"bad"`}, sameToken)
	compareToken(found, token{"lenient", "string", `"d"`, read}, result{}, sameToken)
	compareToken(found, token{"aside", "int", `"bad2147483648"`, read}, result{}, sameToken)
	compareToken(found, token{"large", "int", `2147483648`, read}, result{}, sameToken)
	compareToken(found, token{"promised", "string", `d`, read}, result{OK: true}, sameToken)
	if got, want := fmt.Sprint(found.verdicts, found.values, found.inScope, found.setAside, len(found.lenient)), "3/5 1/2 5 2 2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSameClock(t *testing.T) {
	tests := []struct {
		server, ours string
		want         bool
	}{
		{`"2020-01-02T03:00:00+05:30"`, `"2020-01-02T03:00:00+05:30"`, true},
		{`"2020-01-02T03:00:00+00:00"`, `"2020-01-02T03:00:00Z"`, true},
		{`"2020-01-02T03:00:00-08:00"`, `"2020-01-02T03:00:00"`, true},
		{`"2020-01-02T03:00:00.5-08:00"`, `"2020-01-02T03:00:00"`, false},
		{`"2020-01-02T03:00:00+05:30"`, `"2020-01-01T21:30:00Z"`, false},
		{`null`, `null`, true},
		{`null`, `"2020-01-02T03:00:00"`, false},
		{`"2020-01-02T03:00:00+00:00"`, `"x"`, false},
	}
	for _, test := range tests {
		if got := sameClock(test.server, test.ours); got != test.want {
			t.Errorf("sameClock(%s, %s) = %v", test.server, test.ours, got)
		}
	}
}

func TestSameDocument(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       bool
	}{
		{"empty forms", `<a><b/></a>`, `<a><b></b></a>`, true},
		{"quotes", `<a x="1"/>`, `<a x='1'/>`, true},
		{"attribute order", `<a x="1" y="2"/>`, `<a y="2" x="1"/>`, false},
		{"element order", `<a><b/><c/></a>`, `<a><c/><b/></a>`, false},
		{"text", `<a>1</a>`, `<a>2</a>`, false},
		{"prefix", `<p:a xmlns:p="u"/>`, `<q:a xmlns:q="u"/>`, false},
		{"shorter", `<a/>`, `<a/><b/>`, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, err := sameDocument([]byte(test.a), []byte(test.b)); err != nil || got != test.want {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
}

func TestRewriteBlocks(t *testing.T) {
	fresh := map[string]string{"a": "1\n", "b": "2\n"}
	got, err := rewriteBlocks("x\n<!-- counted: a -->\nold\n<!-- end -->\ny\n<!-- counted: b -->\n<!-- end -->\n", fresh)
	want := "x\n<!-- counted: a -->\n1\n<!-- end -->\ny\n<!-- counted: b -->\n2\n<!-- end -->\n"
	if err != nil || got != want {
		t.Errorf("got %q, %v", got, err)
	}
	for _, document := range []string{
		"<!-- counted: a -->\n<!-- end -->\n",
		"<!-- counted: a -->\n<!-- end -->\n<!-- counted: b -->\n<!-- end -->\n<!-- counted: c -->\n<!-- end -->\n",
		"<!-- counted: a -->\n<!-- end -->\n<!-- counted: b -->\n<!-- end -->\n<!-- counted: b -->\n<!-- end -->\n",
	} {
		if _, err := rewriteBlocks(document, fresh); err == nil {
			t.Errorf("accepted a document with a missing, unknown or repeated block: %q", document)
		}
	}
}

func TestDecodeRows(t *testing.T) {
	rows, err := decodeRows[textRow](strings.NewReader("{\"case\":\"a\"}\n\n{\"case\":\"b\",\"value\":null}"))
	if err != nil || len(rows) != 2 || rows[1].Case != "b" || rows[1].Value != nil {
		t.Errorf("got %v, %v", rows, err)
	}
	if rows, err := decodeRows[textRow](strings.NewReader("{}\n{")); err == nil || len(rows) != 1 {
		t.Errorf("a broken row passed: %v", rows)
	}
}

func TestScore(t *testing.T) {
	almost := score{agree: 99, of: 100}
	if !almost.atLeast(99) || (score{98, 100}).atLeast(99) || !(score{}).atLeast(99) || almost.misses() != 1 {
		t.Error("the share is not computed right")
	}
}

func TestDateClass(t *testing.T) {
	for text, want := range map[string]string{
		"23:54:00":                     classGeneralDate,
		"02/03/2020":                   classGeneralDate,
		"01.10.2014":                   classGeneralDate,
		"March 25, 2024":               classGeneralDate,
		"2014-10-01 11:54 PM":          classGeneralDate,
		"--10":                         classGeneralDate,
		"---01Z":                       classGeneralDate,
		"--10-01":                      "",
		"2014-10-01T23:54":             "",
		"2014-10-01 23:54 GMT":         "",
		"2014/10/01":                   "",
		"2014-10-01T23:54:00-07:00x":   classOverlooked,
		"2014-10-01T23:54:00-07:00":    "",
		"9999-12-31T23:54:00-07:00":    classBeyondYears,
		"9999-12-31T23:54-07:00":       classBeyondYears,
		"9999-12-31T23:54:00+07:00":    "",
		"0001-01-01+01":                classBeyondYears,
		"0001-01-01+01:60":             classBeyondYears,
		"0001-01-01T23:54:00.5+23:54":  "",
		"0001-01-01T23:54:00.5+23:55":  classBeyondYears,
		"0001-01-05T03:58:59.9 +99:59": classBeyondYears,
		"0001-01-06T00:00:00+99:59":    "",
	} {
		if got := dateClass(text); got != want {
			t.Errorf("dateClass(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestParseMoment(t *testing.T) {
	want := time.Date(2014, 9, 27, 19, 55, 0, 0, time.UTC)
	for _, text := range []string{"2014-09-27T19:55:00Z", "2014-10-01T23:54:00+99:59", "2014-09-27T12:55:00-07:00"} {
		if at, zoned, err := parseMoment(text); err != nil || !zoned || !at.Equal(want) {
			t.Errorf("parseMoment(%q) = %v, %v, %v, want %v", text, at, zoned, err, want)
		}
	}
	if _, zoned, err := parseMoment("2014-09-27T19:55:00.5"); err != nil || zoned {
		t.Errorf("a date without a zone: zoned %v, %v", zoned, err)
	}
	if _, _, err := parseMoment("2014-09-27 19:55Z"); err == nil {
		t.Error("a form that the server does not write was read")
	}
}

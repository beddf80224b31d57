package torture_test

import (
	"encoding/xml"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/internal/torture"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

const longName = "ANameThatIsLongerThanThirtyTwoBytes"

// summary writes the problems of err as "path code".
func summary(t *testing.T, err error) (lines []string) {
	t.Helper()
	if err == nil {
		return nil
	}
	list, ok := errors.AsType[validate.Errors](err)
	if !ok {
		t.Fatalf("not a list of problems: %T %v", err, err)
	}
	for _, problem := range list {
		lines = append(lines, problem.Path.String()+" "+string(problem.Code))
	}
	return lines
}

func TestProblemsHaveNestedPaths(t *testing.T) {
	rows := []struct {
		name, reason, contentType, body string
		want                            []string
	}{
		{"list item's member", "the index counts from zero", "application/json",
			`{"_lines":[{"id":1},{"rate":"x","id":"2"},{"open":[]}]}`, []string{"_lines[1].rate type", "_lines[2].open type"}},
		{"object's member", "an object adds one step", "application/json", `{"Home":{"since":"later"}}`, []string{"Home.since type"}},
		{"scalar items", "each is looked at", "application/json", `{"Roles":[1,"x",null,9223372036854775808]}`,
			[]string{"Roles[1] type", "Roles[2] null", "Roles[3] range"}},
		{"item that is none", "it keeps its place", "application/json", `{"_lines":[7,{"rate":[]}]}`, []string{"_lines[0] type", "_lines[1].rate type"}},
		{"another case", "paths have the documented names", "application/json", `{"_LINES":[{"RATE":"x"}]}`, []string{"_lines[0].rate type"}},
		{"XML list", "elements count as items", "application/xml",
			`<User><_lines><Line><id>1</id></Line><Line><rate>x</rate></Line></_lines></User>`, []string{"_lines[1].rate type"}},
		{"XML object", "an object adds one step", "application/xml", `<User><Home><open>yes</open></Home></User>`, []string{"Home.open type"}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			_, err := torture.Decode(row.contentType, []byte(row.body))
			if diff := cmp.Diff(row.want, summary(t, err)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.reason, diff)
			}
		})
	}
}

func TestNamesAreFolded(t *testing.T) {
	rows := []struct {
		name, reason, member string
		want                 bool
	}{
		{"exact", "the usual case", longName, true},
		{"lower case", "case does not count, however long the name is", strings.ToLower(longName), true},
		{"upper case", "case does not count, however long the name is", strings.ToUpper(longName), true},
		{"one letter less", "the whole name counts", longName[1:], false},
		{"one letter more", "the whole name counts", longName + "s", false},
		{"Kelvin sign", "only ASCII letters fold", strings.Replace(longName, "s", "\u017f", 1), false},
		{"escaped", "an escaped name is the same name", `\u0041` + longName[1:], true},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var update torture.Update
			if err := update.UnmarshalJSON([]byte(`{"` + row.member + `":"x"}`)); err != nil {
				t.Fatal(err)
			}
			if got := update.Long == wire.Value("x"); got != row.want {
				t.Errorf("%s: read is %v, want %v", row.reason, got, row.want)
			}
		})
	}
}

func TestTheLastOfSeveralCounts(t *testing.T) {
	rows := []struct{ name, reason, body, want string }{
		{"lists", "a list replaces a list", `{"Roles":[1,2],"roles":[3]}`, `{"Roles":[3]}`},
		{"lists of objects", "a list replaces a list", `{"_lines":[{"id":1,"text":"a"}],"_lines":[{"id":2}]}`, `{"_lines":[{"id":2,"open":false}]}`},
		{"objects", "an object replaces an object", `{"Home":{"id":1,"text":"a"},"Home":{"open":true}}`, `{"Home":{"id":0,"open":true}}`},
		{"null", "null is a value too", `{"Tags":["a"],"Tags":null}`, `{"Tags":null}`},
		{"values", "in whatever case", `{"Nick":"a","NICK":"b"}`, `{"Nick":"b"}`},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var update torture.Update
			if err := update.UnmarshalJSON([]byte(row.body)); err != nil {
				t.Fatal(err)
			}
			got, err := update.MarshalJSON()
			if err != nil || string(got) != row.want {
				t.Errorf("%s: got %s, want %s, error %v", row.reason, got, row.want, err)
			}
		})
	}
}

// TestXMLOrder compares the elements with the order of XmlSerializer: what is
// marked xmlfirst, as members of a .NET base class are, then the rest as
// documented.
func TestXMLOrder(t *testing.T) {
	line := torture.Line{ID: 1, Text: wire.Value("t"), Open: true}
	update := torture.Update{
		ID: wire.Value[int64](7), Nick: wire.Value("n"), Lines: wire.Value([]torture.Line{line}), Home: wire.Value(line), Long: wire.Value("l"),
	}
	answer := torture.Response{Result: wire.Value("r"), First: wire.Value("f")}
	rows := []struct {
		name  string
		value any
		want  []string
	}{
		{"update", update, []string{"User", "_lines", "Line", "id", "text", "open", "Id", "Nick", "Home", "id", "text", "open", longName}},
		{"answer", answer, []string{"Answer", "First", "Result"}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			text, err := xml.Marshal(row.value)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.want, elements(string(text))); diff != "" {
				t.Errorf("in %s (-want +got):\n%s", text, diff)
			}
		})
	}
}

// elements returns the names of the start tags in a document.
func elements(document string) (names []string) {
	decoder := xml.NewDecoder(strings.NewReader(document))
	for {
		token, err := decoder.Token()
		if err != nil {
			return names
		}
		if start, ok := token.(xml.StartElement); ok {
			names = append(names, start.Name.Local)
		}
	}
}

func TestXMLOrderIsFreeWhenReading(t *testing.T) {
	inOrder, err := torture.Decode("application/xml", []byte(`<User><_lines><Line/></_lines><Id>7</Id><Nick>n</Nick></User>`))
	if err != nil {
		t.Fatal(err)
	}
	reversed, err := torture.Decode("application/xml", []byte(`<User><Nick>n</Nick><Id>7</Id><_lines><Line/></_lines></User>`))
	if err != nil || !cmp.Equal(inOrder, reversed) {
		t.Errorf("error %v (-in order +reversed):\n%s", err, cmp.Diff(inOrder, reversed))
	}
}

// TestNestedSecretsStayOutOfLogs logs records inside an answer: in an object
// and in a list.
func TestNestedSecretsStayOutOfLogs(t *testing.T) {
	user := torture.User{
		Name: "Ada", Key: wire.NewSecret(lawtest.Marker), Password: wire.Value(wire.NewSecret(lawtest.Marker)),
		Home: wire.Value(torture.Line{ID: 3, Text: wire.Value("at home")}),
	}
	answer := torture.Response{Detail: wire.Value(user), All: wire.Value([]torture.User{{}, user})}
	var log strings.Builder
	for _, handler := range []slog.Handler{slog.NewTextHandler(&log, nil), slog.NewJSONHandler(&log, nil)} {
		slog.New(handler).Info("updated", "answer", answer)
	}
	if lawtest.ShowsSecret(log.String()) {
		t.Errorf("a secret is shown: %s", log.String())
	}
	for _, want := range []string{"answer.Detail.Name=Ada", "answer.All.1.Name=Ada", "answer.All.1.Key=" + wire.Mask, "at home"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log lacks %q: %s", want, log.String())
		}
	}
}

func TestChangesInListsHaveTheirPlaces(t *testing.T) {
	before := torture.User{Roles: wire.Value([]int64{1, 2}), Lines: wire.Value([]torture.Line{{ID: 1}, {ID: 2}})}
	after := torture.User{Roles: wire.Value([]int64{1, 3, 4}), Lines: wire.Value([]torture.Line{{ID: 1, Open: true}})}
	var got []string
	for _, row := range torture.Changes(before, after) {
		got = append(got, row.Path.String())
	}
	if want := []string{"Roles[1]", "Roles[2]", "_lines[0].open", "_lines[1]"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// nullBadge is null as an item of a list.
func nullBadge() (badge torture.Badge) {
	badge.SetNull()
	return badge
}

// TestNullItems: an item that can be null keeps its place and differs from an
// empty one.
func TestNullItems(t *testing.T) {
	nought, err := wire.ParseDecimal("0.0")
	if err != nil {
		t.Fatal(err)
	}
	want := torture.User{Badges: wire.Value([]torture.Badge{nullBadge(), {Cost: nought}, {Kind: 1, Cost: nought}})}
	const asXML = `<Badges><Badge xsi:nil="true"></Badge><Badge><kind>0</kind><cost>0.0</cost></Badge><Badge><kind>1</kind><cost>0.0</cost></Badge></Badges>`
	const asJSON = `"Badges":[null,{"kind":0,"cost":0.0},{"kind":1,"cost":0.0}]`
	var fromJSON, fromXML torture.User
	if err := fromJSON.UnmarshalJSON([]byte("{" + asJSON + "}")); err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal([]byte(`<User xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`+asXML+`</User>`), &fromXML); err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string]torture.User{"JSON": fromJSON, "XML": fromXML} {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("from %s (-want +got):\n%s", name, diff)
		}
	}
	inJSON, err := want.MarshalJSON()
	if err != nil || !strings.Contains(string(inJSON), asJSON) {
		t.Errorf("got %s, want %s in it, error %v", inJSON, asJSON, err)
	}
	if logged := nullBadge().LogValue(); !logged.Equal(slog.Value{}) {
		t.Errorf("a null item is logged as %v", logged)
	}
	want.Name, want.Mail = "Ada", "a@b"
	inXML, err := xml.Marshal(want)
	if err != nil || !strings.Contains(string(inXML), asXML) {
		t.Errorf("got %s, want %s in it, error %v", inXML, asXML, err)
	}
}

// TestNullItemsAreCompared: a null item and an empty one differ, for Diff and
// for Changes.
func TestNullItemsAreCompared(t *testing.T) {
	before := torture.User{Badges: wire.Value([]torture.Badge{{Kind: 1}, nullBadge()})}
	after := torture.User{Badges: wire.Value([]torture.Badge{{Kind: 1}, {}})}
	if got := torture.Diff(before, after).Paths(); !slices.Equal(got, []string{"Badges"}) {
		t.Errorf("Diff sends %q", got)
	}
	if got := changed(before, after); !slices.Equal(got, []string{"Badges[1]"}) {
		t.Errorf("Changes lists %q", got)
	}
	if rows := torture.Changes(before, after); len(rows) == 1 && rows[0].Old != nil {
		t.Errorf("the null item is listed as %v", rows[0].Old)
	}
}

// changed returns the paths that Changes lists.
func changed(before, after torture.User) (paths []string) {
	for _, row := range torture.Changes(before, after) {
		paths = append(paths, row.Path.String())
	}
	return paths
}

// TestNullItemsOnlyWhereTheyCanBe: a list of items that cannot be null reports
// a null item.
func TestNullItemsOnlyWhereTheyCanBe(t *testing.T) {
	rows := []struct {
		name, reason, contentType, body string
		want                            []string
	}{
		{"badge", "it can be null", "application/json", `{"Badges":[null]}`, nil},
		{"empty text for a badge", "it is null too", "application/json", `{"Badges":[""]}`, nil},
		{"line", "it cannot", "application/json", `{"_lines":[null]}`, []string{"_lines[0] null"}},
		{"badge in XML", "it can be null", "application/xml",
			`<User xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><Badges><Badge i:nil="true"/></Badges></User>`, nil},
		{"line in XML", "it cannot", "application/xml",
			`<User xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><_lines><Line i:nil="true"/></_lines></User>`, []string{"_lines[0] null"}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			_, err := torture.Decode(row.contentType, []byte(row.body))
			if diff := cmp.Diff(row.want, summary(t, err)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.reason, diff)
			}
		})
	}
}

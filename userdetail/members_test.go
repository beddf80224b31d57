package userdetail_test

import (
	"bytes"
	"encoding/xml"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/userdetail"
	"github.com/seed16fbf055/userupdate/wire"
)

// member is one row of the vendor's page, read by a person. The structs are
// held against it, so that none can be forgotten or changed by accident.
type member struct {
	name       string
	field      string // in Go
	value      reflect.Type
	null       bool
	required   bool
	readOnly   bool
	deprecated bool
	answerOnly bool // "Only present in responses. This data is not to be sent to the server."
}

var (
	intType    = reflect.TypeFor[int64]()
	byteType   = reflect.TypeFor[uint8]()
	boolType   = reflect.TypeFor[bool]()
	stringType = reflect.TypeFor[string]()
	linksType  = reflect.TypeFor[[]userdetail.Link]()
)

// documented holds the members in the order of the vendor's page. Nullability
// is not on the page; it follows from the numbering of its samples, and where
// that leaves it open, for the two bytes, a member can be null.
var documented = []member{
	{name: "Id", field: "ID", value: intType, readOnly: true},
	{name: "Username", field: "Username", value: stringType, null: true, readOnly: true},
	{name: "FirstName", field: "FirstName", value: stringType, required: true},
	{name: "LastName", field: "LastName", value: stringType, null: true},
	{name: "MobileNumber", field: "MobileNumber", value: stringType, null: true},
	{name: "Is2FAEnabled", field: "Is2FAEnabled", value: boolType, readOnly: true},
	{name: "TimezoneId", field: "TimezoneID", value: intType},
	{name: "DateTimeFormatId", field: "DateTimeFormatID", value: byteType, null: true, deprecated: true},
	{name: "NumberFormatId", field: "NumberFormatID", value: byteType, null: true, deprecated: true},
	{name: "_links", field: "Links", value: linksType, null: true, readOnly: true, answerOnly: true},
}

// documentedLink and documentedResponse hold the members of the page's other
// two models.
var (
	documentedLink = []member{
		{name: "rel", field: "Rel", value: stringType, null: true},
		{name: "href", field: "Href", value: stringType, null: true},
		{name: "method", field: "Method", value: stringType, null: true},
		{name: "title", field: "Title", value: stringType, null: true},
	}
	documentedResponse = []member{
		{name: "StatusMessage", field: "StatusMessage", value: stringType, null: true},
		{name: "_links", field: "Links", value: linksType, null: true},
	}
)

// sample returns a value of the member that is not its zero value.
func (m member) sample() reflect.Value {
	switch m.value {
	case intType:
		return reflect.ValueOf(int64(len(m.name)))
	case byteType:
		return reflect.ValueOf(uint8(255))
	case boolType:
		return reflect.ValueOf(true)
	case linksType:
		return reflect.ValueOf([]userdetail.Link{{Rel: wire.Value("self")}})
	}
	return reflect.ValueOf("text of " + m.name)
}

// updateWith returns an update with this one member set.
func (m member) updateWith() userdetail.Update {
	var update userdetail.Update
	setValue(reflect.ValueOf(&update).Elem().FieldByName(m.field), m.sample())
	return update
}

// updateNull returns an update with null for this one member.
func (m member) updateNull() userdetail.Update {
	var update userdetail.Update
	setNull(reflect.ValueOf(&update).Elem().FieldByName(m.field))
	return update
}

// userWith returns a record with this one member set.
func (m member) userWith() userdetail.User {
	var user userdetail.User
	field := reflect.ValueOf(&user).Elem().FieldByName(m.field)
	if m.null {
		setValue(field, m.sample())
	} else {
		field.Set(m.sample())
	}
	return user
}

// eachMember runs a test for every documented member.
func eachMember(t *testing.T, test func(t *testing.T, m member)) {
	t.Helper()
	for _, m := range documented {
		t.Run(m.name, func(t *testing.T) { test(t, m) })
	}
}

func TestMembersAreTheDocumentedOnes(t *testing.T) {
	rows := []struct {
		model   reflect.Type
		members []member
		count   int // as the vendor's page has it, against a typing error above
		sent    bool
	}{
		{reflect.TypeFor[userdetail.User](), documented, 10, false},
		{reflect.TypeFor[userdetail.Update](), documented, 10, true},
		{reflect.TypeFor[userdetail.Link](), documentedLink, 4, false},
		{reflect.TypeFor[userdetail.Response](), documentedResponse, 2, false},
	}
	for _, row := range rows {
		t.Run(row.model.Name(), func(t *testing.T) {
			fields := reflect.VisibleFields(row.model)
			fields = slices.DeleteFunc(fields, func(f reflect.StructField) bool { return !f.IsExported() })
			if len(fields) != row.count || len(row.members) != row.count {
				t.Fatalf("%d members, %d in the table; the vendor's page has %d", len(fields), len(row.members), row.count)
			}
			for i, m := range row.members {
				checkMember(t, fields[i], m, row.sent)
			}
		})
	}
}

func checkMember(t *testing.T, field reflect.StructField, m member, sent bool) {
	t.Helper()
	if field.Name != m.field {
		t.Fatalf("member %s stands where the vendor's page has %s", field.Name, m.name)
	}
	value, optional := optionalOf(field.Type)
	if value != m.value {
		t.Errorf("%s holds %v, want %v", m.name, value, m.value)
	}
	if want := m.null || sent; optional != want {
		t.Errorf("%s: Optional is %v, want %v", m.name, optional, want)
	}
	jsonTag := m.name
	if optional {
		jsonTag += ",omitzero"
	}
	if got := field.Tag.Get("json"); got != jsonTag {
		t.Errorf("%s: json tag %q, want %q", m.name, got, jsonTag)
	}
	if got := field.Tag.Get("xml"); got != m.name {
		t.Errorf("%s: xml tag %q, want %q", m.name, got, m.name)
	}
	rules := ""
	if m.required {
		rules = "required,notblank"
	}
	if got := field.Tag.Get("validate"); got != rules {
		t.Errorf("%s: rules %q, want %q", m.name, got, rules)
	}
	contract := strings.Split(field.Tag.Get("contract"), ",")
	if got := slices.Contains(contract, "readonly"); got != m.readOnly {
		t.Errorf("%s: read-only is %v, want %v", m.name, got, m.readOnly)
	}
	if got, want := slices.Contains(contract, "responseonly"), m.answerOnly && sent; got != want {
		t.Errorf("%s: not written in a request is %v, want %v", m.name, got, want)
	}
	if got, want := slices.Contains(contract, "xmlfirst"), m.name == "_links"; got != want {
		t.Errorf("%s: first in XML is %v, want %v", m.name, got, want)
	}
}

// TestDeprecatedMembersSaySo reads the comments, because tools do.
func TestDeprecatedMembersSaySo(t *testing.T) {
	for _, name := range []string{"user.go", "update.go"} {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		found := map[string]bool{}
		ast.Inspect(file, func(node ast.Node) bool {
			if field, ok := node.(*ast.Field); ok && len(field.Names) == 1 {
				found[field.Names[0].Name] = strings.Contains(field.Doc.Text(), "\n\nDeprecated: ")
			}
			return true
		})
		for _, m := range documented {
			if got, ok := found[m.field]; !ok || got != m.deprecated {
				t.Errorf("%s: %s is deprecated: %v, want %v", name, m.field, got, m.deprecated)
			}
		}
	}
}

func TestRequiredMembersAreTheDocumentedOnes(t *testing.T) {
	var want strings.Builder
	for _, m := range documented {
		if m.required {
			want.WriteString(m.name + " required\n")
		}
	}
	if diff := cmp.Diff(want.String(), summary(t, userdetail.Update{}.Validate())); diff != "" {
		t.Errorf("problems of an empty update (-want +got):\n%s", diff)
	}
	if err := (userdetail.Update{}).ValidatePartial(); err != nil {
		t.Errorf("an empty partial update is fine, got %v", err)
	}
	if diff := cmp.Diff(want.String(), summary(t, userdetail.User{}.Validate())); diff != "" {
		t.Errorf("problems of an empty record (-want +got):\n%s", diff)
	}
}

func TestNullIsRefusedWhereTheServerHasNone(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		want := m.name + " null\n"
		if m.required {
			want = m.name + " required\n"
		}
		if m.null {
			want = ""
		}
		update := m.updateNull()
		if got := summary(t, update.ValidatePartial()); got != want {
			t.Errorf("ValidatePartial: %q, want %q", got, want)
		}
		if got := summary(t, update.Validate()); want != "" && !strings.Contains(got, want) {
			t.Errorf("Validate: %q, want %q in it", got, want)
		}
		merged, err := userdetail.Apply(ada(), update)
		if got := summary(t, err); got != want {
			t.Errorf("Apply: %q, want %q", got, want)
		}
		if err != nil && !cmp.Equal(merged, ada()) {
			t.Errorf("Apply failed and changed the record:\n%s", cmp.Diff(ada(), merged))
		}
	})
}

func TestApplyHandlesEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		got, err := userdetail.Apply(userdetail.User{}, m.updateWith())
		if err != nil {
			t.Fatal(err)
		}
		want := m.userWith()
		if m.readOnly {
			want = userdetail.User{}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if !m.null || m.readOnly {
			return
		}
		cleared, err := userdetail.Apply(got, m.updateNull())
		if err != nil {
			t.Fatal(err)
		}
		field := reflect.ValueOf(cleared).FieldByName(m.field)
		if !field.MethodByName("IsNull").Call(nil)[0].Bool() {
			t.Errorf("null did not reach the record: %+v", field)
		}
	})
}

func TestCheckReadOnlyFindsEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		want := ""
		if m.readOnly {
			want = m.name + " readonly\n"
		}
		if got := summary(t, userdetail.CheckReadOnly(userdetail.User{}, m.updateWith())); got != want {
			t.Errorf("a changed member: %q, want %q", got, want)
		}
		if err := userdetail.CheckReadOnly(m.userWith(), m.updateWith()); err != nil {
			t.Errorf("the record's own value changes nothing, got %v", err)
		}
	})
}

func TestDiffFindsEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		want := userdetail.Update{}
		if !m.readOnly {
			want = m.updateWith()
		}
		if diff := cmp.Diff(want, userdetail.Diff(userdetail.User{}, m.userWith())); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

func TestFullSendsEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		if got := slices.Contains(userdetail.Full(m.userWith()).Paths(), m.name); got == m.readOnly {
			t.Errorf("sent is %v, read-only is %v", got, m.readOnly)
		}
		if m.null && slices.Contains(userdetail.Full(userdetail.User{}).Paths(), m.name) {
			t.Error("sent although the record does not know it")
		}
	})
}

func TestMergeKeepsEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		set, null := m.updateWith(), m.updateNull()
		rows := []struct {
			name                string
			first, second, want userdetail.Update
		}{
			{"the first alone", set, userdetail.Update{}, set},
			{"the second alone", userdetail.Update{}, set, set},
			{"a value after null", null, set, set},
			{"null after a value", set, null, null},
		}
		for _, row := range rows {
			if diff := cmp.Diff(row.want, userdetail.Merge(row.first, row.second)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.name, diff)
			}
		}
	})
}

func TestChangesFindEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		changes := userdetail.Changes(userdetail.User{}, m.userWith())
		if len(changes) != 1 || changes[0].Path[0].Name != m.name {
			t.Errorf("%v, want one change of %s", changes, m.name)
		}
		if same := userdetail.Changes(m.userWith(), m.userWith()); len(same) != 0 {
			t.Errorf("changes between equal records: %v", same)
		}
	})
}

func TestPathsNameEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		for _, update := range []userdetail.Update{m.updateWith(), m.updateNull()} {
			if got := update.Paths(); !slices.Equal(got, []string{m.name}) {
				t.Errorf("%q, want %q", got, m.name)
			}
		}
	})
}

func TestCloneCopiesEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		if diff := cmp.Diff(m.userWith(), m.userWith().Clone()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

// TestFormatsCarryEveryMember writes and reads an update with one member, as
// a value and as null, and holds it against what the format can say.
func TestFormatsCarryEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		set, null, absent := m.updateWith(), m.updateNull(), userdetail.Update{}
		if m.answerOnly {
			checkTrip(t, jsonType, encodeJSON, set, absent)
			checkTrip(t, xmlType, encodeXML, set, absent)
			return
		}
		checkTrip(t, jsonType, encodeJSON, set, set)
		checkTrip(t, jsonType, encodeJSON, null, null)
		checkTrip(t, xmlType, encodeXML, set, set)
		wantNull := null
		if m.value == stringType { // null strings are left out
			wantNull = absent
		}
		if m.null {
			checkTrip(t, xmlType, encodeXML, null, wantNull)
		}
	})
}

func checkTrip(t *testing.T, contentType string, encode func(userdetail.Update) ([]byte, error), update, want userdetail.Update) {
	t.Helper()
	body, err := encode(update)
	if err != nil {
		t.Errorf("%s: %v", contentType, err)
		return
	}
	got, err := userdetail.Decode(contentType, body)
	if err != nil {
		t.Errorf("%s: %v in %s", contentType, err, body)
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s, as %s (-want +got):\n%s", contentType, body, diff)
	}
}

func encodeJSON(update userdetail.Update) ([]byte, error) { return update.AppendJSON(nil) }

func encodeXML(update userdetail.Update) ([]byte, error) { return xml.Marshal(update) }

// TestMembersAreWrittenInTheDocumentedOrder: _links is last in JSON and first
// in XML, in a record and in an answer.
func TestMembersAreWrittenInTheDocumentedOrder(t *testing.T) {
	user := ada()
	inJSON, err := user.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	inXML, err := xml.Marshal(user)
	if err != nil {
		t.Fatal(err)
	}
	var jsonNames, xmlNames []string
	for _, m := range documented {
		jsonNames = append(jsonNames, `"`+m.name+`":`)
		xmlNames = append(xmlNames, "<"+m.name)
	}
	xmlNames = append(xmlNames[len(xmlNames)-1:], xmlNames[:len(xmlNames)-1]...)
	checkOrder(t, inJSON, jsonNames)
	checkOrder(t, inXML, xmlNames)

	answer := userdetail.Response{StatusMessage: wire.Value("done"), Links: user.Links}
	if inJSON, err = answer.MarshalJSON(); err != nil {
		t.Fatal(err)
	}
	if inXML, err = xml.Marshal(answer); err != nil {
		t.Fatal(err)
	}
	checkOrder(t, inJSON, []string{`"StatusMessage":`, `"_links":`, `"rel":`, `"href":`, `"method":`, `"title":`})
	checkOrder(t, inXML, []string{"<BaseResponseModel", "<_links", "<Link>", "<rel", "<href", "<method", "<StatusMessage"})
}

func checkOrder(t *testing.T, text []byte, names []string) {
	t.Helper()
	at := 0
	for _, name := range names {
		i := bytes.Index(text[at:], []byte(name))
		if i < 0 {
			t.Errorf("%s is missing or too early in %s", name, text)
			return
		}
		at += i
	}
}

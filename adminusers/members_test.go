package adminusers_test

import (
	"bytes"
	"encoding/xml"
	"log/slog"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// member is one row of the vendor's page, read by a person. The structs are
// held against it, so that none can be forgotten or changed by accident.
type member struct {
	name     string
	value    reflect.Type // of the value, Optional or not
	null     bool
	required bool
	readOnly bool
	secret   bool
	identity bool
	xmlOnly  bool
}

var (
	guidType        = reflect.TypeFor[uuid.UUID]()
	dateType        = reflect.TypeFor[wire.DateTime]()
	boolType        = reflect.TypeFor[bool]()
	stringType      = reflect.TypeFor[string]()
	secretType      = reflect.TypeFor[wire.Secret]()
	preferencesType = reflect.TypeFor[adminusers.Preferences]()
)

// documented holds the members in the order of the vendor's page. Nullability
// is not on the page; it follows from the numbering of its samples.
var documented = []member{
	{name: "ID", value: guidType, identity: true},
	{name: "AgreementDate", value: dateType, null: true, readOnly: true},
	{name: "AccountID", value: guidType},
	{name: "AdminUser", value: boolType},
	{name: "DateCreated", value: dateType},
	{name: "DateModified", value: dateType},
	{name: "DeclineDate", value: dateType, null: true, readOnly: true},
	{name: "DisplayName", value: stringType, required: true},
	{name: "DPAVersion", value: stringType, null: true, readOnly: true},
	{name: "EmailAddress", value: stringType, required: true},
	{name: "Enabled", value: boolType, required: true},
	{name: "LanguageID", value: guidType, required: true},
	{name: "Language", value: stringType, null: true, xmlOnly: true},
	{name: "MobilePhone", value: stringType, required: true},
	{name: "Password", value: secretType, null: true, secret: true},
	{name: "Pin", value: secretType, null: true, secret: true},
	{name: "Preferences", value: preferencesType},
	{name: "PrivacyPolicyVersion", value: stringType, null: true, readOnly: true},
	{name: "SSOEnabled", value: boolType},
	{name: "TimeZone", value: stringType, required: true},
	{name: "Username", value: stringType, required: true},
	{name: "UserPassword", value: secretType, null: true, secret: true},
}

func (m member) editable() bool { return !m.readOnly && !m.identity }

// sample returns a value of the member that is not its zero value.
func (m member) sample(t testing.TB) reflect.Value {
	t.Helper()
	switch m.value {
	case guidType:
		return reflect.ValueOf(guid(t, "7df12ac3-56c1-57e3-3581-6fd5e7233004"))
	case dateType:
		return reflect.ValueOf(date(t, "2031-02-01T12:38:20.5-07:00"))
	case boolType:
		return reflect.ValueOf(true)
	case secretType:
		return reflect.ValueOf(wire.NewSecret("hush"))
	case preferencesType:
		return reflect.ValueOf(adminusers.Preferences("Sms"))
	}
	return reflect.ValueOf("some text")
}

// updateWith returns an update with this one member set.
func (m member) updateWith(t testing.TB) adminusers.Update {
	t.Helper()
	var update adminusers.Update
	setValue(reflect.ValueOf(&update).Elem().FieldByName(m.name), m.sample(t))
	return update
}

// updateNull returns an update with null for this one member.
func (m member) updateNull() adminusers.Update {
	var update adminusers.Update
	setNull(reflect.ValueOf(&update).Elem().FieldByName(m.name))
	return update
}

// userWith returns a record with this one member set.
func (m member) userWith(t testing.TB) adminusers.User {
	t.Helper()
	var user adminusers.User
	field := reflect.ValueOf(&user).Elem().FieldByName(m.name)
	if m.null {
		setValue(field, m.sample(t))
	} else {
		field.Set(m.sample(t))
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
	for _, model := range []reflect.Type{reflect.TypeFor[adminusers.User](), reflect.TypeFor[adminusers.Update]()} {
		t.Run(model.Name(), func(t *testing.T) {
			if model.NumField() != len(documented) {
				t.Fatalf("%d members, the vendor's page has %d", model.NumField(), len(documented))
			}
			for i, m := range documented {
				checkMember(t, model, model.Field(i), m)
			}
		})
	}
}

func checkMember(t *testing.T, model reflect.Type, field reflect.StructField, m member) {
	t.Helper()
	if field.Name != m.name {
		t.Fatalf("member %s stands where the vendor's page has %s", field.Name, m.name)
	}
	value, optional := optionalOf(field.Type)
	if value != m.value {
		t.Errorf("%s holds %v, want %v", m.name, value, m.value)
	}
	wantOptional := m.null || model == reflect.TypeFor[adminusers.Update]()
	if optional != wantOptional {
		t.Errorf("%s: Optional is %v, want %v", m.name, optional, wantOptional)
	}
	jsonTag := m.name
	if optional {
		jsonTag += ",omitzero"
	}
	if m.xmlOnly {
		jsonTag = "-"
	}
	if got := field.Tag.Get("json"); got != jsonTag {
		t.Errorf("%s: json tag %q, want %q", m.name, got, jsonTag)
	}
	if got := field.Tag.Get("xml"); got != m.name {
		t.Errorf("%s: xml tag %q, want %q", m.name, got, m.name)
	}
	contract := field.Tag.Get("contract")
	if got := contract == "readonly"; got != m.readOnly {
		t.Errorf("%s: read-only is %v, want %v", m.name, got, m.readOnly)
	}
	if got := contract == "identity"; got != m.identity {
		t.Errorf("%s: identity is %v, want %v", m.name, got, m.identity)
	}
}

func TestRequiredMembersAreTheDocumentedOnes(t *testing.T) {
	var want strings.Builder
	for _, m := range documented {
		if m.required {
			want.WriteString(m.name + " required\n")
		}
	}
	if diff := cmp.Diff(want.String(), summary(t, adminusers.Update{}.Validate())); diff != "" {
		t.Errorf("problems of an empty update (-want +got):\n%s", diff)
	}
	if err := (adminusers.Update{}).ValidatePartial(); err != nil {
		t.Errorf("an empty partial update is fine, got %v", err)
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
		existing := ada(t)
		merged, err := adminusers.Apply(existing, update)
		if got := summary(t, err); got != want {
			t.Errorf("Apply: %q, want %q", got, want)
		}
		if err != nil && !cmp.Equal(merged, existing) {
			t.Errorf("Apply failed and changed the record:\n%s", cmp.Diff(existing, merged))
		}
	})
}

func TestApplyHandlesEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		before := adminusers.User{}
		got, err := adminusers.Apply(before, m.updateWith(t))
		if err != nil {
			t.Fatal(err)
		}
		want := m.userWith(t)
		if m.readOnly {
			want = before
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if !m.null || m.readOnly {
			return
		}
		cleared, err := adminusers.Apply(got, m.updateNull())
		if err != nil {
			t.Fatal(err)
		}
		if field := reflect.ValueOf(cleared).FieldByName(m.name); !isNull(field) {
			t.Errorf("null did not reach the record: %+v", field)
		}
	})
}

func isNull(optional reflect.Value) bool {
	return optional.MethodByName("IsNull").Call(nil)[0].Bool()
}

func TestCheckReadOnlyFindsEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		want := ""
		if m.readOnly {
			want = m.name + " readonly\n"
		}
		if got := summary(t, adminusers.CheckReadOnly(adminusers.User{}, m.updateWith(t))); got != want {
			t.Errorf("a changed member: %q, want %q", got, want)
		}
		if err := adminusers.CheckReadOnly(m.userWith(t), m.updateWith(t)); err != nil {
			t.Errorf("the record's own value changes nothing, got %v", err)
		}
	})
}

func TestDiffFindsEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		want := adminusers.Update{}
		if m.editable() {
			want = m.updateWith(t)
		}
		if diff := cmp.Diff(want, adminusers.Diff(adminusers.User{}, m.userWith(t))); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

func TestFullSendsEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		sent := adminusers.Full(m.userWith(t)).Paths()
		if got := slices.Contains(sent, m.name); got == m.readOnly {
			t.Errorf("sent is %v, read-only is %v", got, m.readOnly)
		}
		unknown := adminusers.Full(adminusers.User{}).Paths()
		if m.null && slices.Contains(unknown, m.name) {
			t.Errorf("sent although the record does not know it")
		}
	})
}

func TestMergeKeepsEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		set, null := m.updateWith(t), m.updateNull()
		rows := []struct {
			name                string
			first, second, want adminusers.Update
		}{
			{"the first alone", set, adminusers.Update{}, set},
			{"the second alone", adminusers.Update{}, set, set},
			{"a value after null", null, set, set},
			{"null after a value", set, null, null},
		}
		for _, row := range rows {
			if diff := cmp.Diff(row.want, adminusers.Merge(row.first, row.second)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.name, diff)
			}
		}
	})
}

func TestChangesFindEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		changes := adminusers.Changes(adminusers.User{}, m.userWith(t))
		if len(changes) != 1 || changes[0].Path.String() != m.name {
			t.Fatalf("%v, want one change of %s", changes, m.name)
		}
		if m.secret && changes[0].New != wire.Mask {
			t.Errorf("a secret is shown as %v", changes[0].New)
		}
		if same := adminusers.Changes(m.userWith(t), m.userWith(t)); len(same) != 0 {
			t.Errorf("changes between equal records: %v", same)
		}
	})
}

func TestPathsNameEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		for _, update := range []adminusers.Update{m.updateWith(t), m.updateNull()} {
			if got := update.Paths(); !slices.Equal(got, []string{m.name}) {
				t.Errorf("%q, want %q", got, m.name)
			}
		}
	})
}

func TestCloneCopiesEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		user := m.userWith(t)
		if diff := cmp.Diff(user, user.Clone()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

// TestFormatsCarryEveryMember writes and reads an update with one member, as
// a value and as null, and holds it against what the format can say.
func TestFormatsCarryEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		set, null, absent := m.updateWith(t), m.updateNull(), adminusers.Update{}
		wantJSON, wantNullJSON := set, null
		if m.xmlOnly {
			wantJSON, wantNullJSON = absent, absent
		}
		checkTrip(t, "JSON", jsonType, encodeJSON, set, wantJSON)
		checkTrip(t, "JSON null", jsonType, encodeJSON, null, wantNullJSON)
		checkTrip(t, "XML", xmlType, encodeXML, set, set)
		wantNullXML := absent // null strings are left out
		if m.value == dateType && m.null {
			wantNullXML = null
		}
		if m.null {
			checkTrip(t, "XML null", xmlType, encodeXML, null, wantNullXML)
		}
	})
}

func checkTrip(t *testing.T, name, contentType string, encode func(adminusers.Update) ([]byte, error), update, want adminusers.Update) {
	t.Helper()
	body, err := encode(update)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	got, err := adminusers.Decode(contentType, body)
	if err != nil {
		t.Errorf("%s: %v in %s", name, err, body)
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s, as %s (-want +got):\n%s", name, body, diff)
	}
}

func encodeJSON(update adminusers.Update) ([]byte, error) { return update.AppendJSON(nil) }

func encodeXML(update adminusers.Update) ([]byte, error) { return xml.Marshal(update) }

func TestNamesMatchWithoutCaseInJSONOnly(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		inJSON, err := m.updateWith(t).MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		inXML, err := xml.Marshal(m.updateWith(t))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{strings.ToLower(m.name), strings.ToUpper(m.name)} {
			if name == m.name { // ID
				continue
			}
			want := m.updateWith(t)
			if m.xmlOnly {
				want = adminusers.Update{}
			}
			got, err := adminusers.Decode(jsonType, bytes.ReplaceAll(inJSON, []byte(m.name), []byte(name)))
			if err != nil || !cmp.Equal(want, got) {
				t.Errorf("JSON %s: %q, %v", name, got.Paths(), err)
			}
			got, err = adminusers.Decode(xmlType, bytes.ReplaceAll(inXML, []byte(m.name), []byte(name)))
			if err != nil || len(got.Paths()) != 0 {
				t.Errorf("XML %s: read %q, %v", name, got.Paths(), err)
			}
		}
	})
}

func TestLogLinesHaveEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		for name, value := range map[string]slog.Value{"update": m.updateWith(t).LogValue(), "record": m.userWith(t).LogValue()} {
			i := slices.IndexFunc(value.Group(), func(a slog.Attr) bool { return a.Key == m.name })
			if i < 0 {
				t.Errorf("%s: %v", name, value)
				continue
			}
			if got := value.Group()[i].Value.Resolve().String(); m.secret && got != wire.Mask {
				t.Errorf("%s: a secret is shown as %q", name, got)
			}
		}
	})
}

func TestMembersAreWrittenInTheDocumentedOrder(t *testing.T) {
	user := ada(t)
	inJSON, err := user.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	inXML, err := xml.Marshal(user)
	if err != nil {
		t.Fatal(err)
	}
	at := struct{ json, xml int }{}
	for _, m := range documented {
		if m.xmlOnly {
			if bytes.Contains(inJSON, []byte(`"`+m.name+`"`)) {
				t.Errorf("%s is in the JSON", m.name)
			}
		} else if i := bytes.Index(inJSON, []byte(`"`+m.name+`":`)); i < at.json {
			t.Errorf("%s is missing in the JSON or too early", m.name)
		} else {
			at.json = i
		}
		if i := elementStart(inXML, m.name); i < at.xml {
			t.Errorf("%s is missing in the XML or too early", m.name)
		} else {
			at.xml = i
		}
	}
}

// elementStart finds the start tag of an element.
func elementStart(text []byte, name string) int {
	at := regexp.MustCompile("<" + name + "[ >]").FindIndex(text)
	if at == nil {
		return -1
	}
	return at[0]
}

// TestRulesOfRecordAndUpdateAgree holds User.Validate against the rules of an
// update that sends every member the record has.
func TestRulesOfRecordAndUpdateAgree(t *testing.T) {
	eachRandom(t, func(t *testing.T, random *rand.Rand) {
		user := randomUser(t, random)
		record := summary(t, user.Validate())
		update := summary(t, adminusers.Full(user).Validate())
		if record != update {
			t.Errorf("the record has\n%sthe update has\n%s", record, update)
		}
	})
}

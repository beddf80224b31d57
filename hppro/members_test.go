package hppro_test

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/wire"
)

// member is one row of the vendor's page, read by a person. The structs are
// held against it, so that none can be forgotten or changed by accident.
type member struct {
	name     string
	value    reflect.Type // of the value, Optional or not
	null     bool
	secret   bool
	identity bool
}

var (
	intType     = reflect.TypeFor[int64]()
	dateType    = reflect.TypeFor[wire.DateTime]()
	boolType    = reflect.TypeFor[bool]()
	stringType  = reflect.TypeFor[string]()
	decimalType = reflect.TypeFor[wire.Decimal]()
	secretType  = reflect.TypeFor[wire.Secret]()
	keyType     = reflect.TypeFor[wire.SecretGUID]()
	licenseType = reflect.TypeFor[[]hppro.License]()
	rolesType   = reflect.TypeFor[[]int64]()
	uplineType  = reflect.TypeFor[[]hppro.UplineUser]()
)

// documented holds the members in the order of the vendor's page, which marks
// none as required, none as read-only and none as deprecated. Nullability is
// not on the page; it follows from the numbering of its samples, and where
// that leaves it open a member can be null.
var documented = []member{
	{name: "AgentNumber", value: stringType, null: true},
	{name: "ChangedBy", value: intType, null: true},
	{name: "ChangedDate", value: dateType, null: true},
	{name: "CreateDate", value: dateType},
	{name: "CreatedBy", value: intType, null: true},
	{name: "Disabled", value: boolType},
	{name: "Email", value: stringType, null: true},
	{name: "FirstName", value: stringType, null: true},
	{name: "Id", value: intType, identity: true},
	{name: "LanguageId", value: intType, null: true},
	{name: "LastName", value: stringType, null: true},
	{name: "OfficeId", value: intType, null: true},
	{name: "Phone", value: stringType, null: true},
	{name: "StateId", value: intType, null: true},
	{name: "UnionId", value: intType, null: true},
	{name: "UserId", value: intType},
	{name: "ForcePasswordChange", value: boolType},
	{name: "ShowCompanyPolicyAfterLogin", value: boolType},
	{name: "ProfileImageBase64Data", value: stringType, null: true},
	{name: "UserName", value: stringType, null: true},
	{name: "Licenses", value: licenseType, null: true},
	{name: "ShowCompanyPolicyInEditProfile", value: boolType},
	{name: "CompanyPolicyReviewdOrSkippedDate", value: dateType, null: true},
	{name: "CompanyPolicyCompletedDate", value: dateType, null: true},
	{name: "SkipAgentAgreementCount", value: intType, null: true},
	{name: "SkipEditProfileCount", value: intType, null: true},
	{name: "AgentAgreementSkippedDate", value: dateType, null: true},
	{name: "AgentAgreementCompletedDate", value: dateType, null: true},
	{name: "EditProfileSkippedDate", value: dateType, null: true},
	{name: "ShowAgentAgreementInEditProfile", value: boolType},
	{name: "ShowAgentAgreementAfterLogin", value: boolType},
	{name: "ShowEditProfileAfterLogin", value: boolType},
	{name: "AssociateId", value: intType},
	{name: "TimeZoneOffset", value: decimalType, null: true},
	{name: "MessageCount", value: intType, null: true},
	{name: "TrainingMessageCount", value: intType, null: true},
	{name: "MmsServiceAllowed", value: boolType, null: true},
	{name: "VeteranSmbAllowed", value: boolType, null: true},
	{name: "ShowVerificationUi", value: boolType, null: true},
	{name: "TwilioNumber", value: stringType, null: true},
	{name: "MFAType", value: intType, null: true},
	{name: "MFAPhoneNumber", value: stringType, null: true},
	{name: "MFAEmail", value: stringType, null: true},
	{name: "MFAAuthenticatorKey", value: keyType, null: true, secret: true},
	{name: "MFAQuestionAnswer", value: secretType, null: true, secret: true},
	{name: "TotpSid", value: secretType, null: true, secret: true},
	{name: "SecurityQuestion", value: intType, null: true},
	{name: "AttemptsCount", value: intType, null: true},
	{name: "SkipMFA", value: intType, null: true},
	{name: "IsMFALock", value: boolType, null: true},
	{name: "MFALockDate", value: dateType, null: true},
	{name: "AllowMFABypass", value: boolType, null: true},
	{name: "UserRoles", value: rolesType, null: true},
	{name: "UplineHierarchyUsers", value: uplineType, null: true},
}

// documentedLicense holds the members of the page's LicenseDTO, in the order
// of its sample.
var documentedLicense = []member{
	{name: "ChangeBy", value: intType, null: true},
	{name: "ChangeDate", value: dateType, null: true},
	{name: "CreateDate", value: dateType},
	{name: "CreatedBy", value: intType},
	{name: "Disabled", value: boolType},
	{name: "HpUserId", value: intType},
	{name: "Id", value: intType},
	{name: "IsPrimary", value: boolType},
	{name: "LicenseNumber", value: stringType, null: true},
	{name: "StateId", value: intType},
	{name: "StateName", value: stringType, null: true},
	{name: "StateCode", value: stringType, null: true},
}

// documentedUpline holds the members of the page's
// UplineHierarchyUserShortDetail, in the order of its sample.
var documentedUpline = []member{
	{name: "AssociateContractId", value: intType, null: true},
	{name: "AssociateId", value: intType, null: true},
	{name: "FirstName", value: stringType, null: true},
	{name: "LastName", value: stringType, null: true},
	{name: "FullName", value: stringType, null: true},
	{name: "RoleName", value: stringType, null: true},
	{name: "LocationCode", value: stringType, null: true},
}

// field is the member's name in Go: a final Id is spelt ID.
func (m member) field() string {
	if name, ok := strings.CutSuffix(m.name, "Id"); ok {
		return name + "ID"
	}
	return m.name
}

// sample returns a value of the member that is not its zero value.
func (m member) sample(t testing.TB) reflect.Value {
	t.Helper()
	switch m.value {
	case intType:
		return reflect.ValueOf(int64(len(m.name)))
	case dateType:
		return reflect.ValueOf(date(t, "2031-02-01T12:38:20.5-07:00"))
	case boolType:
		return reflect.ValueOf(true)
	case decimalType:
		return reflect.ValueOf(number(t, "-7.50"))
	case secretType:
		return reflect.ValueOf(wire.NewSecret("hush"))
	case keyType:
		return reflect.ValueOf(wire.NewSecretGUID(uuid.UUID{15: 1}))
	case licenseType:
		return reflect.ValueOf([]hppro.License{{ID: 5, StateName: wire.Value("Utah")}, {ID: 7, Disabled: true}})
	case rolesType:
		return reflect.ValueOf([]int64{2, 1})
	case uplineType:
		return reflect.ValueOf([]hppro.UplineUser{{AssociateID: wire.Value[int64](3), FullName: wire.Null[string]()}})
	}
	return reflect.ValueOf("text of " + m.name)
}

// updateWith returns an update with this one member set.
func (m member) updateWith(t testing.TB) hppro.Update {
	t.Helper()
	var update hppro.Update
	setValue(reflect.ValueOf(&update).Elem().FieldByName(m.field()), m.sample(t))
	return update
}

// updateNull returns an update with null for this one member.
func (m member) updateNull() hppro.Update {
	var update hppro.Update
	setNull(reflect.ValueOf(&update).Elem().FieldByName(m.field()))
	return update
}

// userWith returns a record with this one member set.
func (m member) userWith(t testing.TB) hppro.User {
	t.Helper()
	var user hppro.User
	field := reflect.ValueOf(&user).Elem().FieldByName(m.field())
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
	rows := []struct {
		model   reflect.Type
		members []member
		count   int // as the vendor's page has it, against a typing error above
		sent    bool
	}{
		{reflect.TypeFor[hppro.User](), documented, 54, false},
		{reflect.TypeFor[hppro.Update](), documented, 54, true},
		{reflect.TypeFor[hppro.License](), documentedLicense, 12, false},
		{reflect.TypeFor[hppro.UplineUser](), documentedUpline, 7, false},
	}
	for _, row := range rows {
		t.Run(row.model.Name(), func(t *testing.T) {
			fields := reflect.VisibleFields(row.model)
			fields = slices.DeleteFunc(fields, func(f reflect.StructField) bool { return !f.IsExported() })
			if len(fields) != row.count || len(row.members) != row.count {
				t.Fatalf("%d members, %d in the table; the vendor's page has %d", len(fields), len(row.members), row.count)
			}
			for i, m := range row.members {
				checkMember(t, fields[i], m, m.null || row.sent)
			}
		})
	}
}

func checkMember(t *testing.T, field reflect.StructField, m member, wantOptional bool) {
	t.Helper()
	if field.Name != m.field() {
		t.Fatalf("member %s stands where the vendor's page has %s", field.Name, m.name)
	}
	value, optional := optionalOf(field.Type)
	if value != m.value {
		t.Errorf("%s holds %v, want %v", m.name, value, m.value)
	}
	if optional != wantOptional {
		t.Errorf("%s: Optional is %v, want %v", m.name, optional, wantOptional)
	}
	jsonTag := m.name
	if optional {
		jsonTag += ",omitzero"
	}
	if got := field.Tag.Get("json"); got != jsonTag {
		t.Errorf("%s: json tag %q, want %q", m.name, got, jsonTag)
	}
	contract := ""
	if m.identity {
		contract = "identity"
	}
	if got := field.Tag.Get("contract"); got != contract {
		t.Errorf("%s: contract tag %q, want %q: no member is documented as read-only", m.name, got, contract)
	}
	if got := field.Tag.Get("validate"); got != "" {
		t.Errorf("%s: rule %q, but the vendor documents none", m.name, got)
	}
}

func TestNothingIsRequired(t *testing.T) {
	if err := (hppro.Update{}).Validate(); err != nil {
		t.Error(err)
	}
	if err := (hppro.User{}).Validate(); err != nil {
		t.Error(err)
	}
}

func TestNullIsRefusedWhereTheServerHasNone(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		want := m.name + " null\n"
		if m.null {
			want = ""
		}
		update := m.updateNull()
		if got := summary(t, update.ValidatePartial()); got != want {
			t.Errorf("ValidatePartial: %q, want %q", got, want)
		}
		if got := summary(t, update.Validate()); got != want {
			t.Errorf("Validate: %q, want %q", got, want)
		}
		existing := ada(t)
		merged, err := hppro.Apply(existing, update)
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
		got, err := hppro.Apply(hppro.User{}, m.updateWith(t))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(m.userWith(t), got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if !m.null {
			return
		}
		cleared, err := hppro.Apply(got, m.updateNull())
		if err != nil {
			t.Fatal(err)
		}
		field := reflect.ValueOf(cleared).FieldByName(m.field())
		if !field.MethodByName("IsNull").Call(nil)[0].Bool() {
			t.Errorf("null did not reach the record: %+v", field)
		}
	})
}

func TestNothingIsReadOnly(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		if err := hppro.CheckReadOnly(hppro.User{}, m.updateWith(t)); err != nil {
			t.Error(err)
		}
	})
}

func TestDiffFindsEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		want := hppro.Update{}
		if !m.identity {
			want = m.updateWith(t)
		}
		if diff := cmp.Diff(want, hppro.Diff(hppro.User{}, m.userWith(t))); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

func TestFullSendsEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		if !slices.Contains(hppro.Full(m.userWith(t)).Paths(), m.name) {
			t.Error("not sent")
		}
		if m.null && slices.Contains(hppro.Full(hppro.User{}).Paths(), m.name) {
			t.Error("sent although the record does not know it")
		}
	})
}

func TestMergeKeepsEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		set, null := m.updateWith(t), m.updateNull()
		rows := []struct {
			name                string
			first, second, want hppro.Update
		}{
			{"the first alone", set, hppro.Update{}, set},
			{"the second alone", hppro.Update{}, set, set},
			{"a value after null", null, set, set},
			{"null after a value", set, null, null},
		}
		for _, row := range rows {
			if diff := cmp.Diff(row.want, hppro.Merge(row.first, row.second)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.name, diff)
			}
		}
	})
}

func TestChangesFindEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		changes := hppro.Changes(hppro.User{}, m.userWith(t))
		if len(changes) == 0 {
			t.Fatal("no change")
		}
		for _, change := range changes {
			if change.Path[0].Name != m.name {
				t.Errorf("a change of %s", change.Path)
			}
			if m.secret && change.New != wire.Mask {
				t.Errorf("a secret is shown as %v", change.New)
			}
		}
		if same := hppro.Changes(m.userWith(t), m.userWith(t)); len(same) != 0 {
			t.Errorf("changes between equal records: %v", same)
		}
	})
}

func TestChangesReachIntoLists(t *testing.T) {
	before, after := ada(t), ada(t).Clone()
	after.Licenses.Or(nil)[1].Disabled = false
	after.UplineHierarchyUsers.Or(nil)[0].RoleName.SetNull()
	after.UserRoles.Set([]int64{1, 3, 4})
	var got []string
	for _, change := range hppro.Changes(before, after) {
		got = append(got, change.String())
	}
	want := []string{
		"Licenses[1].Disabled: true -> false",
		"UserRoles[1]: 2 -> 3",
		"UserRoles[2]: null -> 4",
		`UplineHierarchyUsers[0].RoleName: "sample string 4" -> null`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPathsNameEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		for _, update := range []hppro.Update{m.updateWith(t), m.updateNull()} {
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

// TestFormatsCarryEveryMember writes and reads an update with one member, as a
// value and as null, and holds it against what the format can say.
func TestFormatsCarryEveryMember(t *testing.T) {
	eachMember(t, func(t *testing.T, m member) {
		set, null := m.updateWith(t), m.updateNull()
		checkTrip(t, jsonType, encodeJSON, set, set)
		checkTrip(t, jsonType, encodeJSON, null, null)
		checkTrip(t, formType, encodeForm, set, set)
		wantNull := null
		if m.value.Kind() == reflect.Slice { // a form cannot say that a list is null
			wantNull = hppro.Update{}
		}
		checkTrip(t, formType, encodeForm, null, wantNull)
	})
}

func encodeJSON(update hppro.Update) ([]byte, error) { return update.AppendJSON(nil) }

func encodeForm(update hppro.Update) ([]byte, error) {
	return []byte(update.EncodeForm().Encode()), nil
}

func checkTrip(t *testing.T, contentType string, encode func(hppro.Update) ([]byte, error), update, want hppro.Update) {
	t.Helper()
	body, err := encode(update)
	if err != nil {
		t.Fatal(err)
	}
	got, err := hppro.Decode(contentType, body)
	if err != nil {
		t.Errorf("%s: %v in %s", contentType, err, body)
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s, as %s (-want +got):\n%s", contentType, body, diff)
	}
}

func TestMembersAreWrittenInTheDocumentedOrder(t *testing.T) {
	inJSON, err := ada(t).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for _, m := range documented {
		i := bytes.Index(inJSON[at:], []byte(`"`+m.name+`":`))
		if i < 0 {
			t.Fatalf("%s is missing or too early", m.name)
		}
		at += i
		if m.name == "Licenses" { // whose members have names of the record's
			at += bytes.IndexByte(inJSON[at:], ']')
		}
	}
}

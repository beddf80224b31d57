package aaa_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// member is one row of the vendor's page, read by a person. The structs are
// held against it, so that none can be forgotten or changed by accident.
type member struct {
	name    string // on the wire
	value   reflect.Type
	goName  string // where it is not the wire name
	notNull bool
	rules   string
}

// field is the member's name in Go.
func (m member) field() string {
	if m.goName != "" {
		return m.goName
	}
	return m.name
}

var (
	stringType = reflect.TypeFor[string]()
	intType    = reflect.TypeFor[int64]()
	boolType   = reflect.TypeFor[bool]()
	flagType   = reflect.TypeFor[aaa.Flag]()
	idType     = reflect.TypeFor[wire.IntOrString]()
	secretType = reflect.TypeFor[wire.Secret]()
)

const flagRule = "omitempty,oneof=0 1"

// documented holds the page's schemas in their order, with the members in
// theirs. The page says nothing about null.
var documented = []struct {
	schema  string
	model   reflect.Type
	members []member
}{
	{"request", reflect.TypeFor[aaa.Update](), []member{
		{name: "AccountStatus", value: flagType, rules: flagRule},
		{name: "AuthenticationType", value: idType},
		{name: "EmailAddress", value: stringType},
		{name: "Password", value: secretType},
		{name: "Preferences", value: reflect.TypeFor[[]aaa.PreferenceUpdate](), notNull: true},
		{name: "Properties", value: reflect.TypeFor[[]aaa.PropertyUpdate](), notNull: true},
		{name: "RepeatPassword", value: secretType},
	}},
	{"request, items of Preferences", reflect.TypeFor[aaa.PreferenceUpdate](), []member{
		{name: "Description", value: stringType},
		{name: "Override", value: flagType, rules: flagRule},
		{name: "PreferenceID", value: intType},
		{name: "PreferenceName", value: stringType},
		{name: "PreferenceValue", value: reflect.TypeFor[aaa.PreferenceValue]()},
	}},
	{"request, items of Properties", reflect.TypeFor[aaa.PropertyUpdate](), []member{
		{name: "Description", value: stringType},
		{name: "id", goName: "ID", value: idType},
		{name: "PropertyID", value: intType},
		{name: "PropertyName", value: stringType},
		{name: "PropertyValue", value: stringType},
	}},
	{"answer", reflect.TypeFor[aaa.Response](), []member{
		{name: "message", goName: "Message", value: stringType},
		{name: "success", goName: "Success", value: boolType},
		{name: "data", goName: "Data", value: reflect.TypeFor[[]aaa.User]()},
		{name: "total", goName: "Total", value: intType},
	}},
	{"AAAUsersRead", reflect.TypeFor[aaa.User](), []member{
		{name: "AccountExpiration", value: stringType},
		{name: "AccountStatus", value: flagType, rules: flagRule},
		{name: "AuthenticationType", value: reflect.TypeFor[aaa.AuthenticationType]()},
		{name: "AuthenticationTypeName", value: stringType},
		{name: "EmailAddress", value: stringType},
		{name: "FailedLoginCount", value: intType},
		{name: "FullName", value: stringType},
		{name: "LastLoginFailed", value: intType},
		{name: "LastLoginSuccess", value: intType},
		{name: "Password", value: secretType},
		{name: "PasswordExpiration", value: stringType},
		{name: "Preferences", value: reflect.TypeFor[[]aaa.Preference]()},
		{name: "Properties", value: reflect.TypeFor[[]aaa.Property]()},
		{name: "RepeatPassword", value: secretType},
		{name: "Subgroups", value: reflect.TypeFor[[]int64]()},
		{name: "SupportUsername", value: stringType},
		{name: "UserGroup", value: reflect.TypeFor[aaa.UserGroup]()},
		{name: "UserGroupName", value: stringType},
		{name: "UserID", value: intType},
		{name: "UserName", value: stringType},
	}},
	{"AuthenticationType", reflect.TypeFor[aaa.AuthenticationType](), []member{
		{name: "id", goName: "ID", value: idType},
		{name: "name", goName: "Name", value: stringType},
	}},
	{"UserGroup", reflect.TypeFor[aaa.UserGroup](), []member{
		{name: "id", goName: "ID", value: idType},
		{name: "name", goName: "Name", value: stringType},
	}},
	{"AAAUsersRead, items of Preferences", reflect.TypeFor[aaa.Preference](), []member{
		{name: "Description", value: stringType},
		{name: "Override", value: flagType, rules: flagRule},
		{name: "PreferenceID", value: intType},
		{name: "PreferenceName", value: stringType},
		{name: "PreferenceValue", value: stringType},
	}},
	{"AAAUsersRead, items of Properties", reflect.TypeFor[aaa.Property](), []member{
		{name: "Description", value: stringType},
		{name: "PropertyID", value: intType},
		{name: "PropertyName", value: stringType},
		{name: "PropertyValue", value: stringType},
	}},
	{"failure", reflect.TypeFor[aaa.ErrorResponse](), []member{
		{name: "errors", goName: "Errors", value: reflect.TypeFor[aaa.ErrorList]()},
		{name: "message", goName: "Message", value: stringType},
		{name: "success", goName: "Success", value: boolType},
	}},
}

func TestMembersAreTheDocumentedOnes(t *testing.T) {
	for _, row := range documented {
		t.Run(row.schema, func(t *testing.T) {
			if row.model.NumField() != len(row.members) {
				t.Fatalf("%d members, the vendor's page has %d", row.model.NumField(), len(row.members))
			}
			for i, m := range row.members {
				checkMember(t, row.model.Field(i), m)
			}
		})
	}
}

func checkMember(t *testing.T, field reflect.StructField, m member) {
	t.Helper()
	if field.Name != m.field() {
		t.Fatalf("member %s stands where the vendor's page has %s", field.Name, m.name)
	}
	if !strings.HasPrefix(field.Type.Name(), "Optional[") || optionalOf(field.Type) != m.value {
		t.Errorf("%s is a %v, want an Optional of %v", m.name, field.Type, m.value)
	}
	if got, want := field.Tag.Get("json"), m.name+",omitzero"; got != want {
		t.Errorf("%s: json tag %q, want %q", m.name, got, want)
	}
	if got := field.Tag.Get("validate"); got != m.rules {
		t.Errorf("%s: rules %q, want %q", m.name, got, m.rules)
	}
	contract := strings.Split(field.Tag.Get("contract"), ",")
	if got := slices.Contains(contract, "notnull"); got != m.notNull {
		t.Errorf("%s: not null is %v, want %v", m.name, got, m.notNull)
	}
	if slices.Contains(contract, "readonly") || slices.Contains(contract, "identity") {
		t.Errorf("%s: nothing is documented as read-only or as identity", m.name)
	}
}

// randomOf returns a struct with every member set.
func randomOf(of reflect.Type) reflect.Value {
	random := rand.New(rand.NewPCG(1, 1))
	v := reflect.New(of).Elem()
	for i := range v.NumField() {
		if of := optionalOf(v.Field(i).Type()); of == reflect.TypeFor[aaa.ErrorList]() {
			setValue(v.Field(i), reflect.ValueOf(aaa.ErrorList{Items: []aaa.ErrorItem{}}))
		} else {
			setValue(v.Field(i), randomValue(random, of))
		}
	}
	return v
}

// TestEveryMemberIsWrittenAndRead: in the documented order, as a value, as null
// and not at all.
func TestEveryMemberIsWrittenAndRead(t *testing.T) {
	for _, row := range documented {
		t.Run(row.schema, func(t *testing.T) {
			names := make([]string, len(row.members))
			for i, m := range row.members {
				names[i] = m.name
			}
			whole := mustJSON(t, randomOf(row.model).Interface())
			if diff := cmp.Diff(names, memberNames(t, whole)); diff != "" {
				t.Errorf("order (-want +got):\n%s", diff)
			}
			for _, m := range row.members {
				checkTrip(t, row.model, m)
			}
		})
	}
}

func checkTrip(t *testing.T, model reflect.Type, m member) {
	t.Helper()
	null := reflect.New(model)
	setNull(null.Elem().FieldByName(m.field()))
	set := reflect.New(model)
	set.Elem().FieldByName(m.field()).Set(randomOf(model).FieldByName(m.field()))
	for _, value := range []reflect.Value{null, set, reflect.New(model)} {
		text := mustJSON(t, value.Interface())
		read := reflect.New(model)
		if err := read.Interface().(codec).UnmarshalJSON(text); err != nil {
			t.Errorf("%s: %v in %s", m.name, err, text)
		}
		if diff := cmp.Diff(value.Interface(), read.Interface()); diff != "" {
			t.Errorf("%s through %s (-want +got):\n%s", m.name, text, diff)
		}
	}
	if got, want := string(mustJSON(t, null.Interface())), `{"`+m.name+`":null}`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// memberNames returns the names of a JSON object in their order.
func memberNames(t *testing.T, object []byte) (names []string) {
	t.Helper()
	var item aaa.ErrorList // keeps the order of an object's members
	if err := item.UnmarshalJSON(object); err != nil {
		t.Fatal(err)
	}
	for _, one := range item.Items {
		names = append(names, one.Members[0].Field)
	}
	return names
}

func TestChangesFindEveryMember(t *testing.T) {
	for _, m := range documented[4].members {
		t.Run(m.name, func(t *testing.T) {
			user := reflect.New(reflect.TypeFor[aaa.User]()).Elem()
			user.FieldByName(m.field()).Set(reflect.ValueOf(ada(t)).FieldByName(m.field()))
			after := user.Interface().(aaa.User)
			changes := append(aaa.Changes(aaa.User{}, after), aaa.Changes(after, aaa.User{})...)
			if len(changes) < 2 {
				t.Fatalf("%v, want changes both ways", changes)
			}
			for _, change := range changes {
				if change.Path[0].Name != m.name {
					t.Errorf("%v, want a change of %s", change, m.name)
				}
				checkPlain(t, change, m)
			}
			if same := aaa.Changes(after, after.Clone()); len(same) != 0 {
				t.Errorf("changes between equal records: %v", same)
			}
			if _, err := aaa.Apply(after, aaa.Update{}); err != nil {
				t.Error(err)
			}
		})
	}
}

// checkPlain: a change list holds plain values, and of secrets the mask.
func checkPlain(t *testing.T, change wire.Change, m member) {
	t.Helper()
	for _, value := range []any{change.Old, change.New} {
		switch value := value.(type) {
		case nil, bool, int64:
		case string:
			if m.value == secretType && value != wire.Mask {
				t.Errorf("a secret is shown as %q", value)
			}
		default:
			t.Errorf("%s holds a %T", change.Path, value)
		}
	}
}

// TestWhatNoUpdateHasStays: Apply touches the edited members and what follows
// from them, nothing else.
func TestWhatNoUpdateHasStays(t *testing.T) {
	edited := memberNames(t, mustJSON(t, randomOf(reflect.TypeFor[aaa.Update]()).Interface()))
	edited = append(edited, "AuthenticationTypeName")
	eachRandom(t, func(t *testing.T, random *rand.Rand) {
		user, update := randomUser(random), randomUpdate(random)
		merged, err := aaa.Apply(user, update)
		if err != nil {
			return
		}
		for _, change := range aaa.Changes(user, merged) {
			if !slices.Contains(edited, change.Path[0].Name) {
				t.Errorf("%v", change)
			}
		}
	})
}

func TestPathsNameEveryMember(t *testing.T) {
	for _, m := range documented[0].members {
		null := reflect.New(reflect.TypeFor[aaa.Update]()).Elem()
		setNull(null.FieldByName(m.name))
		set := reflect.New(reflect.TypeFor[aaa.Update]()).Elem()
		set.FieldByName(m.name).Set(randomOf(set.Type()).FieldByName(m.name))
		for _, update := range []reflect.Value{null, set} {
			if got := update.Interface().(aaa.Update).Paths(); !slices.Equal(got, []string{m.name}) {
				t.Errorf("%q, want %q", got, m.name)
			}
		}
	}
}

func TestNullIsRefusedForListsAlone(t *testing.T) {
	for _, m := range documented[0].members {
		t.Run(m.name, func(t *testing.T) {
			update := aaa.Full(ada(t))
			setNull(reflect.ValueOf(&update).Elem().FieldByName(m.name))
			_, err := aaa.Apply(ada(t), update)
			want := ""
			if m.notNull {
				want = m.name + " null\n"
			}
			if got := summary(t, err); got != want {
				t.Errorf("Apply: %q, want %q", got, want)
			}
			if got := summary(t, update.ValidatePartial()); !strings.Contains(got, want) || m.notNull && got != want {
				t.Errorf("ValidatePartial: %q, want %q", got, want)
			}
		})
	}
}

func TestNothingIsRequired(t *testing.T) {
	if err := (aaa.Update{}).Validate(); err != nil {
		t.Errorf("the vendor requires no member, got %v", err)
	}
	if err := (aaa.User{}).Validate(); err != nil {
		t.Errorf("a record that knows nothing breaks no rule, got %v", err)
	}
	if err := aaa.CheckReadOnly(ada(t), aaa.Full(aaa.User{})); err != nil {
		t.Errorf("nothing is read-only, got %v", err)
	}
}

func TestPasswords(t *testing.T) {
	absent, null := wire.Optional[wire.Secret]{}, wire.Null[wire.Secret]()
	text := func(s string) wire.Optional[wire.Secret] { return wire.Value(wire.NewSecret(s)) }
	one, four := wire.Value(wire.IntOf(1)), wire.Value(wire.IntOf(4))
	const both = "Password required\nRepeatPassword required\n"
	const mismatch = "RepeatPassword mismatch\n"
	rows := []struct {
		name, reason     string
		kind             wire.Optional[wire.IntOrString]
		password, repeat wire.Optional[wire.Secret]
		whole, partial   string
	}{
		{"internal without", "required for internal authentication", one, absent, absent, both, ""},
		{"internal as text", "1 and \"1\" are one id", wire.Value(wire.QuotedIntOf(1)), absent, absent, both, ""},
		{"internal with both", "as documented", one, text("x"), text("x"), "", ""},
		{"internal, empty", "empty is not given", one, text(""), text(""), both, ""},
		{"internal, blank", "white space is not given", one, text(" "), text("\t"), both, mismatch},
		{"internal, null", "null is not given", one, null, null, both, ""},
		{"internal, one", "both are required", one, text("x"), absent, "RepeatPassword required\n", mismatch},
		{"internal, the other", "both are required", one, absent, text("x"), "Password required\n", mismatch},
		{"internal, two passwords", "they must be the same", one, text("x"), text("y"), mismatch, mismatch},
		{"LDAP without", "required for internal authentication only", four, absent, absent, "", ""},
		{"LDAP with both", "nothing forbids it", four, text("x"), text("x"), "", ""},
		{"LDAP, two passwords", "they must be the same everywhere", four, text("x"), text("y"), mismatch, mismatch},
		{"no type, without", "the update is judged, not the record", wire.Optional[wire.IntOrString]{}, absent, absent, "", ""},
		{"null type, without", "null is not 1", wire.Null[wire.IntOrString](), absent, absent, "", ""},
		{"no type, one", "one alone repeats nothing", wire.Optional[wire.IntOrString]{}, text("x"), absent, mismatch, mismatch},
		{"no type, null and absent", "null is sent, its repetition is not", wire.Optional[wire.IntOrString]{}, null, absent, mismatch, mismatch},
		{"no type, both null", "they are the same", wire.Optional[wire.IntOrString]{}, null, null, "", ""},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			update := aaa.Update{AuthenticationType: row.kind, Password: row.password, RepeatPassword: row.repeat}
			if got := summary(t, update.Validate()); got != row.whole {
				t.Errorf("%s: Validate says %q, want %q", row.reason, got, row.whole)
			}
			if got := summary(t, update.ValidatePartial()); got != row.partial {
				t.Errorf("%s: ValidatePartial says %q, want %q", row.reason, got, row.partial)
			}
		})
	}
}

// TestRulesOfRecords: the rules of updates but for the passwords.
func TestRulesOfRecords(t *testing.T) {
	rows := []struct{ name, body, want string }{
		{"as read", `{"AccountStatus":1,"AuthenticationType":{"id":"1"},"Password":"","RepeatPassword":""}`, ""},
		{"passwords differ", `{"Password":"a","RepeatPassword":"b"}`, ""},
		{"flag", `{"AccountStatus":2}`, "AccountStatus enum\n"},
		{"items", `{"Preferences":[{"PreferenceID":1,"Override":2},{"PreferenceID":1},{}],"Properties":[{"PropertyID":1},{"PropertyID":null},{"PropertyID":1}]}`,
			"Preferences[1].PreferenceID duplicate\nPreferences[2].PreferenceID required\nPreferences[0].Override enum\n" +
				"Properties[1].PropertyID required\nProperties[2].PropertyID duplicate\n"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if got := summary(t, readUser([]byte(row.body)).Validate()); got != row.want {
				t.Errorf("%q, want %q", got, row.want)
			}
		})
	}
}

// TestFlagTagSaysItsValues: what the tag says and what the rule of items says is
// one text.
func TestFlagTagSaysItsValues(t *testing.T) {
	var update aaa.Update
	update.AccountStatus.Set(7)
	list := problems(t, validate.Struct(update))
	if len(list) != 1 || list[0].Code != validate.CodeEnum || list[0].Param != "0 1" {
		t.Errorf("%v, want one enum error with the documented values", list)
	}
	update.AccountStatus.Unset()
	update.Preferences.Set([]aaa.PreferenceUpdate{{Override: wire.Value(aaa.Flag(7)), PreferenceID: wire.Value(int64(1))}})
	if got := problems(t, update.Validate()); len(got) != 1 || got[0].Param != list[0].Param {
		t.Errorf("%v, want the same values in a list", got)
	}
}

// TestMergeCarriesEveryMemberOfAnItem: of two updates of one item the later
// member counts, and a member that only one sends is kept.
func TestMergeCarriesEveryMemberOfAnItem(t *testing.T) {
	for _, row := range documented[1:3] {
		for _, m := range row.members {
			key, set, null := reflect.New(row.model).Elem(), reflect.New(row.model).Elem(), reflect.New(row.model).Elem()
			for _, item := range []reflect.Value{key, set, null} {
				for _, name := range []string{"PreferenceID", "PropertyID"} {
					if field := item.FieldByName(name); field.IsValid() {
						setValue(field, reflect.ValueOf(int64(3)))
					}
				}
			}
			if strings.HasPrefix(m.name, "P") && strings.HasSuffix(m.name, "ID") {
				continue // the key itself
			}
			set.FieldByName(m.field()).Set(randomOf(row.model).FieldByName(m.field()))
			setNull(null.FieldByName(m.field()))
			for _, c := range []struct {
				name                string
				first, second, want reflect.Value
			}{
				{"the first alone", set, key, set},
				{"the second alone", key, set, set},
				{"a value after null", null, set, set},
				{"null after a value", set, null, null},
			} {
				got := aaa.Merge(updateOf(c.first), updateOf(c.second))
				if diff := cmp.Diff(updateOf(c.want), got); diff != "" {
					t.Errorf("%s, %s: %s (-want +got):\n%s", row.schema, m.name, c.name, diff)
				}
			}
		}
	}
}

// updateOf returns an update with this one item.
func updateOf(item reflect.Value) (update aaa.Update) {
	switch item := item.Interface().(type) {
	case aaa.PreferenceUpdate:
		update.Preferences.Set([]aaa.PreferenceUpdate{item})
	case aaa.PropertyUpdate:
		update.Properties.Set([]aaa.PropertyUpdate{item})
	}
	return update
}

func TestChangesPairItemsByKey(t *testing.T) {
	const three, seven = `{"PreferenceID":3,"PreferenceValue":"5"}`, `{"PreferenceID":7,"PreferenceValue":"dark"}`
	rows := []struct{ name, reason, before, after, want string }{
		{"another order", "the list has no order", three + "," + seven, seven + "," + three, ""},
		{"changed", "the index is that of the later list", three + "," + seven, `{"PreferenceID":7,"PreferenceValue":"light"},` + three,
			"Preferences[0].PreferenceValue: \"dark\" -> \"light\"\n"},
		{"gone", "items that are gone count on behind the end", three + "," + seven, seven,
			"Preferences[1].PreferenceID: 3 -> null\nPreferences[1].PreferenceValue: \"5\" -> null\n"},
		{"come and gone", "another key is another item", three, seven,
			"Preferences[0].PreferenceID: null -> 7\nPreferences[0].PreferenceValue: null -> \"dark\"\n" +
				"Preferences[1].PreferenceID: 3 -> null\nPreferences[1].PreferenceValue: \"5\" -> null\n"},
		{"one key twice", "the second is paired with the second", three + "," + three, three + `,{"PreferenceID":3,"PreferenceValue":"6"}`,
			"Preferences[1].PreferenceValue: \"5\" -> \"6\"\n"},
		{"no key", "items without a key are paired among themselves, null or absent", `{"PreferenceValue":"5"}`, `{"PreferenceID":null,"PreferenceValue":"6"}`,
			"Preferences[0].PreferenceValue: \"5\" -> \"6\"\n"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var got strings.Builder
			for _, change := range aaa.Changes(readUser([]byte(`{"Preferences":[`+row.before+`]}`)), readUser([]byte(`{"Preferences":[`+row.after+`]}`))) {
				got.WriteString(change.String() + "\n")
			}
			if diff := cmp.Diff(row.want, got.String()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.reason, diff)
			}
		})
	}
}

package oauthusers_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/oauthusers"
	"github.com/seed16fbf055/userupdate/wire"
)

// goName is the member's name in Go.
func (m member) goName() string {
	if m.name != "" {
		return m.name
	}
	return m.wire
}

// sample returns a value of the member that is not its zero value, and that
// the rules allow.
func (m member) sample(t testing.TB) reflect.Value {
	t.Helper()
	switch m.value {
	case boolType:
		return reflect.ValueOf(true)
	case intType:
		return reflect.ValueOf(int64(961274353))
	case dateType:
		return reflect.ValueOf(date(t, "2031-02-01T12:38:20Z"))
	case idsType:
		return reflect.ValueOf([]int64{770685918, 3})
	case secretType:
		return reflect.ValueOf(wire.NewSecret("hush"))
	case languageType:
		return reflect.ValueOf(oauthusers.LanguageSpanish)
	case anyType:
		var value oauthusers.JSON
		if err := value.UnmarshalJSON([]byte(`[{"x":1}]`)); err != nil {
			t.Fatal(err)
		}
		return reflect.ValueOf(value)
	}
	return reflect.ValueOf("https://example.com/" + m.wire)
}

func setValue(optional, value reflect.Value) {
	optional.Addr().MethodByName("Set").Call([]reflect.Value{value})
}

// optionalOf returns the T of an Optional[T], or the type itself.
func optionalOf(of reflect.Type) (reflect.Type, bool) {
	get, ok := of.MethodByName("Get")
	if !ok || !strings.HasPrefix(of.Name(), "Optional[") {
		return of, false
	}
	return get.Type.Out(0), true
}

// updateWith returns an update with this one member set.
func (m member) updateWith(t testing.TB) (update oauthusers.Update) {
	t.Helper()
	setValue(reflect.ValueOf(&update).Elem().FieldByName(m.goName()), m.sample(t))
	return update
}

// updateNull returns an update with null for this one member.
func (m member) updateNull() (update oauthusers.Update) {
	reflect.ValueOf(&update).Elem().FieldByName(m.goName()).Addr().MethodByName("SetNull").Call(nil)
	return update
}

// userWith returns a record with this one member set.
func (m member) userWith(t testing.TB) (user oauthusers.User) {
	t.Helper()
	field := reflect.ValueOf(&user).Elem().FieldByName(m.goName())
	if slices.Contains(plain, m.wire) {
		field.Set(m.sample(t))
	} else {
		setValue(field, m.sample(t))
	}
	return user
}

// eachTaken runs a test for every member that a PUT takes.
func eachTaken(t *testing.T, test func(t *testing.T, m member)) {
	t.Helper()
	for _, m := range taken {
		t.Run(m.wire, func(t *testing.T) { test(t, m) })
	}
}

// skeletonNames are the names in the vendor's skeleton of the record.
func skeletonNames(t *testing.T) []string {
	t.Helper()
	return memberNames(t, readFile(t, skeletonFile))
}

// memberNames returns the names of a JSON object's members in their order.
func memberNames(t *testing.T, text []byte) (names []string) {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	if _, err := decoder.Token(); err != nil {
		t.Fatal(err)
	}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name.(string))
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			t.Fatal(err)
		}
	}
	return names
}

func TestUpdateHasTheDocumentedMembers(t *testing.T) {
	model := reflect.TypeFor[oauthusers.Update]()
	if len(taken) != 58 || model.NumField() != len(taken) {
		t.Fatalf("%d members, %d are listed, the vendor's page has 58", model.NumField(), len(taken))
	}
	for i, m := range taken {
		field := model.Field(i)
		checkMember(t, field, m)
		if _, optional := optionalOf(field.Type); !optional {
			t.Errorf("%s is no Optional", m.wire)
		}
		if got := strings.HasPrefix(field.Tag.Get("validate"), "required"); got != m.required {
			t.Errorf("%s: required is %v, want %v", m.wire, got, m.required)
		}
		if got := strings.HasPrefix(field.Tag.Get("contract"), "custom="); got != m.custom {
			t.Errorf("%s: rules of its own is %v, want %v", m.wire, got, m.custom)
		}
		if got := field.Tag.Get("contract") == "identity"; got != m.identity {
			t.Errorf("%s: identity is %v, want %v", m.wire, got, m.identity)
		}
	}
}

// checkMember holds a field against its row.
func checkMember(t *testing.T, field reflect.StructField, m member) {
	t.Helper()
	if field.Name != m.goName() {
		t.Fatalf("member %s stands where the vendor's page has %s", field.Name, m.wire)
	}
	value, optional := optionalOf(field.Type)
	if value != m.value {
		t.Errorf("%s holds %v, want %v", m.wire, value, m.value)
	}
	tag := m.wire
	if optional {
		tag += ",omitzero"
	}
	if got := field.Tag.Get("json"); got != tag {
		t.Errorf("%s: json tag %q, want %q", m.wire, got, tag)
	}
}

func TestRecordHasTheDocumentedMembers(t *testing.T) {
	rows := make(map[string]member)
	for _, m := range slices.Concat(taken, recordOnly) {
		rows[m.wire] = m
	}
	skeleton := skeletonNames(t)
	if len(skeleton) != 64 {
		t.Fatalf("the vendor's skeleton has %d members, want 64", len(skeleton))
	}
	names := slices.Concat(skeleton, addedByOthers)
	model := reflect.TypeFor[oauthusers.User]()
	if model.NumField() != len(names) {
		t.Fatalf("%d members, want %d", model.NumField(), len(names))
	}
	for i, name := range names {
		m, field := rows[name], model.Field(i)
		checkMember(t, field, m)
		if _, optional := optionalOf(field.Type); optional == slices.Contains(plain, name) {
			t.Errorf("%s: Optional is %v", name, optional)
		}
		notNull := field.Tag.Get("contract") == "notnull"
		if want := !m.null && !slices.Contains(plain, name); notNull != want {
			t.Errorf("%s: never null is %v, want %v", name, notNull, want)
		}
	}
}

func TestRequiredMembersAreTheDocumentedOnes(t *testing.T) {
	const want = "Id required\nFullName required\nEmail required\nLanguage required\nPasswordSalt required\nLastHelpVisited required\nInvalidLoginAttempts required\n"
	if diff := cmp.Diff(want, summary(t, oauthusers.Update{}.Validate())); diff != "" {
		t.Errorf("problems of an empty update (-want +got):\n%s", diff)
	}
	if err := (oauthusers.Update{}).ValidatePartial(); err != nil {
		t.Errorf("an empty partial update is fine, got %v", err)
	}
	var zeros oauthusers.Update
	if err := zeros.UnmarshalJSON([]byte(`{"Id":0,"FullName":"A","Email":"a","Language":1,"PasswordSalt":"s","LastHelpVisited":0,"InvalidLoginAttempts":0}`)); err != nil {
		t.Fatal(err)
	}
	if err := zeros.Validate(); err != nil {
		t.Errorf("0 is sent, got %v", err)
	}
}

// TestRecordRules: a record must know what a body must send.
func TestRecordRules(t *testing.T) {
	if err := ada(t).Validate(); err != nil {
		t.Errorf("a whole record: %v", err)
	}
	for _, m := range taken[1:] {
		user := ada(t)
		reflect.ValueOf(&user).Elem().FieldByName(m.goName()).SetZero()
		want := ""
		if m.required {
			want = m.wire + " required\n"
		}
		if got := summary(t, user.Validate()); got != want {
			t.Errorf("without %s: %q, want %q", m.wire, got, want)
		}
		if recordErr, bodyErr := user.Validate(), oauthusers.Full(user).Validate(); (recordErr == nil) != (bodyErr == nil) {
			t.Errorf("without %s: the record has %v, its full body %v", m.wire, recordErr, bodyErr)
		}
	}
}

func TestNullIsRefusedWhereTheServerHasNone(t *testing.T) {
	eachTaken(t, func(t *testing.T, m member) {
		want := m.wire + " null\n"
		if m.required {
			want = m.wire + " required\n"
		}
		if m.null {
			want = ""
		}
		update := m.updateNull()
		if got := summary(t, update.ValidatePartial()); got != want {
			t.Errorf("ValidatePartial: %q, want %q", got, want)
		}
		existing := ada(t)
		merged, err := oauthusers.Apply(existing, update)
		if got := summary(t, err); got != want {
			t.Errorf("Apply: %q, want %q", got, want)
		}
		if err != nil && !cmp.Equal(merged, existing) {
			t.Errorf("Apply failed and changed the record:\n%s", cmp.Diff(existing, merged))
		}
	})
}

// inRecord reports whether the record has the member and Apply stores it.
func (m member) inRecord() bool {
	return !m.custom || slices.Contains([]string{"Businesses", "UserRoles", "ChatRooms"}, m.wire)
}

func TestApplyHandlesEveryMember(t *testing.T) {
	eachTaken(t, func(t *testing.T, m member) {
		want := oauthusers.User{}
		switch {
		case m.inRecord():
			want = m.userWith(t)
		case strings.HasPrefix(m.wire, "Added"):
			setValue(reflect.ValueOf(&want).Elem().FieldByName(strings.TrimPrefix(m.wire, "Added")), m.sample(t))
		}
		got := mustApply(t, oauthusers.User{}, m.updateWith(t))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if !m.inRecord() || !m.null {
			return
		}
		cleared := reflect.ValueOf(mustApply(t, got, m.updateNull())).FieldByName(m.goName())
		if null := cleared.MethodByName("IsNull").Call(nil)[0].Bool(); !null {
			t.Errorf("null did not reach the record: %+v", cleared)
		}
	})
}

func TestNothingIsReadOnly(t *testing.T) {
	eachTaken(t, func(t *testing.T, m member) {
		if err := oauthusers.CheckReadOnly(oauthusers.User{}, m.updateWith(t)); err != nil {
			t.Error(err)
		}
	})
}

func TestDiffFindsEveryMember(t *testing.T) {
	eachTaken(t, func(t *testing.T, m member) {
		if !m.inRecord() || m.identity {
			return
		}
		if diff := cmp.Diff(m.updateWith(t), oauthusers.Diff(oauthusers.User{}, m.userWith(t))); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	for _, m := range recordOnly {
		if paths := oauthusers.Diff(oauthusers.User{}, m.userWith(t)).Paths(); len(paths) > 0 {
			t.Errorf("%s: a diff sends %q", m.wire, paths)
		}
	}
}

func TestFullSendsEveryMember(t *testing.T) {
	var all []string
	for _, m := range taken {
		all = append(all, m.wire)
	}
	if diff := cmp.Diff(all, oauthusers.Full(ada(t)).Paths()); diff != "" {
		t.Errorf("of a whole record (-want +got):\n%s", diff)
	}
	var known []string
	for _, m := range taken {
		if slices.Contains(plain, m.wire) || !m.inRecord() {
			known = append(known, m.wire)
		}
	}
	if diff := cmp.Diff(known, oauthusers.Full(oauthusers.User{}).Paths()); diff != "" {
		t.Errorf("of a record that knows nothing (-want +got):\n%s", diff)
	}
}

// TestFullInstructsNothing: what a record holds of earlier instructions is not
// done again.
func TestFullInstructsNothing(t *testing.T) {
	user := ada(t)
	user.NewPassword.Set(wire.NewSecret("hush"))
	user.NewAvatarURL.Set("https://example.com/a.png")
	user.ClearAvatarFile.Set(true)
	user.AddedBusinesses.Set([]int64{1})
	user.ChatRooms.SetNull()
	full := oauthusers.Full(user)
	for name, null := range map[string]bool{
		"NewPassword":  full.NewPassword.IsNull(),
		"NewAvatarUrl": full.NewAvatarURL.IsNull(),
		"Added":        full.AddedBusinesses.IsNull(),
		"Removed":      full.RemovedChatRooms.IsNull(),
	} {
		if !null {
			t.Errorf("%s is not null", name)
		}
	}
	if clear, ok := full.ClearAvatarFile.Get(); !ok || clear {
		t.Errorf("ClearAvatarFile is %+v", full.ClearAvatarFile)
	}
	if rooms, ok := full.ChatRooms.Get(); !ok || rooms == nil || len(rooms) > 0 {
		t.Errorf("a null list is sent as %+v, want an empty one", full.ChatRooms)
	}
}

func TestMergeKeepsEveryMember(t *testing.T) {
	eachTaken(t, func(t *testing.T, m member) {
		set, null := m.updateWith(t), m.updateNull()
		after := null // null after a value
		if !m.inRecord() {
			after = set // null is no instruction
		}
		rows := []struct {
			name                string
			first, second, want oauthusers.Update
		}{
			{"the first alone", set, oauthusers.Update{}, set},
			{"the second alone", oauthusers.Update{}, set, set},
			{"null alone", oauthusers.Update{}, null, null},
			{"a value after null", null, set, set},
			{"null after a value", set, null, after},
		}
		for _, row := range rows {
			if diff := cmp.Diff(row.want, oauthusers.Merge(row.first, row.second)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row.name, diff)
			}
		}
	})
}

func TestChangesFindEveryMember(t *testing.T) {
	for _, m := range slices.Concat(taken, recordOnly) {
		if reflect.ValueOf(oauthusers.User{}).FieldByName(m.goName()).IsValid() {
			t.Run(m.wire, func(t *testing.T) { checkChanges(t, m) })
		}
	}
}

func checkChanges(t *testing.T, m member) {
	changes := oauthusers.Changes(oauthusers.User{}, m.userWith(t))
	if len(changes) == 0 {
		t.Fatal("no change")
	}
	for _, change := range changes {
		if change.Path[0].Name != m.wire {
			t.Errorf("a change of %s", change.Path)
		}
		if m.value == secretType && change.New != wire.Mask {
			t.Errorf("a secret is shown as %v", change.New)
		}
	}
	if same := oauthusers.Changes(m.userWith(t), m.userWith(t)); len(same) != 0 {
		t.Errorf("changes between equal records: %v", same)
	}
}

func TestPathsNameEveryMember(t *testing.T) {
	eachTaken(t, func(t *testing.T, m member) {
		for _, update := range []oauthusers.Update{m.updateWith(t), m.updateNull()} {
			if got := update.Paths(); !slices.Equal(got, []string{m.wire}) {
				t.Errorf("%q, want %q", got, m.wire)
			}
		}
	})
}

func TestJSONCarriesEveryMember(t *testing.T) {
	eachTaken(t, func(t *testing.T, m member) {
		for _, update := range []oauthusers.Update{m.updateWith(t), m.updateNull()} {
			body := mustJSON(t, update)
			got, err := oauthusers.Decode(jsonType, body)
			if err != nil {
				t.Fatalf("%v in %s", err, body)
			}
			if diff := cmp.Diff(update, got); diff != "" {
				t.Errorf("as %s (-want +got):\n%s", body, diff)
			}
		}
	})
	for _, m := range slices.Concat(taken, recordOnly) {
		if !reflect.ValueOf(oauthusers.User{}).FieldByName(m.goName()).IsValid() {
			continue
		}
		user := m.userWith(t)
		var got oauthusers.User
		if err := got.UnmarshalJSON(mustJSON(t, user)); err != nil {
			t.Errorf("%s: %v", m.wire, err)
		}
		if diff := cmp.Diff(user, got); diff != "" {
			t.Errorf("%s in a record (-want +got):\n%s", m.wire, diff)
		}
	}
}

func TestMembersAreWrittenInTheDocumentedOrder(t *testing.T) {
	var order []string
	for _, m := range taken {
		order = append(order, m.wire)
	}
	if diff := cmp.Diff(order, memberNames(t, mustJSON(t, oauthusers.Full(ada(t))))); diff != "" {
		t.Errorf("update (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(skeletonNames(t), memberNames(t, mustJSON(t, ada(t)))); diff != "" {
		t.Errorf("record (-want +got):\n%s", diff)
	}
}

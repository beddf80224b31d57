package aaa_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

const jsonType = "application/json"

// The vendor's page gives an example for most members; these files are the
// bodies that the examples make.
const (
	requestFile  = "request.assembled-from-field-examples.json"
	responseFile = "response_200.assembled-from-field-examples.json"
	failureFile  = "response_default.assembled-from-field-examples.json"
)

// readFile returns a file of testdata.
func readFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// documentedUser is the record of the documented answer.
func documentedUser(t testing.TB) aaa.User {
	t.Helper()
	var answer aaa.Response
	if err := answer.UnmarshalJSON(readFile(t, responseFile)); err != nil {
		t.Fatal(err)
	}
	return answer.Data.Or(nil)[0]
}

// bodies returns JSON texts to start from: the documented bodies, the records
// and updates of the scenarios, and wrong ones.
func bodies(t testing.TB) [][]byte {
	t.Helper()
	user, err := documentedUser(t).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	all := [][]byte{user, readFile(t, requestFile), readFile(t, "record.other-endpoints.json")}
	files, err := filepath.Glob("testdata/scenarios/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var s struct {
			Record  json.RawMessage   `json:"record"`
			Updates []json.RawMessage `json:"updates"`
		}
		if err := json.Unmarshal(text, &s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s.Record)
		for _, update := range s.Updates {
			all = append(all, update)
		}
	}
	for _, row := range badInputs {
		if len(row.body) < 2000 {
			all = append(all, []byte(row.body))
		}
	}
	return all
}

// readUser reads what can be read of a record. Its errors are of no interest
// to the laws.
func readUser(text []byte) (user aaa.User) {
	_ = user.UnmarshalJSON(text)
	return user
}

// readUpdate is readUser for an update.
func readUpdate(text []byte) aaa.Update {
	update, _ := aaa.Decode(jsonType, text)
	return update
}

// problems returns the entries of err, which must be of this library.
func problems(t testing.TB, err error) validate.Errors {
	t.Helper()
	if err == nil {
		return nil
	}
	list, ok := errors.AsType[validate.Errors](err)
	if !ok {
		t.Fatalf("not a list of problems: %T %v", err, err)
	}
	return list
}

// summary writes the entries of err as "path code", one a line.
func summary(t testing.TB, err error) string {
	t.Helper()
	var text strings.Builder
	for _, problem := range problems(t, err) {
		text.WriteString(problem.Path.String() + " " + string(problem.Code) + "\n")
	}
	return text.String()
}

func mustApply(t testing.TB, user aaa.User, update aaa.Update) aaa.User {
	t.Helper()
	merged, err := aaa.Apply(user, update)
	if err != nil {
		t.Fatalf("cannot be applied: %v", err)
	}
	return merged
}

func mustJSON(t testing.TB, value any) []byte {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// anyJSON reads JSON into maps, lists and scalars; numbers keep their digits.
func anyJSON(t testing.TB, text []byte) (value any) {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		t.Fatalf("%v in %q", err, text)
	}
	return value
}

// differentEffect compares what updates can edit in two records; in lists, also
// the order.
func differentEffect(a, b aaa.User) string { return cmp.Diff(editable(a), editable(b)) }

// editable is a record without what no update sends: the names of the
// authentication type, and what a list that is absent, null or empty would
// tell.
func editable(user aaa.User) aaa.User {
	if kind, ok := user.AuthenticationType.Get(); ok {
		kind.Name.Unset()
		if id, ok := kind.ID.Get(); ok {
			kind.ID.Set(wire.IntOf(id.Int64())) // 1 and "1" are one id
		}
		user.AuthenticationType.Set(kind)
		if kind.ID.IsNull() {
			user.AuthenticationType.SetNull()
		}
	}
	user.AuthenticationTypeName.Unset()
	if len(user.Preferences.Or(nil)) == 0 {
		user.Preferences.Unset()
	}
	if len(user.Properties.Or(nil)) == 0 {
		user.Properties.Unset()
	}
	return user
}

// ada returns a record with every member set, valid in every respect. Its
// secrets contain the word "hush".
func ada(t testing.TB) aaa.User {
	t.Helper()
	user := documentedUser(t)
	user.UserName.Set("ada")
	user.FullName.Set("Ada Lovelace")
	user.SupportUsername.Set("support-ada")
	user.Password.Set(wire.NewSecret("hush-password"))
	user.RepeatPassword.Set(wire.NewSecret("hush-password"))
	return user
}

// Random values by type. Keys are few, so that items meet.

var someText = []string{
	"", " ", "a", "5", "05", "-0", "9223372036854775808", `quote " and \ slash`, "<b>&amp;</b>", "line\nbreak", "ünïcode 李雷 🎉",
	"\u2028\u2029\u0085", "null", "[Never]", "2025-10-04",
}

var someIDs = []wire.IntOrString{wire.IntOf(1), wire.QuotedIntOf(1), wire.IntOf(4), wire.QuotedIntOf(4), wire.IntOf(-7)}

// randomValue returns a value of one of the types that members have.
func randomValue(random *rand.Rand, of reflect.Type) reflect.Value {
	text := someText[random.IntN(len(someText))]
	switch of {
	case reflect.TypeFor[string]():
		return reflect.ValueOf(text)
	case reflect.TypeFor[bool]():
		return reflect.ValueOf(random.IntN(2) == 0)
	case reflect.TypeFor[int64]():
		return reflect.ValueOf(random.Int64N(5))
	case reflect.TypeFor[aaa.Flag]():
		return reflect.ValueOf(aaa.Flag(random.Int64N(9) / 4))
	case reflect.TypeFor[wire.IntOrString]():
		return reflect.ValueOf(someIDs[random.IntN(len(someIDs))])
	case reflect.TypeFor[wire.Secret]():
		return reflect.ValueOf(wire.NewSecret([]string{"", " ", "hush", "hush " + text}[random.IntN(4)]))
	case reflect.TypeFor[aaa.PreferenceValue]():
		if random.IntN(2) == 0 {
			return reflect.ValueOf(aaa.PreferenceNumber(random.Int64N(9) - 2))
		}
		return reflect.ValueOf(aaa.PreferenceText(text))
	}
	if of.Kind() == reflect.Slice {
		items := reflect.MakeSlice(of, random.IntN(4), 5)
		for i := range items.Len() {
			items.Index(i).Set(randomValue(random, of.Elem()))
		}
		return items
	}
	if of.Kind() != reflect.Struct {
		panic(fmt.Sprintf("no sample values for members of type %v: add them here", of))
	}
	object := reflect.New(of).Elem()
	for i := range object.NumField() {
		setMember(random, object.Field(i))
	}
	return object
}

// setMember makes an Optional absent, null or a value.
func setMember(random *rand.Rand, member reflect.Value) {
	switch random.IntN(8) {
	case 0, 1: // absent
	case 2:
		setNull(member)
	default:
		setValue(member, randomValue(random, optionalOf(member.Type())))
	}
}

// optionalOf returns the T of an Optional[T].
func optionalOf(of reflect.Type) reflect.Type {
	get, _ := of.MethodByName("Get")
	return get.Type.Out(0)
}

func setNull(optional reflect.Value) { optional.Addr().MethodByName("SetNull").Call(nil) }

func setValue(optional, value reflect.Value) {
	optional.Addr().MethodByName("Set").Call([]reflect.Value{value})
}

// randomUser returns a record with random members, not necessarily valid.
func randomUser(random *rand.Rand) aaa.User {
	user := randomValue(random, reflect.TypeFor[aaa.User]()).Interface().(aaa.User)
	if random.IntN(2) == 0 {
		repairKeys(user.Preferences.Or(nil), func(item *aaa.Preference, key int64) { item.PreferenceID.Set(key) })
		repairKeys(user.Properties.Or(nil), func(item *aaa.Property, key int64) { item.PropertyID.Set(key) })
	}
	return user
}

// randomUpdate returns an update with random members. Most can be applied.
func randomUpdate(random *rand.Rand) aaa.Update {
	update := randomValue(random, reflect.TypeFor[aaa.Update]()).Interface().(aaa.Update)
	if random.IntN(4) > 0 {
		start := random.Int64N(4)
		repairKeys(update.Preferences.Or(nil), func(item *aaa.PreferenceUpdate, key int64) { item.PreferenceID.Set((key + start) % 5) })
		repairKeys(update.Properties.Or(nil), func(item *aaa.PropertyUpdate, key int64) { item.PropertyID.Set((key + start) % 5) })
		if update.Preferences.IsNull() {
			update.Preferences.Unset()
		}
		if update.Properties.IsNull() {
			update.Properties.Unset()
		}
	}
	if random.IntN(2) == 0 {
		update.RepeatPassword = update.Password
	}
	return update
}

// repairKeys gives every item a key of its own.
func repairKeys[T any](items []T, set func(*T, int64)) {
	for i := range items {
		set(&items[i], int64(i))
	}
}

// eachRandom runs a law on many random cases, each with its own seed, which a
// failure names.
func eachRandom(t *testing.T, law func(t *testing.T, random *rand.Rand)) {
	t.Helper()
	for seed := range uint64(500) {
		t.Run("seed "+strconv.FormatUint(seed, 10), func(t *testing.T) {
			law(t, rand.New(rand.NewPCG(seed, 0)))
		})
		if t.Failed() {
			return
		}
	}
}

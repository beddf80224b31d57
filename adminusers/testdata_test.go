package adminusers_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

var updateGolden = flag.Bool("update", false, "write the golden files instead of comparing with them")

const (
	jsonType = "application/json"
	xmlType  = "application/xml"
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

// golden compares got with a file of testdata, or writes it with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *updateGolden {
		if err := os.WriteFile(filepath.Join("testdata", name), got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(readFile(t, name)), string(got)); diff != "" {
		t.Errorf("%s differs; if that is intended, run go test with -update (-want +got):\n%s", name, diff)
	}
}

// body is one request body of testdata/bodies.jsonl: bodies that the real
// ASP.NET parts were given, right ones and wrong ones.
type body struct {
	Name        string `json:"name"`
	ContentType string `json:"contentType"`
	Body        string `json:"body"`
}

// bodies returns the rows of testdata/bodies.jsonl and the documented samples.
func bodies(t testing.TB) []body {
	t.Helper()
	rows := []body{
		{"documented JSON request", jsonType, string(readFile(t, "request.json"))},
		{"documented XML request", xmlType, string(readFile(t, "request.xml"))},
	}
	lines := bufio.NewScanner(bytes.NewReader(readFile(t, "bodies.jsonl")))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var row body
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
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

func guid(t testing.TB, text string) uuid.UUID {
	t.Helper()
	id, err := uuid.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func date(t testing.TB, text string) wire.DateTime {
	t.Helper()
	value, err := wire.ParseDateTime(text)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// ada returns a record with every member set, valid in every respect. Its
// secrets all contain the word "hush".
func ada(t testing.TB) adminusers.User {
	t.Helper()
	return adminusers.User{
		ID:                   guid(t, "a2d8b2d2-1673-4f2d-a9ec-b02947160be7"),
		AgreementDate:        wire.Value(date(t, "2024-03-28T08:12:49.3595132+00:00")),
		AccountID:            guid(t, "5a1ca887-9ec4-4ae8-bf61-715056ea9e98"),
		AdminUser:            true,
		DateCreated:          date(t, "2023-01-02T03:04:05Z"),
		DateModified:         date(t, "2024-03-28T08:12:49.3595132+01:00"),
		DeclineDate:          wire.Null[wire.DateTime](),
		DisplayName:          "Ada Lovelace",
		DPAVersion:           wire.Value("1.2"),
		EmailAddress:         "ada@example.com",
		Enabled:              true,
		LanguageID:           guid(t, "c2fd9942-2548-483b-875c-a724b208dcaa"),
		Language:             wire.Value("English"),
		MobilePhone:          "+44 7700 900123",
		Password:             wire.Value(wire.NewSecret("hush-password")),
		Pin:                  wire.Value(wire.NewSecret("hush-pin")),
		Preferences:          adminusers.PreferencesNone,
		PrivacyPolicyVersion: wire.Value("2.0"),
		SSOEnabled:           true,
		TimeZone:             "GMT Standard Time",
		Username:             "ada",
		UserPassword:         wire.Value(wire.NewSecret("hush-user-password")),
	}
}

// Sample values by type, for the tests that go over every member.

// someText is text that is special somewhere on the way: in JSON, in XML, in
// the rules. It is well-formed in all of them.
var someText = []string{
	"", " ", "a", "Ada", `quote " and \ slash`, "<b>&amp;</b> ]]>", "line\nbreak\ttab", "\r\n", " padded ",
	"ünïcode 李雷 🎉", "\u2028\u2029\u0085", "null", "0", "+44 7700 900123", "12345", "ada@example.com", "@", "e\u0301",
}

var someDates = []string{
	"2024-03-28T08:12:49.3595132+00:00", "2024-03-28T08:12:49.3595132", "2024-03-28T00:00:00Z",
	"0001-01-01T00:00:00", "9999-12-31T23:59:59.9999999-07:00", "1999-12-31T23:59:59.5+14:00",
}

// randomValue returns a value of one of the types that members have.
func randomValue(t testing.TB, random *rand.Rand, of reflect.Type) reflect.Value {
	t.Helper()
	text := someText[random.IntN(len(someText))]
	switch of {
	case reflect.TypeFor[uuid.UUID]():
		return reflect.ValueOf(uuid.UUID{15: byte(random.IntN(3))})
	case reflect.TypeFor[wire.DateTime]():
		return reflect.ValueOf(date(t, someDates[random.IntN(len(someDates))]))
	case reflect.TypeFor[bool]():
		return reflect.ValueOf(random.IntN(2) == 1)
	case reflect.TypeFor[string]():
		return reflect.ValueOf(text)
	case reflect.TypeFor[wire.Secret]():
		return reflect.ValueOf(wire.NewSecret("hush" + text))
	case reflect.TypeFor[adminusers.Preferences]():
		names := []adminusers.Preferences{adminusers.PreferencesNone, "7", "-1", "Sms"}
		return reflect.ValueOf(names[random.IntN(len(names))])
	}
	t.Fatalf("no sample values for members of type %v: add them here", of)
	return reflect.Value{}
}

// setMember gives one member a random value: of its own type, or for an
// Optional absent, null or a value.
func setMember(t testing.TB, random *rand.Rand, member reflect.Value) {
	t.Helper()
	of, optional := optionalOf(member.Type())
	if !optional {
		member.Set(randomValue(t, random, of))
		return
	}
	switch random.IntN(4) {
	case 0: // absent
	case 1:
		setNull(member)
	default:
		setValue(member, randomValue(t, random, of))
	}
}

// optionalOf returns the T of an Optional[T], or the type itself.
func optionalOf(of reflect.Type) (reflect.Type, bool) {
	get, ok := of.MethodByName("Get")
	if !ok || !strings.HasPrefix(of.Name(), "Optional[") {
		return of, false
	}
	return get.Type.Out(0), true
}

func setNull(optional reflect.Value) {
	optional.Addr().MethodByName("SetNull").Call(nil)
}

func setValue(optional, value reflect.Value) {
	optional.Addr().MethodByName("Set").Call([]reflect.Value{value})
}

// randomUser returns a record with random members, not necessarily valid.
func randomUser(t testing.TB, random *rand.Rand) adminusers.User {
	t.Helper()
	var user adminusers.User
	members := reflect.ValueOf(&user).Elem()
	for i := range members.NumField() {
		setMember(t, random, members.Field(i))
	}
	return user
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

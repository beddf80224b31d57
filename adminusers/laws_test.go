package adminusers_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The laws of the package. Each is one function, which is run on random
// records and updates by go test, and on bodies by its fuzz target. Bodies
// that start with "<" are XML, others JSON; what cannot be read of them is
// left out.

// Law 1: an empty update changes nothing; applying twice is applying once.
func lawApplyIdempotent(t *testing.T, user adminusers.User, update adminusers.Update) {
	t.Helper()
	same(t, "an empty update", user, mustApply(t, user, adminusers.Update{}))
	once, err := adminusers.Apply(user, update)
	if err != nil {
		return
	}
	same(t, "applied twice", once, mustApply(t, once, update))
}

// Law 2: a diff leads from one record to the other, a full body leads there
// from anywhere, and a full body of a valid record is valid.
func lawDiffApply(t *testing.T, a, b adminusers.User) {
	t.Helper()
	if paths := adminusers.Diff(a, a).Paths(); len(paths) != 0 {
		t.Errorf("a record differs from itself in %q", paths)
	}
	diff := adminusers.Diff(a, b)
	sameEditable(t, "diff applied", b, mustApply(t, a, diff))
	if again := adminusers.Diff(mustApply(t, a, diff), b).Paths(); len(again) != 0 {
		t.Errorf("a diff was not the whole difference: %q", again)
	}
	from := a
	from.ID = b.ID
	full := adminusers.Full(b)
	sameEditable(t, "full body applied", b, mustApply(t, from, full))
	if recordErr, bodyErr := b.Validate(), full.Validate(); recordErr == nil && bodyErr != nil {
		t.Errorf("the record is valid, its full body is not: %v", bodyErr)
	}
	if len(adminusers.Changes(a, a)) != 0 {
		t.Error("changes between a record and itself")
	}
}

// Law 3: a merged update does what the two do one after the other; an empty
// update is neutral; merging is associative.
func lawMerge(t *testing.T, user adminusers.User, p, q, r adminusers.Update) {
	t.Helper()
	same(t, "merged with an empty update", p, adminusers.Merge(p, adminusers.Update{}))
	same(t, "an empty update merged", p, adminusers.Merge(adminusers.Update{}, p))
	same(t, "associative",
		adminusers.Merge(adminusers.Merge(p, q), r), adminusers.Merge(p, adminusers.Merge(q, r)))
	first, err := adminusers.Apply(user, p)
	if err != nil {
		return
	}
	second, err := adminusers.Apply(first, q)
	if err != nil {
		return
	}
	same(t, "one after the other", second, mustApply(t, user, adminusers.Merge(p, q)))
}

// Law 4: no argument is ever written to, and a failure leaves the record as
// it was.
func lawArgumentsAreKept(t *testing.T, user, other adminusers.User, update, next adminusers.Update) {
	t.Helper()
	userBefore, otherBefore := fmt.Sprintf("%#v", user), fmt.Sprintf("%#v", other)
	updateBefore, nextBefore := fmt.Sprintf("%#v", update), fmt.Sprintf("%#v", next)
	clone := user.Clone()
	merged, err := adminusers.Apply(user, update)
	if err != nil {
		same(t, "a failed merge", user, merged)
	}
	adminusers.Merge(update, next)
	adminusers.Diff(user, other)
	adminusers.Full(user)
	adminusers.Changes(user, other)
	_ = adminusers.CheckReadOnly(user, update)
	_, _, _ = user.Validate(), update.Validate(), update.ValidatePartial()
	same(t, "the record", clone, user)
	same(t, "the record's text", userBefore, fmt.Sprintf("%#v", user))
	same(t, "the other record's text", otherBefore, fmt.Sprintf("%#v", other))
	same(t, "the update's text", updateBefore, fmt.Sprintf("%#v", update))
	same(t, "the other update's text", nextBefore, fmt.Sprintf("%#v", next))
}

// Law 5: what was written is read back, as far as the format can say it.
func lawCodecRoundTrip(t *testing.T, user adminusers.User, update adminusers.Update) {
	t.Helper()
	var fromJSON adminusers.User
	readBack(t, user, json.Marshal, fromJSON.UnmarshalJSON)
	same(t, "record through JSON", sayableInJSON(user), fromJSON)

	var updateFromJSON adminusers.Update
	readBack(t, update, json.Marshal, updateFromJSON.UnmarshalJSON)
	update.Language.Unset()
	same(t, "update through JSON", update, updateFromJSON)

	if !sayableInXML(user) {
		if text, err := xml.Marshal(user); err == nil {
			t.Errorf("written although XML cannot say it: %s", text)
		}
		return
	}
	var fromXML adminusers.User
	readBack(t, user, xml.Marshal, func(body []byte) error { return xml.Unmarshal(body, &fromXML) })
	same(t, "record through XML", withoutNullStrings(user), fromXML)

	response := adminusers.Response{ResponseData: wire.Value(adminusers.ResponseDataOfUser{Detail: wire.Value(user)})}
	var answer adminusers.Response
	readBack(t, response, xml.Marshal, func(body []byte) error { return xml.Unmarshal(body, &answer) })
	data, _ := answer.ResponseData.Get()
	same(t, "record in an answer through XML", withoutNullStrings(user), data.Detail.Or(adminusers.User{}))
}

// readBack writes a value and reads what was written.
func readBack(t *testing.T, value any, write func(any) ([]byte, error), read func([]byte) error) {
	t.Helper()
	body, err := write(value)
	if err != nil {
		t.Fatalf("cannot be written: %v", err)
	}
	if err := read(body); err != nil {
		t.Fatalf("cannot be read back: %v in %s", err, body)
	}
}

// sayableInJSON is the record without Language, and with the spelling that
// Preferences are written in.
func sayableInJSON(user adminusers.User) adminusers.User {
	user.Language.Unset()
	if user.Preferences == "" {
		user.Preferences = adminusers.PreferencesNone
	}
	return user
}

// withoutNullStrings is what XML keeps of a record.
func withoutNullStrings(user adminusers.User) adminusers.User {
	if user.Preferences == "" {
		user.Preferences = adminusers.PreferencesNone
	}
	members := reflect.ValueOf(&user).Elem()
	for i, m := range documented {
		if m.null && m.value != dateType && isNull(members.Field(i)) {
			members.Field(i).Addr().MethodByName("Unset").Call(nil)
		}
	}
	return user
}

// sayableInXML reports whether a record can be written as XML: Preferences
// must have a name, and texts only characters of XML 1.0.
func sayableInXML(user adminusers.User) bool {
	if _, err := user.Preferences.MarshalText(); err != nil {
		return false
	}
	texts := []string{user.DisplayName, user.EmailAddress, user.MobilePhone, user.TimeZone, user.Username, string(user.Preferences)}
	for _, optional := range []wire.Optional[string]{user.DPAVersion, user.Language, user.PrivacyPolicyVersion} {
		texts = append(texts, optional.Or(""))
	}
	for _, secret := range []wire.Optional[wire.Secret]{user.Password, user.Pin, user.UserPassword} {
		texts = append(texts, secret.Or(wire.Secret{}).Reveal())
	}
	for _, text := range texts {
		if !isXMLText(text) {
			return false
		}
	}
	return true
}

// isXMLText reports whether every character is a Char of XML 1.0.
func isXMLText(text string) bool {
	for _, r := range text {
		switch {
		case r == '\t', r == '\n', r == '\r':
		case r < 0x20, r == 0xFFFE, r == 0xFFFF:
			return false
		}
	}
	return utf8.ValidString(text)
}

// Law 6, rules: the fast lane says nil exactly when the engine and the checks
// for null say nil.
func lawFastLane(t *testing.T, user adminusers.User, update adminusers.Update) {
	t.Helper()
	nulls := nullProblems(update)
	engine := validate.Join(validate.Struct(update), nulls)
	if got := update.Validate(); (got == nil) != (engine == nil) {
		t.Errorf("update: the package says %v, the engine %v", got, engine)
	}
	if got := user.Validate(); (got == nil) != (validate.Struct(user) == nil) {
		t.Errorf("record: the package says %v, the engine %v", got, validate.Struct(user))
	}
	partial := partialProblems(t, update)
	if got := summary(t, update.ValidatePartial()); got != partial {
		t.Errorf("partial update: the package says\n%sthe members that were sent have\n%s", got, partial)
	}
}

// nullProblems lists the members that are null and cannot be.
func nullProblems(update adminusers.Update) error {
	var list validate.Errors
	members := reflect.ValueOf(&update).Elem()
	for i, m := range documented {
		if !m.null && isNull(members.Field(i)) {
			code := validate.CodeNull
			if m.required {
				code = validate.CodeRequired
			}
			list = append(list, validate.Error{Path: wire.Member(m.name), Code: code})
		}
	}
	return list.Err()
}

// partialProblems derives the answer of ValidatePartial from Validate: what
// is missing in the update is filled in with valid values first.
func partialProblems(t *testing.T, update adminusers.Update) string {
	t.Helper()
	return summary(t, adminusers.Merge(adminusers.Full(ada(t)), update).Validate())
}

// Law 6, codec: the decoder agrees with a naive reading, and reads a record
// as it reads an update.
func lawNaiveCodec(t *testing.T, body []byte) {
	t.Helper()
	want, ok := naiveDecode(body)
	var got adminusers.Update
	err := got.UnmarshalJSON(body)
	var user adminusers.User
	userErr := user.UnmarshalJSON(body)
	if !ok {
		if err == nil || userErr == nil {
			t.Errorf("%q is not an object in valid UTF-8 at most 256 deep, and was read", body)
		}
		return
	}
	same(t, "update", want.update, got)
	same(t, "wrong members of the update", want.wrong, paths(t, err))
	same(t, "wrong members of the record", want.wrongInRecord, paths(t, userErr))
	if len(want.wrong) == len(want.wrongInRecord) {
		sameAsUpdate(t, want.update, user)
	}
	encoded, err := got.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "written as JSON", string(naiveEncode(t, got)), string(encoded))
}

// paths returns the paths of the problems, each once.
func paths(t *testing.T, err error) []string {
	t.Helper()
	var list []string
	for _, problem := range problems(t, err) {
		list = addOnce(list, problem.Path.String())
	}
	return list
}

func addOnce(list []string, text string) []string {
	if slices.Contains(list, text) {
		return list
	}
	return append(list, text)
}

// sameAsUpdate compares a record with an update that was read from the same
// body: a member that was not sent is zero.
func sameAsUpdate(t *testing.T, update adminusers.Update, user adminusers.User) {
	t.Helper()
	sent, read := reflect.ValueOf(update), reflect.ValueOf(user)
	for i, m := range documented {
		want := sent.Field(i)
		if !m.null {
			want = want.MethodByName("Get").Call(nil)[0]
		}
		same(t, "record: "+m.name, want.Interface(), read.Field(i).Interface())
	}
}

// naiveReading is what a body says.
type naiveReading struct {
	update        adminusers.Update
	wrong         []string // members that cannot be read, each once
	wrongInRecord []string // those, and members that are null and cannot be
}

// naiveDecode reads an update with encoding/json and the methods of wire's
// types. It returns false when the body is not for the decoder at all.
func naiveDecode(body []byte) (reading naiveReading, ok bool) {
	body = bytes.TrimPrefix(body, []byte("\ufeff"))
	if !utf8.Valid(body) || !json.Valid(body) || depth(body) > 256 {
		return reading, false
	}
	decoder := json.NewDecoder(bytes.NewReader(body))
	if token, err := decoder.Token(); err != nil || token != json.Delim('{') {
		return reading, false
	}
	for decoder.More() {
		name, _ := decoder.Token()
		var raw json.RawMessage
		if err := decoder.Decode(&raw); err != nil {
			return reading, false
		}
		reading.member(name.(string), raw)
	}
	return reading, true
}

// member reads one member of the body.
func (n *naiveReading) member(name string, raw json.RawMessage) {
	members := reflect.ValueOf(&n.update).Elem()
	for i, m := range documented {
		if m.xmlOnly || !foldEqual(m.name, name) {
			continue
		}
		right := naiveMember(m, members.Field(i), raw)
		if !right {
			n.wrong = addOnce(n.wrong, m.name)
		}
		if !right || !m.null && string(raw) == "null" {
			n.wrongInRecord = addOnce(n.wrongInRecord, m.name)
		}
	}
}

// naiveMember reads one member, and leaves it absent when it is wrong. The
// empty string is null only where the server has null.
func naiveMember(m member, value reflect.Value, raw []byte) bool {
	value.Addr().MethodByName("Unset").Call(nil)
	if string(raw) == `""` && !m.null && m.value != stringType {
		return false
	}
	return value.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(raw) == nil
}

// foldEqual compares without regard to ASCII case.
func foldEqual(a, b string) bool {
	lower := func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}
	return strings.Map(lower, a) == strings.Map(lower, b)
}

// depth counts how deep a valid JSON text is nested.
func depth(body []byte) int {
	deepest, now, inText := 0, 0, false
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case inText && c == '\\':
			i++
		case c == '"':
			inText = !inText
		case inText:
		case c == '{' || c == '[':
			now++
			deepest = max(deepest, now)
		case c == '}' || c == ']':
			now--
		}
	}
	return deepest
}

// naiveEncode writes an update with the methods of wire's types.
func naiveEncode(t *testing.T, update adminusers.Update) []byte {
	t.Helper()
	text := []byte("{")
	members := reflect.ValueOf(update)
	for i, m := range documented {
		if m.xmlOnly || !members.Field(i).MethodByName("IsSet").Call(nil)[0].Bool() {
			continue
		}
		value, err := members.Field(i).Interface().(json.Marshaler).MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		if len(text) > 1 {
			text = append(text, ',')
		}
		text = append(text, `"`+m.name+`":`...)
		text = append(text, value...)
	}
	return append(text, '}')
}

// Law 7: on a record's JSON, Apply of a decoded merge patch is RFC 7396.
func lawMergePatch(t *testing.T, user adminusers.User, update adminusers.Update) {
	t.Helper()
	for _, m := range documented {
		if m.readOnly || m.xmlOnly { // the contract does not apply the first, JSON does not carry the second
			reflect.ValueOf(&update).Elem().FieldByName(m.name).Addr().MethodByName("Unset").Call(nil)
		}
	}
	merged, err := adminusers.Apply(user, update)
	if err != nil {
		return
	}
	document, patch := mustJSON(t, user), mustJSON(t, update)
	var want adminusers.User
	if err := want.UnmarshalJSON(mergePatch(t, document, patch)); err != nil {
		t.Fatalf("the patched document cannot be read: %v", err)
	}
	if changes := adminusers.Changes(sayableInJSON(merged), want); len(changes) != 0 {
		t.Errorf("Apply and RFC 7396 differ: %v", changes)
	}
}

// mergePatch is the algorithm of RFC 7396, section 2, for flat objects: the
// contract has no others.
func mergePatch(t *testing.T, document, patch []byte) []byte {
	t.Helper()
	var target, changes map[string]json.RawMessage
	if err := json.Unmarshal(document, &target); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(patch, &changes); err != nil {
		t.Fatal(err)
	}
	for name, value := range changes {
		if string(value) == "null" {
			delete(target, name)
		} else {
			target[name] = value
		}
	}
	return mustJSON(t, target)
}

// Law 8: nothing panics on any input, and nothing but the wire form shows a
// secret.
func lawSecretsAndPanics(t *testing.T, contentType string, body []byte) {
	t.Helper()
	update, err := adminusers.Decode(contentType, body)
	marked := wire.Value(wire.NewSecret(marker + string(body)))
	update.Password, update.Pin, update.UserPassword = marked, marked, marked
	var user adminusers.User
	merged, applyErr := adminusers.Apply(user, update)
	merged.Password, merged.Pin, merged.UserPassword = marked, marked, marked
	whole := validate.Join(err, update.Validate(), applyErr, adminusers.CheckReadOnly(user, update))
	var answer adminusers.Response
	_ = answer.UnmarshalJSON(body)
	_ = xml.Unmarshal(body, &answer)
	answer.ResponseData.Set(adminusers.ResponseDataOfUser{Detail: wire.Value(merged)})
	for _, printed := range []any{update, merged, answer, whole, adminusers.Changes(user, merged), adminusers.Failure(whole)} {
		for _, text := range printings(t, printed) {
			if showsSecret(text) {
				t.Fatalf("a secret is shown: %.300s", text)
			}
		}
	}
	_, _ = xml.Marshal(merged)
	_, _ = json.Marshal(merged)
}

// marker is a text that occurs in secrets only.
const marker = "hush-9f3c1b"

// printings returns what a program may print of a value without asking for
// its wire form.
func printings(t *testing.T, value any) []string {
	t.Helper()
	var texts []string
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d"} {
		texts = append(texts, fmt.Sprintf(verb, value), fmt.Sprintf(verb, []any{value}), fmt.Sprintf(verb, struct{ inner any }{value}))
	}
	var log bytes.Buffer
	for _, handler := range []slog.Handler{slog.NewTextHandler(&log, nil), slog.NewJSONHandler(&log, nil)} {
		slog.New(handler).Info("message", "value", value)
		slog.New(handler).With("value", value).WithGroup("group").Info("message", "again", value)
	}
	return append(texts, log.String())
}

// showsSecret looks for the marker as text, in hexadecimal and as bytes.
func showsSecret(text string) bool {
	bytes := strings.Trim(fmt.Sprint([]byte(marker)), "[]")
	for _, form := range []string{marker, fmt.Sprintf("%x", marker), fmt.Sprintf("%X", marker), bytes} {
		if strings.Contains(text, form) {
			return true
		}
	}
	return false
}

func TestLawsOnRandomRecords(t *testing.T) {
	laws := []struct {
		name string
		law  func(t *testing.T, random *rand.Rand)
	}{
		{"1 apply", func(t *testing.T, random *rand.Rand) {
			lawApplyIdempotent(t, randomUser(t, random), randomUpdate(t, random))
		}},
		{"2 diff", func(t *testing.T, random *rand.Rand) {
			lawDiffApply(t, randomUser(t, random), randomUser(t, random))
		}},
		{"3 merge", func(t *testing.T, random *rand.Rand) {
			lawMerge(t, randomUser(t, random), randomUpdate(t, random), randomUpdate(t, random), randomUpdate(t, random))
		}},
		{"4 arguments", func(t *testing.T, random *rand.Rand) {
			lawArgumentsAreKept(t, randomUser(t, random), randomUser(t, random), randomUpdate(t, random), randomUpdate(t, random))
		}},
		{"5 codec", func(t *testing.T, random *rand.Rand) {
			lawCodecRoundTrip(t, randomUser(t, random), randomUpdate(t, random))
		}},
		{"6 fast lane", func(t *testing.T, random *rand.Rand) {
			lawFastLane(t, randomUser(t, random), randomUpdate(t, random))
		}},
		{"7 merge patch", func(t *testing.T, random *rand.Rand) {
			lawMergePatch(t, randomUser(t, random), applicable(t, randomUpdate(t, random)))
		}},
	}
	for _, row := range laws {
		t.Run(row.name, func(t *testing.T) { eachRandom(t, row.law) })
	}
}

// applicable leaves out of an update what cannot be merged: a random update
// nearly always holds a null too many.
func applicable(t *testing.T, update adminusers.Update) adminusers.Update {
	t.Helper()
	members := reflect.ValueOf(&update).Elem()
	for i, m := range documented {
		if m.identity || !m.null && isNull(members.Field(i)) {
			members.Field(i).Addr().MethodByName("Unset").Call(nil)
		}
	}
	return update
}

// Seeds of the fuzz targets that take several bodies: each body of testdata
// together with its neighbours.
func addBodies(f *testing.F, count int) {
	f.Helper()
	rows := bodies(f)
	for i := range rows {
		seed := make([]any, count)
		for k := range seed {
			seed[k] = []byte(rows[(i+k)%len(rows)].Body)
		}
		f.Add(seed...)
	}
}

func FuzzApplyIdempotent(f *testing.F) {
	addBodies(f, 2)
	f.Fuzz(func(t *testing.T, user, update []byte) {
		lawApplyIdempotent(t, readUser(user), readUpdate(update))
	})
}

func FuzzDiffApply(f *testing.F) {
	addBodies(f, 2)
	f.Fuzz(func(t *testing.T, a, b []byte) {
		lawDiffApply(t, readUser(a), readUser(b))
	})
}

func FuzzMerge(f *testing.F) {
	addBodies(f, 4)
	f.Fuzz(func(t *testing.T, user, p, q, r []byte) {
		lawMerge(t, readUser(user), readUpdate(p), readUpdate(q), readUpdate(r))
	})
}

func FuzzArgumentsAreKept(f *testing.F) {
	addBodies(f, 4)
	f.Fuzz(func(t *testing.T, user, other, update, next []byte) {
		lawArgumentsAreKept(t, readUser(user), readUser(other), readUpdate(update), readUpdate(next))
	})
}

func FuzzCodecRoundTrip(f *testing.F) {
	addBodies(f, 2)
	f.Fuzz(func(t *testing.T, user, update []byte) {
		lawCodecRoundTrip(t, readUser(user), readUpdate(update))
	})
}

func FuzzNaiveCodec(f *testing.F) {
	addBodies(f, 1)
	for _, text := range []string{
		"\ufeff{}", `{"Pin":null,"pin":"1"}`, `{"ENABLED":"true"}`, `{"ID":"\ud800"}`, strings.Repeat("[", 257),
		`{"x":` + strings.Repeat("[", 255) + strings.Repeat("]", 255) + `}`,
		`{"x":` + strings.Repeat("[", 256) + strings.Repeat("]", 256) + `}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(lawNaiveCodec)
}

func FuzzFastLane(f *testing.F) {
	addBodies(f, 2)
	f.Fuzz(func(t *testing.T, user, update []byte) {
		lawFastLane(t, readUser(user), readUpdate(update))
	})
}

func FuzzMergePatch(f *testing.F) {
	addBodies(f, 2)
	f.Fuzz(func(t *testing.T, user, update []byte) {
		lawMergePatch(t, readUser(user), readUpdate(update))
	})
}

func FuzzSecretsAndPanics(f *testing.F) {
	for _, row := range bodies(f) {
		f.Add(row.ContentType, []byte(row.Body))
	}
	f.Add(xmlType, readFile(f, "response.xml"))
	f.Add(jsonType, readFile(f, "response.json"))
	f.Fuzz(lawSecretsAndPanics)
}

func mustApply(t *testing.T, user adminusers.User, update adminusers.Update) adminusers.User {
	t.Helper()
	merged, err := adminusers.Apply(user, update)
	if err != nil {
		t.Fatalf("cannot be applied: %v", err)
	}
	return merged
}

func mustJSON(t *testing.T, value any) []byte {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func same[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	if !cmp.Equal(want, got) {
		t.Errorf("%s (-want +got):\n%s", what, cmp.Diff(want, got))
	}
}

// sameEditable compares the editable members that the record knows.
func sameEditable(t *testing.T, what string, want, got adminusers.User) {
	t.Helper()
	wants, gots := reflect.ValueOf(want), reflect.ValueOf(got)
	for i, m := range documented {
		if !m.editable() {
			continue
		}
		if m.null && !wants.Field(i).MethodByName("IsSet").Call(nil)[0].Bool() {
			continue
		}
		same(t, what+": "+m.name, wants.Field(i).Interface(), gots.Field(i).Interface())
	}
}

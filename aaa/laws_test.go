package aaa_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/internal/scalar"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// The laws of the package. Each is one function, which is run on random
// records and updates by go test, and on bodies by its fuzz target. What
// cannot be read of a body is left out.
//
// They stand here and not in internal/lawtest because a record and an update
// hold the same members differently, and because their lists merge by key: the
// laws are the same, what "equal" means is not.

// inputs are what a law about values speaks of.
type inputs struct {
	a, b    aaa.User
	p, q, r aaa.Update
}

var laws = []struct {
	name string
	law  func(t *testing.T, in inputs)
}{
	{"1 apply", lawApply},
	{"2 diff", lawDiff},
	{"3 merge", lawMerge},
	{"4 arguments", lawArguments},
	{"5 round trip", lawRoundTrip},
	{"6 rules", lawRules},
	{"7 merge patch", lawMergePatch},
}

func TestLaws(t *testing.T) {
	for _, row := range laws {
		t.Run(row.name, func(t *testing.T) {
			eachRandom(t, func(t *testing.T, random *rand.Rand) { row.law(t, randomInputs(random)) })
			all := bodies(t)
			for i := range all {
				row.law(t, inputsOf(0, all[i], all[(i+1)%len(all)], all[(i+2)%len(all)]))
			}
		})
	}
}

func randomInputs(random *rand.Rand) inputs {
	return inputs{randomUser(random), randomUser(random), randomUpdate(random), randomUpdate(random), randomUpdate(random)}
}

// inputsOf makes values of bodies. An empty body stands for a random value,
// which seed makes.
func inputsOf(seed uint64, x, y, z []byte) inputs {
	in := randomInputs(rand.New(rand.NewPCG(seed, 0)))
	if len(x) > 0 {
		in.a, in.r = readUser(x), readUpdate(x)
	}
	if len(y) > 0 {
		in.b, in.p = readUser(y), readUpdate(y)
	}
	if len(z) > 0 {
		in.q = readUpdate(z)
	}
	return in
}

func fuzzValues(f *testing.F, law func(t *testing.T, in inputs)) {
	all := bodies(f)
	for i := range all {
		f.Add(uint64(i), all[i], all[(i+1)%len(all)], all[(i+2)%len(all)])
	}
	for seed := range uint64(20) {
		f.Add(seed, []byte(nil), []byte(nil), []byte(nil))
	}
	f.Fuzz(func(t *testing.T, seed uint64, x, y, z []byte) { law(t, inputsOf(seed, x, y, z)) })
}

func FuzzApply(f *testing.F)      { fuzzValues(f, lawApply) }
func FuzzDiff(f *testing.F)       { fuzzValues(f, lawDiff) }
func FuzzMerge(f *testing.F)      { fuzzValues(f, lawMerge) }
func FuzzArguments(f *testing.F)  { fuzzValues(f, lawArguments) }
func FuzzRoundTrip(f *testing.F)  { fuzzValues(f, lawRoundTrip) }
func FuzzRules(f *testing.F)      { fuzzValues(f, lawRules) }
func FuzzMergePatch(f *testing.F) { fuzzValues(f, lawMergePatch) }

func FuzzCodec(f *testing.F) {
	for _, body := range bodies(f) {
		f.Add(body)
	}
	for _, text := range []string{
		"\ufeff{}", "\f{}", `{"EmailAddress":null,"emailaddress":"1"}`, `{"PREFERENCES":[{"preferenceid":"3"}]}`, `{"Preferences":"","UserGroup":"","Subgroups":""}`, strings.Repeat("[", 257),
		`{"x":` + strings.Repeat("[", 255) + strings.Repeat("]", 255) + `}`, `{"x":` + strings.Repeat("[", 256) + strings.Repeat("]", 256) + `}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(lawCodec)
}

func FuzzSecrets(f *testing.F) {
	for _, body := range bodies(f) {
		f.Add(jsonType, body)
	}
	f.Add("", readFile(f, responseFile))
	f.Add(jsonType, readFile(f, failureFile))
	f.Fuzz(lawSecrets)
}

// same complains when two values differ.
func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// Law 1: an empty update changes nothing; applying twice is applying once.
func lawApply(t *testing.T, in inputs) {
	same(t, "an empty update", in.a, mustApply(t, in.a, aaa.Update{}))
	once, err := aaa.Apply(in.a, in.p)
	if got, want := summary(t, err), refusals(in.p); got != want {
		t.Errorf("Apply must refuse %q, and refuses %q", want, got)
	}
	if err != nil {
		same(t, "a refused update", in.a, once)
		return
	}
	same(t, "applied twice", once, mustApply(t, once, in.p))
}

// refusals are the problems of an update that cannot be merged.
func refusals(update aaa.Update) string {
	text := nulls(update)
	keys := wantKeys(keysOf(update.Preferences), "Preferences", "PreferenceID")
	return text + keys + wantKeys(keysOf(update.Properties), "Properties", "PropertyID")
}

// nulls are the lists that are null.
func nulls(update aaa.Update) (text string) {
	if update.Preferences.IsNull() {
		text += "Preferences null\n"
	}
	if update.Properties.IsNull() {
		text += "Properties null\n"
	}
	return text
}

// keysOf returns the keys of a list's items, -1000 standing for none.
func keysOf[T any](list wire.Optional[[]T]) (keys []int64) {
	for _, item := range list.Or(nil) {
		for _, name := range []string{"PreferenceID", "PropertyID"} {
			if field := reflect.ValueOf(item).FieldByName(name); field.IsValid() {
				keys = append(keys, field.Interface().(wire.Optional[int64]).Or(noKey))
			}
		}
	}
	return keys
}

const noKey = -1000

// wantKeys says what is wrong with the keys of a list.
func wantKeys(keys []int64, list, member string) (text string) {
	for i, key := range keys {
		if key == noKey {
			text += fmt.Sprintf("%s[%d].%s required\n", list, i, member)
		} else if slices.Contains(keys[:i], key) {
			text += fmt.Sprintf("%s[%d].%s duplicate\n", list, i, member)
		}
	}
	return text
}

// Law 2: a diff leads from one record to the other as far as lists that cannot
// shrink allow, and says no more than that takes; a full body leads there from
// anywhere, and a full body of a valid record is valid, passwords aside.
func lawDiff(t *testing.T, in inputs) {
	if paths := aaa.Diff(in.a, in.a).Paths(); len(paths) != 0 {
		t.Errorf("a record differs from itself in %q", paths)
	}
	diff := aaa.Diff(in.a, in.b)
	reached := mustApply(t, in.a, diff)
	sameKnown(t, "diff applied", in.b, reached)
	if again := aaa.Diff(reached, in.b).Paths(); len(again) != 0 {
		t.Errorf("a diff was not the whole difference: %q", again)
	}
	diffIsSmall(t, in.a, diff)
	if len(aaa.Changes(in.a, in.a)) != 0 {
		t.Error("changes between a record and itself")
	}
	full := aaa.Full(in.b)
	if in.b.Validate() == nil {
		full.Password.Set(wire.NewSecret("set"))
		full.RepeatPassword = full.Password
		if err := full.Validate(); err != nil {
			t.Errorf("the record is valid, its full body is not: %v", err)
		}
		full.Password, full.RepeatPassword = in.b.Password, in.b.RepeatPassword
		sameKnown(t, "full body applied", in.b, mustApply(t, in.a, full))
	}
}

// sameKnown compares what updates can edit and the wanted record knows: the
// members, and of lists every item with a key, the first of each.
func sameKnown(t *testing.T, what string, want, got aaa.User) {
	t.Helper()
	want, got = editable(want), editable(got)
	known := func(name string, w, g any) {
		if reflect.ValueOf(w).MethodByName("IsSet").Call(nil)[0].Bool() {
			same(t, what+": "+name, w, g)
		}
	}
	known("AccountStatus", want.AccountStatus, got.AccountStatus)
	known("EmailAddress", want.EmailAddress, got.EmailAddress)
	known("Password", want.Password, got.Password)
	known("RepeatPassword", want.RepeatPassword, got.RepeatPassword)
	if kind, ok := want.AuthenticationType.Get(); ok && kind.ID.IsSet() || want.AuthenticationType.IsNull() {
		known("AuthenticationType", want.AuthenticationType, got.AuthenticationType)
	}
	sameItems(t, what+": Preferences", want.Preferences, got.Preferences)
	sameItems(t, what+": Properties", want.Properties, got.Properties)
}

func sameItems[T any](t *testing.T, what string, want, got wire.Optional[[]T]) {
	t.Helper()
	wants, gots := keysOf(want), keysOf(got)
	for i, key := range wants {
		if key == noKey || slices.Index(wants, key) != i {
			continue
		}
		at := slices.Index(gots, key)
		if at < 0 {
			t.Errorf("%s: key %d is missing", what, key)
			continue
		}
		item, other := reflect.ValueOf(want.Or(nil)[i]), reflect.ValueOf(got.Or(nil)[at])
		for m := range item.NumField() {
			if item.Field(m).MethodByName("IsSet").Call(nil)[0].Bool() {
				same(t, what+": "+item.Type().Field(m).Name, item.Field(m).Interface(), other.Field(m).Interface())
			}
		}
	}
}

// diffIsSmall: taking any member out of a diff, or out of an item of it, makes
// it another diff.
func diffIsSmall(t *testing.T, before aaa.User, diff aaa.Update) {
	t.Helper()
	reached := mustApply(t, before, diff)
	for _, name := range diff.Paths() {
		less := diff
		field := reflect.ValueOf(&less).Elem().FieldByName(name)
		field.SetZero()
		if differentEffect(reached, mustApply(t, before, less)) == "" {
			t.Errorf("the diff sends %s for nothing", name)
		}
	}
	smallItems(t, diff.Preferences, func(items []aaa.PreferenceUpdate) bool {
		less := diff
		less.Preferences.Set(items)
		return differentEffect(reached, mustApply(t, before, less)) == ""
	})
	smallItems(t, diff.Properties, func(items []aaa.PropertyUpdate) bool {
		less := diff
		less.Properties.Set(items)
		return differentEffect(reached, mustApply(t, before, less)) == ""
	})
}

// smallItems asks for every item, and every member of it but the key, whether
// the diff does the same without.
func smallItems[T any](t *testing.T, list wire.Optional[[]T], idle func(items []T) bool) {
	t.Helper()
	items := list.Or(nil)
	for i := range items {
		if idle(slices.Delete(slices.Clone(items), i, i+1)) {
			t.Errorf("the diff sends item %d for nothing", i)
		}
		for m := range reflect.TypeFor[T]().NumField() {
			less := slices.Clone(items)
			member := reflect.ValueOf(&less[i]).Elem().Field(m)
			key := strings.HasSuffix(reflect.TypeFor[T]().Field(m).Name, "yID") || strings.HasSuffix(reflect.TypeFor[T]().Field(m).Name, "eID")
			if key || member.IsZero() {
				continue
			}
			member.SetZero()
			if idle(less) {
				t.Errorf("the diff sends member %d of item %d for nothing", m, i)
			}
		}
	}
}

// Law 3: a merged update does what the two do one after the other; an empty
// update is neutral; merging is associative in effect.
func lawMerge(t *testing.T, in inputs) {
	same(t, "merged with an empty update", in.p, aaa.Merge(in.p, aaa.Update{}))
	same(t, "an empty update merged", in.p, aaa.Merge(aaa.Update{}, in.p))
	left, leftErr := aaa.Apply(in.a, aaa.Merge(aaa.Merge(in.p, in.q), in.r))
	right, rightErr := aaa.Apply(in.a, aaa.Merge(in.p, aaa.Merge(in.q, in.r)))
	if (leftErr == nil) != (rightErr == nil) {
		t.Errorf("associative: one is refused with %v, the other with %v", leftErr, rightErr)
	}
	same(t, "associative in effect", left, right)
	first, err := aaa.Apply(in.a, in.p)
	if err != nil {
		return
	}
	second, err := aaa.Apply(first, in.q)
	if err != nil {
		return
	}
	same(t, "one after the other", editable(second), editable(mustApply(t, in.a, aaa.Merge(in.p, in.q))))
}

// Law 4: no argument is ever written to, and no result shares a list with an
// argument, but for the lists of the record that an update leaves alone.
func lawArguments(t *testing.T, in inputs) {
	before := snapshot(in)
	merged, _ := aaa.Apply(in.a, in.p)
	if in.p.Preferences.Or(nil) == nil {
		merged.Preferences.Unset()
	}
	if in.p.Properties.Or(nil) == nil {
		merged.Properties.Unset()
	}
	_, refused := aaa.Apply(in.a, in.p)
	clone := in.a.Clone()
	same(t, "clone", in.a, clone)
	spoil(clone.Preferences, clone.Properties, clone.Subgroups)
	if refused == nil && len(in.p.Preferences.Or(nil)) > 0 {
		spoil(merged.Preferences, wire.Optional[[]aaa.Property]{}, wire.Optional[[]int64]{})
	}
	if refused == nil && len(in.p.Properties.Or(nil)) > 0 {
		spoil(wire.Optional[[]aaa.Preference]{}, merged.Properties, wire.Optional[[]int64]{})
	}
	for _, update := range []aaa.Update{
		aaa.Merge(in.p, in.q), aaa.Merge(in.p, aaa.Update{}), aaa.Merge(aaa.Update{}, in.q), aaa.Diff(in.a, in.b), aaa.Full(in.a),
	} {
		spoil(update.Preferences, update.Properties, wire.Optional[[]int64]{})
	}
	aaa.Changes(in.a, in.b)
	_ = aaa.CheckReadOnly(in.a, in.p)
	_, _, _ = in.a.Validate(), in.p.Validate(), in.p.ValidatePartial()
	same(t, "the arguments", before, snapshot(in))
}

// spoil overwrites every item of a result's lists, and what lies behind them.
func spoil[A, B any](preferences wire.Optional[[]A], properties wire.Optional[[]B], subgroups wire.Optional[[]int64]) {
	clearAll(preferences.Or(nil))
	clearAll(properties.Or(nil))
	clearAll(subgroups.Or(nil))
}

func clearAll[T any](items []T) { clear(items[:cap(items)]) }

// snapshot is a text of everything in the arguments, also what lies in lists
// behind their ends.
func snapshot(in inputs) string {
	behind := func(list any) string {
		items := reflect.ValueOf(list)
		return fmt.Sprintf("%#v", items.Slice(0, items.Cap()).Interface())
	}
	text := fmt.Sprintf("%#v", in)
	for _, user := range []aaa.User{in.a, in.b} {
		text += behind(user.Preferences.Or(nil)) + behind(user.Properties.Or(nil)) + behind(user.Subgroups.Or(nil))
		text += user.Password.Or(wire.Secret{}).Reveal() + user.RepeatPassword.Or(wire.Secret{}).Reveal()
	}
	for _, update := range []aaa.Update{in.p, in.q} {
		text += behind(update.Preferences.Or(nil)) + behind(update.Properties.Or(nil))
		text += update.Password.Or(wire.Secret{}).Reveal() + update.RepeatPassword.Or(wire.Secret{}).Reveal()
	}
	return text
}

// Law 5: what was written is read back, and written the same again.
func lawRoundTrip(t *testing.T, in inputs) {
	answer := aaa.Response{Data: wire.Value([]aaa.User{in.a, in.b}), Total: wire.Value(int64(2))}
	failure := aaa.Failure(in.p.Validate())
	rows := []struct {
		name        string
		value, read codec
	}{
		{"record", &in.a, new(aaa.User)},
		{"update", &in.p, new(aaa.Update)},
		{"answer", &answer, new(aaa.Response)},
		{"failure", &failure, new(aaa.ErrorResponse)},
	}
	for _, row := range rows {
		text, err := row.value.AppendJSON([]byte("before"))
		if err != nil {
			t.Fatal(err)
		}
		text = bytes.TrimPrefix(text, []byte("before"))
		if err := row.read.UnmarshalJSON(text); err != nil {
			t.Errorf("%s: %v in %s", row.name, err, text)
		}
		same(t, row.name, row.value, row.read)
		again, err := row.read.AppendJSON(nil)
		if err != nil || !bytes.Equal(text, again) {
			t.Errorf("%s: written as %s, then as %s, %v", row.name, text, again, err)
		}
	}
}

// Law 6 on rules: the package says what the engine and the rules beyond the
// tags say.
func lawRules(t *testing.T, in inputs) {
	lists := refusals(in.p) + overrides(in.p.Preferences)
	engine := summary(t, validate.Struct(in.p))
	sameLines(t, "update", engine+lists+passwords(in.p, true), in.p.Validate())
	sameLines(t, "partial update", engine+lists+passwords(in.p, false), in.p.ValidatePartial())
	record := wantKeys(keysOf(in.a.Preferences), "Preferences", "PreferenceID") + wantKeys(keysOf(in.a.Properties), "Properties", "PropertyID")
	sameLines(t, "record", summary(t, validate.Struct(in.a))+record+overrides(in.a.Preferences), in.a.Validate())
}

// sameLines compares problems in any order.
func sameLines(t *testing.T, what, want string, err error) {
	t.Helper()
	sorted := func(text string) []string { return slices.Sorted(strings.Lines(text)) }
	same(t, what, sorted(want), sorted(summary(t, err)))
}

func overrides[T any](list wire.Optional[[]T]) (text string) {
	for i, item := range list.Or(nil) {
		flag := reflect.ValueOf(item).FieldByName("Override").Interface().(wire.Optional[aaa.Flag])
		if n, ok := flag.Get(); ok && n != 0 && n != 1 {
			text += fmt.Sprintf("Preferences[%d].Override enum\n", i)
		}
	}
	return text
}

// passwords is the rule in other words.
func passwords(update aaa.Update, whole bool) (text string) {
	id, _ := update.AuthenticationType.Get()
	if whole && id.String() != "" && id.Int64() == 1 {
		for _, name := range []string{"Password", "RepeatPassword"} {
			secret := reflect.ValueOf(update).FieldByName(name).Interface().(wire.Optional[wire.Secret])
			if !validate.NotBlank(secret.Or(wire.Secret{}).Reveal()) {
				text += name + " required\n"
			}
		}
	}
	one, repeated := update.Password, update.RepeatPassword
	alike := one.IsSet() == repeated.IsSet() && one.IsNull() == repeated.IsNull() &&
		one.Or(wire.Secret{}).Reveal() == repeated.Or(wire.Secret{}).Reveal()
	if text == "" && !alike {
		text = "RepeatPassword mismatch\n"
	}
	return text
}

// Law 6 on JSON: the codec agrees with a naive reading over encoding/json.
func lawCodec(t *testing.T, body []byte) {
	for _, model := range []reflect.Type{reflect.TypeFor[aaa.Update](), reflect.TypeFor[aaa.User](), reflect.TypeFor[aaa.Response]()} {
		want, got := reflect.New(model), reflect.New(model)
		err := got.Interface().(codec).UnmarshalJSON(body)
		paths, ok := naiveBody(body, want.Elem())
		if !ok {
			if err == nil {
				t.Errorf("%q is not an object in valid UTF-8 at most 256 deep, and was read", body)
			}
			continue
		}
		same(t, model.Name()+" from JSON", want.Interface(), got.Interface())
		var wrong []string
		for _, problem := range problems(t, err) {
			wrong = append(wrong, problem.Path.String())
		}
		same(t, "wrong members of "+model.Name(), slices.Sorted(slices.Values(paths)), slices.Sorted(slices.Values(wrong)))
	}
}

// naiveBody reads a whole body, and lists the places that are wrong.
func naiveBody(body []byte, into reflect.Value) (wrong []string, ok bool) {
	body = bytes.Trim(bytes.TrimPrefix(body, []byte("\ufeff")), " \t\r\n")
	if !utf8.Valid(body) || !json.Valid(body) || depth(body) > 256 || body[0] != '{' {
		return nil, false
	}
	wrong = naiveObject("", body, into)
	slices.Sort(wrong)
	return slices.Compact(wrong), true
}

// naiveObject reads the members of an object into a struct of Optionals.
func naiveObject(at string, raw []byte, into reflect.Value) (wrong []string) {
	if raw[0] != '{' {
		return []string{at}
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	_, _ = decoder.Token()
	for decoder.More() {
		name, _ := decoder.Token()
		var value json.RawMessage
		if decoder.Decode(&value) != nil {
			panic("valid JSON cannot be read")
		}
		for i := range into.NumField() {
			wireName, _, _ := strings.Cut(into.Type().Field(i).Tag.Get("json"), ",")
			if lower(wireName) == lower(name.(string)) {
				wrong = append(wrong, naiveMember(strings.TrimPrefix(at+"."+wireName, "."), value, into.Field(i))...)
			}
		}
	}
	return wrong
}

// lower lowers ASCII letters alone.
func lower(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}, s)
}

// naiveMember reads a member. One that is wrong is absent afterwards.
func naiveMember(at string, raw []byte, into reflect.Value) []string {
	into.SetZero()
	of := optionalOf(into.Type())
	value := reflect.New(of)
	object := of.Kind() == reflect.Struct && of.NumField() > 0 && of.Field(0).Tag.Get("json") != ""
	if string(raw) == "null" || string(raw) == `""` && (object || of.Kind() == reflect.Slice) {
		setNull(into)
		return nil
	}
	switch {
	case of.Kind() == reflect.Slice:
		if raw[0] != '[' {
			return []string{at}
		}
		wrong := naiveList(at, raw, value.Elem())
		setValue(into, value.Elem())
		return wrong
	case object:
		wrong := naiveObject(at, raw, value.Elem())
		if raw[0] == '{' {
			setValue(into, value.Elem())
		}
		return wrong
	case of == reflect.TypeFor[aaa.PreferenceValue](): // "" is a text here
		if value.Interface().(json.Unmarshaler).UnmarshalJSON(raw) != nil {
			return []string{at}
		}
		setValue(into, value.Elem())
		return nil
	}
	if into.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(raw) != nil {
		return []string{at}
	}
	return nil
}

// naiveList reads items; one that is wrong is empty.
func naiveList(at string, raw []byte, into reflect.Value) (wrong []string) {
	var items []json.RawMessage
	if json.Unmarshal(raw, &items) != nil {
		panic("valid JSON cannot be read")
	}
	into.Set(reflect.MakeSlice(into.Type(), len(items), len(items)))
	for i, item := range items {
		place := fmt.Sprintf("%s[%d]", at, i)
		if into.Type().Elem().Kind() == reflect.Struct {
			wrong = append(wrong, naiveObject(place, bytes.TrimSpace(item), into.Index(i))...)
			continue
		}
		n, err := scalar.Int64.ReadJSON(bytes.TrimSpace(item))
		if err != nil {
			wrong = append(wrong, place)
		}
		into.Index(i).SetInt(n)
	}
	return wrong
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

// Law 7: on a record's JSON, Apply of a decoded merge patch is RFC 7396: for the
// members as they stand, and for the items of lists that have one key. The
// shapes that differ (AuthenticationType, PreferenceValue, Properties[].id) are
// brought into the record's first.
func lawMergePatch(t *testing.T, in inputs) {
	merged, err := aaa.Apply(in.a, in.p)
	if err != nil {
		return
	}
	document, patch := anyJSON(t, mustJSON(t, in.a)).(map[string]any), anyJSON(t, mustJSON(t, in.p)).(map[string]any)
	preferences, properties := patch["Preferences"], patch["Properties"]
	delete(patch, "AuthenticationType") // an id here, an object there: its own tests say what becomes of it
	delete(patch, "Preferences")
	delete(patch, "Properties")
	mergePatch(document, patch)
	patchItems(document, "Preferences", "PreferenceID", preferences)
	patchItems(document, "Properties", "PropertyID", properties)
	var want aaa.User
	if err := want.UnmarshalJSON(mustJSON(t, document)); err != nil {
		t.Fatalf("the patched document cannot be read: %v", err)
	}
	merged.AuthenticationType, merged.AuthenticationTypeName = want.AuthenticationType, want.AuthenticationTypeName
	if changes := aaa.Changes(merged, want); len(changes) != 0 {
		t.Errorf("Apply and RFC 7396 differ: %v", changes)
	}
}

// mergePatch is the algorithm of RFC 7396, section 2, for flat objects.
func mergePatch(target, patch map[string]any) {
	for name, value := range patch {
		if value == nil {
			delete(target, name)
		} else {
			target[name] = value
		}
	}
}

// patchItems patches the items of a list by key.
func patchItems(document map[string]any, list, key string, patches any) {
	sent, _ := patches.([]any)
	items, _ := document[list].([]any)
	for _, patch := range sent {
		patch := patch.(map[string]any)
		delete(patch, "id")
		if number, ok := patch["PreferenceValue"].(json.Number); ok {
			patch["PreferenceValue"] = number.String()
		}
		at := slices.IndexFunc(items, func(item any) bool { return item.(map[string]any)[key] == patch[key] })
		if at < 0 {
			at = len(items)
			items = append(items, map[string]any{})
		}
		mergePatch(items[at].(map[string]any), patch)
	}
	if len(sent) > 0 {
		document[list] = items
	}
}

// Law 8: nothing panics on any input, and nothing but the wire form shows a
// secret.
func lawSecrets(t *testing.T, contentType string, body []byte) {
	update, err := aaa.Decode(contentType, body)
	user := readUser(body)
	hidden := wire.Value(wire.NewSecret(lawtest.Marker + string(body)))
	update.Password, user.Password = hidden, hidden
	update.RepeatPassword.Set(wire.NewSecret(lawtest.Marker))
	merged, applyErr := aaa.Apply(user, update)
	report := validate.Join(err, update.Validate(), update.ValidatePartial(), applyErr, user.Validate())
	var answer aaa.Response
	_ = answer.UnmarshalJSON(body)
	answer.Data.Set([]aaa.User{user, merged})
	var failure aaa.ErrorResponse
	failureErr := failure.UnmarshalJSON(body)
	printed := []any{
		update, user, merged, answer, report, failureErr, aaa.Failure(report), validate.Problem(report), validate.ModelState("user", report),
		aaa.Changes(user, merged), aaa.Changes(aaa.User{}, merged), aaa.Merge(update, update), aaa.Diff(aaa.User{}, user), aaa.Full(merged),
		merged.AccountExpires(), merged.PasswordExpires(),
	}
	for _, value := range printed {
		for _, text := range lawtest.Printings(value) {
			if lawtest.ShowsSecret(text) && !bytes.Contains(body, []byte(lawtest.Marker)) {
				t.Fatalf("a secret is shown: %.300s", text)
			}
		}
	}
	for _, value := range []any{update, user, answer, failure} {
		if _, err := json.Marshal(value); err != nil {
			t.Fatal(err)
		}
	}
}

package databases

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/wire"
)

// values are those of each type that something on the way to a database and
// back could change.
var values = map[reflect.Type][]any{
	reflect.TypeFor[string]():                 texts(func(s string) any { return s }),
	reflect.TypeFor[wire.Secret]():            texts(func(s string) any { return wire.NewSecret(s) }),
	reflect.TypeFor[adminusers.Preferences](): {adminusers.PreferencesNone, adminusers.Preferences("7"), adminusers.Preferences("Sms")},
	reflect.TypeFor[bool]():                   {true, false},
	reflect.TypeFor[uint8]():                  {uint8(0), uint8(1), uint8(255)},
	reflect.TypeFor[int64]():                  {int64(0), int64(1), int64(-1), int64(math.MaxInt64), int64(math.MinInt64), int64(1<<53 + 1), int64(math.MaxInt32)},
	reflect.TypeFor[uuid.UUID]():              ids(func(id uuid.UUID) any { return id }),
	reflect.TypeFor[wire.SecretGUID]():        ids(func(id uuid.UUID) any { return wire.NewSecretGUID(id) }),
	reflect.TypeFor[wire.DateTime](): read[wire.DateTime](`"2024-03-28T08:12:49.3595132"`, `"2024-03-28T08:12:49.3595132Z"`,
		`"2024-03-28T08:12:49.3595132+05:30"`, `"2024-03-28T00:00:00"`, `"0001-01-01T00:00:00"`, `"9999-12-31T23:59:59.9999999-07:00"`,
		`"1999-12-31T23:59:59.5+14:00"`, `"2024-03-31T02:30:00"`),
	reflect.TypeFor[wire.Decimal](): read[wire.Decimal]("1.50", "0", "1.0", "-0.25", "0.0000000000000000000000000001",
		"79228162514264337593543950335", "-79228162514264337593543950335", "12345.678900", "100", "0.10", "-0"),
	reflect.TypeFor[wire.IntOrString]():   read[wire.IntOrString]("7", `"7"`, `"007"`, "0", "-9223372036854775808"),
	reflect.TypeFor[wire.Members]():       read[wire.Members](`{"Zeta":1.50,"Alpha":{"b":[null,1e2],"a":"\u00fc'\"\\"}}`, "{}", `{"":"","a.b":false}`),
	reflect.TypeFor[[]int64]():            {[]int64{1, 2, math.MaxInt64}, []int64{}, []int64{-1}},
	reflect.TypeFor[[]hppro.License]():    {licenses()[1:], []hppro.License{}, licenses()[2:]},
	reflect.TypeFor[[]hppro.UplineUser](): {upline()[1:], []hppro.UplineUser{}, upline()[2:]},
}

// documentValues are those that only a whole record can hold: in a column of
// its own, a list with a null item is an error.
var documentValues = map[reflect.Type][]any{
	reflect.TypeFor[[]hppro.License]():    {licenses(), licenses()[:1], licenses()[1:], []hppro.License{}},
	reflect.TypeFor[[]hppro.UplineUser](): {upline(), upline()[:1], upline()[1:], []hppro.UplineUser{}},
}

// texts are special to JSON, to SQL, to placeholders or to a driver that
// guesses types.
func texts(of func(string) any) (all []any) {
	for _, text := range []string{
		"Ada", "", " ", "007", "1e3", "null", "NULL", "true", "2024-03-28", "2024-03-28T08:12:49Z", `quote " ' '' \ \\ \x41 /`, "$1 ? ?? :name @name %s",
		"ünïcode 李雷 🎉 e\u0301", "line\r\nbreak\ttab\x1b\x7f", "\u2028\ufeff", "{1,2}", `{"a":1}`, "=7", " padded ", strings.Repeat("x", 70_000),
	} {
		all = append(all, of(text))
	}
	return all
}

func ids(of func(uuid.UUID) any) (all []any) {
	for _, text := range []string{"4b6e3a62-0001-4000-8000-00000000abcd", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"} {
		all = append(all, of(uuid.MustParse(text)))
	}
	return all
}

// read returns values from their JSON.
func read[T any](tokens ...string) (all []any) {
	for _, token := range tokens {
		var v T
		if err := any(&v).(interface{ UnmarshalJSON([]byte) error }).UnmarshalJSON([]byte(token)); err != nil {
			panic(err)
		}
		all = append(all, v)
	}
	return all
}

func licenses() []hppro.License {
	list := make([]hppro.License, 3)
	list[0].SetNull()
	list[1].ID, list[1].IsPrimary, list[1].LicenseNumber = 5, true, wire.Value("007")
	list[1].ChangeDate = wire.Null[wire.DateTime]()
	list[1].Extra = read[wire.Members](`{"Area":null,"Rank":1.50}`)[0].(wire.Members)
	list[2].ID = math.MaxInt64
	return list
}

func upline() []hppro.UplineUser {
	list := make([]hppro.UplineUser, 3)
	list[0].SetNull()
	list[1].FirstName, list[1].LastName = wire.Value("Ada"), wire.Null[string]()
	list[1].Extra = read[wire.Members](`{"Level":"3"}`)[0].(wire.Members)
	list[2].FullName = wire.Value("Ada Lovelace")
	return list
}

// A filling is how the members of one row are filled.
type filling struct {
	name  string
	shift int                   // which values
	state func(member int) byte // of those that may be null: v, 0 for null, or - for absent
	whole bool                  // a record that fills a column
	plain bool                  // nothing that jsonb spells in another way
}

func always(state byte) func(int) byte { return func(int) byte { return state } }

func inTurns(states string) func(int) byte {
	return func(member int) byte { return states[member%len(states)] }
}

// fillings give every member every value of its type, and null.
func fillings() []filling {
	all := []filling{
		{name: "null", state: always('0')}, {name: "absent", state: always('-')},
		{name: "value and null in turns", shift: 3, state: inTurns("v0")}, {name: "null and value in turns", shift: 4, state: inTurns("0v")},
		{name: "all three in turns", shift: 5, state: inTurns("v0-")},
	}
	most := 0
	for _, choice := range values {
		most = max(most, len(choice))
	}
	for shift := range most {
		all = append(all, filling{name: "values", shift: shift, state: always('v')})
	}
	return all
}

// fill gives every member of a struct a value.
func fill(t testing.TB, row reflect.Value, how filling) {
	t.Helper()
	for i := range row.NumField() {
		if row.Type().Field(i).IsExported() {
			fillMember(t, row.Field(i), how, i)
		}
	}
}

func fillMember(t testing.TB, member reflect.Value, how filling, i int) {
	t.Helper()
	held, optional := heldBy(member.Type())
	switch {
	case optional && how.state(i) == '0':
		member.Addr().MethodByName("SetNull").Call(nil)
	case optional && how.state(i) == '-':
	case optional:
		v := reflect.New(held).Elem()
		fillMember(t, v, how, i)
		member.Addr().MethodByName("Set").Call([]reflect.Value{v})
	case member.Kind() == reflect.Pointer:
		if how.state(i) == 'v' {
			member.Set(reflect.New(member.Type().Elem()))
			fillMember(t, member.Elem(), how, i)
		}
	case isDocument(member.Type()):
		how.whole = true
		fill(t, member, how)
	default:
		choice := how.choice(member.Type())
		if len(choice) == 0 {
			t.Fatalf("no values of type %v", member.Type())
		}
		member.Set(reflect.ValueOf(choice[(how.shift+i)%len(choice)]))
	}
}

// choice returns the values for a type.
func (how filling) choice(typ reflect.Type) []any {
	if how.plain && typ == reflect.TypeFor[wire.Members]() {
		return read[wire.Members](`{"a":1,"b":"x"}`, "{}")
	}
	if choice := documentValues[typ]; how.whole && choice != nil && !how.plain {
		return choice
	}
	return values[typ]
}

// heldBy returns the type that an Optional holds.
func heldBy(typ reflect.Type) (held reflect.Type, optional bool) {
	get, ok := typ.MethodByName("Get")
	if _, unset := reflect.PointerTo(typ).MethodByName("Unset"); !ok || !unset {
		return typ, false
	}
	return get.Type.Out(0), true
}

// isDocument reports whether a type is a User or an Update, which fill a column
// whole.
func isDocument(typ reflect.Type) bool {
	return typ.Kind() == reflect.Struct && (typ.Name() == "User" || typ.Name() == "Update")
}

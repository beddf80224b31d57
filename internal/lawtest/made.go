package lawtest

import (
	"math"
	"math/big"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/seed16fbf055/userupdate/wire"
)

// Values that a program makes. Those of random.go are for the most part what a
// reader gives; a program may put anything into a field. A maker goes over the
// fields by reflection, so that it finds those of new members too.
type maker struct {
	random *rand.Rand
	own    []reflect.Value // values of the system's own types: see System.Made
	odd    int             // of 8: how often a value is one that no format can say
}

// madeTexts are no text to one format or another.
var madeTexts = []string{
	"", " ", "Ada", "\xff", "a\xc3", "\xc3a", "\xe2\x82", "\xf0\x9f\x8e", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80", "\xff\xfe\xfd",
	"\x00", "a\x00b", "\ufffd", "\ufffe", "\uffff", "\x1b[31m", "\x7f", "\u0085", "\u2028", "\t\n\r", "]]>", "<a/>&amp;", "%00", "%u0041", "+",
	"&=;[0].x", "\ufeff", "e\u0301", "null", `"`, `\`, `\u0000`, "2024-02-29", "007", "1e9", "\u0130", "\u212a", strings.Repeat("\xff", 40),
	strings.Repeat("ü", 300), strings.Repeat("a", 5000),
}

// madeNames are texts that somebody takes for a value of an enumeration.
var madeNames = []string{
	"", "a b", "a,b", "0", "1", "2", "7", "-1", "+1", "007", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "NONE", "none",
	"RED", "red", "GREEN", "clerk", "CHIEF", "_x9", "9x", "É", "\xff", "\x00", "\ufffd", " RED", "<b>", "null", "true", "1.0",
}

// plainNames can be said in every format by an enumeration of names.
var plainNames = []string{"", "_x9", "É", "Sms"}

// madeTimes are at the ends of what a date can say, and beyond.
var madeTimes = []time.Time{
	{}, time.Unix(0, 0), time.Unix(math.MaxInt64, 999_999_999), time.Unix(math.MinInt64, 0), time.Unix(1<<40, 1),
	time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(0, 12, 31, 23, 59, 59, 999_999_999, time.UTC), time.Date(1, 1, 1, 0, 0, 0, 99, time.UTC),
	time.Date(1, 1, 1, 13, 59, 59, 0, time.UTC), time.Date(4, 2, 29, 12, 0, 0, 100, time.UTC), time.Date(1969, 12, 31, 23, 59, 59, 999_999_900, time.UTC),
	time.Date(2024, 2, 29, 23, 59, 59, 123_456_789, time.UTC), time.Date(9999, 12, 31, 23, 59, 59, 999_999_999, time.UTC),
	time.Date(9999, 12, 31, 10, 0, 0, 0, time.UTC), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(-292_277, 1, 1, 0, 0, 0, 0, time.UTC),
	time.Date(292_277, 1, 1, 0, 0, 0, 0, time.UTC),
}

// madeOffsets are in seconds.
var madeOffsets = []int{
	0, 1, -1, 59, -59, 60, -60, 61, -61, 3600, 14 * 3600, -14 * 3600, 14*3600 + 1, -14*3600 - 59, 14*3600 + 60, 99*3600 + 59*60, -99*3600 - 59*60 - 59,
	100 * 3600, -100 * 3600, 1 << 30, -1 << 30,
}

// madeDecimals are coefficients, madeExponents their exponents.
var (
	madeDecimals = []string{
		"0", "1", "-1", "5", "15", "-25", "9223372036854775807", "-9223372036854775808", "79228162514264337593543950335", "79228162514264337593543950336",
		"-79228162514264337593543950335", "10000000000000000000000000000", "5" + strings.Repeat("0", 60), "4" + strings.Repeat("9", 60),
	}
	madeExponents = []int32{0, 0, -1, -2, -27, -28, -29, -30, -60, -1000, 1, 28, 29, 1000, math.MaxInt32, math.MinInt32}
)

// madeIDs are how a number is spelled in JSON that keeps its spelling.
var madeIDs = []string{`1`, `-0`, `"007"`, `"+7"`, `" 7 "`, `"\u0037"`, `"-0"`, `"\t9223372036854775807\n"`, `-9223372036854775808`, `"00000000000000000000000000000001"`}

// value returns a value of the type of a member.
func (k *maker) value(typ reflect.Type) reflect.Value {
	v := reflect.New(typ).Elem()
	if own := k.ofType(typ); len(own) > 0 {
		return oneOf(k.random, own)
	}
	switch v.Interface().(type) {
	case wire.Secret:
		return reflect.ValueOf(wire.NewSecret(k.text()))
	case wire.DateTime:
		return reflect.ValueOf(k.date())
	case wire.Decimal:
		return reflect.ValueOf(k.decimal())
	case wire.IntOrString:
		return reflect.ValueOf(k.id())
	}
	switch kindOf(typ) {
	case object:
		k.fill(v, modelOf(typ))
	case list:
		return k.list(typ)
	case text:
		v.SetString(k.text())
	case enum:
		k.enum(v)
	case opaque:
		k.opaque(v)
	default:
		return randomValue(k.random, typ) // every value of it is one that a reader gives
	}
	return v
}

// ofType returns the system's own values of a type.
func (k *maker) ofType(typ reflect.Type) (own []reflect.Value) {
	for _, v := range k.own {
		if v.Type() == typ {
			own = append(own, v)
		}
	}
	return own
}

// strange reports whether the next value is to be one that is not said
// everywhere.
func (k *maker) strange() bool { return k.random.IntN(8) < k.odd }

func (k *maker) text() string {
	if k.strange() {
		return oneOf(k.random, madeTexts)
	}
	return randomText(k.random)
}

func (k *maker) date() (date wire.DateTime) {
	if !k.strange() {
		return randomDate(k.random)
	}
	at := oneOf(k.random, madeTimes)
	if offset := oneOf(k.random, madeOffsets); offset != 0 {
		at = at.In(time.FixedZone("made", offset))
	}
	if k.random.IntN(3) == 0 {
		return wire.LocalDateTime(at)
	}
	return wire.NewDateTime(at)
}

// decimal returns the zero value where a number is too large.
func (k *maker) decimal() wire.Decimal {
	coefficient, _ := new(big.Int).SetString(oneOf(k.random, madeDecimals), 10)
	made, _ := wire.NewDecimal(decimal.NewFromBigInt(coefficient, oneOf(k.random, madeExponents)))
	return made
}

func (k *maker) id() (id wire.IntOrString) {
	switch k.random.IntN(3) {
	case 0:
		return wire.IntOf(oneOf(k.random, someInts))
	case 1:
		return wire.QuotedIntOf(oneOf(k.random, someInts))
	}
	must(id.UnmarshalJSON([]byte(oneOf(k.random, madeIDs))))
	return id
}

func (k *maker) enum(v reflect.Value) {
	switch {
	case v.Kind() != reflect.String:
		v.SetInt(oneOf(k.random, someInts))
	case k.strange():
		v.SetString(oneOf(k.random, madeNames))
	default:
		v.SetString(oneOf(k.random, plainNames))
	}
}

// opaque fills the fields that a program can set, or reads what the type reads.
func (k *maker) opaque(v reflect.Value) {
	for i := range v.NumField() {
		if field := v.Type().Field(i); field.IsExported() && k.random.IntN(2) == 0 {
			k.member(v.Field(i))
		}
	}
	if v.IsZero() {
		deep := oneOf(k.random, []int{200, 253, 254, 255, 256, 300})
		readAny(v, k.random, append(slices.Clone(someTokens), strings.Repeat("[", deep)+strings.Repeat("]", deep)))
	}
}

// member gives a field a value. An Optional is as often absent or null.
func (k *maker) member(field reflect.Value) {
	if extra, ok := field.Addr().Interface().(*wire.Members); ok {
		*extra = k.extra()
		return
	}
	typ, optional := optionalOf(field.Type())
	switch n := k.random.IntN(4); {
	case !optional || n > 1:
		set(field, k.value(typ))
	case n == 1:
		setNull(field)
	}
}

// list returns one that is nil, empty or with room, in which something stands.
func (k *maker) list(typ reflect.Type) reflect.Value {
	if k.random.IntN(5) == 0 {
		return reflect.Zero(typ)
	}
	length, room := k.random.IntN(4), k.random.IntN(4)
	items := reflect.MakeSlice(typ, length+room, length+room)
	for i := range length + room {
		items.Index(i).Set(k.value(typ.Elem()))
		k.nullItem(items.Index(i))
	}
	return items.Slice(0, length)
}

// nullItem makes an item null at times, and sets a member of it afterwards as a
// program may.
func (k *maker) nullItem(item reflect.Value) {
	nullable, ok := item.Addr().Interface().(interface{ SetNull() })
	if !ok || k.random.IntN(6) > 0 {
		return
	}
	nullable.SetNull()
	if m := modelOf(item.Type()); k.strange() {
		k.member(item.Field(oneOf(k.random, m.members).index))
	}
}

func (k *maker) fill(v reflect.Value, m *model) {
	if extra, ok := extraField(v); ok {
		extra.Set(reflect.ValueOf(k.extra()))
	}
	for _, member := range m.members {
		k.member(v.Field(member.index))
	}
}

// extra returns members that no contract knows, made by hand.
func (k *maker) extra() (extra wire.Members) {
	extra = randomExtra(k.random)
	if k.random.IntN(8) < k.odd/2 {
		deep := oneOf(k.random, []int{1, 200, 252, 253, 254, 255})
		must(extra.Set(oneOf(k.random, []string{"deep", "DEEP", "\x00", strings.Repeat("n", 300)}), []byte(strings.Repeat("[", deep)+strings.Repeat("]", deep))))
	}
	return extra
}

// taken adds to a struct, or to one that it holds, an unknown member with the
// name of a known one, in some case.
func taken(random *rand.Rand, v reflect.Value) {
	eachObject(v, func(object reflect.Value) {
		extra, ok := extraField(object)
		name := oneOf(random, modelOf(object.Type()).members).json
		if ok && name != "" && random.IntN(4) == 0 {
			name = oneOf(random, []string{name, strings.ToLower(name), strings.ToUpper(name)})
			must(extra.Addr().Interface().(*wire.Members).Set(name, []byte(`"taken"`)))
		}
	})
}

// made returns inputs that a program could make.
func (s *System[U, P]) made(random *rand.Rand) (in inputs[U, P]) {
	k := maker{random: random, odd: oneOf(random, []int{0, 1, 4})} // most values hold none that is odd, or few
	for _, value := range s.Made {
		k.own = append(k.own, reflect.ValueOf(value))
	}
	for _, user := range []*U{&in.a, &in.b} {
		v := reflect.ValueOf(user).Elem()
		k.fill(v, modelOf(v.Type()))
		s.limitIdentity(random, v, modelOf(v.Type()))
		limitKeys(random, v, modelOf(v.Type()))
	}
	for _, update := range []*P{&in.p, &in.q, &in.r} {
		v := reflect.ValueOf(update).Elem()
		k.fill(v, s.update())
		s.appliable(random, v)
		s.limitIdentity(random, v, s.update())
		limitKeys(random, v, s.update())
	}
	for _, zero := range s.Models {
		v := reflect.New(reflect.TypeOf(zero)).Elem()
		k.fill(v, s.modelFor(v.Type()))
		in.models = append(in.models, v)
	}
	return in
}

// appliable takes from most updates what Apply refuses: null where there is
// none.
func (s *System[U, P]) appliable(random *rand.Rand, update reflect.Value) {
	if random.IntN(4) == 0 {
		return
	}
	for _, m := range s.update().members {
		if field := update.Field(m.index); isNull(field) && !m.nullable {
			field.SetZero()
		}
	}
}

// A tape is a source of random numbers that a fuzzer writes: what it reads
// first are the bytes, then numbers that follow from them.
type tape struct {
	bytes []byte
	rest  *rand.PCG
}

func newTape(bytes []byte) *rand.Rand {
	return rand.New(&tape{bytes, rand.NewPCG(uint64(len(bytes)), 3)})
}

// Uint64 spends a byte on a number: most choices are among few. It stands at
// both ends, because rand takes a choice from either.
func (t *tape) Uint64() uint64 {
	if len(t.bytes) == 0 {
		return t.rest.Uint64()
	}
	next := uint64(t.bytes[0])
	t.bytes = t.bytes[1:]
	return next<<56 | t.rest.Uint64()>>8&^0xff | next
}

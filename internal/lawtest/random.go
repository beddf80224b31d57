package lawtest

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"time"

	"github.com/seed16fbf055/userupdate/wire"
)

// Random values of every type that members have. The choice is small, so that
// values recur: laws are about what is equal as often as about what differs.

// someTexts are special somewhere: in JSON, in XML, in forms, in the rules.
var someTexts = []string{
	"", " ", "a", "A", "Ada", `quote " and \ slash`, "<b>&amp;</b> ]]>", "line\nbreak\ttab", "\r\n", " padded ",
	"ünïcode 李雷 🎉", "\u2028\u2029\u0085", "\u00a0", "null", "0", "a=b&c=d+e%20", "[0].x", "e\u0301", "\ufeff",
	"\x00", "\x1b[31m", "\ufffe", "\x7f",
}

// likelyTexts obey one rule or another.
var likelyTexts = []string{"Ada Lovelace", "+44 7700 900123", "ada@example.com", "https://example.com/a", "12345", "@", "+1"}

var someDates = []string{
	"2024-03-28T08:12:49.3595132+00:00", "2024-03-28T08:12:49.3595132", "2024-03-28T08:12:49.3595132Z",
	"0001-01-01T00:00:00", "9999-12-31T23:59:59.9999999-07:00", "1999-12-31T23:59:59.5+14:00", "2024-02-29",
	"2024-03-28T00:00:00-99:59", "/Date(1136239445000)/",
}

var someDecimals = []string{
	"0", "1", "1.0", "1.50", "1.5", "-0.25", "-0", "0.0000000000000000000000000001",
	"79228162514264337593543950335", "-79228162514264337593543950335", "12345.678900",
}

var someInts = []int64{0, 1, 1, 2, -1, 7, 255, 256, math.MaxInt32, math.MinInt32, math.MaxInt64, math.MinInt64}

// someEnums are JSON values of open enumerations; a type that refuses one is
// given another.
var someEnums = []string{"0", "1", "2", `"0"`, "7", "-1", `"Sms"`, `"none"`, `"_x9"`, "2147483647"}

func oneOf[T any](random *rand.Rand, choice []T) T { return choice[random.IntN(len(choice))] }

// randomText returns text that XML can carry for the most part: a character
// that it cannot would keep the whole value out of XML.
func randomText(random *rand.Rand) string {
	switch n := random.IntN(40); {
	case n == 0:
		return strings.Repeat(oneOf(random, someTexts), 50)
	case n < 20:
		return oneOf(random, likelyTexts)
	case n < 38:
		return oneOf(random, someTexts[:len(someTexts)-4])
	}
	return oneOf(random, someTexts)
}

// randomValue returns a value of the type of a member.
func randomValue(random *rand.Rand, typ reflect.Type) reflect.Value {
	v := reflect.New(typ).Elem()
	switch kindOf(typ) {
	case object:
		fill(random, v, modelOf(typ))
	case list:
		v.Set(randomList(random, typ))
	case opaque:
		readAny(v, random, someTokens)
	case enum:
		readAny(v, random, someEnums)
		if random.IntN(8) == 0 {
			v.SetZero()
		}
	default:
		if typ.Kind() == reflect.String {
			v.SetString(randomText(random))
		} else if known, ok := scalars[typ]; ok {
			v.Set(reflect.ValueOf(known.random(random)))
		} else {
			panic(fmt.Sprintf("lawtest: type %v is not in the list of scalars", typ))
		}
	}
	return v
}

// readAny reads into v one of the tokens that its type accepts.
func readAny(v reflect.Value, random *rand.Rand, tokens []string) {
	for _, i := range random.Perm(len(tokens)) {
		if v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON([]byte(tokens[i])) == nil {
			return
		}
	}
	panic(fmt.Sprintf("lawtest: no random values of type %v: add a token that it reads", v.Type()))
}

// randomDate is seldom one that XML cannot say, for the reason that
// [randomText] gives.
func randomDate(random *rand.Rand) (date wire.DateTime) {
	switch random.IntN(16) {
	case 0:
		return wire.NewDateTime(time.Unix(random.Int64N(math.MaxUint32), random.Int64N(1e9)).UTC())
	case 1, 2:
		return wire.DateTime{}
	}
	must(date.UnmarshalJSON([]byte(`"` + oneOf(random, someDates) + `"`)))
	return date
}

func randomIntOrString(random *rand.Rand) (v wire.IntOrString) {
	switch n := oneOf(random, someInts); random.IntN(4) {
	case 0:
		_ = v.UnmarshalJSON([]byte(`"007"`))
		return v
	case 1:
		return wire.QuotedIntOf(n)
	default:
		return wire.IntOf(n)
	}
}

// randomList returns a list that often has room beyond its end, with something
// in it: code that appends in place writes there.
func randomList(random *rand.Rand, typ reflect.Type) reflect.Value {
	length, room := random.IntN(4), random.IntN(3)
	if random.IntN(64) == 0 {
		length = 100
	}
	items := reflect.MakeSlice(typ, length+room, length+room)
	for i := range length + room {
		items.Index(i).Set(randomValue(random, typ.Elem()))
		if item, ok := items.Index(i).Addr().Interface().(interface{ SetNull() }); ok && random.IntN(6) == 0 {
			item.SetNull()
		}
	}
	return items.Slice(0, length)
}

// fill gives every member of a struct a random value; an Optional is as often
// absent or null as it holds one.
func fill(random *rand.Rand, v reflect.Value, m *model) {
	if extra, ok := extraField(v); ok {
		extra.Set(reflect.ValueOf(randomExtra(random)))
	}
	for _, member := range m.members {
		field := v.Field(member.index)
		if !member.optional {
			field.Set(randomValue(random, member.typ))
			continue
		}
		switch random.IntN(4) {
		case 0: // absent
		case 1:
			setNull(field)
		default:
			set(field, randomValue(random, member.typ))
		}
	}
}

// randomRecord returns a record; every other one is made to obey the rules.
func (s *System[U, P]) randomRecord(random *rand.Rand) (user U) {
	v := reflect.ValueOf(&user).Elem()
	fill(random, v, modelOf(v.Type()))
	s.limitIdentity(random, v, modelOf(v.Type()))
	limitKeys(random, v, modelOf(v.Type()))
	if random.IntN(2) == 0 {
		repair(random, v, modelOf(v.Type()), func() error { return user.Validate() })
	}
	return user
}

// randomUpdate returns an update that sends few members or many. Most can be
// applied: a null that is refused, or another identity, is the exception. Some
// obey the rules.
func (s *System[U, P]) randomUpdate(random *rand.Rand) (update P) {
	v := reflect.ValueOf(&update).Elem()
	m := s.update()
	fill(random, v, m)
	sent := random.IntN(4) // of 4
	refused := random.IntN(4) == 0
	for _, member := range m.members {
		field := v.Field(member.index)
		if random.IntN(4) > sent || isNull(field) && !member.nullable && (!refused || random.IntN(2) == 0) {
			field.SetZero()
		}
	}
	s.limitIdentity(random, v, m)
	limitKeys(random, v, m)
	if random.IntN(4) == 0 {
		repair(random, v, m, func() error { return update.Validate() })
	}
	return update
}

// limitIdentity makes identities coincide: nearly all are one of two, one of
// which is zero.
func (s *System[U, P]) limitIdentity(random *rand.Rand, v reflect.Value, m *model) {
	identities := rand.New(rand.NewPCG(1, 1))
	for _, member := range s.pairs() {
		if !member.sent.identity {
			continue
		}
		id := randomValue(identities, member.sent.typ)
		for id.IsZero() {
			id = randomValue(identities, member.sent.typ)
		}
		field := v.FieldByName(member.sent.name)
		switch random.IntN(8) {
		case 0: // any
		case 1:
			set(field, reflect.Zero(member.sent.typ))
		default:
			if optional := isSet(field) && !isNull(field); optional || !member.held.optional && v.Type() == reflect.TypeFor[U]() {
				set(field, id)
			}
		}
	}
}

package lawtest

import (
	"math/rand/v2"
	"reflect"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/wire"
)

// scalars are the types of members that are not lists, objects or types of a
// system's own: the word for each in the tables, and random values of it. A
// secret has the word of what it hides.
var scalars = map[reflect.Type]struct {
	word   string
	random func(random *rand.Rand) any
}{
	reflect.TypeFor[string]():           {"string", func(r *rand.Rand) any { return randomText(r) }},
	reflect.TypeFor[wire.Secret]():      {"string", func(r *rand.Rand) any { return wire.NewSecret(randomText(r)) }},
	reflect.TypeFor[bool]():             {"boolean", func(r *rand.Rand) any { return r.IntN(2) == 1 }},
	reflect.TypeFor[int64]():            {"integer", func(r *rand.Rand) any { return oneOf(r, someInts) }},
	reflect.TypeFor[uint8]():            {"byte", func(r *rand.Rand) any { return uint8(oneOf(r, someInts)) }},
	reflect.TypeFor[uuid.UUID]():        {"GUID", func(r *rand.Rand) any { return randomGUID(r) }},
	reflect.TypeFor[wire.SecretGUID]():  {"GUID", func(r *rand.Rand) any { return wire.NewSecretGUID(randomGUID(r)) }},
	reflect.TypeFor[wire.DateTime]():    {"date", func(r *rand.Rand) any { return randomDate(r) }},
	reflect.TypeFor[wire.Decimal]():     {"decimal", func(r *rand.Rand) any { return Must(wire.ParseDecimal(oneOf(r, someDecimals))) }},
	reflect.TypeFor[wire.IntOrString](): {"id", func(r *rand.Rand) any { return randomIntOrString(r) }},
}

func randomGUID(random *rand.Rand) uuid.UUID {
	return uuid.UUID{0: byte(random.IntN(2)) * 0xAB, 15: byte(random.IntN(2))}
}

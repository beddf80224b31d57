package lawtest

import (
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
)

// someTokens are JSON values that are right for one type and wrong for another.
var someTokens = []string{
	"null", "true", "false", "0", "1", "-1", "300", "1.50", "1e3", "1e30", "9223372036854775808", `""`, `" "`, `"1"`, `"007"`,
	`"true"`, `"a"`, `"\ud800"`, `"\u0000"`, `"2024-03-28T08:12:49Z"`, `"/Date(0)/"`, `"7df12ac3-56c1-57e3-3581-6fd5e7233004"`,
	"{}", "[]", `[null]`, `[[]]`, `[1,"2",true,null,{}]`, `{"a":[{}]}`, "[1,2]", `["a",""]`, `[""]`,
}

// randomBody returns a JSON object with members of a struct: right and wrong
// values, names in another case, members sent twice, unknown ones, white space.
// Now and then a byte is spoilt.
func randomBody(random *rand.Rand, m *model) []byte {
	body := []byte(randomObject(random, m))
	switch random.IntN(8) {
	case 0:
		body[random.IntN(len(body))] = oneOf(random, []byte("{}[]\",:x\\0 \xff\n"))
	case 1:
		body = body[:random.IntN(len(body))]
	case 2:
		body = append([]byte("\ufeff \n"), body...)
	}
	return body
}

func randomObject(random *rand.Rand, m *model) string {
	var members []string
	for range random.IntN(8) {
		member := oneOf(random, m.members)
		name := oneOf(random, []string{member.json, member.json, member.xml, strings.ToUpper(member.json), "unknown"})
		value := randomToken(random, member.typ)
		members = append(members, space(random)+strconv.Quote(name)+space(random)+":"+space(random)+value)
		if random.IntN(8) == 0 {
			members = append(members, strconv.Quote(strings.ToLower(member.json))+":"+randomToken(random, member.typ))
		}
	}
	return "{" + strings.Join(members, ",") + space(random) + "}"
}

// randomToken returns a JSON value for a type: one that was written from it,
// one that fits its shape, or any.
func randomToken(random *rand.Rand, typ reflect.Type) string {
	switch n := random.IntN(4); {
	case n == 0:
		return oneOf(random, someTokens)
	case n == 1:
		return naiveValue(randomValue(random, typ))
	case kindOf(typ) == object:
		return randomObject(random, modelOf(typ))
	case kindOf(typ) == list:
		var items []string
		for range random.IntN(4) {
			items = append(items, space(random)+randomToken(random, typ.Elem()))
		}
		return "[" + strings.Join(items, ",") + space(random) + "]"
	}
	return oneOf(random, someTokens)
}

func space(random *rand.Rand) string { return oneOf(random, []string{"", "", "", " ", "\r\n\t"}) }

// naiveWritten writes some members of a struct, whatever format they belong to.
func naiveWritten(v reflect.Value, some []member) string {
	var parts []string
	for _, m := range some {
		text := "null"
		if value, ok := get(v.Field(m.index)); ok {
			text = naiveValue(value)
		}
		if !m.optional || isSet(v.Field(m.index)) {
			parts = append(parts, strconv.Quote(m.path())+":"+text)
		}
	}
	return "{" + strings.Join(parts, ",") + "}"
}

// randomStored returns a storage form with random members, at times of another
// version, with a part missing or one too many.
func randomStored(random *rand.Rand, m *model) []byte {
	v := reflect.New(m.typ).Elem()
	fill(random, v, m)
	right := random.IntN(2) == 0
	object := func(m *model) string {
		switch {
		case right:
			return naiveWritten(v, m.members)
		case len(m.members) == 0 || random.IntN(8) == 0:
			return oneOf(random, someTokens)
		}
		return randomObject(random, m)
	}
	parts := []string{
		`"v":` + oneOf(random, []string{"1", "1", "1", "1", "1", "1", `"1"`, "2", "null", "{}"}),
		strconv.Quote(storedName(m)) + ":" + object(m.besides(m.besidesJSON())),
		`"other":` + object(m.besidesJSON()),
		oneOf(random, []string{`"V":1`, `"x":[{}]`, `"` + strings.Repeat("x", 50) + `":1`}),
	}
	if parts = parts[:oneOf(random, []int{1, 2, 2, 2, 3, 3, 3, 4})]; random.IntN(4) == 0 {
		random.Shuffle(len(parts), func(i, k int) { parts[i], parts[k] = parts[k], parts[i] })
	}
	body := []byte("{" + strings.Join(parts, ",") + "}")
	if random.IntN(12) == 0 {
		body[random.IntN(len(body))] = oneOf(random, []byte("{}[]\",:x\\0 \xff\n"))
	}
	return body
}

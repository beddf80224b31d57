package lawtest

import (
	"fmt"
	"math/rand/v2"
	"net/url"
	"reflect"
	"strconv"
	"strings"

	"github.com/seed16fbf055/userupdate/wire"
)

// someValues are values of forms that are right for one type and wrong for
// another, still to be escaped.
var someValues = []string{
	"", " ", "\t", "true", "on", "0", "1", "-1", "300", "1.50", "1e3", "9223372036854775808", "007", " 7 ", "a", "a=b&c", "NONE", "RED", "red", "clerk",
	"2024-03-28T08:12:49Z", "2024-03-28", "2024-03-28T00:00:00-99:59", "7df12ac3-56c1-57e3-3581-6fd5e7233004", "ünï 🎉", "ada@example.com", "\xff", "a\xe2\x82",
}

// randomForm returns a form with members of a struct: right and wrong values,
// names in another case and in both ways to write brackets, lists by index and
// by repetition, with gaps, and unknown names.
func randomForm(random *rand.Rand, m *model) []byte {
	var pairs []string
	for range random.IntN(8) {
		pairs = append(pairs, randomPairs(random, "", oneOf(random, m.members))...)
	}
	if random.IntN(4) == 0 {
		random.Shuffle(len(pairs), func(i, k int) { pairs[i], pairs[k] = pairs[k], pairs[i] })
	}
	if random.IntN(12) == 0 {
		pairs = append(pairs, oneOf(random, []string{"", "=", "=x", "unknown=1", "Id[=1", "a]=b", "x.y=1", "[0]=1", "Id", ".=1", "[]=1"}))
	}
	return []byte(strings.Join(pairs, "&"))
}

// randomPairs returns what a form says about a member, whose name stands behind
// prefix.
func randomPairs(random *rand.Rand, prefix string, m member) (pairs []string) {
	name := oneOf(random, []string{m.path(), m.path(), m.path(), m.path(), strings.ToUpper(m.path()), strings.ToLower(m.path()), m.xml})
	if prefix == "" {
		prefix = name
	} else if random.IntN(3) == 0 {
		prefix += "[" + name + "]"
	} else {
		prefix += "." + name
	}
	some := func(name string, typ reflect.Type) string {
		return url.QueryEscape(name) + "=" + randomFormValue(random, typ)
	}
	switch k := kindOf(m.typ); {
	case k == object:
		pairs = randomNested(random, prefix, m.typ)
	case k == list && kindOf(m.typ.Elem()) == object:
		for i := range random.IntN(4) {
			pairs = append(pairs, randomNested(random, prefix+"["+strconv.Itoa(i+random.IntN(8)/7)+"]", m.typ.Elem())...)
		}
	case k == list:
		way := random.IntN(4)
		for i := range random.IntN(4) {
			pairs = append(pairs, some(prefix+[]string{"", "[]", fmt.Sprintf("[%d]", i), fmt.Sprintf("[%d]", i+random.IntN(8)/7)}[way], m.typ.Elem()))
		}
	}
	if k := kindOf(m.typ); k != object && k != list || random.IntN(12) == 0 {
		pairs = append(pairs, some(prefix+oneOf(random, []string{"", "", "", "", "", "", "", "", "", "[]", ".index", "[index]", ".x", "[00]", "[0][0]", "[0].x", "[x]"}), m.typ))
	}
	if random.IntN(12) == 0 {
		pairs = append(pairs, some(prefix, m.typ))
	}
	return pairs
}

// randomNested returns what a form says about an object.
func randomNested(random *rand.Rand, prefix string, typ reflect.Type) (pairs []string) {
	m := modelOf(typ)
	for range random.IntN(4) {
		pairs = append(pairs, randomPairs(random, prefix, oneOf(random, m.members))...)
	}
	if random.IntN(8) == 0 {
		pairs = append(pairs, url.QueryEscape(prefix)+"="+oneOf(random, []string{"", "x", "+"}))
	}
	return pairs
}

func randomFormValue(random *rand.Rand, typ reflect.Type) string {
	if k := kindOf(typ); k == object || k == list || random.IntN(2) == 0 {
		return url.QueryEscape(oneOf(random, someValues))
	}
	v := randomValue(random, typ)
	written := fmt.Sprint(v.Interface())
	if id, ok := v.Interface().(wire.SecretGUID); ok {
		written = id.Reveal().String()
	} else if kindOf(typ) == text {
		written = textOf(v)
	}
	return url.QueryEscape(written)
}

package compat

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	hugo "github.com/gohugoio/hashstructure"
	"github.com/google/go-cmp/cmp"
	"github.com/mitchellh/hashstructure/v2"
	"github.com/stretchr/testify/assert"

	"github.com/seed16fbf055/userupdate/wire"
)

// comparisons are ways to say whether two values are one. A blind one takes any
// two for one, because it sees no exported field; wire/doc.go names it.
var comparisons = []struct {
	name, module string
	blind        bool
	equal        func(a, b any) bool
}{
	{"==", std, false, func(a, b any) bool { return a == b }},
	{"a key of a map", std, false, func(a, b any) bool { return map[any]bool{a: true}[b] }},
	{"reflect.DeepEqual", std, false, reflect.DeepEqual},
	{"Equal", cmpModule, false, func(a, b any) bool { return cmp.Equal(a, b) }},
	{"ObjectsAreEqual", testifyModule, false, assert.ObjectsAreEqual},
	{"ObjectsAreEqualValues", testifyModule, false, assert.ObjectsAreEqualValues},
	{"EqualExportedValues", testifyModule, true, func(a, b any) bool { return assert.EqualExportedValues(new(report), a, b) }},
	{"Hash", "github.com/mitchellh/hashstructure/v2", true, func(a, b any) bool {
		first, err := hashstructure.Hash(a, hashstructure.FormatV2, nil)
		must(err)
		second, err := hashstructure.Hash(b, hashstructure.FormatV2, nil)
		must(err)
		return first == second
	}},
	{"Hash", "github.com/gohugoio/hashstructure", true, func(a, b any) bool {
		first, err := hugo.Hash(a, nil)
		must(err)
		second, err := hugo.Hash(b, nil)
		must(err)
		return first == second
	}},
}

// credentials is a struct of a caller's own that == can compare.
type credentials struct {
	Pin wire.Optional[wire.Secret]
	Key wire.SecretGUID
}

// TestEqualities compares two values with equal secrets that were made apart,
// and two with different ones.
func TestEqualities(t *testing.T) {
	var table strings.Builder
	table.WriteString("| package | version | how | equal secrets, made apart | different secrets |\n|---|---|---|---|---|\n")
	make := func(m mark) any { return credentials{optional(m), secretGUID(m)} }
	for _, row := range comparisons {
		same, different := row.equal(make(marks[0]), make(marks[0])), row.equal(make(marks[0]), make(marks[1]))
		if !same || different != row.blind {
			t.Errorf("%s: %s: equal %v, different %v, want true, %v", row.module, row.name, same, different, row.blind)
		}
		fmt.Fprintf(&table, "| %s | %s | %s | %s | %s |\n", row.module, version(row.module), row.name, word(same), word(different))
	}
	compareReadme(t, "equalities", table.String())
}

func word(equal bool) string {
	if equal {
		return "equal"
	}
	return "differ"
}

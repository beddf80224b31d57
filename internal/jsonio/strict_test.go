package jsonio

import (
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestStrict(t *testing.T) {
	long := strings.Repeat("x", 41)
	for _, row := range []struct{ name, reason, body, want string }{
		{"known", "every name in any case", `{"A":1,"b":"x","l":[{"A":2}],"N":[]}`, ""},
		{"unknown", "with what stands below it, once", `{"Z":{"Y":1},"A":1}`, "Z unknown"},
		{"nested", "in the items of a list", `{"L":[{"A":1},{"Z":1,"A":"x"}]}`, "L[1].Z unknown, L[1].A type"},
		{"several", "in the order of the body", `{"Z":1,"A":"x","Y":2}`, "Z unknown, A type, Y unknown"},
		{"twice", "one entry per path", `{"Z":1,"Z":2}`, "Z unknown"},
		{"another case", "is another unknown member", `{"Z":1,"z":2}`, "Z unknown, z unknown"},
		{"no name", "is a name too", `{"":1}`, `[""] unknown`},
		{"escaped", "as it is meant", `{"\u005a":1}`, "Z unknown"},
		{"long", "is not repeated", `{"L":[{"` + long + `":1}]}`, "L[0] unknown"},
		{"as long as may be", "is repeated", `{"` + long[1:] + `":1}`, long[1:] + " unknown"},
		{"broken later", "that is the only problem", `{"Z":1,`, " syntax 7"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var p pair
			r := Open([]byte(row.body), true)
			p.readJSON(r)
			if got := spell(Close(r, &p)); got != row.want {
				t.Errorf("%s: %q, want %q", row.reason, got, row.want)
			}
			var again pair
			next := Reset(&again, []byte(`{"Z":1}`), Drop)
			again.readJSON(next)
			if err := Close(next, &again); err != nil {
				t.Errorf("the next reader is strict: %v", err)
			}
		})
	}
}

// TestUnknownNamesAreText makes sure that an error can be written as JSON.
func TestUnknownNamesAreText(t *testing.T) {
	var p pair
	r := Open([]byte(`{"\ud800":1}`), true)
	p.readJSON(r)
	list := validate.List(Close(r, &p))
	if len(list) != 1 || !list[0].Path.Equal(wire.Member("\ufffd")) {
		t.Errorf("got %v", list)
	}
}

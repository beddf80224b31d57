package formio

import (
	"strings"
	"testing"
)

func TestStrict(t *testing.T) {
	long := strings.Repeat("x", 41)
	for _, row := range []struct{ name, reason, body, want string }{
		{"known", "in any case, by dots and brackets", "iD=7&Lines[0][StateId]=1&Home.Text=x&Roles[]=1&Tags[0]=a&Tags[1]=b", ""},
		{"unknown", "in the order of the body", "Z=1&Id=x&Y=2&Y=3", "Id type, Z unknown, Y unknown"},
		{"below an unknown one", "one entry for all of it", "Z.a=1&Z[0].b=2&Z=3", "Z unknown"},
		{"below a scalar", "a scalar has no members", "Id.x=1", "Id.x unknown"},
		{"in an object", "with its path in the documented spelling", "home.z=1&home.Text=x", "Home.z unknown"},
		{"in an item", "with its index", "Lines[0].StateId=1&Lines[1].Z.Y=2", "Lines[1].Z unknown"},
		{"after a gap", "the list is wrong, and so nothing below it is unknown", "Lines[0].StateId=1&Lines[2].StateId=2&Lines[2].Z=x", "Lines type"},
		{"large index", "is a name", "Id[99999999999999999999]=1&Id[3]=1", `Id["[99999999999999999999]"] unknown, Id[3] unknown`},
		{"index of an object", "it is no list", "Home[0]=x", "Home[0] unknown"},
		{"letter behind an index", "the list holds items alone", "Lines[0]x=1", "Lines type"},
		{"below an item", "a scalar has no members", "Roles[0]=1&Roles[0].x=1", "Roles[0].x unknown"},
		{"below what is wrong", "is not reported on its own", "Lines=x&Lines[0].Z=1", "Lines type"},
		{"long", "is not repeated", long + "=1", "unknown"},
		{"as long as may be", "is repeated", long[1:] + "=1", long[1:] + " unknown"},
		{"long below a known one", "its holder has the entry", "Home." + long + "=1", "Home unknown"},
		{"dots alone", "are names", "..=1", `[""] unknown`},
		{"never closed", "nothing of the body is read", "Z=1&Bogus[x=1", "syntax"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var s sample
			if got := problems(t, s.read(row.body, true)); got != row.want {
				t.Errorf("%s: %q, want %q", row.reason, got, row.want)
			}
		})
	}
}

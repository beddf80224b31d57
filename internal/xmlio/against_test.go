package xmlio

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed16fbf055/userupdate/internal/chars"
	"github.com/seed16fbf055/userupdate/validate"
)

var damaged = flag.Uint64("damaged", 4_000, "how many damaged bodies are read in both ways")

// TestAgainstReference: damaged bodies give the same verdict, the same members
// and the same problems as the reader over encoding/xml.
func TestAgainstReference(t *testing.T) {
	refused, elsewhere := uint64(0), 0
	for seed := range *damaged {
		random := rand.New(rand.NewPCG(seed, 0))
		body := damage(random, []byte(soundBodies[random.IntN(len(soundBodies))]))
		broken, other := compare(t, body)
		if broken {
			refused++
		}
		if other {
			elsewhere++
		}
	}
	if t.Logf("%d of %d bodies are broken, %d of them at another offset", refused, *damaged, elsewhere); refused == 0 || refused == *damaged {
		t.Error("the bodies should be broken in part")
	}
}

// FuzzAgainstReference is the same on bodies of any kind.
func FuzzAgainstReference(f *testing.F) {
	for i, body := range append(fuzzBodies, soundBodies...) {
		f.Add(uint64(i), []byte(body))
	}
	f.Fuzz(func(t *testing.T, seed uint64, body []byte) {
		compare(t, body)
		compare(t, damage(rand.New(rand.NewPCG(seed, 0)), body))
	})
}

// compare reads a body in both ways, and reports whether it is broken, and
// where the other way does not see it.
func compare(t *testing.T, body []byte) (broken, elsewhere bool) {
	t.Helper()
	for _, root := range []string{"Thing", "a"} {
		got, err := Decode(body, root, (*change).readXML, true)
		want, wantErr := refDecode(body, root, (*change).readXML, true)
		if diff := cmp.Diff(wantErr, err); diff == "" {
			elsewhere = false
		} else if elsewhere = unlike(body, err, wantErr); !elsewhere {
			t.Errorf("%q as %s: errors (-want +got):\n%s", body, root, diff)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q as %s: members (-want +got):\n%s", body, root, diff)
		}
		list := validate.List(err)
		broken = len(list) == 1 && len(list[0].Path) == 0 && list[0].Code != validate.CodeType
	}
	return broken, elsewhere
}

// unlike reports whether the two ways may differ in where a body is broken:
// markup that is never read is broken where it begins, and not where it ends or
// is broken itself.
func unlike(body []byte, err, wantErr error) bool {
	got, want := validate.List(err), validate.List(wantErr)
	if len(got) != 1 || len(want) != 1 || got[0].Code != validate.CodeSyntax || want[0].Code != validate.CodeSyntax {
		return false
	}
	offset, _ := strconv.Atoi(got[0].Param)
	rest := body[offset:]
	return bytes.HasPrefix(rest, []byte("<?")) || bytes.HasPrefix(rest, []byte("<!")) ||
		offset == len(chars.Mark) && bytes.HasPrefix(body, []byte(chars.Mark+"<?"))
}

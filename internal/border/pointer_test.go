package border

import (
	"testing"

	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/validate"
)

// TestPointersAreDocumented: an answer names members as the documents do,
// however the body spells them.
func TestPointersAreDocumented(t *testing.T) {
	for _, row := range []struct{ name, contentType, body string }{
		{"as documented", inJSON, `{"Licenses":[{"Id":"q"}]}`},
		{"in another case", inJSON, `{"licenses":[{"id":"q"}]}`},
		{"in a form", inForm, `LICENSES[0][id]=q`},
	} {
		_, err := hppro.Decode(row.contentType, []byte(row.body))
		if problem := validate.Problem(err); len(problem.Errors) != 1 || problem.Errors[0].Pointer != "/Licenses/0/Id" {
			t.Errorf("%s: %+v", row.name, problem.Errors)
		}
	}
}

package scalar

import (
	"errors"
	"testing"

	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestMisfit(t *testing.T) {
	_, misread := Byte.ReadJSON([]byte(`"x"`))
	_, tooLarge := Byte.ReadJSON([]byte(`256`))
	for _, row := range []struct {
		name, reason string
		err          error
		code         validate.Code
		param        string
	}{
		{"form", "not of the type", misread, validate.CodeType, "byte"},
		{"range", "of the type, but too large", tooLarge, validate.CodeRange, "byte"},
		{"foreign", "a text that may hold the value is not passed on", errors.New("hush"), validate.CodeType, ""},
	} {
		got := Misfit(wire.Member("A"), row.err)
		if got.Path.String() != "A" || got.Code != row.code || got.Param != row.param {
			t.Errorf("%s: %s: got %+v", row.name, row.reason, got)
		}
	}
}

package wire

import (
	"errors"
	"strings"
	"testing"
)

func TestScalarErrorText(t *testing.T) {
	tests := []struct {
		name, reason string
		err          *ScalarError
		want         string
	}{
		{"form", "the wanted form follows must be", errGUID, "must be a GUID"},
		{"range", "a number of the right form that is too large is told apart", errIntRange, "must be a whole number within range"},
		{"own", "callers may make their own", &ScalarError{Want: "a colour"}, "must be a colour"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.err.Error(); got != tt.want {
				t.Errorf("Error() = %q, want %q (%s)", got, tt.want, tt.reason)
			}
		})
	}
}

// Every reader must say what it wanted and keep what it found to itself.
func TestErrorsNeverHoldTheValue(t *testing.T) {
	const found = "hunter2"
	token := []byte(`"` + found + `"`)
	names := EnumNames{"NONE"}
	errs := map[string]error{}
	_, errs["JSONBool"] = JSONBool(token)
	_, errs["JSONInt64"] = JSONInt64(token)
	_, errs["JSONByte"] = JSONByte(token)
	_, errs["JSONGUID"] = JSONGUID(token)
	_, errs["JSONString"] = JSONString([]byte(`["` + found + `"]`))
	_, errs["XMLBool"] = XMLBool(found)
	_, errs["XMLInt64"] = XMLInt64(found)
	_, errs["XMLByte"] = XMLByte(found)
	_, errs["XMLGUID"] = XMLGUID(found)
	_, errs["ParseDateTime"] = ParseDateTime(found)
	_, errs["ParseDecimal"] = ParseDecimal(found)
	_, errs["ParseJSON"] = names.ParseJSON([]byte(`"` + found + `!"`))
	_, errs["ParseXML"] = names.ParseXML(found + "!")
	errs["Optional[int]"] = new(Optional[int]).UnmarshalJSON(token)
	errs["Optional[int8]"] = new(Optional[int8]).UnmarshalJSON([]byte("7777777"))
	errs["Optional[DateTime]"] = new(Optional[DateTime]).UnmarshalJSON(token)
	errs["IntOrString"] = new(IntOrString).UnmarshalJSON(token)
	errs["Secret"] = new(Secret).UnmarshalJSON([]byte(`["` + found + `"]`))
	for name, err := range errs {
		if err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		if strings.Contains(err.Error(), found) || strings.Contains(err.Error(), "7777777") {
			t.Errorf("%s: the error %q holds the value", name, err)
		}
		if _, ok := errors.AsType[*ScalarError](err); !ok && !strings.HasPrefix(name, "Optional[int") {
			t.Errorf("%s: error is a %T, want *ScalarError", name, err)
		}
	}
}

func TestFailingReadsDoNotAllocate(t *testing.T) {
	token := []byte(`"not what was wanted"`)
	allocs := testing.AllocsPerRun(100, func() {
		_, _ = JSONInt64(token)
		_, _ = JSONByte(token)
		_, _ = JSONBool(token)
		_, _ = JSONGUID(token)
		_ = new(DateTime).UnmarshalJSON(token)
		_, _ = XMLInt64("x")
		_, _ = XMLBool("x")
	})
	if allocs != 0 {
		t.Errorf("failing reads allocate %v times", allocs)
	}
}

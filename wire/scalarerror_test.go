package wire

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"
)

// refused is what a table wants where the reader must fail.
const refused = "refused"

// verdict puts a reader's result into the form of the tables.
func verdict[T any](v T, err error) string {
	if err != nil {
		return refused
	}
	return fmt.Sprint(v)
}

func TestScalarErrorText(t *testing.T) {
	tests := []struct {
		name, reason string
		err          *ScalarError
		want         string
	}{
		{"form", "the token of the wanted form, and no value", errGUID, "not of the form guid"},
		{"range", "a number of the right form that is too large is told apart", errIntRange, "out of the range of int64"},
		{"own", "callers may make their own", NewScalarError("colour"), "not of the form colour"},
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
	element := func(v xml.Unmarshaler) error { return xml.Unmarshal([]byte("<v>"+found+"</v>"), v) }
	errs["bool"] = new(Optional[bool]).UnmarshalJSON(token)
	errs["int64"] = new(Optional[int64]).UnmarshalJSON(token)
	errs["byte"] = new(Optional[uint8]).UnmarshalJSON(token)
	errs["GUID"] = new(Optional[uuid.UUID]).UnmarshalJSON(token)
	errs["string"] = new(Optional[string]).UnmarshalJSON([]byte(`["` + found + `"]`))
	errs["bool in XML"] = element(new(Optional[bool]))
	errs["int64 in XML"] = element(new(Optional[int64]))
	errs["byte in XML"] = element(new(Optional[uint8]))
	errs["GUID in XML"] = element(new(Optional[uuid.UUID]))
	errs["SecretGUID"] = new(SecretGUID).UnmarshalJSON(token)
	errs["SecretGUID in XML"] = element(new(SecretGUID))
	_, errs["ParseDateTime"] = ParseDateTime(found)
	_, errs["ParseDecimal"] = ParseDecimal(found)
	_, errs["ParseJSON"] = names.ParseJSON([]byte(`"` + found + `!"`))
	_, errs["ParseXML"] = names.ParseXML(found + "!")
	_, errs["AppendJSON"] = names.AppendJSON(nil, found+"!")
	_, errs["AppendXML"] = names.AppendXML(nil, found+"!")
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
		_ = new(Optional[bool]).UnmarshalJSON(token)
		_ = new(Optional[int64]).UnmarshalJSON(token)
		_ = new(Optional[uint8]).UnmarshalJSON(token)
		_ = new(Optional[uuid.UUID]).UnmarshalJSON(token)
		_ = new(DateTime).UnmarshalJSON(token)
		_ = new(Decimal).UnmarshalJSON(token)
	})
	if allocs != 0 {
		t.Errorf("failing reads allocate %v times", allocs)
	}
}

func TestRangeIsToldApart(t *testing.T) {
	tests := []struct {
		name string
		err  error
		want bool
	}{
		{"integer too large", new(Optional[int64]).UnmarshalJSON([]byte("9223372036854775808")), true},
		{"not an integer", new(Optional[int64]).UnmarshalJSON([]byte(`"x"`)), false},
		{"integer too large in XML", xml.Unmarshal([]byte("<v>9223372036854775808</v>"), new(Optional[int64])), true},
		{"byte too large", new(Optional[uint8]).UnmarshalJSON([]byte(`256`)), true},
		{"not a byte", new(Optional[uint8]).UnmarshalJSON([]byte(`"x"`)), false},
		{"byte too large in XML", xml.Unmarshal([]byte("<v>256</v>"), new(Optional[uint8])), true},
		{"integer or string too large", new(IntOrString).UnmarshalJSON([]byte(`"9223372036854775808"`)), true},
		{"decimal too large", new(Decimal).UnmarshalJSON([]byte("1e29")), true},
		{"date too late", new(DateTime).UnmarshalJSON([]byte(`"/Date(253402300800000)/"`)), true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			scalarErr, ok := errors.AsType[*ScalarError](tt.err)
			if !ok || scalarErr.OutOfRange() != tt.want {
				t.Errorf("got %#v, want OutOfRange %v", scalarErr, tt.want)
			}
		})
	}
}

func FuzzValuesFromJSON(f *testing.F) {
	for _, s := range []string{`1`, `-0`, `1.5`, `1e400`, `"1"`, `""`, `"`, `[`, `-`, `+`, `.`, `"\u00`, `true`, `tru`, "\xff"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, token []byte) {
		// Nothing may panic, whatever the bytes, and every error is ours.
		for _, v := range []json.Unmarshaler{new(DateTime), new(Decimal), new(IntOrString), new(Secret), new(SecretGUID),
			new(Optional[string]), new(Optional[bool]), new(Optional[int64]), new(Optional[uint8]), new(Optional[uuid.UUID])} {
			err := v.UnmarshalJSON(token)
			if _, ours := errors.AsType[*ScalarError](err); err != nil && !ours {
				t.Errorf("%T reads %q with a %T", v, token, err)
			}
		}
	})
}

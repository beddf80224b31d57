package schemas

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/validate"
	"github.com/seed16fbf055/userupdate/wire"
)

// A scalarRow is one value of a corpus: a JSON token, or a text.
type scalarRow struct{ Type, Token, Text string }

// reads returns how a member of a type reads a token.
func reads[T any](token []byte) error {
	var member wire.Optional[T]
	return member.UnmarshalJSON(token)
}

// TestScalars judges every value of the corpora by the definitions of what is
// read.
func TestScalars(t *testing.T) {
	for _, row := range []struct {
		file, typ, system, definition string
		read                          func(token []byte) error
		values                        int
		reason                        string
		other                         int // values that the schema lets pass, for that reason
	}{
		{"guid", "", "hppro", "GUIDRead", reads[uuid.UUID], 486, "", 0},
		{"decimal", "", "hppro", "DecimalRead", reads[wire.Decimal], 464, "range: the number in a text", 7},
		{"datetime", "", "hppro", "DateRead", reads[wire.DateTime], 985, "", 0},
		{"date_forms", "", "hppro", "DateRead", reads[wire.DateTime], 1229, "instant: outside the years", 7},
		{"scalar", "guid", "hppro", "GUIDRead", reads[uuid.UUID], 231, "", 0},
		{"scalar", "bool", "hppro", "BooleanRead", reads[bool], 52, "range: a number of 64 bits", 2},
		{"scalar", "int", "hppro", "IntegerRead", reads[int64], 150, "spelling: 5.0 and 1e2", 18},
		{"scalar", "byte", "userdetail", "ByteRead", reads[uint8], 110, "", 0},
		{"scalar", "string", "hppro", "TextRead", reads[string], 74, "range: a double", 1},
		{"scalar", "enum", "adminusers", "EnumRead", reads[adminusers.Preferences], 30, "spelling and range: the number in a text", 3},
	} {
		t.Run(row.file+" "+row.definition, func(t *testing.T) {
			schema := systemOf(t, row.system).compile(t, row.definition)
			values, other := 0, 0
			for _, scalar := range corpus[scalarRow](t, row.file) {
				token := []byte(scalar.Token)
				if scalar.Text != "" {
					token, _ = json.Marshal(scalar.Text)
				}
				if row.typ != "" && strings.TrimSuffix(scalar.Type, "?") != row.typ || !isJSON(token) || isNothing(token) {
					continue
				}
				values++
				ours, passes := row.read(token) == nil, schema.Validate(value(t, token)) == nil
				switch {
				case ours && !passes:
					t.Errorf("%s is read, and the schema refuses it", token)
				case passes && !ours:
					other++
				}
			}
			if values != row.values || other != row.other {
				t.Errorf("%d of %d values pass and are not read (%s), recorded are %d of %d", other, values, row.reason, row.other, row.values)
			}
		})
	}
}

// isNothing reports whether a token is null, or the empty text, which stands
// for it.
func isNothing(token []byte) bool { return string(token) == "null" || string(token) == `""` }

// A textRow is one text of a corpus.
type textRow struct{ Value *string }

// TestRules judges every text of the corpora by the schemas of members with a
// rule.
func TestRules(t *testing.T) {
	for _, row := range []struct {
		name, reason string
		file, member string
		holds        func(string) bool
		texts        int
	}{
		{"required", "a text that is not blank", "required", "TimeZone", validate.NotBlank, 600},
		{"mobile", "the documented pattern", "mobile", "MobilePhone",
			func(text string) bool { return validate.NotBlank(text) && validate.MobilePhone(text) }, 3000},
	} {
		t.Run(row.name, func(t *testing.T) {
			schema := systemOf(t, "adminusers").compile(t, "Update/properties/"+row.member)
			texts := 0
			for _, text := range corpus[textRow](t, row.file) {
				texts++
				var sent any
				if text.Value != nil {
					sent = *text.Value
				}
				ours := text.Value != nil && row.holds(*text.Value)
				if passes := schema.Validate(sent) == nil; passes != ours {
					t.Errorf("%q holds: %v, the schema says %v", sent, ours, passes)
				}
			}
			if texts != row.texts {
				t.Errorf("%d texts, recorded are %d", texts, row.texts)
			}
		})
	}
}

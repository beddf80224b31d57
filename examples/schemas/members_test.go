package schemas

import (
	"slices"
	"testing"

	"github.com/seed16fbf055/userupdate/internal/torture"
)

// TestMembers: every kind of member and rule that the generator knows, in a
// package that has them all. A value must pass as what is read exactly where
// the package takes it.
func TestMembers(t *testing.T) {
	for _, row := range []struct {
		member, reason  string
		values          []string
		written, refuse []string // of the values: those that are written so, those that are not read
	}{
		{"Name", "a text that is not blank", []string{`"a"`, `1`, `" "`, `""`, `null`}, []string{`"a"`}, []string{`" "`, `""`, `null`}},
		{"Phone", "may be null", []string{`"12345"`, `12345`, `1234`, `"x"`, `null`}, []string{`"12345"`, `null`}, []string{`1234`, `"x"`}},
		{"Mail", "one @ inside", []string{`"a@b"`, `"@b"`, `"a@b@c"`, `1`}, []string{`"a@b"`}, []string{`"@b"`, `"a@b@c"`, `1`}},
		{"Site", "an address of at most 40 characters", []string{`"http://a"`, `"ftp://a"`, `"http:///b"`, `"https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"`}, []string{`"http://a"`},
			[]string{`"ftp://a"`, `"http:///b"`, `"https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"`}},
		{"Zip", "five characters", []string{`"abcde"`, `"abcd"`, `"äöüßé"`}, []string{`"abcde"`, `"äöüßé"`}, []string{`"abcd"`}},
		{"Score", "1 to 10", []string{`1`, `10`, `0`, `11`, `null`, `""`}, []string{`1`, `10`, `null`}, []string{`0`, `11`}},
		{"Weight", "at least 3", []string{`3`, `2`, `"3"`}, []string{`3`}, []string{`2`}},
		{"Codes", "at most two", []string{`[1,"2"]`, `[1,2]`, `[1,2,3]`, `[null]`, `null`, `""`}, []string{`[1,2]`, `null`}, []string{`[1,2,3]`, `[null]`}},
		{"Colour", "an open enumeration of ASP.NET", []string{`0`, `7`, `"green"`, `"BLUE"`, `"a b"`, `true`, `4294967296`}, []string{`0`, `7`, `"green"`, `"BLUE"`}, []string{`"a b"`, `true`, `4294967296`}},
		{"Shade", "one of its names, by number", []string{`0`, `1`, `2`}, []string{`0`, `1`}, []string{`2`}},
		{"MaybeTint", "or null", []string{`0`, `null`, `""`}, []string{`0`, `null`}, nil},
		{"Rank", "a text", []string{`"clerk"`, `""`, `1`}, []string{`"clerk"`, `""`}, nil},
		{"Post", "one of its texts", []string{`"clerk"`, `"cook"`}, []string{`"clerk"`}, []string{`"cook"`}},
		{"MaybePost", "or null", []string{`"clerk"`, `"cook"`, `null`}, []string{`"clerk"`, `null`}, []string{`"cook"`}},
		{"Grade", "a number", []string{`5`, `"5"`, `"x"`}, []string{`5`}, []string{`"x"`}},
		{"Byte", "0 to 255", []string{`255`, `256`, `1.5`, `true`, `"255"`, `"256"`}, []string{`255`}, []string{`256`, `"256"`}},
		{"Rate", "a decimal", []string{`1.5`, `"1.5"`, `"1,5"`, `79228162514264337593543950336`}, []string{`1.5`}, []string{`"1,5"`, `79228162514264337593543950336`}},
		{"Either", "a number or its digits", []string{`1`, `"1"`, `"x"`, `null`}, []string{`1`, `"1"`, `null`}, []string{`"x"`}},
		{"Seal", "a GUID", []string{`"c2fd9942-2548-483b-875c-a724b208dcaa"`, `"{c2fd9942-2548-483b-875c-a724b208dcaa}"`, `"c2fd9942"`}, []string{`"c2fd9942-2548-483b-875c-a724b208dcaa"`}, []string{`"c2fd9942"`}},
		{"Made", "a date", []string{`"2024-03-28T08:12:49"`, `"2024-03-28"`, `"28.3.2024"`, `"2023-02-29"`}, []string{`"2024-03-28T08:12:49"`}, []string{`"28.3.2024"`, `"2023-02-29"`}},
		{"Badges", "objects, or null", []string{`[]`, `[null]`, `[""]`, `[1]`, `null`}, []string{`[]`, `[null]`, `null`}, []string{`[1]`}},
		{"_lines", "objects", []string{`[{"id":1,"open":true,"rate":null}]`, `[null]`, `[{"id":"x"}]`}, []string{`[{"id":1,"open":true,"rate":null}]`}, []string{`[null]`, `[{"id":"x"}]`}},
		{"Parts", "a key in each", []string{`[{"number":1}]`, `[{}]`, `[{"number":null}]`, `null`, `""`}, []string{`[{"number":1}]`}, []string{`[{}]`, `[{"number":null}]`, `null`, `""`}},
	} {
		t.Run(row.member, func(t *testing.T) {
			written := compile(t, torture.Schema(), "#/$defs/Update/properties/"+row.member, ecmaScript)
			read := compile(t, torture.Schema(), "#/$defs/UpdateRead/properties/"+row.member, ecmaScript)
			for _, sent := range row.values {
				update, err := torture.Decode("application/json", []byte(`{"`+row.member+`":`+sent+`}`))
				if err == nil {
					err = update.ValidatePartial()
				}
				refused := slices.Contains(row.refuse, sent)
				if (err != nil) != refused {
					t.Errorf("%s: the package says %v (%s)", sent, err, row.reason)
				}
				if err := read.Validate(value(t, []byte(sent))); (err != nil) != refused {
					t.Errorf("%s as what is read: %v (%s)", sent, err, row.reason)
				}
				if err := written.Validate(value(t, []byte(sent))); (err == nil) != slices.Contains(row.written, sent) {
					t.Errorf("%s as what is written: %v (%s)", sent, err, row.reason)
				}
			}
		})
	}
}

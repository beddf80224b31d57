package plain

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/uuid"
)

// guidRows are texts with the server's verdict; want "" means refused.
var guidRows = []struct{ name, reason, text, want string }{
	{"dashes", "", "4d998493-eb85-2b60-a880-5fa128c7bd3e", "4d998493-eb85-2b60-a880-5fa128c7bd3e"},
	{"upper case", "", "4D998493-EB85-2B60-A880-5FA128C7BD3E", "4d998493-eb85-2b60-a880-5fa128c7bd3e"},
	{"zero", "", "00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000"},
	{"digits only", ".NET format N", "20e1174db3cd6d324102e1729f58e388", "20e1174d-b3cd-6d32-4102-e1729f58e388"},
	{"braces", ".NET format B", "{6f9aafbd-6fab-3b9a-7dc3-b790703de1b9}", "6f9aafbd-6fab-3b9a-7dc3-b790703de1b9"},
	{"parentheses", ".NET format P", "(534b9fdb-e0db-9da2-1738-51bea4c77918)", "534b9fdb-e0db-9da2-1738-51bea4c77918"},
	{"hexadecimal", ".NET format X", "{0x70f99e8c,0xf97c,0xf985,{0x13,0xfd,0x0f,0xc3,0xc0,0xbd,0xd5,0xd2}}", "70f99e8c-f97c-f985-13fd-0fc3c0bdd5d2"},
	{"hexadecimal with spaces", "white space may stand anywhere in format X", "{0x5c41d892, 0x0ec8, 0x52a3, {0xcd, 0xe4, 0x39, 0xac, 0xb5, 0x2e, 0xdc, 0xf7}}", "5c41d892-0ec8-52a3-cde4-39acb52edcf7"},
	{"hexadecimal, short numbers", "format X does not fix the number of digits", "{0X1,0x2,0x0003,{0x4,0x5,0x6,0x7,0x8,0x9,0xA,0xb}}", "00000001-0002-0003-0405-060708090a0b"},
	{"space before", "", " 6e5ccb68-de2e-2169-346e-deb51271ba8f", "6e5ccb68-de2e-2169-346e-deb51271ba8f"},
	{"space after", "", "942aad54-55ef-61a5-fce1-45a2c5406813 ", "942aad54-55ef-61a5-fce1-45a2c5406813"},
	{"Unicode space", ".NET trims all of it", "\u00a0\u2003942aad54-55ef-61a5-fce1-45a2c5406813\r\n", "942aad54-55ef-61a5-fce1-45a2c5406813"},
	{"plus sign", "stands for a digit", "+a99f862-439e-430d-400a-173b435b7493", "0a99f862-439e-430d-400a-173b435b7493"},
	{"hexadecimal with signs", "a number of format X may have one", "{0x+1,0x+2,0x+3,{0x+4,0x5,0x6,0x7,0x8,0x9,0xA,0x+b}}", "00000001-0002-0003-0405-060708090a0b"},
	{"hexadecimal with a second 0x", "a number of format X may have one", "{0x0x1,0x0X2,0x0x3,{0x0x4,0x5,0x6,0x7,0x8,0x9,0xA,0x0x0b}}", "00000001-0002-0003-0405-060708090a0b"},
	{"hexadecimal with both", "the sign stands before the second 0x", "{0x+0xffffffff,0x+0x2,0x3,{0x+0x4,0x5,0x6,0x7,0x8,0x9,0xA,0xb}}", "ffffffff-0002-0003-0405-060708090a0b"},
	{"0x", "stands for two digits", "0xa99f86-0x9e-+30d-+0xa-173b435b7493", "00a99f86-009e-030d-000a-173b435b7493"},

	{"empty", "", "", ""},
	{"space", "", " ", ""},
	{"short group", "", "376f29ae-2bd-42f0-9992-6aa84d8b7f12", ""},
	{"long", "", "071a3cbd-9207-5ff5-6d36-b207f7305c080", ""},
	{"short", "", "81013f1f-1dfe-ab04-a987-cf8925f3f65", ""},
	{"two dashes", "", "c76b3637--a25e-4b94-9ed5-33b7dee2900a", ""},
	{"minus sign", "", "-1bbf301a-a4cc-6edb-52e9-092b4c31085b", ""},
	{"minus for a digit", "", "-bbf301a-a4cc-6edb-52e9-092b4c31085b", ""},
	{"letter g", "", "g96f353c-891c-d0fd-b92d-6c3f4e62add8", ""},
	{"underscores", "", "baa24f7d_5d5e_06a0_41ff_ff987dc273e3", ""},
	{"hyphens U+2010", "", "44c50546\u2010b503\u2010cefb\u20104b7c\u2010a51aa5c53ba0", ""},
	{"urn", "", "urn:uuid:4dddd7da-0cd4-9158-b805-60c2ed93b08f", ""},
	{"open brace", "", "{d1bd2a49-d7eb-974b-977c-72ce7cab35f3", ""},
	{"closing brace", "", "29ab57f8-fe63-75f3-db7d-e22c9bb2a60c}", ""},
	{"mixed brackets", "", "(30a5aa1c-b423-8b2a-975e-96dc4cf5d8f4}", ""},
	{"mixed brackets, the other way", "", "{30a5aa1c-b423-8b2a-975e-96dc4cf5d8f4)", ""},
	{"braces around digits only", "", "{a14d68547bc9df1bfca92b17cf14d2c4}", ""},
	{"0x before digits only", "", "0x82945cb84fa8a2a4e43e5d0ee889b105", ""},
	{"white space alone", "of any length", strings.Repeat(" ", 38), ""},
	{"0y for 0x", "", "{0y4b9fdb-e0db-9da2-1738-51bea4c77918}", ""},
	{"1x for 0x", "", "{1x4b9fdb-e0db-9da2-1738-51bea4c77918}", ""},
	{"plus in digits only", "", "+0e1174db3cd6d324102e1729f58e388", ""},
	{"hexadecimal, 17 bits", "stricter than .NET, which cuts the number", "{0x1,0x12345,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}", ""},
	{"hexadecimal, 9 bits", "", "{0x1,0x2,0x3,{0x104,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}", ""},
	{"hexadecimal, sign after the second 0x", "", "{0x0x+1,0x2,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}", ""},
	{"hexadecimal, two signs", "", "{0x++1,0x2,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}", ""},
	{"hexadecimal, minus", "", "{0x-1,0x2,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}", ""},
	{"hexadecimal, sign only", "", "{0x+,0x2,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}", ""},
	{"hexadecimal, sign before 0x", "", "{+0x1,0x2,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}", ""},
	{"hexadecimal, three 0x", "", "{0x0x0x1,0x2,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}", ""},
	{"hexadecimal, 0x without digits", "", "{0x1,0x2,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0x0x}}", ""},
	{"hexadecimal, no digits", "", "{0x1,0x,0x3,{0x04,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}", ""},
	{"hexadecimal, one brace", "", "{0x1,0x2,0x3,{0x04,0x5,0x6,0x7,0x8,0x9,0xa,0xb}", ""},
	{"hexadecimal and more", "", "{0x1,0x2,0x3,{0x04,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}}", ""},
	{"long white space", "more than anybody wants", "{" + strings.Repeat(" ", 5000) + "0x1,0x2,0x3,{0x4,0x5,0x6,0x7,0x8,0x9,0xa,0xb}}", ""},
}

func TestGUID(t *testing.T) {
	for _, tt := range guidRows {
		t.Run(tt.name, func(t *testing.T) {
			want, _ := uuid.Parse(tt.want)
			fault := Form
			if tt.want != "" {
				fault = None
			}
			token, _ := json.Marshal(tt.text)
			for format, read := range map[string]func() (uuid.UUID, Fault){
				"JSON": func() (uuid.UUID, Fault) { return JSONGUID(token) },
				"XML":  func() (uuid.UUID, Fault) { return XMLGUID(tt.text) },
				"form": func() (uuid.UUID, Fault) { return FormGUID(tt.text) },
			} {
				if got, found := read(); found != fault || got != want {
					t.Errorf("%s reads %v, fault %v; want %q (%s)", format, got, found, tt.want, tt.reason)
				}
			}
		})
	}
}

func TestJSONGUIDTokens(t *testing.T) {
	tests := []struct {
		name, reason, token string
		ok                  bool
	}{
		{"escaped digit", "escapes are resolved first", `"\u0034d998493-eb85-2b60-a880-5fa128c7bd3e"`, true},
		{"escaped to a wrong one", "", `"\u0067d998493-eb85-2b60-a880-5fa128c7bd3e"`, false},
		{"broken escape", "", `"\u00"`, false},
		{"number", "", `12`, false},
		{"fraction", "", `1.5`, false},
		{"true", "", `true`, false},
		{"array", "", `[]`, false},
		{"object", "", `{}`, false},
		{"one quote", "must not panic", `"`, false},
		{"nothing", "must not panic", ``, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if id, fault := JSONGUID([]byte(tt.token)); (fault == None) != tt.ok || !tt.ok && id != uuid.Nil {
				t.Errorf("JSONGUID(%s) = %v, %v; want ok %v (%s)", tt.token, id, fault, tt.ok, tt.reason)
			}
		})
	}
}

func FuzzGUID(f *testing.F) {
	for _, row := range guidRows {
		f.Add(row.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, fault := XMLGUID(text)
		fromBytes, ok := GUID([]byte(text))
		if fromBytes != got || ok != (fault == None) {
			t.Errorf("%q: bytes give %v %v, text gives %v %v", text, fromBytes, ok, got, fault)
		}
		want, wantErr := uuid.Parse(text)
		if wantErr == nil && (len(text) == 36 || len(text) == 32) && (fault != None || got != want) {
			t.Errorf("%q = %v, %v; uuid.Parse gives %v", text, got, fault, want)
		}
		if fault == None {
			written := AppendGUID(nil, got)
			if string(written) != got.String() {
				t.Errorf("AppendGUID writes %s, want %s", written, got)
			}
			if again, fault := FormGUID(string(written)); fault != None || again != got {
				t.Errorf("%s reads back as %v, %v", written, again, fault)
			}
		}
	})
}

func TestGUIDDoesNotAllocate(t *testing.T) {
	token := []byte(`"4d998493-eb85-2b60-a880-5fa128c7bd3e"`)
	dst := make([]byte, 0, 64)
	if n := testing.AllocsPerRun(100, func() {
		id, fault := JSONGUID(token)
		if fault != None {
			t.Fatal(fault)
		}
		dst = AppendGUID(dst[:0], id)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkJSONGUID(b *testing.B) {
	token := []byte(`"4d998493-eb85-2b60-a880-5fa128c7bd3e"`)
	b.ReportAllocs()
	for b.Loop() {
		if _, fault := JSONGUID(token); fault != None {
			b.Fatal(fault)
		}
	}
}

func BenchmarkAppendGUID(b *testing.B) {
	id := uuid.MustParse("4d998493-eb85-2b60-a880-5fa128c7bd3e")
	dst := make([]byte, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		dst = AppendGUID(dst[:0], id)
	}
}

// TestGUIDIsShort: white space that nobody means is not looked through.
func TestGUIDIsShort(t *testing.T) {
	const id = "6e5ccb68-de2e-2169-346e-deb51271ba8f"
	for _, row := range []struct {
		name, reason string
		length       int
		want         bool
	}{
		{"longest", "white space may stand around a GUID", maxGUIDText, true},
		{"longer", "by one", maxGUIDText + 1, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			text := strings.Repeat(" ", row.length-len(id)) + id
			if got, ok := GUID(text); ok != row.want || ok && got != uuid.MustParse(id) {
				t.Errorf("%d bytes: %v, %v; want %v (%s)", len(text), got, ok, row.want, row.reason)
			}
		})
	}
}

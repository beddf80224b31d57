package cost

import (
	"strings"
	"testing"
)

// half is for rows of two long texts.
func half(n int) int { return max(1, n/2) }

var jsonBodies = []body{
	// The grammar.
	{name: "too deep", reason: "reading stops at the limit", system: "hppro", text: func(n int) string { return `{"x":` + nested(n, "[", "", "]") + "}" }},
	{name: "deep again and again", reason: "each value is passed over once", system: "userdetail", text: func(n int) string {
		return list("{", `"x#":`+nested(200, "[", "", "]")+",", "}")(n)
	}},
	{name: "objects in objects", reason: "each value is passed over once", system: "oauthusers", text: func(n int) string {
		return list("{", `"x#":`+nested(200, `{"a":`, "1", "}")+",", "}")(n)
	}},
	{name: "never closed", reason: "the end is where it stops", system: "aaa", text: long(`{"x":[`, `{},`, ``)},
	{name: "wrong at the end", reason: "what was read is dropped, the offset is known", system: "hppro", drops: true, text: list(`{"Licenses":[`, `{"Id":"x"},`, `]} x`)},
	{name: "white space", reason: "it is passed over once", system: "adminusers", text: long(`{ "Username" `, " \t\r\n", `: "ada" }`)},
	{name: "white space everywhere", reason: "what is kept is kept without it", system: "hppro", text: list(`{`, ` "x#" : [ 1 , 2 ] ,`, `}`)},
	{name: "byte order mark", reason: "it is cut off, not copied", system: "adminusers", text: long("\ufeff{\"Username\":\"", "a", "\"}")},

	// Members.
	{name: "unknown members", reason: "each is kept, or reported up to the limit", system: "hppro", text: list("{", `"m#":"x",`, "}")},
	{name: "unknown members, long names", reason: "each is looked for among those that are known", system: "adminusers", text: list("{", `"`+strings.Repeat("long", 50)+`#":1,`, "}")},
	{name: "one long unknown name", reason: "it is too long to repeat", system: "oauthusers", text: long(`{"`, "name", `":1}`)},
	{name: "the same unknown member", reason: "the last value counts, in the place of the first", system: "userdetail", text: long(`{`, `"m":"x",`, `"m":1}`)},
	{name: "unknown members twice", reason: "each is found again", system: "aaa", text: func(n int) string {
		return "{" + times(half(n), `"m#":1,`) + strings.TrimSuffix(times(half(n), `"m#":2,`), ",") + "}"
	}},
	{name: "unknown names as long as known ones", reason: "are compared, and are others", system: "oauthusers", text: long("{", `"IsAdmim":1,"OnNewXembex":1,`, `"x":1}`)},
	{name: "a member of every type", reason: "each is judged, the last counts", system: "hppro", text: long("{", `"Id":"x","Id":[],"Id":{},"Id":true,"Id":1.5,"Id":null,`, `"Id":1}`)},
	{name: "a list again and again", reason: "the last counts", system: "hppro", text: long("{", `"UserRoles":[1,2,3],"Licenses":[{"Id":1},{}],`, `"Id":1}`)},
	{name: "names in another case", reason: "each is found without its case", system: "adminusers", text: long("{", `"USERNAME":"a","eMAILaDDRESS":"b",`, `"id":null}`)},
	{name: "names with escapes", reason: "are decoded", system: "hppro", text: long("{", `"\u0049d":1,"\u004e\u0041":1,`, `"Id":1}`)},
	{name: "unknown names with escapes", reason: "are respelled", system: "userdetail", text: list("{", `"\u003c\ud83d\ude00#":"\u003e\/",`, "}")},

	// Texts and numbers.
	{name: "escapes", reason: "one character each", system: "adminusers", text: long(`{"DisplayName":"`, `\u0041\n\ud83d\ude00`, `"}`)},
	{name: "lone surrogates", reason: "one character each", system: "hppro", text: long(`{"Email":"`, `\ud800`, `"}`)},
	{name: "an escape that is none", reason: "the body ends there", system: "oauthusers", text: long(`{"FullName":"`, `\u0041`, `\x"}`)},
	{name: "no UTF-8 at the end", reason: "the offset is found in one pass", system: "adminusers", text: long(`{"Username":"`, "aé", "\xff\"}")},
	{name: "one long text", reason: "it is copied", system: "userdetail", text: long(`{"FirstName":"`, "Ada ", `"}`)},
	{name: "a long secret", reason: "it is sealed", system: "oauthusers", text: long(`{"Password":"`, "hush", `"}`)},
	{name: "digits of an integer", reason: "it is out of range", system: "hppro", text: long(`{"Id":`, "9", `}`)},
	{name: "digits of an id", reason: "it is out of range", system: "aaa", text: long(`{"AuthenticationType":"`, "0", `1"}`)},
	{name: "digits of a decimal", reason: "they are rounded", system: "hppro", text: long(`{"TimeZoneOffset":0.`, "3", `}`)},
	{name: "many vast decimals", reason: "exponents are counted, not carried out", system: "hppro", text: long("{", `"TimeZoneOffset":1e999999999,"TimeZoneOffset":1e-999999999,`, `"Id":1}`)},
	{name: "digits and an exponent", reason: "what remains is small", system: "hppro", text: func(n int) string {
		return `{"TimeZoneOffset":` + strings.Repeat("7", n) + "e-" + strings.Repeat("9", 9) + "}"
	}},
	{name: "digits of an exponent", reason: "it is out of range", system: "hppro", text: long(`{"TimeZoneOffset":1e`, "9", `}`)},
	{name: "vast integers", reason: "each is out of range", system: "hppro", text: list(`{"UserRoles":[`, `1e999999999,99999999999999999999999,`, `]}`)},
	{name: "a long date", reason: "it is none", system: "adminusers", text: long(`{"DateCreated":"2020-01-01T00:00:00.`, "0", `Z"}`)},
	{name: "white space of a date", reason: "it is none, or cut off", system: "oauthusers", text: long(`{"LastAccess":"`, " ", `2020-01-01"}`)},
	{name: "milliseconds of a date", reason: "they are out of range", system: "hppro", text: long(`{"ChangedDate":"/Date(`, "9", `)/"}`)},
	{name: "a long GUID", reason: "it is too long to be one", system: "adminusers", text: long(`{"ID":"`, " ", `4d0fbcd3-ec0c-4a56-0540-fe31ce01f6e1"}`)},
	{name: "a long boolean", reason: "white space around it is cut off", system: "hppro", text: long(`{"Disabled":"`, " \t", `true"}`)},
	{name: "a long enumeration", reason: "a name may be of any length", system: "adminusers", text: long(`{"Preferences":"`, "NONE", `"}`)},
	{name: "a long e-mail address", reason: "one sign is looked for", system: "adminusers", text: long(`{"EmailAddress":"`, "a@", `"}`)},
	{name: "a long phone number", reason: "the matcher stops early", system: "adminusers", text: long(`{"MobilePhone":"`, "1-", `"}`)},
	{name: "a phone number of other digits", reason: "the matcher stops early", system: "adminusers", text: long(`{"MobilePhone":"`, "(٣", `"}`)},
	{name: "a long address", reason: "its parts are looked for once", system: "oauthusers", text: long(`{"NewAvatarUrl":"http://a`, "/%41?@", `"}`)},
	{name: "a host of brackets", reason: "it is none", system: "oauthusers", text: long(`{"NewAvatarUrl":"http://[`, ":[", `]"}`)},
	{name: "blank", reason: "it is searched to its end", system: "userdetail", text: long(`{"FirstName":"`, "\\u2003 ", `"}`)},
	{name: "any JSON", reason: "it is compacted and respelled", system: "oauthusers", text: list(`{"CustomFields":{`, `"\u0041#": [ "\u003c" ],`, `}}`)},

	// Lists.
	{name: "roles", reason: "one number each", system: "hppro", text: list(`{"UserRoles":[`, `#,`, `]}`)},
	{name: "wrong roles", reason: "one entry each, up to the limit", system: "hppro", text: list(`{"UserRoles":[`, `"x",`, `]}`)},
	{name: "empty licenses", reason: "a struct each", system: "hppro", size: 8 << 10, text: long(`{"Licenses":[`, `{},`, `{}]}`)},
	{name: "wrong licenses", reason: "several entries each, up to the limit", system: "hppro", text: list(`{"Licenses":[`, `{"Id":null,"StateId":"x","Weight":1},7,null,`, `]}`)},
	{name: "licenses with unknown members", reason: "each has its own", system: "hppro", text: list(`{"Licenses":[`, `{"Id":#,"a":1,"b":{"c":"d"}},`, `]}`)},
	{name: "one license with many unknown members", reason: "each is found once", system: "hppro", text: func(n int) string {
		return `{"Licenses":[{` + times(half(n), `"m#":1,`) + `"Id":1}],"x":{` + times(half(n), `"m#":1,`) + `"m":2}}`
	}},
	{name: "upline users", reason: "a struct each", system: "hppro", text: list(`{"UplineHierarchyUsers":[`, `{"FirstName":"a#","AssociateId":true},`, `]}`)},
	{name: "items with keys", reason: "in their order", system: "aaa", text: list(`{"Preferences":[`, `{"PreferenceID":#,"PreferenceValue":1},`, `]}`)},
	{name: "items with keys from the last to the first", reason: "through a map", system: "aaa", text: func(n int) string {
		return `{"Properties":[` + strings.TrimSuffix(down(n, `{"PropertyID":#},`), ",") + `]}`
	}},
	{name: "items with one key", reason: "each but the first is a duplicate", system: "aaa", text: long(`{"Preferences":[`, `{"PreferenceID":1},`, `{}]}`)},
	{name: "items without keys", reason: "each lacks its own", system: "aaa", size: 8 << 10, text: long(`{"Properties":[`, `{},`, `{}]}`)},
	{name: "sets that touch at the end", reason: "through an index", system: "oauthusers", text: func(n int) string {
		return `{"AddedUserRoles":[` + times(half(n), `1#,`) + `7],"RemovedUserRoles":[` + times(half(n), `2#,`) + `7],"ChatRooms":[` + times(half(n), `3,`) + `3]}`
	}},
	{name: "links", reason: "a struct each", system: "userdetail", text: list(`{"_links":[`, `{"rel":"r#","weight":1},`, `]}`)},
	{name: "nulls and texts for items", reason: "one entry each, up to the limit", system: "userdetail", text: long(`{"_links":[`, `null,"","x",`, `{}]}`)},

	// Answers.
	{name: "records in an answer", reason: "one record each", system: "aaa", only: "answer", text: list(`{"success":true,"data":[`, `{"UserID":#,"x":1},`, `]}`)},
	{name: "errors as items", reason: "one item each", system: "aaa", only: "errors", text: list(`{"errors":[`, `{"EmailAddress":"wrong","m#":[1,2]},`, `]}`)},
	{name: "errors as texts", reason: "one item each", system: "aaa", only: "errors", text: list(`{"errors":[`, `"The field f# is wrong",`, `]}`)},
	{name: "errors as members", reason: "one item each", system: "aaa", only: "errors", text: list(`{"errors":{`, `"m#":"x",`, `"m1":{}}}`)},
	{name: "errors of oauthusers", reason: "one struct each", system: "oauthusers", only: "answer", text: list(`{"Errors":[`, `{"AttemptedValue":["x",#],"Message":"m","PropertyName":"Email"},`, `]}`)},
	{name: "a value of many members", reason: "each is kept", system: "oauthusers", only: "answer", text: list(`{"Value":{`, `"m#":"x",`, `"Id":1}}`)},
	{name: "a record in an answer", reason: "it is read where it stands", system: "adminusers", only: "answer", text: list(`{"ResponseData":{"Detail":{`, `"m#":1,`, `"Username":"a"}}}`)},
}

// TestJSON reads hostile bodies in JSON.
func TestJSON(t *testing.T) { check(t, inJSON, jsonBodies) }

// TestUTF16 reads them in an encoding that is converted first.
func TestUTF16(t *testing.T) {
	bodies := map[string][]body{
		inJSON + "; charset=utf-16": {
			{name: "JSON", reason: "two bytes become one", system: "adminusers", text: func(n int) string { return wide(list("{", `"m#":1,`, "}")(n)) }},
			{name: "JSON with pairs", reason: "four bytes become four", system: "hppro", text: func(n int) string { return "\xff\xfe" + wide(long(`{"Email":"`, "\U0001f600", `"}`)(n)) }},
			{name: "JSON with half pairs", reason: "two bytes become three", system: "hppro", text: long(wide(`{"Email":"`), "\x00\xd8", wide(`"}`))},
		},
		inXML + "; charset=utf-16": {
			{name: "a long declaration", reason: "the encoding is looked for once", system: "adminusers", text: func(n int) string {
				return wide(long("<?xml version='1.0'", " \t", "encoding='utf-16'?><User/>")(n))
			}},
			{name: "XML", reason: "two bytes become one", system: "adminusers", text: func(n int) string { return wide(list("<User>", `<m#/>`, "</User>")(n)) }},
		},
	}
	for contentType, rows := range bodies {
		for i := range rows {
			rows[i].only = "update"
		}
		check(t, contentType, rows)
	}
}

// wide writes ASCII and what lies beyond 16 bits in UTF-16.
func wide(text string) string {
	var all strings.Builder
	for _, r := range text {
		if r > 0xFFFF {
			r -= 0x10000
			all.Write([]byte{byte(r >> 10), 0xD8 | byte(r>>18), byte(r), 0xDC | byte(r>>8)&3})
			continue
		}
		all.Write([]byte{byte(r), byte(r >> 8)})
	}
	return all.String()
}

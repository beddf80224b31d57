package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
	"github.com/seed16fbf055/userupdate/userdetail"
)

// textScenarios are those of XML and forms.
func textScenarios() []scenario { return append(xmlScenarios(), formScenarios()...) }

// inJSON returns a record, read by this library, as a map of what its JSON has.
// Null is left out, because most packages leave it out.
func inJSON(t *testing.T, s scenario, record []byte) map[string]any {
	t.Helper()
	var read func([]byte) (json.Marshaler, error)
	switch {
	case s.system == "userdetail":
		read = readXML[userdetail.User]
	case s.format == formatXML:
		read = readXML[adminusers.User]
	case s.system == "hppro":
		read = func(body []byte) (json.Marshaler, error) {
			var user hppro.User
			return &user, user.UnmarshalForm(mustParse(body))
		}
	default:
		read = func(body []byte) (json.Marshaler, error) {
			var user adminusers.User
			return &user, user.UnmarshalForm(mustParse(body))
		}
	}
	user, err := read(record)
	if err != nil {
		t.Fatalf("the record cannot be read: %v\n%s", err, record)
	}
	return withoutNulls(members(t, must(json.Marshal(user)))).(map[string]any)
}

func readXML[R any](body []byte) (json.Marshaler, error) {
	user, _, err := decodeXML[R](body)
	return any(&user).(json.Marshaler), err
}

func withoutNulls(v any) any {
	switch v := v.(type) {
	case map[string]any:
		maps.DeleteFunc(v, func(_ string, member any) bool { return member == nil })
		for name, member := range v {
			v[name] = withoutNulls(member)
		}
	case []any:
		for i := range v {
			v[i] = withoutNulls(v[i])
		}
	}
	return v
}

// expectedText is what the bodies in JSON, which hold the same values, give:
// merged by hand, on maps.
func expectedText(t *testing.T, s scenario) map[string]any {
	t.Helper()
	if s.system == "userdetail" {
		return map[string]any{
			"Id": 1.0, "Username": "old user", "FirstName": "sample string 3", "LastName": "sample string 4",
			"MobileNumber": "sample string 5", "Is2FAEnabled": false, "TimezoneId": 7.0, "DateTimeFormatId": 64.0,
			"NumberFormatId": 64.0, "_links": inJSON(t, s, s.stored)["_links"],
		}
	}
	extent := "sparse"
	if s.whole {
		extent = "full"
	}
	want := withoutNulls(expected(t, load(s.system, formatJSON, extent))).(map[string]any)
	if s.format == formatXML && !s.whole {
		want["Preferences"] = "SOME" // XML has names alone, and the number in the JSON has none
	}
	return want
}

func TestTextRowsGiveTheSameRecord(t *testing.T) {
	for _, s := range textScenarios() {
		want, stored := expectedText(t, s), inJSON(t, s, s.stored)
		for _, row := range s.rows {
			t.Run(s.name+"/"+row.name, func(t *testing.T) {
				body := bytes.Clone(s.body)
				for range 2 { // the second shows what the first has changed
					merged, err := row.job(body)
					if err != nil {
						t.Fatal(err)
					}
					copied := bytes.Clone(merged)
					for i := range body {
						body[i] = 'x'
					}
					if !bytes.Equal(merged, copied) {
						t.Fatal("the result holds on to the body")
					}
					copy(body, s.body)
					if got := inJSON(t, s, merged); !reflect.DeepEqual(got, want) {
						t.Fatalf("got  %v\nwant %v", got, want)
					}
				}
				after, err := row.stored()
				if err != nil {
					t.Fatal(err)
				}
				if got := inJSON(t, s, after); !reflect.DeepEqual(got, stored) {
					t.Fatalf("the stored record is\n%v, not\n%v", got, stored)
				}
			})
		}
	}
}

// TestLimitWritesWhatTheLibraryWrites: byte for byte, null and texts that need
// escapes included.
func TestLimitWritesWhatTheLibraryWrites(t *testing.T) {
	for _, s := range textScenarios() {
		var written [][]byte
		for _, row := range s.rows {
			if row.name == nameDirect || row.name == nameLimit {
				written = append(written, must(row.stored()), must(row.job(s.body)))
			}
		}
		if len(written) == 4 && (!bytes.Equal(written[0], written[2]) || !bytes.Equal(written[1], written[3])) {
			t.Errorf("%s: they differ:\n%s\n%s\n%s\n%s", s.name, written[0], written[2], written[1], written[3])
		}
	}
}

// xmlBroken are faults that any XML body can have.
var xmlBroken = []bad{
	{"cut off", "the end is missing", "}", ""},
	{"end tag missing", "not well-formed", "</FirstName>", ""},
	{"end tag missing", "not well-formed", "</DisplayName>", ""},
	{"end tag of another name", "not well-formed", "</Is2FAEnabled>", "</Is2faEnabled>"},
	{"end tag of another name", "not well-formed", "</Enabled>", "</enabled>"},
	{"end tag too many", "not well-formed", "</Is2FAEnabled>", "</Is2FAEnabled></x>"},
	{"end tag too many", "not well-formed", "</Enabled>", "</Enabled></x>"},
	{"two roots", "not well-formed", "</User>", "</User><User/>"},
	{"two roots", "not well-formed", "</UserDetail>", "</UserDetail><x/>"},
	{"trailing text", "not well-formed", "</User>", "</User>x"},
	{"trailing text", "not well-formed", "</UserDetail>", "</UserDetail>x"},
	{"leading text", "not well-formed", "<User", "x<User"},
	{"unknown entity", "not well-formed", "</FirstName>", "&nbsp;</FirstName>"},
	{"unknown entity", "not well-formed", "</DisplayName>", "&nbsp;</DisplayName>"},
	{"ampersand", "not well-formed", "</FirstName>", " & Co</FirstName>"},
	{"ampersand", "not well-formed", "</DisplayName>", " & Co</DisplayName>"},
	{"bracket", "not well-formed", "</FirstName>", "]]></FirstName>"},
	{"bracket", "not well-formed", "</DisplayName>", "]]></DisplayName>"},
	{"less than", "not well-formed", "</FirstName>", " < </FirstName>"},
	{"less than", "not well-formed", "</DisplayName>", " < </DisplayName>"},
	{"control character", "forbidden in XML", "</FirstName>", "\x01</FirstName>"},
	{"control character", "forbidden in XML", "</DisplayName>", "\x01</DisplayName>"},
	{"no UTF-8", "forbidden in XML", "</FirstName>", "\xff</FirstName>"},
	{"no UTF-8", "forbidden in XML", "</DisplayName>", "\xff</DisplayName>"},
	{"attribute without quotes", "not well-formed", `<User `, `<User a=b `},
	{"attribute without quotes", "not well-formed", `<UserDetail `, `<UserDetail a=b `},
	{"attribute with a bracket", "not well-formed", `<User `, `<User a="<" `},
	{"name", "not well-formed", "<Enabled>", "<0/><Enabled>"},
	{"name", "not well-formed", "<Is2FAEnabled>", "<0/><Is2FAEnabled>"},
	{"nothing", "there is no root", `"`, "{}"},
	{"flag is a word", "wrong type", "<Enabled>", "<Enabled>maybe"},
	{"flag is a word", "wrong type", "<Is2FAEnabled>", "<Is2FAEnabled>maybe"},
	{"flag is empty", "wrong type", "<Enabled>", "<Enabled></Enabled><x>"},
	{"blank", "a required text", "<DisplayName>", "<DisplayName>  </DisplayName><x>"},
	{"blank", "a required text", "<FirstName>", "<FirstName>  </FirstName><x>"},
	{"empty", "a required text", "<FirstName>", "<FirstName/><x>"},
}

// adminXMLBad are faults in XML bodies of adminusers, full and sparse.
var adminXMLBad = []bad{
	{"another root", "not what is asked for", "<User ", "<user "},
	{"id is not a GUID", "wrong type", "a2d8b2d2-1673", "a2d8b2d2-167g"},
	{"another record", "the id is not the record's", "a2d8b2d2-1673", "a2d8b2d2-1674"},
	{"flag of another case", "wrong type", "<Enabled>", "<Enabled>TRUE</Enabled><x>"},
	{"null for required", "a member that cannot be null", "<Enabled>", `<Enabled xsi:nil="true"></Enabled><x>`},
	{"pattern", "no mobile phone number", "<MobilePhone>+44", "<MobilePhone>+44x"},
	{"pattern, too few digits", "no mobile phone number", "<MobilePhone>", "<MobilePhone>1234----</MobilePhone><x>"},
}

// adminXMLBadFull are faults in full ones.
var adminXMLBadFull = []bad{
	{"required", "a member is missing", "<TimeZone>", "<x>"},
	{"e-mail", "no address", "zoe.lovelace@", "zoe.lovelace"},
	{"date", "wrong type", "2023-01-02T", "yesterday"},
	{"day", "no such date", "2023-01-02T", "2023-02-30T"},
	{"enumeration", "a number is no name", "NONE", "7"},
}

// detailBad are faults in bodies of userdetail.
var detailBad = []bad{
	{"another root", "not what is asked for", "<UserDetail ", "<User "},
	{"byte", "beyond 255", "<NumberFormatId>64", "<NumberFormatId>256"},
	{"integer", "wrong type", "<TimezoneId>7", "<TimezoneId>seven"},
	{"empty integer", "wrong type", "<TimezoneId>7", "<TimezoneId>"},
}

// formBad are faults in forms of hppro, full and sparse.
var formBad = []bad{
	{"id is a word", "wrong type", "&Id=1006", "&Id=first"},
	{"id is not a whole number", "wrong type", "&Id=1006", "&Id=1006.5"},
	{"another record", "the id is not the record's", "&Id=1006", "&Id=1007"},
	{"flag is a word", "wrong type", "Disabled=", "Disabled=maybe&x="},
	{"date", "wrong type", "ChangedDate=2025-10-1", "ChangedDate=2025-10-4"},
	{"null", "a member that cannot be null", "Disabled=", "Disabled=&x="},
	{"null id", "a member that cannot be null", "&Id=", "&Id=&x="},
	{"blank", "a member that cannot be null", "Disabled=", "Disabled=++&x="},
}

// formBadFull are faults in full ones.
var formBadFull = []bad{
	{"decimal", "wrong type", "TimeZoneOffset=-7.5", "TimeZoneOffset=true"},
	{"item", "wrong type", "UserRoles=1", "UserRoles=one"},
	{"inside", "wrong type in a license", "Licenses%5B0%5D.StateId=", "Licenses%5B0%5D.StateId=x"},
	{"GUID", "wrong type", "MFAAuthenticatorKey=", "MFAAuthenticatorKey=key"},
}

// adminFormBad are faults in forms of adminusers.
var adminFormBad = []bad{
	{"id is not a GUID", "wrong type", "a2d8b2d2-1673", "a2d8b2d2-167g"},
	{"another record", "the id is not the record's", "a2d8b2d2-1673", "a2d8b2d2-1674"},
	{"flag is a word", "wrong type", "&Enabled=", "&Enabled=maybe"},
	{"blank", "a required text", "DisplayName=", "DisplayName=++&x="},
	{"empty", "a required text", "DisplayName=", "DisplayName=&x="},
	{"required", "a member is missing", "TimeZone=", "x="},
	{"e-mail", "no address", "zoe.lovelace%40", "zoe.lovelace"},
	{"pattern", "no mobile phone number", "MobilePhone=", "MobilePhone=x"},
	{"day", "no such date", "2023-01-02T", "2023-02-30T"},
	{"enumeration", "wrong type", "Preferences=0", "Preferences=a+b"},
}

func textBadOf(s scenario) (list []bad) {
	switch {
	case s.system == "userdetail":
		return append(append(list, xmlBroken...), detailBad...)
	case s.format == formatXML && s.whole:
		return append(append(append(list, xmlBroken...), adminXMLBad...), adminXMLBadFull...)
	case s.format == formatXML:
		return append(append(list, xmlBroken...), adminXMLBad...)
	case s.system == "adminusers":
		return adminFormBad
	case s.whole:
		return append(append(list, formBad...), formBadFull...)
	}
	return formBad
}

// spoilText is spoil for XML, where a body is cut off before its last bracket.
func spoilText(s scenario, b bad) ([]byte, bool) {
	switch {
	case b.new == "{}":
		return nil, true
	case b.old == "}":
		return s.body[:len(s.body)-1], true
	case !bytes.Contains(s.body, []byte(b.old)):
		return nil, false
	}
	return bytes.Replace(s.body, []byte(b.old), []byte(b.new), 1), true
}

func TestTextRowsRefuseTheSameBodies(t *testing.T) {
	used, all := map[bad]bool{}, map[bad]bool{}
	for _, s := range textScenarios() {
		for _, b := range textBadOf(s) {
			all[b] = true
			body, ok := spoilText(s, b)
			if !ok {
				continue
			}
			used[b] = true
			for _, row := range s.rows {
				if _, err := row.job(body); err == nil {
					t.Errorf("%s/%s: %s: %s: no error", s.name, row.name, b.name, b.reason)
				}
			}
		}
		for _, row := range s.rows {
			if _, err := row.job(s.body); err != nil {
				t.Errorf("%s/%s: a bad body has spoiled the row: %v", s.name, row.name, err)
			}
		}
	}
	for b := range all {
		if !used[b] {
			t.Errorf("%s: no body has a place for %q", b.name, b.old)
		}
	}
}

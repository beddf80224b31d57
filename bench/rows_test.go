package main

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/seed16fbf055/userupdate/adminusers"
	"github.com/seed16fbf055/userupdate/hppro"
)

// canonical returns a record as this library writes it.
func canonical(t *testing.T, system string, record []byte) string {
	t.Helper()
	var text []byte
	var err error
	if system == "adminusers" {
		var user adminusers.User
		if err = user.UnmarshalJSON(record); err == nil {
			text, err = user.AppendJSON(nil)
		}
	} else {
		var user hppro.User
		if err = user.UnmarshalJSON(record); err == nil {
			text, err = user.AppendJSON(nil)
		}
	}
	if err != nil {
		t.Fatalf("the record cannot be read: %v\n%s", err, record)
	}
	return string(text)
}

// members returns a JSON object as a map.
func members(t *testing.T, body []byte) (m map[string]any) {
	t.Helper()
	if err := json.Unmarshal(body, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// expected merges by hand, on maps: an oracle independent of every row.
func expected(t *testing.T, s scenario) map[string]any {
	t.Helper()
	record := members(t, s.stored)
	for name, value := range members(t, s.body) {
		switch name {
		case "AgreementDate", "DeclineDate", "DPAVersion", "PrivacyPolicyVersion": // read-only
		default:
			record[name] = value
		}
	}
	return record
}

func TestRowsGiveTheSameRecord(t *testing.T) {
	for _, s := range jsonScenarios() {
		want := expected(t, s)
		for _, row := range s.rows {
			t.Run(s.name+"/"+row.name, func(t *testing.T) {
				before, err := row.stored()
				if err != nil {
					t.Fatal(err)
				}
				if got := canonical(t, s.system, before); got != string(s.stored) {
					t.Fatalf("the stored record is not what is in the file:\n%s", got)
				}
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
					if got := members(t, []byte(canonical(t, s.system, merged))); !reflect.DeepEqual(got, want) {
						t.Fatalf("got  %v\nwant %v", got, want)
					}
				}
				if after, err := row.stored(); err != nil || !bytes.Equal(before, after) {
					t.Fatalf("the stored record became %s, %v", after, err)
				}
			})
		}
	}
}

// A bad body is a good one with one edit.
type bad struct {
	name, reason string
	old, new     string
}

// broken are faults that any body can have.
var broken = []bad{
	{"cut off", "the end is missing", "}", ""},
	{"trailing comma", "no JSON", "}", ",}"},
	{"two values", "something follows the body", "}", "}{}"},
	{"no quotes", "no JSON", `"Disp`, `Disp`},
	{"no colon", "no JSON", `":`, `"`},
	{"leading zero", "no JSON number", `"Id":`, `"Id":0`},
	{"word", "no JSON", `"Enabled":`, `"Enabled":x`},
	{"list", "the body must be an object", "{", "["},
}

// adminBad are faults in bodies of adminusers, full and sparse.
var adminBad = []bad{
	{"id is a number", "wrong type", `"ID":"a2d8b2d2-1673-4f2d-a9ec-b02947160be7"`, `"ID":12`},
	{"id is not a GUID", "wrong type", `a2d8b2d2-1673`, `a2d8b2d2-167g`},
	{"another record", "the id is not the record's", `a2d8b2d2-1673`, `a2d8b2d2-1674`},
	{"text is an object", "wrong type", `"DisplayName":"`, `"DisplayName":{},"x":"`},
	{"flag is a word", "wrong type", `"Enabled":`, `"Enabled":"maybe","x":`},
	{"blank", "a required text", `"DisplayName":"`, `"DisplayName":"  ","x":"`},
	{"empty", "a required text", `"DisplayName":"`, `"DisplayName":"","x":"`},
	{"pattern", "no mobile phone number", `"MobilePhone":"+44`, `"MobilePhone":"+44x`},
	{"pattern, too few digits", "no mobile phone number", `"MobilePhone":"`, `"MobilePhone":"1234----","x":"`},
	{"control character", "no JSON", `"DisplayName":"`, "\"DisplayName\":\"\x01"},
	{"escape", "no JSON", `"DisplayName":"`, `"DisplayName":"\q`},
	{"null", "a member that cannot be null", "}", `,"SSOEnabled":null}`},
	{"null for required", "a member that cannot be null", `"Enabled":`, `"Enabled":null,"x":`},
}

// adminBadFull are faults in full bodies of adminusers.
var adminBadFull = []bad{
	{"required", "a member is missing", `"TimeZone"`, `"x"`},
	{"required flag", "a member is missing", `"Enabled"`, `"x"`},
	{"e-mail", "no address", `zoe.lovelace@`, `zoe.lovelace`},
	{"date", "wrong type", `2023-01-02T`, `yesterday`},
	{"day", "no such date", `2023-01-02T`, `2023-02-30T`},
	{"enumeration", "wrong type", `"Preferences":0`, `"Preferences":[]`},
	{"nothing", "an empty object lacks what is required", `"`, `{}`},
}

// hpproBad are faults in bodies of hppro, full and sparse.
var hpproBad = []bad{
	{"id is a word", "wrong type", `"Id":`, `"Id":"first","x":`},
	{"id is not a whole number", "wrong type", `"Id":1006`, `"Id":1006.5`},
	{"another record", "the id is not the record's", `"Id":1006`, `"Id":1007`},
	{"text is a list", "wrong type", `"Email":"`, `"Email":[],"x":"`},
	{"flag is a word", "wrong type", `"Disabled":`, `"Disabled":"maybe","x":`},
	{"date", "wrong type", `"ChangedDate":"2025-10-1`, `"ChangedDate":"2025-10-4`},
	{"control character", "no JSON", `"Email":"`, "\"Email\":\"\x01"},
	{"escape", "no JSON", `"Email":"`, `"Email":"\q`},
	{"null", "a member that cannot be null", "}", `,"UserId":null}`},
	{"null flag", "a member that cannot be null", `"Disabled":`, `"Disabled":null,"x":`},
}

// hpproBadFull are faults in full bodies of hppro.
var hpproBadFull = []bad{
	{"decimal", "wrong type", `"TimeZoneOffset":-7.5`, `"TimeZoneOffset":true`},
	{"list is an object", "wrong type", `"Licenses":[{`, `"Licenses":{"x":{`},
	{"item", "wrong type", `"UserRoles":[1,`, `"UserRoles":["one",`},
	{"inside", "wrong type in a license", `"StateCode":"`, `"StateCode":{},"x":"`},
	{"GUID", "wrong type", `"MFAAuthenticatorKey":"`, `"MFAAuthenticatorKey":"key","x":"`},
}

func badOf(s scenario) []bad {
	list := broken
	switch {
	case s.system == "adminusers" && s.whole:
		return append(append(list[:len(list):len(list)], adminBad...), adminBadFull...)
	case s.system == "adminusers":
		return append(list[:len(list):len(list)], adminBad...)
	case s.whole:
		return append(append(list[:len(list):len(list)], hpproBad...), hpproBadFull...)
	}
	return append(list[:len(list):len(list)], hpproBad...)
}

// spoil makes the edit: at the end for a closing bracket, else at the first
// match. It returns false if there is no match.
func (b bad) spoil(body []byte) ([]byte, bool) {
	text := string(body)
	if b.new == "{}" {
		return []byte("{}"), true
	}
	at := strings.Index(text, b.old)
	if b.old == "}" {
		at = strings.LastIndex(text, b.old)
	}
	if at < 0 {
		return nil, false
	}
	return []byte(text[:at] + b.new + text[at+len(b.old):]), true
}

func TestRowsRefuseTheSameBodies(t *testing.T) {
	used := map[string]bool{}
	for _, s := range jsonScenarios() {
		for _, b := range badOf(s) {
			body, ok := b.spoil(s.body)
			if !ok {
				continue
			}
			used[b.name] = true
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
	for _, s := range jsonScenarios() {
		for _, b := range badOf(s) {
			if !used[b.name] {
				t.Errorf("%s: no body has a place for it", b.name)
			}
		}
	}
}

// TestLimitTakesTheStraightPath: if its bodies went to the library, the limit
// would not be a limit.
func TestLimitTakesTheStraightPath(t *testing.T) {
	for _, s := range must(scenarios("")) {
		var direct, limit row
		for _, row := range s.rows {
			switch row.name {
			case nameDirect:
				direct = row
			case nameLimit:
				limit = row
			}
		}
		if limit.job == nil {
			continue
		}
		count := func(r row) float64 { return testing.AllocsPerRun(50, func() { _, _ = r.job(s.body) }) }
		if a, b := count(limit), count(direct); a > b {
			t.Errorf("%s: the limit allocates %v times, the library %v", s.name, a, b)
		}
	}
}

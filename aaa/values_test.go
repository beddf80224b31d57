package aaa_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/seed16fbf055/userupdate/aaa"
	"github.com/seed16fbf055/userupdate/internal/lawtest"
	"github.com/seed16fbf055/userupdate/wire"
)

func TestFlag(t *testing.T) {
	rows := []struct {
		name, reason, token string
		want                aaa.Flag
		problem             string
	}{
		{"number 0", "the documented form", `0`, aaa.Disabled, ""},
		{"number 1", "the documented form", `1`, aaa.Enabled, ""},
		{"true", "flags may come as booleans", `true`, 1, ""},
		{"false", "flags may come as booleans", `false`, 0, ""},
		{"text of a number", "other endpoints declare a string", `"1"`, 1, ""},
		{"text of a boolean", "read as forgivingly as other scalars", `"False"`, 0, ""},
		{"another number", "it survives, and fails validation", `7`, 7, ""},
		{"fraction", "not a whole number", `1.0`, 0, "flag"},
		{"word", "no boolean", `"on"`, 0, "flag"},
		{"empty text", "no number", `""`, 0, "flag"},
		{"object", "no scalar", `{}`, 0, "flag"},
		{"nothing", "no value", ``, 0, "flag"},
		{"too large", "64 bits", `9223372036854775808`, 0, "flag"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			flag, used := aaa.Flag(0), aaa.Flag(9)
			checkProblem(t, row.reason, flag.UnmarshalJSON([]byte(row.token)), row.problem)
			if flag != row.want {
				t.Errorf("%s: %d, want %d", row.reason, flag, row.want)
			}
			if err := used.UnmarshalJSON([]byte(row.token)); err == nil && used != row.want || err != nil && used != 9 {
				t.Errorf("%s: read over 9 as %d, %v", row.reason, used, err)
			}
			if got, want := string(lawtest.Must(json.Marshal(flag))), fmt.Sprint(int64(row.want)); got != want {
				t.Errorf("%s: written as %s, want %s", row.reason, got, want)
			}
		})
	}
	kept := aaa.Enabled
	if err := kept.UnmarshalJSON([]byte("null")); err != nil || kept != aaa.Enabled {
		t.Errorf("null leaves %d, %v", kept, err)
	}
}

// checkProblem compares what an error wants, which must be a ScalarError, and
// whether the value was out of range.
func checkProblem(t *testing.T, reason string, err error, want string) {
	t.Helper()
	if err == nil && want == "" {
		return
	}
	form, beyond := strings.CutSuffix(want, " range")
	if scalar, ok := errors.AsType[*wire.ScalarError](err); !ok || scalar.Want() != form || scalar.OutOfRange() != beyond {
		t.Errorf("%s: %v, want %q", reason, err, want)
	}
}

// TestFlagInColumns: a column of booleans is a flag too.
func TestFlagInColumns(t *testing.T) {
	for _, row := range []struct {
		src  any
		want aaa.Flag
		ok   bool
	}{
		{int64(7), 7, true}, {true, aaa.Enabled, true}, {false, aaa.Disabled, true}, {"true", aaa.Enabled, true},
		{[]byte{0}, aaa.Disabled, true}, {"x", 9, false}, {nil, 9, false}, {0.5, 9, false},
	} {
		flag := aaa.Flag(9)
		if err := flag.Scan(row.src); (err == nil) != row.ok || flag != row.want {
			t.Errorf("%v is read as %d, error %v", row.src, flag, err)
		}
	}
}

func TestPreferenceValue(t *testing.T) {
	const neither = "scalar"
	rows := []struct {
		name, reason, token string
		want                aaa.PreferenceValue
		problem             string
	}{
		{"number", "the documented form", `5`, aaa.PreferenceNumber(5), ""},
		{"negative", "a whole number", `-5`, aaa.PreferenceNumber(-5), ""},
		{"text of a number", "the record's form", `"5"`, aaa.PreferenceText("5"), ""},
		{"text", "the record's form", `"dark"`, aaa.PreferenceText("dark"), ""},
		{"empty text", "a text", `""`, aaa.PreferenceText(""), ""},
		{"escapes", "a text", `"\u00e9\n"`, aaa.PreferenceText("é\n"), ""},
		{"fraction", "not a whole number", `5.5`, aaa.PreferenceValue{}, neither},
		{"boolean", "neither number nor text", `true`, aaa.PreferenceValue{}, neither},
		{"list", "neither number nor text", `[]`, aaa.PreferenceValue{}, neither},
		{"nothing", "no value", ``, aaa.PreferenceValue{}, neither},
		{"broken text", "no text", `"`, aaa.PreferenceValue{}, neither},
		{"too large", "64 bits", `9223372036854775808`, aaa.PreferenceValue{}, "int64 range"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var value aaa.PreferenceValue
			checkProblem(t, row.reason, value.UnmarshalJSON([]byte(row.token)), row.problem)
			if value != row.want {
				t.Errorf("%s: %#v, want %#v", row.reason, value, row.want)
			}
		})
	}
	number, text := aaa.PreferenceNumber(5), aaa.PreferenceText("5")
	if !number.Equal(text) || number == text || number.Equal(aaa.PreferenceText("05")) {
		t.Error("5 and \"5\" are equal, differently written; 05 is another value")
	}
	if n, ok := number.Number(); n != 5 || !ok {
		t.Errorf("number %d, %v", n, ok)
	}
	if _, ok := text.Number(); ok {
		t.Error("a text is not a number")
	}
	if err := text.UnmarshalJSON([]byte("null")); err != nil || text != aaa.PreferenceText("5") {
		t.Errorf("null leaves %v, %v", text, err)
	}
}

// TestPreferenceValuesOfRecords: what Full sends for a record's text, and that
// the text comes back.
func TestPreferenceValuesOfRecords(t *testing.T) {
	rows := []struct{ text, sent string }{
		{"5", `5`}, {"-5", `-5`}, {"0", `0`}, {"9223372036854775807", `9223372036854775807`},
		{"05", `"05"`}, {"+5", `"+5"`}, {"-0", `"-0"`}, {" 5", `" 5"`}, {"5.0", `"5.0"`}, {"", `""`}, {"dark", `"dark"`}, {"9223372036854775808", `"9223372036854775808"`},
	}
	for _, row := range rows {
		var item aaa.Preference
		item.PreferenceID.Set(3)
		item.PreferenceValue.Set(row.text)
		var user aaa.User
		user.Preferences.Set([]aaa.Preference{item})
		full := aaa.Full(user)
		want := `{"Preferences":[{"PreferenceID":3,"PreferenceValue":` + row.sent + `}]}`
		if got := string(lawtest.Must(json.Marshal(full))); got != want {
			t.Errorf("%q: %s, want %s", row.text, got, want)
		}
		if got := mustApply(t, aaa.User{}, full).Preferences.Or(nil)[0].PreferenceValue.Or("none"); got != row.text {
			t.Errorf("%q comes back as %q", row.text, got)
		}
	}
}

func TestAccountExpires(t *testing.T) {
	rows := []struct{ name, text, want string }{
		{"the example", "[Never]", "never"},
		{"the description", "0", "never"},
		{"date and time", "2025-10-04 12:30:00", "2025-10-04T12:30:00"},
		{"date", "2025-10-04", "2025-10-04T00:00:00"},
		{"leap day", "2024-02-29", "2024-02-29T00:00:00"},
		{"no leap day", "2025-02-29", "unknown"},
		{"no such hour", "2025-10-04 24:00:00", "unknown"},
		{"zeros of a database", "0000-00-00 00:00:00", "unknown"},
		{"year zero", "0000-01-01", "unknown"},
		{"year one", "0001-01-01", "0001-01-01T00:00:00"},
		{"without seconds", "2025-10-04 12:30", "unknown"},
		{"a zone", "2025-10-04 12:30:00Z", "unknown"},
		{"a T", "2025-10-04T12:30:00", "unknown"},
		{"one digit and a fraction", "2025-10-04 1:30:00.", "unknown"},
		{"UNIX seconds", "1759581000", "unknown"},
		{"another case", "[never]", "unknown"},
		{"empty", "", "unknown"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var user aaa.User
			user.AccountExpiration.Set(row.text)
			checkExpiration(t, user.AccountExpires(), row.want)
			if got := user.AccountExpiration.Or(""); got != row.text {
				t.Errorf("the text became %q", got)
			}
		})
	}
	if (aaa.User{}).AccountExpires().Known() {
		t.Error("absent is known")
	}
	user := aaa.User{AccountExpiration: wire.Value("2025-10-04")}
	if at, ok := user.AccountExpires().At(); !ok || at.HasZone() {
		t.Errorf("%v: no zone is documented", at)
	}
}

func TestPasswordExpires(t *testing.T) {
	rows := []struct{ name, text, want string }{
		{"the example", "2147483647", "never"},
		{"the description", "0", "expired"},
		{"a date", "1759581000", "2025-10-04T12:30:00Z"},
		{"one second before never", "2147483646", "2038-01-19T03:14:06Z"},
		{"one second after never", "2147483648", "2038-01-19T03:14:08Z"},
		{"before 1970", "-1", "1969-12-31T23:59:59Z"},
		{"the first second", "-62135596800", "0001-01-01T00:00:00Z"},
		{"before the first", "-62135596801", "unknown"},
		{"the last second", "253402300799", "9999-12-31T23:59:59Z"},
		{"after the last", "253402300800", "unknown"},
		{"beyond 64 bits", "99999999999999999999", "unknown"},
		{"a date as text", "2025-10-04", "unknown"},
		{"a fraction", "1.5", "unknown"},
		{"a word", "immediate", "unknown"},
		{"empty", "", "unknown"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			var user aaa.User
			user.PasswordExpiration.Set(row.text)
			checkExpiration(t, user.PasswordExpires(), row.want)
		})
	}
	var user aaa.User
	if err := user.UnmarshalJSON([]byte(`{"PasswordExpiration":2147483647}`)); err != nil || !user.PasswordExpires().Never() {
		t.Errorf("a number is read as its text: %v, %v", user.PasswordExpiration, err)
	}
	user.PasswordExpiration.Set("1759581000")
	at, _ := user.PasswordExpires().At()
	if moment, zoned := at.Time(); !zoned || !moment.Equal(time.Unix(1759581000, 0)) {
		t.Errorf("%v, zoned %v", moment, zoned)
	}
}

// checkExpiration compares the text, and checks that exactly one of the
// readings holds.
func checkExpiration(t *testing.T, got aaa.Expiration, want string) {
	t.Helper()
	if got.String() != want {
		t.Errorf("%s, want %s", got, want)
	}
	_, dated := got.At()
	for reading, holds := range map[string]bool{"never": got.Never(), "expired": got.Expired(), "unknown": !got.Known()} {
		if holds != (want == reading) {
			t.Errorf("%s is %v for %s", reading, holds, want)
		}
	}
	if dated != (want[0] >= '0' && want[0] <= '9') {
		t.Errorf("there is a date: %v, for %s", dated, want)
	}
}

package wire

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/google/uuid"
)

func TestOptionalFormat(t *testing.T) {
	value, none, absent := Value("a b"), Null[string](), Optional[string]{}
	number := Value[int64](7)
	tests := []struct{ name, reason, got, want string }{
		{"%v value", "", fmt.Sprintf("%v", value), "a b"},
		{"%v null", "", fmt.Sprintf("%v", none), ""},
		{"%v absent", "", fmt.Sprintf("%v", absent), ""},
		{"%s null", "", fmt.Sprintf("%s", none), ""},
		{"%+v value", "", fmt.Sprintf("%+v", value), "a b"},
		{"%+v null", "told apart", fmt.Sprintf("%+v", none), "<null>"},
		{"%+v absent", "told apart", fmt.Sprintf("%+v", absent), "<absent>"},
		{"%#v value", "Go syntax", fmt.Sprintf("%#v", value), `wire.Value[string]("a b")`},
		{"%#v null", "", fmt.Sprintf("%#v", none), `wire.Null[string]()`},
		{"%#v absent", "", fmt.Sprintf("%#v", absent), `wire.Optional[string]{}`},
		{"%q value", "", fmt.Sprintf("%q", value), `"a b"`},
		{"%q null", "", fmt.Sprintf("%q", none), `""`},
		{"%d value", "", fmt.Sprintf("%03d", number), "007"},
		{"%d null", "", fmt.Sprintf("%d", Null[int64]()), ""},
		{"%x value", "", fmt.Sprintf("%x", value), "612062"},
		{"width of a value", "", fmt.Sprintf("%5v|%-5v|", number, number), "    7|7    |"},
		{"width of null", "columns stay aligned", fmt.Sprintf("%5v|%-5s|", Null[int64](), none), "     |     |"},
		{"in a struct", "", fmt.Sprintf("%+v", struct{ A, B Optional[bool] }{Value(true), Null[bool]()}), "{A:true B:<null>}"},
		{"Println", "", fmt.Sprintln(value, none), "a b \n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("got %q, want %q (%s)", tt.got, tt.want, tt.reason)
			}
		})
	}
}

func TestOptionalString(t *testing.T) {
	id := uuid.MustParse("4d998493-eb85-2b60-a880-5fa128c7bd3e")
	tests := []struct{ name, got, want string }{
		{"text", Value("a").String(), "a"},
		{"null", Null[string]().String(), ""},
		{"absent", Optional[int64]{}.String(), ""},
		{"boolean", Value(false).String(), "false"},
		{"integer", Value[int64](-7).String(), "-7"},
		{"byte", Value[uint8](64).String(), "64"},
		{"GUID", Value(id).String(), id.String()},
		{"date", Value(mustDate(t, "2019-01-09")).String(), "2019-01-09T00:00:00"},
		{"decimal", Value(mustDecimal(t, "1.50")).String(), "1.50"},
		{"integer or string", Value(QuotedIntOf(1)).String(), "1"},
		{"list", Value([]int{1, 2}).String(), "[1 2]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("got %q, want %q", tt.got, tt.want)
			}
		})
	}
}

func TestOptionalLogValue(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&out, nil))
	log.Info("m",
		"text", Value("a"), "flag", Value(true), "number", Value[int64](7), "byte", Value[uint8](64),
		"date", Value(mustDate(t, "2019-01-09")), "null", Null[string](), "absent", Optional[bool]{},
		"list", Value([]int{1}), "secret", Value(NewSecret("hunter2")))
	for _, want := range []string{
		`"text":"a"`, `"flag":true`, `"number":7`, `"byte":64`, `"date":"2019-01-09T00:00:00"`,
		`"null":null`, `"absent":null`, `"list":"[1]"`, `"secret":"[secret]"`,
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the log is %s, want %s in it", &out, want)
		}
	}
}

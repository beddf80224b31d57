package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"log/slog"
	"reflect"
	"strings"
	"testing"
)

func TestChange(t *testing.T) {
	tests := []struct {
		name, reason string
		change       Change
		text, json   string
	}{
		{"text", "", Change{Member("TimeZone"), "UTC", "a\n\"b\""}, `TimeZone: "UTC" -> "a\n\"b\""`, `{"path":"TimeZone","old":"UTC","new":"a\n\"b\""}`},
		{"from null", "", Change{Member("Language"), nil, "en"}, `Language: null -> "en"`, `{"path":"Language","old":null,"new":"en"}`},
		{"numbers", "", Change{Member("Licenses").Index(0).Member("StateId"), int64(1), int64(-2)}, `Licenses[0].StateId: 1 -> -2`, `{"path":"Licenses[0].StateId","old":1,"new":-2}`},
		{"zero", "is a number, not null", Change{Member("A"), int64(0), int64(9)}, `A: 0 -> 9`, `{"path":"A","old":0,"new":9}`},
		{"other integers", "are numbers too", Change{Member("A"), 1, uint8(2)}, `A: 1 -> 2`, `{"path":"A","old":1,"new":2}`},
		{"booleans", "", Change{Member("Enabled"), true, false}, `Enabled: true -> false`, `{"path":"Enabled","old":true,"new":false}`},
		{"secret", "the mask is not quoted", Change{Member("Pin"), Mask, nil}, `Pin: [secret] -> null`, `{"path":"Pin","old":"[secret]","new":null}`},
		{"real secret", "is masked although it should not be here", Change{Member("Pin"), NewSecret("hunter2"), []Secret{NewSecret("hunter2")}}, `Pin: [secret] -> "[[secret]]"`, `{"path":"Pin","old":"[secret]","new":"[[secret]]"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.change.String(); got != tt.text {
				t.Errorf("String() = %s, want %s (%s)", got, tt.text, tt.reason)
			}
			if got, err := json.Marshal(tt.change); err != nil || string(got) != tt.json {
				t.Errorf("json.Marshal = %s, %v; want %s (%s)", got, err, tt.json, tt.reason)
			}
			var read Change
			if err := json.Unmarshal([]byte(tt.json), &read); err != nil || read.String() != tt.text {
				t.Errorf("read back as %v, %v; want %s", read, err, tt.text)
			}
		})
	}
}

func TestChangeInLogs(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&out, nil))
	changes := []Change{{Member("Pin"), Mask, NewSecret("hunter2")}}
	log.Info("one", "change", changes[0])
	log.Info("list", "changes", changes)
	if strings.Contains(out.String(), "hunter2") {
		t.Errorf("the log shows a secret: %s", &out)
	}
	if want := `"change":{"path":"Pin","old":"[secret]","new":"[secret]"}`; !strings.Contains(out.String(), want) {
		t.Errorf("the log is %s, want %s in it", &out, want)
	}
}

// TestChangeIsReadInPart: what is not there is null, and no path is none.
func TestChangeIsReadInPart(t *testing.T) {
	for body, want := range map[string]Change{
		`{}`:                    {},
		`{"path":"","old":"a"}`: {Old: "a"},
		`{"path":"A","new":1}`:  {Path: Member("A"), New: int64(1)},
	} {
		change := Change{Member("before"), true, true}
		if err := json.Unmarshal([]byte(body), &change); err != nil || !reflect.DeepEqual(change, want) {
			t.Errorf("%s is read as %#v, %v", body, change, err)
		}
	}
}

func TestChangeIsReadStrictly(t *testing.T) {
	tests := []struct{ name, json, want string }{
		{"list", `{"path":"A","old":[],"new":null}`, "value"},
		{"object", `{"path":"A","old":null,"new":{}}`, "value"},
		{"fraction", `{"path":"A","old":1.5,"new":null}`, "integer"},
		{"path", `{"path":"A[","old":1,"new":null}`, "path"},
		{"text", `"A"`, ""}, // encoding/json's own error
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			change := Change{Path: Member("kept")}
			err := json.Unmarshal([]byte(tt.json), &change)
			if err == nil || change.Path.String() != "kept" {
				t.Errorf("read as %v, %v", change, err)
			}
			var want string
			if scalarErr, ok := errors.AsType[*ScalarError](err); ok {
				want = scalarErr.Want()
			}
			if want != tt.want {
				t.Errorf("%v wants %q, not %q", err, want, tt.want)
			}
		})
	}
}

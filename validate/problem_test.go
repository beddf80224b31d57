package validate

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestProblem(t *testing.T) {
	err := Errors{{path("MobilePhone"), CodeRequired, "text"}, {path("Licenses", 0, "a/b"), CodeType, "guid"}}
	want := ProblemDetails{
		Type:   "about:blank",
		Title:  "Unprocessable Content",
		Status: 422,
		Detail: problemDetail("2"),
		Errors: []ProblemError{
			{"/MobilePhone", CodeRequired, message(CodeRequired, "text")},
			{"/Licenses/0/a~1b", CodeType, message(CodeType, "guid")},
		},
	}
	if diff := cmp.Diff(want, Problem(err)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestProblemStatus(t *testing.T) {
	tests := []struct {
		name, reason string
		err          error
		status       int
		entries      int
	}{
		{"contract", "read and refused", Error{path("A"), CodeRequired, ""}, 422, 1},
		{"member of the wrong type", "the body itself was read", Error{path("A"), CodeType, ""}, 422, 1},
		{"body of the wrong type", "nothing was read", Error{nil, CodeType, ""}, 400, 1},
		{"null body", "nothing was read", Error{nil, CodeNull, ""}, 400, 1},
		{"syntax", "nothing was read", Errors{{path("A"), CodeType, ""}, {nil, CodeSyntax, ""}}, 400, 2},
		{"syntax of a part", "an envelope's part", Error{path("user"), CodeSyntax, ""}, 400, 1},
		{"depth", "nothing was read", Error{nil, CodeDepth, ""}, 400, 1},
		{"media type", "nothing was read, for a reason that has a status", Error{nil, CodeMediaType, "text/plain"}, 415, 1},
		{"media type of a part", "it outdoes what else is wrong", Errors{{nil, CodeSyntax, ""}, {path("user"), CodeMediaType, ""}}, 415, 2},
		{"many", "a hundred are shown, and the number of the others", many(MaxShown + 7), 422, MaxShown + 1},
		{"identity of the body", "read and refused", Error{nil, CodeIdentity, ""}, 422, 1},
		{"wrapped", "found under wrappers", fmt.Errorf("x: %w", Error{path("A"), CodeNull, ""}), 422, 1},
		{"beside another error", "ours are told", Join(Error{path("A"), CodeNull, ""}, context.Canceled), 422, 1},
		{"another error", "not the client's fault, as far as we know", errors.New("password hunter2"), 500, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Problem(tt.err)
			if got.Status != tt.status || len(got.Errors) != tt.entries {
				t.Errorf("status %d with %d entries, want %d with %d: %s", got.Status, len(got.Errors), tt.status, tt.entries, tt.reason)
			}
			body, err := json.Marshal(got)
			if err != nil || strings.Contains(string(body), "hunter2") {
				t.Errorf("json.Marshal = %s, %v", body, err)
			}
		})
	}
	for _, none := range []error{nil, Errors(nil), Errors{}} {
		if got := Problem(none); !cmp.Equal(got, ProblemDetails{}) {
			t.Errorf("Problem(%#v) = %+v, want the zero value", none, got)
		}
	}
}

// TestText: what is ours is told, and nothing else is.
func TestText(t *testing.T) {
	list := Errors{{path("A"), CodeNull, ""}, {path("B"), CodeType, "guid"}}
	secret := errors.New("password hunter2")
	tests := []struct {
		name, reason string
		err          error
		want         string
	}{
		{"nil", "nothing is wrong", nil, ""},
		{"empty list", "nothing is wrong", Errors{}, ""},
		{"list", "its own text", list, list.Error()},
		{"one entry", "not every error is a list", list[0], list[0].Error()},
		{"wrapped", "what a wrapper adds is not ours", fmt.Errorf("hunter2: %w", list), list.Error()},
		{"joined", "ours alone", errors.Join(secret, list), list.Error()},
		{"long", "as far as it is shown", many(MaxShown + 7), many(MaxShown + 7).Error()},
		{"another error", "its text may hold anything", secret, aspException},
		{"another decoder's", "understood, and not quoted", fmt.Errorf("hunter2: %w", io.ErrUnexpectedEOF), Error{Code: CodeSyntax}.Error()},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Text(tt.err); got != tt.want {
				t.Errorf("%q, want %q: %s", got, tt.want, tt.reason)
			}
		})
	}
}

func TestProblemJSON(t *testing.T) {
	got, err := json.Marshal(Problem(Error{nil, CodeSyntax, "3"}))
	want := `{"type":"about:blank","title":"Bad Request","status":400,"detail":"` + problemDetail("1") + `",` +
		`"errors":[{"pointer":"","code":"syntax","detail":"` + message(CodeSyntax, "3") + `"}]}`
	if err != nil || string(got) != want {
		t.Errorf("json.Marshal = %s, %v\nwant %s", got, err, want)
	}
}

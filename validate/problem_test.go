package validate

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestProblem(t *testing.T) {
	err := Errors{{path("MobilePhone"), CodeRequired, ""}, {path("Licenses", 0, "a/b"), CodeType, "a GUID"}}
	want := ProblemDetails{
		Type:   "about:blank",
		Title:  "Unprocessable Content",
		Status: 422,
		Detail: "There are 2 problems with the update.",
		Errors: []ProblemError{
			{"/MobilePhone", CodeRequired, "must be given, and be neither null nor blank"},
			{"/Licenses/0/a~1b", CodeType, "must be a GUID"},
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
	if got := Problem(nil); !cmp.Equal(got, ProblemDetails{}) {
		t.Errorf("Problem(nil) = %+v, want the zero value", got)
	}
}

func TestProblemJSON(t *testing.T) {
	got, err := json.Marshal(Problem(Error{nil, CodeSyntax, "offset 3"}))
	want := `{"type":"about:blank","title":"Bad Request","status":400,"detail":"There is 1 problem with the update.",` +
		`"errors":[{"pointer":"","code":"syntax","detail":"must be well-formed (offset 3)"}]}`
	if err != nil || string(got) != want {
		t.Errorf("json.Marshal = %s, %v\nwant %s", got, err, want)
	}
}
